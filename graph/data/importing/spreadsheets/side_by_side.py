"""Tables that stand beside one another in a sheet, and notes beside a table, with empty columns between."""

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from ..tables import Row, Sheet
from .grid import Block, block
from .headings import folded, heading, is_key

_MOST_BESIDE = 20  # blocks; blank columns among more of them part nothing
_SHORTER = 3  # rows by which a table ends before its neighbour
_OF_ITS_OWN = 2  # rows that have nothing in the neighbour's columns


class Beside(NamedTuple):
    """The blocks of a sheet that hold a table each, from the left, and those that only hold notes."""

    tables: tuple[Block, ...]
    notes: tuple[Block, ...]


def blocks(sheet: Sheet) -> Beside:
    """The parts of a sheet between empty columns.

    An empty column inside a table separates nothing: only what begins or ends in other rows, or has the same headings
    again, is a table of its own; a single column without a heading is notes.
    """
    ranges = _ranges(sheet.rows)
    if len(ranges) > _MOST_BESIDE:
        ranges = [(ranges[0][0], ranges[-1][1])]
    if len(ranges) <= 1:
        return Beside(tuple(block(sheet.rows, first, end) for first, end in ranges), ())
    tables, notes = [block(sheet.rows, *ranges[0])], []
    for first, end in ranges[1:]:
        right, left = block(sheet.rows, first, end), tables[-1]
        if _are_notes(left, right):
            notes.append(right)
        elif _is_another(left, right):
            tables.append(right)
        else:
            tables[-1] = block(sheet.rows, left.first, end)
    return Beside(tuple(tables), tuple(notes))


def _ranges(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The runs of columns that hold something; a lone cell in a row, such as a title, counts for nothing."""
    used: set[int] = set()
    alone: set[int] = set()
    full = 0  # how wide the widest row is that holds something everywhere
    for row in rows:
        if len(row.cells) > 1 and all(row.cells):
            full = max(full, len(row.cells))
            continue
        filled = {*compress(range(len(row.cells)), row.cells), *(mark for mark in row.marks if mark < len(row.cells))}
        (used if len(filled) > 1 else alone).update(filled)
    used.update(range(full))
    # The column of a list, and notes in a column of their own, are not titles: they are wide of what is used.
    used |= {column for column in alone if not used or column > max(used)}
    ranges: list[tuple[int, int]] = []
    for column in sorted(used):
        if ranges and ranges[-1][1] == column:
            ranges[-1] = (ranges[-1][0], column + 1)
        else:
            ranges.append((column, column + 1))
    return ranges


def _are_notes(left: Block, right: Block) -> bool:
    """Whether a block is a single column of texts without a heading in the row of its neighbour's headings."""
    if right.end - right.first > 1:
        return False
    headed = heading(left.lines)
    if headed is None:
        return len(right.lines) < len(left.lines) / 2
    number = left.lines[headed].number
    return all(line.number != number for line in right.lines)


def _is_another(left: Block, right: Block) -> bool:
    """Whether a block is a table of its own and not more columns of its neighbour's."""
    theirs, ours = heading(left.lines), heading(right.lines)
    if ours is not None and theirs is not None:
        if left.lines[theirs].number != right.lines[ours].number and len(right.lines[ours].filled) > 1:
            return True
        known = {folded(text) for text in left.lines[theirs].texts}
        if any(folded(text) in known for text in right.lines[ours].texts):
            return True
        if is_key(left.lines[theirs].cells[0]) and is_key(right.lines[ours].cells[0]) and right.end - right.first > 1:
            return True
    if right.end - right.first == 1:
        return False
    left_rows, right_rows = ({line.number for line in side.lines} for side in (left, right))
    if len(right_rows - left_rows) >= _OF_ITS_OWN:
        return True
    # It is filled from its first row to its last, and the neighbour goes on.
    last = max(right_rows)
    full = {line.number for line in right.lines if 0 in line.filled}
    shared = {number for number in left_rows if number <= last and number >= min(right_rows)}
    return shared <= full and sum(number > last for number in left_rows) >= _SHORTER
