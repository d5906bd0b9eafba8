"""Directed brokerage against R's sna, against counting path by path, and chance against every digraph of four."""

import json
import tracemalloc
from collections.abc import Iterator, Sequence
from itertools import permutations, product
from random import Random
from typing import Any

import networks
import numpy as np
import pytest

from graph.metrics import brokerage
from graph.metrics.brokerage_null import RoleNull, actor_brokerage, sector_brokerage
from graph.metrics.directed_brokerage import DIRECTED_ROLES, arcs
from graph.network.model import Actor, Bilingual, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

SNA = json.loads((networks.REFERENCE / "directed_brokerage.json").read_text())["networks"]


def directed(sectors: str, *links: str, kind: str = "funding") -> Network:
    """Actors named by letters, each in the sector of its place in `sectors`, and arcs such as "a>b"."""
    names = list(SECTORS)
    actors = tuple(Actor(chr(97 + i), chr(65 + i), names[int(sector)]) for i, sector in enumerate(sectors))
    return Network(actors, tuple(Link(tuple(link.split(">")), kind) for link in links), SECTORS, KINDS)


def counts(network: Network) -> np.ndarray:
    return np.array([role(network) for role in DIRECTED_ROLES.values()]).T.reshape(-1, 5)


def counted(network: Network) -> np.ndarray:
    """The same, by looking at every ordered pair of actors around each actor."""
    sector = [a.sector for a in network.actors]
    has = arcs(network).toarray() > 0
    found = np.zeros((len(sector), 5), dtype=int)
    for a, v, c in permutations(range(len(sector)), 3):
        if has[a, v] and has[v, c] and not has[a, c]:
            if sector[a] == sector[c]:
                role = 0 if sector[a] == sector[v] else 1
            else:
                role = 2 if sector[v] == sector[c] else 3 if sector[a] == sector[v] else 4
            found[v, role] += 1
    return found


# --- reference values ---


def test_by_hand() -> None:
    network = directed("0011", "a>b", "a>c", "b>c", "b>d", "c>d", "d>a")
    # coordinator, itinerant, gatekeeper, representative, liaison
    assert counts(network).tolist() == [[0, 1, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 1, 0, 0], [0, 1, 0, 1, 0]]


def from_arcs(case: dict[str, Any]) -> Network:
    n = len(case["sectors"])
    ids = [f"n{i:02}" for i in range(n)]
    sectors = {str(s): Bilingual(str(s), str(s)) for s in sorted(set(case["sectors"]))}
    actors = tuple(Actor(id, id, str(sector)) for id, sector in zip(ids, case["sectors"], strict=True))
    return Network(actors, tuple(Link((ids[a], ids[b]), "funding") for a, b in case["arcs"]), sectors, KINDS)


@pytest.mark.parametrize("case", SNA, ids=[f"{len(case['sectors'])}-{len(case['arcs'])}" for case in SNA])
def test_sna_agrees(case: dict[str, Any]) -> None:
    network = from_arcs(case)
    table = actor_brokerage(network)
    assert counts(network).tolist() == case["counts"]
    for i, name in enumerate(DIRECTED_ROLES):
        assert table[name].tolist() == [row[i] for row in case["counts"]]
        assert table[f"{name}_expected"].tolist() == pytest.approx([row[i] for row in case["expected"]], rel=1e-8)
        z = [np.nan if row[i] is None else row[i] for row in case["z"]]
        assert table[f"{name}_z"].tolist() == pytest.approx(z, rel=1e-7, nan_ok=True)


def test_there_are_enough_references() -> None:
    assert len(SNA) == 24
    assert {len(set(case["sectors"])) for case in SNA} == {1, 2, 3, 4}


# --- what is an arc ---


def linked(*links: Link) -> set[str]:
    actors = tuple(Actor(id, id, "public") for id in "abcd")
    tails, heads = arcs(Network(actors, links, SECTORS, KINDS)).nonzero()
    return {"abcd"[tail] + "abcd"[head] for tail, head in zip(tails, heads, strict=True)}


def test_a_directed_link_is_one_arc_and_any_other_two() -> None:
    assert linked(Link(("b", "a"), "funding")) == {"ba"}
    assert linked(Link(("a", "b"), "knowledge_exchange")) == {"ab", "ba"}
    assert linked(Link(("a", "b", "c"), "co_organising")) == {"ab", "ac", "ba", "bc", "ca", "cb"}
    assert linked(Link(("a", "b", "c"), "funding")) == {"ab", "ac", "ba", "bc", "ca", "cb"}


def test_several_links_between_two_are_one_arc_each_way() -> None:
    assert linked(Link(("a", "b"), "funding"), Link(("a", "b"), "membership")) == {"ab"}
    assert linked(Link(("a", "b"), "funding"), Link(("b", "a"), "funding")) == {"ab", "ba"}


def test_two_that_are_left_of_a_partnership_have_no_direction() -> None:
    assert linked(Link(("a", "b"), "funding", size=3)) == {"ab", "ba"}


# --- counting ---


def mixed(count: int) -> Iterator[Network]:
    """Networks of up to 18 actors with directed, undirected and multi-party links."""
    random = Random(2)
    for _ in range(count):
        ids = [f"n{i:02}" for i in range(random.randint(0, 18))]
        groups = list(SECTORS)[: random.randint(1, 4)]
        links = [
            Link(tuple(random.sample(ids, size)), random.choice(("funding", "lead", "other")))
            for size in random.choices((2, 2, 2, 3, 4), k=random.choice((0, 8, 20, 60)))
            if size <= len(ids)
        ]
        yield Network(tuple(Actor(id, id, random.choice(groups)) for id in ids), tuple(links), SECTORS, KINDS)


