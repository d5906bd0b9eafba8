"""Betweenness across sectors: by hand, against NetworkX, across the groups of other attributes, and sampled."""

import json
from collections.abc import Mapping
from itertools import combinations
from typing import Any

import networks
import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from graph import actor_metrics, sector_hubs
from graph.metrics.cross_sector import _from_all, cross_group_betweenness, cross_sector_betweenness, of_pairs_across
from graph.metrics.error_bounds import error_bounds, share_bounds
from graph.metrics.grouping import grouping
from graph.metrics.hubs import carriers
from graph.metrics.kernel import kernel
from graph.metrics.sampling import Sampling
from graph.metrics.searches import SEARCHED_FROM
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

LENS = "cross_sector_betweenness"


def nine() -> Network:
    ties = json.loads((networks.REFERENCE / "nulls.json").read_text())["nine"]["ties"]
    sector = {"a": "academia", "b": "business", "c": "civil_society", "p": "public"}
    ids = sorted({id for tie in ties for id in tie})
    return networks.network({id: sector[id[0]] for id in ids}, *(" ".join(tie) for tie in ties))


def by_networkx(network: Network, group: Mapping[str, Any]) -> list[float]:
    """Of each pair of groups both ways, which NetworkX counts half, and what is left out."""
    groups = sorted(set(group.values()))
    members = {g: [id for id in group if group[id] == g] for g in groups}
    total = dict.fromkeys(group, 0.0)
    for a, b in combinations(groups, 2):
        for id, value in nx.betweenness_centrality_subset(network.graph, members[a], members[b]).items():
            total[id] += 2 * value
    pairs = {
        id: sum(group[a] != group[b] for a, b in combinations([other for other in group if other != id], 2))
        for id in group
    }
    return [total[a.id] / pairs[a.id] if pairs[a.id] else 0.0 for a in network.actors]


def sectors_of(network: Network) -> dict[str, str]:
    return {actor.id: actor.sector for actor in network.actors}


# --- by hand ---


def test_nine_actors() -> None:
    network = nine()
    found = dict(zip(network.position, cross_sector_betweenness(network), strict=True))
    # 29 pairs of different sectors; a1 and a2 leave out the seven others of theirs, c2 the six.
    assert {id: value for id, value in found.items() if value} == pytest.approx(
        {"a1": 19 / (29 - 7), "a2": 11 / (29 - 7), "c2": 6 / (29 - 6)}
    )


def test_a_pair_of_one_sector_does_not_count() -> None:
    # The public hub joins two public actors and two academic ones: six pairs, two of them of one sector.
    star = networks.network(
        {"hub": "public", "p": "public", "q": "public", "a": "academia", "b": "academia"}, "hub p q", "hub a", "hub b"
    )
    # p and q are partners, and not across; all four pairs across lead through the hub. The others leave out less.
    assert cross_sector_betweenness(star).tolist() == [0, 0, 1, 0, 0]  # a, b, hub, p, q
    one = networks.network(dict.fromkeys(("a", "b", "hub"), "public"), "a hub", "b hub")
    assert cross_sector_betweenness(one).tolist() == [0, 0, 0]
    apart = networks.network({"a": "public", "b": "academia", "hub": "public"}, "a hub", "b hub")
    assert cross_sector_betweenness(apart).tolist() == [0, 0, 1]


def test_two_paths_share_a_pair() -> None:
    square = networks.network(
        {"a": "public", "b": "academia", "x": "public", "y": "public"}, "a x", "a y", "b x", "b y"
    )
    # a–b is across, half of it through x; x–y is not; of the three pairs that leave x out two are across.
    assert cross_sector_betweenness(square).tolist() == pytest.approx([0, 0, 0.25, 0.25])


@pytest.mark.parametrize("network", [networks.empty(), networks.single(), networks.isolates(), networks.one_sector()])
def test_where_no_path_leads_across_everybody_has_0(network: Network) -> None:
    assert cross_sector_betweenness(network).tolist() == [0] * len(network.actors)
    rows = sector_hubs(network, permutations=10)
    assert set(rows.loc[rows["lens"] == LENS, "verdict"]) == {"undefined"}


# --- against NetworkX ---


def test_networkx_agrees() -> None:
    for network in networks.many(60, 20):
        expected = by_networkx(network, sectors_of(network))
        np.testing.assert_allclose(cross_sector_betweenness(network), expected, rtol=1e-9, atol=1e-12)


def test_networks_that_are_searched_and_those_that_are_not_agree() -> None:
    network = networks.at_random(SEARCHED_FROM + 20, 700, 3)
    expected = of_pairs_across(_from_all(kernel(network)), kernel(network).sector)
    np.testing.assert_allclose(cross_sector_betweenness(network), expected, rtol=1e-9, atol=1e-12)


