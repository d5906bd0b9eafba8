"""GEXF of Gephi and NetworkX: attributes, time, hierarchy, and what is wrong with some of it."""

from collections import Counter
from io import BytesIO

import networkx as nx
import pytest

from graph.data.importing.networks.gexf import tables

from .network_files import accepted, read, ties

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
# As Gephi 0.10 writes it.
GEPHI = (
    HEAD
    + """<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="2024-05-31"><creator>Gephi 0.10.1</creator></meta>
  <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">
    <attributes class="node" mode="static">
      <attribute id="sektor" title="Sektor" type="string"/>
      <attribute id="anst" title="Anställda" type="integer"><default>0</default></attribute>
    </attributes>
    <attributes class="edge" mode="static"><attribute id="vad" title="Vad" type="liststring"/></attributes>
    <nodes count="2">
      <node id="1.0" label="Malmö stad" start="2001-01-01">
        <attvalues><attvalue for="sektor" value="kommun"/><attvalue for="anst" value="12"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1.0" y="2.0"/><viz:color r="192" g="192" b="192"/>
      </node>
      <node id="2.0" label="MAU"><viz:color hex="#ff0000"/></node>
    </nodes>
    <edges count="3">
      <edge id="0" source="1.0" target="2.0" weight="2.0" kind="avtal">
        <attvalues><attvalue for="vad" value="[x, y]"/></attvalues>
        <spells><spell start="2001-01-01" end="2003-06-30"/><spell start="2005-01-01T00:00:00"/></spells>
      </edge>
      <edge id="1" source="2.0" target="1.0" type="undirected" start="2010" end="Infinity"/>
      <edge id="2" source="2.0" target="1.0" type="mutual" endopen="2010-01-01"/>
    </edges>
  </graph>
</gexf>"""
)


def gexf(nodes: str = '<node id="a" label="A"/><node id="b" label="B"/>', edges: str = "", attributes: str = "") -> str:
    inside = f"{attributes}<nodes>{nodes}</nodes><edges>{edges}</edges>"
    return f'{HEAD}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph>{inside}</graph></gexf>'


EDGE = '<edge source="a" target="b"/>'


def test_a_file_of_gephi() -> None:
    outcome = read(tables, GEPHI)
    assert outcome.rows("nodes") == [
        {"id": "1.0", "label": "Malmö stad", "start": "2001-01-01", "Sektor": "kommun", "Anställda": "12"},
        {"id": "2.0", "label": "MAU", "Anställda": "0"},
    ]
    common = {
        "source": "1.0",
        "target": "2.0",
        "direction": "directed",
        "kind": "avtal",
        "weight": "1",
        "Vad": "[x, y]",
    }
    back = {"source": "2.0", "target": "1.0"}
    assert outcome.rows("edges") == [
        {**common, "start": "2001-01-01", "end": "2003-06-30"},
        {**common, "start": "2005-01-01"},
        {**back, "direction": "undirected", "start": "2010"},
        {**back, "direction": "mutual", "end": "2009-12-31"},
    ]
    assert outcome.roles("nodes") == {"id": "id", "label": "name"}
    assert outcome.roles("edges") == {
        **{"source": "source_actor", "target": "target_actor", "direction": "direction", "kind": "kind"},
        **{"weight": "strength", "start": "start", "end": "end"},
    }
    assert outcome.warnings == ["18 import_edge_spells"]


def test_what_networkx_writes_is_read_as_networkx_reads_it() -> None:
    made = nx.DiGraph()
    made.add_node("a", label="Å", del_="x", storlek=1.5)
    made.add_node("b", label="B")
    made.add_edge("a", "b", weight=2.5, vad="avtal")
    made.add_edge("b", "a")
    file = BytesIO()
    nx.write_gexf(made, file)
    expected = nx.read_gexf(BytesIO(file.getvalue()))
    outcome = accepted(tables, file.getvalue())
    assert outcome.tables["edges"].directed is expected.is_directed() is True
    names = {row["id"]: row["label"] for row in outcome.rows("nodes")}
    assert names == {node: facts["label"] for node, facts in expected.nodes(data=True)}
    assert outcome.rows("nodes")[0]["storlek"] == str(expected.nodes["a"]["storlek"])
    assert outcome.rows("edges")[0]["vad"] == expected.edges["a", "b"]["vad"]
    assert ties(outcome, directed=True) == Counter(
        (a, b, float(weight)) for a, b, weight in expected.edges(data="weight", default=1)
    )


def test_edges_are_undirected_unless_the_file_says_otherwise() -> None:
    assert accepted(tables, gexf(edges=EDGE)).tables["edges"].directed is False


