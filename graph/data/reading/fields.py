"""How each sort of field is read: an id, a word from a list, a number, a date, a web address, sources."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
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
SOURCE = ("title", "url")
_SUCH_SOURCE = "{title: …, url: …}"

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._\-:]+")
URL = re.compile(r"https?://\S+")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")
NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_NOT_FINITE = re.compile(r"[+-]?\.?(inf|infinity|nan)", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)
YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)
BOOLEANS = {"true": True, "yes": True, "false": False, "no": False}


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


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the allowed words, or what stands for it in `names`; `called` gives them by what people write instead."""

    allowed: Collection[str]
    called: Mapping[str, str]
    names: Callable[[], Mapping[str, str]] = dict

    def __call__(self, record: Record, key: str) -> str | None:
        """Read the field `key`."""
        value = record.text(key)
        if value is not None and value not in self.allowed:
            value = self.names().get(value, value)
            _check_choice(record, key, record.line_of(key), value, self.allowed, self.called)
        return value


@dataclass(frozen=True, slots=True)
class Choices:
    """A list of allowed words; `called` as in `Choice`."""

    allowed: Collection[str]
    called: Mapping[str, str]

    def __call__(self, record: Record, key: str) -> tuple[str, ...]:
        """Read the field `key`."""
        found = [(line, value) for line, value in record.lines(key) or () if value is not None]
        for line, value in found:
            _check_choice(record, key, line, value, self.allowed, self.called)
        return tuple(value for _, value in found)


def truth(record: Record, key: str) -> bool | None:
    """True or false."""
    value = record.text(key)
    if value is None:
        return None
    if value.lower() not in BOOLEANS:
        record.bad(key, "bad_boolean", value)
    return BOOLEANS.get(value.lower())


@dataclass(frozen=True, slots=True)
class Number:
    """A finite number > `above` and ≤ `limit`."""

    above: int
    limit: int

    def __call__(self, record: Record, key: str) -> float | None:
        """Read the field `key`."""
        value = record.text(key)
        if value is None:
            return None
        fault = _number_fault(value, self.above, self.limit)
        if fault is None:
            return float(value)
        record.bad(key, fault, value, limit=self.above if fault == "number_too_small" else self.limit)
        return None


def year(record: Record, key: str) -> int | None:
    """A year of four digits."""
    value = record.text(key)
    if value is None:
        return None
    if YEAR.fullmatch(value):
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
    if value is not None and not URL.fullmatch(value):
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
    record.only(SOURCE)
    if not record.has("url"):
        record.require("title")
    return Source(record.text("title") or "", url(record, "url") or "")


def bilingual(record: Record, key: str) -> Bilingual | None:
    """A text in Swedish and English; where one is missing the other serves for both."""
    inner = record.record(key, _SUCH_BILINGUAL)
    return in_both(inner) if inner else None


@dataclass(frozen=True, slots=True)
class Bilinguals:
    """A list of texts in Swedish and English, each called `name` and its number."""

    name: str

    def __call__(self, record: Record, key: str) -> tuple[Bilingual, ...]:
        """Read the field `key`."""
        return tuple(in_both(inner) for inner in record.records(key, self.name, _SUCH_BILINGUAL))


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
    if NUMBER.fullmatch(text):
        if not float(text) > above:
            return "number_too_small"
        return None if isfinite(float(text)) and float(text) <= limit else "number_too_large"
    if _DECIMAL_COMMA.fullmatch(text):
        return "decimal_comma"
    return "number_too_large" if _NOT_FINITE.fullmatch(text) else "bad_number"
