"""Rows and cells as they are read: what a cell states, and which rows are no records."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...network.vocabulary import NAME_LENGTH
from .cells import states
from .remarks import Remarks
from .spelling import folded, tidy
from .tables import Mark, Row, Table

_ERROR = re.compile(
    r"#(?:N/?A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|SAKNAS!?|REFERENS!|VÄRDEFEL!|NAMN\?|DIVISION/0!|"
    r"OGILTIGT!|SKÄRNING!|OGILTIG!|####*)|Err:\d{3}",
    re.IGNORECASE,
)
# As Excel shows and stores long numbers, which an id in digits was turned into.
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+\d+")
_TOTAL = re.compile(
    r"(?:summa|totalt?|total sum|delsumma|sum|subtotal|grand total|totals|antal|medel|medelvärde|genomsnitt|average)"
    r"(?: \d+)?"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table under its heading."""

    table: Table
    row: Row
    column: int

    @property
    def heading(self) -> str:
        """What its column is called, on one line."""
        return tidy(self.table.headings[self.column])

    @property
    def raw(self) -> str:
        """Its text as it stands."""
        return self.row.cells[self.column] if self.column < len(self.row.cells) else ""

    @property
    def text(self) -> str:
        """Its text on one line."""
        return tidy(self.raw)

    @property
    def mark(self) -> Mark | None:
        """What it was more than text."""
        return self.row.marks.get(self.column)

    def is_stated(self, remarks: Remarks) -> bool:
        """Whether the cell states anything; an error or a formula without a value is noted as left out."""
        if self.mark == "formula" and not self.text:
            remarks.left(self.table.place, self.row.number, "import_formula", self.heading)
            return False
        if self.mark == "error" or is_error(self.text):
            remarks.left(self.table.place, self.row.number, "import_error_cell", self.heading, self.text)
            return False
        return states(self.text)


def file_of(table: Table) -> str:
    """The file that a table is from: its place without the sheet."""
    return table.place.rpartition(" [")[0] or table.place


def is_error(text: str) -> bool:
    """Whether a text is the error value of a spreadsheet, such as `#N/A`."""
    return text[:1] in ("#", "E") and bool(_ERROR.fullmatch(text))


def is_left_out(table: Table, row: Row, keys: Sequence[int], remarks: Remarks) -> bool:
    """Whether a row is no record: it is empty, repeats the headings, or sums up others; `keys` are what names it."""
    texts = [tidy(cell) for cell in row.cells]
    if not any(texts) and "formula" not in row.marks.values():
        remarks.left(table.place, row.number, "import_empty_row")
        return True
    if any(table.headings) and texts == [tidy(heading) for heading in table.headings]:
        remarks.left_row(table.place, row.number, "import_heading_row")
        return True
    first = next((text for text in texts if text), "")
    named = [texts[key] for key in keys if key < len(texts)]
    if _TOTAL.fullmatch(folded(first)) and (first in named or not any(named)) and not any(named[1:]):
        remarks.left_row(table.place, row.number, "import_summing_row", value=first)
        return True
    return False


def key_cell(table: Table, row: Row, column: int, remarks: Remarks) -> str | None:
    """The name or id in a cell; None if the row cannot be taken in for it, and then why is noted."""
    cell = Cell(table, row, column)
    facts = {"column": cell.heading, "value": cell.text}
    if cell.mark == "formula" and not cell.text:
        remarks.left_row(table.place, row.number, "import_formula_name", column=cell.heading)
    elif cell.mark == "error" or is_error(cell.text):
        remarks.left_row(table.place, row.number, "import_error_name", **facts)
    elif cell.mark == "date":
        remarks.left_row(table.place, row.number, "import_name_is_date", **facts)
    elif _SCIENTIFIC.fullmatch(cell.text):
        remarks.left_row(table.place, row.number, "import_name_is_number", **facts)
    elif len(cell.text) > NAME_LENGTH:
        remarks.left_row(table.place, row.number, "import_name_too_long", **facts, limit=NAME_LENGTH)
    elif cell.text in ("", "-", "–", "—", "?"):
        remarks.left_row(table.place, row.number, "import_no_name", column=cell.heading)
    else:
        return cell.text
    return None