def test_a_hierarchy_is_flattened_and_remembered() -> None:
    outcome = read(
        tables, gexf('<node id="a" label="A"><nodes><node id="b" label="B"/></nodes></node><node id="c" pid="a"/>')
    )
    assert sorted((row["id"], row.get("parent", "")) for row in outcome.rows("nodes")) == [
        ("a", ""),
        ("b", "a"),
        ("c", "a"),
    ]
    assert [(p.code, p.facts["n"]) for p in outcome.problems] == [("import_flattened", 2)]


@pytest.mark.parametrize("colour", ['r="red" g="1" b="1"', 'r="256" g="1" b="1"', 'hex="#xyz"', 'r="-1" g="1" b="1"'])
def test_a_bad_colour_is_ignored(colour: str) -> None:
    outcome = read(tables, gexf(f'<node id="a"><viz:color xmlns:viz="v" {colour}/></node>'))
    assert outcome.warnings == ["2 import_bad_colour"]
    assert outcome.rows("nodes") == [{"id": "a"}]


@pytest.mark.parametrize(
    ("period", "dates"),
    [
        ('start="2009" end="2010"', {"start": "2009", "end": "2010"}),
        ('start="2009.0"', {"start": "2009"}),
        ('start="2009-03" end="2009-03-31T12:00:00.000+02:00"', {"start": "2009-03", "end": "2009-03-31"}),
        ('startopen="2009-12-31" endopen="2012-03-01"', {"start": "2010-01-01", "end": "2012-02-29"}),
        ('start="-Infinity" end="2010"', {"end": "2010"}),
        ('timestamp="2009-03-01"', {"start": "2009-03-01", "end": "2009-03-01"}),
        ('start="1" end="5"', {"time": "[1, 5]"}),
        ('start="1330560000000"', {"time": "[1330560000000, *]"}),
        ('start="2009-02-30"', {"time": "[2009-02-30, *]"}),
        ('start="0000-01-01"', {"time": "[0000-01-01, *]"}),
    ],
)
def test_times_are_dates_or_else_a_note(period: str, dates: dict[str, str]) -> None:
    outcome = read(tables, gexf(edges=f'<edge source="a" target="b" {period}/>'))
    assert outcome.rows("edges") == [{"source": "a", "target": "b", **dates}]
    assert outcome.roles("edges").get("time", "note") == "note"
    assert outcome.warnings == (["2 import_steps"] if "time" in dates else [])


def test_a_value_that_changes_is_the_last_one() -> None:
    declared = '<attributes class="node" mode="dynamic"><attribute id="0" title="s" type="float"/></attributes>'
    values = "".join(f'<attvalue for="0" value="{v}" start="200{v}"/>' for v in (1, 2, 3))
    outcome = read(tables, gexf(f'<node id="a"><attvalues>{values}</attvalues></node>', "", declared))
    assert outcome.rows("nodes") == [{"id": "a", "s": "3"}]
    assert [(p.code, p.facts["n"]) for p in outcome.problems] == [("import_changing_value", 2)]


def test_an_undeclared_attribute_and_an_unknown_type_and_direction() -> None:
    declared = '<attributes class="edge"><attribute id="0" title="s" type="foo"/></attributes>'
    values = '<attvalue for="0" value="1.0"/><attvalue for="9" value="x"/>'
    edge = f'<edge source="a" target="b" type="sideways"><attvalues>{values}</attvalues></edge>'
    outcome = read(tables, gexf(edges=edge, attributes=declared))
    assert outcome.rows("edges") == [{"source": "a", "target": "b", "s": "1.0", "9": "x"}]
    codes = ["import_unknown_type", "import_unknown_direction", "import_undeclared"]
    assert [p.code for p in outcome.problems] == codes


BOMB = (
    f'{HEAD}<!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    + gexf().partition("\n")[2]
)
REFUSED = {
    "entity bomb": (BOMB, "import_dtd", {}),
    "dangling edge": (gexf(edges='<edge id="0" source="a" target="zz"/>'), "import_unknown_node", {"value": "zz"}),
    "GraphML": ("<graphml/>", "import_other_root", {"expected": "gexf", "found": "graphml"}),
    "node twice": (gexf('<node id="a"/><node id="a"/>'), "import_node_twice", {"value": "a"}),
    "node without id": (gexf('<node label="A"/>'), "import_node_without_id", {}),
    "weight is a word": (
        gexf(edges='<edge source="a" target="b" weight="tung"/>'),
        "import_not_number",
        {"value": "tung"},
    ),
    "weight is NaN": (gexf(edges='<edge source="a" target="b" weight="NaN"/>'), "import_bad_weight", {}),
    "cut off": (GEPHI[:900], "import_cut_off", {}),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    content, code, facts = REFUSED[case]
    error = read(tables, content).problems[-1]
    assert (error.code, error.severity) == (code, "error")
    assert facts.items() <= error.facts.items()
