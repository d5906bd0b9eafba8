"""Node-link JSON, as NetworkX, D3 and graphology have it."""

from collections.abc import Mapping, Sequence
from typing import Any

from ....network.problems import Problem
from ..tables import Table, Upload
from . import collected, json_values
from .collected import DIRECTED, UNDIRECTED
from .json_values import Number, Value
from .noted import Noted

# NetworkX wrote `links` up to 3.3 and writes `edges` from 3.4 on; D3 reads `links`.
_EDGES = ("edges", "links")
_NESTED = ("attributes", "data", "metadata", "properties")
_SEVERAL = ("graphs", "networks")
_OF_NODES = ("id", "key")
_OF_EDGES = ("id", "key", "source", "target", "directed", "undirected")


def tables(upload: Upload) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The nodes and the edges of the first network, or no tables and the errors that keep the file from being read.

    Lines are places in the lists, from 1. Edges name nodes by `id` (graphology: `key`); where those are no ids, but
    all of them places in the list of nodes, from 0, they are read as such: so do D3 and NetworkX up to 1.11. Attributes
    may stand beside the id or in an object of their own.
    """
    return json_values.tables(upload, read)


def is_node_link(value: Value) -> bool:
    """Whether a value is a network in this form, or several of them."""
    return bool(_networks(value))


def read(value: Value, noted: Noted) -> tuple[Table, ...]:
    """The tables of a value; none if there are errors.

    Raises
    ------
    Refused
        If it is no network in this form, or too large.
    """
    graph = json_values.first_network(_networks(value), noted, "import_no_node_link")
    nodes, edges = collected.nodes(noted, "node_link", {}), collected.edges(noted, "node_link", {})
    listed = json_values.objects(graph["nodes"], "nodes", noted)
    ids = [_text(node, _OF_NODES) for node in listed]
    if not any(ids):
        ids = [str(place) for place in range(len(listed))]
    for place, (id, node) in enumerate(zip(ids, listed, strict=True), 1):
        nodes.add(place, {"id": id}, _attributes(node, _OF_NODES, place, noted))
    joined = json_values.objects(graph[next(key for key in _EDGES if key in graph)], "edges", noted)
    ids = _by_place(joined, ids, noted)
    default = _directed(graph)
    for place, edge in enumerate(joined, 1):
        ends = {end: _end(edge.get(end), ids) for end in ("source", "target")}
        own = {**ends, "id": _text(edge, ("id",)), "direction": _direction(edge, default)}
        edges.add(place, own, _attributes(edge, _OF_EDGES, place, noted))
    collected.check(nodes, edges, parts=True)
    made = (nodes.table(collected.name_role(nodes)), edges.table(collected.weight_role(edges)))
    return () if noted.failed else made


def _networks(value: Value) -> list[dict[str, Any]]:
    """The networks of a value: itself, or those in a list."""
    if isinstance(value, dict):
        value = next((value[key] for key in _SEVERAL if isinstance(value.get(key), list)), [value])
    listed = value if isinstance(value, list) else []
    return [one for one in listed if isinstance(one, dict) and "nodes" in one and any(key in one for key in _EDGES)]


def _text(record: Mapping[str, Any], keys: Sequence[str]) -> str:
    """The first of some fields that has a single value."""
    return next((text for key in keys if key in record and (text := json_values.text_of(record[key]))), "")


def _attributes(record: dict[str, Any], but: Sequence[str], place: int, noted: Noted) -> dict[str, str]:
    rest = {name: value for name, value in record.items() if name not in but}
    return json_values.flat(rest, _NESTED, place, noted)


def _by_place(edges: Sequence[Mapping[str, Any]], ids: list[str], noted: Noted) -> list[str]:
    """The ids by place if edges name nodes by that; otherwise nothing."""
    ends = [edge.get(end) for edge in edges for end in ("source", "target")]
    known, places = set(ids), {str(place) for place in range(len(ids))}
    if all(_end(end, []) in known for end in ends):
        return []
    if not all(isinstance(end, Number) and end in places for end in ends):
        return []
    noted.warn(0, "import_by_place")
    return ids


def _end(value: Any, ids: Sequence[str]) -> str:
    """The id of an end; `ids` are those of all nodes where ends are places in their list."""
    if isinstance(value, dict):  # as D3 leaves it after a layout: the node itself
        value = value.get("id")
    text = json_values.text_of(value) or ""
    return ids[int(text)] if ids else text


def _directed(graph: Mapping[str, Any]) -> str:
    """The direction of all links, if the network states it."""
    options = graph.get("options")
    if isinstance(options, dict) and options.get("type") in (DIRECTED, UNDIRECTED):
        return str(options["type"])
    return json_values.direction_of(graph.get("directed"))


def _direction(edge: Mapping[str, Any], default: str) -> str:
    for key, direction in (("directed", (UNDIRECTED, DIRECTED)), ("undirected", (DIRECTED, UNDIRECTED))):
        if isinstance(stated := edge.get(key), bool):
            return direction[stated]
    return default
