"""Null distributions of a group's sums: enumerated, sampled, and adjusted p-values."""

from itertools import combinations
from math import comb

import networks
import numpy as np
import pytest

from graph.metrics import LENSES
from graph.metrics.null import Null, Relabelling, holm, holm_thresholds, subset_sums
from graph.network.model import Network

SECTORS = ("public", "academia", "civil_society", "business")


def scores(network: Network) -> np.ndarray:
    return np.array([measure(network) for measure in LENSES.values()], dtype=float)


def labels(network: Network) -> np.ndarray:
    return np.array([SECTORS.index(actor.sector) for actor in network.actors])


def test_all_subsets_are_there_whatever_the_size() -> None:
    values = np.random.default_rng(0).random((2, 9))
    for size in range(1, 9):
        sums = subset_sums(values, size)
        assert sums is not None
        assert sums.shape == (2, comb(9, size))
        expected = [values[:, list(subset)].sum(axis=1) for subset in combinations(range(9), size)]
        for lens in range(2):
            np.testing.assert_allclose(np.sort(sums[lens]), np.sort([pair[lens] for pair in expected]), rtol=1e-14)


def test_more_than_a_million_subsets_are_sampled() -> None:
    assert subset_sums(np.ones((1, 1_415)), 2) is None  # 1,000,405
    assert subset_sums(np.ones((1, 1_414)), 1_412) is not None  # 998,991
    assert subset_sums(np.ones((1, 22)), 11) is not None  # 705,432
    assert subset_sums(np.ones((1, 23)), 11) is None  # 1,352,078


@pytest.mark.parametrize("size", [1, 2, 3, 6, 9, 11])
def test_mean_and_variance_of_all_subsets(size: int) -> None:
    # Sampling from a finite population (Cochran 1977, theorems 2.1 and 2.2).
    for lens, values in zip(LENSES, scores(networks.toy12()), strict=True):
        sums = subset_sums(values[None], size)
        assert sums is not None
        assert sums.mean() == pytest.approx(size * values.mean()), lens
        assert sums.var() == pytest.approx(size * (1 - size / 12) * values.var(ddof=1)), lens


def test_mean_and_variance_of_relabellings() -> None:
    network = networks.shipped()
    values, sector = scores(network), labels(network)
    n, draws = len(sector), 20_000
    sums = Relabelling(sector, seed=4).draw(values, range(4), draws)
    assert sums.shape == (len(LENSES), 4, draws)
    np.testing.assert_allclose(sums.sum(axis=1), np.tile(values.sum(axis=1), (draws, 1)).T)  # everyone has a label
    for s, size in enumerate(np.bincount(sector)):
        mean, variance = size * values.mean(axis=1), size * (1 - size / n) * values.var(axis=1, ddof=1)
        off = sums[:, s].mean(axis=1) - mean
        assert (np.abs(off) <= 4 * np.sqrt(variance / draws)).all()
        fourth = ((sums[:, s] - mean[:, None]) ** 4).mean(axis=1)
        off = sums[:, s].var(axis=1) - variance
        assert (np.abs(off) <= 4 * np.sqrt((fourth - variance**2) / draws)).all()


@pytest.mark.parametrize("network", [networks.toy12(), networks.kite()], ids=["toy12", "kite"])
def test_sampling_agrees_with_enumerating(network: Network) -> None:
    values, sector, draws = scores(network), labels(network), 20_000
    sums = Relabelling(sector, seed=1).draw(values, range(4), draws)
    for i, lens in enumerate(LENSES):
        for s in range(4):
            observed = values[i, sector == s].sum()
            every = subset_sums(values, int((sector == s).sum()))
            assert every is not None
            exact, sampled = Null(every[i], "exact", len(sector)), Null(sums[i, s], "monte_carlo", len(sector))
            for tail in ("upper", "lower"):
                p, estimate = getattr(exact, tail)(observed), getattr(sampled, tail)(observed)
                assert abs(estimate - p) <= 4 * np.sqrt(p * (1 - p) / draws) + 1 / draws, (lens, s, tail)


def test_a_sampled_chance_is_never_0() -> None:
    sample = Null(np.arange(99.0), "monte_carlo", 0)
    assert sample.upper(1_000) == 1 / 100
    assert sample.lower(-1) == 1 / 100
    assert sample.upper(98) == 2 / 100
    assert sample.standard_error(0.2) == pytest.approx((0.2 * 0.8 / 99) ** 0.5)
    assert Null(np.arange(4.0), "exact", 0).upper(3) == 1 / 4
    assert Null(np.arange(4.0), "exact", 0).standard_error(0.25) == 0


def test_equal_sums_count_as_equal() -> None:
    # .1 + .2 is not .3 to the last digit, in either direction.
    sums = Null(np.array([0.1 + 0.2, 0.3, 0.6 - 0.3]), "exact", 2)
    assert sums.upper(0.3) == sums.lower(0.3) == sums.upper(0.1 + 0.2) == sums.lower(0.1 + 0.2) == 1
    large = Null(np.array([1e9, 1e9 * (1 + 1e-15)]), "exact", 2)
    assert large.upper(1e9 * (1 + 1e-15)) == large.lower(1e9) == 1


@pytest.mark.parametrize("size", range(1, 12))
def test_small_scores_are_not_lost_beside_large_ones(size: int) -> None:
    # Thirds, as a partnership of four gives them, and two actors with a tie of the greatest strength there is. Many
    # sums are equal; how many are at least or at most the observed one is counted in whole numbers.
    draw = np.random.default_rng(size)
    for _ in range(20):
        whole = np.array([*draw.integers(1, 5, 10), 3_000_000, 3_000_000])
        members = draw.permutation(10 if size < 11 else 12)[:size]
        sums = subset_sums((whole / 3)[None], size)
        assert sums is not None
        observed, null = (whole / 3)[members].sum(), Null(sums[0], "exact", 12)
        every = np.array([whole[list(subset)].sum() for subset in combinations(range(12), size)])
        assert null.upper(observed) == (every >= whole[members].sum()).mean()
        assert null.lower(observed) == (every <= whole[members].sum()).mean()


# --- Holm ---


def test_holm_by_hand() -> None:
    # Sorted: .005 × 4 = .02, .01 × 3 = .03, .03 × 2 = .06, .04 × 1 = .04 but not below .06.
    assert holm(np.array([0.01, 0.04, 0.03, 0.005])) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm_thresholds(np.array([0.01, 0.04, 0.03, 0.005]), 0.05) == pytest.approx([0.05 / 3, 0.05, 0.025, 0.0125])


def test_holm_leaves_out_what_is_undefined() -> None:
    # Two tests only: .02 × 2 and .5 × 1.
    np.testing.assert_allclose(holm(np.array([np.nan, 0.5, 0.02, np.nan])), [np.nan, 0.5, 0.04, np.nan])
    np.testing.assert_allclose(holm_thresholds(np.array([np.nan, 0.5, 0.02]), 0.05), [np.nan, 0.05, 0.025])
    assert holm(np.array([0.6, 0.7])).tolist() == [1, 1]
    assert np.isnan(holm(np.full(3, np.nan))).all()
    assert holm(np.array([])).shape == (0,)
