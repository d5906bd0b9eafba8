"""One entry of a file, read field by field: every field is checked, and every fault is noted where it stands."""

import re
from calendar import monthrange
from collections.abc import Collection
from math import isfinite

from ..model import Bilingual, Source
from .findings import Findings
from .tree import Node

ID_LENGTH = 80
NAME_LENGTH = 300
TEXT_LENGTH = 10_000

_ID = re.compile(r"[A-Za-z0-9._\-:]+")
_URL = re.compile(r"https?://[^\s]+")
_NUMBER = re.compile(r"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_BOOLEANS = {"true": True, "yes": True, "false": False, "no": False}
_MONTHS = 12

_PERSONAL_NUMBER = re.compile(r"(?<![\d-])(?:19|20)?(\d{6})[-+]?(\d{4})(?![\d-])")
_PRIVATE_MAIL = re.compile(
    r"[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|proton|protonmail|telia|bredband|comhem)"
    r"\.\w[\w.]*",
    re.IGNORECASE,
)


class Record:
    """A mapping of the file under one name (`actor 'x'`, `link 3`), with typed access to its fields."""

    __slots__ = ("fields", "findings", "line", "name")

    def __init__(self, name: str, line: int, fields: dict[str, Node], findings: Findings) -> None:
        self.name = name
        self.line = line
        self.fields = fields
        self.findings = findings

    def only(self, allowed: Collection[str], meant: dict[str, str] | None = None, spare: str = "") -> None:
        """Refuse keys that are none of `allowed`; `meant` says what other names stand for."""
        if self.fields.keys() <= set(allowed):
            return
        for key, (line, _) in self.fields.items():
            if key in allowed:
                continue
            if meant and key in meant:
                self.findings.error(line, "unknown_key", value=key, guess=meant[key])
            else:
                self.findings.unknown(line, "unknown_key", key, allowed, spare=spare)

    def has(self, key: str) -> bool:
        """Whether the field is there and not empty."""
        return key in self.fields and self.fields[key][1] is not None

    def line_of(self, key: str) -> int:
        """The line of the field, or of the record where there is no such field."""
        return self.fields[key][0] if key in self.fields else self.line

    def missing(self, key: str) -> None:
        """Say that a required field is not there."""
        self.findings.error(self.line_of(key), "missing", who=self.name, key=key)

    def text(self, key: str, limit: int = TEXT_LENGTH) -> str | None:
        """A text on one line."""
        value = self._scalar(key, limit)
        return None if value is None else " ".join(value.split("\n")).strip()

    def prose(self, key: str) -> str | None:
        """A text that may have several lines."""
        value = self._scalar(key, TEXT_LENGTH)
        return None if value is None else value.strip()

    def id(self, key: str) -> str | None:
        """An id, or the reference to one."""
        value = self._scalar(key, ID_LENGTH)
        return value if value is not None and self.is_id(value, self.line_of(key)) else None

    def is_id(self, value: str, line: int) -> bool:
        """Whether the text can be an id; the fault is noted if not."""
        if _ID.fullmatch(value) and len(value) <= ID_LENGTH:
            return True
        self.findings.error(line, "bad_id", value=value[:ID_LENGTH])
        return False

    def choice(self, key: str, allowed: Collection[str]) -> str | None:
        """One of the allowed words."""
        value = self._scalar(key, TEXT_LENGTH)
        if value is None or value in allowed:
            return value
        self.findings.unknown(self.line_of(key), "unknown_choice", value, allowed, key=key, allowed=", ".join(allowed))
        return None

    def truth(self, key: str) -> bool | None:
        """True or false."""
        value = self._scalar(key, TEXT_LENGTH)
        if value is None:
            return None
        if value.lower() not in _BOOLEANS:
            self.findings.error(self.line_of(key), "bad_boolean", key=key, value=value[:ID_LENGTH])
        return _BOOLEANS.get(value.lower())

    def number(self, key: str, above: float, limit: float) -> float | None:
        """A finite number > `above` and ≤ `limit`."""
        value = self._scalar(key, TEXT_LENGTH)
        if value is None:
            return None
        line = self.line_of(key)
        if _DECIMAL_COMMA.fullmatch(value):
            self.findings.error(line, "decimal_comma", key=key, value=value[:ID_LENGTH])
        elif not _NUMBER.fullmatch(value):
            self.findings.error(line, "bad_number", key=key, value=value[:ID_LENGTH])
        elif not float(value) > above:
            self.findings.error(line, "number_too_small", key=key, value=value[:ID_LENGTH], limit=f"{above:g}")
        elif not (isfinite(float(value)) and float(value) <= limit):
            self.findings.error(line, "number_too_large", key=key, value=value[:ID_LENGTH], limit=f"{limit:,.0f}")
        else:
            return float(value)
        return None

    def year(self, key: str) -> int | None:
        """A year of four digits."""
        value = self._scalar(key, TEXT_LENGTH)
        if value is None:
            return None
        if len(value) == len("2024") and value.isascii() and value.isdigit() and value > "0999":
            return int(value)
        self.findings.error(self.line_of(key), "bad_year", key=key, value=value[:ID_LENGTH])
        return None

    def date(self, key: str) -> str | None:
        """A year, year-month or date: `2024`, `2024-05`, `2024-05-31`."""
        value = self._scalar(key, TEXT_LENGTH)
        if value is None or _is_date(value):
            return value
        self.findings.error(self.line_of(key), "bad_date", key=key, value=value[:ID_LENGTH])
        return None

    def url(self, key: str) -> str | None:
        """A web address."""
        value = self.text(key)
        if value is None or _URL.fullmatch(value):
            return value
        self.findings.error(self.line_of(key), "bad_url", key=key, value=value[:ID_LENGTH])
        return None

    def texts(self, key: str, limit: int = NAME_LENGTH) -> list[tuple[int, str]]:
        """A list of texts, each with its line."""
        found: list[tuple[int, str]] = []
        for line, value in self._items(key):
            if not isinstance(value, str):
                self.findings.error(line, "expected_text", key=key)
            elif len(value) > limit:
                self.findings.error(line, "too_long", key=key, limit=limit)
            else:
                found.append((line, value.strip()))
        return found

    def choices(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """A list of allowed words."""
        found = self.texts(key)
        for line, value in found:
            if value not in allowed:
                self.findings.unknown(line, "unknown_choice", value, allowed, key=key, allowed=", ".join(allowed))
        return tuple(value for _, value in found)

    def sources(self) -> tuple[Source, ...]:
        """The list of sources, each with a title, a url or both."""
        found = []
        for source in self.records("sources", "source"):
            source.only(("title", "url"))
            title, url = source.text("title") or "", source.url("url") or ""
            if not (source.has("title") or source.has("url")):
                source.missing("title")
            found.append(Source(title, url))
        return tuple(found)

    def bilingual(self, key: str) -> Bilingual | None:
        """A text in Swedish and English; where one is missing the other serves for both."""
        inner = self.record(key)
        return inner.as_bilingual() if inner else None

    def as_bilingual(self, also: tuple[str, ...] = ()) -> Bilingual:
        """This record's own `sv` and `en`."""
        self.only(("sv", "en", *also))
        sv, en = self.text("sv"), self.text("en")
        if not (sv or en):
            self.findings.error(self.line, "language_missing", who=self.name)
        return Bilingual(sv or en or "", en or sv or "")

    def record(self, key: str) -> "Record | None":
        """A mapping inside this one."""
        if not self.has(key):
            return None
        line, value = self.fields[key]
        if isinstance(value, dict):
            return Record(key, line, value, self.findings)
        self.findings.error(line, "expected_mapping", key=key)
        return None

    def records(self, key: str, name: str) -> list["Record"]:
        """A list of mappings inside this one, numbered from 1 as `name`."""
        found = []
        for number, (line, value) in enumerate(self._items(key), 1):
            if isinstance(value, dict):
                found.append(Record(f"{name} {number}", line, value, self.findings))
            else:
                self.findings.error(line, "expected_mapping", key=f"{name} {number}")
        return found

    def warn_of_personal_data(self) -> None:
        """Warn of what looks like a personal identity number or a private e-mail address in any text."""
        for key, (line, value) in self.fields.items():
            if key != "orgnr":
                _warn_of_personal_data(line, value, self.findings)

    def _scalar(self, key: str, limit: int) -> str | None:
        if key not in self.fields:
            return None
        line, value = self.fields[key]
        if value is None:
            return None
        if not isinstance(value, str):
            self.findings.error(line, "expected_text", key=key)
            return None
        if len(value) > limit:
            self.findings.error(line, "too_long", key=key, limit=limit)
            return None
        return value

    def _items(self, key: str) -> list[Node]:
        if not self.has(key):
            return []
        line, value = self.fields[key]
        if isinstance(value, list):
            return value
        self.findings.error(line, "expected_list", key=key)
        return []


def _is_date(value: str) -> bool:
    match = _DATE.fullmatch(value)
    if not match or not value.isascii() or int(match[1]) == 0:
        return False
    month = int(match[2] or 1)
    return 1 <= month <= _MONTHS and 1 <= int(match[3] or 1) <= monthrange(int(match[1]), month)[1]


def _warn_of_personal_data(line: int, value: object, findings: Findings) -> None:
    if isinstance(value, list):
        for inner_line, inner in value:
            _warn_of_personal_data(inner_line, inner, findings)
    elif isinstance(value, dict):
        for inner_line, inner in value.values():
            _warn_of_personal_data(inner_line, inner, findings)
    elif isinstance(value, str):
        if any(_is_personal_number(m[1] + m[2]) for m in _PERSONAL_NUMBER.finditer(value)):
            findings.warn(line, "personal_number")
        if "@" in value and _PRIVATE_MAIL.search(value):
            findings.warn(line, "private_mail")


def _is_personal_number(digits: str) -> bool:
    month, day = int(digits[2:4]), int(digits[4:6])
    # A co-ordination number has 60 added to its day.
    return 1 <= month <= _MONTHS and 1 <= (day % 60) <= 31 and day <= 91 and luhn(digits)  # noqa: PLR2004


def luhn(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of the others (Luhn's algorithm)."""
    doubled = (int(d) * (2 - i % 2) for i, d in enumerate(digits))
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0
