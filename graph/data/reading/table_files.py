"""Tables of a data folder, CSV or Parquet, as rows of texts; each knows its line, or in Parquet its number."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from math import isnan
from typing import TYPE_CHECKING, Any

from .cells import joined, without_apostrophes
from .files import MEBIBYTE, InputFile, decode
from .findings import Findings
from .personal import warn_of_personal_data

if TYPE_CHECKING:
    import pyarrow as pa

_DELIMITERS = (",", ";", "\t")
_MOST_COLUMNS = 1_000
_TRUTH = {True: "true", False: "false"}
_MOST_BYTES = 4 * 1024 * MEBIBYTE  # of a table in Parquet, unpacked


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the texts in its head, and its rows, each as long as the head and with its line."""

    headings: tuple[str, ...]
    rows: Sequence[tuple[int, Sequence[str]]]


def table(source: InputFile, findings: Findings, most: int) -> Table | None:
    """The table of a file, or None with the reason among the findings; one of more than `most` rows is refused."""
    found = _parquet(source, findings, most) if source.file.endswith(".parquet") else _csv(source, findings)
    if found is not None and len(found.rows) > most:
        findings.error(0, "table_too_long", limit=most)
        return None
    return found


def _csv(source: InputFile, findings: Findings) -> Table | None:
    text = decode(source, findings)
    if text is None:
        return None
    warn_of_personal_data(text, findings)
    if not text.strip():
        findings.error(0, "table_empty")
        return None
    first = text.lstrip("\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # what is too long is found field by field
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, Sequence[str]]] = []
    before, quoted = 0, "'" in text
    try:
        for cells in reader:
            if cells:
                rows.append((before + 1, [without_apostrophes(cell) for cell in cells] if quoted else cells))
            before = reader.line_num
    except csv.Error:
        findings.error(before + 1, "table_quotes")
        return None
    (_, head), *rows = rows
    return _of_full_rows([heading.strip() for heading in head], rows, findings)


def _of_full_rows(head: list[str], rows: list[tuple[int, Sequence[str]]], findings: Findings) -> Table | None:
    """The table if every row has as many cells as the head; cells that are empty may be too many, or lacking."""
    width, before = len(head), findings.errors
    for i, (line, cells) in enumerate(rows):
        if len(cells) == width:
            continue
        if len(cells) > width and any(cells[width:]):
            findings.error(line, "row_too_long", n=len(cells), limit=width)
        elif len(cells) < width:
            findings.error(line, "row_too_short", n=len(cells), limit=width)
        rows[i] = (line, cells[:width])
    return Table(tuple(head), rows) if findings.errors == before else None


def _parquet(source: InputFile, findings: Findings, most: int) -> Table | None:
    if source.content is None:
        return None
    import pyarrow as pa  # noqa: PLC0415 - takes long to load, and few folders hold Parquet
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    try:
        file = ParquetFile(BytesIO(source.content))
        sizes = [file.metadata.row_group(i).total_byte_size for i in range(file.metadata.num_row_groups)]
        if file.metadata.num_rows > most:
            findings.error(0, "table_too_long", limit=most)
            return None
        if sum(sizes) > _MOST_BYTES or len(file.schema_arrow) > _MOST_COLUMNS:
            findings.error(0, "table_too_large", limit=_MOST_BYTES // MEBIBYTE)
            return None
        found = file.read()
    except (pa.ArrowException, OSError, ValueError):
        findings.error(0, "not_parquet")
        return None
    columns = [_texts(name, found.column(i), findings) for i, name in enumerate(found.column_names)]
    rows = list(enumerate(zip(*columns, strict=True), 1))
    warn_of_personal_data("\n".join(_on_a_line(cells) for _, cells in rows), findings)
    return Table(tuple(found.column_names), rows)


def _texts(name: str, column: "pa.ChunkedArray", findings: Findings) -> list[str]:
    """The values of a column as cells of a CSV have them; None is empty."""
    import pyarrow.types as are  # noqa: PLC0415

    if are.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    kind = column.type
    spelt: Callable[[Any], str] | None = None
    if are.is_string(kind) or are.is_large_string(kind) or are.is_integer(kind):
        spelt = str
    elif are.is_boolean(kind):
        spelt = _TRUTH.__getitem__
    elif are.is_floating(kind):
        spelt = _number
    elif are.is_date(kind):
        spelt = date.isoformat
    elif are.is_null(kind):
        spelt = str
    elif (are.is_list(kind) or are.is_large_list(kind)) and are.is_string(kind.value_type):
        spelt = _list
    if spelt is None:
        findings.error(1, "column_type", key=name, value=str(kind))
        return [""] * len(column)
    return ["" if value is None else spelt(value) for value in column.to_pylist()]


def _list(values: list[str | None]) -> str:
    return joined(value or "" for value in values)


def _number(value: float) -> str:
    if isnan(value):  # which pandas has for what is not known
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)  # noqa: PLR2004


def _on_a_line(cells: Sequence[str]) -> str:
    text = " ".join(filter(None, cells))
    return text.replace("\n", " ") if "\n" in text else text
