"""Verdicts on sectors, also on many networks at once whose sectors have equal sizes: they share null distributions."""

from collections.abc import Iterator, Sequence
from math import comb
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .kernel import Floats
from .null import MOST_SUBSETS, Method, Null, Relabelling, holm, holm_thresholds, subset_sums

LEVEL = 0.05
MOST_DRAWS = 100_000
MOST_SUMS = 12_000_000  # numbers held at a time: about 100 MB
_NEAR = 3  # standard errors

Verdicts = NDArray[np.str_]
T = TypeVar("T")


def verdict(upper_adjusted: float, lower_adjusted: float) -> str:
    """The verdict on a sector on a lens: `hub`, `under-represented`, `not significant` or `undefined`."""
    if np.isnan(upper_adjusted):
        return "undefined"
    if upper_adjusted <= LEVEL:
        return "hub"
    return "under-represented" if lower_adjusted <= LEVEL else "not significant"


def near(p: float, threshold: float, error: float) -> bool:
    """Whether a p-value with this standard error could fall on either side of the threshold; an exact one cannot."""
    return error > 0 and abs(p - threshold) <= _NEAR * error


def near_threshold(p_values: Floats, errors: Floats) -> set[int]:
    """The sectors of one lens whose sampled p-value could fall on either side of its Holm threshold."""
    compared = zip(p_values, holm_thresholds(p_values, LEVEL), errors, strict=True)
    return {s for s, (p, threshold, error) in enumerate(compared) if near(p, threshold, error)}


def p_values(
    scores: Floats,
    held: Floats,
    sizes: Sequence[int],
    was: Verdicts,
    permutations: int,
    relabelling: Relabelling,
    untested: int | None = None,
) -> tuple[Floats, Floats]:
    """The p-values of each sector for holding as much or more, and as much or less; each of the shape of `held`.

    `scores` has shape (rows, n), a row for each lens of each network, and `held` (rows, sectors); `was` has the
    verdicts to compare with, shape (lenses, sectors). As in `sector_hubs`, but a sampled p-value near its
    threshold is drawn on only in a row where a verdict is another than it was. NaN is what is not tested,
    as the sector at the position `untested`. `relabelling` permutes the labels of so many actors of each sector.
    """
    upper, lower = np.full(held.shape, np.nan), np.full(held.shape, np.nan)
    defined = np.flatnonzero(held.sum(axis=1) > 0).tolist()
    n = scores.shape[1]
    tested = [s for s, size in enumerate(sizes) if 0 < size < n and s != untested]
    sampled = [s for s in tested if comb(n, sizes[s]) > MOST_SUBSETS]

    def put(sums: Floats, method: Method, row: int, sector: int) -> None:
        null = Null(sums, method, n)
        upper[row, sector], lower[row, sector] = null.upper(held[row, sector]), null.lower(held[row, sector])

    def draw(wanted: dict[int, set[int]], draws: int) -> None:
        sectors = sorted(set().union(*wanted.values()))
        for some in chunks(list(wanted), MOST_SUMS // (len(sectors) * draws)):
            for row, drawn in zip(some, relabelling.draw(scores[some], sectors, draws), strict=True):
                for sector, sums in zip(sectors, drawn, strict=True):
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
        changed = [r for r in defined if (verdicts(upper[r], lower[r]) != was[r % len(was)]).any()]
        close = {r: _near_either(upper[r], lower[r], sampled, permutations) for r in changed}
        if wanted := {r: sectors for r, sectors in close.items() if sectors}:
            draw(wanted, MOST_DRAWS)
    return upper, lower


def verdicts(upper: Floats, lower: Floats) -> Verdicts:
    """The verdicts on one lens from both tails, shape (sectors,)."""
    return np.array([verdict(p, q) for p, q in zip(holm(upper), holm(lower), strict=True)], dtype=np.str_)


def _near_either(upper: Floats, lower: Floats, sampled: Sequence[int], permutations: int) -> set[int]:
    """The sectors near a threshold on either tail."""
    drawn = np.isin(np.arange(len(upper)), sampled)
    errors = (np.where(drawn, np.sqrt(p * (1 - p) / permutations), 0.0) for p in (upper, lower))
    return set().union(*(near_threshold(p, error) for p, error in zip((upper, lower), errors, strict=True)))


def chunks(items: list[T], size: int) -> Iterator[list[T]]:
    """The items in order, at least one and at most `size` at a time."""
    step = max(1, size)
    return (items[start : start + step] for start in range(0, len(items), step))
