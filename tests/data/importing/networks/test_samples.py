"""Sample files of other programs are read as NetworkX, igraph and R read them; where those differ, it says how.

What R reads was written down once (R 4.2.2, network 1.18.1, igraph 1.3.5), so that the tests need no R. Its package
sna reads no file of these formats.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from io import BytesIO, StringIO
from pathlib import Path

import igraph
import networkx as nx
import pytest

from graph.data.importing.networks import gexf, graphml, network_json, pajek, ucinet
from graph.data.importing.recognising import read_tables
from graph.data.importing.tables import Upload

from .network_files import Outcome, matrix_ties, read
from .samples import GEPHI_EDGES, GEPHI_NODES, GEXF, GRAPHML, KUMU, PAJEK, UCINET

Ties = Counter[tuple[str, str, float]]
NAMES = ["Malmö stad", "Region Skåne", "MAU", "Yalla Trappan"]
MALMO, REGION, MAU, YALLA = NAMES
LOOKS = {"x", "y", "z", "viz", "size", "r", "g", "b", "color", "shape", "ic", "id", "name", "label"}


def ours(outcome: Outcome) -> tuple[list[str], Ties]:
    """Names in order, and ties by name; one that is undirected stands both ways, as R writes it."""
    names = {row["id"]: row["label"] for row in outcome.rows("nodes")}
    table, ties = outcome.tables["edges"], Ties()
    for row in outcome.rows("edges"):
        a, b, weight = names[row["source"]], names[row["target"]], float(row.get("weight", 1))
        ties[a, b, weight] += 1
        if table.directed is False or row.get("direction") == "undirected":
            ties[b, a, weight] += 1
    return list(names.values()), ties


def by_networkx(graph: nx.Graph) -> tuple[list[str], Ties]:
    ties = Ties()
    for a, b, weight in graph.edges(data="weight", default=1):
        ties[a, b, float(weight)] += 1
        if not graph.is_directed():
            ties[b, a, float(weight)] += 1
    return list(graph), ties


def by_igraph(graph: igraph.Graph, key: str = "name") -> tuple[list[str], Ties]:
    names, ties = graph.vs[key], Ties()
    weights = graph.es["weight"] if "weight" in graph.es.attributes() else [1.0] * graph.ecount()
    for edge, weight in zip(graph.es, weights, strict=True):
        a, b = names[edge.source], names[edge.target]
        ties[a, b, weight] += 1
        if not graph.is_directed():
            ties[b, a, weight] += 1
    return names, ties


def file_of(folder: Path, text: str) -> str:
    path = folder / "sample"
    path.write_text(text, encoding="utf-8")
    return str(path)


# --- Pajek ---

BY_R = {  # network::read.paj
    "arcs": Ties({(MALMO, REGION, 3): 1, (REGION, MALMO, 1.5): 1, (MALMO, MAU, 2): 1}),
    "edges": Ties({(MALMO, REGION, 3): 1, (REGION, MALMO, 3): 1, (MALMO, MAU, 2): 1, (MAU, MALMO, 2): 1}),
    "mixed": Ties(
        {
            (MALMO, REGION, 3): 1,
            (REGION, MALMO, 1.5): 1,
            (MALMO, MAU, 2): 1,
            (MAU, YALLA, 0.25): 1,
            (YALLA, MAU, 0.25): 1,
        }
    ),
}


@pytest.mark.parametrize("key", ["arcs", "edges"])
def test_all_read_arcs_or_edges_of_pajek_alike(key: str, tmp_path: Path) -> None:
    file, found = file_of(tmp_path, PAJEK[key]), ours(read(pajek.tables, PAJEK[key]))
    assert found == (NAMES, BY_R[key])
    assert found == by_networkx(nx.read_pajek(file))
    assert found == by_igraph(igraph.Graph.Read_Pajek(file))


def test_arcs_beside_edges_are_read_as_r_reads_them(tmp_path: Path) -> None:
    """NetworkX makes an arc of an edge, and igraph edges of the arcs, so that each says what the file does not."""
    file, (names, ties) = file_of(tmp_path, PAJEK["mixed"]), ours(read(pajek.tables, PAJEK["mixed"]))
    assert (names, ties) == (NAMES, BY_R["mixed"])
    assert by_networkx(nx.read_pajek(file))[1] == ties - Ties({(YALLA, MAU, 0.25): 1})
    assert not igraph.Graph.Read_Pajek(file).is_directed()


def test_lists_of_arcs_and_edges_are_read_as_pajek_describes_them(tmp_path: Path) -> None:
    """NetworkX takes the third vertex for a weight, igraph the arcs for edges, and R leaves all of them out."""
    file, (names, ties) = file_of(tmp_path, PAJEK["lists"]), ours(read(pajek.tables, PAJEK["lists"]))
    arcs = {(MALMO, REGION, 1.0): 1, (MALMO, MAU, 1.0): 1, (YALLA, MALMO, 1.0): 1}
    assert names == NAMES
    assert ties == Ties({**arcs, (REGION, MAU, 1.0): 1, (MAU, REGION, 1.0): 1})
    assert by_networkx(nx.read_pajek(file))[1][MALMO, REGION, 3.0] == 1
    graph = igraph.Graph.Read_Pajek(file)
    assert not graph.is_directed()
    assert graph.get_edgelist() == [(0, 1), (0, 2), (0, 3), (1, 2)]


def test_a_matrix_is_read_as_igraph_and_r_read_it(tmp_path: Path) -> None:
    """NetworkX refuses numbers that are not whole."""
    file, table = file_of(tmp_path, PAJEK["matrix"]), read(pajek.tables, PAJEK["matrix"]).tables["matrix"]
    assert matrix_ties(table) == Ties({("A", "B", 2): 1, ("B", "A", 1): 1, ("C", "B", 0.5): 1})  # read.paj too
    assert matrix_ties(table) == by_igraph(igraph.Graph.Read_Pajek(file))[1]
    with pytest.raises(ValueError, match="invalid literal for int"):
        nx.read_pajek(file)


def test_two_modes_are_read_as_igraph_and_r_read_them(tmp_path: Path) -> None:
    """NetworkX refuses the number of the first mode."""
    file, outcome = file_of(tmp_path, PAJEK["two_modes"]), read(pajek.tables, PAJEK["two_modes"])
    found = matrix_ties(outcome.tables["two_mode"])
    graph = igraph.Graph.Read_Pajek(file)
    assert found == Ties((graph.vs["name"][e.source], graph.vs["name"][e.target], 1.0) for e in graph.es)
    assert found == Ties({("A", "Forum", 1): 1, ("B", "Forum", 1): 1, ("B", "Projekt", 1): 1, ("C", "Projekt", 1): 1})
    assert graph.vs["type"] == [False] * 3 + [True] * 2
    assert [row["label"] for row in outcome.rows("nodes")] == ["A", "B", "C"]
    with pytest.raises(ValueError, match="too many values"):
        nx.read_pajek(file)


# --- UCINET ---


@pytest.mark.parametrize("key", ["edges", "embedded", "neighbours"])
def test_lists_of_ucinet_are_read_as_igraph_reads_them(key: str, tmp_path: Path) -> None:
    assert ours(read(ucinet.tables, UCINET[key])) == by_igraph(igraph.Graph.Read_DL(file_of(tmp_path, UCINET[key])))


def test_a_matrix_of_ucinet_is_read_as_igraph_reads_it(tmp_path: Path) -> None:
    found = matrix_ties(read(ucinet.tables, UCINET["matrix"]).tables["matrix"])
    assert found == by_igraph(igraph.Graph.Read_DL(file_of(tmp_path, UCINET["matrix"])))[1]


def test_a_matrix_with_values_keeps_them(tmp_path: Path) -> None:
    """igraph takes 0 and 1 alone: in Python it refuses the file, in R it leaves out every other tie without a word."""
    table = read(ucinet.tables, UCINET["valued_matrix"]).tables["matrix"]
    assert matrix_ties(table) == ours(read(ucinet.tables, UCINET["edges"]))[1]
    with pytest.raises(igraph.InternalError, match="Unexpected digit '3'"):
        igraph.Graph.Read_DL(file_of(tmp_path, UCINET["valued_matrix"]))


# --- Gephi ---


def attributes(rows: Iterable[Mapping[str, object]]) -> list[dict[str, object]]:
    """Attributes that are no drawing, numbers and truth values as such, without what is not stated."""
    return [{name: plain(value) for name, value in row.items() if name not in LOOKS and value != ""} for row in rows]


def plain(value: object) -> object:
    try:
        return {"True": True, "False": False, "true": True, "false": False}.get(str(value)) or float(str(value))
    except ValueError:
        return value if str(value).casefold() != "false" else False


def test_gexf_of_gephi_is_read_as_networkx_reads_it() -> None:
    """But for default values: NetworkX has them only where a node states them, which the format does not mean."""
    outcome, expected = read(gexf.tables, GEXF), nx.read_gexf(BytesIO(GEXF.encode()))
    assert expected.is_directed()
    assert outcome.tables["edges"].directed
    assert ours(outcome) == by_networkx(nx.relabel_nodes(expected, nx.get_node_attributes(expected, "label")))
    default = {"Modularity Class": 0.0}
    assert attributes(outcome.rows("nodes")) == [
        {**default, **one} for one in attributes(dict(expected.nodes).values())
    ]
    kinds = [row.get("slag") for row in outcome.rows("edges")]
    assert kinds == [expected.edges[ends].get("slag") for ends in (("0", "1"), ("1", "0"), ("0", "2"))]


def test_graphml_of_gephi_is_read_as_networkx_and_igraph_read_it(tmp_path: Path) -> None:
    """NetworkX leaves out default values; igraph has them, but `NaN` and empty texts where nothing is stated."""
    outcome, expected = read(graphml.tables, GRAPHML), nx.read_graphml(BytesIO(GRAPHML.encode()))
    graph = igraph.Graph.Read_GraphML(file_of(tmp_path, GRAPHML))
    assert outcome.tables["edges"].directed is expected.is_directed() is graph.is_directed() is False
    assert ours(outcome) == by_networkx(nx.relabel_nodes(expected, nx.get_node_attributes(expected, "label")))
    assert ours(outcome) == by_igraph(graph, "label")
    found = attributes(outcome.rows("nodes"))
    assert found == attributes(vertex.attributes() for vertex in graph.vs)
    assert found == [{"PageRank": 0.0, **one} for one in attributes(dict(expected.nodes).values())]
    labels = [row.get("Edge Label", "") for row in outcome.rows("edges")]
    assert labels == graph.es["Edge Label"]
    assert labels == [expected.edges[ends].get("Edge Label", "") for ends in (("0", "1"), ("0", "2"))]


def test_the_two_tables_of_gephi_are_one_network() -> None:
    made = read_tables([Upload("noder.csv", GEPHI_NODES.encode()), Upload("kanter.csv", GEPHI_EDGES.encode())])
    nodes, edges = made.tables
    assert [table.shape for table in made.tables] == ["actors", "links"]
    graph = nx.DiGraph()
    graph.add_nodes_from((row["Id"], row) for row in csv.DictReader(StringIO(GEPHI_NODES)))
    graph.add_edges_from((row["Source"], row["Target"], row) for row in csv.DictReader(StringIO(GEPHI_EDGES)))
    assert [dict(zip(nodes.headings, row.cells, strict=True)) for row in nodes.rows] == list(dict(graph.nodes).values())
    # The column of intervals is a start and an end besides.
    width = len(GEPHI_EDGES.split("\n")[0].split(","))
    found = {row.cells[:2]: dict(zip(edges.headings[:width], row.cells[:width], strict=True)) for row in edges.rows}
    assert found == dict(graph.edges)
    assert {edges.headings[i]: role for i, role in edges.roles.items()}["Type"] == "direction"


# --- Kumu ---


def test_a_blueprint_of_kumu_holds_what_json_says() -> None:
    """No library reads Kumu's blueprints: what JSON itself says is the measure."""
    outcome, stated = read(network_json.tables, KUMU), json.loads(KUMU)
    joined = [{**one, "tags": "; ".join(one["tags"])} if "tags" in one else one for one in stated["elements"]]
    assert outcome.rows("nodes") == [{key: str(value) for key, value in one.items()} for one in joined]
    renamed = {"from": "source", "to": "target"}
    expected = [{renamed.get(key, key): str(value) for key, value in one.items()} for one in stated["connections"]]
    assert outcome.rows("edges") == expected
    assert outcome.roles("edges") == {
        **{"source": "source_actor", "target": "target_actor", "direction": "direction"},
        **{"type": "kind", "strength": "strength"},
    }
