"""GraphML of Gephi, yEd, igraph and NetworkX, and what is wrong with some of it."""

from collections import Counter
from io import BytesIO
from pathlib import Path

import igraph
import networkx as nx
import pytest

from graph.data.importing.networks.graphml import tables
from graph.data.importing.networks.limits import LONGEST_VALUE, MOST_ATTRIBUTES

from .network_files import accepted, read, ties

XMLNS = 'xmlns="http://graphml.graphdrawing.org/xmlns"'
TYPED = """
<key id="d0" for="node" attr.name="label" attr.type="string"/>
<key id="d1" for="node" attr.name="anställda" attr.type="int"><default>5</default></key>
<key id="d2" for="edge" attr.name="weight" attr.type="double"/>
<key id="d3" for="node" attr.name="ideell" attr.type="boolean"/>"""
NODES = """
<node id="a"><data key="d0">Malmö stad</data><data key="d1">7</data><data key="d3">True</data></node>
<node id="b"><data key="d0">Föreningen Å &amp; Ö</data></node>"""
EDGE = '<edge id="e0" source="a" target="b"><data key="d2">2.50</data></edge>'


def graphml(inside: str = NODES + EDGE, keys: str = TYPED, default: str = "undirected") -> str:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml {XMLNS}>'
    return f'{head}{keys}\n<graph id="G" edgedefault="{default}">{inside}\n</graph></graphml>'


def test_nodes_edges_types_and_default_values() -> None:
    outcome = accepted(tables, graphml())
    assert outcome.rows("nodes") == [
        {"id": "a", "label": "Malmö stad", "anställda": "7", "ideell": "true"},
        {"id": "b", "label": "Föreningen Å & Ö", "anställda": "5"},
    ]
    assert outcome.rows("edges") == [{"source": "a", "target": "b", "weight": "2.5"}]
    assert outcome.roles("nodes") == {"id": "id", "label": "name"}
    assert outcome.roles("edges") == {"source": "source_actor", "target": "target_actor", "weight": "strength"}
    assert outcome.tables["edges"].directed is False
    assert [table.shape for table in outcome.tables.values()] == ["actors", "links"]
    assert outcome.tables["nodes"].place == "network [nodes]"
    assert [row.number for row in outcome.tables["nodes"].rows] == [8, 9]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings_that_the_file_states(encoding: str) -> None:
    text = graphml().replace('encoding="UTF-8"', f'encoding="{encoding.removesuffix("-sig")}"')
    assert accepted(tables, text.encode(encoding)).rows("nodes")[0]["label"] == "Malmö stad"


def test_latin_1_that_is_said_to_be_so() -> None:
    text = graphml().replace("UTF-8", "ISO-8859-1").encode("latin-1")
    assert accepted(tables, text).rows("nodes")[1]["label"] == "Föreningen Å & Ö"


def test_directions_of_single_edges_become_a_column() -> None:
    edges = EDGE + '<edge id="x-1-y" source="b" target="a" directed="true"/>'
    outcome = accepted(tables, graphml(NODES + edges))
    assert [row["direction"] for row in outcome.rows("edges")] == ["undirected", "directed"]
    assert outcome.tables["edges"].directed is None
    assert outcome.roles("edges")["id"] == "link_id"  # one of the ids is no number
    assert accepted(tables, graphml(default="directed")).tables["edges"].directed is True


def test_what_networkx_writes_is_read_as_networkx_reads_it() -> None:
    made = nx.les_miserables_graph()
    nx.set_node_attributes(made, {name: {"åldrar": i, "del": "ett & två"} for i, name in enumerate(made)})
    file = BytesIO()
    nx.write_graphml(made, file)
    expected = nx.read_graphml(BytesIO(file.getvalue()))
    outcome = accepted(tables, file.getvalue())
    found = {row.pop("id"): row for row in outcome.rows("nodes")}
    assert found == {node: {k: str(v) for k, v in facts.items()} for node, facts in expected.nodes(data=True)}
    assert ties(outcome, directed=False) == Counter(
        (*sorted((a, b)), float(w)) for a, b, w in expected.edges(data="weight")
    )


