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
from .rows import Cell, file_of, is_left_out, key_cell
from .spelling import tidy, tidy_lines
from .tables import Row, Table

_LIST = re.compile(r"\s*[;|\n]\s*")
_LIST_WITH_COMMAS = re.compile(r"\s*[;|,\n]\s*")
_NUMBERED = re.compile(r"n?\d{1,7}", re.ASCII)
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
        taken = 0
        for row in table.rows:
            if is_left_out(table, row, [key], self.remarks):
                continue
            file_id = ""
            if id_at is not None:
                file_id = key_cell(table, row, id_at, self.remarks) or ""
            # A node without a label is called by its id.
            at = id_at if file_id and id_at is not None and not Cell(table, row, key).text else key
            name = file_id if at == id_at else key_cell(table, row, at, self.remarks)
            if not name or (id_at is not None and not file_id):
                continue
            self._row(table, names, row, name, file_id, keeps)
            taken += 1
        return taken

    def _look_at_sectors(self, table: Table, names: Sequence[str]) -> None:
        for i, role in enumerate(names):
            if role == "sector":
                texts = dict.fromkeys(text for row in table.rows if states(text := tidy(row.cells[i])))
                self.sectors.look_at(table.key, table.headings[i], tuple(texts), table.place)

    def _row(self, table: Table, names: Sequence[str], row: Row, name: str, file_id: str, keeps: bool) -> None:
        orgnr = next((read_orgnr(row.cells[i]) for i, role in enumerate(names) if role == "orgnr"), None)
        entry, is_new = self.register.listed(name, file_of(table), file_id, orgnr)
        place = f"{table.place}:{row.number}"
        entry.keeps_id = entry.keeps_id or keeps
        if not is_new and entry.places:
            self.remarks.decided(table.place, row.number, "import_same_actor", value=name)
            if name != entry.name:
                self.register.also(entry, name)
        entry.is_listed = True
        entry.places[place] = None
        titled: list[Source] = []
        for i, role in enumerate(names):
            cell = Cell(table, row, i)
            if role in ("name", "id", "unused") or not cell.is_stated(self.remarks):
                continue
            if role == "person":
                self.remarks.left(table.place, row.number, "import_people", cell.heading)
            elif role in _PARTNERS:
                self.partners.append((table, PartnerCell(entry, cell.heading, role, cell.raw, row.number)))
            elif role == "source":
                titled += read_sources(cell.raw)
            elif role == "source_url":
                _add_address(titled, cell.text)
            else:
                _FIELDS.get(role, _custom)(self, entry, cell)
        entry.sources.update(dict.fromkeys(titled))

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
    texts = (Cell(table, row, column).text for row in table.rows)
    return all(_NUMBERED.fullmatch(text) for text in texts if text)


def _add_address(sources: list[Source], text: str) -> None:
    """An address that stands in a column of its own belongs to the title before it, if that has none."""
    if (url := read_url(text)) is None:
        sources += read_sources(text)
    elif sources and not sources[-1].url:
        sources[-1] = Source(sources[-1].title, url)
    else:
        sources.append(Source("", url))


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
    place = f"{cell.table.place}:{cell.row.number}"
    headed = actor_heading(cell.heading)
    if form and form != "organisation" and headed and headed.role == "type":
        rows.put(entry, "form", form, cell)
        return
    found = rows.sectors.of(cell.text, cell.table.key, cell.heading, place)
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
    "note": _note,
}
