"""Tables as an Excel workbook: texts are texts, never formulas or links, and equal tables give equal bytes."""

from collections.abc import Container, Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from textwrap import wrap
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from . import readback
from .characters import legal
from .notes import Note, Written, counted

_LONGEST_COLUMN = 60
_LINE = 15  # as high as a row is by itself
_LONGEST_TEXT = 32_767
_TOO_LONG = -2  # what xlsxwriter returns for a text that it had to cut
_MOST_ROWS = 1_048_575
# A workbook holds the time of its making; a fixed one gives equal tables equal bytes.
NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}


def workbook(sheets: Mapping[str, pd.DataFrame], read: Container[str] = ()) -> Written:
    """One sheet for each table, its header set off and made for filtering; it and the first column stay in sight.

    On sheets that are to be `read`, long texts take several lines. A text has at most 32,767 characters
    and a sheet 1,048,575 rows; what is cut is noted.
    """
    from ...picture.theme import WORKBOOK_HEADING  # noqa: PLC0415 - other tables do without

    buffer = BytesIO()
    notes: list[Note] = []
    with Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"created": NO_TIME})
        cells = _Cells(book.add_format())
        lines = book.add_format({"text_wrap": True, "valign": "top"})
        heading = book.add_format({"bold": True, "bottom": 1, "bg_color": WORKBOOK_HEADING})
        for name, whole in sheets.items():
            table = whole.head(_MOST_ROWS)
            if len(whole) > len(table):
                notes.append(Note("rows_left_out", {"sheet": name, "n": len(whole) - len(table)}))
            sheet = book.add_worksheet(name, _WholeNumbers)
            for number, (title, column) in enumerate(table.items()):
                width = _write_column(sheet, number, legal(str(title)), column.tolist(), heading, cells)
                sheet.set_column(number, number, width, lines if name in read else None)
            if name in read:
                _fit_rows(sheet, table)
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, max(1, len(table)), max(0, len(table.columns) - 1))
    content = buffer.getvalue()
    expected = {
        name: ([legal(str(title)) for title in t.columns], min(len(t), _MOST_ROWS)) for name, t in sheets.items()
    }
    readback.xlsx(content, expected)
    return Written(content, (*notes, *counted("texts_cut", cells.cut), *counted("characters_removed", cells.removed)))


def _fit_rows(sheet: Any, table: pd.DataFrame) -> None:
    """Make rows as high as the lines in them: not every program does when it opens the workbook."""
    columns = [values.tolist() for _, values in table.items()]
    for row, those in enumerate(zip(*columns, strict=True), 1):
        sheet.set_row(row, _LINE * max(len(wrap(str(text), _LONGEST_COLUMN)) for text in those))


class _WholeNumbers(Worksheet):  # type: ignore[misc] # ships no types
    """A sheet whose numbers keep all digits: xlsxwriter writes 16, and some need 17."""

    def _xml_number_element(self, number: float, attributes: Iterable[tuple[str, str]] = ()) -> None:
        attr = "".join(f' {key}="{value}"' for key, value in attributes)
        short = f"{number:.16G}"
        self.fh.write(f"<c{attr}><v>{short if float(short) == number else repr(number)}</v></c>")


class _Cells:
    """Writes texts as a sheet can hold them, and counts what it had to take away."""

    def __init__(self, usual: Any) -> None:
        self.cut = self.removed = 0
        self._usual = usual

    def write(self, sheet: Any, row: int, column: int, text: str) -> int:
        """Write a text, and return how long it is."""
        # Control characters have a spelling of their own in workbooks; these two have none.
        if "\ufffe" in text or "\uffff" in text:
            clean = text.replace("\ufffe", "").replace("\uffff", "")
            self.removed += len(text) - len(clean)
            text = clean
        if text.startswith("<r>") and text.endswith("</r>"):
            # xlsxwriter takes such a text for markup and writes it as it is, unless it comes in pieces.
            self.cut += len(text) > _LONGEST_TEXT // 2
            text = text[: _LONGEST_TEXT // 2]
            sheet.write_rich_string(row, column, self._usual, text[:1], self._usual, text[1:])
        elif sheet.write_string(row, column, text) == _TOO_LONG:
            self.cut += 1
        return len(text)


def _write_column(sheet: Any, number: int, title: str, values: list[Any], heading: Any, cells: _Cells) -> int:
    """Write the column, and return its width."""
    sheet.write_string(0, number, title, heading)
    widest, write_number = 10, sheet.write_number
    for row, value in enumerate(values, 1):
        if isinstance(value, str):
            if value:
                widest = max(widest, cells.write(sheet, row, number, value))
        elif isinstance(value, bool):
            sheet.write_boolean(row, number, value)
        elif not pd.isna(value):
            write_number(row, number, value)
    return min(_LONGEST_COLUMN, max(len(title), widest)) + 2
