"""Ego networks, and networks without some actors."""

import networks
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Network, ego_network
from graph.network.selection import without


def ties(network: Network) -> dict[str, float]:
    return {f"{a} {b}": strength for a, b, strength in network.ties}


def ids(network: Network) -> list[str]:
    return [actor.id for actor in network.actors]


@pytest.mark.parametrize(
    ("ego", "radius", "kept"),
    [
        ("P3", 0, "P3"),
        ("P3", 1, "P1 P3"),
        ("P3", 2, "A1 C1 C2 P1 P2 P3"),
        ("P3", 9, "A1 A2 B1 C1 C2 C3 P1 P2 P3"),
        ("A3", 5, "A3 C4"),
        ("B2", 5, "B2"),
    ],
)
def test_an_ego_network_reaches_so_far(ego: str, radius: int, kept: str) -> None:
    assert ids(ego_network(networks.toy12(), ego, radius)) == kept.split()


def test_an_ego_network_has_the_ties_among_the_others_too() -> None:
    circle = ego_network(networks.toy12(), "P3", 2)
    # P1 and each of the others; and A1–C1 (L1), C1–C2 (L6). A1–P1 is L1 and L10, C1–P1 is L1.
    expected = {"A1 C1": 0.5, "A1 P1": 1.5, "C1 C2": 1, "C1 P1": 0.5, "C2 P1": 1, "P1 P2": 1, "P1 P3": 1}
    assert ties(circle) == expected


def test_nobody_has_that_ego_network() -> None:
    with pytest.raises(KeyError, match="nobody"):
        ego_network(networks.toy12(), "nobody")


def test_several_egos_reach_from_the_nearest() -> None:
    assert ids(ego_network(networks.toy12(), ["P3", "A3"], 1)) == ["A3", "C4", "P1", "P3"]
    assert ids(ego_network(networks.toy12(), [], 3)) == []
    assert ego_network(networks.toy12(), ("P3",), 2) == ego_network(networks.toy12(), "P3", 2)
    with pytest.raises(KeyError, match="nobody"):
        ego_network(networks.toy12(), ["P3", "nobody"])


def test_nobody_is_a_negative_number_of_steps_away() -> None:
    with pytest.raises(ValueError, match="radius"):
        ego_network(networks.toy12(), "P3", -1)


@given(networks.drawn(), st.integers(0, 4), st.data())
def test_an_ego_network_holds_whoever_is_near(network: Network, radius: int, data: st.DataObject) -> None:
    egos = data.draw(st.sets(st.sampled_from(ids(network)), max_size=3)) if network.actors else set()
    near = [nx.single_source_shortest_path_length(network.graph, ego, radius) for ego in sorted(egos)]
    circle = ego_network(network, egos, radius)
    assert set(ids(circle)) == {id for part in near for id in part}
    kept = set(ids(circle))
    assert ties(circle) == pytest.approx({f"{a} {b}": s for a, b, s in network.ties if {a, b} <= kept})


def test_a_network_without_some_actors() -> None:
    assert ids(without(networks.star(), ["hub"])) == ["region", "university"]
    assert without(networks.star(), ["hub"]).ties == ()
    assert without(networks.star(), []) == networks.star()
