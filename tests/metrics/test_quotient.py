"""The network of groups."""

from collections import Counter

import networks
import pytest
from hypothesis import given

from graph import Network
from graph.metrics.quotient import Between, Group, Quotient, quotient


def sectors(network: Network) -> dict[str, str]:
    return {actor.id: actor.sector for actor in network.actors}


def test_the_bridge() -> None:
    assert quotient(networks.bridge(), sectors(networks.bridge())) == Quotient(
        (Group("academia", 3), Group("public", 3)),
        (Between("academia", "academia", 3), Between("academia", "public", 1), Between("public", "public", 3)),
    )


def test_the_largest_group_comes_first_and_a_tie_counts_once_however_strong() -> None:
    found = quotient(networks.toy12(), sectors(networks.toy12()))
    assert found.groups[0] == Group("civil_society", 4)
    assert sum(between.ties for between in found.ties) == 16
    # Four ties run within sectors and twelve across: the published E and I of this network.
    assert sum(between.ties for between in found.ties if between.a == between.b) == 4


def test_nobody_and_nothing() -> None:
    assert quotient(networks.empty(), {}) == Quotient((), ())
    assert quotient(networks.isolates(), dict.fromkeys("abcd", "")) == Quotient((Group("", 4),), ())


def test_everybody_needs_a_group() -> None:
    with pytest.raises(KeyError):
        quotient(networks.star(), {"hub": "x"})


@given(networks.drawn())
def test_every_actor_and_every_tie_counts_once(network: Network) -> None:
    group = sectors(network)
    found = quotient(network, group)
    assert dict(found.groups) == Counter(group.values())
    counted = Counter(tuple(sorted((group[a], group[b]))) for a, b, _ in network.ties)
    assert {tuple(sorted((a, b))): ties for a, b, ties in found.ties} == counted
