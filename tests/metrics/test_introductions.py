"""Who should meet: what is shared, what a tie would do, and in which order; by hand and against making the tie."""

from dataclasses import replace
from itertools import combinations, pairwise

import networks
import networkx as nx
import numpy as np
import pytest

from graph.metrics.candidates import MOST_MEASURED, candidates
from graph.metrics.coverage import coverage
from graph.metrics.introductions import FIRST, introductions
from graph.metrics.pairs import EVERYBODY, End, pairs_between
from graph.network.model import Actor, Network
from graph.network.selection import Change, changed

from .test_cross_sector import in_parts


def described(network: Network, **of: dict[str, object]) -> Network:
    """The network with more said of some actors."""
    actors = tuple(replace(actor, **of.get(actor.id, {})) for actor in network.actors)  # type: ignore[arg-type]
    return Network(actors, network.links, network.sectors, network.kinds)


def two_stars() -> Network:
    """Two public hubs with three and two academic partners, and a tie between one partner of each."""
    sectors = {"p": "public", "q": "public"} | dict.fromkeys(("a1", "a2", "a3", "b1", "b2"), "academia")
    return networks.network(sectors, "p a1", "p a2", "p a3", "q b1", "q b2", "a1 b1")


def nearness(network: Network) -> tuple[float, dict[frozenset[str], int]]:
    """The sum of 1/distance over pairs in different sectors, and the distances of these."""
    distance = dict(nx.all_pairs_shortest_path_length(network.graph))
    pairs = combinations(sorted(network.position), 2)
    across = [(a, b) for a, b in pairs if network.actor(a).sector != network.actor(b).sector]
    found = {frozenset((a, b)): distance[a][b] for a, b in across if b in distance[a]}
    return sum(1 / steps for steps in found.values()), found


# --- by hand ---


def test_the_star_has_one_introduction() -> None:
    table, pairs = introductions(networks.star())
    assert pairs == 1
    [row] = table.to_dict("records")
    assert (row["a"], row["b"], row["partners"], row["region"], row["challenges"]) == (
        "region",
        "university",
        "hub",
        "",
        "",
    )
    # From two steps to one: 1 − 1/2.
    assert (row["steps"], row["nearness_gained"], row["nearer"], row["joined"], row["saved"]) == (2, 0.5, 1, 0, 1)
    assert row["nearness_added"] == 0.5


def test_what_is_shared_makes_an_introduction() -> None:
    alone = {"a": "public", "b": "academia", "c": "business", "d": "civil_society"}
    network = described(
        networks.network(alone),
        a={"region": "SE124", "challenges": ("housing", "health")},
        b={"region": "SE124"},
        c={"region": "SE", "challenges": ("health",)},
        d={"region": "SE"},
    )
    table = introductions(network).table
    # c and d share a country only, which is none; the others nothing.
    assert table[["a", "b", "region", "challenges"]].values.tolist() == [
        ["a", "b", "SE124", ""],
        ["a", "c", "", "health"],
    ]
    assert table["steps"].isna().all()
    assert table[["nearer", "joined", "saved"]].values.tolist() == [[1, 1, 0], [1, 1, 0]]


def test_partners_are_not_introduced() -> None:
    network = described(two_stars(), **{id: {"region": "SE124"} for id in ("p", "q", "a1", "b1")})
    table = introductions(network).table
    assert {("p", "a1"), ("a1", "p"), ("b1", "q")}.isdisjoint(zip(table["a"], table["b"], strict=True))


def test_a_tie_brings_support_to_a_region() -> None:
    network = described(
        networks.network(
            {"funder": "public", "local": "business", "other": "civil_society"}, "local other", "funder other"
        ),
        funder={"region": "SE", "functions": ("funding", "knowledge")},
        local={"region": "SE124"},
        other={"region": "SE224", "functions": ("knowledge",)},
    )
    [row] = introductions(network, End("actor", "funder"), EVERYBODY).table.to_dict("records")
    assert (row["b"], row["coverage"]) == ("local", "SE124:funding;SE124:knowledge")
    with_it = coverage(changed(network, Change(ties=frozenset({("funder", "local")}))))
    before = coverage(network)
    new = with_it[(before["documented"] == "not documented") & (with_it["documented"] == "linked")]
    assert [f"{row.region}:{row.group}" for row in new.itertuples()] == row["coverage"].split(";")


