"""One entry of a file: its fields, the faults among them, and what lies inside it."""

import re
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from ...network.vocabulary import NAME_LENGTH
from .findings import Findings, listed
from .tree import Node, Value

LABEL_LENGTH = 80
TEXT_LENGTH = 10_000

_LINE_BREAKS = re.compile(r"[\n\t]")
_ABSENT: Node = (0, None)

# How each field of an entry is read.
Fields: TypeAlias = Mapping[str, Callable[["Record", str], object]]
# For some fields, the value that each text has given which was read without a fault.
ReadBefore: TypeAlias = Mapping[str, dict[Any, Any]]
# What a field may be called by mistake: another name → the field.
Meant: TypeAlias = Mapping[str, str]
_NOTHING: Meant = MappingProxyType({})


class Record:
    """A mapping of the file under one name (`actor 'x'`, `link 3`)."""

    __slots__ = ("fields", "findings", "line", "name")

    def __init__(self, name: str, line: int, fields: dict[str, Node], findings: Findings) -> None:
        self.name = name
        self.line = line
        self.fields = fields
        self.findings = findings

    def values(
        self, fields: Fields, meant: Meant = _NOTHING, spare: str = "", before: "ReadBefore | None" = None
    ) -> dict[str, Any]:
        """The value of each field; a field that is empty or faulty is left out, and one of another name refused.

        `spare` is where custom fields go. `before` are the values that texts in the fields of other entries have given.
        """
        found, findings, known = dict[str, Any](), self.findings, before or {}
        for key, (_, node) in self.fields.items():
            texts = known.get(key) if type(node) is str else None
            if texts is not None and (value := texts.get(node)) is not None:
                found[key] = value
                continue
            read, faults = fields.get(key), findings.errors + findings.warnings
            if read is None:
                self._refuse(key, fields, meant, spare)
            elif (value := read(self, key)) is not None:
                found[key] = value
                if texts is not None and findings.errors + findings.warnings == faults:
                    texts[node] = value
        return found

    def only(self, allowed: Collection[str], meant: Meant = _NOTHING) -> None:
        """Refuse fields that are none of `allowed`."""
        for key in self.fields:
            if key not in allowed:
                self._refuse(key, allowed, meant, "")

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
        value = self.prose(key, limit)
        return value and _on_one_line(value)

    def label(self, key: str) -> str | None:
        """A name or a title."""
        return self.text(key, NAME_LENGTH)

    def lines(self, key: str) -> list[tuple[int, str | None]] | None:
        """A list of texts, each with its line and None in place of a faulty one; None if there is no list."""
        items = self.nodes(key)
        return None if items is None else [(line, self._item(key, line, value)) for line, value in items]

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(value for _, value in self.lines(key) or () if value is not None)

    def record(self, key: str, such: str) -> "Record | None":
        """A mapping inside this one; `such` is how one may look."""
        line, value = self.fields.get(key, _ABSENT)
        if value is None:
            return None
        if isinstance(value, dict):
            return Record(f"'{key}'", line, value, self.findings)
        self.findings.error(line, "expected_mapping", who=f"'{key}'", such=such)
        return None

    def records(self, key: str, name: str, such: str) -> list["Record"]:
        """A list of mappings inside this one, numbered from 1 as `name`; `such` is how one may look."""
        found = []
        for number, (line, value) in enumerate(self.nodes(key) or (), 1):
            who = f"{name} {number}"
            if not value:
                self.findings.error(line, "empty_entry", who=who)
            elif isinstance(value, dict):
                found.append(Record(who, line, value, self.findings))
            else:
                self.findings.error(line, "expected_mapping", who=who, such=such)
        return found

    def nodes(self, key: str) -> list[Node] | None:
        """The entries of a list as they are; None if there is no list."""
        line, value = self.fields.get(key, _ABSENT)
        if value is None or isinstance(value, list):
            return value
        self.findings.error(line, "expected_list", key=key)
        return None

    def main_list(self, key: str, name: str, such: str, limit: int) -> list["Record"] | None:
        """The list that the file is about, or None if it is not there or too long."""
        line, value = self.fields.get(key, _ABSENT)
        if key not in self.fields:
            self.findings.error(0, "expected_top", expected=key)
        elif value is None:
            return []
        elif not isinstance(value, list):
            self.findings.error(line, "expected_list", key=key)
        elif len(value) > limit:
            self.findings.error(line, "too_many", key=key, limit=limit)
        else:
            return self.records(key, name, such)
        return None

    def _item(self, key: str, line: int, value: Value) -> str | None:
        if value is None:
            self.findings.error(line, "empty_text", key=key)
        elif not isinstance(value, str):
            self.findings.error(line, "expected_text", key=key)
        elif len(value) > NAME_LENGTH:
            self.findings.error(line, "too_long", key=key, limit=NAME_LENGTH)
        else:
            return _on_one_line(value.strip())
        return None

    def _refuse(self, key: str, allowed: Collection[str], meant: Meant, spare: str) -> None:
        facts = {"allowed": listed(allowed), "spare": spare}
        self.findings.unknown(self.line_of(key), "unknown_key", key, allowed, meant, **facts)


def _on_one_line(text: str) -> str:
    # Piece by piece: a pattern for the spaces around a break would try each of thousands of spaces before it.
    return text if text.isprintable() else " ".join(filter(None, map(str.strip, _LINE_BREAKS.split(text))))
