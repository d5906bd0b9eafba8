"""Dates as the data write them: a year, a month or a day, each of which stands for its whole period."""

import re
from calendar import monthrange
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_MONTHS = 12


@lru_cache  # the same few years come again and again
def is_date(text: str) -> bool:
    """Whether the text is a year, a month or a day that exists: `2024`, `2024-05`, `2024-05-31`."""
    match = _DATE.fullmatch(text)
    if not match:
        return False
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    return year > 0 and 1 <= month <= _MONTHS and (day == 1 or 1 < day <= monthrange(year, month)[1])


def first_day(date: str) -> str:
    """The first day of a year, a month or a day."""
    return date + "-01-01"[len(date) - 4 :]


@lru_cache
def last_day(date: str) -> str:
    """The last day of a year, a month or a day.

    >>> last_day("2024-02")
    '2024-02-29'
    """
    if len(date) == len("2024-02"):
        return f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]}"
    return date + "-12-31"[len(date) - 4 :]
