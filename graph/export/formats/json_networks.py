"""The network as JSON: Cytoscape's CX2, and the node-link form of NetworkX and D3."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from . import readback
from .flat import MEASURED, Attribute, Flat
from .notes import Written

# Without white space the encoder is C.
_ENCODE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def cx2(flat: Flat) -> Written:
    """CX2, for Cytoscape and NDEx: attributes and types, places (y downwards, as Cytoscape draws), colours, sizes.

    The id that CX2 gives a node is its place in order; the actor's own is the attribute `actor`.
    """
    of_nodes = (Attribute("name", "string", flat.labels), Attribute("actor", "string", flat.ids), *flat.nodes)
    of_ties = (Attribute("strength", "double", flat.weights), *flat.ties)
    nodes = [
        {"id": i, "x": x, "y": y, "v": values}
        for i, ((x, y), values) in enumerate(zip(flat.places, _values(of_nodes, len(flat.ids)), strict=True))
    ]
    edges = [
        {"id": i, "s": a, "t": b, "v": values}
        for i, ((a, b), values) in enumerate(zip(flat.ends, _values(of_ties, len(flat.ends)), strict=True))
    ]
    bypasses = [
        {"id": i, "v": {"NODE_BACKGROUND_COLOR": colour, "NODE_WIDTH": 2 * radius, "NODE_HEIGHT": 2 * radius}}
        for i, (colour, radius) in enumerate(zip(flat.colours, flat.radii, strict=True))
    ]
    declared = {
        "networkAttributes": {"name": {"d": "string"}, "description": {"d": "string"}},
        "nodes": _types(of_nodes),
        "edges": _types(of_ties),
    }
    mapping = {"NODE_LABEL": {"type": "PASSTHROUGH", "definition": {"attribute": "name", "type": "string"}}}
    style = {"default": {"node": {"NODE_SHAPE": "ellipse"}, "edge": {}, "network": {}}, "nodeMapping": mapping}
    aspects: dict[str, list[Any]] = {
        "attributeDeclarations": [declared],
        "networkAttributes": [{"name": flat.title, "description": flat.origin}],
        "nodes": nodes,
        "edges": edges,
        "visualProperties": [{**style, "edgeMapping": {}}],
        "nodeBypasses": bypasses,
    }
    counts = [{"name": name, "elementCount": len(those)} for name, those in aspects.items()]
    parts: list[dict[str, Any]] = [{"CXVersion": "2.0", "hasFragments": False}, {"metaData": counts}]
    parts += [{name: those} for name, those in aspects.items()]
    parts.append({"status": [{"success": True}]})
    content = _lines(parts)
    read = {name: those for part in readback.json_value(content) for name, those in part.items()}
    for name, those in aspects.items():
        readback.same(name, len(read[name]), len(those))
    for name, attributes in (("nodes", of_nodes), ("edges", of_ties)):
        readback.same(f"attributes of {name}", sum(len(one["v"]) for one in read[name]), _defined(attributes))
    return Written(content, (MEASURED, *flat.notes))


def node_link(flat: Flat) -> Written:
    """The node-link form: nodes with `id`, `label`, place (y downwards), `size` and `color`; edges with `weight`.

    `networkx.node_link_graph` makes a graph of it. Undefined values are left out.
    """
    looks = (
        Attribute("id", "string", flat.ids),
        Attribute("label", "string", flat.labels),
        Attribute("x", "double", [x for x, _ in flat.places]),
        Attribute("y", "double", [y for _, y in flat.places]),
        Attribute("size", "double", flat.radii),
        Attribute("color", "string", flat.colours),
    )
    of_nodes, of_ties = (*looks, *flat.nodes), (Attribute("weight", "double", flat.weights), *flat.ties)
    edges = [
        {"source": flat.ids[a], "target": flat.ids[b], **values}
        for (a, b), values in zip(flat.ends, _values(of_ties, len(flat.ends)), strict=True)
    ]
    whole = {"directed": False, "multigraph": False, "graph": {"title": flat.title, "description": flat.origin}}
    nodes = list(_values(of_nodes, len(flat.ids)))
    content = (_ENCODE({**whole, "nodes": nodes, "edges": edges}) + "\n").encode()
    read = readback.json_value(content)
    readback.same("nodes", len(read["nodes"]), len(nodes))
    readback.same("edges", len(read["edges"]), len(edges))
    readback.same("attributes of nodes", sum(map(len, read["nodes"])), _defined(of_nodes))
    readback.same("attributes of edges", sum(map(len, read["edges"])), _defined(of_ties) + 2 * len(edges))
    return Written(content, (MEASURED, *flat.notes))


def _values(attributes: Sequence[Attribute], number: int) -> Iterable[dict[str, Any]]:
    """The values of each node or tie that are defined."""
    names = [attribute.name for attribute in attributes]
    rows = zip(*(attribute.values for attribute in attributes), strict=True) if attributes else [()] * number
    return ({name: value for name, value in zip(names, row, strict=True) if value is not None} for row in rows)


def _types(attributes: Sequence[Attribute]) -> dict[str, dict[str, str]]:
    return {one.name: {"d": "long" if one.type == "integer" else one.type} for one in attributes}


def _defined(attributes: Sequence[Attribute]) -> int:
    return sum(value is not None for attribute in attributes for value in attribute.values)


def _lines(parts: Iterable[dict[str, Any]]) -> bytes:
    return ("[\n" + ",\n".join(_ENCODE(part) for part in parts) + "\n]\n").encode()
