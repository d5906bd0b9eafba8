"""Matrices, two-mode tables and surveys: their actors and links among those of the other tables."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..tables import Shape, Table
from ..understanding.link_kinds import Kinds
from ..understanding.links_made import LinksMade, MadeLink
from ..understanding.register import Register
from ..understanding.rows import file_of
from ..understood import Decisions
from .matrix import MatrixLink, MatrixRecords, records

GRIDS: tuple[Shape, ...] = ("matrix", "two_mode", "survey")


def grid_records(table: Table, shape: Shape, decisions: Decisions, roster: Table | None) -> MatrixRecords:
    """The actors and links of a table of one of the shapes `GRIDS`."""
    decided = replace(decisions, shapes={**decisions.shapes, table.key: shape})
    return records(table, decided, roster)


def take_in(table: Table, found: MatrixRecords, register: Register, kinds: Kinds, made: LinksMade) -> int:
    """Add the actors and links of a grid to those of the other tables; how many of its rows were taken in."""
    file = file_of(table)
    for actor in found.actors:
        place = f"{table.place}:{actor.row or table.heading_row}"
        entry = register.party(actor.name, file, place)
        entry.is_listed = True
        entry.places[place] = None
        if actor.form != "organisation":
            entry.values.setdefault("form", actor.form)
    for event, member in found.one_member:
        if entry_of := register.find(member, file):
            entry_of.notes[event] = None
    for link in found.links:
        place = f"{table.place}:{link.row}"
        if link.relation:
            kind = kinds.of_word(link.relation, place, is_directed=link.directed)[0]
        else:
            kind = kinds.default(link.kind) or kinds.of_table(table.key, None, place, is_directed=link.directed)
        members = tuple(dict.fromkeys(register.party(name, file, place) for name in link.members))
        if len(members) > 1:
            made.one(MadeLink(members, kind, _fields(link), place), link.row, table.place)
    return len({actor.row for actor in found.actors if actor.row})


def roster_of(tables: Mapping[str, Sequence[Table]]) -> Table | None:
    """The table that says whom the numbered columns of a survey mean, among the tables by their shapes."""
    actors = tables.get("actors", ())
    named = [table for table in (*actors, *tables.get("other", ())) if table.key.casefold() in _ROSTERS]
    return next(iter((*named, *actors)), None)


_ROSTERS = {"roster", "lista", "organisationer", "aktörer", "organisations", "actors", "namnlista"}


def _fields(link: MatrixLink) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if link.strength:
        fields["strength"] = float(link.strength)
    if link.link_name:
        fields["name"] = link.link_name
    return fields
