"""How each sort of field is read: an id, a word from a list, a number, a date, a web address, sources."""

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from math import isfinite
from unicodedata import combining, normalize

from ...network.dates import is_date
from ...network.model import Bilingual, Source
from ...network.vocabulary import ID, ID_LENGTH
from .findings import Findings, listed
from .record import Record

BILINGUAL = ("sv", "en")
_SUCH_BILINGUAL = "{sv: …, en: …}"
_SOURCE = ("title", "url")
_SUCH_SOURCE = "{title: …, url: …}"

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._\-:]+")
_URL = re.compile(r"https?://\S+")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_NOT_FINITE = re.compile(r"[+-]?\.?(inf|infinity|nan)", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)
_YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)
_BOOLEANS = {"true": True, "yes": True, "false": False, "no": False}


def is_id(text: str, line: int, findings: Findings) -> bool:
    """Whether the text can be an id; the fault is noted if not."""
    if len(text) <= ID_LENGTH and ID.fullmatch(text):
        return True
    findings.error(line, "bad_id", value=text, guess=_nearest_id(text))
    return False


def id(record: Record, key: str) -> str | None:
    """An id."""
    value = record.text(key)
    return value if value is not None and is_id(value, record.line_of(key), record.findings) else None


def choice(
    allowed: Collection[str],
    called: Mapping[str, str],
    names: Callable[[], Mapping[str, str]] = dict,
) -> Callable[[Record, str], str | None]:
    """One of the allowed words, or what stands for it in `names`; `called` gives them by what people write instead."""

    def read(record: Record, key: str) -> str | None:
        value = record.text(key)
        if value is not None and value not in allowed:
            value = names().get(value, value)
            _check_choice(record, key, record.line_of(key), value, allowed, called)
        return value

    return read


def choices(allowed: Collection[str], called: Mapping[str, str]) -> Callable[[Record, str], tuple[str, ...]]:
    """A list of allowed words; `called` as in `choice`."""

    def read(record: Record, key: str) -> tuple[str, ...]:
        found = [(line, value) for line, value in record.lines(key) or () if value is not None]
        for line, value in found:
            _check_choice(record, key, line, value, allowed, called)
        return tuple(value for _, value in found)

    return read


def truth(record: Record, key: str) -> bool | None:
    """True or false."""
    value = record.text(key)
    if value is None:
        return None
    if value.lower() not in _BOOLEANS:
        record.bad(key, "bad_boolean", value)
    return _BOOLEANS.get(value.lower())


def number(above: int, limit: int) -> Callable[[Record, str], float | None]:
    """A finite number > `above` and ≤ `limit`."""

    def read(record: Record, key: str) -> float | None:
        value = record.text(key)
        if value is None:
            return None
        fault = _number_fault(value, above, limit)
        if fault is None:
            return float(value)
        record.bad(key, fault, value, limit=above if fault == "number_too_small" else limit)
        return None

    return read


def year(record: Record, key: str) -> int | None:
    """A year of four digits."""
    value = record.text(key)
    if value is None:
        return None
    if _YEAR.fullmatch(value):
        return int(value)
    record.bad(key, "bad_year", value)
    return None


def date(record: Record, key: str) -> str | None:
    """A year, a month or a day that exists: `2024`, `2024-05`, `2024-05-31`."""
    value = record.text(key)
    if value is None or is_date(value):
        return value
    record.bad(key, "bad_date", value)
    return None


def url(record: Record, key: str) -> str | None:
    """A web address."""
    value = record.text(key)
    if value is not None and not _URL.fullmatch(value):
        record.bad(key, "bad_url", value, guess=f"https://{value}" if _HOST.fullmatch(value) else "")
    return value


def sources(record: Record, key: str) -> tuple[Source, ...]:
    """A list of sources, each with a title, a url or both."""
    return tuple(_source(source) for source in record.records(key, "source", _SUCH_SOURCE))


def source(record: Record, key: str) -> Source | None:
    """One source."""
    inner = record.record(key, _SUCH_SOURCE)
    return _source(inner) if inner else None


def _source(record: Record) -> Source:
    record.only(_SOURCE)
    if not record.has("url"):
        record.require("title")
    return Source(record.text("title") or "", url(record, "url") or "")


def bilingual(record: Record, key: str) -> Bilingual | None:
    """A text in Swedish and English; where one is missing the other serves for both."""
    inner = record.record(key, _SUCH_BILINGUAL)
    return in_both(inner) if inner else None


def bilinguals(name: str) -> Callable[[Record, str], tuple[Bilingual, ...]]:
    """A list of texts in Swedish and English, each called `name` and its number."""

    def read(record: Record, key: str) -> tuple[Bilingual, ...]:
        return tuple(in_both(inner) for inner in record.records(key, name, _SUCH_BILINGUAL))

    return read


def in_both(record: Record, allowed: Collection[str] = BILINGUAL) -> Bilingual:
    """The record's own `sv` and `en`; `allowed` are all the fields it may have."""
    record.only(allowed)
    sv, en = record.text("sv"), record.text("en")
    if not (record.has("sv") or record.has("en")):
        record.findings.error(record.line, "language_missing", who=record.name)
    return Bilingual(sv or en or "", en or sv or "")


def _check_choice(
    record: Record, key: str, line: int, value: str, allowed: Collection[str], called: Mapping[str, str]
) -> None:
    if value not in allowed:
        record.findings.unknown(line, "unknown_choice", value, allowed, called, key=key, allowed=listed(allowed))


def _nearest_id(text: str) -> str:
    """What the text would be as an id: `Malmö universitet` → `Malmo-universitet`; empty if nothing is left."""
    if len(text) > ID_LENGTH:
        return ""
    letters = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return _NOT_IN_ID.sub("-", letters).strip("-")


@lru_cache
def _number_fault(text: str, above: int, limit: int) -> str | None:
    """The code of what keeps the text from being a finite number > `above` and ≤ `limit`, or None."""
    if _NUMBER.fullmatch(text):
        if not float(text) > above:
            return "number_too_small"
        return None if isfinite(float(text)) and float(text) <= limit else "number_too_large"
    if _DECIMAL_COMMA.fullmatch(text):
        return "decimal_comma"
    return "number_too_large" if _NOT_FINITE.fullmatch(text) else "bad_number"