def test_within_a_region_introductions_cross_sectors() -> None:
    network = described(two_stars(), **{id: {"region": "SE124"} for id in ("p", "a2", "a3", "b1")})
    table = introductions(network, End("region", "SE124")).table
    assert {*zip(table["a"], table["b"], strict=True)} == {("b1", "p")}
    of_one_sector = introductions(network, End("sector", "academia")).table
    assert len(of_one_sector)


# --- against making the tie ---


def test_what_a_tie_would_do_is_what_it_does() -> None:
    for network in networks.many(12, 16):
        before, then = nearness(network)
        for row in introductions(network).table.head(15).to_dict("records"):
            after, now = nearness(changed(network, Change(ties=frozenset({(row["a"], row["b"])}))))
            assert row["nearness_gained"] == pytest.approx(after - before, abs=1e-9)
            assert row["joined"] == len(now.keys() - then.keys())
            assert row["nearer"] == sum(now[pair] != then.get(pair) for pair in now)
            assert row["saved"] == sum(then[pair] - now[pair] for pair in then)


def test_the_first_ten_add_most_one_after_another() -> None:
    network = in_parts(30, 45)
    found = introductions(network).table
    made: set[tuple[str, str]] = set()
    for row in found.head(FIRST).to_dict("records"):
        before, _ = nearness(changed(network, Change(ties=frozenset(made))))
        tries = {}
        for other in found.itertuples():
            if (other.a, other.b) not in made:
                tries[other.a, other.b], _ = nearness(
                    changed(network, Change(ties=frozenset({*made, (other.a, other.b)})))
                )
        assert row["nearness_added"] == pytest.approx(max(tries.values()) - before)
        assert tries[row["a"], row["b"]] == pytest.approx(max(tries.values()))
        made.add((row["a"], row["b"]))
    others = found["nearness_gained"][FIRST:].round(9).tolist()
    assert all(a >= b for a, b in pairwise(others))
    assert found["nearness_added"].notna().sum() == FIRST


def test_where_there_is_one_sector_all_pairs_count() -> None:
    path = networks.network(dict.fromkeys("abc", "public"), "a b", "b c")
    assert introductions(path).table[["a", "b", "nearer"]].values.tolist() == [["a", "c", 1]]


def test_equal_data_give_equal_introductions() -> None:
    network = in_parts(30, 45)
    other = Network(network.actors[::-1], network.links[::-1], network.sectors, network.kinds)
    assert introductions(network).table.equals(introductions(other).table)


# --- limits ---


def test_of_many_pairs_those_with_the_most_partners_are_kept() -> None:
    network = two_stars()
    every, count = candidates(network, pairs_between(network, EVERYBODY, None))
    some, same = candidates(network, pairs_between(network, EVERYBODY, None), most=1)
    assert [tuple(network.actors[i].id for i in pair) for pair in every.tolist()] == [("a1", "q"), ("b1", "p")]
    assert (count, same) == (2, 2)
    # p and b1 have 3 · 2 partners, a1 and q 2 · 2.
    assert [tuple(network.actors[i].id for i in pair) for pair in some.tolist()] == [("b1", "p")]


def test_of_a_region_with_many_actors_so_many_pairs_are_measured() -> None:
    network = networks.at_random(400, 500, 2)
    actors = tuple(Actor(a.id, a.name, a.sector, region="SE124") for a in network.actors)
    found = introductions(Network(actors, network.links, network.sectors, network.kinds))
    assert found.pairs > MOST_MEASURED == len(found.table)


@pytest.mark.parametrize("network", [networks.empty(), networks.single(), networks.isolates(), networks.one_sector()])
def test_networks_with_nobody_to_introduce_have_an_empty_table(network: Network) -> None:
    found = introductions(network)
    assert found.pairs == len(found.table)
    assert found.table["rank"].tolist() == list(range(1, len(found.table) + 1))
    assert np.isfinite(found.table["nearness_gained"]).all()
