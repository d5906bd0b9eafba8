"""Rows and cells as they are read: what a cell states, and which rows are no records."""

import re
from collections.abc import Iterator, Sequence
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


def file_of(table: Table) -> str:
    """The file that a table is from: its place without the sheet."""
    return table.place.rpartition(" [")[0] or table.place


def is_error(text: str) -> bool:
    """Whether a text is the error value of a spreadsheet, such as `#N/A`."""
    return text[:1] in ("#", "E") and bool(_ERROR.fullmatch(text))


def records(table: Table, keys: Sequence[int], remarks: Remarks) -> Iterator[tuple[Cell, ...]]:
    """The cells of each row that is a record; `keys` are the columns that name it.

    No records are empty rows, those that repeat the headings, and those that sum up the others; they are noted.
    """
    headings = [tidy(heading) for heading in table.headings]
    width = len(headings)
    for row in table.rows:
        texts = [tidy(cell) for cell in row.cells[:width]]
        texts += [""] * (width - len(texts))
        if not _is_left_out(table, row, texts, headings, keys, remarks):
            raws = (*row.cells[:width], *("" for _ in range(width - len(row.cells))))
            yield tuple(
                Cell(table, row, i, heading, text, raw)
                for i, (heading, text, raw) in enumerate(zip(headings, texts, raws, strict=True))
            )


def _is_left_out(
    table: Table, row: Row, texts: Sequence[str], headings: Sequence[str], keys: Sequence[int], remarks: Remarks
) -> bool:
    first = next((text for text in texts if text), "")
    if not first and "formula" not in row.marks.values():
        remarks.left(table.place, row.number, "import_empty_row")
        return True
    if texts == headings and any(headings):
        remarks.left_row(table.place, row.number, "import_heading_row")
        return True
    if len(first) <= _LONGEST_TOTAL and _TOTAL.fullmatch(folded(first)):
        named = [texts[key] for key in keys]
        if (first in named or not any(named)) and not any(named[1:]):
            remarks.left_row(table.place, row.number, "import_summing_row", value=first)
            return True
    return False


def key_text(cell: Cell, remarks: Remarks) -> str | None:
    """The name or id in a cell; None if its row cannot be taken in for it, and then why is noted."""
    text, mark = cell.text, cell.mark
    if mark is None and text and len(text) <= NAME_LENGTH and text[0] not in _DOUBTFUL:
        return text
    code = _fault(text, mark)
    if code is None:
        return text
    facts: dict[str, str | int] = {"column": cell.heading, "value": text, "limit": NAME_LENGTH}
    remarks.left_row(cell.table.place, cell.row.number, code, **facts)
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
