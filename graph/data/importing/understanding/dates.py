"""Dates and periods as people write them, at the precision that is sure."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from ....network.dates import is_date
from ..spelling import folded, tidy
from .months import MONTHS, PART_OF_YEAR
from .sectors import UNSTATED

# Whether days or months come first in `3/4/2022`; None where the column does not show it.
DayOrder: TypeAlias = Literal["day", "month"] | None


class Period(NamedTuple):
    """What a text says of a time.

    `start` and `end` are dates as the data format has them. `is_moment`: the text names one date, which is `start` and
    `end` alike. `note` is the text where not all of it could be kept, `is_approximate` whether it says of itself that
    it is not sure (`ca 2020`). Nothing at all, and no note, is what states nothing.
    """

    start: str | None = None
    end: str | None = None
    is_moment: bool = False
    note: str = ""
    is_approximate: bool = False


class _Moment(NamedTuple):
    date: str
    is_whole: bool = True  # nothing that the text says is lost


_LONGEST = 100
_OPEN = (
    r"pågående|pagaende|löpande|tills vidare|tillsvidare|t\.?\s?v\.?|nu|ongoing|on-going|present|current|now|"
    r"until further notice|open-ended|open|öppen|permanent|fortlöpande|fortsatt|idag|"
    r"i dag|today|fortfarande|inget slutdatum|no end date"
)
_IS_OPEN = re.compile(rf"(?:{_OPEN})[.!]?", re.IGNORECASE)
_APPROXIMATE = re.compile(
    r"(?:ca\.?|c:a|c\.|cirka|circa|omkring|runt|ungefär|about|around|approx\.?|approximately|~|≈|trol\.?|troligen|prel\.?|"
    r"preliminärt|probably)\s*(?P<rest>.+)|(?P<first>.+?)\s*(?:\?|\(\?\)|\(ca\)|\(prel\.?\))",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:sedan|från och med|från|fr\.?\s?o\.?\s?m\.?|f\.?o\.?m\.?|from|since|starting|startade|start|startar|as of|>)"
    r"\s*:?\s*(?P<rest>.+)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:till och med|t\.?\s?o\.?\s?m\.?|till|until|to|through|slut|slutade|ends?|ended|avslutad|avslutat|avslutades)"
    r"\s*:?\s*(?P<rest>.+)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(\d{4})\s?(?:[-–—/]|--)\s?(\d{4}|\d{2})", re.ASCII)
_SCHOOL_YEAR = re.compile(r"([12]\d{3})/(\d\d)", re.ASCII)
_TRAILING = re.compile(r"(?P<rest>.*\d.*?)\s*(?:[-–—]+>?|→|…|\.\.\.)")
_LEADING = re.compile(r"(?:[-–—]+|→|…|\.\.\.)\s*(?P<rest>.*\d.*)")
_BETWEEN = re.compile(
    r"\s*(?:–|—|--|->|→|…|\bt\.?o\.?m\.?(?=\s)|\btill och med\b|\btill\b|\bto\b|\buntil\b|\bthrough\b)\s*"
    r"|\s+-\s+",
    re.IGNORECASE,
)

_YEAR = re.compile(r"([12]\d{3})(?:[.,]0+)?", re.ASCII)
_ISO = re.compile(r"(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?:[T ]\d{1,2}:\d\d.*)?", re.ASCII)
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)?", re.ASCII)
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})([/.-])(\d{1,2})([/.,-]? ?)(\d{4})(?: \d{1,2}:\d\d.*)?", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{4})", re.ASCII)
_NAMED = re.compile(
    r"(?:(?:den )?(?P<day>\d{1,2})(?:st|nd|rd|th|:?e|\.)? (?:of )?)?(?P<month>[a-zåäö]{3,10})\.?"
    r"(?: (?P<day2>\d{1,2})(?:st|nd|rd|th)?)?,?(?: |-)?(?:of )?(?P<year>\d{4}|['’-]\d\d)",
    re.IGNORECASE,
)
_YEAR_NAMED = re.compile(r"(?P<year>\d{4})[ -](?P<month>[a-zåäö]{3,10})\.?", re.IGNORECASE)
_PART_OF_YEAR = re.compile(
    rf"(?:{PART_OF_YEAR})[ ,/-]*(?P<year>[12]\d{{3}})|(?P<first>[12]\d{{3}})[ ,/-]*(?:{PART_OF_YEAR})", re.IGNORECASE
)
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?", re.ASCII)
_EXCEL_DAY_0 = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)  # 1954–2119
_YEARS_KNOWN = range(1000, 2200)
_CENTURY = 100
_MONTHS_OF_YEAR = 12


@lru_cache(maxsize=20_000)
def read_period(text: str, order: DayOrder = None) -> Period:
    """What a text says of a time; `order` is how the column writes days and months.

    >>> read_period("2021–2025")[:2]
    ('2021', '2025')
    """
    plain = tidy(text)
    if (match := _SCHOOL_YEAR.fullmatch(plain)) and int(match[2]) == int(match[1]) % _CENTURY + 1 <= _MONTHS_OF_YEAR:
        return Period(match[1], note=plain)  # 2011/12: a month, or two years
    if not plain or not any(map(str.isalnum, plain)) or folded(plain) in UNSTATED:
        return Period()
    if len(plain) > _LONGEST or _IS_OPEN.fullmatch(plain):
        return Period(note=plain)
    if moment := _moment(plain, order):
        return Period(moment.date, moment.date, is_moment=True, note="" if moment.is_whole else plain)
    if match := _APPROXIMATE.fullmatch(plain):
        inner = read_period(match["rest"] or match["first"], order)
        if inner.start or inner.end:
            return inner._replace(note=plain, is_approximate=True)
    return _range(plain, order) or Period(note=plain)


def day_order(texts: Iterable[str]) -> DayOrder:
    """Whether a column writes days or months first, shown by a number above 12; None if nothing or both are shown."""
    found: set[DayOrder] = set()
    for text in texts:
        if match := _DAY_MONTH_YEAR.fullmatch(text.strip()):
            if int(match[1]) > _MONTHS_OF_YEAR:
                found.add("day")
            if int(match[3]) > _MONTHS_OF_YEAR:
                found.add("month")
    return found.pop() if len(found) == 1 else None


def is_time(text: str) -> bool:
    """Whether a date or a period can be read from the text."""
    read = read_period(text)
    return bool(read.start or read.end)


def _range(text: str, order: DayOrder) -> Period | None:
    """A period that is open at one side, or has two sides."""
    if match := _YEARS.fullmatch(text):
        first, last = match[1], match[2]
        last = last if len(last) == len(first) else _next_with(first, last)
        return Period(first, last) if int(first) in _YEARS_KNOWN and int(last) in _YEARS_KNOWN else None
    for pattern, is_start in ((_SINCE, True), (_TRAILING, True), (_UNTIL, False), (_LEADING, False)):
        if (match := pattern.fullmatch(text)) and (moment := _moment(match["rest"].strip(), order)):
            note = "" if moment.is_whole else text
            return Period(start=moment.date, note=note) if is_start else Period(end=moment.date, note=note)
    since = _SINCE.fullmatch(text)
    sides = _BETWEEN.split(since["rest"] if since else text)
    return _between(text, sides, order) if len(sides) == 2 else None  # noqa: PLR2004 - a start and an end


def _between(text: str, sides: list[str], order: DayOrder) -> Period | None:
    last = _moment(sides[1], order)
    if last is None and not _IS_OPEN.fullmatch(sides[1]):
        return None
    # `mars–juni 2023`: the year stands once.
    first = _moment(sides[0], order) or (_moment(f"{sides[0]} {last.date[:4]}", order) if last else None)
    if first is None:
        return None
    is_whole = first.is_whole and last is not None and last.is_whole
    return Period(first.date, last.date if last else None, note="" if is_whole else text)


def _next_with(year: str, digits: str) -> str:
    """The year from `year` on that ends with two digits: 1999, 02 → 2002."""
    last = int(year) // _CENTURY * _CENTURY + int(digits)
    return str(last if last >= int(year) else last + _CENTURY)


def _moment(text: str, order: DayOrder) -> _Moment | None:
    """A date, at the precision that is sure."""
    text = text.strip()
    if match := _DAY_MONTH_YEAR.fullmatch(text):
        return _numbered(match, order)
    if match := _PART_OF_YEAR.fullmatch(text):
        return _Moment(match["year"] or match["first"], is_whole=False)
    return _of_digits(text) or _named(text)


def _of_digits(text: str) -> _Moment | None:
    """A date of digits that can be read in one way only."""
    if match := _YEAR.fullmatch(text):
        return _known(match[1])
    if match := _ISO.fullmatch(text):
        return _known("-".join(filter(None, (match[1], match[3].zfill(2), match[4] and match[4].zfill(2)))))
    if match := _DIGITS.fullmatch(text):
        return _known("-".join(filter(None, match.groups()))) if text[:2] in ("19", "20") else None
    if match := _MONTH_YEAR.fullmatch(text):
        return _known(f"{match[2]}-{match[1].zfill(2)}")
    if (match := _SERIAL.fullmatch(text)) and int(match[1]) in _SERIALS:
        return _Moment((_EXCEL_DAY_0 + timedelta(days=int(match[1]))).isoformat())
    return None


def _numbered(match: re.Match[str], order: DayOrder) -> _Moment | None:
    first, sign, second, spaced, year = match.groups()
    # Points, and a space before the year (1/3 2022), are European; with strokes alone English has two habits.
    if sign == "." or " " in spaced or int(first) > _MONTHS_OF_YEAR or first == second:
        order = "day"
    elif int(second) > _MONTHS_OF_YEAR:
        order = "month"
    if order is None:
        return _Moment(year, is_whole=False)
    day, month = (first, second) if order == "day" else (second, first)
    return _known(f"{year}-{month.zfill(2)}-{day.zfill(2)}")


def _named(text: str) -> _Moment | None:
    match = _NAMED.fullmatch(text) or _YEAR_NAMED.fullmatch(text)
    month = match and MONTHS.get(match["month"].casefold())
    if not match or not month:
        return None
    year = match["year"]
    if len(year) < len("2024"):
        year = f"20{year[-2:]}"
    parts = match.groupdict()
    day = parts.get("day") or parts.get("day2")
    return _known(f"{year}-{month:02}" + (f"-{day.zfill(2)}" if day else ""))


def _known(text: str) -> _Moment | None:
    """The date, if it exists and is of a year that organisations have."""
    return _Moment(text) if is_date(text) and int(text[:4]) in _YEARS_KNOWN else None
