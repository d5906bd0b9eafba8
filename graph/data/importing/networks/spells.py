"""The times of network files as dates of the data format; other numbers are steps of no calendar."""

import re
from datetime import date, timedelta
from math import isfinite

from .values import as_number, shortest

_DAY = re.compile(r"(\d{4}-\d{2}(?:-\d{2})?)(?:[T ][\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?)?", re.ASCII)
_YEAR = re.compile(r"(1[5-9]\d{2}|20\d{2}|21\d{2})(?:\.0+)?", re.ASCII)
_OPEN = {"", "-infinity", "infinity", "+infinity", "-inf", "inf", "*"}


def as_date(time: str, *, next_to: int = 0) -> str | None:
    """A time as `2024`, `2024-05` or `2024-05-31`, empty if it is open; None if it is no date.

    `next_to` is 1 for a day that is itself excluded at the start, −1 for one at the end.
    """
    text = time.strip()
    if text.casefold() in _OPEN:
        return ""
    if year := _YEAR.fullmatch(text):
        return year.group(1)
    day = _DAY.fullmatch(text)
    if day is None or not _exists(day.group(1)):
        return None
    found = day.group(1)
    if next_to and len(found) == len("2024-05-31"):
        try:
            return (date.fromisoformat(found) + timedelta(days=next_to)).isoformat()
        except OverflowError:
            return None
    return found


def written(start: str, end: str) -> str:
    """A period of steps as a note has it."""
    return f"[{start.strip() or '*'}, {end.strip() or '*'}]"


def share(weight: str, number: int) -> str:
    """The weight of each of several periods of an edge, so that together they weigh what the edge does (1 if empty)."""
    if number < 2 or (whole := as_number(weight or "1")) is None or not isfinite(whole):  # noqa: PLR2004
        return weight
    return shortest(repr(whole / number), whole / number)


def _exists(day: str) -> bool:
    try:
        return date.fromisoformat(day if len(day) == len("2024-05-31") else f"{day}-01").year > 0
    except ValueError:
        return False
