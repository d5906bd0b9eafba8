"""A record changed in its file's text: its own lines, and of these the values that are others."""

from collections.abc import Iterator
from collections.abc import Mapping as Values
from collections.abc import Sequence as Ordered
from itertools import pairwise, takewhile

import yaml

from ...network.problems import Guesser
from ..reading.characters import legible
from ..reading.findings import Findings
from ..reading.tree import Node as Read
from ..reading.tree import tree
from ..scalars import block, scalar
from .layout import Layout, LayoutError
from .places import Mapping, Node, Plain, Scalar, Sequence, places, plain

Fields = Values[str, Plain]

# The fields in the order in which records are written.
ORDER = (
    *("source", "target", "members", "kind"),
    *("id", "name", "name_en", "aliases", "sector", "form", "cross_sector", "region", "functions", "challenges"),
    *("start", "end", "strength", "amount", "currency", "resources"),
    *("title", "url", "orgnr", "as_of", "confidence", "sources", "note", "custom"),
)
_EMPTY: tuple[Plain, ...] = (None, "", [], {})
_COLUMN = 4  # of the fields of the first record of a file
_WIDTH = 100  # characters; a longer list has a line for each entry
_Change = tuple[int, int, str]  # from, to, and what stands there then


class SpliceError(Exception):
    """The record cannot be changed where it stands: only by hand."""


def record_of(layout: Layout, index: int) -> dict[str, Plain]:
    """The fields of a record as the reader has them, without those that are empty."""
    found = plain(_record(layout, index))
    return _stated(found) if isinstance(found, dict) else {}


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
    start, end = layout.starts[index], layout.ends[index]
    for written in (_field_by_field, _anew):
        try:
            made = layout.replaced(start, end, written(layout, index, fields))
        except (LayoutError, yaml.YAMLError):
            continue
        if len(made) == len(layout) and _holds(made, index, fields):
            return made
    raise SpliceError(layout.infos[index].name)


def with_text(layout: Layout, index: int, fields: Fields, text: str) -> Layout:
    """As `with_record`, written as `text`, which holds these fields, where that fits."""
    head = "" if layout.column is None else layout.text[layout.line(index) : layout.starts[index]]
    if text.startswith(head):
        made = layout.replaced(layout.starts[index], layout.ends[index], text.removeprefix(head))
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
    for written in filter(None, (same, _written(fields, layout) if is_block else "", _flow(_stated(fields)))):
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


def _stated(fields: Fields) -> dict[str, Plain]:
    """The fields that hold anything, the values inside them likewise."""
    found: dict[str, Plain] = {}
    for key, value in fields.items():
        inner: Plain = _stated(value) if isinstance(value, dict) else value
        if isinstance(inner, list):
            entries = (_stated(one) if isinstance(one, dict) else one for one in inner)
            inner = [one for one in entries if one not in _EMPTY]
        if inner not in _EMPTY:
            found[key] = inner
    return found


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
    return isinstance(found, dict) and _stated(found) == _stated(fields)


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
    changes = sorted(_changes(text, item, _stated(fields), _end_of_line(layout.text)))
    written, at = [], layout.starts[index] - by
    for start, end, new in changes:
        written += [text[at:start], new]
        at = end
    return "".join([*written, text[at : layout.ends[index] - by]])


def _anew(layout: Layout, index: int, fields: Fields) -> str:
    """The text of a record written from the beginning, in its style."""
    if layout.column is None or _record(layout, index).flow:
        return _flow(_stated(fields))
    start = layout.starts[index]
    return _lines(fields, start - layout.line(index), _end_of_line(layout.text))


def _changes(text: str, node: Mapping, fields: Fields, eol: str) -> Iterator[_Change]:
    """What changes in a text for a mapping in it to hold these fields."""
    gone = [i for i, (key, _) in enumerate(node.items) if key.text not in fields]
    if len(gone) == len(node.items):
        raise LayoutError("nothing that stays")
    column = node.items[0][0].start - (text.rfind("\n", 0, node.items[0][0].start) + 1)
    for key, value in node.items:
        if key.text in fields and not _same(plain(value), fields[key.text]):
            yield from _changed(text, key, value, fields[key.text], (column, node.flow, eol))
    for i in gone:
        yield _cut(text, node, i, gone)
    new = [key for key in _sorted(fields) if node.value(key) is None]
    places = [_after(key, node, gone) for key in new]
    for place in dict.fromkeys(places):
        texts = [
            _entry(key, fields[key], column, eol, flow=node.flow)
            for key, at in zip(new, places, strict=False)
            if at == place
        ]
        end = node.items[place][1].end
        if node.flow:
            yield end, end, "".join(f", {one}" for one in texts)
        else:
            end = _end_of_lines(text, end)
            yield end, end, "".join(f"{eol}{' ' * column}{one}" for one in texts)


