"""What was done in tables, for a browser to keep, and tables in which it is done again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .form_fields import FIELDS
from .kept_values import UnreadableError, entries, fields, mapping, text, texts
from .session import Form
from .table_cells import TableCells
from .table_rows import Record, Row, Sheet, sheet
from .table_session import Opened

_MOST = 300  # rows that are kept


@dataclass(frozen=True)
class Done:
    """What was done in the table of a file: the records whose cells were changed, those removed, and new rows."""

    changed: Sequence[tuple[Record, Mapping[str, str]]] = field(default_factory=list)
    gone: Sequence[Record] = field(default_factory=list)
    added: Sequence[Mapping[str, str]] = field(default_factory=list)


def content(opened: Opened, rows: Mapping[str, Sequence[Row]]) -> dict[str, Any]:
    """What was done in tables, by file; empty where it is too much to be kept."""
    found = {file: _done(opened, file, of) for file, of in rows.items()}
    if sum(len(part) for done in found.values() for part in done.values()) > _MOST:
        return {}
    return found


def _done(opened: Opened, file: str, rows: Sequence[Row]) -> dict[str, list[Any]]:
    of, there = opened.sheets[file], {row.origin for row in rows}
    known = [(of.records[row.origin], of.shown[row.origin], row.cells) for row in rows if row.origin is not None]
    differing = [
        (record, {key: cell for key, cell in cells.items() if cell != shown.get(key)}) for record, shown, cells in known
    ]
    return {
        "changed": [[*record, cells] for record, cells in differing if cells],
        "gone": [[*record] for i, record in enumerate(of.records) if i not in there],
        "added": [dict(row.cells) for row in rows if row.origin is None],
    }


def read(sent: object) -> tuple[Form, dict[str, Done]] | None:
    """The form of tables that a browser has kept and what was done in them; None if it cannot be made out."""
    try:
        entry = mapping(sent)
        kept = mapping(entry.get("content")) if entry.get("kind") == "tables" else {}
        found = {file: _read(mapping(kept[file])) for file in FIELDS if file in kept}
        beside = {**texts(kept.get("beside")), **texts(entry.get("typed"))}
        return (Form("", beside=beside, instead=text(entry.get("key"))), found) if found else None
    except UnreadableError:
        return None


def _read(part: Mapping[str, Any]) -> Done:
    changed = [_parts(one, 4) for one in entries(part.get("changed"))]
    gone = [_parts(one, 3) for one in entries(part.get("gone"))]
    return Done(
        [(_record(one[:3]), texts(one[3])) for one in changed],
        [_record(one) for one in gone],
        [texts(one) for one in entries(part.get("added"))],
    )


def _parts(sent: object, count: int) -> list[Any]:
    found = entries(sent)
    if len(found) != count:
        raise UnreadableError
    return found


def _record(parts: Sequence[Any]) -> Record:
    return text(parts[0]), fields(parts[1]), text(parts[2])


def do_again(opened: Opened, form: Form, done: Mapping[str, Done], cells: TableCells) -> None:
    """Do in tables what was done in those of a form that a browser has kept.

    A record stays as it was seen then: where somebody has changed it since, saving finds a conflict.
    """
    opened.form = form
    for file, of in done.items():
        if file in opened.sheets:
            opened.sheets[file] = _again(opened, file, of, cells)


def _again(opened: Opened, file: str, done: Done, cells: TableCells) -> Sheet:
    gone = {record[0] for record in done.gone}
    changed = {record[0]: cells_then for record, cells_then in done.changed}
    seen = {record[0]: record for record in (*done.gone, *(record for record, _cells in done.changed))}
    records = [seen.pop(record[0], record) for record in opened.sheets[file].records]
    made = sheet(file, [*records, *seen.values()], cells)
    made.rows = [
        Row(i, {**shown, **changed.get(record[0], {})})
        for i, (record, shown) in enumerate(zip(made.records, made.shown, strict=True))
        if record[0] not in gone
    ]
    made.rows += [Row(None, one) for one in done.added]
    return made
