"""One entry of a file, read field by field: every field is checked, every fault is noted where it stands."""

import re
from collections.abc import Collection

from ..model import Bilingual, Source
from . import values
from .findings import Findings, listed
from .tree import Node

LABEL_LENGTH = 80
NAME_LENGTH = 300
TEXT_LENGTH = 10_000

BILINGUAL = ("sv", "en")
_SOURCE = ("title", "url")
_SUCH_BILINGUAL = "{sv: …, en: …}"
_SUCH_SOURCE = "{title: …, url: …}"

_LINE_BREAKS = re.compile(r"\s*[\n\t]\s*")
_ABSENT: Node = (0, None)
_BOOLEANS = {"true": True, "yes": True, "false": False, "no": False}


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
        for key, (line, _) in self.fields.items():
            if key not in allowed:
                words = listed(allowed)
                self.findings.unknown(line, "unknown_key", key, allowed, meant, spare=spare, allowed=words)

    def has(self, key: str) -> bool:
        """Whether the field is there and not empty."""
        return key in self.fields and self.fields[key][1] is not None

    def line_of(self, key: str) -> int:
        """The line of the field, or of the record where there is no such field."""
        return self.fields[key][0] if key in self.fields else self.line

    def require(self, key: str) -> None:
        """Note that a field is not there, or is empty."""
        if not self.has(key):
            self.findings.error(self.line_of(key), "missing", who=self.name, key=key)

    def bad(self, key: str, code: str, value: str, **facts: str | int) -> None:
        """Note that the value of a field is not what it must be."""
        self.findings.error(self.line_of(key), code, key=key, value=value, **facts)

    def prose(self, key: str, limit: int = TEXT_LENGTH) -> str | None:
        """A text that may have several lines."""
        line, value = self.fields.get(key, _ABSENT)
        if value is None:
            return None
        if not isinstance(value, str):
            self.findings.error(line, "expected_text", key=key)
        elif len(value) > limit:
            self.findings.error(line, "too_long", key=key, limit=limit)
        else:
            return value.strip()
        return None

    def text(self, key: str, limit: int = TEXT_LENGTH) -> str | None:
        """A text on one line."""
        if key not in self.fields:
            return None
        value = self.prose(key, limit)
        return value if value is None or value.isprintable() else _LINE_BREAKS.sub(" ", value)

    def id(self, key: str) -> str | None:
        """An id."""
        value = self.text(key)
        return value if value is not None and self.is_id(value, self.line_of(key)) else None

    def is_id(self, value: str, line: int) -> bool:
        """Whether the text can be an id; the fault is noted if not."""
        if values.is_id(value):
            return True
        self.findings.error(line, "bad_id", value=value, guess=values.nearest_id(value))
        return False

    def choice(self, key: str, allowed: Collection[str]) -> str | None:
        """One of the allowed words."""
        value = self.text(key)
        if value is not None and value not in allowed:
            self._unknown_choice(self.line_of(key), key, value, allowed)
        return value

    def choices(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """A list of allowed words."""
        found = self.texts(key)
        for line, value in found:
            if value not in allowed:
                self._unknown_choice(line, key, value, allowed)
        return tuple(value for _, value in found)

    def truth(self, key: str) -> bool | None:
        """True or false."""
        value = self.text(key)
        if value is None:
            return None
        if value.lower() not in _BOOLEANS:
            self.bad(key, "bad_boolean", value)
        return _BOOLEANS.get(value.lower())

    def number(self, key: str, above: int, limit: int) -> float | None:
        """A finite number > `above` and ≤ `limit`."""
        value = self.text(key)
        if value is None:
            return None
        fault = values.number_fault(value, above, limit)
        if fault is None:
            return float(value)
        self.bad(key, fault, value, limit=above if fault == "number_too_small" else limit)
        return None

    def year(self, key: str) -> int | None:
        """A year of four digits."""
        value = self.text(key)
        if value is not None and values.is_year(value):
            return int(value)
        if value is not None:
            self.bad(key, "bad_year", value)
        return None

    def date(self, key: str) -> str | None:
        """A year, year-month or date: `2024`, `2024-05`, `2024-05-31`."""
        value = self.text(key)
        if value is None or values.is_date(value):
            return value
        self.bad(key, "bad_date", value)
        return None

    def url(self, key: str) -> str | None:
        """A web address."""
        value = self.text(key)
        if value is not None and not values.is_url(value):
            self.bad(key, "bad_url", value, guess=values.nearest_url(value))
        return value

    def texts(self, key: str, limit: int = NAME_LENGTH) -> list[tuple[int, str]]:
        """A list of texts, each with its line."""
        found: list[tuple[int, str]] = []
        for line, value in self._items(key):
            if value is None:
                self.findings.error(line, "empty_text", key=key)
            elif not isinstance(value, str):
                self.findings.error(line, "expected_text", key=key)
            elif len(value) > limit:
                self.findings.error(line, "too_long", key=key, limit=limit)
            else:
                found.append((line, _LINE_BREAKS.sub(" ", value.strip())))
        return found

    def sources(self) -> tuple[Source, ...]:
        """The list of sources, each with a title, a url or both."""
        found = []
        for source in self.records("sources", "source", _SUCH_SOURCE):
            source.only(_SOURCE)
            if not source.has("url"):
                source.require("title")
            found.append(Source(source.text("title") or "", source.url("url") or ""))
        return tuple(found)

    def bilingual(self, key: str) -> Bilingual | None:
        """A text in Swedish and English; where one is missing the other serves for both."""
        inner = self.record(key, _SUCH_BILINGUAL)
        return inner.as_bilingual() if inner else None

    def bilinguals(self, key: str, name: str) -> tuple[Bilingual, ...]:
        """A list of texts in Swedish and English."""
        return tuple(record.as_bilingual() for record in self.records(key, name, _SUCH_BILINGUAL))

    def as_bilingual(self, allowed: Collection[str] = BILINGUAL) -> Bilingual:
        """The record's own `sv` and `en`."""
        self.only(allowed)
        sv, en = self.text("sv"), self.text("en")
        if not (self.has("sv") or self.has("en")):
            self.findings.error(self.line, "language_missing", who=self.name)
        return Bilingual(sv or en or "", en or sv or "")

    def record(self, key: str, such: str) -> "Record | None":
        """A mapping inside this one; `such` is how one may look."""
        if not self.has(key):
            return None
        line, value = self.fields[key]
        if isinstance(value, dict):
            return Record(key, line, value, self.findings)
        self.findings.error(line, "expected_mapping", who=key, such=such)
        return None

    def records(self, key: str, name: str, such: str) -> list["Record"]:
        """A list of mappings inside this one, numbered from 1 as `name`; `such` is how one may look."""
        found = []
        for number, (line, value) in enumerate(self._items(key), 1):
            who = f"{name} {number}"
            if value:
                if isinstance(value, dict):
                    found.append(Record(who, line, value, self.findings))
                else:
                    self.findings.error(line, "expected_mapping", who=who, such=such)
            else:
                self.findings.error(line, "empty_entry", who=who)
        return found

    def main_list(self, key: str, name: str, such: str, limit: int) -> list["Record"] | None:
        """The list that the file is about, or None if it is not there or is too long."""
        if key not in self.fields:
            self.findings.error(0, "expected_top", expected=key)
        elif not isinstance(self.fields[key][1], list):
            self.findings.error(self.line_of(key), "expected_list", key=key)
        elif len(self._items(key)) > limit:
            self.findings.error(self.line_of(key), "too_many", key=key, limit=limit)
        else:
            return self.records(key, name, such)
        return None

    def _items(self, key: str) -> list[Node]:
        if not self.has(key):
            return []
        line, value = self.fields[key]
        if isinstance(value, list):
            return value
        self.findings.error(line, "expected_list", key=key)
        return []

    def _unknown_choice(self, line: int, key: str, value: str, allowed: Collection[str]) -> None:
        self.findings.unknown(line, "unknown_choice", value, allowed, key=key, allowed=listed(allowed))