def _changed(text: str, key: Scalar, value: Node, new: Plain, style: tuple[int, bool, str]) -> Iterator[_Change]:
    """What changes for a key to have another value."""
    column, flow, eol = style
    if isinstance(value, Mapping) and isinstance(new, dict) and any(key.text in new for key, _ in value.items):
        yield from _changes(text, value, _stated(new), eol)
        return
    if isinstance(value, Sequence) and isinstance(new, list) and new and not value.flow and value.items:
        yield from _items_changed(text, value, new, eol)
        return
    on_one_line = isinstance(value, Scalar) and value.style in ("", "'", '"') and value.text.strip()
    if on_one_line and isinstance(value, Scalar) and isinstance(new, str) and (flow or "\n" not in new):
        yield value.start, value.end, _like(value, new, flow=flow)
        return
    entry = _entry(key.text, new, column, eol, flow=flow)
    yield key.start, max(value.end, key.end + 1), entry


def _items_changed(text: str, value: Sequence, new: Ordered[Plain], eol: str) -> Iterator[_Change]:
    """What changes for a block list to hold other entries: those at its beginning and end that are the same stay."""
    old = [plain(item) for item in value.items]
    first = len(list(takewhile(lambda pair: _same(*pair), zip(old, new, strict=False))))
    rest = min(len(old), len(new)) - first
    last = len(list(takewhile(lambda pair: _same(*pair), zip(old[::-1][:rest], new[::-1][:rest], strict=True))))
    column = value.start - (text.rfind("\n", 0, value.start) + 1)
    made = [_item(one, column, eol) for one in new[first : len(new) - last]]
    if first:
        start = _end_of_lines(text, value.items[first - 1].end)
        end = _end_of_lines(text, value.items[len(old) - last - 1].end)
        yield start, end, "".join(f"{eol}{' ' * column}{one}" for one in made)
        return
    dashes = [_dash(text, item.start) for item in value.items]
    if last:
        yield dashes[0], dashes[len(old) - last], "".join(f"{one}{eol}{' ' * column}" for one in made)
        return
    yield dashes[0], value.end, f"{eol}{' ' * column}".join(made)


def _dash(text: str, item: int) -> int:
    return text.rfind("-", 0, item)


def _cut(text: str, node: Mapping, i: int, gone: Ordered[int]) -> _Change:
    """Where a field stands that goes, with its line or its comma."""
    kept = next((j for j in range(i - 1, -1, -1) if j not in gone), None)
    key, value = node.items[i]
    if kept is None:  # the next that stays comes in the place of the first
        following = node.items[i + 1][0].start
        return key.start, following, ""
    if node.flow:
        return node.items[i - 1][1].end, max(value.end, key.end + 1), ""
    return _line_before(text, key.start), _end_of_lines(text, max(value.end, key.end + 1)), ""


def _end_of_lines(text: str, end: int) -> int:
    """Where the line ends on which something ends: before the line break."""
    after = text.find("\n", end)
    if after < 0:
        return len(text)
    return after - 1 if text[after - 1] == "\r" else after


def _line_before(text: str, place: int) -> int:
    """Where the line before that of a place ends."""
    return _end_of_lines(text, max(text.rfind("\n", 0, place), 0))


def _after(key: str, node: Mapping, gone: Ordered[int]) -> int:
    """The place of the last field of those that stay which comes before a new one, or of the first that stays."""
    kept = [i for i in range(len(node.items)) if i not in gone]
    before = [i for i in kept if _rank(node.items[i][0].text) <= _rank(key)]
    return max(before, default=kept[0])


def _sorted(fields: Fields) -> list[str]:
    return sorted(fields, key=_rank)


def _rank(key: str) -> int:
    return ORDER.index(key) if key in ORDER else len(ORDER)


def _same(old: Plain, new: Plain) -> bool:
    return _stated({"": old}) == _stated({"": new})


