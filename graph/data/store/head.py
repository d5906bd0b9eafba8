"""What stands in a file beside its list, part by part: the description of the data, the sectors, the kinds."""

import re
from collections.abc import Mapping as Fields

import yaml

from .field_changes import changes, end_of_line, line_before
from .layout import Layout, LayoutError
from .places import Mapping, Plain, Scalar, Sequence, places, plain
from .record_values import entry, line_end, stated

SIGN = "@"  # before the key of a part in its name, which no record's name begins with
FORMAT = "format"
PARTS = {"actors.yaml": ("about", "sectors"), "links.yaml": ("kinds",)}
_BEGINS = re.compile(rf"([\"']?)({'|'.join(key for keys in PARTS.values() for key in keys)})\1\s*:")


def name_of(key: str) -> str:
    """The name of a part in a change."""
    return f"{SIGN}{key}"


def key_of(name: str) -> str | None:
    """The key of the part that has this name; None of a record's name."""
    return name.removeprefix(SIGN) if name.startswith(SIGN) else None


def key_of_text(text: str) -> str | None:
    """The key of the part that a text of a file is of; None of a record's text."""
    found = _BEGINS.match(text)
    return found[2] if found else None


def part_of(layout: Layout, key: str) -> dict[str, Plain]:
    """The fields of a part as the reader has them, without those that are empty; none where it is not there."""
    return _fields(_top(layout.frame).value(key))


def part_of_text(text: str) -> dict[str, Plain]:
    """The fields of a part, by its text."""
    key = key_of_text(text)
    return _fields(_top(text).value(key)) if key else {}


def text_of(layout: Layout, key: str) -> str | None:
    """The text of a part; None where it is not there."""
    frame = layout.frame
    found = next(((name, value) for name, value in _top(frame).items if name.text == key), None)
    return frame[found[0].start : max(found[1].end, found[0].end + 1)] if found else None


def with_part(layout: Layout, key: str, fields: Fields[str, Plain], text: str = "") -> Layout:
    """The layout once a part has these fields and no others; without any the part goes. What is the same stays.

    A part that was not there is written as `text`, which holds these fields, if that is given.

    Raises
    ------
    LayoutError
        If the part cannot be changed where it stands.
    """
    frame, wanted = layout.frame, stated(fields)
    top = _block(frame)
    try:
        made = _with(layout, _replacements(frame, top, (key, text), wanted, layout.key))
    except yaml.YAMLError as error:
        raise LayoutError(str(error)) from error
    if part_of(made, key) != wanted:
        raise LayoutError(key)
    return made


def format_of(layout: Layout) -> int:
    """The number of the format that a file says it is written in, 1 where it says none."""
    found = _top(layout.frame).value(FORMAT)
    text = found.text.strip() if isinstance(found, Scalar) else ""
    return int(text) if text.isdecimal() else 1


def with_format(layout: Layout, number: int) -> Layout:
    """The layout once the file says that it is written in a format; raises as `with_part`."""
    top = _block(layout.frame)
    there = top.value(FORMAT)
    if there is None:
        first = top.items[0][0].start
        made = _with(layout, [(first, first, f"{FORMAT}: {number}{line_end(layout.frame)}")])
    else:
        made = _with(layout, [(there.start, there.end, f"{number}")])
    if format_of(made) != number:
        raise LayoutError(FORMAT)
    return made


def lines_of(layout: Layout, key: str) -> dict[int, str]:
    """The lines of the file on which a part stands, counted from 1, and the field on each, or nothing."""
    frame, more = layout.frame, layout.text.count("\n", layout.colon, layout.at[1])
    found: dict[int, str] = {}

    def line(place: int) -> int:
        return frame.count("\n", 0, place) + 1 + (more if place > layout.colon else 0)

    for name, value in _top(frame).items:
        if name.text != key:
            continue
        found |= dict.fromkeys(range(line(name.start), line(value.end) + 1), "")
        for field, inner in value.items if isinstance(value, Mapping) else ():
            found |= dict.fromkeys(range(line(field.start), line(inner.end) + 1), field.text)
    return found


def _with(layout: Layout, replacements: list[tuple[int, int, str]]) -> Layout:
    """The layout once other texts stand in places of its frame; its records are the same."""
    head = layout.frame
    for start, end, new in sorted(replacements, reverse=True):
        head = f"{head[:start]}{new}{head[end:]}"
    emptied = _top(head).value(layout.key)
    if not isinstance(emptied, Sequence):
        raise LayoutError(layout.key)
    listed = layout.text[layout.colon : layout.at[1]]
    made = Layout.of(f"{head[: emptied.start - 1]}{listed}{head[emptied.end :]}", layout.key)
    if made.infos != layout.infos:
        raise LayoutError(layout.key)
    return made


def _replacements(
    frame: str, top: Mapping, part: tuple[str, str], wanted: Fields[str, Plain], list_key: str
) -> list[tuple[int, int, str]]:
    (key, text), eol = part, line_end(frame)
    there = next(((name, value) for name, value in top.items if name.text == key), None)
    if there is None:
        at = next(name.start for name, _ in top.items if name.text == list_key)
        return [(at, at, f"{text or entry(key, dict(wanted), 0, eol)}{eol}")] if wanted else []
    name, value = there
    if wanted and isinstance(value, Mapping) and any(field.text in wanted for field, _ in value.items):
        return list(changes(frame, value, wanted, eol))
    last = max(value.end, name.end + 1)
    if wanted:
        return [(name.start, last, entry(key, dict(wanted), 0, eol))]
    end = frame.find("\n", end_of_line(frame, last)) + 1
    return [(name.start, end, "")] if end else [(line_before(frame, name.start), len(frame), "")]


def _fields(node: Mapping | Sequence | Scalar | None) -> dict[str, Plain]:
    found = plain(node)
    return stated(found) if isinstance(found, dict) else {}


def _block(frame: str) -> Mapping:
    """The keys of a file in which each has lines of its own."""
    top = _top(frame)
    if top.flow:
        raise LayoutError("no keys in lines of their own")
    return top


def _top(text: str) -> Mapping:
    """The keys of a file."""
    try:
        top = places(text)
    except yaml.YAMLError as error:
        raise LayoutError(str(error)) from error
    if not isinstance(top, Mapping):
        raise LayoutError("no keys")
    return top
