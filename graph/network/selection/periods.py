"""What holds at a date: every link is active, ended, not yet begun, or unknown."""

from collections import Counter
from collections.abc import Iterable
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias

from ..dates import first_day, is_date, last_day
from ..model import Link

Standing: TypeAlias = Literal["active", "ended", "not yet", "unknown"]


Period: TypeAlias = tuple[str | None, str | None]
_period = attrgetter("start", "end")


class DateCounts(NamedTuple):
    """How many links are active at a date, and of how many it is unknown."""

    active: int
    unknown: int


def standing(link: Link, at: str) -> Standing:
    """What a link is at a date: `active`, `ended`, `not yet`, or `unknown` where a missing end or start decides.

    A date stands for its whole period and both ends are inclusive: 2023 meets a link if any of its days does.

    >>> standing(Link(("a", "b"), "other", start="2020", end="2022-06"), "2022")
    'active'

    Raises
    ------
    ValueError
        If `at` is not a year, a month or a day.
    """
    return standing_of(period_of(link), at)


def period_of(link: Link) -> Period:
    """The start and the end of a link as they are stated, None for one that is not."""
    return link.start, link.end


def standing_of(period: Period, at: str) -> Standing:
    """What a link of this period is at a date; otherwise as `standing`."""
    if not is_date(at):
        raise ValueError(f"not a date: {at!r} (must be one such as 2024, 2024-05 or 2024-05-31)")
    start, end = period
    if end and first_day(at) > last_day(end):
        return "ended"
    if start and last_day(at) < first_day(start):
        return "not yet"
    return "active" if start and end else "unknown"


def date_counts(links: Iterable[Link], at: str) -> DateCounts:
    """How many of the links are active at a date, and of how many it is unknown."""
    found: Counter[Standing] = Counter()
    for period, n in Counter(map(_period, links)).items():
        found[standing_of(period, at)] += n
    return DateCounts(found["active"], found["unknown"])