def _like(value: Scalar, new: str, *, flow: bool) -> str:
    """A text in the quotes that the former one had."""
    if value.style == "'" and new.isprintable():
        return "'" + new.replace("'", "''") + "'"
    made = scalar(new, in_list=flow)
    return (
        made if made.startswith('"') or not value.style else '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )


def _entry(key: str, value: Plain, column: int, eol: str, *, flow: bool = False) -> str:
    """A key and its value, each line but the first after so many spaces."""
    if flow:
        return f"{scalar(key, in_list=True)}: {_flow(value)}"
    name, inner = scalar(key), f"{eol}{' ' * (column + 2)}"
    if isinstance(value, str) or value is None:
        written = block(value or "", " " * (column + 2)).replace("\n", eol)
        return f"{name}: {written}"
    if isinstance(value, dict):
        stated = _stated(value)
        return f"{name}:{inner}" + inner.join(_entry(one, stated[one], column + 2, eol) for one in _sorted(stated))
    if all(isinstance(one, str) for one in value):
        line = f"{name}: {_flow(value)}"
        if len(line) <= _WIDTH:
            return line
    return f"{name}:{inner}" + inner.join(_item(one, column + 2, eol) for one in value)


def _item(value: Plain, column: int, eol: str) -> str:
    """An entry of a list whose dash is in this column."""
    if isinstance(value, dict):
        return "- " + _lines(value, column + 2, eol)
    return f"- {scalar(value) if isinstance(value, str) else _flow(value)}"


def _lines(fields: Fields, column: int, eol: str) -> str:
    """Fields one below the other, the first where the text stands already."""
    stated = _stated(fields)
    return f"{eol}{' ' * column}".join(_entry(key, stated[key], column, eol) for key in _sorted(stated))


def _flow(value: "Plain | Fields") -> str:
    """A value on one line."""
    if isinstance(value, str) or value is None:
        return scalar(value or "", in_list=True)
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return "{" + ", ".join(_entry(key, value[key], 0, "\n", flow=True) for key in _sorted(value)) + "}"


def _written(fields: Fields, layout: Layout) -> str:
    """A new record of a block list, without its dash."""
    column = layout.starts[0] - layout.line(0) if len(layout) else _COLUMN
    return _lines(fields, column, _end_of_line(layout.text))


def _end_of_line(text: str) -> str:
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def _place(layout: Layout, fields: Fields) -> int:
    """Where a new record belongs: after the last that does not come after it, or at the end of a list without order."""
    heads = [info.head for info in layout.infos]
    members = fields.get("members")
    named = fields.get("source") or (members[0] if isinstance(members, list) and members else fields.get("id"))
    if any(a > b for a, b in pairwise(heads)) or not isinstance(named, str):
        return len(layout)
    return next((i for i, head in enumerate(heads) if head > named), len(layout))


def _inserted(layout: Layout, place: int, record: str) -> tuple[int, int, str]:
    """From where to where what is to stand in a file, for a record to be the one in this place."""
    eol = _end_of_line(layout.text)
    if layout.column is None:
        return _into_brackets(layout, place, record, eol)
    head = layout.text[layout.line(0) : layout.starts[0]]
    lines = f"{head}{record}"
    between = eol if _has_blank_lines(layout) else ""
    if place < len(layout):
        at = layout.line(place)
        return at, at, f"{lines}{eol}{between}"
    at = _end_of_lines(layout.text, layout.ends[-1])
    return at, at, f"{eol}{between}{lines}"


def _into_brackets(layout: Layout, place: int, record: str, eol: str) -> tuple[int, int, str]:
    start, end = layout.at
    if not len(layout):  # `actors: []`, or nothing at all
        begun = layout.text.rfind(layout.key, 0, start + 1)
        colon = layout.text.index(":", begun)
        rest = _end_of_lines(layout.text, max(end, colon + 1))
        return begun, rest, f"{layout.key}:{eol}{' ' * (_COLUMN - 2)}- {record}"
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
        begun = layout.text.rfind(layout.key, 0, layout.at[0])
        return layout.text.index(":", begun) + 1, layout.ends[0], " []"
    start, end = layout.line(index), _end_of_lines(layout.text, layout.ends[index])
    after = layout.line(index + 1)
    if index + 1 < len(layout) and not layout.text[end:after].strip():
        return start, after, ""
    if index + 1 < len(layout):  # comments that stay
        return start, layout.text.find("\n", end) + 1, ""
    before = _end_of_lines(layout.text, layout.ends[index - 1])
    return (before if not layout.text[before:start].strip() else _line_before(layout.text, start)), end, ""


def _has_blank_lines(layout: Layout) -> bool:
    """Whether there is a blank line between records."""
    if len(layout) == 1:
        return True
    between = layout.text[layout.ends[-2] : layout.line(len(layout) - 1)]
    return between.replace("\r", "").count("\n") > 1
