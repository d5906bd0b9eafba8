"""What holds at a date: every link is active, ended, not yet begun, or unknown."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from ..dates import first_day, is_date, last_day
from ..model import Link

Standing: TypeAlias = Literal["active", "ended", "not yet", "unknown"]


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
    if not is_date(at):
        raise ValueError(f"not a date: {at!r} (must be one such as 2024, 2024-05 or 2024-05-31)")
    if link.end and first_day(at) > last_day(link.end):
        return "ended"
    if link.start and last_day(at) < first_day(link.start):
        return "not yet"
    return "active" if link.start and link.end else "unknown"


def date_counts(links: Iterable[Link], at: str) -> DateCounts:
    """How many of the links are active at a date, and of how many it is unknown."""
    found = [standing(link, at) for link in links]
    return DateCounts(found.count("active"), found.count("unknown"))
