"""From a YAML text to a tree of plain texts, lists and mappings that knows its lines.

The tree is built from the events of libyaml's parser rather than by a loader: no depth of brackets can
overflow the stack, anchors and aliases cannot blow up a small file, nothing is taken for a number, a date or a
truth value, and every value keeps its line. It is also the fastest way there is (see benchmarks/reading.py).
"""

from typing import TypeAlias

import yaml
from yaml import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

from .characters import clean
from .findings import Findings

Value: TypeAlias = "str | list[Node] | dict[str, Node] | None"
Node: TypeAlias = tuple[int, Value]

DEPTH = 12

_MISSING_BRACKETS = {"flow mapping": "}", "flow sequence": "]"}
# What begins on one line and is missed on a later one.
_NOTICED_LATE = ("found unexpected end of stream", "could not find expected ':'")


class _Container:
    """A list or a mapping that is being filled; `key` is the one whose value comes next."""

    __slots__ = ("items", "key", "key_line")

    def __init__(self, items: list[Node] | dict[str, Node]) -> None:
        self.items = items
        self.key: str | None = None
        self.key_line = 0

    def take(self, line: int, value: Value) -> bool:
        """Put a value in; False if a key belongs here."""
        if self.key is not None:
            self.items[self.key] = (self.key_line, value)  # type: ignore[call-overload] # only a mapping has a key
            self.key = None
        elif isinstance(self.items, list):
            self.items.append((line, value))
        else:
            return False
        return True

    def line_of(self, key: str) -> int:
        """Where the mapping already has the key; 0 if it has not."""
        return self.items[key][0] if isinstance(self.items, dict) and key in self.items else 0


def tree(text: str, findings: Findings, expected: str) -> dict[str, Node] | None:
    """The top-level mapping of a YAML text, or None with the reason among the findings.

    Every scalar is text; one with nothing to see, or a plain `~`, is None. `expected` is the key a reader will
    look for.
    """
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


class _Refused(Exception):  # noqa: N818 - a signal: the reason is among the findings
    """The rest of the text is not worth reading."""


class _Builder:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.root: list[Node] = []
        self.inner = _Container(self.root)
        self.outer: list[_Container] = []

    def build(self, loader: yaml.CBaseLoader) -> Node | None:
        documents = 0
        next_event = loader.get_event
        while (event := next_event()) is not None:
            if isinstance(event, ScalarEvent):
                self.scalar(event)
            elif isinstance(event, MappingStartEvent):
                self.open(event, {})
            elif isinstance(event, SequenceStartEvent):
                self.open(event, [])
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self.inner = self.outer.pop()
            elif isinstance(event, AliasEvent):
                self.findings.error(_line(event), "alias", name=event.anchor or "")
                self.place(_line(event), None)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.findings.error(_line(event), "second_document")
                    raise _Refused
        return self.root[0] if self.root else None

    def scalar(self, event: ScalarEvent) -> None:
        line = _line(event)
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event, line)
        inner = self.inner
        text: str | None = event.value
        if not text or text.isspace() or (text == "~" and not event.style):
            text = None
        elif not (text.isascii() and text.isprintable()):
            text = clean(text, line, inner.key or "", self.findings)
        if inner.take(line, text):
            return
        inner.key, inner.key_line = text or "", line
        if first := inner.line_of(inner.key):
            self.findings.error(line, "key_twice", key=inner.key, first=first)

    def open(self, event: MappingStartEvent | SequenceStartEvent, items: list[Node] | dict[str, Node]) -> None:
        line = _line(event)
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event, line)
        if len(self.outer) >= DEPTH:
            self.findings.error(line, "too_deep", limit=DEPTH)
            raise _Refused
        self.place(line, items)
        self.outer.append(self.inner)
        self.inner = _Container(items)

    def place(self, line: int, value: Value) -> None:
        if not self.inner.take(line, value):
            self.findings.error(line, "key_not_text")
            raise _Refused

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
