"""Brokerage roles against reference values and against counting pair by pair."""

import tracemalloc
from itertools import combinations

import networks
import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from graph.metrics import open_two_paths
from graph.metrics.brokerage import boundary, coordinator, itinerant, liaison
from graph.network.model import Network

ROLES = {"coordinator": coordinator, "itinerant": itinerant, "boundary": boundary, "liaison": liaison}


def roles(network: Network) -> dict[str, dict[str, int]]:
    """Actor → role → count, as the metrics have it, without zeros."""
    counts = {name: role(network).tolist() for name, role in ROLES.items()}
    return {a.id: {name: counts[name][i] for name in ROLES if counts[name][i]} for i, a in enumerate(network.actors)}


def counted(network: Network) -> dict[str, dict[str, int]]:
    """The same, by looking at every pair of every actor's partners."""
    sector = {actor.id: actor.sector for actor in network.actors}
    found: dict[str, dict[str, int]] = {}
    for broker in network.graph:
        found[broker] = {}
        for a, c in combinations(network.graph[broker], 2):
            if network.graph.has_edge(a, c):
                continue
            if sector[a] == sector[c]:
                role = "coordinator" if sector[a] == sector[broker] else "itinerant"
            else:
                role = "boundary" if sector[broker] in (sector[a], sector[c]) else "liaison"
            found[broker][role] = found[broker].get(role, 0) + 1
    return found


@pytest.mark.parametrize(("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")])
def test_reference_values(network: Network, reference: str) -> None:
    expected = networks.VALUES[reference]["brokerage_unordered"]
    assert roles(network) == expected == counted(network)


def test_toy12_by_hand() -> None:
    assert roles(networks.toy12())["P1"] == {"coordinator": 1, "boundary": 6, "liaison": 1}
    assert roles(networks.toy12())["B1"] == {"liaison": 2}


def test_the_brokers_of_a_bridge() -> None:
    # p3 stands between p1, p2 and a1, and a1 between p3 and a2, a3.
    assert roles(networks.bridge()) == {id: {} for id in ("a2", "a3", "p1", "p2")} | {
        "a1": {"boundary": 2},
        "p3": {"boundary": 2},
    }


def test_counting_pairs_agrees() -> None:
    for network in networks.many(164):
        expected = counted(network)
        assert roles(network) == expected
        assert open_two_paths(network).tolist() == [sum(expected[a.id].values()) for a in network.actors]


@given(networks.drawn())
def test_counting_pairs_agrees_on_any_network(network: Network) -> None:
    assert roles(network) == counted(network)


@pytest.mark.parametrize(
    "graph",
    [nx.complete_graph(25), nx.complete_bipartite_graph(8, 30), nx.wheel_graph(40), nx.barbell_graph(12, 3)],
    ids=str,
)
def test_cliques_and_wheels(graph: nx.Graph) -> None:
    sectors = ("public", "academia", "civil_society", "business")
    network = networks.from_networkx(graph, {v: sectors[v % 7 % 4] for v in graph})
    assert roles(network) == counted(network)


def test_a_hub_with_many_leaves_takes_little_memory() -> None:
    leaves = 3_000
    star = networks.leafy_star(leaves)
    assert len(star.ties) == leaves
    tracemalloc.start()
    paths = open_two_paths(star)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16e6  # every pair of leaves, at a byte each, would be 4.5e6; at 16 bytes each way, 144e6
    assert paths[star.position["hub"]] == leaves * (leaves - 1) // 2
    assert paths.sum() == paths[star.position["hub"]]
    third = leaves // 3
    own, across, other = third * (third - 1) // 2, third * 2 * third, third * third
    expected = {"coordinator": own, "itinerant": 2 * own, "boundary": across, "liaison": other}
    assert roles(star)["hub"] == expected


def test_two_hubs_with_the_same_partners() -> None:
    # Two hubs, tied to each other and to 400 others: each of these closes one pair for either hub.
    others = [f"o{i:03}" for i in range(400)]
    sectors = {"h1": "public", "h2": "academia"} | dict.fromkeys(others, "business")
    network = networks.network(sectors, "h1 h2", *(f"{hub} {other}" for hub in ("h1", "h2") for other in others))
    assert roles(network)["h1"] == roles(network)["h2"] == {"itinerant": 400 * 399 // 2}
    assert roles(network)["o000"] == {}


def test_counts_are_whole_numbers() -> None:
    for role in (*ROLES.values(), open_two_paths):
        assert role(networks.toy12()).dtype == np.int64
