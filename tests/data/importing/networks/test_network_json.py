"""Networks in JSON: node-link, Cytoscape's two, Kumu's blueprints, and what is wrong with some of it."""

import json
from collections import Counter
from typing import Any

import networkx as nx
import pytest

from graph.data.importing.networks import cytoscape, kumu_blueprint, node_link
from graph.data.importing.networks.limits import DEEPEST, LONGEST_VALUE
from graph.data.importing.networks.network_json import tables

from .network_files import accepted, read, ties


def dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def known(directed: bool) -> nx.Graph:
    made = nx.DiGraph() if directed else nx.Graph()
    made.add_node("a", name="Malmö stad", anställda=7, ideell=True)
    made.add_node("b", name="MAU")
    made.add_node("c", name="Å")
    made.add_edge("a", "b", weight=2.5, sorter=["x", "y"])
    made.add_edge("c", "a")
    return made


# --- node-link


@pytest.mark.parametrize("directed", [True, False])
@pytest.mark.parametrize("key", ["edges", "links"])
def test_both_generations_of_networkx(key: str, directed: bool) -> None:
    text = dumped(nx.node_link_data(known(directed), edges=key))
    expected = nx.node_link_graph(json.loads(text), edges=key)
    outcome = accepted(tables, text)
    assert outcome == read(node_link.tables, text)
    assert outcome.rows("nodes")[0] == {"id": "a", "name": "Malmö stad", "anställda": "7", "ideell": "true"}
    assert outcome.roles("nodes") == {"id": "id", "name": "name"}
    assert outcome.tables["edges"].directed is directed
    assert ties(outcome, directed=directed) == Counter(
        (*((a, b) if directed else sorted((a, b))), w) for a, b, w in expected.edges(data="weight", default=1.0)
    )
    assert {row.get("sorter") for row in outcome.rows("edges")} == {"x; y", None}


def test_ends_by_place() -> None:
    network = {"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": 0, "target": 1, "value": 3}]}
    outcome = read(tables, dumped(network))
    assert outcome.rows("edges") == [{"source": "a", "target": "b", "value": "3"}]
    assert outcome.warnings == ["0 import_by_place"]
    unnamed = {"nodes": [{"name": "A"}, {"name": "B"}], "links": [{"source": 1, "target": 0}]}
    outcome = accepted(tables, dumped(unnamed))
    assert outcome.rows("nodes") == [{"id": "0", "name": "A"}, {"id": "1", "name": "B"}]
    assert outcome.rows("edges") == [{"source": "1", "target": "0"}]


def test_ids_that_are_numbers_are_ids() -> None:
    network = {"nodes": [{"id": 1}, {"id": 0}], "links": [{"source": 0, "target": 1}]}
    assert accepted(tables, dumped(network)).rows("edges") == [{"source": "0", "target": "1"}]


def test_what_d3_leaves_after_a_layout() -> None:
    a, b = {"id": "a", "x": 1.5, "vx": 0, "index": 0}, {"id": "b", "x": 2}
    outcome = accepted(tables, dumped({"nodes": [a, b], "links": [{"source": a, "target": b}]}))
    assert outcome.rows("edges") == [{"source": "a", "target": "b"}]
    assert outcome.roles("nodes") == {"id": "id", "x": "unused", "vx": "unused"}


def test_graphology() -> None:
    nodes = [{"key": "a", "attributes": {"label": "Alfa", "x": 1}}, {"key": "b"}]
    edges = [{"key": "e", "source": "a", "target": "b", "attributes": {"weight": 2}}]
    outcome = accepted(tables, dumped({"options": {"type": "directed"}, "nodes": nodes, "edges": edges}))
    assert outcome.rows("nodes")[0] == {"id": "a", "label": "Alfa", "x": "1"}
    assert outcome.rows("edges") == [{"source": "a", "target": "b", "weight": "2"}]
    assert outcome.tables["edges"].directed is True
    mixed = [{**edges[0], "undirected": True}, edges[0]]
    outcome = accepted(tables, dumped({"options": {"type": "directed"}, "nodes": nodes, "edges": mixed}))
    assert [row["direction"] for row in outcome.rows("edges")] == ["undirected", "directed"]


