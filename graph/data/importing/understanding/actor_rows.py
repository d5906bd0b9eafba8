"""The rows of a table of actors: each an actor, with what cannot be kept in its note or left out with a reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..spelling import tidy
from ..tables import Table
from .actor_values import ActorValues
from .addresses import read_orgnr
from .cells import states
from .own_sectors import Sectors
from .register import Entry, Register
from .remarks import Remarks
from .role_reads import CERTAIN, RoleRead
from .rows import Cell, file_of, key_text, records

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


@dataclass
class ActorRows:
    """What the rows of tables of actors are read into."""

    register: Register
    sectors: Sectors
    remarks: Remarks
    partners: list[tuple[Table, PartnerCell]] = field(default_factory=list)

    @property
    def values(self) -> ActorValues:
        """Sets the fields of the actors."""
        return ActorValues(self.register, self.sectors, self.remarks)

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
        return sum(
            self._row(table, names, cells, key, id_at, keeps=keeps) for cells in records(table, [key], self.remarks)
        )

    def _look_at_sectors(self, table: Table, names: Sequence[str]) -> None:
        for i, role in enumerate(names):
            if role == "sector":
                texts = dict.fromkeys(text for row in table.rows if states(text := tidy(row.cells[i])))
                self.sectors.look_at(table.key, table.headings[i], tuple(texts), table.place)

    def _row(
        self, table: Table, roles: Sequence[str], cells: Sequence[Cell], key: int, id_at: int | None, *, keeps: bool
    ) -> bool:
        file_id = key_text(cells[id_at], self.remarks) if id_at is not None else ""
        if file_id is None:
            return False
        # A node without a label is called by its id; one whose label was not computed is not.
        unnamed = not cells[key].text and cells[key].mark != "formula"
        name = file_id if file_id and unnamed else key_text(cells[key], self.remarks)
        if name is None:
            return False
        orgnr = next((read_orgnr(cells[i].text) for i, role in enumerate(roles) if role == "orgnr"), None)
        entry, is_new = self.register.listed(name, file_of(table), file_id, orgnr)
        entry.keeps_id = entry.keeps_id or keeps
        line = cells[key].row.number
        if not is_new and entry.places:
            # That an actor stands in two tables is what they are for.
            if any(place.rpartition(":")[0] == table.place for place in entry.places):
                self.remarks.decided(table.place, line, "import_same_actor", value=name)
            if name != entry.name:
                self.register.also(entry, name)
        entry.is_listed = True
        entry.places[cells[key].place] = None
        for role, cell in zip(roles, cells, strict=True):
            if role not in _KEYS and cell.is_stated(self.remarks):
                self._field(entry, role, cell)
        return True

    def _field(self, entry: Entry, role: str, cell: Cell) -> None:
        if role == "person":
            self.remarks.left(cell.table.place, cell.row.number, "import_people", cell.heading)
        elif role in _PARTNERS:
            partner = PartnerCell(entry, cell.heading, role, cell.raw, cell.row.number)
            self.partners.append((cell.table, partner))
        else:
            self.values.set(entry, role, cell)


def _are_numbers(table: Table, column: int) -> bool:
    """Whether ids only number the rows (`0`, `n12`): another file would give them to other actors."""
    texts = (tidy(row.cells[column]) for row in table.rows)
    return all(_NUMBERED.fullmatch(text) for text in texts if text)
