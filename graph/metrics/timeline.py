"""Partnerships over the years: what they are in each, and each sector's share of what holds."""

from collections.abc import Mapping
from statistics import median_low

import numpy as np
import pandas as pd

from ..network.link_arrays import Flags
from ..network.model import Network
from ..network.selection import collaborations_as_ties
from ..network.selection.periods import Period, standing_of
from .endings import dates_of, year_of

MOST_YEARS = 60  # of a timeline: a mistyped date would make one of thousands
_BEFORE = 45  # of these before the year that the data are of
_READINGS: Mapping[str, tuple[str, ...]] = {"active": ("active",), "possible": ("active", "unknown")}


def years_of(network: Network) -> range:
    """The years from the first start or end to the last, at most 60 of them around the year that the data are of."""
    stated = sorted({int(date[:4]) for period in network.link_column(dates_of).values for date in period if date})
    if not stated:
        return range(0)
    first, last, middle = stated[0], stated[-1], year_of(network)
    if last - first >= MOST_YEARS:
        if middle is None or not first <= middle <= last:
            middle = median_low(stated)
        first = max(first, min(middle - _BEFORE, last - MOST_YEARS + 1))
        last = first + MOST_YEARS - 1
    return range(first, last + 1)


def beyond(network: Network, first: int, last: int) -> int:
    """How many partnerships begin before some years or end after them.

    >>> beyond(star, 2020, 2026)
    0
    """
    column = network.link_column(dates_of)

    def reaches(period: Period) -> bool:
        return any(not first <= int(date[:4]) <= last for date in period if date)

    return int(column.are(reaches).sum())


def year_table(network: Network) -> pd.DataFrame:
    """What all partnerships are in each year: the columns year, active, unknown, ended, not_yet and ending.

    The four before the last are `standing` at the year and add up to all partnerships; `ending` is how many end in the
    year. The years are those of `years_of`.

    >>> year_table(star).columns.tolist()
    ['year', 'active', 'unknown', 'ended', 'not_yet', 'ending']
    """
    column = network.link_column(dates_of)
    often = np.bincount(column.codes, minlength=len(column.values)).tolist()
    rows = []
    for year in years_of(network):
        row = {"year": year, "active": 0, "unknown": 0, "ended": 0, "not_yet": 0, "ending": 0}
        for period, n in zip(column.values, often, strict=True):
            row[standing_of(period, f"{year:04}").replace(" ", "_")] += n
            row["ending"] += n * bool(period[1] and int(period[1][:4]) == year)
        rows.append(row)
    return pd.DataFrame(rows, columns=["year", "active", "unknown", "ended", "not_yet", "ending"], dtype=np.int64)


def sector_years(network: Network, *, as_ties: bool = False) -> pd.DataFrame:
    """Each sector's share of all partners in each year, twice: of what is active, and of what is active or unknown.

    The columns are year, group, and partners_active, share_active, partners_possible and share_possible: the sum of
    the degrees of the sector's actors, and its share of that of all; NaN in a year without ties. Nobody knows which
    unknown dates hold, so that neither of the two is the share. `as_ties` reads collaborations as ties, year by year.

    >>> sector_years(star).empty
    True
    """
    sectors = tuple(network.sectors)
    rows: list[dict[str, object]] = []
    for year in years_of(network):
        partners = {
            name: _partners_by_sector(_holding(network, f"{year:04}", standings, as_ties=as_ties))
            for name, standings in _READINGS.items()
        }
        for group in sectors:
            row: dict[str, object] = {"year": year, "group": group}
            for name, counts in partners.items():
                total = sum(counts.values())
                row[f"partners_{name}"] = counts[group]
                row[f"share_{name}"] = counts[group] / total if total else np.nan
            rows.append(row)
    columns = [f"{what}_{name}" for name in _READINGS for what in ("partners", "share")]
    return pd.DataFrame(rows, columns=["year", "group", *columns])


def _holding(network: Network, at: str, standings: tuple[str, ...], *, as_ties: bool) -> Network:
    """The network of the partnerships with such a standing at a date; all actors stay."""
    return with_links(
        network, network.link_column(dates_of).are(lambda p: standing_of(p, at) in standings), as_ties=as_ties
    )


def with_links(network: Network, kept: Flags, *, as_ties: bool) -> Network:
    """The network with some of its links, shape (links,), and then with collaborations as ties if they are read so."""
    some = network.part(links=kept)
    return collaborations_as_ties(some).network if as_ties else some


def _partners_by_sector(network: Network) -> dict[str, int]:
    """The sum of the degrees of each sector's actors."""
    code = {sector: i for i, sector in enumerate(network.sectors)}
    of = np.fromiter((code[actor.sector] for actor in network.actors), np.int64, len(network.actors))
    counts = np.bincount(of[network.tie_arrays.ends].ravel(), minlength=len(code)).tolist()
    return dict(zip(code, counts, strict=True))
