"""The rows of an edited table, and the changes of records that they come to."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any, NamedTuple

from ...data.importing.matching.ids import ids_of
from ...data.store.edits import Change
from ...data.store.places import Plain
from ...data.store.record_values import stated
from ...network.model import Network
from .form_fields import FIELDS
from .link_fields import as_record, as_shown
from .table_cells import CellError, TableCells

Record = tuple[str, dict[str, Plain], str]  # its name, its fields and its version
_FEWEST = 2


class Row(NamedTuple):
    """A row of a table: the place of its record, None for a new one, and its cells by field."""

    origin: int | None
    cells: Mapping[str, str]


@dataclass(eq=False)
class Sheet:
    """The records of a file as they were when the table was opened, and its rows; `key` is that of the widget.

    `shown` are the cells that each record had then.
    """

    file: str
    records: Sequence[Record]
    shown: Sequence[Mapping[str, str]]
    rows: list[Row]
    key: str = field(default_factory=lambda: token_hex(8))


class Fault(NamedTuple):
    """What is wrong with a cell, or with a row as a whole where `field` is empty."""

    file: str
    row: int
    field: str
    text: str


class Read(NamedTuple):
    """What rows come to: changes, the place of each among the rows (None: it follows from another), and faults."""

    changes: list[Change]
    places: list[tuple[str, int] | None]
    faults: list[Fault]


def sheet(file: str, records: Sequence[Record], cells: TableCells) -> Sheet:
    """The table of the records of a file."""
    shown = [_cells(file, fields, cells) for _name, fields, _seen in records]
    return Sheet(file, records, shown, [Row(i, one) for i, one in enumerate(shown)])


def applied(rows: Sequence[Row], state: Mapping[str, Any]) -> list[Row]:
    """The rows with what was done in the widget: cells edited, rows removed and added; empty new rows are left out."""
    edited = {int(row): cells for row, cells in state.get("edited_rows", {}).items()}
    gone = set(state.get("deleted_rows", ()))
    kept = [Row(row.origin, {**row.cells, **_texts(edited.get(i, {}))}) for i, row in enumerate(rows) if i not in gone]
    added = (_texts(cells) for cells in state.get("added_rows", ()))
    return [*kept, *(Row(None, cells) for cells in added if any(text.strip() for text in cells.values()))]


def read(
    sheets: Mapping[str, Sheet],
    rows: Mapping[str, Sequence[Row]],
    cells: TableCells,
    network: Network,
    links_of: Callable[[str], Iterable[Record]],
) -> Read:
    """The changes that the rows of both tables come to; `links_of` are the partnerships of an actor who goes."""
    found = Read([], [], [])
    ids = new_ids(rows.get("actors.yaml", ()), network)
    for file, of in rows.items():
        for number, row in enumerate(of):
            before = {} if row.origin is None else sheets[file].records[row.origin][1]
            same = {} if row.origin is None else sheets[file].shown[row.origin]
            fields, faults = _fields(file, row, before, same, cells)
            found.faults.extend(Fault(file, number, key, text) for key, text in faults)
            if file == "actors.yaml" and row.origin is None and not fields.get("id") and number in ids:
                fields = {"id": ids[number], **fields}
            if fields != stated(before) and fields:
                name, _fields_then, seen = ("", {}, "") if row.origin is None else sheets[file].records[row.origin]
                found.changes.append(Change(file, name, seen, fields))
                found.places.append((file, number))
        for name, _fields_then, seen in _gone(sheets[file], of):
            found.changes.append(Change(file, name, seen, None))
            found.places.append(None)
    _with_actors(found, links_of)
    return found


def new_ids(rows: Sequence[Row], network: Network) -> dict[int, str]:
    """The ids of the new actors among the rows, by their place."""
    names = {i: row.cells.get("name", "").strip() for i, row in enumerate(rows) if row.origin is None}
    named = {i: name for i, name in names.items() if name and not rows[i].cells.get("id", "").strip()}
    taken = {f"\0{actor.id}": actor.id for actor in network.actors}
    taken |= {f"\0{row.cells['id']}": row.cells["id"] for row in rows if row.cells.get("id")}
    ids = ids_of(named.values(), taken)
    return {i: ids[name] for i, name in named.items()}


def _cells(file: str, fields: Mapping[str, Plain], cells: TableCells) -> dict[str, str]:
    shown = as_shown(fields) if file == "links.yaml" else fields
    return {one.key: cells.shown(one, shown.get(one.key)) for one in FIELDS[file]}


def _fields(
    file: str, row: Row, before: Mapping[str, Plain], same: Mapping[str, str], cells: TableCells
) -> tuple[dict[str, Plain], list[tuple[str, str]]]:
    """The fields of a row, and faults by field: what its cells still show is as it was, whatever a cell can hold."""
    is_link = file == "links.yaml"
    fields, faults = as_shown(before) if is_link else dict(before), []
    for one in FIELDS[file]:
        cell = row.cells.get(one.key, "")
        if cell == same.get(one.key, ""):
            continue
        try:
            fields[one.key] = cells.read(one, cell)
        except CellError as error:
            faults.append((one.key, str(error)))
    fields = stated(fields)
    return stated(as_record(fields, before, cells.network.kinds)) if is_link else fields, faults


def _gone(sheet: Sheet, rows: Sequence[Row]) -> Iterator[Record]:
    there = {row.origin for row in rows}
    return (record for i, record in enumerate(sheet.records) if i not in there)


def _with_actors(found: Read, links_of: Callable[[str], Iterable[Record]]) -> None:
    """Let the partnerships of actors who go, go with them; those of several stay without them."""
    gone = [one.record for one in found.changes if one.file == "actors.yaml" and one.fields is None]
    of_links = {one.record: i for i, one in enumerate(found.changes) if one.file == "links.yaml" and one.record}
    for id in gone:
        for name, fields, seen in links_of(id):
            i = of_links.setdefault(name, len(found.changes))
            if i == len(found.changes):
                found.changes.append(Change("links.yaml", name, seen, fields))
                found.places.append(None)
            now = found.changes[i].fields
            if now is None:
                continue
            members = now.get("members")
            rest = [one for one in members if one != id] if isinstance(members, list) else []
            is_named = id in (now.get("source"), now.get("target")) or isinstance(members, list)
            if is_named:
                kept = {**now, "members": rest} if len(rest) >= _FEWEST else None
                found.changes[i] = found.changes[i]._replace(fields=kept)


def _texts(cells: Mapping[str, Any]) -> dict[str, str]:
    """The cells that a widget has changed as texts; it has None for one that was emptied."""
    return {key: "" if value is None else str(value) for key, value in cells.items()}
