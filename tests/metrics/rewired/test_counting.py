"""How many networks there are, as many as enumeration finds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.rewired import counting, enumeration

PAIRS = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] < pair[1]))
PARTNERSHIPS = st.lists(st.sets(st.integers(0, 5), min_size=1, max_size=4), min_size=1, max_size=4)
MANY = 10**9


@given(PAIRS)
def test_networks_are_counted(ties: set[tuple[int, int]]) -> None:
    degree = np.bincount(np.array([end for tie in ties for end in tie], dtype=np.int64), minlength=6)
    count = len(list(enumeration.networks(degree)))
    assert counting.networks(degree, MANY) == count
    assert counting.is_only_network(degree) is (count == 1)


@given(PARTNERSHIPS)
def test_assignments_are_counted(partnerships: list[set[int]]) -> None:
    sizes = np.array([len(members) for members in partnerships])
    taken = np.bincount([member for members in partnerships for member in members], minlength=6)
    count = len(list(enumeration.assignments(sizes, taken)))
    assert counting.assignments(sizes, taken, MANY) == count
    assert counting.is_only_assignment(sizes, taken) is (count == 1)


@pytest.mark.parametrize(
    ("degree", "count"),
    [
        ([1] * 14, 13 * 11 * 9 * 7 * 5 * 3),
        ([2] * 5, 12),  # a ring of five
        ([3] * 4, 1),
        ([3, 1], 0),
        ([], 1),
    ],
)
def test_networks_with_equal_numbers_of_partners(degree: list[int], count: int) -> None:
    assert counting.networks(np.array(degree, dtype=np.int64), MANY) == count


@pytest.mark.parametrize(
    ("degree", "is_only"),
    [
        ([99_999] + [1] * 99_999, True),
        ([499] * 500, True),
        ([99_998] + [1] * 99_998 + [0], True),
        ([2] * 100_000, False),
    ],
)
def test_of_a_large_network_it_is_known_at_once_whether_there_is_another(degree: list[int], is_only: bool) -> None:
    assert counting.is_only_network(np.array(degree)) is is_only


def test_counting_ends_at_the_most() -> None:
    assert counting.networks(np.ones(14, dtype=np.int64), 20_001) == 20_001
