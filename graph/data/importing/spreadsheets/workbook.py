"""Excel workbooks: each sheet read once, as a stream, with what is hidden, merged or a formula without a value."""

import re
from collections.abc import Mapping, Sequence
from itertools import repeat

from ....network.problems import Problem
from ..tables import Mark, Row, Sheet, Upload
from .archive import Archive
from .characters import cleaned, controls
from .refused import RefusedError
from .sizes import LONGEST_CELL, MOST_CELLS, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS
from .workbook_numbers import shown
from .workbook_parts import Parts, Pieces, SheetPart, parts, unescaped

_DIGITS = "0123456789"
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?")
_LAST_ROW = 1_048_576
_MOST_RANGES = 100_000


def sheets(upload: Upload, archive: Archive) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    """The sheets of a workbook (`.xlsx`, `.xlsm`) in order, hidden ones too; a sheet that cannot be read is a problem.

    Charts and sheets of macros hold no cells and are left out. Blank rows cost nothing, however many there are.
    """
    read, problems = [], []
    try:
        shared = parts(archive)
    except RefusedError as error:
        return (), (error.problem(upload.name),)
    for part in shared.sheets:
        try:
            sheet, found = _sheet(upload.name, archive, part, shared)
        except RefusedError as error:
            error.sheet = part.name
            problems.append(error.problem(upload.name))
        else:
            read.append(sheet)
            problems += found
    return tuple(read), tuple(problems)


def _sheet(file: str, archive: Archive, part: SheetPart, shared: Parts) -> tuple[Sheet, list[Problem]]:
    reader = _Reader(shared)
    archive.parse(part.part, reader.start, reader.end, reader.text)
    # Programs write rows in order; a file that does not is read all the same.
    rows = sorted(reader.rows, key=lambda row: row.number)
    sheet = Sheet(
        file=file,
        name=cleaned(part.name),
        rows=tuple(rows),
        hidden=part.hidden,
        hidden_columns=frozenset(reader.hidden_columns),
        merged=tuple(reader.merged),
    )
    facts = {"n": reader.controls}
    found = [Problem(sheet.place, 0, "import_control_characters", facts, "warning")] if reader.controls else []
    return sheet, found


