"""In- and out-degree: by hand, and against NetworkX."""

import networks
import networkx as nx
import numpy as np
import pytest

from graph import Network, actor_metrics, load
from graph.metrics.direction import DIRECTED_DEGREES, in_degree, in_strength, out_degree, out_strength
from graph.network.model import Link

COLUMNS = list(DIRECTED_DEGREES)


def test_by_hand() -> None:
    # a funds b, c and d; b funds c.
    table = actor_metrics(load(networks.REFERENCE / "directed")).set_index("id")
    assert table[COLUMNS].loc["a"].tolist() == [0, 3, 0, 3]
    assert table[COLUMNS].loc["b"].tolist() == [1, 1, 1, 1]
    assert table[COLUMNS].loc["c"].tolist() == [2, 0, 2, 0]
    assert table["degree"].tolist() == [3, 2, 2, 1]


def test_a_partnership_counts_both_ways() -> None:
    old = load(networks.REFERENCE / "directed")
    links = (
        Link(("a", "b"), "funding", strength=2.0),
        Link(("a", "b"), "funding", strength=0.5, start="2020"),  # the same arc: strength adds up, the degree does not
        Link(("a", "b", "c"), "project_partnership", strength=3.0),
    )
    network = Network(old.actors, links, old.sectors, old.kinds)
    assert out_degree(network).tolist() == in_degree(network).tolist() == [2, 2, 2, 0]
    assert out_strength(network).tolist() == [5.5, 3, 3, 0]
    assert in_strength(network).tolist() == [3, 5.5, 3, 0]


@pytest.mark.parametrize("network", [networks.shipped(), networks.toy12(), networks.empty()], ids=["170", "12", "0"])
def test_against_networkx(network: Network) -> None:
    graph = nx.DiGraph()
    graph.add_nodes_from(actor.id for actor in network.actors)
    for link in network.links:
        one_way = network.kinds[link.kind].directed and link.size == 2
        pairs = [link.members] if one_way else [(a, b) for a in link.members for b in link.members if a != b]
        for a, b in pairs:
            weight = graph.get_edge_data(a, b, {"weight": 0})["weight"] + link.strength / (link.size - 1)
            graph.add_edge(a, b, weight=weight)
    ids = [actor.id for actor in network.actors]
    for metric, expected in (
        (in_degree, dict(graph.in_degree())),
        (out_degree, dict(graph.out_degree())),
        (in_strength, dict(graph.in_degree(weight="weight"))),
        (out_strength, dict(graph.out_degree(weight="weight"))),
    ):
        np.testing.assert_allclose(metric(network), [expected[id] for id in ids], rtol=1e-12)


def test_where_no_link_has_a_direction_they_are_asked_for() -> None:
    assert not set(COLUMNS) & set(actor_metrics(networks.kite()).columns)
    columns = actor_metrics(networks.kite(), directed=True).columns.tolist()
    at = columns.index("in_degree")
    assert columns[at : at + 4] == COLUMNS
    assert columns[at - 1] == "brokering_exclusivity"
