"""The test of which sectors are rarer or more common in which region, against enumeration and another library."""

from collections import Counter
from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import hypergeom

from graph.metrics.null import holm
from graph.metrics.regional import hypergeometric, regional_tests

SECTORS = ("a", "b", "c")


def enumerated(counts: np.ndarray) -> pd.DataFrame:
    """The p-values of every cell over all ways to deal the sectors to the actors, whose regions stay."""
    regions = [region for region, row in enumerate(counts) for _ in range(row.sum())]
    sectors = [sector for row in counts for sector, n in enumerate(row) for _ in range(n)]
    drawn: list[Counter[tuple[int, int]]] = [
        Counter(zip(regions, dealt, strict=True)) for dealt in permutations(sectors)
    ]
    cells = list(np.ndindex(counts.shape))
    return pd.DataFrame(
        {
            "expected": [np.mean([one[cell] for one in drawn]) for cell in cells],
            "p_value": [np.mean([one[cell] >= counts[cell] for one in drawn]) for cell in cells],
            "p_lower": [np.mean([one[cell] <= counts[cell] for one in drawn]) for cell in cells],
        }
    )


@pytest.mark.parametrize(
    "counts", [[[3, 0, 1], [0, 2, 0], [1, 0, 1]], [[2, 2, 0], [0, 0, 3]], [[1, 1, 1], [1, 1, 1]]], ids=str
)
def test_every_cell_is_that_of_all_permutations_of_sectors(counts: list[list[int]]) -> None:
    given = np.array(counts)
    found = regional_tests(given, SECTORS)
    expected = enumerated(given)
    pd.testing.assert_frame_equal(found[list(expected)], expected, rtol=1e-12)
    # Every actor is in some cell: the expected numbers of a region add up to its actors.
    assert found["expected"].to_numpy().reshape(given.shape).sum(axis=1) == pytest.approx(given.sum(axis=1))


@pytest.mark.parametrize(
    ("n", "region", "sector"), [(1, 1, 1), (7, 3, 4), (60, 7, 33), (5_000, 2_400, 2_600), (90_000, 300, 45_000)]
)
def test_the_distribution_is_that_of_scipy(n: int, region: int, sector: int) -> None:
    least, chances = hypergeometric(n, region, sector)
    numbers = np.arange(least, least + len(chances))
    assert chances.sum() == pytest.approx(1)
    assert np.cumsum(chances) == pytest.approx(hypergeom.cdf(numbers, n, sector, region), abs=1e-10)


def test_holm_adjusts_over_the_cells_that_are_tested_and_each_tail_has_half() -> None:
    counts = np.array([[14, 0, 0], [0, 14, 0], [0, 0, 0]])
    table = regional_tests(counts, SECTORS)
    tested = table["reason"] == ""
    assert tested.tolist() == [True, True, False, True, True, False, False, False, False]
    assert table["verdict"].tolist()[:2] == ["more", "fewer"]
    assert set(table["verdict"][~tested]) == {"undefined"}
    for p, adjusted in (("p_value", "p_adjusted"), ("p_lower", "p_lower_adjusted")):
        assert table[adjusted][tested].tolist() == pytest.approx(holm(table[p][tested].to_numpy()).tolist())
    # One tail alone at 5% is not enough: p is .03 in a cell of which Holm takes nothing.
    assert regional_tests(np.array([[4, 0], [0, 3]]), SECTORS[:2])["p_value"][0] == pytest.approx(1 / 35)
    assert set(regional_tests(np.array([[4, 0], [0, 3]]), SECTORS[:2])["verdict"]) == {"chance"}


@pytest.mark.parametrize(
    ("counts", "reasons"),
    [
        ([[2, 1]], {"one_group"}),
        ([[2, 0], [3, 0]], {"one_group", "no_actors"}),
        ([[0, 0], [0, 0]], {"no_actors"}),
        (np.zeros((0, 2), dtype=int), set()),
    ],
)
def test_what_cannot_be_compared_is_undefined(counts: list[list[int]], reasons: set[str]) -> None:
    table = regional_tests(np.array(counts), ("a", "b"))
    assert set(table["reason"]) == reasons
    assert set(table["verdict"]) <= {"undefined"}
    assert table["p_adjusted"].isna().all()


def test_a_sector_that_is_not_stated_is_not_tested() -> None:
    table = regional_tests(np.array([[2, 1], [1, 2]]), ("a", "not_stated"))
    assert table["reason"].tolist() == ["", "not_tested", "", "not_tested"]
    assert table["verdict"].tolist() == ["chance", "undefined", "chance", "undefined"]
