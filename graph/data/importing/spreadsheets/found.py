"""A table as it was found in a sheet: its columns named, its rows cut to them, computed rows left out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from ....network.problems import Problem
from ..tables import Row, Sheet, Table
from .characters import shown
from .grid import Block, Line, letters
from .headings import folded, is_matrix, judge, kind
from .merged import spanned
from .sizes import MANY_COLUMNS
from .stacked import Part

_TOTALS = frozenset(
    (
        "delsumma",
        "grandtotal",
        "subtotal",
        "sum",
        "summa",
        "summor",
        "sums",
        "tot",
        "total",
        "totals",
        "totalsumma",
        "totalt",
    )
)
_COUNTED = ("antal", "count", "number", "st")
_MOST_JUDGED = 300
_MOST_LISTED = 20  # rows with one fault that have a problem of their own
_LONGEST_TOTAL = 40  # characters
RAGGED = ("csv",)  # formats of lines, each as wide as it is


# Merged cells by row: their first and last column.
Ranges: TypeAlias = Mapping[int, Sequence[tuple[int, int]]]


class Found:
    """Makes the table of a part of a sheet, and notes what was left out of it; `wide` are merged cells."""

    def __init__(self, sheet: Sheet, wide: Ranges, block: Block, part: Part, format: str) -> None:
        self.sheet, self.wide, self.block, self.part, self.format = sheet, wide, block, part, format
        self.problems: list[Problem] = []
        self.titles = list(part.titles)

    def table(self, key: str) -> Table | None:
        """The table, or None if it has no records."""
        heading, lines = self.part.heading, self.part.lines
        headings = self.headings()
        matrix = heading is not None and is_matrix([heading, *lines], 0)
        if heading is not None and self.format in RAGGED:
            lines = self.as_wide_as(heading, lines)
        lines = self.without_totals(lines)
        if not lines:
            number = heading.number if heading else 0
            self.warn(number, "import_no_rows")
            return None
        used = set[int]().union(*{line.filled for line in lines})
        kept = [column for column, text in enumerate(headings) if column in used or text]
        if matrix:
            kept = [column for column in kept if folded(headings[column]) not in _TOTALS]
        self.note_headings(headings, kept, cornered=matrix)
        if len(kept) > MANY_COLUMNS and not matrix:
            self.warn(heading.number if heading else 0, "import_wide_table", n=len(kept))
        return Table(
            place=self.sheet.place,
            key=key,
            headings=tuple(headings[column] for column in kept),
            rows=tuple(self.rows(lines, kept)),
            heading_row=heading.number if heading else 0,
            format=self.format,
            shape="matrix" if matrix else None,
        )

    def headings(self) -> list[str]:
        """The heading of each column of the block, with that of a merged cell above it; empty where there is none."""
        heading, width = self.part.heading, self.block.end - self.block.first
        if heading is None:
            return [""] * width
        headings = [" ".join(text.split()) for text in heading.cells]
        above = self.titles[-1] if self.titles else None
        if above is None or above.number != heading.number - 1:
            return headings
        over = spanned(self.wide.get(above.number, ()), above.row, self.block.first, self.block.end)
        if not over:
            return headings
        self.titles.pop()
        for column, text in over.items():
            own = headings[column - self.block.first]
            headings[column - self.block.first] = f"{' '.join(text.split())}: {own}" if own else " ".join(text.split())
        return headings

    def as_wide_as(self, heading: Line, lines: Sequence[Line]) -> list[Line]:
        """The rows of delimited text that fit the headings: a wider one is left out, a narrower one filled up."""
        width = len(heading.row.cells)
        named = max((i + 1 for i, text in enumerate(heading.row.cells) if text), default=0)
        fitting: list[Line] = []
        wider: list[tuple[int, int]] = []
        narrower: list[tuple[int, int]] = []
        for line in lines:
            cells = line.row.cells
            if len(cells) > width and any(cells[width:]):
                wider.append((line.number, len(cells)))
                continue
            if len(cells) < named:
                narrower.append((line.number, len(cells)))
            fitting.append(line)
        self.note_widths("import_row_wider", "import_rows_wider", wider, named)
        self.note_widths("import_row_narrower", "import_rows_narrower", narrower, named)
        return fitting

    def note_widths(self, code: str, further: str, rows: Sequence[tuple[int, int]], width: int) -> None:
        """Note rows that are not as wide as the headings, the first ones each."""
        for number, cells in rows[:_MOST_LISTED]:
            self.warn(number, code, cells=cells, width=width)
        if len(rows) > _MOST_LISTED:
            self.warn(rows[_MOST_LISTED][0], further, n=len(rows) - _MOST_LISTED)

    def without_totals(self, lines: Sequence[Line]) -> list[Line]:
        """The rows without those that sum up others."""
        kept = []
        for i, line in enumerate(lines):
            if _is_total(line, last=i == len(lines) - 1):
                self.warn(line.number, "import_total_row", text=shown(line.texts[0]))
            else:
                kept.append(line)
        return kept

    def note_headings(self, headings: Sequence[str], kept: Sequence[int], *, cornered: bool) -> None:
        """Note headings that are missing or stand over several columns; the corner of a matrix needs none."""
        number = self.part.heading.number if self.part.heading else 0
        if not number:
            self.warn(self.part.lines[0].number, "import_no_headings")
            return
        if self.is_guess() and not cornered:
            text = ", ".join(filter(None, (headings[column] for column in kept)))
            self.warn(number, "import_headings_guessed", text=shown(text))
        columns: dict[str, list[int]] = {}
        for column in kept[cornered:]:
            columns.setdefault(headings[column].casefold(), []).append(column)
        for column in columns.pop("", []):
            self.warn(number, "import_unnamed_column", column=self.named(column))
        for same in columns.values():
            if len(same) > 1:
                names = ", ".join(map(self.named, same))
                self.warn(number, "import_heading_twice", heading=shown(headings[same[0]]), columns=shown(names))
        if self.format in RAGGED:
            last = max(kept, default=0)
            for column in sorted(set(range(last)) - set(kept)):
                self.warn(number, "import_empty_column", column=self.named(column))

    def is_guess(self) -> bool:
        """Whether a row has the headings by its place alone: it might be a record."""
        if self.part.heading is None:
            return False
        judged = judge([self.part.heading, *self.part.lines[:_MOST_JUDGED]], 0)
        return not judged.words and not judged.contrast

    def rows(self, lines: Sequence[Line], kept: Sequence[int]) -> Iterator[Row]:
        """The rows, cut to the columns of the table."""
        places = {self.block.first + column: place for place, column in enumerate(kept)}
        whole = list(places) == list(range(len(places)))
        for line in lines:
            if whole and len(line.row.cells) == len(places) and line.row.marks.keys() <= places.keys():
                yield line.row
                continue
            marks = {places[column]: mark for column, mark in line.row.marks.items() if column in places}
            yield Row(line.number, tuple([line.cells[column] for column in kept]), line.row.hidden, marks)

    def named(self, column: int) -> str:
        """What people call a column of the block: its letters in a workbook, its number in delimited text."""
        place = self.block.first + column
        return str(place + 1) if self.format in RAGGED else letters(place)

    def warn(self, line: int, code: str, **facts: str | int) -> None:
        """Note what is doubtful or left out."""
        self.problems.append(Problem(self.sheet.place, line, code, facts, "warning"))


def _is_total(line: Line, *, last: bool) -> bool:
    """Whether a row sums up others: a word for it first, and nothing else but numbers.

    A name may be such a word: without a number it must be the last row.
    """
    first = line.cells[line.filled[0]]
    if not first or len(first) > _LONGEST_TOTAL:
        return False
    words = first.split()
    if folded(words[0]) not in _TOTALS:
        return False
    others = [kind(line.cells[column]) or "formula" for column in line.filled[1:]]
    if not set(others) <= {"number", "formula"}:
        return False
    return bool(others) or (last and all(kind(word) == "number" or folded(word) in _COUNTED for word in words[1:]))
