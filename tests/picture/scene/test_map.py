"""The map of groups has the weights of the mixing table."""

import networks
import pytest

from graph.metrics.communities import communities
from graph.metrics.crossing import mixing_counts
from graph.metrics.grouping import grouping
from graph.picture.scene import WORDS, compose_map

WORDING = dict.fromkeys(WORDS, "")


@pytest.mark.parametrize("by", ["sector", "region", "form"])
@pytest.mark.parametrize("network", [networks.shipped(), networks.toy12()], ids=["shipped", "toy12"])
def test_a_map_has_the_ties_of_the_mixing_table(network, by):
    groups = grouping(network, by)
    member = {actor.id: groups.groups[code] for actor, code in zip(network.actors, groups.codes, strict=True)}
    drawn = compose_map(network, member, {group: group for group in groups.groups}, "sv", WORDING)
    between = {frozenset((line.a, line.b)): line.count for line in drawn.lines}
    within = {frozenset((dot.id,)): dot.within for dot in drawn.dots if dot.within}
    table = mixing_counts(network, by)
    pairs = zip(table["group_a"], table["group_b"], table["ties"], strict=True)
    assert between | within == {frozenset((a, b)): ties for a, b, ties in pairs if ties}


def test_a_map_of_communities_loses_no_actor_and_no_tie():
    network = networks.shipped()
    member = communities(network)
    drawn = compose_map(network, member, {group: group for group in set(member.values())}, "sv", WORDING)
    assert sum(dot.count for dot in drawn.dots) == len(network.actors)
    assert sum(line.count for line in drawn.lines) + sum(dot.within for dot in drawn.dots) == len(network.ties)