@settings(max_examples=40)
@given(networks.drawn())
def test_it_is_what_betweenness_leaves_when_each_actor_is_a_sector_of_its_own(network: Network) -> None:
    sectors = {actor.id: SECTORS["public"] for actor in network.actors}
    actors = tuple(Actor(a.id, a.name, a.id) for a in network.actors)
    own = Network(actors, network.links, sectors, KINDS)
    table = actor_metrics(own)
    np.testing.assert_allclose(table[LENS], table["betweenness"], rtol=1e-12, atol=1e-15)


# --- across other groups ---


def in_parts(actors: int = 40, ties: int = 60) -> Network:
    """Actors in parts of which one in five has none, whatever their sectors."""
    old = networks.at_random(actors, ties, 5)
    parts = [(), *((("part", name),) for name in "xyz"), (("part", "x"),)]
    found = tuple(Actor(a.id, a.name, a.sector, custom=parts[i % 5]) for i, a in enumerate(old.actors))
    return Network(found, old.links, old.sectors, old.kinds)


def test_across_the_groups_that_are_compared() -> None:
    network = in_parts()
    groups = grouping(network, "part")
    expected = by_networkx(network, dict(zip(network.position, groups.codes.tolist(), strict=True)))
    found = cross_group_betweenness(kernel(network), groups)
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-12)
    table = sector_hubs(network, "part", permutations=10).set_index(["lens", "group"]).loc[LENS]
    held = [found[groups.codes == s].sum() for s in range(len(groups.groups))]
    assert table["value"].tolist() == pytest.approx(held)
    assert table.loc["(none)", "verdict"] == "undefined"
    first = carriers(network, "part", LENS).iloc[0]
    assert first["share"] == pytest.approx(found[network.position[first["actor"]]] / held[0])


def test_across_the_groups_of_a_network_that_is_searched() -> None:
    network = in_parts(SEARCHED_FROM + 20, 700)
    groups = grouping(network, "part")
    renamed = dict.fromkeys(groups.groups, SECTORS["public"])
    of_parts = tuple(Actor(a.id, a.name, groups.groups[c]) for a, c in zip(network.actors, groups.codes, strict=True))
    by_sector = cross_sector_betweenness(Network(of_parts, network.links, renamed, KINDS))
    np.testing.assert_allclose(cross_group_betweenness(kernel(network), groups), by_sector, rtol=1e-12)


# --- sampled ---


def test_bounds_of_a_sample_hold_and_close_in() -> None:
    network = in_parts(200, 330)
    exact, widest = cross_sector_betweenness(network), []
    for samples in (200, 15_000):
        bounds = error_bounds(kernel(network, Sampling(samples=samples)))[LENS]
        assert bounds.samples == samples
        assert (bounds.low <= exact + 1e-12).all()
        assert (exact <= bounds.high + 1e-12).all()
        widest.append((bounds.high - bounds.low).max())
    assert widest[1] < widest[0] / 4


@pytest.mark.parametrize("by", ["sector", "part"])
def test_shares_of_a_sample_lie_within_their_bounds(by: str) -> None:
    network = in_parts(200, 330)
    groups = grouping(network, by)
    k = kernel(network, Sampling(samples=4_000))
    exact = cross_group_betweenness(kernel(network), groups)
    shares = np.bincount(groups.codes, weights=exact) / exact.sum()
    bounds = share_bounds(k, LENS, groups)
    assert bounds is not None
    assert (bounds.low < shares).all()
    assert (shares < bounds.high).all()
    assert (bounds.high - bounds.low).max() < 0.5
    found = error_bounds(k, groups)[LENS]
    estimate = cross_group_betweenness(k, groups)
    assert ((found.low <= estimate) & (estimate <= found.high)).all()
    assert ((found.low <= exact + 1e-12) & (exact <= found.high + 1e-12)).all()
    table = sector_hubs(network, by, permutations=10, sampling=Sampling(samples=4_000))
    rows = table[table["lens"] == LENS]
    assert rows["share_low"].to_numpy() == pytest.approx(bounds.low)
    assert rows["samples"].tolist() == [4_000] * len(rows)


def test_the_order_of_rows_changes_no_bit() -> None:
    network = in_parts()
    other = Network(
        network.actors[::-1], tuple(Link(link.members[::-1], link.kind) for link in network.links[::-1]), SECTORS, KINDS
    )
    pd.testing.assert_series_equal(actor_metrics(other)[LENS], actor_metrics(network)[LENS], check_exact=True)
