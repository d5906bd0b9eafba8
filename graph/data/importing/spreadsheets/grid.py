"""Rows of a sheet within some of its columns."""

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from ..tables import Row


class Line(NamedTuple):
    """A row within a block of columns: its cells, as many as the block has, and the columns that hold something.

    Columns count from the first one of the block. A formula without a value holds something, though no text.
    """

    row: Row
    cells: tuple[str, ...]
    filled: tuple[int, ...]

    @property
    def number(self) -> int:
        """The number of the row in its file."""
        return self.row.number

    @property
    def texts(self) -> tuple[str, ...]:
        """The cells that hold text."""
        return tuple(filter(None, self.cells))


class Block(NamedTuple):
    """Columns of a sheet from `first` to before `end`, and their rows that hold something."""

    first: int
    end: int
    lines: Sequence[Line]


def block(rows: Iterable[Row], first: int, end: int) -> Block:
    """The block of some columns."""
    made = []
    width = end - first
    everything = tuple(range(width))  # most rows hold something everywhere: they share it
    for row in rows:
        cells = row.cells[first:end]
        filled = everything if len(cells) == width and all(cells) else tuple(compress(everything, cells))
        if row.marks:
            marked = {place - first for place, mark in row.marks.items() if mark == "formula" and first <= place < end}
            filled = tuple(sorted(marked.union(filled)))
        if filled:
            made.append(Line(row, cells + ("",) * (width - len(cells)), filled))
    return Block(first, end, made)


def letters(column: int) -> str:
    """The name of a column, from 0, as spreadsheets have it: `A`, `AB`."""
    name = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        name, column = chr(65 + rest) + name, column - 1
    return name
