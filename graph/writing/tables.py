"""A table as CSV, JSON or XLSX. Text never leaves as a live formula, numbers leave whole."""

import json
import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

import pandas as pd
from xlsxwriter import Workbook

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_COLUMN = 60
# A workbook holds the time of its making; a fixed one gives equal tables equal bytes.
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def csv(table: pd.DataFrame) -> bytes:
    """The table as CSV: UTF-8, comma, decimal point, true and false, undefined values empty.

    A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that has an
    apostrophe before such a beginning: taking one apostrophe away gives the text back.
    """
    safe = table.copy()
    for column in safe.columns:
        if _is_truth(safe[column]):
            safe[column] = safe[column].map({True: "true", False: "false"})
        elif not pd.api.types.is_numeric_dtype(safe[column]):
            safe[column] = [_harmless(value) for value in safe[column]]
    return safe.to_csv(index=False, lineterminator="\n").encode()


def _harmless(value: object) -> object:
    if isinstance(value, str) and value.lstrip("'").startswith(_STARTS_A_FORMULA):
        return "'" + value
    return value


def _is_truth(column: pd.Series) -> bool:
    return bool(pd.api.types.is_bool_dtype(column))


def json_records(table: pd.DataFrame) -> bytes:
    """The table as a JSON list of objects, one per row; undefined values are null."""
    rows = [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in table.astype(object).to_dict("records")
    ]
    return (json.dumps(rows, ensure_ascii=False, indent=1, default=_plain, allow_nan=False) + "\n").encode()


def _plain(value: object) -> object:
    return value.item()  # type: ignore[attr-defined]


def xlsx(table: pd.DataFrame) -> bytes:
    """The table as a workbook of one sheet; texts are texts, never formulas or links."""
    buffer = BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with Workbook(buffer, options) as book:
        book.set_properties({"created": _NO_TIME})
        sheet = book.add_worksheet()
        heading = book.add_format({"bold": True, "bottom": 1})
        for number, name in enumerate(table.columns):
            values = table[name].tolist()
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


FORMATS: Mapping[str, Callable[[pd.DataFrame], bytes]] = {".csv": csv, ".json": json_records, ".xlsx": xlsx}


def table_bytes(table: pd.DataFrame, suffix: str = ".csv") -> bytes:
    """The table in the format that the suffix names; KeyError if it is none of `FORMATS`."""
    return FORMATS[suffix](table)


def save_table(table: pd.DataFrame, path: Path) -> None:
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
