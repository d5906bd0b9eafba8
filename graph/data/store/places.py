"""Where each value stands in a YAML text."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


@dataclass(slots=True)
class Scalar:
    """A text: its first character, the one after its last, and how it is quoted (`"`, `'`, `|`, `>` or nothing)."""

    start: int
    end: int
    text: str
    style: str = ""


@dataclass(slots=True)
class Sequence:
    """A list; one in flow style stands in brackets."""

    start: int
    end: int
    flow: bool
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and their values; one in flow style stands in braces."""

    start: int
    end: int
    flow: bool
    items: list[tuple[Scalar, "Node"]] = field(default_factory=list)

    def value(self, key: str) -> "Node | None":
        """The value of a key, None if it is not there."""
        return next((value for name, value in self.items if name.text == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping


def places(text: str) -> Node | None:
    """The first document of a text that the reader accepts; None of an empty one.

    Raises
    ------
    yaml.YAMLError
        If it is no YAML.
    """
    loader = yaml.CBaseLoader(text)
    try:
        return _built(loader, text)
    finally:
        loader.dispose()


def plain(node: Node | None) -> Plain:
    """What a node holds without its places: texts, lists and dictionaries; an empty text is None."""
    if isinstance(node, Scalar):
        return None if not node.style and (not node.text.strip() or node.text == "~") else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return None if node is None else {key.text: plain(value) for key, value in node.items}


def _built(loader: Any, text: str) -> Node | None:
    root: list[Node] = []
    outer: list[Sequence | Mapping] = []
    keys: list[Scalar | None] = []  # of each open mapping the key whose value is next

    def add(node: Node) -> None:
        if not outer:
            root.append(node)
        elif isinstance(parent := outer[-1], Sequence):
            parent.items.append(node)
        elif (key := keys[-1]) is not None:
            parent.items.append((key, node))
            keys[-1] = None
        elif isinstance(node, Scalar):
            keys[-1] = node
        else:
            raise yaml.YAMLError("a key that is no text")

    while (event := loader.get_event()) is not None:
        kind = type(event)
        if kind is ScalarEvent:
            start = event.start_mark.index
            end = _end_of_text(text, start, event.end_mark.index, event.style or "")
            add(Scalar(start, end, event.value, event.style or ""))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            made = Mapping if kind is MappingStartEvent else Sequence
            node = made(event.start_mark.index, event.end_mark.index, bool(event.flow_style))
            add(node)
            outer.append(node)
            keys.append(None)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            node, _ = outer.pop(), keys.pop()
            node.end = event.end_mark.index if node.flow else _end_of_last(node)
    return root[0] if root else None


def _end_of_text(text: str, start: int, end: int, style: str) -> int:
    """Where a text ends: a block of lines without the blank lines after it, unless it keeps them."""
    if style not in ("|", ">") or "+" in text[start : text.find("\n", start) + 1]:
        return end
    return start + len(text[start:end].rstrip())


def _end_of_last(node: Sequence | Mapping) -> int:
    if not node.items:
        return node.start
    last = node.items[-1]
    return last[1].end if isinstance(last, tuple) else last.end
