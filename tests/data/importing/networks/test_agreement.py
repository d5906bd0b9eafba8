"""Random networks, written by NetworkX, are read as NetworkX reads them."""

import json
from collections import Counter
from io import BytesIO

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.data.importing.networks import gexf, graphml, node_link, pajek

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


@given(network=networks())
def test_graphml(network: nx.Graph) -> None:
    file = BytesIO()
    nx.write_graphml(network, file)
    compare(read(graphml.tables, file.getvalue()), nx.read_graphml(BytesIO(file.getvalue())))


@given(network=networks())
def test_gexf(network: nx.Graph) -> None:
    file = BytesIO()
    nx.write_gexf(network, file)
    compare(read(gexf.tables, file.getvalue()), nx.read_gexf(BytesIO(file.getvalue())))


@given(network=networks())
def test_node_link(network: nx.Graph) -> None:
    text = json.dumps(nx.node_link_data(network, edges="links"))
    compare(read(node_link.tables, text), nx.node_link_graph(json.loads(text), edges="links"))


@given(network=networks())
def test_pajek(network: nx.Graph) -> None:
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
    assert Counter((*(ends if directed else sorted(ends)), weight) for *ends, weight in pairs) == Counter(
        (*((a, b) if directed else sorted((a, b))), float(weight)) for a, b, weight in expected.edges(data="weight")
    )