def test_numbers_stay_as_they_are_written() -> None:
    text = '{"nodes": [{"id": 1.0, "a": 0.10, "b": 1e5, "c": 12345678901234567890, "d": 0012}], "edges": []}'
    assert read(tables, text).errors == ["1 import_bad_json"]  # 0012 is no number of JSON
    row = accepted(tables, text.replace(', "d": 0012', "")).rows("nodes")[0]
    assert row == {"id": "1", "a": "0.1", "b": "100000", "c": "12345678901234567890"}


def test_digits_without_end() -> None:
    text = f'{{"nodes": [{{"id": 1, "a": {"9" * 90_000}}}], "edges": []}}'
    assert read(tables, text).rows("nodes")[0]["id"] == "1"


def test_undefined_numbers_are_no_value_and_no_weight() -> None:
    text = '{"nodes": [{"id": "a", "s": NaN, "t": null, "u": "None"}], "edges": []}'
    outcome = read(tables, text)
    assert outcome.rows("nodes") == [{"id": "a"}]
    assert [(p.place, p.code) for p in outcome.problems] == [("network [nodes]:1", "import_no_value")] * 2
    text = '{"nodes": [{"id": "a"}], "edges": [{"source": "a", "target": "a", "weight": -Infinity}]}'
    assert [(p.place, p.code) for p in read(tables, text).problems] == [("network [edges]:1", "import_bad_weight")]


def test_an_actor_may_be_called_null() -> None:
    text = '{"nodes": [{"id": "None", "name": "Null"}, {"id": "nan", "label": "NA"}], "edges": []}'
    assert [list(row.values()) for row in accepted(tables, text).rows("nodes")] == [["None", "Null"], ["nan", "NA"]]


def test_structure_inside_values_is_left_out() -> None:
    network = {"nodes": [{"id": "a", "s": {"x": 1}, "t": [[1]]}, {"id": "b", "s": {"y": 1}}], "edges": []}
    outcome = read(tables, dumped(network))
    assert outcome.rows("nodes") == [{"id": "a"}, {"id": "b"}]
    assert [(p.code, p.facts["name"], p.facts["n"]) for p in outcome.problems] == [
        ("import_structure", "s", 2),
        ("import_structure", "t", 1),
    ]


@pytest.mark.parametrize(
    "wrap", [lambda n: [n, n, n], lambda n: {"graphs": [n, n, n]}, lambda n: {"networks": [n] * 3}]
)
def test_of_several_networks_the_first_is_read(wrap: Any) -> None:
    outcome = read(tables, dumped(wrap({"nodes": [{"id": "a"}], "links": []})))
    assert [(p.code, p.facts["n"]) for p in outcome.problems] == [("import_more_graphs", 2)]
    assert outcome.rows("nodes") == [{"id": "a"}]


def test_half_a_surrogate_pair_is_replaced() -> None:
    outcome = accepted(tables, '{"nodes": [{"id": "a", "name": "x\\ud800y"}], "edges": []}')
    assert outcome.rows("nodes")[0]["name"] == "x\N{REPLACEMENT CHARACTER}y"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_encodings(encoding: str) -> None:
    text = dumped(nx.node_link_data(known(False), edges="edges")).encode(encoding)
    assert accepted(tables, text).rows("nodes")[0]["name"] == "Malmö stad"


# --- Cytoscape

CYJS: dict[str, Any] = {
    "format_version": "1.0",
    "generated_by": "cytoscape-3.10.1",
    "data": {"shared_name": "Nätverk", "SUID": 52},
    "elements": {
        "nodes": [
            {
                "data": {"id": "61", "shared_name": "A", "name": "Alfa", "SUID": 61, "selected": False},
                "position": {"x": 1},
            },
            {"data": {"id": "62", "name": "Beta", "SUID": 62}},
        ],
        "edges": [
            {"data": {"id": "63", "source": "61", "target": "62", "interaction": "avtal", "name": "A-B", "weight": 2}}
        ],
    },
}


def test_cyjs() -> None:
    outcome = accepted(tables, dumped(CYJS))
    assert outcome == read(cytoscape.tables, dumped(CYJS))
    assert outcome.rows("nodes")[1] == {"id": "62", "name": "Beta", "SUID": "62"}
    assert outcome.rows("edges") == [
        {"source": "61", "target": "62", "interaction": "avtal", "name": "A-B", "weight": "2"}
    ]
    assert outcome.roles("nodes") == {
        **{"id": "id", "name": "name"},
        **dict.fromkeys(("shared_name", "SUID", "selected"), "unused"),
    }
    assert outcome.roles("edges")["interaction"] == "kind"


