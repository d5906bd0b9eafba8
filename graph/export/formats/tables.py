"""A table as CSV, JSON, XLSX or Parquet. No text becomes a live formula, numbers keep all digits."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

import pandas as pd

from ...data.atomic import save_file
from ...data.store.revision import Revision
from ...data.store.summaries import Summary
from ...network.problems import Problem
from . import readback
from .delimited import csv
from .notes import Written
from .parquet import parquet
from .workbook import workbook

Table: TypeAlias = pd.DataFrame


def problem_table(problems: Iterable[Problem], lang: str) -> Table:
    """One row per problem, in order: file, line (0: the file as a whole), severity, code, message."""
    columns = ("file", "line", "severity", "code", "message")
    # The name of a folder may hold bytes that are no text.
    rows = [
        (p.file.encode(errors="backslashreplace").decode(), p.line, p.severity, p.code, p.message(lang))
        for p in problems
    ]
    return pd.DataFrame(rows, columns=columns)


def history_table(revisions: Iterable[tuple[Revision, Iterable[Summary]]]) -> Table:
    """One row per record that a revision has changed, in order, and one where it has changed none.

    Columns: revision, time (UTC), who, what it did and of which revision, file, record (its ids with `~` between them),
    what became of it, and the fields that differ (with `,` between them).
    """
    columns = ("revision", "time", "who", "did", "of", "file", "record", "change", "fields")
    rows = []
    for one, records in revisions:
        start = (one.number, one.at, one.who, one.origin, one.of)
        made = [
            (r.file, "~".join(r.actors), r.what, ",".join(r.fields) if r.what == "changed" else "") for r in records
        ]
        rows += [(*start, *rest) for rest in made or [("", "", "", "")]]
    return pd.DataFrame(rows, columns=columns).astype({"of": "Int64"})


def json_records(table: Table) -> Written:
    """The table as a JSON list of objects, one per row; undefined values are null."""
    columns = [[None if pd.isna(value) else value for value in values.tolist()] for _, values in table.items()]
    names = [str(name) for name in table.columns]
    # An encoder without indent is C, and ten times as fast.
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",\n  ", ": ")).encode
    rows = [encode(dict(zip(names, row, strict=True))) for row in zip(*columns, strict=True)]
    text = ",\n".join(f" {{\n  {row[1:-1]}\n }}" for row in rows)
    content = (f"[\n{text}\n]\n" if rows else "[]\n").encode()
    readback.json_rows(content, names, len(table))
    return Written(content)


def xlsx(table: Table) -> Written:
    """The table as a workbook of one sheet."""
    return workbook({"Sheet1": table})


FORMATS: Mapping[str, Callable[[Table], Written]] = {
    ".csv": csv,
    ".json": json_records,
    ".xlsx": xlsx,
    ".parquet": parquet,
}


def table_bytes(table: Table, suffix: str = ".csv") -> bytes:
    """The table in the format that the suffix names; KeyError if it is none of `FORMATS`."""
    return FORMATS[suffix](table).content


def save_table(table: Table, path: Path) -> None:
    """Write the table to a file in the format of its suffix: whole, or not at all.

    Raises
    ------
    OSError
        If the file cannot be written; what was there before is unchanged.
    """
    save_file(table_bytes(table, path.suffix.lower()), path)
