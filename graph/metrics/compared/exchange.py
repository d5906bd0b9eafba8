"""The test of a difference between two networks: the values of the actors in both are exchanged, actor by actor."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..engine import Question, generator
from ..kernel import Floats, Ints
from ..null import Method, holm, holm_thresholds
from ..tolerance import tolerance
from ..verdicts import ERRORS, LEVEL, MOST_DRAWS, near, standard_errors
from .values import Values

EXCHANGES = 10_000  # drawn unless asked for otherwise
_BLOCK = 200  # exchanges with a generator of their own; another number gives other exchanges

Marks = NDArray[np.bool_]


class Tested(NamedTuple):
    """What the exchanges of one pair of networks give, a row for each measure and a column for each group.

    `first` and `second` are the groups' ratios over the actors in both networks; `p_values` are NaN where nothing is
    tested, and `reasons` then says why.
    """

    first: Floats
    second: Floats
    p_values: Floats
    reasons: NDArray[np.str_]
    draws: int
    method: Method


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """The actors in both of two networks, in order, with their values on some measures and their groups on each side.

    `values` have shape (2, measures, actors), `codes` (2, actors): positions in `groups`, which are those of both
    networks, the first one's first. `without` is the position of the group that is none.
    """

    groups: tuple[str, ...]
    values: Floats
    codes: Ints
    without: int | None

    @classmethod
    def of(cls, first: Values, second: Values) -> "Pair":
        """The actors of both, measured in each network as a whole."""
        sides = first, second
        groups = tuple(dict.fromkeys((*first.groups.groups, *second.groups.groups)))
        common = sorted(first.network.position.keys() & second.network.position.keys())
        nobody = [groups.index(one.groups.groups[at]) for one in sides if (at := one.groups.without) is not None]
        return cls(
            groups,
            np.stack([one.of(common) for one in sides]),
            np.stack([one.codes(common, groups) for one in sides]),
            nobody[0] if nobody else None,
        )

    @property
    def size(self) -> int:
        """How many actors are in both."""
        return int(self.codes.shape[1])

    def differ(self, row: int) -> bool:
        """Whether the values of any actor differ on a measure, by its row."""
        values, _ = self._moving()
        return bool((values[0][row] != values[1][row]).any())

    def tested(self, exchanges: int, seed: int) -> Tested:
        """The ratios, and the share of exchanges after which they differ as much as they do or more, either way.

        All exchanges are made where these are no more than asked for; otherwise as many are drawn.
        """
        values, moving = self._moving()
        sizes = np.stack([np.bincount(codes, minlength=len(self.groups)) for codes in self.codes])
        sums = np.stack([_sums(values[side], self.codes[side], len(self.groups)) for side in (0, 1)])
        first, second = (_ratios(sums[side], sizes[side], self.size, sums) for side in (0, 1))
        reasons = self._reasons(sizes, sums)
        count = int(moving.sum())
        exact = 2**count <= exchanges
        hits = np.zeros(first.shape, dtype=np.int64)
        slack = tolerance(max(1, self.size)) * (np.abs(first) + np.abs(second))
        moved = (values[1] - values[0])[:, moving]
        steps = [_steps(moved, codes[moving], len(self.groups)) for codes in self.codes]
        alike = bool((self.codes[0] == self.codes[1]).all())
        for masks in _all(count) if exact else _drawn(count, exchanges, seed):
            exchanged = masks.astype(np.float64)
            shape = (len(masks), *first.shape)
            one = (exchanged @ steps[0]).reshape(shape)
            other = one if alike else (exchanged @ steps[1]).reshape(shape)
            after = _ratios(sums[1] - other, sizes[1], self.size, sums) - _ratios(
                sums[0] + one, sizes[0], self.size, sums
            )
            # An exchange that leaves a side nothing to share counts as one that differs as much.
            hits += (np.isnan(after) | (np.abs(after) >= np.abs(second - first) - slack)).sum(axis=0)
        p = hits / 2**count if exact else (hits + 1) / (exchanges + 1)
        return Tested(
            first,
            second,
            np.where(reasons == "", p, np.nan),
            reasons,
            2**count if exact else exchanges,
            "exact" if exact else "monte_carlo",
        )

    def _moving(self) -> tuple[Floats, Marks]:
        """The values, of which those that are equal but for rounding are equal; and who has another on any measure."""
        first, second = self.values
        alike = np.abs(second - first) <= tolerance(max(1, self.size)) * np.maximum(np.abs(first), np.abs(second))
        values = np.stack([first, np.where(alike, first, second)])
        return values, (values[0] != values[1]).any(axis=0)

    def _reasons(self, sizes: Ints, sums: Floats) -> NDArray[np.str_]:
        """Why a group is not tested on a measure, as a code; empty where it is."""
        nothing = (sums.sum(axis=2) <= 0).any(axis=0)
        reasons = np.full(sums.shape[1:], "", dtype="<U12")
        reasons[nothing] = "no_value"
        reasons[:, (sizes == self.size).any(axis=0)] = "all_actors"
        reasons[:, (sizes == 0).any(axis=0)] = "no_actors"
        if self.without is not None:
            reasons[:, self.without] = "no_group"
        if not self.size:
            reasons[:] = "no_common"
        return reasons


def judged(p_values: Floats, draws: Ints) -> tuple[Floats, list[str]]:
    """The adjusted p-values of one family of tests (Holm), and the verdict on each.

    It is `established`, `not established`, `undecided` (a drawn p-value lies within three standard errors of its
    threshold) or `undefined`; `draws` are 0 for exact p-values.
    """
    off = ERRORS * standard_errors(p_values, draws)
    adjusted, low, high = (holm(np.clip(p_values + step, 0, 1)) for step in (0.0, -off, off))
    found = []
    for p, at_least, at_most in zip(adjusted, low, high, strict=True):
        if np.isnan(p):
            found.append("undefined")
        elif (at_least <= LEVEL) != (at_most <= LEVEL):
            found.append("undecided")
        else:
            found.append("established" if p <= LEVEL else "not established")
    return adjusted, found


def to_draw_on(p_values: Floats, draws: Ints) -> Marks:
    """The tests of one family whose drawn p-value could fall on either side of its threshold."""
    errors, thresholds = standard_errors(p_values, draws), holm_thresholds(p_values, LEVEL)
    open = np.array([verdict == "undecided" for verdict in judged(p_values, draws)[1]], dtype=np.bool_)
    return open | np.array([near(*one) for one in zip(p_values, thresholds, errors, strict=True)], dtype=np.bool_)


def measured(pair: Pair, exchanges: int, seed: int, families: Sequence[Collection[int]]) -> Tested:
    """The same as `Pair.tested`, with 100,000 exchanges where a p-value is near its threshold.

    `families` are the measures, by their rows, whose groups are tested together.
    """
    found = pair.tested(exchanges, seed)
    if found.method == "exact" or exchanges >= MOST_DRAWS:
        return found
    for rows in families:
        p_values = found.p_values[list(rows)].ravel()
        if to_draw_on(p_values, np.full(len(p_values), found.draws)).any():
            return pair.tested(MOST_DRAWS, seed)
    return found


def _sums(values: Floats, codes: Ints, groups: int) -> Floats:
    """What each group holds of each measure; shape (measures, groups)."""
    return np.stack([values[:, codes == s].sum(axis=1) for s in range(groups)], axis=1)


def _steps(moved: Floats, codes: Ints, groups: int) -> Floats:
    """What each group gains of each measure by the exchange of each actor; shape (actors, measures × groups)."""
    member = (codes[:, None] == np.arange(groups)).astype(np.float64)
    steps: Floats = (moved.T[:, :, None] * member[:, None, :]).reshape(moved.shape[1], len(moved) * groups)
    return steps


def _ratios(sums: Floats, sizes: Ints, n: int, observed: Floats) -> Floats:
    """The share of each measure that each group holds over its share of the actors; the last axes are those of `sums`.

    NaN where nothing is left to share but what is rounded, or nobody is in the group.
    """
    totals = sums.sum(axis=-1, keepdims=True)
    least = tolerance(max(1, n)) * observed.sum(axis=(0, 2))[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios: Floats = np.where(totals > least, sums / totals, np.nan) / np.where(sizes > 0, sizes / n, np.nan)
    return ratios


def _all(count: int) -> Iterator[Marks]:
    """Every exchange of so many actors, in blocks."""
    for start in range(0, 2**count, _BLOCK):
        numbers = np.arange(start, min(start + _BLOCK, 2**count))
        yield (numbers[:, None] >> np.arange(count) & 1).astype(np.bool_)


def _drawn(count: int, exchanges: int, seed: int) -> Iterator[Marks]:
    """So many exchanges, each actor's with even chances."""
    for block, start in enumerate(range(0, exchanges, _BLOCK)):
        drawn = generator(seed, Question.EXCHANGE, block).random((_BLOCK, count)) < 0.5  # noqa: PLR2004 - even chances
        yield drawn[: exchanges - start]
