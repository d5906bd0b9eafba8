"""What ends within a period: what becomes of each partnership, and the table of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median_low
from typing import Literal, TypeAlias

import numpy as np
import pandas as pd

from ..network.dates import first_day, is_date, last_day
from ..network.link_arrays import Flags
from ..network.model import Actor, Kind, Link, Network
from ..network.selection import lies_in, link_name
from ..network.selection.periods import Period, period_of

_LATEST = 9999
_NEVER = "~"  # after every date
_COLUMNS = ("link", "name", "kind", "members", "sectors", "regions", "start", "end", "course")

Course: TypeAlias = Literal["ended", "ends", "goes on", "not yet", "unknown"]
COURSES: tuple[Course, ...] = ("ended", "ends", "goes on", "not yet", "unknown")


@dataclass(frozen=True, slots=True)
class Ending:
    """What is asked about ends: those from a first to a last date, both inclusive.

    With a `sector` or a `region` (a NUTS prefix) only the partnerships count in which an actor of both takes part.

    Raises
    ------
    ValueError
        If one of the two is no date, or the last is before the first.
    """

    first: str
    last: str
    sector: str | None = None
    region: str | None = None

    def __post_init__(self) -> None:
        for date in (self.first, self.last):
            if not is_date(date):
                raise ValueError(f"not a date: {date!r} (must be one such as 2024, 2024-05 or 2024-05-31)")
        if last_day(self.last) < first_day(self.first):
            raise ValueError(f"the period ends before it begins: {self.first} to {self.last}")

    def concerns(self, actor: Actor) -> bool:
        """Whether an actor is of the sector and the region that are asked for."""
        return (self.sector is None or actor.sector == self.sector) and (
            self.region is None or (actor.region is not None and lies_in(actor.region, self.region))
        )


def year_of(network: Network) -> int | None:
    """The year that the data are of: that of their date, or else the middle one of all ends, or of all starts.

    None if the data state no date at all.
    """
    if network.about.date and is_date(network.about.date):
        return int(network.about.date[:4])
    periods = [period_of(link) for link in network.links]
    for place in (1, 0):
        if years := [int(date[:4]) for period in periods if (date := period[place])]:
            return median_low(years)
    return None


def ending_around(network: Network) -> Ending | None:
    """The ends in the year that the data are of, in the year before it and in that after it; None without any date."""
    year = year_of(network)
    return None if year is None else Ending(f"{max(year - 1, 1):04}", f"{min(year + 1, _LATEST):04}")


def course_of(period: Period, asked: Ending) -> Course:
    """What becomes of a partnership within the period that is asked about.

    `ended` before it, `ends` within it, `goes on` beyond it, `not yet` begun by its end, or `unknown` where no end is
    stated. An end counts at the last day of what it states.

    >>> course_of(("2022", "2025"), Ending("2025", "2027")), course_of(("2022", None), Ending("2025", "2027"))
    ('ends', 'unknown')
    """
    start, end = period
    if end and last_day(end) < first_day(asked.first):
        return "ended"
    if end and last_day(end) <= last_day(asked.last):
        return "ends"
    if start and first_day(start) > last_day(asked.last):
        return "not yet"
    return "goes on" if end else "unknown"


def courses(network: Network, asked: Ending) -> tuple[Course, ...]:
    """What becomes of each partnership, in the order of the links: each has exactly one course."""
    column = network.link_column(dates_of)
    found = [course_of(period, asked) for period in column.values]
    return tuple(found[code] for code in column.codes.tolist())


def concerned(network: Network, asked: Ending) -> Flags:
    """Whether an actor that is asked about takes part in each partnership; shape (links,)."""
    arrays, n = network.link_arrays, len(network.actors)
    here = np.fromiter(map(asked.concerns, network.actors), np.bool_, n)
    link = np.repeat(np.arange(len(network.links)), arrays.counts)
    found: Flags = np.bincount(link[here[arrays.members]], minlength=len(network.links)) > 0
    return found


def partnership_table(network: Network, asked: Ending) -> pd.DataFrame:
    """The partnerships that are asked about, one row each, by their ends; those without one come last.

    The columns are link (as `link_name` calls it), name, kind, members (ids, separated by spaces), sectors and regions
    (those of the members), start and end as they are stated, and course, as in `course_of`.

    >>> partnership_table(star, Ending("2025", "2027"))[["members", "course"]].values.tolist()
    [['hub region', 'unknown'], ['hub university', 'unknown']]
    """
    place = {sector: i for i, sector in enumerate(network.sectors)}
    rows = []
    for link, course, is_asked in zip(network.links, courses(network, asked), concerned(network, asked), strict=True):
        if is_asked:
            members = [network.actor(id) for id in link.members]
            rows.append(
                {
                    "link": link_name(link),
                    "name": link.name or "",
                    "kind": link.kind,
                    "members": " ".join(link.members),
                    "sectors": " ".join(sorted({actor.sector for actor in members}, key=place.__getitem__)),
                    "regions": " ".join(sorted({actor.region for actor in members if actor.region})),
                    "start": link.start or "",
                    "end": link.end or "",
                    "course": course,
                }
            )
    rows.sort(key=lambda row: (last_day(row["end"]) if row["end"] else _NEVER, row["start"] or _NEVER, row["link"]))
    return pd.DataFrame(
        rows, columns=["link", "name", "kind", "members", "sectors", "regions", "start", "end", "course"]
    )


def dates_of(link: Link, _: Mapping[str, Kind]) -> Period:
    """The start and the end of a link, as a column of the network."""
    return period_of(link)
