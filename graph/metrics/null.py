"""Null distributions of a group's sums under random permutation of the actors' labels, and Holm's adjustment."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from .engine import Engine, Question, chosen, generator
from .kernel import Floats, Ints
from .tolerance import tolerance

PERMUTATIONS = 10_000  # drawn unless asked for otherwise
MOST_SUBSETS = 1_000_000
# Permutations with a generator of their own, and labels in them; other numbers give other permutations. Of large
# networks few, so that there is work for many.
_FEWEST, _MOST, _BLOCK = 10, 200, 4_000_000
# Labels multiplied at a time, of how many permutations at least, and lenses: as many as fit a cache. Of one permutation
# alone the linear algebra takes ten times as long.
_LABELS = 40_000
_SIDE_BY_SIDE = 4
_ROWS = 6
# Estimated seconds on one core for each label of each permutation, and for multiplying it with a score.
_PERMUTED, _MULTIPLIED = 12e-9, 0.5e-9

Method = Literal["exact", "monte_carlo"]


@dataclass(frozen=True, slots=True, eq=False)
class Null:
    """The sums of a group under relabelling: all of them (`exact`) or a sample (`monte_carlo`).

    Sums of `terms` actors count as equal within the tolerance for as many; whole numbers have 0 terms.
    """

    sums: Floats
    method: Method
    terms: int

    def upper(self, observed: float) -> float:
        """The p-value of a sum as large as the observed one, or larger."""
        return self._p_value(self.sums >= observed * (1 - tolerance(self.terms)))

    def lower(self, observed: float) -> float:
        """The p-value of a sum as small as the observed one, or smaller."""
        return self._p_value(self.sums <= observed * (1 + tolerance(self.terms)))

    def standard_error(self, p: float) -> float:
        """The standard error of a sampled p-value; 0 for an exact one."""
        return 0.0 if self.method == "exact" else float(np.sqrt(p * (1 - p) / len(self.sums)))

    def _p_value(self, extreme: np.ndarray) -> float:
        hits, draws = int(extreme.sum()), len(self.sums)
        # The observed labelling is one of the possible ones, so that a sampled p-value is never 0.
        return hits / draws if self.method == "exact" else (hits + 1) / (draws + 1)


def subset_sums(scores: Floats, size: int) -> Floats | None:
    """The sums of every subset of `size` actors; None where there are more than a million subsets.

    `scores` has shape (lenses, n), the result (lenses, number of subsets).
    """
    n = scores.shape[1]
    if comb(n, size) > MOST_SUBSETS:
        return None
    if 2 * size > n:
        return _sums_without(scores, n - size)
    sums = np.zeros((len(scores), 1))
    # Subsets of k actors in the order of their last one: those of k − 1 that end before actor j are then the
    # first C(j, k − 1), and each of them can be joined by j.
    for k in range(1, size + 1):
        sums = np.concatenate([sums[:, : comb(last, k - 1)] + scores[:, [last]] for last in range(k - 1, n)], axis=1)
    return sums


def _sums_without(scores: Floats, left_out: int) -> Floats:
    """The same for subsets that leave `left_out` actors out.

    By adding only: the total less what is left out would lose small scores beside large ones, and with them the
    equality of sums that are equal.
    """
    lenses, n = scores.shape
    after = np.zeros((lenses, n + 1))
    after[:, :n] = np.cumsum(scores[:, ::-1], axis=1)[:, ::-1]
    # The sums of the actors so far less none, one, two … of them; `actor` is the last to be left out.
    partial = [np.zeros((lenses, 1)), *(np.zeros((lenses, 0)) for _ in range(1, left_out))]
    sums = []
    for actor in range(n):
        sums.append(partial[-1] + after[:, [actor + 1]])
        with_it = [part + scores[:, [actor]] for part in partial]
        partial = [with_it[0], *(np.concatenate(pair, axis=1) for pair in zip(with_it[1:], partial, strict=False))]
    return np.concatenate(sums, axis=1)


@dataclass(frozen=True, slots=True, eq=False)
class Relabelling:
    """Random permutations of the groups' labels among the actors, group sizes kept; `labels` has shape (n,).

    They are numbered, and the same whatever they are asked for. Workers of an `engine` draw them, if one is chosen.
    """

    labels: Ints
    seed: int
    engine: Engine | None = None

    def draw(self, scores: Floats, groups: Sequence[int], draws: int, first: int = 0) -> Floats:
        """The sums of the given groups on each lens in so many permutations from the `first` on.

        `scores` has shape (lenses, n), the result (lenses, groups, draws).
        """
        size = _block_size(len(self.labels))
        blocks = range(first // size, -(-(first + draws) // size))
        seconds = draws * len(self.labels) * (_PERMUTED + _MULTIPLIED * len(scores) * len(groups))
        engine = chosen(self.engine, seconds)
        # What is permuted at random places is slow where it does not fit a cache; small numbers, where it does.
        labels = self.labels.astype(np.int16) if len(self.labels) > _LABELS else self.labels
        asked = _Asked(labels, self.seed, scores, tuple(groups))
        sums = np.empty((len(scores), len(groups), len(blocks) * size))
        for i, found in enumerate(engine.map(_sums_of_block, asked, blocks)):
            sums[:, :, i * size : (i + 1) * size] = found
        skipped = first % size
        return sums[:, :, skipped : skipped + draws]


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What is drawn and summed; shapes as in `Relabelling.draw`."""

    labels: Ints | NDArray[np.int16]
    seed: int
    scores: Floats
    groups: tuple[int, ...]


def _sums_of_block(asked: _Asked, number: int) -> Floats:
    """The sums in one block of permutations; shape (lenses, groups, permutations)."""
    random, scores = generator(asked.seed, Question.RELABELLING, number), asked.scores
    n, size = len(asked.labels), _block_size(len(asked.labels))
    sums = np.zeros((len(scores), len(asked.groups), size))
    step = max(_SIDE_BY_SIDE, _LABELS // max(1, n))
    width = max(1, _LABELS // step)
    for start in range(0, size, step):
        draws = slice(start, min(start + step, size))
        permuted = random.permuted(np.tile(asked.labels, (draws.stop - start, 1)), axis=1)
        for some in (slice(actor, actor + width) for actor in range(0, n, width)):
            for i, group in enumerate(asked.groups):
                members = (permuted[:, some] == group).astype(np.float64).T
                for rows in (slice(row, row + _ROWS) for row in range(0, len(scores), _ROWS)):
                    sums[rows, i, draws] += scores[rows, some] @ members
    return sums


def _block_size(n: int) -> int:
    return min(_MOST, max(_FEWEST, _BLOCK // max(1, n)))


def holm(p_values: Floats) -> Floats:
    """Holm's adjusted p-values; what is NaN is no test and stays NaN."""
    adjusted = np.full(len(p_values), np.nan)
    tested = np.flatnonzero(~np.isnan(p_values))
    order = tested[np.argsort(p_values[tested], kind="stable")]
    factors = np.arange(len(order), 0, -1)
    adjusted[order] = np.minimum(1, np.maximum.accumulate(factors * p_values[order]))
    return adjusted


def holm_thresholds(p_values: Floats, level: float) -> Floats:
    """The thresholds of Holm's procedure: for each p-value `level` over the number of tests still open."""
    thresholds = np.full(len(p_values), np.nan)
    tested = np.flatnonzero(~np.isnan(p_values))
    order = tested[np.argsort(p_values[tested], kind="stable")]
    thresholds[order] = level / np.arange(len(order), 0, -1)
    return thresholds