def test_what_igraph_writes_is_read_as_igraph_reads_it(tmp_path: Path) -> None:
    made = igraph.Graph.Famous("Zachary")
    made.to_directed(mode="acyclic")
    made.vs["name"] = [f"Aktör {i}" for i in range(34)]
    made.vs["andel"] = [i / 8 for i in range(34)]
    made.es["weight"] = [1 + i / 4 for i in range(made.ecount())]
    file = tmp_path / "igraph.graphml"
    made.write_graphml(str(file))
    expected = igraph.Graph.Read_GraphML(str(file))
    outcome = read(tables, file.read_bytes())
    assert outcome.warnings == []
    assert outcome.tables["edges"].directed is expected.is_directed() is True
    ids = expected.vs["id"]
    rows = outcome.rows("nodes")
    assert [row["id"] for row in rows] == ids
    assert [row["name"] for row in rows] == expected.vs["name"]
    assert [float(row["andel"]) for row in rows] == expected.vs["andel"]
    assert ties(outcome, directed=True) == Counter((ids[e.source], ids[e.target], e["weight"]) for e in expected.es)


YED = """
<key for="node" id="d5" attr.name="description" attr.type="string"/>
<key for="node" id="d6" yfiles.type="nodegraphics"/>"""


def test_names_that_yed_draws() -> None:
    drawn = (
        '<node id="n0"><data key="d5"/><data key="d6"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml">'
        '<y:Geometry height="30"/><y:NodeLabel>Region Skåne<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>'
    )
    named = drawn.replace("n0", "n1").replace("<y:LabelModel/>", "").replace("Skåne", "Halland")
    outcome = accepted(tables, graphml(drawn.replace("<y:LabelModel/>", "") + named, YED))
    assert outcome.rows("nodes") == [{"id": "n0", "label": "Region Skåne"}, {"id": "n1", "label": "Region Halland"}]


def test_groups_are_flattened_and_remembered() -> None:
    inside = '<node id="a"/><node id="b"/><edge source="a" target="b"/>'
    group = f'<node id="g"><graph edgedefault="undirected">{inside}</graph></node>'
    outcome = read(tables, graphml(group, ""))
    assert [p.code for p in outcome.problems] == ["import_flattened"]
    assert sorted((row["id"], row.get("parent", "")) for row in outcome.rows("nodes")) == [
        ("a", "g"),
        ("b", "g"),
        ("g", ""),
    ]
    assert outcome.rows("edges") == [{"source": "a", "target": "b"}]


def test_only_the_first_graph_is_read() -> None:
    second = '</graph><graph edgedefault="directed"><node id="c"/><edge source="c" target="c"/>'
    outcome = read(tables, graphml(NODES + EDGE + second))
    assert [row["id"] for row in outcome.rows("nodes")] == ["a", "b"]
    assert [(p.code, p.facts["n"]) for p in outcome.problems] == [("import_more_graphs", 1)]


def test_an_unknown_type_and_an_undeclared_attribute_are_texts() -> None:
    keys = '<key id="d0" for="node" attr.name="f" attr.type="foo"/>'
    outcome = read(tables, graphml('<node id="a"><data key="d0">1.0</data><data key="d9">x</data></node>', keys))
    assert outcome.rows("nodes") == [{"id": "a", "f": "1.0", "d9": "x"}]
    assert [code.split()[1] for code in outcome.warnings] == ["import_unknown_type", "import_undeclared"]


def test_attributes_without_a_type_are_noted_once() -> None:
    keys = "".join(f'<key id="d{i}" for="node" attr.name="f{i}"/>' for i in range(5))
    outcome = read(tables, graphml('<node id="a"><data key="d1">1.50</data></node>', keys))
    assert outcome.rows("nodes") == [{"id": "a", "f1": "1.50"}]
    assert [(p.code, p.facts["name"], p.facts["n"]) for p in outcome.problems] == [("import_no_type", "f0", 5)]


def test_an_attribute_that_is_called_as_a_column_of_the_format() -> None:
    keys = '<key id="d0" for="node" attr.name="id" attr.type="string"/>'
    outcome = accepted(tables, graphml('<node id="n0"><data key="d0">7</data></node>', keys))
    assert outcome.rows("nodes") == [{"id": "n0", "id (2)": "7"}]
    assert outcome.roles("nodes") == {"id": "id"}


def test_two_attributes_of_one_name_are_said() -> None:
    keys = "".join(f'<key id="d{i}" for="node" attr.name="f" attr.type="string"/>' for i in range(2))
    outcome = read(tables, graphml('<node id="a"><data key="d0">x</data><data key="d1">y</data></node>', keys))
    assert outcome.rows("nodes") == [{"id": "a", "f": "x"}]
    assert [p.code for p in outcome.problems] == ["import_attribute_twice"]


def test_not_a_number_is_no_value_but_no_weight_either() -> None:
    keys = TYPED + '<key id="d4" for="node" attr.name="andel" attr.type="double"/>'
    outcome = read(tables, graphml(NODES.replace("</node>", '<data key="d4">NaN</data></node>') + EDGE, keys))
    assert outcome.problems[0].facts == {"value": "NaN", "n": 2}
    assert "andel" not in outcome.tables["nodes"].headings


