"""Rank correlation: whether two numbers go together, by the order that they put actors in."""

from itertools import permutations
from math import factorial
from typing import NamedTuple

import numpy as np

from .engine import Question, generator
from .kernel import Floats, Ints
from .verdicts import ERRORS, LEVEL

DRAWS = 9_999
_MOST_ENUMERATED = 50_000  # permutations
_FEWEST, _MOST, _BLOCK = 10, 200, 4_000_000  # permutations drawn together, and ranks in them
_ALL_TOO_MANY = 20  # factorials of more are not needed to be larger


class Correlation(NamedTuple):
    """Spearman's ρ and its two-sided p-value; NaN where `reason` says why there is none."""

    rho: float = np.nan
    p_value: float = np.nan
    standard_error: float = np.nan
    method: str = ""
    reason: str = ""


def rank_correlation(x: Ints, y: Ints, draws: int = DRAWS, seed: int = 0) -> Correlation:
    """Spearman's ρ of two columns of numbers that are not all equal, and its two-sided p-value; shapes (n,).

    Equal numbers share the mean of their ranks. The p-value is the chance of a ρ as far from 0, if each y belonged to
    any x: over all permutations if there are at most 50,000 (`exact`), otherwise over so many `draws` from `seed`, the
    observed one counted in (`monte_carlo`). Without draws there is none. The actors count as independent of each other,
    which partners are not quite.

    >>> rank_correlation(np.array([1, 2, 3]), np.array([2, 4, 9]))[:2]
    (1.0, 0.3333333333333333)

    Sources
    -------
    Spearman (1904).
    """
    a, b = _centred_ranks(x), _centred_ranks(y)
    observed, n = float(a @ b), len(a)
    # Of columns that agree but for a factor the square root might be off in the last place.
    rho = float(np.clip(observed / np.sqrt((a @ a) * (b @ b)), -1, 1))
    if not draws:
        return Correlation(rho)
    if factorial(min(n, _ALL_TOO_MANY)) <= _MOST_ENUMERATED:
        every = np.array([*permutations(b.tolist())])
        return Correlation(rho, float((np.abs(every @ a) >= abs(observed)).mean()), 0.0, "exact")
    size, hits = min(_MOST, max(_FEWEST, _BLOCK // n)), 0
    for block, first in enumerate(range(0, draws, size)):
        random = generator(seed, Question.DOCUMENTATION, block)
        drawn = random.permuted(np.tile(b, (min(size, draws - first), 1)), axis=1)
        hits += int((np.abs(drawn @ a) >= abs(observed)).sum())
    p = (hits + 1) / (draws + 1)
    return Correlation(rho, p, float(np.sqrt(p * (1 - p) / draws)), "monte_carlo")


def verdict(found: Correlation) -> str:
    """What a correlation establishes.

    It is `more` or `fewer` (who has more of the one has more of the other, or less) if p is at most .05, `chance` if it
    is larger, `undecided` if it is drawn and within 3 standard errors of .05, and `undefined` without a p-value.
    """
    if np.isnan(found.p_value):
        return "undefined"
    if found.method == "monte_carlo" and abs(found.p_value - LEVEL) <= ERRORS * found.standard_error:
        return "undecided"
    if found.p_value > LEVEL:
        return "chance"
    return "more" if found.rho > 0 else "fewer"


def _centred_ranks(values: Ints) -> Floats:
    """Twice the ranks less their mean: whole numbers, so that sums of equal terms are equal in any order."""
    _, of, counts = np.unique(values, return_inverse=True, return_counts=True)
    twice: Floats = (2 * np.cumsum(counts) - counts + 1 - (len(values) + 1)).astype(np.float64)[of]
    return twice
