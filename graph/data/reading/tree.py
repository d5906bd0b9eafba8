"""From a YAML text to a tree of plain texts, lists and mappings, each with its line.

The tree is built from the events of libyaml's parser rather than by a loader: no depth of brackets can
overflow the stack, anchors and aliases cannot blow up a small file, nothing is taken for a number, a date or a
truth value, and every value keeps its line. It is also the fastest way there is (see benchmarks/reading.py).
"""

import re
from itertools import islice
from typing import TypeAlias

import yaml
from yaml import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

from .characters import clean
from .findings import Findings

Value: TypeAlias = "str | list[Node] | dict[str, Node] | None"
Node: TypeAlias = tuple[int, Value]

DEPTH = 12

_MOST_DIRECTIVES = 100
_DIRECTIVE = re.compile("^%TAG", re.MULTILINE)

_MISSING_BRACKETS = {"flow mapping": "}", "flow sequence": "]"}
# What begins on one line and is missed on a later one.
_NOTICED_LATE = ("found unexpected end of stream", "could not find expected ':'")


def tree(text: str, findings: Findings, expected: str) -> dict[str, Node] | None:
    """The top-level mapping of a YAML text, or None with the reason among the findings.

    Every scalar is text; one with nothing to see, or a plain `~`, is None. `expected` is the key a reader will
    look for.
    """
    if (place := _pile_of_directives(text)) is not None:
        findings.error(text.count("\n", 0, place) + 1, "directives", limit=_MOST_DIRECTIVES)
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
    if root is None or root[1] is None:
        findings.error(0, "file_empty", expected=expected)
        return None
    line, value = root
    if not isinstance(value, dict):
        findings.error(line, "expected_top", expected=expected)
        return None
    return value


def _pile_of_directives(text: str) -> int | None:
    """Where there are more than a few directives for tags: libyaml compares each with all before it."""
    if text.count("%TAG") <= _MOST_DIRECTIVES:
        return None
    return next((found.start() for found in islice(_DIRECTIVE.finditer(text), _MOST_DIRECTIVES, None)), None)


class _Refused(Exception):  # noqa: N818 - a signal: the reason is among the findings
    """The rest of the text is not worth reading."""


class _List:
    """A list that is being filled."""

    __slots__ = ("items",)

    def __init__(self) -> None:
        self.items: list[Node] = []

    def add(self, line: int, value: Value) -> None:
        self.items.append((line, value))


class _Mapping:
    """A mapping that is being filled: keys and values come by turns."""

    __slots__ = ("findings", "items", "key", "line")

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.items: dict[str, Node] = {}
        self.key: str | None = None
        self.line = 0

    def add(self, line: int, value: Value) -> None:
        if self.key is not None:
            self.items[self.key] = (self.line, value)
            self.key = None
        elif value is None or isinstance(value, str):
            self.key, self.line = value or "", line
            if self.key in self.items:
                self.findings.error(line, "key_twice", key=self.key, first=self.items[self.key][0])
        else:
            self.findings.error(line, "key_not_text")
            raise _Refused


class _Builder:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.root = _List()
        self.inner: _List | _Mapping = self.root
        self.outer: list[_List | _Mapping] = []
        self.seen: dict[str, str] = {}

    def build(self, loader: yaml.CBaseLoader) -> Node | None:
        documents = 0
        next_event, seen = loader.get_event, self.seen.get
        while (event := next_event()) is not None:
            if isinstance(event, ScalarEvent):
                # In a large file this is where the time goes, and most texts have been read before.
                if event.anchor is None and event.tag is None and (text := seen(event.value)):
                    self.inner.add(_line(event), text)
                else:
                    self.scalar(event)
            elif isinstance(event, MappingStartEvent):
                self.open(event, _Mapping(self.findings))
            elif isinstance(event, SequenceStartEvent):
                self.open(event, _List())
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self.inner = self.outer.pop()
            elif isinstance(event, AliasEvent):
                self.findings.error(_line(event), "alias", name=event.anchor or "")
                self.inner.add(_line(event), None)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.findings.error(_line(event), "second_document")
                    raise _Refused
        return self.root.items[0] if self.root.items else None

    def scalar(self, event: ScalarEvent) -> None:
        line = _line(event)
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event, line)
        self.inner.add(line, self.read(event, line))

    def read(self, event: ScalarEvent, line: int) -> str | None:
        text: str = event.value
        if not text or text.isspace():
            return None
        if text == "~":
            return text if event.style else None
        if not (text.isascii() and text.isprintable()):
            field = self.inner.key if isinstance(self.inner, _Mapping) else None
            return clean(text, line, field or "", self.findings)
        # The same few keys and ids come again and again: one object each saves room, and the time to compare.
        self.seen[text] = text
        return text

    def open(self, event: MappingStartEvent | SequenceStartEvent, inner: _List | _Mapping) -> None:
        line = _line(event)
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event, line)
        if len(self.outer) >= DEPTH:
            self.findings.error(line, "too_deep", limit=DEPTH)
            raise _Refused
        self.inner.add(line, inner.items)
        self.outer.append(self.inner)
        self.inner = inner

    def refuse_marks(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent, line: int) -> None:
        if event.anchor is not None:
            self.findings.error(line, "anchor", name=event.anchor)
        if event.tag is not None:
            self.findings.error(line, "tag", name=event.tag)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1  # type: ignore[union-attr] # only an event made by hand has no mark


def _report_syntax(error: yaml.MarkedYAMLError, findings: Findings) -> None:
    context, problem = error.context or "", error.problem or ""
    noticed = error.problem_mark.line + 1 if error.problem_mark else 0
    begun = error.context_mark.line + 1 if error.context_mark else noticed
    for what, bracket in _MISSING_BRACKETS.items():
        if what in context:
            findings.error(noticed, "bracket_missing", bracket=bracket, opened=begun)
            return
    line = begun if problem in _NOTICED_LATE else noticed
    findings.error(line, "yaml_syntax", detail=problem or context or "?")
