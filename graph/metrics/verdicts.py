"""Verdicts on sectors, also on many networks at once whose sectors have equal sizes: they share null distributions."""

from collections.abc import Iterator, Sequence
from math import comb
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .kernel import Floats, Ints
from .null import MOST_SUBSETS, Method, Null, Relabelling, holm, holm_thresholds, subset_sums

LEVEL = 0.05  # of both tails together
TAIL = LEVEL / 2
MOST_DRAWS = 100_000
DRAWS = (999, 2_999, 9_999, 29_999, 99_999)  # of networks, until a p-value is far enough from its threshold
MOST_SUMS = 12_000_000  # numbers held at a time: about 100 MB
ERRORS = 3  # standard errors by which a p-value that was drawn may be off

Verdicts = NDArray[np.str_]
Marks = NDArray[np.bool_]
T = TypeVar("T")


def verdict(upper_adjusted: float, lower_adjusted: float, *, undecided: bool = False) -> str:
    """The verdict on a sector on a lens.

    It is `hub`, `under-represented`, `not significant` or `undefined`; or `undecided`, if drawn p-values are within
    their error of another.
    """
    if np.isnan(upper_adjusted):
        return "undefined"
    if undecided:
        return "undecided"
    if upper_adjusted <= TAIL:
        return "hub"
    return "under-represented" if lower_adjusted <= TAIL else "not significant"


def established(p_values: Floats, off: Floats) -> Marks:
    """The tests of one tail that Holm's procedure establishes, if p-values are off by so much; shape (tests,)."""
    marks: Marks = holm(np.clip(p_values + off, 0, 1)) <= TAIL
    return marks


def undecided(p_values: Floats, errors: Floats) -> Marks:
    """The tests of one tail that three standard errors may decide either way; shape (tests,)."""
    marks: Marks = established(p_values, -ERRORS * errors) != established(p_values, ERRORS * errors)
    return marks


def near(p: float, threshold: float, error: float) -> bool:
    """Whether a p-value with this standard error could fall on either side of the threshold; an exact one cannot."""
    return error > 0 and abs(p - threshold) <= ERRORS * error


def near_threshold(p_values: Floats, errors: Floats) -> set[int]:
    """The sectors of one lens to draw on: whose sampled p-value could fall on either side of its Holm threshold.

    Those too whose verdict depends on another sector's.
    """
    thresholds, either = holm_thresholds(p_values, TAIL), undecided(p_values, errors)
    compared = zip(p_values, thresholds, errors, either, strict=True)
    return {s for s, (p, at, error, open) in enumerate(compared) if error > 0 and (open or near(p, at, error))}


def p_values(
    scores: Floats,
    held: Floats,
    sizes: Sequence[int],
    permutations: int,
    relabelling: Relabelling,
    untested: int | None = None,
) -> tuple[Floats, Floats, Ints]:
    """The p-values of each sector for holding as much or more, and as much or less, and the draws behind them.

    `scores` has shape (rows, n), a row for each lens of each network, and `held` (rows, sectors), as have the results.
    As in `sector_hubs` a sampled p-value near its threshold is drawn on; an exact one has 0 draws. NaN is what is not
    tested, as the sector at the position `untested`. `relabelling` permutes the labels of so many actors of each
    sector.
    """
    upper, lower = np.full(held.shape, np.nan), np.full(held.shape, np.nan)
    drawn = np.zeros(held.shape, dtype=np.int64)
    defined = np.flatnonzero(held.sum(axis=1) > 0).tolist()
    n = scores.shape[1]
    tested = [s for s, size in enumerate(sizes) if 0 < size < n and s != untested]
    sampled = [s for s in tested if comb(n, sizes[s]) > MOST_SUBSETS]

    def put(sums: Floats, method: Method, row: int, sector: int) -> None:
        null = Null(sums, method, n)
        upper[row, sector], lower[row, sector] = null.upper(held[row, sector]), null.lower(held[row, sector])
        drawn[row, sector] = 0 if method == "exact" else len(sums)

    def draw(wanted: dict[int, set[int]], draws: int) -> None:
        sectors = sorted(set().union(*wanted.values()))
        for some in chunks(list(wanted), MOST_SUMS // (len(sectors) * draws)):
            for row, sums_of in zip(some, relabelling.draw(scores[some], sectors, draws), strict=True):
                for sector, sums in zip(sectors, sums_of, strict=True):
                    if sector in wanted[row]:
                        put(sums, "monte_carlo", row, sector)

    for sector in set(tested) - set(sampled):
        for some in chunks(defined, MOST_SUMS // comb(n, sizes[sector])):
            subsets = subset_sums(scores[some], sizes[sector])
            for row, sums in zip(some, subsets if subsets is not None else (), strict=True):
                put(sums, "exact", row, sector)
    if sampled and defined:
        draw({row: set(sampled) for row in defined}, permutations)
    if sampled and permutations < MOST_DRAWS:
        close = {row: near_either(upper[row], lower[row], drawn[row]) for row in defined}
        if wanted := {row: sectors for row, sectors in close.items() if sectors}:
            draw(wanted, MOST_DRAWS)
    return upper, lower, drawn


def verdicts(upper: Floats, lower: Floats, draws: Ints) -> Verdicts:
    """The verdicts on one lens from both tails, of shape (sectors,), and the draws behind them, 0 for exact ones."""
    open = undecided(upper, standard_errors(upper, draws)) | undecided(lower, standard_errors(lower, draws))
    every = zip(holm(upper), holm(lower), open.tolist(), strict=True)
    return np.array([verdict(p, q, undecided=either) for p, q, either in every], dtype=np.str_)


def standard_errors(p_values: Floats, draws: Ints) -> Floats:
    """The standard errors of p-values from so many draws; 0 for exact ones, which have none."""
    errors: Floats = np.where(draws > 0, np.sqrt(p_values * (1 - p_values) / np.maximum(draws, 1)), 0.0)
    return errors


def near_either(upper: Floats, lower: Floats, draws: Ints) -> set[int]:
    """The sectors of one lens to draw on, of either tail."""
    return set().union(*(near_threshold(p, standard_errors(p, draws)) for p in (upper, lower)))


def chunks(items: list[T], size: int) -> Iterator[list[T]]:
    """The items in order, at least one and at most `size` at a time."""
    step = max(1, size)
    return (items[start : start + step] for start in range(0, len(items), step))
