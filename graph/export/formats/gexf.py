"""The network as GEXF 1.3: Gephi opens it looking as on the screen."""

from . import readback
from .flat import MEASURED, Attribute, Flat, Spell
from .markup import elements, escaped
from .notes import Note, Written, counted

LINKS = Note("links_of_gexf")  # what a file of links cannot hold
_TYPES = {"string": "string", "integer": "long", "double": "double", "boolean": "boolean"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
"""


def gexf(flat: Flat) -> Written:
    """Nodes with every attribute, place (y upwards, as Gephi draws), colour and size; ties with weight and spells.

    Where any link states a date the network is dynamic. A spell without a start or an end is open there, and a tie
    with a link that states neither has no spell, so that it is there at any time. Links that are directed are so here.
    """
    mode = 'mode="dynamic" timeformat="date"' if any(flat.spells) else 'mode="static"'
    parts = [
        _HEAD,
        f"<meta><description>{escaped(flat.described)}</description></meta>\n",
        f'<graph defaultedgetype="undirected" {mode}>\n',
        _declared("node", flat.nodes),
        _declared("edge", flat.ties),
        "<nodes>\n",
    ]
    ids = [escaped(id) for id in flat.ids]
    columns = [elements(attribute, f'<attvalue for="{i}" value="', '"/>') for i, attribute in enumerate(flat.nodes)]
    values = ["".join(row) for row in zip([""] * len(ids), *columns, strict=True)]
    parts += [
        f'<node id="{id}" label="{escaped(label)}"><attvalues>{row}</attvalues>{_colour(colour)}'
        f'<viz:position x="{x}" y="{0.0 - y}" z="0.0"/><viz:size value="{radius}"/></node>\n'
        for id, label, row, colour, (x, y), radius in zip(
            ids, flat.labels, values, flat.colours, flat.places, flat.radii, strict=True
        )
    ]
    parts.append("</nodes>\n<edges>\n")
    directed = flat.directed or [False] * len(flat.ends)
    types = [' type="directed"' if way else "" for way in directed]
    columns = [elements(attribute, f'<attvalue for="{i}" value="', '"/>') for i, attribute in enumerate(flat.ties)]
    parts += [
        f'<edge id="{i}" source="{ids[a]}" target="{ids[b]}"{types[i]} weight="{weight}">'
        f"<attvalues>{''.join(row)}</attvalues>{_spells(spells)}</edge>\n"
        for i, ((a, b), weight, spells, *row) in enumerate(
            zip(flat.ends, flat.weights, flat.spells, *columns, strict=True)
        )
    ]
    parts.append("</edges>\n</graph>\n</gexf>\n")
    content = "".join(parts).encode()
    defined = sum(value is not None for attribute in (*flat.nodes, *flat.ties) for value in attribute.values)
    counts = {
        "attribute": len(flat.nodes) + len(flat.ties),
        "node": len(ids),
        "edge": len(flat.ends),
        "attvalue": defined,
    }
    counts["spell"] = sum(map(len, flat.spells))
    readback.xml(content, {**counts, "viz:position": len(ids), "viz:color": len(ids), "viz:size": len(ids)})
    open_ended = sum(spell.start is None or spell.end is None for spells in flat.spells for spell in spells)
    return Written(
        content, (MEASURED if flat.directed is None else LINKS, *flat.notes, *counted("spells_open", open_ended))
    )


def _declared(of: str, attributes: tuple[Attribute, ...]) -> str:
    rows = (
        f'<attribute id="{i}" title="{escaped(attribute.name)}" type="{_TYPES[attribute.type]}"/>\n'
        for i, attribute in enumerate(attributes)
    )
    return f'<attributes class="{of}" mode="static">\n{"".join(rows)}</attributes>\n'


def _spells(spells: tuple[Spell, ...]) -> str:
    rows = "".join(
        "<spell" + "".join(f' {name}="{day}"' for name, day in spell._asdict().items() if day) + "/>"
        for spell in spells
    )
    return f"<spells>{rows}</spells>" if rows else ""


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
