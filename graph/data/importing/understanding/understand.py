"""Tables understood: what each holds, the role of each column, and the draft of a network that comes of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ....network.model import Actor, Link, Network
from ....network.vocabulary import NAME_LENGTH, NOT_STATED
from ...reading.held import without_collector
from ...reading.record import TEXT_LENGTH
from ..matrices.grid_links import GRIDS, grid_records, roster_of, take_in
from ..matrices.matrix import MatrixRecords
from ..spelling import same_name, tidy
from ..tables import Shape, Table
from ..understood import Column, Decisions, Draft, Reason, TableUnderstood, Understood
from .actor_rows import ActorRows
from .asked import Asked
from .cells import Cells, columns_of
from .columns import read_roles
from .examples import examples_of
from .grid_parts import GridParts, grid_parts
from .heading_words import actor_heading
from .link_kinds import Kinds
from .link_rows import LinkRows
from .link_tables import SHEETS
from .links_made import LinksMade, MadeLink
from .own_sectors import Sectors
from .register import Entry, Register
from .remarks import Remarks
from .role_reads import NONE, RoleRead
from .shapes import ShapeRead, read_shape
from .unseen import note_unseen

SHAPES: tuple[Shape, ...] = ("actors", "links", "matrix", "two_mode", "survey", "other")
_NO_DECISIONS = Decisions()


@dataclass(frozen=True)
class _Seen:
    """A table, its columns as they are looked at, and what it was taken for.

    `beside_grid` is whether it holds what a table says of actors beside a grid.
    """

    table: Table
    cells: tuple[Cells, ...]
    shape: ShapeRead
    beside_grid: bool = False


def understand(
    tables: Sequence[Table], decisions: Decisions = _NO_DECISIONS, known: Network | None = None
) -> Understood:
    """What tables hold, what is asked of them, and the draft of the network that they make.

    `known` is the network that they are to be added to: its actors, sectors and kinds are found by their names.
    """
    # Many small values that hold no cycle grow here, which the collector would walk again and again.
    with without_collector():
        return _understood(tables, decisions, known)


def _understood(tables: Sequence[Table], decisions: Decisions, known: Network | None) -> Understood:
    asked, remarks, register = Asked(decisions), Remarks(), Register(known)
    sectors, kinds = Sectors(asked, known), Kinds(asked, known)
    made = LinksMade(asked, kinds, remarks)
    names: set[str] = set()

    def is_known(text: str) -> bool:
        return same_name(text) in names or register.is_known(text)

    seen = _shapes(tables, decisions, asked, is_known, names)
    roles = [_roles(one, decisions, is_known) for one in seen]
    taken = [0] * len(seen)
    actors = ActorRows(register, sectors, remarks)
    for i, one in enumerate(seen):
        if one.shape.shape == "actors":
            taken[i] = actors.read(one.table, roles[i])
    links = LinkRows(register, sectors, asked, kinds, remarks, made)
    links.read_partners(actors.partners)
    for i, one in enumerate(seen):
        if one.shape.shape == "links":
            taken[i] = links.read(one.table, roles[i])
    grids = _grids(seen, decisions, register, kinds, made)
    taken = [grids[i][1] if i in grids else n for i, n in enumerate(taken)]
    for one in seen:
        note_unseen(one.table, remarks)
    records = [one for one, _ in grids.values()]
    understood = tuple(_table_understood(one, reads, n) for one, reads, n in zip(seen, roles, taken, strict=True))
    draft = _draft(register, made, sectors, kinds, remarks)
    return Understood(
        understood,
        (*asked.questions(), *(question for one in records for question in one.questions)),
        draft,
        (*remarks.left_out(), *(problem for one in records for problem in one.problems)),
        (*remarks.remarks(), *(problem for one in records for problem in one.remarks)),
    )


def _grids(
    seen: Sequence[_Seen], decisions: Decisions, register: Register, kinds: Kinds, made: LinksMade
) -> dict[int, tuple[MatrixRecords, int]]:
    """What came of each matrix, two-mode table and survey, and how many rows of it were taken in."""
    by_shape: dict[str, list[Table]] = {}
    for one in seen:
        if not one.beside_grid:
            by_shape.setdefault(one.shape.shape, []).append(one.table)
    found = {}
    for i, one in enumerate(seen):
        if one.shape.shape in GRIDS:
            records = grid_records(one.table, one.shape.shape, decisions, roster_of(by_shape))
            found[i] = records, take_in(one.table, records, register, kinds, made)
    return found


def _shapes(
    tables: Sequence[Table], decisions: Decisions, asked: Asked, is_known: Callable[[str], bool], names: set[str]
) -> list[_Seen]:
    """The shape of each table; those of actors first, since the names in them give away the others."""
    cells = [columns_of(table) for table in tables]
    for table, columns in zip(tables, cells, strict=True):
        if (decisions.shapes.get(table.key) or table.shape or read_shape(table, columns, is_known).shape) == "actors":
            names |= _names(table)
    seen, beside = [], []
    for table, columns in zip(tables, cells, strict=True):
        parts = _parts(table, columns, is_known, decisions)
        grid, of_grid = (parts.grid, columns_of(parts.grid)) if parts else (table, columns)
        shape = _shape(grid, of_grid, is_known, decisions, asked)
        if parts is None or shape.shape not in GRIDS:
            seen.append(_Seen(table, columns, shape))
            continue
        seen.append(_Seen(grid, of_grid, shape))
        if parts.actors:
            because = Reason("import_shape_actors", {"columns": ", ".join(parts.actors.headings[:3])})
            beside.append(_Seen(parts.actors, columns_of(parts.actors), ShapeRead("actors", because), True))
    return seen + beside


def _parts(
    table: Table, cells: Sequence[Cells], is_known: Callable[[str], bool], decisions: Decisions
) -> GridParts | None:
    """The grid in a table, and the columns beside it, unless the table is decided to be something else."""
    decided = decisions.shapes.get(table.key) or decisions.answers.get(f"shape:{table.key}")
    if decided in SHAPES and decided not in GRIDS:
        return None
    parts = grid_parts(table, cells, is_known)
    if parts and (decided or read_shape(parts.grid, columns_of(parts.grid), is_known).shape in GRIDS):
        return parts
    return None


def _names(table: Table) -> set[str]:
    """The texts of the columns that may name actors, in a table of actors."""
    columns = [
        i
        for i, heading in enumerate(table.headings)
        if (table.roles.get(i) or ((read := actor_heading(heading)) and read.role))
        in ("id", "name", "aliases", "name_en")
    ]
    return {same_name(row.cells[i]) for row in table.rows for i in columns if i < len(row.cells) and row.cells[i]}


def _shape(
    table: Table, cells: Sequence[Cells], is_known: Callable[[str], bool], decisions: Decisions, asked: Asked
) -> ShapeRead:
    decided = decisions.shapes.get(table.key)
    if decided in SHAPES:
        return ShapeRead(decided, Reason("import_by_decision"))
    if table.shape and table.format not in SHEETS:
        return ShapeRead(table.shape, Reason("import_by_format", {"format": table.format}))
    read = read_shape(table, cells, is_known)
    if table.shape:
        return ShapeRead(table.shape, read.reason if read.shape == table.shape else _by_headings(table))
    # Once it is answered it stays so, also when what is known by now would make it sure.
    if read.is_sure and decisions.answers.get(f"shape:{table.key}") not in SHAPES:
        return read
    answer = asked.ask(f"shape:{table.key}", "import_ask_shape", SHAPES, read.shape, table.place, table=table.key)
    return read._replace(shape=next(shape for shape in SHAPES if shape == answer))


def _by_headings(table: Table) -> Reason:
    """Why a sheet has the shape that the program which wrote it gives it: what its headings are called there."""
    ends = [i for i, role in table.roles.items() if role in ("source_actor", "target_actor")]
    named = ", ".join(table.headings[i] for i in (sorted(ends) or sorted(table.roles)))
    return Reason("import_shape_links" if table.shape == "links" else "import_shape_actors", {"columns": named})


def _roles(seen: _Seen, decisions: Decisions, is_known: Callable[[str], bool]) -> tuple[RoleRead, ...]:
    """The roles of a table's columns; a table that is neither of actors nor of links has none."""
    if seen.shape.shape not in ("actors", "links"):
        return tuple(RoleRead("unused", seen.shape.reason, NONE) for _ in seen.cells)
    decided = decisions.roles.get(seen.table.key, {})

    def role(i: int) -> str | None:
        heading = tidy(seen.table.headings[i])
        return decided.get(f"#{i + 1}") or (
            decided.get(seen.table.headings[i]) or decided.get(heading) if heading else None
        )

    is_actors = seen.shape.shape == "actors"
    return read_roles(seen.table, seen.cells, is_actors=is_actors, is_known=is_known, decided=role)


