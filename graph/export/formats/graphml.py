"""The network as GraphML, for R, Gephi, yEd and most others."""

from . import readback
from .flat import MEASURED, Attribute, Flat
from .markup import elements, escaped
from .notes import Written

_TYPES = {"string": "string", "integer": "long", "double": "double", "boolean": "boolean"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def graphml(flat: Flat) -> Written:
    """Nodes with every attribute, place (y upwards), colour and size, and ties with their weight."""
    looks = (
        Attribute("label", "string", flat.labels),
        Attribute("x", "double", [x for x, _ in flat.places]),
        Attribute("y", "double", [0.0 - y for _, y in flat.places]),
        Attribute("size", "double", flat.radii),
        Attribute("color", "string", flat.colours),
    )
    of_nodes, of_ties = (*looks, *flat.nodes), (Attribute("weight", "double", flat.weights), *flat.ties)
    parts = [_HEAD, f"<desc>{escaped(flat.described)}</desc>\n"]
    parts += [_key(f"n{i}", "node", attribute) for i, attribute in enumerate(of_nodes)]
    parts += [_key(f"e{i}", "edge", attribute) for i, attribute in enumerate(of_ties)]
    parts.append('<graph id="network" edgedefault="undirected">\n')
    ids = [escaped(id) for id in flat.ids]
    columns = [elements(attribute, f'<data key="n{i}">', "</data>") for i, attribute in enumerate(of_nodes)]
    parts += [f'<node id="{id}">{"".join(row)}</node>\n' for id, *row in zip(ids, *columns, strict=True)]
    columns = [elements(attribute, f'<data key="e{i}">', "</data>") for i, attribute in enumerate(of_ties)]
    parts += [
        f'<edge source="{ids[a]}" target="{ids[b]}">{"".join(row)}</edge>\n'
        for (a, b), *row in zip(flat.ends, *columns, strict=True)
    ]
    content = "".join([*parts, "</graph>\n</graphml>\n"]).encode()
    values = sum(value is not None for attribute in (*of_nodes, *of_ties) for value in attribute.values)
    counts = {"key": len(of_nodes) + len(of_ties), "node": len(ids), "edge": len(flat.ends), "data": values}
    readback.xml(content, counts)
    return Written(content, (MEASURED, *flat.notes))


def _key(id: str, of: str, attribute: Attribute) -> str:
    named = f'attr.name="{escaped(attribute.name)}" attr.type="{_TYPES[attribute.type]}"'
    return f'<key id="{id}" for="{of}" {named}/>\n'
