"""A table as CSV, for programs or for a Swedish spreadsheet. No text becomes a live formula."""

import re
from collections.abc import Callable
from csv import writer
from typing import Any, NamedTuple

import pandas as pd

from . import readback
from .notes import Written, counted

# A spreadsheet that splits at another separator finds beginnings of cells inside texts.
_FORMULA = re.compile(r"(?:^|(?<=[;,|\t\r\n]))(?='*[=+\-@\t\r])")
_SUSPECT = re.compile(r"[=+\-@\t\r]")
_LINE_END = "\r\n"


class CsvStyle(NamedTuple):
    """How numbers and cells are kept apart, and whether a byte order mark marks it as UTF-8 for a spreadsheet."""

    delimiter: str = ","
    decimal: str = "."
    byte_order_mark: bool = False


PLAIN = CsvStyle()
SWEDISH = CsvStyle(";", ",", byte_order_mark=True)


class _Lines(list[str]):
    """What a writer of CSV has written, line by line."""

    write = list[str].append


def csv(table: pd.DataFrame, style: CsvStyle = PLAIN) -> Written:
    """The table as CSV: UTF-8, true and false, undefined values empty.

    A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that has
    apostrophes before such a beginning. The same goes for what comes after a comma, a semicolon, a bar, a tab or
    a line break inside a text, where a spreadsheet set to another language begins a new cell. Taking one
    apostrophe away at each of these places gives the text back.
    """
    changing = _Harmless()
    cell = _cells(style, changing)
    columns = [_column(values, style, cell) for _, values in table.items()]
    lines = _Lines()
    # The writer puts quotes around what holds a part of its own line end, hence around every sort of line break.
    rows = [[changing(str(name)) for name in table.columns], *zip(*columns, strict=True)]
    writer(lines, delimiter=style.delimiter, lineterminator=_LINE_END).writerows(rows)
    text = "".join(line.removesuffix(_LINE_END) + "\n" for line in lines)
    content = (b"\xef\xbb\xbf" if style.byte_order_mark else b"") + text.encode()
    readback.csv(content, style.delimiter, rows[0], len(table), _filled(table))
    return Written(content, counted("apostrophes", changing.changed))


def harmless(text: str) -> str:
    """The text with an apostrophe wherever a formula could begin.

    >>> harmless("=1;=2"), harmless("a=1")
    ("'=1;'=2", 'a=1')
    """
    return _FORMULA.sub("'", text) if _SUSPECT.search(text) else text


class _Harmless:
    """Makes texts harmless and counts those that it changed."""

    def __init__(self) -> None:
        self.changed = 0

    def __call__(self, text: str) -> str:
        made = harmless(text)
        self.changed += made != text
        return made


def _column(values: "pd.Series[Any]", style: CsvStyle, cell: Callable[[Any], Any]) -> list[Any]:
    match values.dtype.kind:
        case "b" if not values.hasnans:
            return ["true" if value else "false" for value in values.tolist()]
        case "f" if style.decimal == ".":
            return ["" if value != value else value for value in values.tolist()]  # noqa: PLR0124 - NaN
        case "i" if not values.hasnans:
            return values.tolist()
    return [cell(value) for value in values.tolist()]


def _filled(table: pd.DataFrame) -> int:
    """How many values are neither undefined nor empty texts."""
    filled = sum(int(values.notna().sum()) for _, values in table.items())
    texts = [values for _, values in table.items() if values.dtype.kind == "O"]
    return filled - sum(values.tolist().count("") for values in texts)


def _cells(style: CsvStyle, changing: Callable[[str], str]) -> Callable[[Any], Any]:
    """What makes a value of any kind into what CSV has of it."""

    def cell(value: Any) -> Any:
        if isinstance(value, str):
            return changing(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        if pd.isna(value):
            return ""
        return repr(value).replace(".", style.decimal) if isinstance(value, float) else value

    return cell
