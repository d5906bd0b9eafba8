"""A record changed in its file's text: its own lines, and of these the values that are others."""

from itertools import pairwise

import yaml

from ...network.problems import Guesser
from ..reading.characters import legible
from ..reading.findings import Findings
from ..reading.tree import Node as Read
from ..reading.tree import tree
from .field_changes import changes, end_of, end_of_line, line_before
from .layout import Layout, LayoutError
from .places import Mapping, Plain, Sequence, places, plain
from .record_values import Fields, line_end, lines, on_one_line, stated

_COLUMN = 4  # of the fields of the first record of a file


class SpliceError(Exception):
    """The record cannot be changed where it stands: only by hand."""


def record_of(layout: Layout, index: int) -> dict[str, Plain]:
    """The fields of a record as the reader has them, without those that are empty."""
    found = plain(_record(layout, index))
    return stated(found) if isinstance(found, dict) else {}


def lines_of(layout: Layout, index: int) -> dict[int, str]:
    """The lines of the file on which a record stands, counted from 1, and the field on each, or nothing."""
    _, by = _text(layout, index)
    item = _record(layout, index)
    first = layout.text.count("\n", 0, layout.starts[index]) + 1
    last = layout.text.count("\n", 0, layout.ends[index]) + 1
    found = dict.fromkeys(range(first, last + 1), "")
    for key, value in item.items:
        begun = layout.text.count("\n", 0, key.start + by) + 1
        for line in range(begun, layout.text.count("\n", 0, max(value.end, key.end) + by) + 2):
            if line in found:
                found[line] = key.text
    return found


def with_record(layout: Layout, index: int, fields: Fields) -> Layout:
    """The layout once a record has these fields and no others: what is the same stays as it is written.

    Raises
    ------
    SpliceError
        If the text that would be written does not hold what it is to hold.
    """
    start, end, behind = layout.starts[index], layout.ends[index], end_of(layout, index)
    for last, written in ((behind, _field_by_field), (end, _anew), (behind, _anew)):
        try:
            made = layout.replaced(start, last, written(layout, index, fields))
        except (LayoutError, yaml.YAMLError):
            continue
        if len(made) == len(layout) and _holds(made, index, fields):
            return made
    raise SpliceError(layout.infos[index].name)


def with_text(layout: Layout, index: int, fields: Fields, text: str) -> Layout:
    """As `with_record`, written as `text`, which holds these fields, where that fits."""
    head = "" if layout.column is None else layout.text[layout.line(index) : layout.starts[index]]
    if text.startswith(head):
        made = layout.replaced(layout.starts[index], end_of(layout, index), text.removeprefix(head))
        if len(made) == len(layout) and _holds(made, index, fields):
            return made
    return with_record(layout, index, fields)


def with_new(layout: Layout, fields: Fields, text: str = "", index: int | None = None) -> tuple[Layout, int]:
    """The layout with one record more, and its place: after those that come before it, where they are in order.

    `text` is how it was written before it was removed, with the beginning of its line, and `index` where it stood.

    Raises
    ------
    SpliceError
        As `with_record` does.
    """
    place = _place(layout, fields) if index is None else min(index, len(layout))
    is_block = layout.column is not None or not len(layout)
    head = layout.text[layout.line(0) : layout.starts[0]] if layout.column is not None else "  - "
    same = text.removeprefix(head) if text.startswith(head) else ""
    for written in filter(None, (same, _written(fields, layout) if is_block else "", on_one_line(stated(fields)))):
        try:
            made = layout.replaced(*_inserted(layout, place, written))
        except (LayoutError, yaml.YAMLError):
            continue
        if len(made) == len(layout) + 1 and _holds(made, place, fields):
            return made, place
    raise SpliceError(layout.key)


def without(layout: Layout, index: int) -> Layout:
    """The layout without a record; comments before and after it stay.

    Raises
    ------
    SpliceError
        As `with_record` does.
    """
    try:
        made = layout.replaced(*_removed(layout, index))
    except (LayoutError, yaml.YAMLError) as error:
        raise SpliceError(layout.infos[index].name) from error
    if made.infos != [*layout.infos[:index], *layout.infos[index + 1 :]]:
        raise SpliceError(layout.infos[index].name)
    return made


def _record(layout: Layout, index: int) -> Mapping:
    """A record with its places in the text that `_text` gives."""
    text, _ = _text(layout, index)
    top = places(text)
    listed = top.value(layout.key) if isinstance(top, Mapping) else None
    item = listed.items[0] if isinstance(listed, Sequence) and listed.items else None
    if not isinstance(item, Mapping):
        raise LayoutError(layout.key)
    return item


def record_text(layout: Layout, index: int) -> str:
    """A text that holds one record of the list alone."""
    return _text(layout, index)[0]


