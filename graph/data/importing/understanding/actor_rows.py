"""The rows of a table of actors: each an actor, with what cannot be kept in its note or left out with a reason."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from ..spelling import tidy
from ..tables import Table
from .actor_values import ActorValues
from .addresses import read_orgnr
from .cells import states
from .heading_words import actor_heading
from .own_sectors import Sectors
from .plain_cells import PlainColumn, of_actor
from .register import Entry, Register
from .remarks import Remarks
from .role_reads import CERTAIN, RoleRead
from .rows import Cell, Record, file_of, key_text, records

_NUMBERED = re.compile(r"n?\d{1,7}", re.ASCII)
_KEYS = ("name", "id", "unused")
_PARTNERS = ("party", "source_actor", "target_actor")


@dataclass(frozen=True, slots=True)
class PartnerCell:
    """A cell of a table of actors that names those whom the actor of its row is tied to."""

    entry: Entry
    heading: str
    role: str
    text: str
    line: int


class _Columns(NamedTuple):
    """The columns of a table of actors: those that name and number them, and the others with their roles.

    `keeps_ids` is whether the ids of the file become those of the actors.
    """

    file: str
    key: int
    id_at: int | None
    keeps_ids: bool
    orgnr_at: int | None
    others: Sequence[tuple[int, str, PlainColumn | None]]


@dataclass
class ActorRows:
    """What the rows of tables of actors are read into."""

    register: Register
    sectors: Sectors
    remarks: Remarks
    partners: list[tuple[Table, PartnerCell]] = field(default_factory=list)
    _values: ActorValues = field(init=False)

    def __post_init__(self) -> None:
        self._values = ActorValues(self.register, self.sectors, self.remarks)

    def read(self, table: Table, roles: Sequence[RoleRead]) -> int:
        """Read all rows of a table; how many were taken in."""
        names = [read.role for read in roles]
        key = names.index("name") if "name" in names else names.index("id") if "id" in names else None
        if key is None:
            self.remarks.of_table(table.place, "import_no_names")
            return 0
        id_at = names.index("id") if "id" in names else None
        self._look_at_sectors(table, names)
        keeps = id_at is not None and (
            id_at == key or roles[id_at].strength > CERTAIN or not _are_numbers(table, id_at)
        )
        columns = _Columns(
            *(file_of(table), key, id_at, keeps, names.index("orgnr") if "orgnr" in names else None),
            [(i, role, self._plain(table, i, role)) for i, role in enumerate(names) if role not in _KEYS],
        )
        return sum(self._row(record, columns) for record in records(table, [key], self.remarks))

    def _look_at_sectors(self, table: Table, names: Sequence[str]) -> None:
        for i, role in enumerate(names):
            if role == "sector":
                cells = dict.fromkeys(row.cells[i] for row in table.rows)
                texts = dict.fromkeys(text for cell in cells if states(text := tidy(cell)))
                self.sectors.look_at(table.key, table.headings[i], tuple(texts), table.place)

    def _plain(self, table: Table, column: int, role: str) -> PlainColumn | None:
        """The plain values of a column; under `Typ` a sector may be a form, and is kept as it is written too."""
        heading = tidy(table.headings[column])
        headed = actor_heading(heading)
        says_more = headed is not None and headed.role == "type"
        sure: Callable[[str], str | None] = partial(self.sectors.sure, key=table.key, heading=heading)
        return of_actor(role, None if says_more else sure)

    def _row(self, record: Record, columns: "_Columns") -> bool:
        table, row, texts, key = record.table, record.row, record.texts, columns.key
        file_id = key_text(record, columns.id_at, self.remarks) if columns.id_at is not None else ""
        if file_id is None:
            return False
        # A node without a label is called by its id; one whose label was not computed is not.
        unnamed = not texts[key] and row.marks.get(key) != "formula"
        name = file_id if file_id and unnamed else key_text(record, key, self.remarks)
        if name is None:
            return False
        orgnr = read_orgnr(texts[columns.orgnr_at]) if columns.orgnr_at is not None else None
        entry, is_new = self.register.listed(name, columns.file, file_id, orgnr)
        entry.keeps_id = entry.keeps_id or columns.keeps_ids
        if not is_new and entry.places:
            # That an actor stands in two tables is what they are for.
            if any(place.rpartition(":")[0] == table.place for place in entry.places):
                self.remarks.decided(table.place, row.number, "import_same_actor", value=name)
            if name != entry.name:
                self.register.also(entry, name)
        entry.is_listed = True
        entry.places[record.place] = None
        for i, role, plain in columns.others:
            text = texts[i]
            if not text and not row.marks:
                continue
            value = plain[text] if plain is not None else None
            if plain is not None and value is not None and entry.values.setdefault(role, value) == value:
                continue
            cell = record.cell(i)
            if cell.is_stated(self.remarks):
                self._field(entry, role, cell)
        return True

    def _field(self, entry: Entry, role: str, cell: Cell) -> None:
        if role == "person":
            self.remarks.left(cell.table.place, cell.row.number, "import_people", cell.heading)
        elif role in _PARTNERS:
            partner = PartnerCell(entry, cell.heading, role, cell.raw, cell.row.number)
            self.partners.append((cell.table, partner))
        else:
            self._values.set(entry, role, cell)


def _are_numbers(table: Table, column: int) -> bool:
    """Whether ids only number the rows (`0`, `n12`): another file would give them to other actors."""
    texts = map(tidy, {row.cells[column] for row in table.rows})
    return all(_NUMBERED.fullmatch(text) for text in texts if text)
