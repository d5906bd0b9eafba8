"""A table as CSV, JSON or XLSX. Text never leaves as a live formula, numbers leave whole."""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from csv import writer
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, TypeAlias

import pandas as pd
from xlsxwriter import Workbook

from ..errors import Problem

Table: TypeAlias = pd.DataFrame

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_COLUMN = 60
# A workbook holds the time of its making; a fixed one gives equal tables equal bytes.
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_LINE_END = "\r\n"


def problem_table(problems: Iterable[Problem], lang: str) -> Table:
    """One row per problem, in order: file, line (0: the file as a whole), severity, code, message."""
    columns = ("file", "line", "severity", "code", "message")
    # The name of a folder may hold bytes that are no text.
    rows = [
        (p.file.encode(errors="backslashreplace").decode(), p.line, p.severity, p.code, p.message(lang))
        for p in problems
    ]
    return pd.DataFrame(rows, columns=columns)


class _Lines(list[str]):
    """What a writer of CSV has written, line by line."""

    write = list[str].append


def csv(table: Table) -> bytes:
    """The table as CSV: UTF-8, comma, decimal point, true and false, undefined values empty.

    A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that has an
    apostrophe before such a beginning: taking one apostrophe away gives the text back.
    """
    lines = _Lines()
    columns = [[_plain(value) for value in values.tolist()] for _, values in table.items()]
    # The writer puts quotes around what holds a part of its own line end, hence around every sort of line break.
    writer(lines, lineterminator=_LINE_END).writerows([table.columns, *zip(*columns, strict=True)])
    return "".join(line.removesuffix(_LINE_END) + "\n" for line in lines).encode()


def _plain(value: Any) -> Any:
    """The value as CSV has it."""
    if isinstance(value, str):
        return "'" + value if value.lstrip("'").startswith(_STARTS_A_FORMULA) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if pd.isna(value) else value


def json_records(table: Table) -> bytes:
    """The table as a JSON list of objects, one per row; undefined values are null."""
    columns = [[None if pd.isna(value) else value for value in values.tolist()] for _, values in table.items()]
    rows = [dict(zip(table.columns, row, strict=True)) for row in zip(*columns, strict=True)]
    return (json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def xlsx(table: Table) -> bytes:
    """The table as a workbook of one sheet; texts are texts, never formulas or links."""
    buffer = BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with Workbook(buffer, options) as book:
        book.set_properties({"created": _NO_TIME})
        sheet = book.add_worksheet()
        heading = book.add_format({"bold": True, "bottom": 1})
        for number, (name, column) in enumerate(table.items()):
            values = column.tolist()
            sheet.write_string(0, number, str(name), heading)
            for row, value in enumerate(values, 1):
                if isinstance(value, bool):
                    sheet.write_boolean(row, number, value)
                elif isinstance(value, str):
                    sheet.write_string(row, number, value)
                elif not pd.isna(value):
                    sheet.write_number(row, number, value)
            widest = max((len(str(value)) for value in values if isinstance(value, str)), default=10)
            sheet.set_column(number, number, min(_LONGEST_COLUMN, max(len(str(name)), widest)) + 2)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(table)), max(0, len(table.columns) - 1))
    return buffer.getvalue()


FORMATS: Mapping[str, Callable[[Table], bytes]] = {".csv": csv, ".json": json_records, ".xlsx": xlsx}


def table_bytes(table: Table, suffix: str = ".csv") -> bytes:
    """The table in the format that the suffix names; KeyError if it is none of `FORMATS`."""
    return FORMATS[suffix](table)


def save_table(table: Table, path: Path) -> None:
    """Write the table to a file in the format of its suffix: whole, or not at all.

    Raises
    ------
    OSError
        If the file cannot be written; what stood there before still stands.
    """
    content = table_bytes(table, path.suffix.lower())
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        draft = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            draft.chmod(0o666 & ~_umask())
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
