"""Random networks, written by NetworkX, are read as NetworkX and igraph read them."""

import json
from collections import Counter
from io import BytesIO
from pathlib import Path

import igraph
import networkx as nx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.data.importing.networks import cytoscape, gexf, graphml, node_link, pajek

from .network_files import Outcome, read, ties

NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=8)
WEIGHTS = st.floats(0.001, 1e6) | st.integers(1, 100)


@st.composite
def networks(draw: st.DrawFn) -> nx.Graph:
    names = draw(st.lists(NAMES, unique_by=str.casefold, min_size=2, max_size=8))
    made = nx.DiGraph() if draw(st.booleans()) else nx.Graph()
    made.add_nodes_from((f"n{i}", {"label": name, "storlek": i / 8}) for i, name in enumerate(names))
    for a, b in draw(st.lists(st.tuples(*[st.sampled_from(sorted(made))] * 2), max_size=12)):
        made.add_edge(a, b, weight=float(draw(WEIGHTS)))
    return made


def compare(outcome: Outcome, expected: nx.Graph) -> None:
    directed = expected.is_directed()
    assert {row["id"]: row["label"] for row in outcome.rows("nodes")} == dict(expected.nodes(data="label"))
    assert ties(outcome, directed=directed) == Counter(
        (*((a, b) if directed else sorted((a, b))), float(weight)) for a, b, weight in expected.edges(data="weight")
    )
    if expected.size():
        assert outcome.tables["edges"].directed is directed


def sizes(outcome: Outcome) -> list[float]:
    return [float(row["storlek"]) for row in outcome.rows("nodes")]


in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # each example writes it anew


@in_one_folder
@given(network=networks())
def test_graphml(tmp_path: Path, network: nx.Graph) -> None:
    file = tmp_path / "network.graphml"
    nx.write_graphml(network, file)
    outcome, expected = read(graphml.tables, file.read_bytes()), nx.read_graphml(file)
    compare(outcome, expected)
    by_igraph = igraph.Graph.Read_GraphML(str(file))
    assert by_igraph.is_directed() is expected.is_directed()
    assert [row["label"] for row in outcome.rows("nodes")] == by_igraph.vs["label"]
    assert sizes(outcome) == by_igraph.vs["storlek"] == [size for _, size in expected.nodes(data="storlek")]
    ids = by_igraph.vs["id"]
    pairs = ((ids[edge.source], ids[edge.target], edge["weight"]) for edge in by_igraph.es)
    directed = expected.is_directed()
    assert ties(outcome, directed=directed) == Counter(
        (*(ends if directed else sorted(ends)), weight) for *ends, weight in pairs
    )


@given(network=networks())
def test_gexf(network: nx.Graph) -> None:
    file = BytesIO()
    nx.write_gexf(network, file)
    outcome, expected = read(gexf.tables, file.getvalue()), nx.read_gexf(BytesIO(file.getvalue()))
    compare(outcome, expected)
    assert sizes(outcome) == [size for _, size in expected.nodes(data="storlek")]


@given(network=networks())
def test_node_link(network: nx.Graph) -> None:
    text = json.dumps(nx.node_link_data(network, edges="links"))
    outcome, expected = read(node_link.tables, text), nx.node_link_graph(json.loads(text), edges="links")
    compare(outcome, expected)
    assert sizes(outcome) == [size for _, size in expected.nodes(data="storlek")]


@given(network=networks())
def test_cytoscape(network: nx.Graph) -> None:
    text = json.dumps(nx.cytoscape_data(network))
    outcome, expected = read(cytoscape.tables, text), nx.cytoscape_graph(json.loads(text))
    compare(outcome, expected)
    assert sizes(outcome) == [size for _, size in expected.nodes(data="storlek")]


@in_one_folder
@given(network=networks())
def test_pajek(tmp_path: Path, network: nx.Graph) -> None:
    # NetworkX puts names in quotation marks only where they hold blanks: the ids stand for the names here.
    bare = nx.create_empty_copy(network, with_data=False)
    bare.add_weighted_edges_from(network.edges(data="weight"))
    text = "\n".join(nx.generate_pajek(bare))
    expected = nx.parse_pajek(text)
    outcome = read(pajek.tables, text)
    labels = {row["id"]: row["label"] for row in outcome.rows("nodes")}
    assert list(labels.values()) == list(expected)
    directed = network.is_directed()
    pairs = ((labels[a], labels[b], weight) for a, b, weight in ties(outcome, directed=directed).elements())
    found = Counter((*(ends if directed else sorted(ends)), weight) for *ends, weight in pairs)
    assert found == Counter(
        (*((a, b) if directed else sorted((a, b))), float(weight)) for a, b, weight in expected.edges(data="weight")
    )
    file = tmp_path / "network.net"
    file.write_text(text, encoding="utf-8")
    by_igraph = igraph.Graph.Read_Pajek(str(file))
    if network.size():  # otherwise there is no section that says it
        assert by_igraph.is_directed() is directed
        assert by_igraph.vs["name"] == list(labels.values())
        pairs = ((*by_igraph.vs[edge.tuple]["name"], edge["weight"]) for edge in by_igraph.es)
        assert found == Counter((*(ends if directed else sorted(ends)), weight) for *ends, weight in pairs)
