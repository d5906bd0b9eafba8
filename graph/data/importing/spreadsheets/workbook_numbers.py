"""How Excel shows the numbers that it stores: as dates, with leading zeros, or as they are."""

import re
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from openpyxl.styles.numbers import is_date_format, is_timedelta_format
from openpyxl.utils.datetime import from_excel

from ..tables import Mark

# Text in quotes, after a backslash, or in brackets that are no elapsed time: no part of a date.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_ZEROS = re.compile(r"0+(?:[- ]0+)*")
_LONGEST_FORMAT = 255
_LONGEST_NUMBER = 40  # characters
_EXACT = 2**53  # whole numbers above it are not


class Format(NamedTuple):
    """How a number is shown: as a date, to the `year`, the `month` or the `day`, as a time, or with leading zeros.

    `zeros` is a format such as `0000` or `000000-0000`; empty where a number stands as it is.
    """

    date: str = ""
    zeros: str = ""


@lru_cache(maxsize=1_000)
def format_of(code: str) -> Format:
    """What a format code shows: `yyyy` the year, `mmm-yy` the month, `0000` leading zeros."""
    first = code[:_LONGEST_FORMAT].partition(";")[0]
    if is_timedelta_format(first):
        return Format(date="time")
    if not is_date_format(first):
        return Format(zeros=first if len(first) > 1 and _ZEROS.fullmatch(first) else "")
    letters = _LITERAL.sub("", first).lower()
    # `m` is a month unless it stands beside hours or seconds.
    if not set(letters) & set("yd"):
        is_month = "m" in letters and not set(letters) & set("hs")
        return Format(date="month" if is_month else "time")
    if "d" in letters or "h" in letters:
        return Format(date="day")
    return Format(date="month" if "m" in letters else "year")


def shown(value: str, format: Format, epoch: datetime) -> tuple[str, Mark | None]:
    """A number as its format shows it: a date, or the number as short as it can be written."""
    try:
        number = float(value) if len(value) <= _LONGEST_NUMBER else float("nan")
    except ValueError:
        return value, None
    if format.date:
        return _moment(number, format, epoch)
    if number != number or abs(number) == float("inf"):  # noqa: PLR0124 - nan is unlike itself
        return value, None
    text = shortest(number)
    if format.zeros and text.isdecimal():
        text = _with_zeros(text, format.zeros)
    return text, "number"


def shortest(number: float) -> str:
    """A finite number as short as it can be written: `5` and not `5.0`."""
    return str(int(number)) if abs(number) <= _EXACT and number == int(number) else repr(number)


def _moment(number: float, format: Format, epoch: datetime) -> tuple[str, Mark | None]:
    """A date as precise as the cell shows it; a time of day, or what no calendar has, as a number."""
    if format.date == "time" or number < 1:
        return repr(number), "number"
    try:
        iso = from_excel(int(number), epoch).date().isoformat()
    except (OverflowError, ValueError):
        return repr(number), "number"
    return iso[: {"year": 4, "month": 7}.get(format.date, 10)], "date"


def _with_zeros(digits: str, format: str) -> str:
    """Digits in a format of zeros: `5566778899` in `000000-0000` is `556677-8899`."""
    filled = digits.zfill(format.count("0"))
    shown: list[str] = []
    for sign in reversed(format):
        shown.append(filled[-1] if sign == "0" else sign)
        filled = filled[:-1] if sign == "0" else filled
    return filled + "".join(reversed(shown))
