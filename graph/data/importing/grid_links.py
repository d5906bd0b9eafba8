"""Matrices, two-mode tables and surveys: their actors and links among those of the other tables."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any, Protocol

from ...network.problems import Problem
from .link_kinds import Kinds
from .links_made import LinksMade, MadeLink
from .register import Register
from .rows import file_of
from .tables import Shape, Table
from .understood import Decisions, Question

GRIDS: tuple[Shape, ...] = ("matrix", "two_mode", "survey")


class GridActor(Protocol):
    """An actor as a grid names it, its row (0 if it stands in a heading only), and its form."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def row(self) -> int: ...  # noqa: D102
    @property
    def form(self) -> str: ...  # noqa: D102


class GridLink(Protocol):
    """A link of a grid by the names of its members; an empty strength is 1, an empty kind not stated."""

    @property
    def members(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def row(self) -> int: ...  # noqa: D102
    @property
    def directed(self) -> bool: ...  # noqa: D102
    @property
    def strength(self) -> str: ...  # noqa: D102
    @property
    def link_name(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def relation(self) -> str: ...  # noqa: D102


class GridRecords(Protocol):
    """What `matrices.records` gives of a table."""

    @property
    def actors(self) -> Sequence[GridActor]: ...  # noqa: D102
    @property
    def links(self) -> Sequence[GridLink]: ...  # noqa: D102
    @property
    def one_member(self) -> Sequence[tuple[str, str]]: ...  # noqa: D102
    @property
    def questions(self) -> Sequence[Question]: ...  # noqa: D102
    @property
    def problems(self) -> Sequence[Problem]: ...  # noqa: D102
    @property
    def remarks(self) -> Sequence[Problem]: ...  # noqa: D102


def grid_records(table: Table, shape: Shape, decisions: Decisions, roster: Table | None) -> GridRecords:
    """The actors and links of a table of one of the shapes `GRIDS`."""
    decided = replace(decisions, shapes={**decisions.shapes, table.key: shape})
    found: GridRecords = import_module(".matrices", __package__).records(table, decided, roster)
    return found


def take_in(table: Table, records: GridRecords, register: Register, kinds: Kinds, made: LinksMade) -> int:
    """Add the actors and links of a grid to those of the other tables; how many of its rows were taken in."""
    file = file_of(table)
    for actor in records.actors:
        place = f"{table.place}:{actor.row or table.heading_row}"
        entry = register.party(actor.name, file, place)
        entry.is_listed = True
        entry.places[place] = None
        if actor.form != "organisation":
            entry.values.setdefault("form", actor.form)
    for event, member in records.one_member:
        if found := register.find(member, file):
            found.notes[event] = None
    for link in records.links:
        place = f"{table.place}:{link.row}"
        if link.relation:
            kind = kinds.of_word(link.relation, place, is_directed=link.directed)[0]
        else:
            kind = kinds.default(link.kind) or kinds.of_table(table.key, None, place, is_directed=link.directed)
        members = tuple(dict.fromkeys(register.party(name, file, place) for name in link.members))
        if len(members) > 1:
            made.one(MadeLink(members, kind, _fields(link), place), link.row, table.place)
    return len({actor.row for actor in records.actors if actor.row})


def roster_of(tables: Mapping[str, Sequence[Table]]) -> Table | None:
    """The table that says whom the numbered columns of a survey mean, among the tables by their shapes."""
    actors = tables.get("actors", ())
    named = [table for table in (*actors, *tables.get("other", ())) if table.key.casefold() in _ROSTERS]
    return next(iter((*named, *actors)), None)


_ROSTERS = {"roster", "lista", "organisationer", "aktörer", "organisations", "actors", "namnlista"}


def _fields(link: GridLink) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if link.strength:
        fields["strength"] = float(link.strength)
    if link.link_name:
        fields["name"] = link.link_name
    return fields
