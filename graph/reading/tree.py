"""From a YAML text to a tree of plain texts, lists and mappings that knows its lines.

The tree is built from the events of libyaml's parser rather than by a loader: no depth of brackets can overflow
the stack, anchors and aliases cannot blow up a small file, nothing is taken for a number, a date or a truth value,
and every value keeps its line. It is also the fastest way there is (see benchmarks/reading.py).
"""

import re
from typing import TypeAlias
from unicodedata import normalize

import yaml
from yaml import MappingStartEvent, ScalarEvent, SequenceStartEvent

from .findings import Findings

Value: TypeAlias = "str | list[Node] | dict[str, Node] | None"
Node: TypeAlias = tuple[int, Value]

DEPTH = 12

# Marks of direction and blanks of no width: two names that look alike would be two actors.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MISSING_BRACKETS = {"flow mapping": "}", "flow sequence": "]"}


class _Container:
    """A list or a mapping that is being filled."""

    __slots__ = ("items", "key", "key_line")

    def __init__(self, items: list[Node] | dict[str, Node]) -> None:
        self.items = items
        self.key: str | None = None
        self.key_line = 0


def tree(text: str | None, findings: Findings, expected: str) -> dict[str, Node] | None:
    """The top-level mapping of a YAML text, or None with the reason among the findings.

    Every scalar is text; an empty one, or a plain `~`, is None. `expected` is the key a reader will look for.
    """
    if text is None:
        return None
    loader = yaml.CBaseLoader(text)
    try:
        root = _Builder(findings).build(loader)
    except yaml.MarkedYAMLError as error:
        _report_syntax(error, findings)
        return None
    except _Refused:
        return None
    finally:
        loader.dispose()
    if root is None:
        findings.error(0, "file_empty", expected=expected)
        return None
    line, value = root
    if not isinstance(value, dict):
        findings.error(line, "expected_top", expected=expected)
        return None
    return value


class _Refused(Exception):  # noqa: N818 - a signal: the reason is among the findings
    """The rest of the text is not worth reading."""


class _Builder:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.stack: list[_Container] = []
        self.root: Node | None = None

    def build(self, loader: yaml.CBaseLoader) -> Node | None:
        documents = 0
        next_event = loader.get_event
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                self.scalar(event)
            elif kind is MappingStartEvent:
                self.open(event, {})
            elif kind is SequenceStartEvent:
                self.open(event, [])
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.stack.pop()
            elif kind is yaml.AliasEvent:
                self.findings.error(_line(event), "alias", name=event.anchor)
                self.place(_line(event), None)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.findings.error(_line(event), "second_document")
                    raise _Refused
        return self.root

    def scalar(self, event: ScalarEvent) -> None:
        line = _line(event)
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event, line)
        text: str | None = event.value
        if not event.style and text in ("", "~"):
            text = None
        elif not (text.isascii() and text.isprintable()):
            text = self.clean(text, line)
        container = self.stack[-1] if self.stack else None
        if container is None or container.key is not None or type(container.items) is list:
            self.place(line, text)
        else:
            self.name_key(container, text or "", line)

    def open(self, event: MappingStartEvent | SequenceStartEvent, items: list[Node] | dict[str, Node]) -> None:
        line = _line(event)
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event, line)
        if len(self.stack) >= DEPTH:
            self.findings.error(line, "too_deep", limit=DEPTH)
            raise _Refused
        container = self.stack[-1] if self.stack else None
        if container is not None and type(container.items) is dict and container.key is None:
            self.findings.error(line, "key_not_text")
            raise _Refused
        self.place(line, items)
        self.stack.append(_Container(items))

    def place(self, line: int, value: Value) -> None:
        if not self.stack:
            self.root = (line, value)
            return
        container = self.stack[-1]
        if isinstance(container.items, list):
            container.items.append((line, value))
        elif container.key is None:
            self.findings.error(line, "key_not_text")
            raise _Refused
        else:
            container.items[container.key] = (container.key_line, value)
            container.key = None

    def name_key(self, container: _Container, key: str, line: int) -> None:
        assert isinstance(container.items, dict)
        if key in container.items:
            self.findings.error(line, "key_twice", key=key, first=container.items[key][0])
        container.key = key
        container.key_line = line

    def refuse_marks(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent, line: int) -> None:
        if event.anchor is not None:
            self.findings.error(line, "anchor", name=event.anchor)
        if event.tag is not None:
            self.findings.error(line, "tag", name=event.tag)

    def clean(self, text: str, line: int) -> str:
        """NFC, without invisible marks; a control character is an error (an escape can bring one in)."""
        text = normalize("NFC", text)
        if not text.isprintable():
            if control := _CONTROL.search(text):
                field = (self.stack[-1].key if self.stack else None) or ""
                self.findings.error(line, "control_character_in", character=f"U+{ord(control.group()):04X}", key=field)
                text = _CONTROL.sub("", text)
            if _INVISIBLE.search(text):
                text = _INVISIBLE.sub("", text)
                self.findings.warn(line, "invisible_removed", value=text[:80])
        return text


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1


def _report_syntax(error: yaml.MarkedYAMLError, findings: Findings) -> None:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    context = error.context or ""
    opened = error.context_mark.line + 1 if error.context_mark else line
    for what, bracket in _MISSING_BRACKETS.items():
        if what in context:
            findings.error(line, "bracket_missing", bracket=bracket, opened=opened)
            return
    findings.error(line, "yaml_syntax", detail=error.problem or context or "?")
