"""Files that this program has exported, read again to the letter: tables as CSV, JSON and Parquet, and whole folders.

Workbooks are read as others are; `of_sheet` knows the exported sheets in them.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import PurePath, PurePosixPath
from typing import Any

from ...reading.cells import without_apostrophes
from ..spreadsheets.archive import Archive
from ..tables import Row, Sheet, Table, Upload
from . import own_kumu, templates
from .own_tables import ACTORS, CUSTOM, LINKS, REFERRED, certain, recognised

PACKAGE = "datapackage.json"
# Of the files of a folder those that hold the network; the others hold it once more, or what was computed of it.
HOLDING = tuple(f"{name}.csv" for name in ("actors", "links", *REFERRED))
_MOST_CELLS = 5_000_000
_MOST_BYTES = 200_000_000  # of the columns of a Parquet file, unpacked
_ROWS_AT_A_TIME = 1_000
_NUMBERS = ("strength", "amount")
_NUMBER = re.compile(r"(-?\d+(,\d+)?(e[+-]?\d+)?)?", re.ASCII)
_MARK = "\ufeff"
_JSON = "["
_BLUEPRINT = '{"elements":['
_PARQUET = b"PAR1"
_ZIP = b"PK\x03\x04"
_TEXTS: Mapping[object, str] = {True: "true", False: "false", None: ""}


def tables(upload: Upload) -> tuple[Table, ...]:
    """The exported table that a file of CSV, JSON or Parquet holds, or the tables of an exported blueprint for Kumu.

    Nothing if it holds none, or is of another program.

    Never raises for what is in the file.
    """
    if upload.content.startswith(_PARQUET):
        return _some(_parquet(upload))
    try:
        text = upload.content.decode()
    except UnicodeDecodeError:
        return ()
    if text.startswith(_BLUEPRINT):
        return own_kumu.of_blueprint(upload.name, _json(text))
    if text.startswith(_JSON):
        return _some(_of_records(upload.name, _json(text)))
    return _some(_csv(upload.name, text.removeprefix(_MARK)))


def of_sheet(sheet: Sheet) -> Table | None:
    """The exported table or filled template that a sheet, or a file of delimited text, holds; None if it is neither."""
    if not sheet.rows:
        return None
    # Rows are looked at where the headings are known, and not before.
    every = iter(sheet.rows) if sheet.name else map(_without_apostrophes, sheet.rows)
    first, rows = next(every), every
    made = certain(sheet.place, first.cells, rows, first.number)
    return made or templates.certain(sheet.place, first.cells, rows, first.number)


def of_package(uploads: Sequence[Upload]) -> tuple[Upload, ...] | None:
    """Of the files of an exported folder those that hold the network; None if they are not such a folder.

    Files that the folder's description does not name stay.
    """
    package = next((upload for upload in uploads if PurePosixPath(upload.name).name == PACKAGE), None)
    named = _named(package.content) if package else None
    names = {PurePosixPath(upload.name).name for upload in uploads}
    if named is None or not {"actors.csv", "links.csv"} <= names:
        return None
    those = [upload for upload in uploads if upload is not package]
    kept = [upload for upload in those if PurePosixPath(upload.name).name in HOLDING]
    return (*kept, *(upload for upload in those if PurePosixPath(upload.name).name not in named))


def unpacked(upload: Upload) -> tuple[Upload, ...]:
    """The files of a zip folder that this program has exported and that hold the network; any other file as it is.

    Raises
    ------
    RefusedError
        If it is a zip folder that is damaged, or unpacks to too much.
    """
    if not upload.content.startswith(_ZIP):
        return (upload,)
    folder = Archive(upload.content)
    names = [PACKAGE, *HOLDING]
    if not {PACKAGE, *HOLDING[:2]} <= folder.parts.keys():
        return (upload,)
    inside = [Upload(f"{upload.name}/{name}", folder.read(name)) for name in names if name in folder]
    return of_package(inside) or (upload,)


def _named(content: bytes) -> set[str] | None:
    """The paths of all files that a folder's description names; None if it is not of this program."""
    package = _json(content.decode(errors="replace"))
    if not (isinstance(package, dict) and isinstance(package.get("program"), dict)):
        return None
    if package["program"].get("name") != "samverkan":
        return None
    listed = [package.get(key) for key in ("resources", "otherFiles")]
    files = [one for some in listed if isinstance(some, list) for one in some if isinstance(one, dict)]
    return {str(one.get("path")) for one in files}