class _Reader:
    """Takes the elements of a sheet one by one and makes rows of them."""

    def __init__(self, shared: Parts) -> None:
        self.shared = shared
        self.rows: list[Row] = []
        self.hidden_columns: set[int] = set()
        self.merged: list[tuple[int, int, int, int]] = []
        self.controls = self.characters = self.widths = 0
        self.number, self.column, self.hidden = 0, -1, False
        self.cells: dict[int, str] = {}
        self.marks: dict[int, Mark] = {}
        self.type, self.style, self.formula = "n", "", False
        self.value: str | None = None
        self.is_value = False
        self.inline = Pieces()
        self.known = _Known()
        self.strings = _Strings(shared.strings)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag == "c":
            reference = attributes.get("r")
            self.column = _COLUMNS[reference.rstrip(_DIGITS)] if reference else self.column + 1
            self.type, self.style = attributes.get("t", "n"), attributes.get("s", "")
            self.value, self.formula = None, False
            if self.inline.pieces:
                self.inline.clear()
        elif tag == "v":
            self.value, self.is_value = "", True
        elif tag == "f":
            self.formula = True
        elif tag == "row":
            self.begin_row(attributes)
        elif tag == "col":
            self.widths += 1
            if attributes.get("hidden") in ("1", "true") and self.widths <= MOST_COLUMNS:
                first, last = (_whole(attributes.get(end, "")) for end in ("min", "max"))
                self.hidden_columns.update(range(first - 1, min(last, MOST_COLUMNS)))
        elif tag == "mergeCell":
            self.add_range(attributes.get("ref", ""))
        else:
            self.inline.start(tag)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "v":
            self.is_value = False
        elif tag == "c":
            self.end_cell()
        elif tag == "row":
            self.end_row()
        else:
            self.inline.end(tag)

    def text(self, text: str) -> None:
        """Text, wherever it stands."""
        if self.is_value:
            self.value = text if not self.value else self.value + text
        else:
            self.inline.add(text)

    def begin_row(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        self.number = _whole(reference) if reference else self.number + 1
        if not 0 < self.number <= _LAST_ROW:
            raise RefusedError("import_damaged")
        self.hidden = attributes.get("hidden") in ("1", "true")
        self.column, self.cells, self.marks = -1, {}, {}

    def end_row(self) -> None:
        if not self.cells and not self.marks:
            return
        width = max(*self.cells, *self.marks, -1) + 1
        self.shared.places += width
        if len(self.rows) >= MOST_ROWS:
            raise RefusedError("import_many_rows", self.number, limit=MOST_ROWS)
        if self.shared.places > MOST_CELLS or self.characters > MOST_CHARACTERS:
            raise RefusedError("import_many_cells", self.number, limit=MOST_CELLS)
        cells = tuple(map(self.cells.get, range(width), repeat("")))
        self.rows.append(Row(self.number, cells, self.hidden, self.marks))

    def end_cell(self) -> None:
        if self.type == "s" and self.value:
            text, mark = self.strings[self.value], None  # type: str, Mark | None
        elif self.type == "inlineStr":
            text, mark = unescaped(self.inline.whole()), None
        elif self.value is None or self.value == "":
            # A formula whose result is an empty text has a type; one that was never computed has none.
            text, mark = "", "formula" if self.formula and self.type != "str" else None
        else:
            text, mark = self.stored(self.value)
        if not text and not mark:
            return
        text, removed = self.known[text]
        self.controls += removed
        if text:
            if self.column >= MOST_COLUMNS:
                raise RefusedError("import_many_columns", self.number, limit=MOST_COLUMNS)
            if len(text) > LONGEST_CELL:
                raise RefusedError("import_long_cell", self.number, limit=LONGEST_CELL)
            self.characters += len(text)
            self.cells[self.column] = text
        if mark and self.column < MOST_COLUMNS:
            self.marks[self.column] = mark

    def stored(self, value: str) -> tuple[str, Mark | None]:
        """The text of a stored value, and what it is where that is more than text."""
        if self.type == "b":
            return ("TRUE" if value.strip() == "1" else "FALSE"), None
        if self.type == "e":
            return value, "error"
        if self.type == "d":
            return value[:10], "date"
        if self.type == "str":
            return unescaped(value), None
        return shown(value, self.shared.format(self.style), self.shared.epoch)

    def add_range(self, reference: str) -> None:
        match = _RANGE.fullmatch(reference)
        if match and match[3] and len(self.merged) < _MOST_RANGES:
            first, last = _COLUMNS[match[1]], _COLUMNS[match[3]]
            self.merged.append((int(match[2]), first, int(match[4]), last))


class _Columns(dict[str, int]):
    """The place of a column by its letters, from 0: `A` is 0, `XFD` 16,383."""

    def __missing__(self, letters: str) -> int:
        if not (letters.isascii() and letters.isupper() and letters.isalpha() and len(letters) <= 3):  # noqa: PLR2004
            raise RefusedError("import_damaged")
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - 64
        self[letters] = number - 1
        return number - 1


_COLUMNS = _Columns()


class _Known(dict[str, tuple[str, int]]):
    """What `cleaned` makes of a text, and how many control characters it removes; each text is looked at once."""

    def __missing__(self, text: str) -> tuple[str, int]:
        found = self[text] = cleaned(text), controls(text)
        return found


class _Strings(dict[str, str]):
    """The shared strings by their number as cells write it."""

    def __init__(self, strings: Sequence[str]) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, written: str) -> str:
        number = _whole(written)
        if number >= len(self._strings):
            raise RefusedError("import_damaged")
        text = self[written] = self._strings[number]
        return text


def _whole(digits: str) -> int:
    """A count as the file writes it.

    Raises
    ------
    RefusedError
        If it is none, or a longer one than any file needs.
    """
    text = digits.strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= 9):  # noqa: PLR2004
        raise RefusedError("import_damaged")
    return int(text)
