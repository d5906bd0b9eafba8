"""What changes in a record's text for it to hold other values: those that are the same stay as they are written."""

from collections.abc import Iterator
from collections.abc import Sequence as Ordered
from itertools import takewhile

from .layout import Layout, LayoutError
from .places import Mapping, Node, Plain, Scalar, Sequence, plain
from .record_values import Fields, entry, in_order, is_same, item, like, rank, stated

Replacement = tuple[int, int, str]  # from, to, and what stands there then


def changes(text: str, node: Mapping, fields: Fields, eol: str) -> Iterator[Replacement]:
    """What changes in a text for a mapping in it to hold these fields."""
    gone = [i for i, (key, _) in enumerate(node.items) if key.text not in fields]
    if len(gone) == len(node.items):
        raise LayoutError("nothing that stays")
    column = node.items[0][0].start - (text.rfind("\n", 0, node.items[0][0].start) + 1)
    for key, value in node.items:
        if key.text in fields and not is_same(plain(value), fields[key.text]):
            yield from _changed(text, key, value, fields[key.text], (column, node.flow, eol))
    for i in gone:
        yield _cut(text, node, i, gone)
    new = [key for key in in_order(fields) if node.value(key) is None]
    places = [_after(key, node, gone) for key in new]
    for place in dict.fromkeys(places):
        texts = [
            entry(key, fields[key], column, eol, flow=node.flow)
            for key, at in zip(new, places, strict=False)
            if at == place
        ]
        end = node.items[place][1].end
        if node.flow:
            yield end, end, "".join(f", {one}" for one in texts)
        else:
            end = end_of_line(text, end)
            yield end, end, "".join(f"{eol}{' ' * column}{one}" for one in texts)


def _changed(text: str, key: Scalar, value: Node, new: Plain, style: tuple[int, bool, str]) -> Iterator[Replacement]:
    """What changes for a key to have another value."""
    column, flow, eol = style
    if isinstance(value, Mapping) and isinstance(new, dict) and any(key.text in new for key, _ in value.items):
        yield from changes(text, value, stated(new), eol)
        return
    if isinstance(value, Sequence) and isinstance(new, list) and new and not value.flow and value.items:
        yield from _items_changed(text, value, new, eol)
        return
    is_short = isinstance(value, Scalar) and value.style in ("", "'", '"') and value.text.strip()
    if is_short and isinstance(value, Scalar) and isinstance(new, str) and (flow or "\n" not in new):
        yield value.start, value.end, like(value, new, flow=flow)
        return
    yield key.start, max(value.end, key.end + 1), entry(key.text, new, column, eol, flow=flow)


def _items_changed(text: str, value: Sequence, new: Ordered[Plain], eol: str) -> Iterator[Replacement]:
    """What changes for a block list to hold other entries: those at its beginning and end that are the same stay.

    Where it has as many entries then or more, those between change where they stand, and the further ones follow.
    """
    old = [plain(item) for item in value.items]
    column = value.start - (text.rfind("\n", 0, value.start) + 1)
    first = len(list(takewhile(lambda pair: is_same(*pair), zip(old, new, strict=False))))
    rest = min(len(old), len(new)) - first
    last = len(list(takewhile(lambda pair: is_same(*pair), zip(old[::-1][:rest], new[::-1][:rest], strict=True))))
    middle = value.items[first : len(old) - last]
    if middle and len(new) >= len(old) and all(map(_is_like, middle, new[first:])):
        for one, now in zip(middle, new[first:], strict=False):
            if isinstance(one, Mapping) and isinstance(now, dict) and not is_same(plain(one), now):
                yield from changes(text, one, stated(now), eol)
        end = end_of_line(text, middle[-1].end)
        added = new[first + len(middle) : len(new) - last]
        yield end, end, "".join(f"{eol}{' ' * column}{item(one, column, eol)}" for one in added)
        return
    made = [item(one, column, eol) for one in new[first : len(new) - last]]
    if first:
        start = end_of_line(text, value.items[first - 1].end)
        end = end_of_line(text, value.items[len(old) - last - 1].end)
        yield start, end, "".join(f"{eol}{' ' * column}{one}" for one in made)
        return
    dashes = [_dash(text, item.start) for item in value.items]
    if last:
        yield dashes[0], dashes[len(old) - last], "".join(f"{one}{eol}{' ' * column}" for one in made)
        return
    yield dashes[0], value.end, f"{eol}{' ' * column}".join(made)


def _is_like(old: Node, new: Plain) -> bool:
    """Whether an entry of a list is to be the same, or has fields of which some stay."""
    if isinstance(old, Mapping) and isinstance(new, dict):
        return any(key.text in stated(new) for key, _ in old.items)
    return is_same(plain(old), new)


def _dash(text: str, item: int) -> int:
    return text.rfind("-", 0, item)


def _cut(text: str, node: Mapping, i: int, gone: Ordered[int]) -> Replacement:
    """Where a field stands that goes, with its line or its comma."""
    kept = next((j for j in range(i - 1, -1, -1) if j not in gone), None)
    key, value = node.items[i]
    if kept is None:  # the next that stays comes in the place of the first
        following = node.items[i + 1][0].start
        return key.start, following, ""
    if node.flow:
        return node.items[i - 1][1].end, max(value.end, key.end + 1), ""
    return line_before(text, key.start), end_of_line(text, max(value.end, key.end + 1)), ""


def end_of_line(text: str, end: int) -> int:
    """Where the line ends on which something ends: before the line break."""
    after = text.find("\n", end)
    if after < 0:
        return len(text)
    return after - 1 if text[after - 1] == "\r" else after


def end_of(layout: Layout, index: int) -> int:
    """Where a record ends with what stands behind it on its last line: a comment, which further lines come after."""
    end = layout.ends[index]
    if layout.column is None or layout.text[end - 1] == "\n":  # of a text that keeps the line ends after it
        return end
    return end_of_line(layout.text, end)


def line_before(text: str, place: int) -> int:
    """Where the line before that of a place ends."""
    return end_of_line(text, max(text.rfind("\n", 0, place), 0))


def _after(key: str, node: Mapping, gone: Ordered[int]) -> int:
    """The place of the last field of those that stay which comes before a new one, or of the first that stays."""
    kept = [i for i in range(len(node.items)) if i not in gone]
    before = [i for i in kept if rank(node.items[i][0].text) <= rank(key)]
    return max(before, default=kept[0])