def _table_understood(seen: _Seen, reads: Sequence[RoleRead], rows: int) -> TableUnderstood:
    columns = tuple(
        Column(cell.heading, read.role, read.reason, examples_of(cell, read.role))
        for cell, read in zip(seen.cells, reads, strict=True)
    )
    return TableUnderstood(seen.table.place, seen.table.key, seen.shape.shape, seen.shape.reason, columns, rows)


def _draft(register: Register, made: LinksMade, sectors: Sectors, kinds: Kinds, remarks: Remarks) -> Draft:
    ids = register.ids()
    entries = sorted(register.entries, key=lambda entry: ids[entry])
    for entry in entries:
        if not entry.is_listed and entry.known is None:
            place, _, line = next(iter(entry.places)).rpartition(":")
            remarks.decided_row(place, int(line), "import_not_in_table", value=entry.name)
    actors = tuple(_actor(entry, ids[entry]) for entry in entries)
    unstated = any(actor.sector == NOT_STATED for actor in actors)
    return Draft(
        actors=actors,
        links=tuple(_link(link, ids) for link in made.links),
        sectors=sectors.named(some_not_stated=unstated),
        kinds=kinds.all(),
        places={ids[entry]: tuple(entry.places) for entry in entries},
        link_places=tuple(link.place for link in made.links),
    )


def _actor(entry: Entry, id: str) -> Actor:
    if entry.known and not entry.is_listed:
        return entry.known
    aliases = tuple([alias for alias in entry.aliases if len(alias) <= NAME_LENGTH])
    fields: dict[str, Any] = {"sector": NOT_STATED, **entry.values, "aliases": aliases, "sources": tuple(entry.sources)}
    note = "\n".join(entry.notes)[:TEXT_LENGTH] or None
    return Actor(id=id, name=entry.name, **fields, custom=tuple(sorted(entry.custom.items())), note=note)


def _link(link: MadeLink, ids: Mapping[Entry, str]) -> Link:
    members = [ids[entry] for entry in link.members]
    if not link.kind.directed:
        members.sort()
    return Link(tuple(members), link.kind.id, **link.fields)
