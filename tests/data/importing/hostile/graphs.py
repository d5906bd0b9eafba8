"""Files of GraphML and GEXF made to trip a reader, by key."""

from collections.abc import Callable, Mapping

from graph.data.importing.tables import Upload

_DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'
_KEYS = (
    '<key id="n" for="node" attr.name="name" attr.type="string"/>'
    '<key id="w" for="edge" attr.name="weight" attr.type="double"/>'
)
_NODES = '<node id="a"><data key="n">Alfa</data></node>\n<node id="b"><data key="n">Beta</data></node>\n'
_EDGE = '<edge source="a" target="b"><data key="w">2</data></edge>\n'
_ENTITIES = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))


def graphml(inside: str = _NODES + _EDGE, keys: str = _KEYS, before: str = "", more: str = "") -> bytes:
    """A file of GraphML."""
    text = f'{_DECLARED}{before}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n{keys}\n'
    return f'{text}<graph edgedefault="undirected">\n{inside}</graph>\n{more}</graphml>\n'.encode()


def gexf(
    nodes: str = '<node id="a" label="Alfa"/><node id="b" label="Beta"/>',
    edges: str = "",
    before: str = "",
    mode: str = "",
) -> bytes:
    """A file of GEXF."""
    edges = edges or '<edge id="0" source="a" target="b"/>'
    space = 'xmlns="http://gexf.net/1.2" xmlns:viz="http://gexf.net/1.2/viz" version="1.2"'
    return (
        f'{_DECLARED}{before}<gexf {space}>\n<graph defaultedgetype="undirected" {mode}>\n'
        f"<nodes>{nodes}</nodes>\n<edges>{edges}</edges>\n</graph>\n</gexf>\n"
    ).encode()


def _spells(count: int, inside: str = "node") -> bytes:
    spells = "<spells>" + '<spell start="2020" end="2021"/>' * count + "</spells>"
    if inside == "node":
        return gexf(f'<node id="a" label="Alfa">{spells}</node><node id="b" label="Beta"/>', mode='mode="dynamic"')
    edge = f'<edge id="0" source="a" target="b">{spells}</edge>'
    return gexf(edges=edge, mode='mode="dynamic"')


