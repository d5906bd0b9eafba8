"""From a YAML text to a tree of plain texts, lists and mappings, each with its line.

The tree is built from the events of libyaml's parser rather than by a loader: no depth of brackets can
overflow the stack, anchors and aliases cannot blow up a small file, nothing is taken for a number, a date or a
truth value, and every value keeps its line. It is also the fastest way there is (see benchmarks/reading.py).
"""

import re
from collections.abc import Callable
from itertools import islice
from typing import Any, NoReturn, TypeAlias

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

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
        root = _Builder(findings).build(loader, text)
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


_Items: TypeAlias = "list[Node] | dict[str, Node]"


class _Builder:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.seen: dict[str, str] = {}

    # As many branches as there are sorts of events.
    def build(self, loader: yaml.CBaseLoader, text: str) -> Node | None:  # noqa: PLR0912
        """The first document. In a large file this is where the time goes: for most scalars nothing is called."""
        root: list[Node] = []
        # The list or mapping that is being filled; in a mapping the key whose value is next, and its line.
        items: _Items = root
        key: str | None = None
        key_line = documents = 0
        outer: list[tuple[_Items, int]] = []
        next_event: Callable[[], Any] = loader.get_event
        is_marked = any(sign in text for sign in "&*!")  # otherwise there can be no anchor, alias or tag
        seen = self.seen.get
        while (event := next_event()) is not None:
            kind: Any = type(event)
            if kind is ScalarEvent:
                if is_marked and (event.anchor is not None or event.tag is not None):
                    self.refuse_marks(event)
                value = seen(event.value) or self.read(event, key)
                if key is not None:
                    items[key] = (key_line, value)  # type: ignore[call-overload] # it is a mapping that has keys
                    key = None
                elif type(items) is list:
                    items.append((event.start_mark.line + 1, value))
                else:
                    key, key_line = value or "", event.start_mark.line + 1
                    if key in items:
                        self.findings.error(key_line, "key_twice", key=key, first=items[key][0])  # type: ignore[call-overload]
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                items, key_line = outer.pop()
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.refuse(event, "second_document")
            elif kind is MappingStartEvent or kind is SequenceStartEvent or kind is AliasEvent:
                inner = self.inner(event, len(outer))
                if key is not None:
                    items[key] = (key_line, inner)  # type: ignore[call-overload]
                    key = None
                elif type(items) is list:
                    items.append((_line(event), inner))
                elif inner is not None:
                    self.refuse(event, "key_not_text")
                else:
                    key, key_line = "", _line(event)
                if inner is not None:
                    outer.append((items, key_line))
                    items = inner
        return root[0] if root else None

    def inner(self, event: Any, depth: int) -> "list[Node] | dict[str, Node] | None":
        """What opens with an event, empty yet; None for an alias, which stands for nothing."""
        if type(event) is AliasEvent:
            self.findings.error(_line(event), "alias", name=event.anchor or "")
            return None
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event)
        if depth >= DEPTH:
            self.refuse(event, "too_deep", limit=DEPTH)
        return {} if type(event) is MappingStartEvent else []

    def refuse(self, event: yaml.Event, code: str, **facts: int) -> NoReturn:
        self.findings.error(_line(event), code, **facts)
        raise _Refused

    def read(self, event: ScalarEvent, key: str | None) -> str | None:
        text: str = event.value
        if not text or text.isspace():
            return None
        if text == "~":
            return text if event.style else None
        if not (text.isascii() and text.isprintable()):
            return clean(text, _line(event), key or "", self.findings)
        # The same few keys and ids come again and again: one object each saves room, and the time to compare.
        self.seen[text] = text
        return text

    def refuse_marks(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor is not None:
            self.findings.error(_line(event), "anchor", name=event.anchor)
        if event.tag is not None:
            self.findings.error(_line(event), "tag", name=event.tag)


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
