"""Two numbers of the same actors: whether they go together, and who stands elsewhere by one than by the other."""

import numpy as np
import pytest
from scipy.stats import spearmanr

from graph.metrics.scatter import contrasts, scatter

NONE = np.nan


def ids(n: int) -> list[str]:
    return [f"a{i:04}" for i in range(n)]


def test_it_is_spearmans_correlation_of_those_who_have_both() -> None:
    x = np.array([1, 2, 3, 4, 5, NONE, 7.0])
    y = np.array([2, 1, 4, 3, 5, 6, NONE])
    found = scatter(ids(7), x, y)
    assert found.table["id"].tolist() == ids(5)
    assert (found.without_x, found.without_y) == (1, 1)
    assert found.correlation.rho == pytest.approx(spearmanr(x[:5], y[:5]).statistic)
    assert found.correlation.method == "exact"
    assert found.table["rank_x"].tolist() == [5, 4, 3, 2, 1]


def test_equal_sums_of_the_same_parts_share_a_place() -> None:
    found = scatter(ids(3), np.array([0.3, 0.1 + 0.2, 1.0]), np.array([1.0, 2.0, 3.0]))
    assert found.table["rank_x"].tolist() == [2, 2, 1]


@pytest.mark.parametrize(
    ("x", "y", "reason"),
    [
        ([], [], "few_actors"),
        ([5], [5], "few_actors"),
        ([1, 2], [1, 2], "few_actors"),
        ([5, 5, 5], [1, 2, 3], "equal_x"),
        ([1, 2, 3], [5, 5, 5], "equal_y"),
        ([1, 2, NONE, NONE], [NONE, NONE, 1, 2], "few_actors"),
    ],
    ids=["nobody", "one actor", "two", "one x", "one y", "nobody has both"],
)
def test_without_an_order_there_is_no_correlation(x: list[float], y: list[float], reason: str) -> None:
    found = scatter(ids(len(x)), np.array(x, dtype=float), np.array(y, dtype=float))
    assert (found.correlation.reason, found.verdict) == (reason, "undefined")
    assert contrasts(found.table) == ([], []) or len(x) > 2 or x == [1, 2]


def test_verdicts() -> None:
    x = np.arange(30.0)
    assert scatter(ids(30), x, x**3).verdict == "more"
    assert scatter(ids(30), x, -x).verdict == "fewer"
    assert scatter(ids(30), x, np.sin(17 * x)).verdict == "chance"


def test_the_same_answer_each_time_also_of_many() -> None:
    random = np.random.default_rng(1)
    x, y = random.random((2, 60_000))
    assert scatter(ids(60_000), x, y)[1:] == scatter(ids(60_000), x, y)[1:]


def test_who_stands_elsewhere_by_at_least_a_third_of_the_places() -> None:
    stated = np.array([5, 5, 3, 3, 1, 1.0])
    measured = np.array([0.0, 0.9, 0.5, 0.4, 0.1, 1.0])
    higher, lower = contrasts(scatter(ids(6), stated, measured).table)
    assert (higher, lower) == (["a0000"], ["a0005"])
    # Who shares a place shares the mean of those places: of equal actors nobody leads.
    assert contrasts(scatter(ids(6), np.ones(6), np.ones(6)).table) == ([], [])