def test_counting_path_by_path_agrees() -> None:
    for network in mixed(150):
        assert counts(network).tolist() == counted(network).tolist()


def test_without_direction_every_path_counts_both_ways() -> None:
    for network in networks.many(60):
        found = counts(network)
        assert (found[:, 0] == 2 * brokerage.coordinator(network)).all()
        assert (found[:, 1] == 2 * brokerage.itinerant(network)).all()
        assert (found[:, 2] == brokerage.boundary(network)).all()
        assert (found[:, 3] == brokerage.boundary(network)).all()
        assert (found[:, 4] == 2 * brokerage.liaison(network)).all()


@pytest.mark.parametrize("outwards", [True, False])
def test_a_hub_with_many_leaves_takes_little_memory(outwards: bool) -> None:
    leaves = 4_000
    ids = [f"leaf{i:05}" for i in range(leaves)]
    actors = (Actor("hub", "hub", "public"), *(Actor(id, id, "business") for id in ids))
    plain = [Link(("hub", id) if outwards else (id, "hub"), "funding") for id in ids]
    funder = Actor("a", "a", "public")
    last = Link(("a", "hub") if outwards else ("hub", "a"), "funding")
    network = Network((*actors, funder), (*plain, last), SECTORS, KINDS)
    assert len(network.ties) == leaves + 1
    tracemalloc.start()
    found = counts(network)[network.position["hub"]]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16e6  # every pair of leaves, at a byte each, would be 16e6
    assert found.tolist() == ([0, 0, 0, leaves, 0] if outwards else [0, 0, leaves, 0, 0])


# --- chance ---


def every_digraph() -> tuple[np.ndarray, dict[tuple[int, int], int]]:
    """All 4,096 digraphs of four actors, a column for each arc."""
    place = {pair: i for i, pair in enumerate(permutations(range(4), 2))}
    return np.array(list(product((False, True), repeat=len(place)))), place


@pytest.mark.parametrize("sectors", [(0, 0, 0, 0), (0, 0, 0, 1), (0, 0, 1, 1), (0, 0, 1, 2), (0, 1, 2, 3)])
@pytest.mark.parametrize("density", [0.2, 0.5, 0.7])
def test_chance_is_that_of_every_digraph(sectors: Sequence[int], density: float) -> None:
    digraphs, place = every_digraph()
    found = np.zeros((len(digraphs), 4, 5))
    for a, v, c in permutations(range(4), 3):
        in_, out, ends = sectors[a] == sectors[v], sectors[v] == sectors[c], sectors[a] == sectors[c]
        role = 0 if in_ and out else 1 if ends else 2 if out else 3 if in_ else 4
        found[:, v, role] += digraphs[:, place[a, v]] & digraphs[:, place[v, c]] & ~digraphs[:, place[a, c]]
    present = digraphs.sum(axis=1)
    weight = density**present * (1 - density) ** (len(place) - present)
    sizes = np.bincount(sectors).astype(float)
    null = RoleNull(sizes, density)
    for s, size in enumerate(sizes):
        members = np.equal(sectors, s)
        for v in np.flatnonzero(members):
            mean = weight @ found[:, v]
            np.testing.assert_allclose(null.expected[s], mean, atol=1e-12)
            np.testing.assert_allclose(null.variance[s], weight @ found[:, v] ** 2 - mean**2, atol=1e-12)
        together = found[:, members].sum(axis=1)
        mean = weight @ together
        np.testing.assert_allclose(size * null.expected[s], mean, atol=1e-12)
        np.testing.assert_allclose(null.variance_together[s], weight @ together**2 - mean**2, atol=1e-12)


def test_a_sector_is_the_sum_of_its_actors() -> None:
    for network in mixed(40):
        of_actors, of_sectors = actor_brokerage(network), sector_brokerage(network)
        assert list(of_sectors.columns) == ["role", "group", "actors", "count", "expected", "z"]
        assert list(of_sectors["role"]) == [role for role in DIRECTED_ROLES for _ in SECTORS]
        for row in of_sectors.itertuples():
            members = of_actors[of_actors["sector"] == row.group]
            assert (row.actors, row.count) == (len(members), members[row.role].sum())
            if len(members):
                assert row.expected == pytest.approx(members[f"{row.role}_expected"].sum())
            else:
                assert np.isnan(row.expected)
                assert np.isnan(row.z)
            if len(members) == 1:  # the expectation of the sector is that of its one actor
                assert row.z == pytest.approx(members[f"{row.role}_z"].iloc[0], nan_ok=True)


# --- what is undefined ---


def test_nothing_is_expected_where_nothing_can_be() -> None:
    assert actor_brokerage(networks.empty()).empty
    for network in (networks.single(), networks.isolates(), networks.network(dict.fromkeys("ab", "public"), "a b")):
        table = actor_brokerage(network).drop(columns=["id", "sector"])
        assert len(table) == len(network.actors)
        for name in DIRECTED_ROLES:
            assert table[name].eq(0).all()
            assert table[f"{name}_expected"].eq(0).all()
            assert table[f"{name}_z"].isna().all()
        assert sector_brokerage(network)["z"].isna().all()


def test_everybody_tied_to_everybody_leaves_no_choice() -> None:
    network = directed("0011", *(f"{a}>{b}" for a, b in permutations("abcd", 2)))
    assert actor_brokerage(network).filter(like="_z").isna().all(axis=None)
    assert sector_brokerage(network)["count"].eq(0).all()


def test_counts_are_whole_numbers() -> None:
    assert counts(networks.toy12()).dtype == np.int64
