"""Sectors in regions: which combinations are rarer than chance, or more common, by a test that is exact for each."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..network.vocabulary import NOT_STATED
from .kernel import Floats, Ints
from .null import holm
from .tolerance import tolerance
from .verdicts import TAIL


class _Cell(NamedTuple):
    """A test of one cell; what is undefined is NaN, and `reason` says why."""

    expected: float = np.nan
    p_value: float = np.nan
    p_lower: float = np.nan
    reason: str = ""


def regional_tests(counts: Ints, sectors: Sequence[str]) -> pd.DataFrame:
    """Whether each sector is rarer or more common in each region than chance has it.

    `counts` are the actors of each region and sector, of shape (regions, sectors). One row per cell, region by region.
    The columns are expected (the mean number of actors: those of the region × those of the sector / all), p_value (of
    as many or more), p_lower (of as few or fewer), p_adjusted and p_lower_adjusted (Holm, over all cells that are
    tested, each tail by itself), verdict: `more` or `fewer` if an adjusted p is at most .025, `chance` or `undefined`,
    and reason: `no_actors` (the region or the sector has none), `one_group` (all actors are in the region, or in the
    sector) or `not_tested` (the sector is not stated).

    What is random is which sector belongs to which actor; how many actors each region and each sector has is kept.
    The number of a cell is then hypergeometric, so that the p-values are exact. The test takes the actors for drawn
    one by one, independently of each other, and says nothing of actors that are not documented.

    >>> regional_tests(np.array([[3, 0], [0, 3]]), ["a", "b"])[["expected", "p_lower"]].round(3).values.tolist()[1]
    [1.5, 0.05]
    """
    of_regions, of_sectors, n = counts.sum(axis=1), counts.sum(axis=0), int(counts.sum())
    cells = [
        _tested(int(count), int(of_regions[region]), int(of_sectors[sector]), n, sectors[sector])
        for (region, sector), count in np.ndenumerate(counts)
    ]
    table = pd.DataFrame(cells, columns=list(_Cell._fields)).astype(dict.fromkeys(_Cell._fields[:3], "float64"))
    adjusted = {f"{name}_adjusted": holm(table[name].to_numpy()) for name in ("p_value", "p_lower")}
    upper, lower = adjusted["p_value_adjusted"], adjusted["p_lower_adjusted"]
    return pd.DataFrame(
        {
            **{name: table[name] for name in _Cell._fields[:3]},
            "p_adjusted": upper,
            "p_lower_adjusted": lower,
            "verdict": [_verdict(p, q) for p, q in zip(upper, lower, strict=True)],
            "reason": table["reason"],
        }
    )


def hypergeometric(n: int, of_region: int, of_sector: int) -> tuple[int, Floats]:
    """The smallest possible number of a cell, and the probabilities of it and of each larger one.

    >>> least, chances = hypergeometric(4, 2, 2)
    >>> least, chances.round(3).tolist()
    (0, [0.167, 0.667, 0.167])
    """
    least, most = max(0, of_region + of_sector - n), min(of_region, of_sector)
    x = np.arange(least, most, dtype=np.float64)
    # From one number to the next, upwards and downwards from the most likely one: nothing is too large or too small.
    steps = (of_sector - x) * (of_region - x) / ((x + 1) * (n - of_sector - of_region + x + 1))
    middle = int(np.argmax(steps < 1)) if (steps < 1).any() else len(steps)
    upwards, downwards = np.cumprod(steps[middle:]), np.cumprod(1 / steps[:middle][::-1])[::-1]
    weights = np.concatenate([downwards, [1.0], upwards])
    return least, weights / weights.sum()


def _tested(count: int, of_region: int, of_sector: int, n: int, sector: str) -> _Cell:
    if not of_region or not of_sector:
        return _Cell(reason="no_actors")
    expected = of_region * of_sector / n
    if sector == NOT_STATED:
        return _Cell(expected, reason="not_tested")
    if n in (of_region, of_sector):
        return _Cell(expected, reason="one_group")
    least, chances = hypergeometric(n, of_region, of_sector)
    at = count - least
    return _Cell(expected, min(1.0, float(chances[at:].sum())), min(1.0, float(chances[: at + 1].sum())))


def _verdict(upper: float, lower: float) -> str:
    if np.isnan(upper):
        return "undefined"
    level = TAIL * (1 + tolerance(2))
    return "more" if upper <= level else "fewer" if lower <= level else "chance"