def _some(table: Table | None) -> tuple[Table, ...]:
    return (table,) if table else ()


def _csv(place: str, text: str) -> Table | None:
    # A cell may be longer than the reader takes by itself; the limit is one for all readers, and only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    for style in ",;":
        try:
            reader = csv.reader(StringIO(text, newline=""), delimiter=style, strict=True)
            headings = [without_apostrophes(cell) for cell in next(reader, ())]
            if recognised(headings):
                rows = tuple(_rows_of(reader))
                break
        except csv.Error:
            return None
    else:
        return None
    if any(len(row.cells) != len(headings) for row in rows):
        return None
    return certain(place, headings, rows if style == "," else _with_points(headings, rows))


def _rows_of(reader: Any) -> Iterator[Row]:
    before = reader.line_num
    for cells in reader:
        if cells:
            yield _without_apostrophes(Row(before + 1, tuple(cells)))
        before = reader.line_num


def _without_apostrophes(row: Row) -> Row:
    return replace(row, cells=tuple(map(without_apostrophes, row.cells)))


def _with_points(headings: Sequence[str], rows: Sequence[Row]) -> Iterator[Row]:
    """Rows of the Swedish style, with decimal points in the columns of numbers."""
    of_numbers = {i for i, heading in enumerate(headings) if heading in _NUMBERS or heading.startswith(CUSTOM)}
    columns = {i for i in of_numbers if all(_NUMBER.fullmatch(row.cells[i]) for row in rows)}
    for row in rows:
        yield replace(
            row, cells=tuple(cell.replace(",", ".") if i in columns else cell for i, cell in enumerate(row.cells))
        )


def _json(text: str) -> Any:
    """What a JSON text holds, numbers as they are written; None if it is none."""
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        return None


def _of_records(place: str, records: Any) -> Table | None:
    if not isinstance(records, list) or not all(isinstance(one, dict) for one in records):
        return None
    headings = list(records[0]) if records else _headings_of(PurePath(place).stem)
    if not recognised(headings) or len(records) * len(headings) > _MOST_CELLS:
        return None
    if any(list(record) != headings for record in records):
        return None
    rows = [Row(i, tuple(map(_shown, record.values()))) for i, record in enumerate(records, 1)]
    return certain(place, headings, rows, 0)


def _headings_of(name: str) -> list[str]:
    """The headings of the table that a file without rows is named after; none if it is named after no table."""
    known = {"actors": tuple(ACTORS), "links": tuple(LINKS), **REFERRED}
    return next((list(headings) for table, headings in known.items() if name.endswith(table)), [])


def _parquet(upload: Upload) -> Table | None:
    from pyarrow import ArrowException  # noqa: PLC0415 - other files do without
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    try:
        file = ParquetFile(BytesIO(upload.content))
        headings = file.schema_arrow.names
        groups = [file.metadata.row_group(i).total_byte_size for i in range(file.metadata.num_row_groups)]
        cells = file.metadata.num_rows * len(headings)
        if not recognised(headings) or cells > _MOST_CELLS or sum(groups) > _MOST_BYTES:
            return None
        rows = list(_parquet_rows(file))
    except (ArrowException, OSError, ValueError):
        return None
    return certain(upload.name, headings, rows, 0)


def _parquet_rows(file: Any) -> Iterator[Row]:
    """The rows, some at a time: a value that is stored once may stand in all of them.

    Raises
    ------
    ValueError
        If they unpack to too much.
    """
    size = number = 0
    for batch in file.iter_batches(batch_size=_ROWS_AT_A_TIME):
        size += batch.nbytes
        if size > _MOST_BYTES:
            raise ValueError(size)
        for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            number += 1
            yield Row(number, tuple(map(_shown, row)))


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value
    return _TEXTS[value] if value is None or isinstance(value, bool) else repr(value)
