"""The network in every form, as independent readers see it."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import exported
import igraph as ig
import networks
import networkx as nx
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.export.formats import LEFT_OUT, SINGLE, UnreadableError, Written, readback
from graph.export.formats.characters import legal
from graph.export.formats.flat import RESERVED, Flat
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

pytestmark = pytest.mark.filterwarnings("error")
EVERY = pytest.mark.parametrize("make", exported.NETWORKS.values(), ids=exported.NETWORKS)
Make = Callable[[], Network]


def write(make: Make, name: str) -> tuple[Network, Flat, Written]:
    network = make()
    material = exported.material(network)
    return network, material.flat, SINGLE[name](material)


def weights(network: Network) -> dict[frozenset[str], float]:
    return {frozenset((tie.a, tie.b)): tie.strength for tie in network.ties}


def values(flat: Flat) -> dict[str, dict[str, Any]]:
    """Actor id → attribute → value, without what is undefined."""
    return {
        id: {one.name: one.values[i] for one in flat.nodes if one.values[i] is not None}
        for i, id in enumerate(flat.ids)
    }


def of_ties(flat: Flat) -> dict[frozenset[str], dict[str, Any]]:
    pairs = [frozenset((flat.ids[a], flat.ids[b])) for a, b in flat.ends]
    return {pair: {one.name: one.values[i] for one in flat.ties} for i, pair in enumerate(pairs)}


# --- GEXF and GraphML, read by NetworkX ---


@EVERY
@pytest.mark.parametrize("suffix", ["gexf", "graphml"])
def test_networkx_reads_the_same_network(make: Make, suffix: str) -> None:
    network, flat, written = write(make, f"network.{suffix}")
    graph = (nx.read_gexf if suffix == "gexf" else nx.read_graphml)(BytesIO(written.content))
    assert not graph.is_directed()
    assert not graph.is_multigraph()
    assert list(graph) == list(flat.ids) == [actor.id for actor in network.actors]
    assert {frozenset((a, b)): weight for a, b, weight in graph.edges(data="weight")} == weights(network)
    assert [label for _, label in graph.nodes(data="label")] == list(flat.labels)
    for id, expected in values(flat).items():
        assert {name: value for name, value in graph.nodes[id].items() if name in expected} == expected
    for (a, b), expected in ((tuple(pair), told) for pair, told in of_ties(flat).items()):
        assert {name: graph.edges[a, b][name] for name in expected} == expected


@EVERY
def test_gephi_sees_places_colours_and_sizes_as_on_the_screen(make: Make) -> None:
    network, _, written = write(make, "network.gexf")
    appearance = exported.appearance(network)
    graph = nx.read_gexf(BytesIO(written.content))
    for id, viz in graph.nodes(data="viz"):
        x, y = appearance.places[id]
        # Gephi's y goes up, the screen's down.
        assert (viz["position"]["x"], viz["position"]["y"]) == (x, -y)
        assert (viz["color"]["r"], viz["color"]["g"], viz["color"]["b"]) == (0x0B, 0x6B, 0xB0)
        assert viz["size"] == appearance.radii[id]
    assert b'xmlns="http://gexf.net/1.3"' in written.content
    assert b'version="1.3"' in written.content


# --- GraphML, Pajek and DL, read by igraph ---


@EVERY
def test_igraph_reads_the_same_graphml(make: Make, tmp_path: Path) -> None:
    network, flat, written = write(make, "network.graphml")
    (tmp_path / "network.graphml").write_bytes(written.content)
    graph = ig.Graph.Read_GraphML(str(tmp_path / "network.graphml"))
    ids = graph.vs["id"] if len(graph.vs) else []
    assert not graph.is_directed()
    assert ids == list(flat.ids)
    assert {frozenset((ids[e.source], ids[e.target])): e["weight"] for e in graph.es} == weights(network)
    for vertex, (_, expected) in zip(graph.vs, values(flat).items(), strict=True):
        assert {name: vertex[name] for name in expected} == expected


@EVERY
def test_igraph_reads_the_same_pajek(make: Make, tmp_path: Path) -> None:
    network, flat, written = write(make, "network.net")
    (tmp_path / "network.net").write_bytes(written.content)
    graph = ig.Graph.Read_Pajek(str(tmp_path / "network.net"))
    ids = graph.vs["name"] if len(graph.vs) else []
    assert not graph.is_directed()
    assert ids == list(flat.ids)
    read = {frozenset((ids[e.source], ids[e.target])): e["weight"] for e in graph.es}
    assert read == pytest.approx(weights(network), rel=1e-12)
    assert all(0 < vertex["x"] < 1 and 0 < vertex["y"] < 1 for vertex in graph.vs)
    assert "ids_only" in {note.code for note in written.notes}


@EVERY
def test_igraph_reads_the_same_dl(make: Make, tmp_path: Path) -> None:
    network, flat, written = write(make, "network.dl")
    if not network.ties:  # igraph's parser wants a tie
        assert written.content.decode().split() == [
            *("DL", f"n={len(flat.ids)}", "format=edgelist1", "labels:"),
            *(*flat.ids, "data:"),
        ]
        return
    (tmp_path / "network.dl").write_bytes(written.content)
    graph = ig.Graph.Read_DL(str(tmp_path / "network.dl"), directed=True)
    ids = graph.vs["name"]
    assert ids == list(flat.ids)
    read = {(ids[e.source], ids[e.target]): e["weight"] for e in graph.es}
    expected = {pair: tie.strength for tie in network.ties for pair in ((tie.a, tie.b), (tie.b, tie.a))}
    assert read == pytest.approx(expected, rel=1e-12)


# --- JSON ---


@EVERY
def test_node_link(make: Make) -> None:
    network, flat, written = write(make, "network.json")
    graph = nx.node_link_graph(json.loads(written.content))
    assert list(graph) == list(flat.ids)
    assert {frozenset((a, b)): weight for a, b, weight in graph.edges(data="weight")} == weights(network)
    for id, expected in values(flat).items():
        assert {name: graph.nodes[id][name] for name in expected} == expected


@EVERY
def test_cx2(make: Make) -> None:
    network, flat, written = write(make, "network.cx2")
    parts = json.loads(written.content)
    assert parts[0] == {"CXVersion": "2.0", "hasFragments": False}
    assert parts[-1] == {"status": [{"success": True}]}
    aspects = {name: those for part in parts[1:-1] for name, those in part.items()}
    counts = {told["name"]: told["elementCount"] for told in aspects.pop("metaData")}
    assert counts == {name: len(those) for name, those in aspects.items()}
    nodes, edges = aspects["nodes"], aspects["edges"]
    assert [node["v"]["actor"] for node in nodes] == list(flat.ids)
    assert {frozenset((flat.ids[edge["s"]], flat.ids[edge["t"]])): edge["v"]["strength"] for edge in edges} == weights(
        network
    )
    types = {"string": str, "double": float, "long": int, "boolean": bool}
    for of, those in (("nodes", nodes), ("edges", edges)):
        declared = aspects["attributeDeclarations"][0][of]
        for one in those:
            assert all(type(value) is types[declared[name]["d"]] for name, value in one["v"].items())
    for node, expected in zip(nodes, values(flat).values(), strict=True):
        assert {name: node["v"][name] for name in expected} == expected


# --- flattening ---


def test_no_attribute_takes_the_place_of_a_formats_own() -> None:
    flat = exported.material(exported.hostile()).flat
    names = [attribute.name for attribute in flat.nodes]
    assert not RESERVED & {name.casefold() for name in names}
    assert len({name.casefold() for name in names}) == len(names)
    custom = [name for name in names if name.startswith("custom_")]
    assert len(custom) == len(exported.HOSTILE_KEYS)
    assert {"custom_ID", "custom_id_2", "custom_type", "custom_key", "custom_label", "custom_viz"} <= set(custom)
    told = values(flat)["a02"]
    assert all(told[name] == exported.HOSTILE_NAMES[2] for name in custom)


def test_what_no_xml_can_hold_is_taken_away_and_noted() -> None:
    flat = exported.material(exported.hostile()).flat
    assert [note.code for note in flat.notes] == ["characters_removed"]
    assert flat.labels[4] == "null  bell  escape  end "
    assert exported.material(exported.NETWORKS["toy12"]()).flat.notes == ()


def test_undefined_values_reach_no_writer() -> None:
    flat = exported.material(exported.NETWORKS["isolates"]()).flat
    assert {attribute.name for attribute in flat.nodes if None in attribute.values} >= {"constraint", "as_of", "region"}
    assert all(value == value for attribute in flat.nodes for value in attribute.values)  # noqa: PLR0124 - no NaN


# --- Gephi's tables and Kumu ---


@EVERY
def test_gephis_tables(make: Make) -> None:
    network, flat, nodes = write(make, "gephi_nodes.csv")
    _, _, edges = write(make, "gephi_edges.csv")
    as_text = {"dtype": str, "keep_default_na": False}
    of_nodes = pd.read_csv(BytesIO(nodes.content), **as_text)
    assert of_nodes.columns.tolist()[:2] == ["Id", "Label"]
    assert of_nodes["Id"].tolist() == list(flat.ids)
    of_edges = pd.read_csv(BytesIO(edges.content), **as_text).astype({"Weight": float})
    assert of_edges.columns.tolist() == ["Source", "Target", "Type", "Weight", "Kind", "Start", "End"]
    assert set(of_edges["Type"]) <= {"Directed", "Undirected"}
    summed: Counter[frozenset[str]] = Counter()
    for a, b, weight in zip(of_edges["Source"], of_edges["Target"], of_edges["Weight"], strict=True):
        summed[frozenset((a, b))] += weight
    assert dict(summed) == pytest.approx(weights(network))
    dated = Counter((link.kind, link.start or "", link.end or "") for link in network.links if len(link.members) == 2)
    assert not dated - Counter(zip(of_edges["Kind"], of_edges["Start"], of_edges["End"], strict=True))
    directed = of_edges[of_edges["Type"] == "Directed"]
    assert set(zip(directed["Source"], directed["Target"], directed["Kind"], strict=True)) == {
        (*link.members, link.kind) for link in network.links if network.kinds[link.kind].directed
    }


@EVERY
def test_kumus_workbook_and_blueprint_hold_the_same(make: Make) -> None:
    network, _, written = write(make, "kumu.xlsx")
    blueprint = json.loads(write(make, "kumu.json")[2].content)
    book = openpyxl.load_workbook(BytesIO(written.content))
    assert book.sheetnames == ["Elements", "Connections"]
    elements, connections = (list(sheet.iter_rows(values_only=True)) for sheet in book)
    assert elements[0] == ("Label", "Type", "Tags", "Description")
    assert connections[0] == ("From", "To", "Type", "Direction")
    assert len(elements) - 1 == len(blueprint["elements"]) == len(network.actors)
    assert len(connections) - 1 == len(blueprint["connections"])
    labels = [element["label"] for element in blueprint["elements"]]
    assert len({label.casefold() for label in labels}) == len(labels)
    ends = {one[end] for one in blueprint["connections"] for end in ("from", "to")}
    assert ends <= set(labels)
    kinds = Counter(row[2] for row in connections[1:])
    assert kinds == Counter(one["type"] for one in blueprint["connections"])
    assert set(kinds) == {network.kinds[link.kind].name.en for link in network.links}


def test_kumu_tells_actors_of_one_name_apart() -> None:
    written = SINGLE["kumu.json"](exported.material(exported.twins()))
    labels = [element["label"] for element in json.loads(written.content)["elements"]]
    assert labels == ["Twin (hub)", "Twin (region)", "Twin (university)"]
    assert "labels_with_ids" in {note.code for note in written.notes}


def test_a_bar_in_a_challenge_is_noted_too() -> None:
    star = networks.star()
    actors = tuple(replace(actor, challenges=("a|b", "c")) for actor in star.actors)
    written = SINGLE["kumu.json"](exported.material(replace(star, actors=actors)))
    assert {note.facts["n"] for note in written.notes if note.code == "labels_without_bars"} == {3}
    assert json.loads(written.content)["elements"][0]["tags"] == ["organisation", "a/b", "c"]


def test_kumu_splits_no_name_at_a_bar() -> None:
    star = networks.star()
    barred = replace(star, actors=tuple(replace(a, name=f"Coompanion | {a.id}") for a in star.actors))
    for name in ("kumu.xlsx", "kumu.json"):
        written = SINGLE[name](exported.material(barred))
        assert {note.facts["n"] for note in written.notes if note.code == "labels_without_bars"} == {3}
    blueprint = json.loads(written.content)
    labels = {element["label"] for element in blueprint["elements"]}
    assert labels == {f"Coompanion / {actor.id}" for actor in star.actors}
    assert {one[end] for one in blueprint["connections"] for end in ("from", "to")} == labels


def test_gexf_has_the_periods_and_directions_of_links() -> None:
    actors = tuple(Actor(id, id, "public") for id in "abc")
    links = (
        Link(("b", "a"), "funding", start="2022", end="2024-02"),
        Link(("a", "b"), "membership", start="2023-05-04"),
        Link(("a", "c"), "funding", end="2025"),
        Link(("b", "c"), "other", start="2020"),
        Link(("b", "c"), "knowledge_exchange"),
    )
    dated = Network(actors, links, SECTORS, KINDS)
    written = SINGLE["network.gexf"](exported.material(dated))
    graph = nx.read_gexf(BytesIO(written.content))
    assert b'mode="dynamic" timeformat="date"' in written.content
    spells = {(a, b): [(s.get("start"), s.get("end")) for s in spells] for a, b, spells in _spells(written.content)}
    assert spells == {
        ("a", "b"): [("2022-01-01", "2024-02-29"), ("2023-05-04", None)],
        ("a", "c"): [(None, "2025-12-31")],
        ("b", "c"): [],  # one of its links may hold at any time
    }
    ways = {(a, b): way for a, b, way in graph.edges(data="direction")}
    assert ways == {("a", "b"): "both", ("a", "c"): "forward", ("b", "c"): "undirected"}
    assert {note.facts["n"] for note in written.notes if note.code == "spells_open"} == {2}


def test_gexf_of_links_has_each_with_its_own_period_and_direction() -> None:
    actors = tuple(Actor(id, id, "public") for id in "abc")
    links = (
        Link(("b", "a"), "funding", start="2022", end="2024-02"),
        Link(("a", "b"), "other", name="Talks", start="2023-05-04"),
        Link(("a", "b", "c"), "project_partnership", strength=3.0),
    )
    dated = Network(actors, links, SECTORS, KINDS)
    written = SINGLE["network_links.gexf"](exported.material(dated))
    spells = [(a, b, [(s.get("start"), s.get("end")) for s in spells]) for a, b, spells in _spells(written.content)]
    assert sorted(spells) == [
        ("a", "b", []),
        ("a", "b", [("2023-05-04", None)]),
        ("a", "c", []),
        ("b", "a", [("2022-01-01", "2024-02-29")]),
        ("b", "c", []),
    ]
    edges = list(fromstring(written.content).iter("{http://gexf.net/1.3}edge"))
    found = {(e.attrib["source"], e.attrib["target"]): e.attrib for e in edges}
    assert found["b", "a"]["type"] == "directed"
    assert "type" not in found["a", "c"]
    assert found["a", "c"]["weight"] == "1.5"
    values = [[v.attrib["value"] for v in edge.iter("{http://gexf.net/1.3}attvalue")] for edge in edges]
    assert sorted(value[0] for value in values) == ["funding", "other", *["project_partnership"] * 3]
    assert len({value[1] for value in values if value[0] == "project_partnership"}) == 1
    assert ["Talks"] in [value[2:] for value in values]
    with pytest.raises(nx.NetworkXError, match="Directed edge found in undirected graph"):
        nx.read_gexf(BytesIO(written.content))


@EVERY
def test_gexf_of_links_adds_up_to_the_ties(make: Make) -> None:
    network, _, written = write(make, "network_links.gexf")
    found: Counter[frozenset[str]] = Counter()
    for edge in fromstring(written.content).iter("{http://gexf.net/1.3}edge"):
        found[frozenset((edge.attrib["source"], edge.attrib["target"]))] += float(edge.attrib["weight"])
    assert dict(found) == pytest.approx(weights(network))


def test_gexf_without_dates_is_static() -> None:
    assert b'<graph defaultedgetype="undirected" mode="static">' in write(networks.toy12, "network.gexf")[2].content


def _spells(content: bytes) -> list[tuple[str, str, list[Element]]]:
    space = "{http://gexf.net/1.3}"
    edges = fromstring(content).iter(f"{space}edge")
    return [(e.attrib["source"], e.attrib["target"], list(e.iter(f"{space}spell"))) for e in edges]


def test_what_a_form_leaves_out_whatever_the_network_is_known_beforehand() -> None:
    for name, write in SINGLE.items():
        always = [note for note in write(exported.material(networks.star())).notes if not note.facts]
        assert always == [note for key, note in LEFT_OUT.items() if key == name]


# --- what does not read back ---


@pytest.mark.parametrize(
    "broken",
    [
        lambda: readback.xml(b"<a><node/></b>", {"node": 1}),
        lambda: readback.xml(b"<a><node/></a>", {"node": 2}),
        lambda: readback.xml(b"<a>\x07</a>", {}),
        lambda: readback.csv(b"a,b\n1\n", ",", ["a", "b"], 1, 1),
        lambda: readback.csv(b"a,b\n1,2\n", ",", ["a", "c"], 1, 2),
        lambda: readback.csv(b"a,b\n1,2\n", ",", ["a", "b"], 2, 2),
        lambda: readback.csv(b"a,b\n1,<NA>\n", ",", ["a", "b"], 1, 1),
        lambda: readback.csv(b"a\n\xff\n", ",", ["a"], 1, 1),
        lambda: readback.json_rows(b'[{"a": NaN}]', ["a"], 1),
        lambda: readback.json_rows(b'[{"a": 1}', ["a"], 1),
        lambda: readback.json_rows(b'[{"b": 1}]', ["a"], 1),
        lambda: readback.parquet(b"PAR1", ["a"], 1),
        lambda: readback.xlsx(b"PK", {}),
    ],
)
def test_what_does_not_read_back_is_not_offered(broken: Callable[[], None]) -> None:
    with pytest.raises(UnreadableError):
        broken()


def test_a_workbook_of_other_sheets_or_rows_is_not_offered() -> None:
    content = SINGLE["ties.xlsx"](exported.material(exported.NETWORKS["star"]())).content
    header = ["source", "target", "strength"]
    for expected in ({"ties": (header, 2)}, {"links": (header, 2), "definitions": ([], 0)}):
        with pytest.raises(UnreadableError):
            readback.xlsx(content, expected)


def test_csv_text_is_the_same_for_any_reader() -> None:
    network, _, written = write(exported.hostile, "actors.csv")
    read = pd.read_csv(StringIO(written.content.decode(), newline=""), dtype=str, keep_default_na=False)
    assert read["id"].tolist() == [actor.id for actor in network.actors]
    assert read["name"].tolist()[0] == exported.HOSTILE_NAMES[0]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in read.to_numpy().ravel())


# --- any text ---

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=40)
@given(st.lists(texts, min_size=1, max_size=4), st.dictionaries(texts, texts, max_size=4))
def test_any_name_and_attribute_survives(names: list[str], custom: dict[str, str]) -> None:
    star = exported.NETWORKS["star"]()
    own = tuple(sorted(custom.items()))
    actors = tuple(
        replace(actor, name=names[i % len(names)], note=names[0], custom=own) for i, actor in enumerate(star.actors)
    )
    material = exported.material(replace(star, actors=actors))
    flat = material.flat
    assert [legal(actor.name) for actor in actors] == list(flat.labels)
    assert sorted(legal(value) for value in custom.values() if legal(value)) == sorted(
        str(one.values[0]) for one in flat.nodes if one.name.startswith("custom_") and one.values[0] not in ("", None)
    )
    for suffix, read in (("gexf", nx.read_gexf), ("graphml", nx.read_graphml)):
        graph = read(BytesIO(SINGLE[f"network.{suffix}"](material).content))
        assert [label for _, label in graph.nodes(data="label")] == list(flat.labels)
        for id, expected in values(flat).items():
            assert {name: graph.nodes[id][name] for name in expected} == expected
    for name in ("actors.csv", "actors.parquet", "actors.xlsx", "gephi_nodes.csv", "kumu.xlsx", "kumu.json"):
        assert SINGLE[name](material).content
