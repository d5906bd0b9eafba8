"""How ties come from links, in numbers: by hand on small networks, and beside what the network files say."""

from collections import Counter

import exported
import networks
import numpy as np
import pytest

from graph import load
from graph.export.formats.flat import flatten
from graph.export.reporting.counts import EndCounts, Spread, TieCounts, degrees, end_counts, spread, tie_counts
from graph.network.model import Link, Network
from graph.network.selection import Scope, Selection, compose
from graph.network.vocabulary import KINDS, SECTORS


def test_ties_by_the_links_that_they_come_from() -> None:
    actors = networks.network(dict.fromkeys("abcdefg", "public")).actors
    links = (
        Link(("a", "b"), "funding"),  # one way, twice
        Link(("a", "b"), "membership"),
        Link(("b", "c"), "funding"),  # both ways
        Link(("c", "b"), "funding"),
        Link(("c", "d"), "other"),  # undirected beside directed
        Link(("d", "c"), "funding"),
        Link(("e", "f", "g"), "other"),  # three pairs, one of them of a link of its own too
        Link(("f", "g"), "lead"),
    )
    found = tie_counts(Network(actors, links, SECTORS, KINDS))
    assert found == TieCounts(one_way=1, both_ways=1, undirected=4, of_more=3, of_more_only=2, of_several=4)


def test_a_partnership_that_lost_members_to_the_scope_is_still_one_of_more_than_two() -> None:
    part = compose(networks.toy12(), Scope(Selection(sectors=frozenset({"public", "academia"})))).network
    assert tie_counts(part).of_more == 2  # P1–A1 of three, P2–A2 of four


@pytest.mark.parametrize("make", [networks.empty, networks.isolates, networks.single])
def test_without_ties_there_is_nothing_to_count(make: type[Network]) -> None:
    network = make()
    assert tie_counts(network) == TieCounts(0, 0, 0, 0, 0, 0)
    assert end_counts(network) == EndCounts(0, 0, 0)
    assert degrees(network) == [0] * len(network.actors)
    assert spread(degrees(network)) == (Spread(0, 0, 0, 0) if network.actors else None)


@pytest.mark.parametrize("make", [networks.shipped, lambda: load(networks.REFERENCE / "directed"), networks.toy12])
def test_the_counts_agree_with_the_exported_network(make: type[Network]) -> None:
    network = make()
    material = exported.material(network)
    flat = flatten(network, material.table("actors"), material.table("metrics"), exported.appearance(network))
    several, ways = (next(a.values for a in flat.ties if a.name == name) for name in ("link_count", "direction"))
    found, among = tie_counts(network), Counter(ways)
    assert found.one_way + found.both_ways + found.undirected == len(network.ties)
    assert found.of_several == sum(int(n or 0) > 1 for n in several)
    assert found.both_ways <= among["both"]  # which counts pairs that have an undirected link too
    assert found.one_way <= among["forward"] + among["back"]
    assert sum(end_counts(network)) == len(network.ties)
    assert degrees(network) == [degree for _, degree in network.graph.degree]


def test_ties_by_what_they_join() -> None:
    network = networks.collaborations()
    collaborations = {actor.id for actor in network.actors if actor.is_collaboration}
    by_hand = Counter((a in collaborations) + (b in collaborations) for a, b, _ in network.ties)
    assert end_counts(network) == (by_hand[0], by_hand[1], by_hand[2]) == (3, 13, 3)


def test_the_spread_of_numbers() -> None:
    assert spread([1, 2, 3, 6]) == pytest.approx((3, np.sqrt(3.5), 1, 6), rel=1e-15)