def test_what_networkx_writes_for_cytoscape() -> None:
    text = dumped(nx.cytoscape_data(known(True)))
    expected = nx.cytoscape_graph(json.loads(text))
    outcome = read(tables, text)
    assert outcome.tables["edges"].directed is True
    assert ties(outcome, directed=True) == Counter((a, b, w) for a, b, w in expected.edges(data="weight", default=1.0))
    assert [row["name"] for row in outcome.rows("nodes")] == ["Malmö stad", "MAU", "Å"]


def test_a_list_of_elements_of_cytoscape_js() -> None:
    listed = [*CYJS["elements"]["nodes"], *CYJS["elements"]["edges"]]
    for value in (listed, {"elements": listed}):
        outcome = accepted(tables, dumped(value))
        assert (len(outcome.rows("nodes")), len(outcome.rows("edges"))) == (2, 1)


CX2: list[dict[str, Any]] = [
    {"CXVersion": "2.0", "hasFragments": True},
    {"metaData": [{"name": "nodes", "elementCount": 2}]},
    {
        "attributeDeclarations": [
            {
                "nodes": {"name": {"d": "string", "a": "n"}, "sektor": {"d": "string", "v": "kommun"}},
                "edges": {"interaction": {"a": "i"}, "vad": {"d": "list_of_string"}, "weight": {"d": "double"}},
            }
        ]
    },
    {"nodes": [{"id": 0, "x": 1, "y": 2, "v": {"n": "Alfa"}}]},
    {"nodes": [{"id": 1, "v": {"n": "Beta", "sektor": "förening"}}]},
    {"edges": [{"id": 0, "s": 0, "t": 1, "v": {"i": "avtal", "vad": ["x", "y"], "weight": 1.50}}]},
    {"status": [{"success": True}]},
]


def test_cx2_with_aliases_defaults_and_fragments() -> None:
    outcome = accepted(tables, dumped(CX2))
    assert outcome.rows("nodes") == [
        {"id": "0", "name": "Alfa", "sektor": "kommun"},
        {"id": "1", "name": "Beta", "sektor": "förening"},
    ]
    assert outcome.rows("edges") == [
        {"source": "0", "target": "1", "interaction": "avtal", "vad": "x; y", "weight": "1.5"}
    ]
    assert outcome.roles("nodes") == {"id": "id", "name": "name"}


# --- Kumu

BLUEPRINT: dict[str, Any] = {
    "elements": [
        {"label": "Alfa", "type": "Kommun", "tags": ["ett", "två"], "description": "Om Alfa", "Anställda": 7},
        {"label": "Beta"},
    ],
    "connections": [
        {"from": "Alfa", "to": "Beta", "type": "avtal", "direction": "mutual"},
        {"from": "Alfa", "to": "Gamma", "direction": "directed", "tags": ["x"]},
        {"from": "Beta", "to": "Alfa"},
    ],
}


def test_a_blueprint() -> None:
    outcome = accepted(tables, dumped(BLUEPRINT))
    assert outcome == read(kumu_blueprint.tables, dumped(BLUEPRINT))
    assert outcome.rows("nodes")[0] == {
        **{"label": "Alfa", "type": "Kommun", "tags": "ett; två"},
        **{"description": "Om Alfa", "Anställda": "7"},
    }
    assert [row.get("direction") for row in outcome.rows("edges")] == ["mutual", "directed", None]
    assert outcome.rows("edges")[1]["target"] == "Gamma"  # in no list, and Kumu makes an element of it
    assert outcome.roles("nodes") == {"label": "name", "description": "note"}
    assert outcome.roles("edges")["type"] == "kind"
    with_an_id = {**BLUEPRINT, "elements": [{"label": "Alfa", "id": "e1"}, {"label": "Beta"}]}
    assert [row["id"] for row in accepted(tables, dumped(with_an_id)).rows("nodes")] == ["e1", "Beta"]


def test_what_kumu_exports() -> None:
    value = {
        "elements": [
            {"_id": "elem-1", "attributes": {"label": "Alfa", "element type": "Kommun"}},
            {"_id": "elem-2", "attributes": {"label": "Alfa"}},
        ],
        "connections": [
            {
                "_id": "conn-1",
                "from": "elem-1",
                "to": "elem-2",
                "direction": "undirected",
                "attributes": {"connection type": "x"},
            }
        ],
        "maps": [],
    }
    outcome = accepted(tables, dumped(value))
    assert outcome.rows("nodes") == [
        {"id": "elem-1", "label": "Alfa", "type": "Kommun"},
        {"id": "elem-2", "label": "Alfa"},
    ]
    assert outcome.rows("edges")[0]["type"] == "x"
    assert outcome.tables["edges"].directed is False


