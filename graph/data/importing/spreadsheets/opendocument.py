"""OpenDocument sheets: checked for repeats that would fill the memory, then read by calamine."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from ....network.problems import Problem
from ..tables import Mark, Row, Sheet, Upload
from .archive import Archive
from .characters import cleaned, controls
from .refused import RefusedError
from .sizes import LONGEST_CELL, MOST_CELLS, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS
from .workbook_numbers import shortest

_HIDDEN = ("collapse", "filter")
# What lies over the cells and has paragraphs of its own.
_ASIDE = ("annotation", "shapes", "frame", "custom-shape", "tracked-changes")
_LONGEST_COUNT = 9  # digits


def sheets(upload: Upload, archive: Archive) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    """The sheets of a document (`.ods`) in order, hidden ones too, or none and what is wrong with them."""
    try:
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise RefusedError("import_password")
        grids = _Grids()
        archive.parse("content.xml", grids.start, grids.end)
        if not grids.found:
            raise RefusedError("import_no_sheets")
        if errors := tuple(error.problem(upload.name) for error in map(_Grid.error, grids.found) if error):
            return (), errors
        if sum(grid.rows * grid.columns for grid in grids.found) > MOST_CELLS:
            raise RefusedError("import_many_cells", limit=MOST_CELLS)
        # Not before: it lays out all sheets at once.
        book = CalamineWorkbook.from_filelike(BytesIO(upload.content))
        return _read(upload.name, book, grids.found)
    except CalamineError:
        return (), (Problem(upload.name, 0, "import_damaged"),)
    except RefusedError as error:
        return (), (error.problem(upload.name),)


def _read(file: str, book: CalamineWorkbook, grids: list["_Grid"]) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    read, problems = [], []
    if len(book.sheets_metadata) != len(grids):
        raise RefusedError("import_damaged")
    for index, (grid, metadata) in enumerate(zip(grids, book.sheets_metadata, strict=True)):
        values = book.get_sheet_by_index(index).to_python(skip_empty_area=False)
        sheet, removed = _sheet(file, grid, values, hidden=metadata.visible != SheetVisibleEnum.Visible)
        read.append(sheet)
        if removed:
            problems.append(Problem(sheet.place, 0, "import_control_characters", {"n": removed}, "warning"))
    return tuple(read), tuple(problems)


class _Grid:
    """How far a sheet reaches, and what calamine does not read: hidden rows and columns, merged cells, marks."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows = self.columns = 0
        self.hidden_rows: list[tuple[int, int]] = []
        self.hidden_columns: set[int] = set()
        self.merged: list[tuple[int, int, int, int]] = []
        self.marks: dict[int, dict[int, Mark]] = {}

    def error(self) -> RefusedError | None:
        """Why the sheet is too large to lay out; None if it is not."""
        if self.columns > MOST_COLUMNS:
            return RefusedError("import_many_columns", sheet=self.name, limit=MOST_COLUMNS)
        if self.rows > MOST_ROWS:
            return RefusedError("import_many_rows", sheet=self.name, limit=MOST_ROWS)
        return None


class _Grids:
    """Takes the elements of a document one by one and counts rows and columns with their repeats."""

    def __init__(self) -> None:
        self.found: list[_Grid] = []
        self.grid = _Grid("")
        self.row = self.column = self.next_row = self.next_column = self.next_declared = 0
        self.aside = self.depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag in _ASIDE:
            self.aside += 1
        if self.aside:
            return
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.begin_sheet(attributes)
        elif self.depth != 1:
            return
        elif tag == "table-row":
            self.begin_row(attributes)
        elif tag in ("table-cell", "covered-table-cell"):
            self.begin_cell(attributes)
        elif tag == "table-column":
            repeats = _count(attributes.get("table:number-columns-repeated"))
            if attributes.get("table:visibility") in _HIDDEN:
                last = min(self.next_declared + repeats, MOST_COLUMNS)
                self.grid.hidden_columns.update(range(self.next_declared, last))
            self.next_declared += repeats
        elif tag == "p":
            self.reach()

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in _ASIDE:
            self.aside -= 1
        elif tag == "table" and not self.aside:
            self.depth -= 1

    def begin_sheet(self, attributes: Mapping[str, str]) -> None:
        self.grid = _Grid(cleaned(attributes.get("table:name", "")))
        self.found.append(self.grid)
        if len(self.found) > MOST_SHEETS:
            raise RefusedError("import_many_sheets", limit=MOST_SHEETS)
        self.next_row = self.next_column = self.next_declared = 0

    def begin_row(self, attributes: Mapping[str, str]) -> None:
        self.row = self.next_row
        self.next_row += _count(attributes.get("table:number-rows-repeated"))
        self.next_column = 0
        if attributes.get("table:visibility") in _HIDDEN:
            self.grid.hidden_rows.append((self.row, self.next_row))

    def begin_cell(self, attributes: Mapping[str, str]) -> None:
        self.column = self.next_column
        self.next_column += _count(attributes.get("table:number-columns-repeated"))
        wide, high = (_count(attributes.get(f"table:number-{what}-spanned")) for what in ("columns", "rows"))
        if wide > 1 or high > 1:
            self.grid.merged.append((self.row + 1, self.column, self.row + high, self.column + wide - 1))
        if "office:value-type" in attributes:
            self.reach()
            if attributes.get("calcext:value-type") == "error":
                self.mark("error")
        elif "table:formula" in attributes:
            self.reach()
            self.mark("formula")

    def mark(self, mark: Mark) -> None:
        self.grid.marks.setdefault(self.row + 1, {})[self.column] = mark

    def reach(self) -> None:
        """Note that the cell holds something, in all its repeats."""
        self.grid.rows = max(self.grid.rows, self.next_row)
        self.grid.columns = max(self.grid.columns, self.next_column)


def _sheet(file: str, grid: _Grid, values: Sequence[Sequence[object]], *, hidden: bool) -> tuple[Sheet, int]:
    """A sheet of the values that calamine read, and how many control characters were removed from them."""
    rows, removed, characters = [], 0, 0
    hidden_rows = {number for first, end in grid.hidden_rows for number in range(first, min(end, len(values)))}
    for number, read in enumerate(values, 1):
        cells, marks = [], dict(grid.marks.get(number, {}))
        for column, value in enumerate(read):
            text, mark = _text(value)
            removed += controls(text)
            cells.append(text := cleaned(text))
            if mark:
                marks[column] = mark
            if len(text) > LONGEST_CELL:
                raise RefusedError("import_long_cell", number, grid.name, limit=LONGEST_CELL)
            characters += len(text)
        while cells and not cells[-1] and len(cells) - 1 not in marks:
            cells.pop()
        if cells:
            rows.append(Row(number, tuple(cells), number - 1 in hidden_rows, marks))
        if characters > MOST_CHARACTERS:
            raise RefusedError("import_many_cells", number, grid.name, limit=MOST_CELLS)
    made = Sheet(file, grid.name, tuple(rows), hidden, frozenset(grid.hidden_columns), tuple(grid.merged))
    return made, removed


def _text(value: object) -> tuple[str, Mark | None]:
    """A value as text, and what it is where that is more."""
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), None
    if isinstance(value, int | float):
        return shortest(value), "number"
    if isinstance(value, datetime):
        return value.date().isoformat(), "date"
    if isinstance(value, date):
        return value.isoformat(), "date"
    return str(value), None


def _count(digits: str | None) -> int:
    """How often something is repeated or how far it reaches; 1 if that is not stated."""
    if digits is None:
        return 1
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST_COUNT):
        raise RefusedError("import_damaged")
    return max(int(digits), 1)
