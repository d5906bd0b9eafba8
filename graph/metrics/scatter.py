"""Two numbers of the same actors: whether they go together, and who stands elsewhere by the one than by the other."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from .correlation import DRAWS, Correlation, rank_correlation, verdict
from .kernel import Floats
from .ranking import ranks

_FEWEST_ACTORS = 3  # of two, the order is always the same or the reverse
_FEWEST_DRAWS, _MOST_RANKS = 199, 10_000_000  # permutations, and ranks in all of them
_APART = 1 / 3  # of all actors, that two places differ by


class Scatter(NamedTuple):
    """The actors that have both numbers, how these go together, and how many actors lack one or both.

    `table` has one row per actor, in the order given: id, x, y, rank_x, rank_y (1 for the highest; equal ones share the
    better rank) and lead, by how many places the actor stands higher by x than by y (equal ones share the mean of their
    places). `verdict` is `more`, `fewer`, `chance`, `undecided` or `undefined`.
    """

    table: pd.DataFrame
    correlation: Correlation
    verdict: str
    without_x: int
    without_y: int


def scatter(ids: Sequence[str], x: Floats, y: Floats, draws: int | None = None, seed: int = 0) -> Scatter:
    """What two numbers of actors have to do with each other; NaN where an actor has none.

    There is no correlation, for the reason `few_actors` (fewer than three have both), `equal_x` or `equal_y`. Without
    `draws` there are as many as for partners and sources, and fewer above 1,000 actors.

    >>> found = scatter(["a", "b", "c"], np.array([1.0, 2.0, 3.0]), np.array([5.0, np.nan, 4.0]))
    >>> found.table["id"].tolist(), found.correlation.reason, found.without_y
    (['a', 'c'], 'few_actors', 1)
    """
    both = ~(np.isnan(x) | np.isnan(y))
    rank_x, rank_y = ranks(x[both]), ranks(y[both])
    table = pd.DataFrame(
        {
            "id": pd.Series([id for id, has in zip(ids, both.tolist(), strict=True) if has], dtype="str"),
            "x": x[both],
            "y": y[both],
            "rank_x": rank_x.astype(np.int64),
            "rank_y": rank_y.astype(np.int64),
            "lead": _mean_places(rank_y) - _mean_places(rank_x),
        }
    )
    found = _correlated(rank_x, rank_y, draws, seed)
    return Scatter(table, found, verdict(found), int(np.isnan(x).sum()), int(np.isnan(y).sum()))


def contrasts(table: pd.DataFrame) -> tuple[list[str], list[str]]:
    """Who stands much higher by x than by y, and who much lower: by at least a third of all places, the furthest first.

    `table` is that of a `Scatter`.

    >>> x, y = np.array([4.0, 3.0, 2.0, 1.0]), np.array([1.0, 3.0, 2.0, 4.0])
    >>> contrasts(scatter(["a", "b", "c", "d"], x, y).table)
    (['a'], ['d'])
    """
    far = table[table["lead"].abs() >= max(1.0, len(table) * _APART)]
    higher = far[far["lead"] > 0].sort_values(["lead", "id"], ascending=[False, True])
    lower = far[far["lead"] < 0].sort_values(["lead", "id"])
    return higher["id"].to_list(), lower["id"].to_list()


def _mean_places(ranks: Floats) -> Floats:
    _, of, counts = np.unique(ranks, return_inverse=True, return_counts=True)
    means: Floats = (np.cumsum(counts) - (counts - 1) / 2)[of]
    return means


def _correlated(rank_x: Floats, rank_y: Floats, draws: int | None, seed: int) -> Correlation:
    n = len(rank_x)
    if n < _FEWEST_ACTORS:
        return Correlation(reason="few_actors")
    for ranked, reason in ((rank_x, "equal_x"), (rank_y, "equal_y")):
        if (ranked == ranked[0]).all():
            return Correlation(reason=reason)
    if draws is None:
        draws = max(_FEWEST_DRAWS, min(DRAWS, _MOST_RANKS // n - 1))
    return rank_correlation(rank_x.astype(np.int64), rank_y.astype(np.int64), draws, seed)
