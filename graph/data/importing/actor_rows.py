"""The rows of a table of actors: each an actor, with what cannot be kept in its note or left out with a reason."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ...network.model import Source
from ...network.vocabulary import NAME_LENGTH
from ..reading.record import LABEL_LENGTH, TEXT_LENGTH
from .addresses import is_personal, read_orgnr, read_sources, read_url
from .cells import states
from .choices import read_confidence, read_form, read_function, read_truth
from .columns import CERTAIN, RoleRead
from .dates import read_period
from .heading_words import actor_heading
from .own_sectors import Sectors
from .places import region_by_code, region_of
from .register import Entry, Register
from .remarks import Remarks
from .rows import Cell, file_of, key_text, records
from .spelling import tidy, tidy_lines
from .tables import Table

_LIST = re.compile(r"\s*[;|\n]\s*")
_LIST_WITH_COMMAS = re.compile(r"\s*[;|,\n]\s*")
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
        # A node without a label is called by its id.
        name = file_id if file_id and not cells[key].text else key_text(cells[key], self.remarks)
        if name is None:
            return False
        orgnr = next((read_orgnr(cells[i].text) for i, role in enumerate(roles) if role == "orgnr"), None)
        entry, is_new = self.register.listed(name, file_of(table), file_id, orgnr)
        entry.keeps_id = entry.keeps_id or keeps
        line = cells[key].row.number
        if not is_new and entry.places:
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
            _FIELDS.get(role, _custom)(self, entry, cell)

    def put(self, entry: Entry, key: str, value: object, cell: Cell) -> None:
        """Set a field; where an earlier row says otherwise, that stays and this goes to the note."""
        if entry.values.setdefault(key, value) != value:
            self.remarks.decided(cell.table.place, cell.row.number, "import_row_differs", cell.heading, entry.name)
            self.note(entry, cell)

    def note(self, entry: Entry, cell: Cell) -> None:
        """Keep the text of a cell in the note."""
        entry.notes[f"{cell.heading}: {cell.text}" if cell.heading else cell.text] = None

    def unread(self, entry: Entry, cell: Cell, code: str) -> None:
        """Keep what is no value of the column's field in the note, and say so."""
        self.remarks.left(cell.table.place, cell.row.number, code, cell.heading, cell.text)
        self.note(entry, cell)


def _are_numbers(table: Table, column: int) -> bool:
    """Whether ids only number the rows (`0`, `n12`): another file would give them to other actors."""
    texts = (tidy(row.cells[column]) for row in table.rows)
    return all(_NUMBERED.fullmatch(text) for text in texts if text)


