"""Tables of sampled measures: their bounds, ranks and shares against exact values."""

import networks
import numpy as np
import pandas as pd
import pytest

from graph import actor_metrics, sector_hubs
from graph.metrics.actors import OF_PATHS
from graph.metrics.error_bounds import ErrorBounds, error_bounds, ranges_of, share_bounds, stated
from graph.metrics.grouping import grouping
from graph.metrics.hubs import carriers
from graph.metrics.kernel import kernel
from graph.metrics.ranking import rank_ranges, ranks
from graph.metrics.sampling import BY_SIZE, SAMPLED_ABOVE, Sampling
from graph.metrics.whatif import Comparison, Side
from graph.network.selection import Change, changed

FEW = Sampling(samples=100)
EXACT = Sampling(exact=True)


def test_a_small_network_is_exact_unless_asked() -> None:
    network = networks.shipped()
    assert len(network.actors) <= SAMPLED_ABOVE
    assert error_bounds(network) == {}
    assert error_bounds(kernel(network, EXACT)) == {}
    pd.testing.assert_frame_equal(actor_metrics(network), actor_metrics(network, sampling=EXACT))
    pd.testing.assert_frame_equal(actor_metrics(network), actor_metrics(network, sampling=Sampling(samples=10**6)))
    assert not {"samples", "share_low"} & {*sector_hubs(network, permutations=20, sampling=EXACT)}


def test_the_table_of_actors_has_bounds_around_exact_values() -> None:
    network = networks.shipped()
    exact, table = actor_metrics(network), actor_metrics(network, sampling=FEW)
    added = [f"{metric}_{end}" for metric in OF_PATHS for end in ("low", "high", "samples")]
    assert [name for name in table if name not in exact] == added
    pd.testing.assert_frame_equal(table.drop(columns=[*added, *OF_PATHS]), exact.drop(columns=[*OF_PATHS]))
    for metric in OF_PATHS:
        assert (table[f"{metric}_low"] <= exact[metric] + 1e-12).all()
        assert (exact[metric] <= table[f"{metric}_high"] + 1e-12).all()
        assert set(table[f"{metric}_samples"]) == {100}
        assert not np.allclose(table[metric], exact[metric])


def test_distances_to_all_actors_have_no_bounds() -> None:
    network = networks.shipped()
    exact, table = actor_metrics(network), actor_metrics(network, sampling=Sampling(samples=1000))
    assert [name for name in table if str(name).endswith("_samples")] == [
        "betweenness_samples",
        "cross_sector_betweenness_samples",
    ]
    for metric in ("closeness", "harmonic"):
        assert table[metric].to_numpy() == pytest.approx(exact[metric].to_numpy(), rel=1e-12)


def test_without_being_asked_for_a_number_half_a_million_paths_are_drawn() -> None:
    k = kernel(networks.shipped())
    from graph.metrics.shortest_paths import sampled_measures

    found = sampled_measures(k, BY_SIZE)
    assert (found.paths, found.actors) == (500_000, 0)


def test_every_actor_that_may_be_a_top_contributor_is_listed() -> None:
    network = networks.shipped()
    exact, listed = carriers(network), carriers(network, sampling=FEW)
    assert len(exact) < len(listed)
    assert {*zip(exact["group"], exact["actor"], strict=True)} <= {*zip(listed["group"], listed["actor"], strict=True)}
    for _, rows in listed.groupby("group"):
        assert rows["share"].is_monotonic_decreasing


def test_shares_of_sectors_lie_within_their_bounds() -> None:
    network = networks.shipped()
    exact = sector_hubs(network, permutations=20)
    table = sector_hubs(network, permutations=20, sampling=FEW)
    assert [*table] == [*exact, "share_low", "share_high", "samples"]
    sampled = table["samples"].notna()
    assert set(table.loc[sampled, "lens"]) == {"betweenness", "cross_sector_betweenness", "harmonic"}
    assert set(table.loc[sampled, "samples"]) == {100}
    assert table.loc[~sampled, ["share_low", "share_high"]].isna().all(axis=None)
    pd.testing.assert_frame_equal(table.loc[~sampled, [*exact]], exact.loc[~sampled], check_dtype=False)
    assert (table.loc[sampled, "share_low"] <= exact.loc[sampled, "share"]).all()
    assert (exact.loc[sampled, "share"] <= table.loc[sampled, "share_high"]).all()


