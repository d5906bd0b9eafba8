"""Merged cells: what one text means for the rows and the columns that it stands over."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..tables import Mark, Row, Sheet


def filled_down(sheet: Sheet) -> tuple[Sheet, int, int]:
    """The sheet with the text of a merged cell in each of its rows, how many cells that filled, and the first row.

    Only the first column of a range is filled. Ranges that overlap in a column, as no spreadsheet has them, count once.
    """
    high = sorted((first, column, last) for first, column, last, _ in sheet.merged if last > first)
    if not high:
        return sheet, 0, 0
    rows, numbers = list(sheet.rows), [row.number for row in sheet.rows]
    cells: dict[int, dict[int, tuple[str, Mark | None]]] = {}
    reached: dict[int, int] = {}
    for first, column, last in high:
        start = bisect_left(numbers, first)
        if first <= reached.get(column, 0) or start == len(rows) or numbers[start] != first:
            continue
        reached[column] = last
        text = rows[start].cells[column] if column < len(rows[start].cells) else ""
        if not text:
            continue
        for index in range(start + 1, bisect_left(numbers, last + 1)):
            row = rows[index]
            if column >= len(row.cells) or not row.cells[column]:
                cells.setdefault(index, {})[column] = (text, rows[start].marks.get(column))
    for index, filled in cells.items():
        rows[index] = _with(rows[index], filled)
    count = sum(map(len, cells.values()))
    return replace(sheet, rows=tuple(rows)), count, numbers[min(cells)] if cells else 0


def _with(row: Row, filled: Mapping[int, tuple[str, Mark | None]]) -> Row:
    cells = [*row.cells, *[""] * (max(filled) + 1 - len(row.cells))]
    marks = dict(row.marks)
    for column, (text, mark) in filled.items():
        cells[column] = text
        if mark:
            marks[column] = mark
    return replace(row, cells=tuple(cells), marks=marks)


def wide_ranges(sheet: Sheet) -> Mapping[int, list[tuple[int, int]]]:
    """The merged cells that are several columns wide, by the row that they begin in: their first and last column."""
    found: dict[int, list[tuple[int, int]]] = {}
    for row, first, _, last in sheet.merged:
        if first < last:
            found.setdefault(row, []).append((first, last))
    return found


def spanned(ranges: Sequence[tuple[int, int]], row: Row, first: int, end: int) -> Mapping[int, str]:
    """What merged cells of a row stand over, by column, those from `first` to before `end`.

    A cell over all of these columns is a title and not among them.
    """
    found: dict[int, str] = {}
    for left, right in ranges:
        if first <= left and not (left == first and right >= end - 1):
            text = row.cells[left] if left < len(row.cells) else ""
            found |= {column: text for column in range(left, min(right + 1, end)) if text}
    return found
