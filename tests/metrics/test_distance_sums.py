"""Sums of distances, in networks wide and deep."""

import networks
import networkx as nx
import pytest

from graph import Network
from graph.metrics.distance_sums import distance_sums
from graph.metrics.kernel import kernel


def row(length: int) -> Network:
    return networks.from_networkx(nx.path_graph(length), dict.fromkeys(range(length), "public"))


def crowd(size: int) -> Network:
    """One component of more actors than are searched from at a time."""
    return networks.from_networkx(nx.barabasi_albert_graph(size, 2, seed=4), dict.fromkeys(range(size), "public"))


@pytest.mark.parametrize(
    "network",
    [networks.single(), networks.bridge(), row(2), row(31), row(32), row(90), networks.karate(), crowd(1_100)],
    ids=["one", "bridge", "two", "30 steps", "31 steps", "89 steps", "karate", "1,100"],
)
def test_sums_are_those_of_networkx(network: Network) -> None:
    lengths = nx.all_pairs_shortest_path_length(network.graph)
    expected = {id: sum(away.values()) for id, away in lengths}
    assert dict(zip(network.position, distance_sums(kernel(network).graph).tolist(), strict=True)) == expected