# --- what is wrong


def deep(levels: int) -> str:
    return f'{{"nodes": {"[" * levels}{"]" * levels}, "edges": []}}'


def one(node: str = '{"id": "a"}', edge: str = "") -> str:
    return f'{{"nodes": [{node}], "edges": [{edge}]}}'


REFUSED = {
    "empty": (b"", ":0 import_file_empty"),
    "no JSON": ("nodes: a", ":1 import_bad_json"),
    "cut off": (dumped(CX2)[:-30], ":1 import_cut_off"),
    "cut off in a text": (one()[:12], ":1 import_cut_off"),
    "not UTF-8": (one('{"id": "å"}').encode("latin-1"), ":0 import_bad_encoding"),
    "texts that never end": ('"\\' * 3_000_000, ":1 import_cut_off"),
    "keys without end": ("{" + ", ".join(f'"k{i}": 1' for i in [*range(300_000), 7]) + "}", ":0 import_key_twice"),
    "nodes without end": ('{"nodes": [' + "[]," * 600_000 + '[]], "edges": []}', " [nodes]:0 import_too_many_records"),
    "deep": (deep(DEEPEST), ":0 import_too_deep"),
    "very deep": (deep(1_000_000), ":0 import_too_deep"),
    "deep and never closed": ("[" * 5_000_000, ":0 import_too_deep"),
    "deep mappings": ('{"a":' * 500_000, ":0 import_too_deep"),
    "key twice": (one('{"id": "a", "id": "b"}'), ":0 import_key_twice"),
    "something else": ('{"type": "FeatureCollection", "features": []}', ":0 import_unknown_json"),
    "a number": ("17", ":0 import_unknown_json"),
    "null": ("null", ":0 import_unknown_json"),
    "nodes are no list": ('{"nodes": {"a": {}}, "edges": []}', " [nodes]:0 import_no_list"),
    "a node is no object": (one('"a"'), " [nodes]:1 import_no_object"),
    "node twice": (one('{"id": "a"}, {"id": "a"}'), " [nodes]:2 import_node_twice"),
    "node without id": (one('{"id": "a"}, {"name": "b"}'), " [nodes]:2 import_node_without_id"),
    "edge to nobody": (one(edge='{"source": "a", "target": "z"}'), " [edges]:1 import_unknown_node"),
    "edge without target": (one(edge='{"source": "a"}'), " [edges]:1 import_edge_without_end"),
    "long value": (one(f'{{"id": "{"a" * (LONGEST_VALUE + 1)}"}}'), " [nodes]:1 import_long_value"),
    "many attributes": (
        one(dumped({"id": "a", **{f"k{i}": 1 for i in range(2_000)}})),
        " [nodes]:1 import_too_many_attributes",
    ),
    "CX of the first version": ('[{"numberVerification": [{"longNumber": 1}]}, {"nodes": []}]', ":0 import_old_cx"),
    "element without a label": ('{"elements": [{"type": "x"}], "connections": []}', " [nodes]:1 import_no_label"),
    "element twice": ('{"elements": [{"label": "x"}, {"label": "x"}]}', " [nodes]:2 import_node_twice"),
    "connection to nobody": (
        '{"elements": [{"label": "x"}], "connections": [{"from": "x"}]}',
        " [edges]:1 import_edge_without_end",
    ),
    "elements without nodes": ('{"elements": {"nodes": [{}], "edges": []}}', " [nodes]:1 import_node_without_id"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    content, place = REFUSED[case]
    errors = [
        f"{p.file.removeprefix('network')}:{p.line} {p.code}"
        for p in read(tables, content).problems
        if p.severity == "error"
    ]
    assert place in errors
    assert len(errors) <= 2


def test_a_module_refuses_what_is_of_another_form() -> None:
    for module, code in ((node_link, "node_link"), (cytoscape, "cytoscape"), (kumu_blueprint, "blueprint")):
        assert read(module.tables, "{}").errors == [f"0 import_no_{code}"]
