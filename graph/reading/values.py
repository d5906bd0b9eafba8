"""What a value must look like: ids, web addresses, numbers, years and dates."""

import re
from calendar import monthrange
from math import isfinite
from unicodedata import combining, normalize

ID_LENGTH = 80

_ID = re.compile(r"[A-Za-z0-9._\-:]+")
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._\-:]+")
_URL = re.compile(r"https?://\S+")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_NOT_FINITE = re.compile(r"[+-]?\.?(inf|infinity|nan)", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)
_YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_MONTHS = 12


def is_id(text: str) -> bool:
    """Whether the text can be an id."""
    return len(text) <= ID_LENGTH and _ID.fullmatch(text) is not None


def nearest_id(text: str) -> str:
    """What the text would be as an id: `Malmö universitet` → `Malmo-universitet`; empty if nothing is left."""
    if len(text) > ID_LENGTH:
        return ""
    letters = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return _NOT_IN_ID.sub("-", letters).strip("-")


def is_url(text: str) -> bool:
    """Whether the text is a web address."""
    return _URL.fullmatch(text) is not None


def nearest_url(text: str) -> str:
    """The web address that was meant: `mau.se` → `https://mau.se`; empty for anything else."""
    return f"https://{text}" if _HOST.fullmatch(text) else ""


def number_fault(text: str, above: int, limit: int) -> str | None:
    """The code of what keeps the text from being a finite number > `above` and ≤ `limit`, or None."""
    if _DECIMAL_COMMA.fullmatch(text):
        return "decimal_comma"
    if _NOT_FINITE.fullmatch(text):
        return "number_too_large"
    if not _NUMBER.fullmatch(text):
        return "bad_number"
    if not float(text) > above:
        return "number_too_small"
    return None if isfinite(float(text)) and float(text) <= limit else "number_too_large"


def is_year(text: str) -> bool:
    """Whether the text is a year of four digits."""
    return _YEAR.fullmatch(text) is not None


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


def last_day(date: str) -> str:
    """The last day of a year, a month or a day: only for comparing, since every month is given 31."""
    return date + "-12-31"[len(date) - 4 :]
