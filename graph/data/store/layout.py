"""Where the records of a file stand in its text, kept up to date without reading all of it again."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

import yaml

from .common_ends import common_ends
from .places import Mapping, Node, Scalar, Sequence, places

_HEADS = ("source", "members")
_NAMES = ("id", "actor")


class LayoutError(Exception):
    """The text has no list of records in which one could be changed."""


class Info(NamedTuple):
    """What is known of a record without reading it: its name, what its list is sorted by, the pairs that it joins.

    The name is its id, or that of the actor of whom it states something, or else a mark of its text. `head` is the id
    of an actor, and of a link its source or first member.
    """

    name: str
    head: str
    pairs: int = 0


@dataclass(frozen=True, eq=False)
class Layout:
    """A file's text, and of each record in order the first character, the one after its last, and what is known of it.

    `column` is where the records begin on their lines, None where they stand in a list in brackets, or there are none.
    `colon` is the place after the colon of its key, and `at` that of the list itself.
    """

    text: str
    key: str
    starts: list[int]
    ends: list[int]
    infos: list[Info]
    column: int | None
    colon: int
    at: tuple[int, int]

    @classmethod
    def of(cls, text: str, key: str) -> "Layout":
        """The layout of a text that has the list `key` at its top.

        Raises
        ------
        LayoutError
            If it has no such list, or is no YAML.
        """
        try:
            top = places(text)
        except yaml.YAMLError as error:
            raise LayoutError(str(error)) from error
        named = next((name for name, _ in top.items if name.text == key), None) if isinstance(top, Mapping) else None
        if named is None or not isinstance(top, Mapping):
            raise LayoutError(key)
        listed, colon = top.value(key), text.index(":", named.end) + 1
        if isinstance(listed, Scalar) and not listed.style and not listed.text.strip("~ "):
            return cls(text, key, [], [], [], None, colon, (listed.start, listed.end))
        if not isinstance(listed, Sequence) or not all(isinstance(item, Mapping) for item in listed.items):
            raise LayoutError(key)
        items = [item for item in listed.items if isinstance(item, Mapping)]
        infos = [_info(item, text[item.start : item.end]) for item in items]
        column = None if listed.flow else listed.start - _line(text, listed.start)
        starts, ends = [item.start for item in items], [item.end for item in items]
        return cls(text, key, starts, ends, infos, column, colon, (listed.start, listed.end))

    def __len__(self) -> int:
        return len(self.starts)

    def after(self, text: str) -> "Layout":
        """The layout of a text that has become of this one: records that have not changed are not read again.

        Raises
        ------
        LayoutError
            As `of` does.
        """
        same, tail = common_ends(self.text, text)
        return self._after(text, same, len(self.text) - tail)

    def replaced(self, first: int, last: int, text: str) -> "Layout":
        """The layout once another text stands between two places; raises as `of` does."""
        return self._after(self.text[:first] + text + self.text[last:], first, last)

    @cached_property
    def positions(self) -> dict[str, int]:
        """The place of each record by its name: the first place, where several have one."""
        count = len(self)
        return {info.name: count - 1 - i for i, info in enumerate(reversed(self.infos))}

    @cached_property
    def pairs(self) -> int:
        """How many pairs of actors the links join in all."""
        return sum(info.pairs for info in self.infos)

    @cached_property
    def frame(self) -> str:
        """The text with an empty list in the place of the list."""
        return f"{self.text[: self.colon]} []{self.text[self.at[1] :]}"

    def line(self, index: int) -> int:
        """Where the line begins on which a record begins, in a block list; after the last, where the list is over."""
        if index < len(self):
            return _line(self.text, self.starts[index])
        after = self.text.find("\n", self.ends[-1])
        return len(self.text) if after < 0 else after + 1

    def alone(self, index: int) -> str:
        """A record of a block list, with the lines up to the next, as a text of its own."""
        return f"{self.key}:\n{self.text[self.line(index) : self.line(index + 1)]}"

    def _after(self, text: str, same: int, behind: int) -> "Layout":
        """The layout of a text that is the same up to one place, and after the other, both of the old text."""
        return self._partly(text, same, behind) or Layout.of(text, self.key)

    def _partly(self, text: str, same: int, behind: int) -> "Layout | None":
        """The layout after a change within the records of a block list; None where that cannot be told."""
        if self.column is None:
            return None
        first = max(bisect_right(self.starts, same) - 1, 0)
        if self.line(first + 1) <= same:
            first += 1
        last = bisect_left(self.starts, behind)
        if last < len(self) and self.line(last) < behind:
            last += 1
        last = max(first, last)
        begin, end = self.line(first), self.line(last)
        if same < begin or behind > end:
            return None  # what stands before the list, or after it
        by = len(text) - len(self.text)
        if last < len(self) and not text.startswith(f"{' ' * self.column}-", end + by):
            return None
        made = _part(self.key, text[begin : end + by], begin, self.column)
        if made is None:
            return None
        starts = [*self.starts[:first], *(start for start, _, _ in made), *(s + by for s in self.starts[last:])]
        ends = [*self.ends[:first], *(end for _, end, _ in made), *(e + by for e in self.ends[last:])]
        infos = [*self.infos[:first], *(info for _, _, info in made), *self.infos[last:]]
        if not starts:
            return None
        return Layout(text, self.key, starts, ends, infos, self.column, self.colon, (self.at[0], ends[-1]))


def mark(text: str) -> str:
    """A name for a record without an id, by its text."""
    return f"~{blake2b(text.strip().encode(errors='surrogatepass'), digest_size=12).hexdigest()}"


def _part(key: str, text: str, offset: int, column: int) -> list[tuple[int, int, Info]] | None:
    """The records in a part of a block list, all of which begin in this column; None if it is no such part."""
    if not text.strip():
        return []
    head = f"{key}:\n"
    try:
        top = places(head + text)
    except yaml.YAMLError:
        return None
    listed = top.value(key) if isinstance(top, Mapping) and len(top.items) == 1 else None
    if isinstance(listed, Scalar) and not listed.text:
        return []  # comments alone
    if not isinstance(listed, Sequence) or listed.flow:
        return None
    made = []
    for item in listed.items:
        start, end = item.start - len(head), item.end - len(head)
        line = _line(text, start)
        if not isinstance(item, Mapping) or text[line : line + column + 1] != f"{' ' * column}-":
            return None
        made.append((start + offset, end + offset, _info(item, text[start:end])))
    return made


def _info(item: Mapping, text: str) -> Info:
    id, head, pairs = "", "", 0
    for key, value in item.items:
        if key.text in _NAMES and isinstance(value, Scalar):
            id = value.text.strip()
        elif key.text in _HEADS:
            head = head or _first_text(value)
            members = len(value.items) if isinstance(value, Sequence) else 2
            pairs = max(pairs, members * (members - 1) // 2)
    return Info(id or mark(text), head or id, pairs)


def _first_text(value: Node) -> str:
    if isinstance(value, Sequence):
        return next((item.text for item in value.items if isinstance(item, Scalar)), "")
    return value.text if isinstance(value, Scalar) else ""


def _line(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1
