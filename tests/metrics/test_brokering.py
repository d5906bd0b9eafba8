"""Brokering activity and exclusivity: by hand, and by enumeration."""

from itertools import combinations

import networks
import numpy as np
import pytest
from hypothesis import given, settings

from graph.metrics import brokering
from graph.metrics.brokering import brokering_activity, brokering_exclusivity
from graph.network.model import Network


def of(network: Network) -> dict[str, tuple[int, float]]:
    """What each actor brokers, and what nobody else does; of those who broker anything."""
    found = zip(brokering_activity(network).tolist(), brokering_exclusivity(network).tolist(), strict=True)
    return {id: one for id, one in zip(network.position, found, strict=True) if one != (0, 0)}


# --- by hand ---


def test_a_star() -> None:
    # Six pairs of leaves; p and q are both public, a and b both academic, and the hub's own sector does not matter.
    sectors = {"p": "public", "q": "public", "a": "academia", "b": "academia", "hub": "business"}
    assert of(networks.network(sectors, "hub p", "hub q", "hub a", "hub b")) == {"hub": (4, 4)}
    assert of(networks.network(sectors | {"hub": "public"}, "hub p", "hub q", "hub a", "hub b")) == {"hub": (4, 4)}


def test_two_brokers_share_a_pair() -> None:
    # x and y both stand between p and a; x alone between p and b, and between a and b, which is inside a sector.
    sectors = {"p": "public", "a": "academia", "b": "academia", "x": "business", "y": "civil_society"}
    network = networks.network(sectors, "p x", "a x", "b x", "p y", "a y")
    # p and a stand between x and y, which are of different sectors, and share that pair.
    # a and b, a and y …: x has the pairs p–a and p–b, y has p–a.
    assert of(network) == {"x": (2, 1), "y": (1, 0), "p": (1, 0), "a": (1, 0)}


def test_a_tie_closes_a_pair() -> None:
    sectors = {"p": "public", "a": "academia", "b": "academia", "x": "business"}
    # p–a is closed. Through x: p–b. Through a: nothing, since p and x are partners.
    assert of(networks.network(sectors, "p x", "a x", "b x", "p a")) == {"x": (1, 1)}
    # With p–b closed too nothing is left through x.
    assert of(networks.network(sectors, "p x", "a x", "b x", "p a", "p b")) == {}


def test_a_path_across_four_sectors() -> None:
    sectors = dict(zip("abcd", ("public", "academia", "civil_society", "business"), strict=True))
    assert of(networks.network(sectors, "a b", "b c", "c d")) == {"b": (1, 1), "c": (1, 1)}
    # In the ring each of the two pairs of opposite actors has two brokers.
    assert of(networks.network(sectors, "a b", "b c", "c d", "d a")) == dict.fromkeys("abcd", (1, 0))


@pytest.mark.parametrize("network", [networks.empty(), networks.single(), networks.isolates(), networks.one_sector()])
def test_where_there_is_nothing_to_broker(network: Network) -> None:
    assert of(network) == {}


# --- by enumeration ---


def enumerated(network: Network) -> tuple[list[int], list[int]]:
    """As netrics (R) counts them, which has each pair both ways on a network without direction."""
    graph = network.graph
    sector = {actor.id: actor.sector for actor in network.actors}
    active, alone = dict.fromkeys(graph, 0), dict.fromkeys(graph, 0)
    for a, b in combinations(graph, 2):
        if sector[a] != sector[b] and not graph.has_edge(a, b):
            brokers = [*set(graph[a]) & set(graph[b])]
            for broker in brokers:
                active[broker] += 1
                alone[broker] += len(brokers) == 1
    return [*active.values()], [*alone.values()]


@settings(max_examples=100)
@given(networks.drawn())
def test_enumeration_agrees(network: Network) -> None:
    assert (brokering_activity(network).tolist(), brokering_exclusivity(network).tolist()) == enumerated(network)


@pytest.mark.parametrize(
    "network", [networks.shipped(), networks.karate(), networks.at_random(90, 500), networks.leafy_star(40)]
)
def test_enumeration_agrees_on_larger_networks(network: Network) -> None:
    assert (brokering_activity(network).tolist(), brokering_exclusivity(network).tolist()) == enumerated(network)


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = brokering_exclusivity(networks.shipped())
    monkeypatch.setattr(brokering, "_BLOCK", 50)
    assert brokering_exclusivity(networks.shipped()).tolist() == whole.tolist()


def test_partners_with_no_other_cost_nothing_and_too_many_others_are_not_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(brokering, "MOST_PAIRS", 10)
    assert brokering_exclusivity(networks.leafy_star(100)).max() == brokering_activity(networks.leafy_star(100)).max()
    assert np.isnan(brokering_exclusivity(networks.shipped())).all()