def _name_en(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    if len(cell.text) > NAME_LENGTH:
        rows.unread(entry, cell, "import_too_long")
        return
    rows.put(entry, "name_en", cell.text, cell)
    rows.register.also(entry, cell.text)


def _aliases(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    for alias in _LIST_WITH_COMMAS.split(tidy_lines(cell.raw)):
        if len(alias) > NAME_LENGTH:
            rows.remarks.left(cell.table.place, cell.row.number, "import_too_long", cell.heading, alias)
        elif states(alias):
            rows.register.call(entry, alias)


def _sector(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    form = read_form(cell.text)
    headed = actor_heading(cell.heading)
    if form and form != "organisation" and headed and headed.role == "type":
        rows.put(entry, "form", form, cell)
        return
    found = rows.sectors.of(cell.text, cell.table.key, cell.heading, cell.place)
    if found:
        rows.put(entry, "sector", found[0], cell)
        if found[1]:
            entry.values["cross_sector"] = True
    if headed and headed.role == "type":
        _custom(rows, entry, cell)


def _form(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    if form := read_form(cell.text):
        rows.put(entry, "form", form, cell)
    else:
        _custom(rows, entry, cell)


def _cross_sector(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    truth = read_truth(cell.text)
    if truth is None:
        rows.unread(entry, cell, "import_no_truth")
    elif truth:
        rows.put(entry, "cross_sector", truth, cell)


def _region(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    headed = actor_heading(cell.heading)
    region = region_of(cell.text)
    if region is None and headed and headed.role == "region_code":
        region = region_by_code(cell.text)
    if region:
        rows.put(entry, "region", region, cell)
    else:
        rows.remarks.left(cell.table.place, cell.row.number, "import_no_place", cell.heading, cell.text)
        _custom(rows, entry, cell)


def _functions(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    parts = [part for part in _LIST_WITH_COMMAS.split(tidy_lines(cell.raw)) if part]
    found = [read_function(part) for part in parts]
    known = tuple(dict.fromkeys(one for one in found if one))
    if known:
        entry.values["functions"] = tuple(dict.fromkeys((*entry.values.get("functions", ()), *known)))
    if None in found:
        _custom(rows, entry, cell)


def _challenges(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    parts = [part for part in map(tidy, _LIST_WITH_COMMAS.split(tidy_lines(cell.raw))) if part]
    kept = [part for part in parts if len(part) <= NAME_LENGTH and states(part)]
    if len(kept) < len(parts):
        rows.remarks.left(cell.table.place, cell.row.number, "import_too_long", cell.heading, cell.text)
    entry.values["challenges"] = tuple(dict.fromkeys((*entry.values.get("challenges", ()), *kept)))


def _url(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    first, *more = _LIST.split(tidy_lines(cell.raw)) if read_url(cell.text) is None else [cell.text]
    url = read_url(first)
    if url is None:
        rows.unread(entry, cell, "import_no_url")
        return
    rows.put(entry, "url", url, cell)
    if more:
        rows.note(entry, cell)


def _orgnr(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    number = read_orgnr(cell.text)
    if number:
        rows.put(entry, "orgnr", number, cell)
    elif is_personal(cell.text):
        # A sole trader's: neither kept nor repeated.
        rows.remarks.left(cell.table.place, cell.row.number, "import_personal_number", cell.heading)
    else:
        rows.remarks.left(cell.table.place, cell.row.number, "import_no_orgnr", cell.heading, cell.text)
        _custom(rows, entry, cell)


def _as_of(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    period = read_period(cell.text)
    year = (period.end or period.start or "")[:4]
    if year:
        rows.put(entry, "as_of", int(year), cell)
    else:
        rows.unread(entry, cell, "import_no_year")


def _source(_: ActorRows, entry: Entry, cell: Cell) -> None:
    entry.sources.update(dict.fromkeys(read_sources(cell.raw)))


def _source_url(_: ActorRows, entry: Entry, cell: Cell) -> None:
    """An address in a column of its own belongs to the title before it, if that has none."""
    url = read_url(cell.text)
    last = next(reversed(entry.sources), None)
    if url and last and not last.url:
        del entry.sources[last]
        entry.sources[Source(last.title, url)] = None
    else:
        entry.sources.update(dict.fromkeys(read_sources(cell.raw)))


def _confidence(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    if confidence := read_confidence(cell.text):
        rows.put(entry, "confidence", confidence, cell)
    else:
        rows.unread(entry, cell, "import_no_confidence")


def _note(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    text = tidy_lines(cell.raw)
    if len(text) > TEXT_LENGTH:
        rows.remarks.left(cell.table.place, cell.row.number, "import_note_cut", cell.heading, text)
    entry.notes[text[:TEXT_LENGTH]] = None


def _custom(rows: ActorRows, entry: Entry, cell: Cell) -> None:
    """Keep a cell as a field of the file's own, under its heading."""
    key = cell.heading[:LABEL_LENGTH].strip()
    text = cell.text[:TEXT_LENGTH]
    if entry.custom.setdefault(key, text) != text:
        rows.remarks.decided(cell.table.place, cell.row.number, "import_row_differs", cell.heading, entry.name)
        rows.note(entry, cell)


_FIELDS: Mapping[str, Callable[[ActorRows, Entry, Cell], None]] = {
    "name_en": _name_en,
    "aliases": _aliases,
    "sector": _sector,
    "form": _form,
    "cross_sector": _cross_sector,
    "region": _region,
    "functions": _functions,
    "challenges": _challenges,
    "url": _url,
    "orgnr": _orgnr,
    "as_of": _as_of,
    "confidence": _confidence,
    "source": _source,
    "source_url": _source_url,
    "note": _note,
}