def _text(layout: Layout, index: int) -> tuple[str, int]:
    """A text of its own that holds a record, and what its places are to be moved by to be those of the file."""
    if layout.column is None:
        head = f"{layout.key}: ["
        return f"{head}{layout.text[layout.starts[index] : layout.ends[index]]}]", layout.starts[index] - len(head)
    return layout.alone(index), layout.line(index) - len(layout.key) - 2


def _holds(layout: Layout, index: int, fields: Fields) -> bool:
    """Whether the reader finds these fields in a record, and no fault in how they are written."""
    findings = Findings("", Guesser())
    text = legible(_text(layout, index)[0], findings)
    top = None if text is None else tree(text, findings, layout.key)
    listed = top[layout.key][1] if top else None
    if findings.errors or not isinstance(listed, list) or len(listed) != 1:
        return False
    found = _read(listed[0])
    return isinstance(found, dict) and stated(found) == stated(fields)


def _read(node: Read) -> Plain:
    value = node[1]
    if isinstance(value, list):
        return [_read(item) for item in value]
    if isinstance(value, dict):
        return {key: _read(item) for key, item in value.items()}
    return value


def _field_by_field(layout: Layout, index: int, fields: Fields) -> str:
    """The text of a record in which the values that are others have taken the places of the former ones."""
    text, by = _text(layout, index)
    item = _record(layout, index)
    replaced = sorted(changes(text, item, stated(fields), line_end(layout.text)))
    written, at = [], layout.starts[index] - by
    for start, end, new in replaced:
        written += [text[at:start], new]
        at = end
    return "".join([*written, text[at : end_of(layout, index) - by]])


def _anew(layout: Layout, index: int, fields: Fields) -> str:
    """The text of a record written from the beginning, in its style."""
    if layout.column is None or _record(layout, index).flow:
        return on_one_line(stated(fields))
    start = layout.starts[index]
    return lines(fields, start - layout.line(index), line_end(layout.text))


def _written(fields: Fields, layout: Layout) -> str:
    """A new record of a block list, without its dash."""
    column = layout.starts[0] - layout.line(0) if len(layout) else _COLUMN
    return lines(fields, column, line_end(layout.text))


def _place(layout: Layout, fields: Fields) -> int:
    """Where a new record belongs: after the last that does not come after it, or at the end of a list without order."""
    heads = [info.head for info in layout.infos]
    members = fields.get("members")
    first = members[0] if isinstance(members, list) and members else None
    named = next(filter(None, (fields.get("source"), first, fields.get("id"), fields.get("actor"))), None)
    if any(a > b for a, b in pairwise(heads)) or not isinstance(named, str):
        return len(layout)
    return next((i for i, head in enumerate(heads) if head > named), len(layout))


def _inserted(layout: Layout, place: int, record: str) -> tuple[int, int, str]:
    """From where to where what is to stand in a file, for a record to be the one in this place."""
    eol = line_end(layout.text)
    if layout.column is None:
        return _into_brackets(layout, place, record, eol)
    head = layout.text[layout.line(0) : layout.starts[0]]
    lines = f"{head}{record}"
    between = eol if _has_blank_lines(layout) else ""
    if place < len(layout):
        at = layout.line(place)
        return at, at, f"{lines}{eol}{between}"
    at = end_of_line(layout.text, layout.ends[-1])
    return at, at, f"{eol}{between}{lines}"


def _into_brackets(layout: Layout, place: int, record: str, eol: str) -> tuple[int, int, str]:
    if not len(layout):  # `actors: []`, or nothing at all
        rest = end_of_line(layout.text, max(layout.at[1], layout.colon))
        return layout.colon, rest, f"{eol}{' ' * (_COLUMN - 2)}- {record}"
    if place < len(layout):
        return layout.starts[place], layout.starts[place], f"{record}, "
    return layout.ends[-1], layout.ends[-1], f", {record}"


def _removed(layout: Layout, index: int) -> tuple[int, int, str]:
    """From where to where a record stands that goes."""
    if layout.column is None:
        if index + 1 < len(layout):
            return layout.starts[index], layout.starts[index + 1], ""
        return (layout.ends[index - 1] if index else layout.starts[index]), layout.ends[index], ""
    if len(layout) == 1:
        return layout.colon, layout.ends[0], " []"
    start, end = layout.line(index), end_of_line(layout.text, layout.ends[index])
    after = layout.line(index + 1)
    if index + 1 < len(layout) and not layout.text[end:after].strip():
        return start, after, ""
    if index + 1 < len(layout):  # comments that stay
        return start, layout.text.find("\n", end) + 1, ""
    before = end_of_line(layout.text, layout.ends[index - 1])
    return (before if not layout.text[before:start].strip() else line_before(layout.text, start)), end, ""


def _has_blank_lines(layout: Layout) -> bool:
    """Whether there is a blank line between records."""
    if len(layout) == 1:
        return True
    between = layout.text[layout.ends[-2] : layout.line(len(layout) - 1)]
    return between.replace("\r", "").count("\n") > 1