FILES: Mapping[str, bytes | Callable[[], bytes | tuple[Upload, ...]]] = {
    "graphml-good": graphml(),
    "graphml-quadratic": lambda: graphml(
        f'<node id="a"><data key="n">{"&x;" * 150}</data></node>',
        before=f'<!DOCTYPE graphml [<!ENTITY x "{"x" * 50_000}">]>',
    ),
    "graphml-parameter-entity": graphml(
        before='<!DOCTYPE graphml [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>'
    ),
    "graphml-xinclude": graphml(
        '<node id="a"><data key="n"><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/></data></node>'
    ),
    "graphml-cut-off": graphml()[:300],
    "graphml-node-twice": graphml(_NODES + _NODES),
    "graphml-no-id": graphml("<node/>\n" + _EDGE),
    "graphml-hyperedge": graphml(_NODES + '<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>'),
    "graphml-text-as-int": graphml(
        '<node id="a"><data key="i">tio</data></node>', '<key id="i" for="node" attr.name="size" attr.type="int"/>'
    ),
    "graphml-unknown-type": graphml(
        '<node id="a"><data key="i">tio</data></node>', '<key id="i" for="node" attr.name="size" attr.type="money"/>'
    ),
    "graphml-nan": graphml(_NODES + _EDGE.replace("2", "NaN")),
    "graphml-latin1": graphml().replace(b"Alfa", b"\xc5lfa"),
    "graphml-empty": b"",
    "graphml-two-graphs": graphml(more='<graph edgedefault="directed"><node id="c"/></graph>'),
    "graphml-long-value": lambda: graphml(_NODES.replace("Alfa", "x" * 8_000_000)),
    "graphml-svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
    "gexf-good": gexf(),
    "gexf-entities": gexf(before=f'<!DOCTYPE gexf [<!ENTITY e0 "ha">{_ENTITIES}]>'),
    "gexf-dangling": gexf(edges='<edge id="0" source="a" target="zz"/>'),
    "gexf-bad-colour": gexf(
        '<node id="a" label="Alfa"><viz:color r="300" g="x" b="0"/></node><node id="b" label="Beta"/>'
    ),
    "gexf-nested": gexf('<node id="a" label="Alfa"><nodes><node id="b" label="Beta"/></nodes></node>'),
    # our own
    "gexf-million-spells": lambda: _spells(240_000),
    "gexf-edge-spells": lambda: _spells(240_000, "edge"),
    "gexf-bad-spells": gexf(
        '<node id="a" label="Alfa" start="igår" end="-1e400"/><node id="b" label="Beta" start="2021" end="2020"/>'
    ),
    "gexf-many-colours": lambda: gexf(
        '<node id="a" label="Alfa">' + '<viz:color r="999"/>' * 400_000 + '</node><node id="b" label="Beta"/>'
    ),
    "gexf-deep-nodes": lambda: gexf('<node id="x"><nodes>' * 100_000),
    "gexf-many-attvalues": lambda: gexf(
        '<node id="a" label="Alfa"><attvalues>'
        + '<attvalue for="0" value="x"/>' * 300_000
        + '</attvalues></node><node id="b" label="Beta"/>'
    ),
    "gexf-is-graphml": graphml(),
    "gexf-root-in-comment": b"<!-- <gexf> --><other/>",
    "gexf-no-end": lambda: b"<gexf>" + b"<!--" * 2_000_000,
    "graphml-deep": lambda: graphml("<node>" * 1_000_000),
    "graphml-many-keys": lambda: graphml(
        keys="".join(f'<key id="k{i}" for="node" attr.name="k{i}"/>' for i in range(100_000))
    ),
    "graphml-same-key": lambda: graphml('<node id="a">' + '<data key="n">x</data>' * 300_000 + "</node>"),
    "graphml-undeclared": lambda: graphml(
        '<node id="a">' + "".join(f'<data key="u{i}">x</data>' for i in range(100_000)) + "</node>"
    ),
    "graphml-many-nodes": lambda: graphml("".join(f'<node id="{i}"/>' for i in range(150_000))),
    "graphml-many-edges": lambda: graphml(_NODES + '<edge source="a" target="b"/>' * 300_000),
    "graphml-dangling-edges": lambda: graphml(
        _NODES + "".join(f'<edge source="x{i}" target="y{i}"/>' for i in range(150_000))
    ),
    "graphml-million-attributes": lambda: graphml(
        "<node id='a' " + " ".join(f"a{i}='1'" for i in range(500_000)) + "/>"
    ),
    "graphml-long-name": lambda: b"<graphml><" + b"x" * 9_000_000 + b"/></graphml>",
    "graphml-many-prefixes": lambda: graphml("".join(f'<node xmlns:p{i}="u{i}" id="{i}"/>' for i in range(100_000))),
    "graphml-ids-of-javascript": graphml(_NODES.replace('"a"', '"__proto__"').replace('"b"', '"constructor"')),
    "graphml-markup": graphml(_NODES.replace("Alfa", "&lt;img src=x onerror=alert(1)&gt;")),
    "graphml-utf16": graphml().replace(b"UTF-8", b"UTF-16").decode().encode("utf-16"),
    "graphml-utf7": graphml().replace(b"UTF-8", b"UTF-7"),
    "graphml-unknown-encoding": graphml().replace(b"UTF-8", b"klingon"),
    "graphml-self-loops": lambda: graphml(_NODES + '<edge source="a" target="a"/>' * 100_000),
    "graphml-ports": graphml(
        _NODES.replace("</node>", '<port name="p"/></node>') + '<edge source="a" target="b" sourceport="p"/>'
    ),
    "graphml-processing": graphml(before='<?xml-stylesheet href="http://127.0.0.1/x.xsl"?>'),
    "graphml-infinite-weight": graphml(_NODES + _EDGE.replace("2", "INF")),
    "graphml-negative-weight": graphml(_NODES + _EDGE.replace("2", "-2")),
    "graphml-dtd-far-down": lambda: (
        b" " * 8000 + b"\n<!DOCTYPE graphml [" + b"<!ENTITY a 'b'>" * 300_000 + b"]><graphml/>"
    ),
}
