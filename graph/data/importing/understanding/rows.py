"""Rows and cells as they are read: what a cell states, and which rows are no records."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ....network.vocabulary import NAME_LENGTH
from ..spelling import folded, tidy
from ..tables import Mark, Row, Table
from .cells import states
from .remarks import Remarks

_ERROR = re.compile(
    r"#(?:N/?A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|SAKNAS!?|REFERENS!|VÄRDEFEL!|NAMN\?|DIVISION/0!|"
    r"OGILTIGT!|SKÄRNING!|OGILTIG!|####*)|Err:\d{3}",
    re.IGNORECASE,
)
# As Excel shows and stores long numbers, which an id in digits was turned into.
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+\d+")
_DOUBTFUL = "#E-–—?0123456789"  # what an error, a stroke or a number begins with
_LONGEST_TOTAL = 40
_TOTAL = re.compile(
    r"(?:summa|totalt?|total sum|delsumma|sum|subtotal|grand total|totals|antal|medel|medelvärde|genomsnitt|average)"
    r"(?: \d+)?"
)


class Cell(NamedTuple):
    """A cell of a table under its heading: its text on one line, and as it stands."""

    table: Table
    row: Row
    column: int
    heading: str
    text: str
    raw: str

    @property
    def place(self) -> str:
        """Its file, sheet and row."""
        return f"{self.table.place}:{self.row.number}"

    @property
    def mark(self) -> Mark | None:
        """What it was more than text."""
        return self.row.marks.get(self.column)

    def is_stated(self, remarks: Remarks) -> bool:
        """Whether the cell states anything; an error or a formula without a value is noted as left out."""
        if not self.text:
            if self.mark == "formula":
                remarks.left(self.table.place, self.row.number, "import_formula", self.heading)
            return False
        if self.text[0] in "#E" and (self.mark == "error" or is_error(self.text)):
            remarks.left(self.table.place, self.row.number, "import_error_cell", self.heading, self.text)
            return False
        return states(self.text)


class Record(NamedTuple):
    """A row that is a record, with the texts of its cells on one line, as many as the table has headings."""

    table: Table
    headings: Sequence[str]
    row: Row
    texts: Sequence[str]

    def cell(self, column: int) -> Cell:
        """One of its cells."""
        raw = self.row.cells[column] if column < len(self.row.cells) else ""
        return Cell(self.table, self.row, column, self.headings[column], self.texts[column], raw)

    @property
    def place(self) -> str:
        """Its file, sheet and row."""
        return f"{self.table.place}:{self.row.number}"


def file_of(table: Table) -> str:
    """The file that a table is from: its place without the sheet."""
    return table.place.rpartition(" [")[0] or table.place


def is_error(text: str) -> bool:
    """Whether a text is the error value of a spreadsheet, such as `#N/A`."""
    return text[:1] in ("#", "E") and bool(_ERROR.fullmatch(text))


class _Tidied(dict[str, str]):
    """Cells on one line, by what they are in the table: a text that comes again is looked at once."""

    def __missing__(self, cell: str) -> str:
        text = self[cell] = tidy(cell)
        return text


def records(table: Table, keys: Sequence[int], remarks: Remarks) -> Iterator[Record]:
    """The rows that are records; `keys` are the columns that name each.

    No records are empty rows, those that repeat the headings, and those that sum up the others; they are noted.
    """
    headings = [tidy(heading) for heading in table.headings]
    width, tidied = len(headings), _Tidied()
    for row in table.rows:
        cells = row.cells if len(row.cells) == width else (*row.cells[:width], *[""] * (width - len(row.cells)))
        texts = list(map(tidied.__getitem__, cells))
        if not _is_left_out(table, row, texts, headings, keys, remarks):
            yield Record(table, headings, row, texts)


def _is_left_out(
    table: Table, row: Row, texts: Sequence[str], headings: Sequence[str], keys: Sequence[int], remarks: Remarks
) -> bool:
    first = next(filter(None, texts), "")
    if not first and "formula" not in row.marks.values():
        remarks.left(table.place, row.number, "import_empty_row")
        return True
    if texts == headings and any(headings):
        remarks.left_row(table.place, row.number, "import_heading_row")
        return True
    if len(first) <= _LONGEST_TOTAL and _may_sum(first):
        named = [texts[key] for key in keys]
        if (first in named or not any(named)) and not any(named[1:]):
            remarks.left_row(table.place, row.number, "import_summing_row", value=first)
            return True
    return False


@lru_cache(maxsize=50_000)
def _may_sum(text: str) -> bool:
    """Whether a row that begins with a text may sum up others."""
    return bool(_TOTAL.fullmatch(folded(text)))


def key_text(record: Record, column: int, remarks: Remarks) -> str | None:
    """The name or id in a cell; None if its row cannot be taken in for it, and then why is noted."""
    text, mark = record.texts[column], record.row.marks.get(column)
    if mark is None and text and len(text) <= NAME_LENGTH and text[0] not in _DOUBTFUL:
        return text
    code = _fault(text, mark)
    if code is None:
        return text
    facts: dict[str, str | int] = {"column": record.headings[column], "value": text, "limit": NAME_LENGTH}
    remarks.left_row(record.table.place, record.row.number, code, **facts)
    return None


def _fault(text: str, mark: Mark | None) -> str | None:
    """The code of what keeps a text from naming an actor."""
    if text in ("", "-", "–", "—", "?"):
        return "import_formula_name" if mark == "formula" and not text else "import_no_name"
    if mark == "error" or is_error(text):
        return "import_error_name"
    if mark == "date":
        return "import_name_is_date"
    if _SCIENTIFIC.fullmatch(text):
        return "import_name_is_number"
    return "import_name_too_long" if len(text) > NAME_LENGTH else None