def test_names_are_certain_only_where_one_attribute_can_be_one() -> None:
    keys = TYPED + '<key id="d4" for="node" attr.name="name" attr.type="string"/>'
    outcome = accepted(tables, graphml(NODES.replace("</node>", '<data key="d4">x</data></node>'), keys))
    assert outcome.roles("nodes") == {"id": "id"}


# --- what is wrong: the line, the code, and a fact

LATIN = graphml().encode("latin-1")
MANY = (f'<data key="k{i}">x</data>' for i in range(MOST_ATTRIBUTES))
HYPER = "<hyperedge><endpoint node='a'/><endpoint node='b'/></hyperedge>"
REFUSED = {
    "empty": (b"", "import_file_empty", {}),
    "blanks": (b"  \n ", "import_file_empty", {}),
    "no GraphML": (
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "import_other_root",
        {"found": "svg"},
    ),
    "no XML": ("a,b\n1,2", "import_bad_xml", {}),
    "entities": ("<!DOCTYPE x [<!ENTITY a 'aaa'>]>" + graphml().partition("?>")[2], "import_dtd", {}),
    "parameter entity": ("<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><graphml/>", "import_dtd", {}),
    "inclusion": (
        graphml('<node id="a"><data key="d0"><xi:include href="file:///etc/passwd"/></data></node>'),
        "import_inclusion",
        {},
    ),
    "cut off": (graphml()[:-40], "import_cut_off", {}),
    "cut off in a word": (graphml()[:230], "import_cut_off", {}),
    "node twice": (graphml(NODES + NODES), "import_node_twice", {"value": "a", "n": 2}),
    "node without id": (graphml(NODES + "<node/>"), "import_node_without_id", {}),
    "hyperedge": (graphml(NODES + HYPER), "import_hyperedge", {"n": 1}),
    "text in an int field": (
        graphml(NODES.replace(">7<", ">tio<")),
        "import_not_whole",
        {"value": "tio", "name": "anställda"},
    ),
    "text in a double": (graphml(NODES + EDGE.replace("2.50", "två")), "import_not_number", {"value": "två"}),
    "text in a boolean": (graphml(NODES.replace("True", "kanske")), "import_not_truth", {"value": "kanske"}),
    "NaN weight": (graphml(NODES + EDGE.replace("2.50", "NaN")), "import_bad_weight", {"value": "NaN"}),
    "infinite weight": (graphml(NODES + EDGE.replace("2.50", "1e999")), "import_bad_weight", {"value": "1e999"}),
    "Latin-1 said to be UTF-8": (LATIN, "import_bad_encoding", {}),
    "unknown encoding": (graphml().replace("UTF-8", "klingon"), "import_bad_encoding", {}),
    "edge to nobody": (graphml(NODES + '<edge source="a" target="z"/>'), "import_unknown_node", {"value": "z"}),
    "edge without a source": (graphml(NODES + '<edge target="a"/>'), "import_edge_without_end", {}),
    "long attribute": (
        graphml(f'<node id="{"a" * (LONGEST_VALUE + 1)}"/>'),
        "import_long_value",
        {"limit": LONGEST_VALUE},
    ),
    "8 MB attribute": (graphml(f'<node id="{"a" * 8_000_000}"/>'), "import_long_value", {}),
    "8 MB text": (
        graphml('<node id="a"><data key="d0">' + "a\n" * 4_000_000 + "</data></node>"),
        "import_long_value",
        {},
    ),
    "deep": (graphml("<node id='a'><graph>" * 200_000), "import_too_deep", {}),
    "many attributes": (
        graphml('<node id="a">' + "".join(MANY) + "</node>"),
        "import_too_many_attributes",
        {},
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    content, code, facts = REFUSED[case]
    outcome = read(tables, content)
    error = next(p for p in outcome.problems if p.severity == "error")
    assert error.code == code
    assert facts.items() <= error.facts.items()


def test_a_hundred_thousand_faults_are_one() -> None:
    outcome = read(tables, graphml(NODES + '<edge source="a" target="z"/>' * 100_000))
    assert [(p.code, p.facts["n"]) for p in outcome.problems] == [("import_unknown_node", 100_000)]


def test_many_different_faults_are_counted_after_a_thousand() -> None:
    keys = "".join(f'<key id="d{i}" for="node" attr.name="f{i}" attr.type="foo"/>' for i in range(5_000))
    outcome = read(tables, graphml('<node id="a"/>', keys))
    assert len(outcome.problems) == 1_001
    assert outcome.problems[-1].facts["n"] == 4_000
