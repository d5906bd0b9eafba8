"""Parts of a network: equal to networks made anew from the same actors and links, with the same arrays and columns."""

from dataclasses import replace
from itertools import combinations
from random import Random

import networks
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS


def made_anew(network: Network, ids: set[str], links: set[int]) -> Network:
    """The part without any of the arrays: the members of each link that are there, where two are left or more."""
    among = [
        replace(link, members=members)
        for i, link in enumerate(network.links)
        if i in links and len(members := tuple(m for m in link.members if m in ids)) > 1
    ]
    return replace(network, actors=tuple(a for a in network.actors if a.id in ids), links=tuple(among))


def assert_same(part: Network, expected: Network) -> None:
    assert (part.actors, part.links, part.ties) == (expected.actors, expected.links, expected.ties)
    assert (part.digest, part.components, part.position) == (expected.digest, expected.components, expected.position)
    for name in ("members", "first", "size", "strength"):
        assert getattr(part.link_arrays, name).tolist() == getattr(expected.link_arrays, name).tolist()
    for has, should in zip(part.marks, expected.marks, strict=True):
        assert has.tolist() == should.tolist()
    assert stated(part) == [actor.sector for actor in expected.actors], "a column of actors"
    column = part.link_column(members_of)
    assert [column.values[code] for code in column.codes.tolist()] == [link.members for link in expected.links]


def sector_of(actor: Actor) -> str:
    return actor.sector


def members_of(link: Link, _: object) -> tuple[str, ...]:
    return link.members


def stated(network: Network) -> list[str]:
    column = network.actor_column(sector_of)
    return [column.values[code] for code in column.codes.tolist()]


@given(networks.drawn(), st.randoms(use_true_random=False))
def test_a_part_of_a_part_is_what_it_holds(network: Network, random: Random) -> None:
    chance = np.random.default_rng(random.getrandbits(32))
    part = network
    for _ in range(3):
        actors, links = chance.random(len(part.actors)) < 0.8, chance.random(len(part.links)) < 0.8
        ids = {actor.id for actor, kept in zip(part.actors, actors.tolist(), strict=True) if kept}
        expected = made_anew(part, ids, set(np.flatnonzero(links).tolist()))
        part = part.part(actors, links)
        assert_same(part, expected)


def test_all_of_a_network_is_the_network() -> None:
    toy12 = networks.toy12()
    assert toy12.part(np.ones(12, dtype=np.bool_), np.ones(len(toy12.links), dtype=np.bool_)) is toy12
    assert toy12.part() is toy12


def test_links_that_lose_members_move_to_their_new_place() -> None:
    network = networks.network(dict.fromkeys("abcd", "public"), "a b d", "b c", "b d")
    part = network.part(actors=np.array([False, True, True, True]))
    assert [(link.members, link.size) for link in part.links] == [(("b", "c"), 2), (("b", "d"), 2), (("b", "d"), 3)]


@given(networks.drawn())
def test_strengths_are_added_up_in_the_order_of_the_links(network: Network) -> None:
    strength: dict[tuple[str, str], float] = {}
    for link in network.links:
        for pair in combinations(sorted(link.members), 2):
            strength[pair] = strength.get(pair, 0.0) + link.strength / (link.size - 1)
    assert network.ties == tuple((a, b, strength[a, b]) for a, b in sorted(strength))


def test_partners_are_those_of_the_graph() -> None:
    toy12 = networks.toy12()
    partners, first = toy12.partners
    ids = [actor.id for actor in toy12.actors]
    for i, id in enumerate(ids):
        assert [ids[j] for j in partners[first[i] : first[i + 1]]] == sorted(toy12.graph[id])


def test_many_equal_links_are_sorted_by_their_content() -> None:
    actors = tuple(Actor(id, id, "public") for id in "ab")
    links = tuple(Link(("a", "b"), "other", note=str(i % 3)) for i in range(30_000))
    assert [link.note for link in Network(actors, links, SECTORS, KINDS).links] == sorted(
        str(i % 3) for i in range(30_000)
    )
