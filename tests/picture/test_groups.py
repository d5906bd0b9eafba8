"""Groups that actors make: of many communities the largest are told apart."""

from collections import Counter
from itertools import pairwise

import pytest

from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture import compose
from graph.picture.groups import MOST_COMMUNITIES, member_of, names_of
from graph.picture.scene import MOST_DOTS
from graph.picture.url import COMMUNITY, View


def apart(sizes: list[int], alone: int = 0) -> Network:
    """Chains of so many actors, and actors without ties."""
    names, links = [], []
    for chain, size in enumerate(sizes):
        ids = [f"c{chain:05}-{i}" for i in range(size)]
        names += ids
        links += [Link(pair, "other") for pair in pairwise(ids)]
    names += [f"z{i}" for i in range(alone)]
    return Network(tuple(Actor(id, id, "public") for id in names), tuple(links), SECTORS, KINDS)


def counted(network: Network) -> Counter[str]:
    return Counter(member_of(network, COMMUNITY).values())


def test_few_communities_are_all_told_apart() -> None:
    network = apart([3] * MOST_COMMUNITIES + [2], alone=2)
    assert counted(network) == {str(i): 3 for i in range(1, 17)} | {"17": 2, "": 2}


def test_the_smaller_of_many_are_one_group() -> None:
    network = apart([4] * 10 + [3] * 20 + [2] * 10, alone=1)
    found = counted(network)
    assert found["1"] == 4
    assert found["16"] == 3
    assert found["17-40"] == 14 * 3 + 10 * 2
    assert len(found) == MOST_COMMUNITIES + 2
    assert sum(found.values()) == len(network.actors)


@pytest.mark.parametrize(("lang", "name"), [("en", "Communities 17–40"), ("sv", "Gemenskap 17–40")])
def test_a_group_of_several_is_called_by_the_first_and_the_last(lang: str, name: str) -> None:
    network = apart([3] * 40)
    names = names_of(network, COMMUNITY, lang, member_of(network, COMMUNITY))
    assert [*names][-2:] == ["16", "17-40"]
    assert names["17-40"] == name


def test_the_map_has_a_node_for_each_group() -> None:
    graph = compose(apart([3] * 40), View(map=COMMUNITY), "en").graph
    assert [dot.count for dot in graph.dots] == [3] * MOST_COMMUNITIES + [24 * 3]


def test_what_one_node_of_the_map_opens_can_be_drawn() -> None:
    found = counted(apart([3] * MOST_COMMUNITIES + [2] * 10_300))
    assert {group: size for group, size in found.items() if size > 3} == {"17-10016": MOST_DOTS, "10017-10316": 600}