def test_who_holds_most_is_left_open_where_the_sample_leaves_it_open() -> None:
    network = networks.shipped()
    few, many = (
        sector_hubs(network, permutations=20, sampling=Sampling(samples=samples)).set_index(["lens", "group"])
        for samples in (20, 14_000)
    )
    open_, clear = (table.loc[("betweenness", "academia")] for table in (few, many))
    assert open_["top_actor"] == ""
    assert open_["top_actors"] > 1
    assert (clear["top_actor"], clear["top_actors"]) == ("msi", 1)


def test_the_permutation_test_is_that_of_the_estimated_values() -> None:
    """Sectors that change places among the actors change nothing of what is drawn."""
    network = networks.shipped()
    k = kernel(network, FEW)
    turned = kernel(network).with_ties(k.ends, k.strengths)
    swapped = type(turned)(
        turned.graph, turned.ends, turned.strengths, turned.adjacency, k.sector[::-1].copy(), k.sectors, sampling=FEW
    )
    one, other = error_bounds(k)["betweenness"], error_bounds(swapped)["betweenness"]
    assert one.low.tolist() == other.low.tolist()
    assert one.high.tolist() == other.high.tolist()


def test_shares_in_harmonic_centrality() -> None:
    k = kernel(networks.shipped(), FEW)
    found = share_bounds(k, "harmonic", grouping(networks.shipped()))
    exact = np.bincount(k.sector, weights=OF_PATHS["harmonic"](kernel(networks.shipped())), minlength=len(k.sectors))
    assert isinstance(found, ErrorBounds)
    assert (found.low < exact / exact.sum()).all()
    assert (exact / exact.sum() < found.high).all()
    assert share_bounds(k, "degree", grouping(networks.shipped())) is None


def test_what_is_stated_of_a_table() -> None:
    network = networks.shipped()
    assert stated(actor_metrics(network)) == stated(sector_hubs(network, permutations=20)) == []
    table = actor_metrics(network, sampling=FEW)
    assert [one[:3] for one in stated(table)] == [
        ("betweenness", "paths", 100),
        ("cross_sector_betweenness", "paths", 100),
        ("closeness", "actors", 100),
        ("harmonic", "actors", 100),
    ]
    exact = actor_metrics(network)
    for measure, _, _, error in stated(table):
        assert 0 < (table[measure] - exact[measure]).abs().max() < error
    of_sectors = stated(sector_hubs(network, permutations=20, sampling=FEW))
    assert [one.measure for one in of_sectors] == ["betweenness", "harmonic", "cross_sector_betweenness"]
    assert all(0 < one.error < 1 for one in of_sectors)


def test_ranks_that_a_sample_leaves_open_hold_the_exact_ones() -> None:
    network = networks.shipped()
    exact = ranks(actor_metrics(network)["betweenness"].to_numpy())
    best, worst = ranges_of(actor_metrics(network, sampling=Sampling(samples=14_000)), "betweenness").T
    assert (best <= exact).all()
    assert (exact <= worst).all()
    first = int(np.argmin(exact))
    assert (best[first], worst[first]) == (1, 1)
    assert (worst > best).any()
    assert ranges_of(actor_metrics(network), "betweenness").tolist() == np.column_stack([exact, exact]).tolist()


def test_rank_ranges_of_bounds_that_meet_are_open() -> None:
    """By enumeration of all orders that the bounds allow."""
    draw = np.random.default_rng(0)
    for _ in range(50):
        low = draw.integers(0, 6, 5) / 10
        high = low + draw.integers(0, 4, 5) / 10
        for i, (best, worst) in enumerate(rank_ranges(low, high)):
            assert best == 1 + sum(low[j] > high[i] for j in range(5))
            assert worst == 1 + sum(high[j] >= low[i] for j in range(5) if j != i)


def test_a_change_of_rank_within_the_bounds_is_none() -> None:
    network = networks.shipped()
    after = changed(network, Change(actors=frozenset({"msi"})))
    exact, sampled = (
        Comparison.of(Side(network, sampling), after).rank_changes for sampling in (BY_SIZE, Sampling(samples=2_000))
    )
    of_exact, of_sampled = (table[table["metric"] == "betweenness"] for table in (exact, sampled))
    assert 0 < len(of_sampled) < len(of_exact)
    assert set(of_sampled["id"]) <= set(of_exact["id"])
    pd.testing.assert_frame_equal(exact[exact["metric"] == "degree"], sampled[sampled["metric"] == "degree"])
