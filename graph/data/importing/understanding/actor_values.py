"""What a row says of an actor beside its name; what is no value of its field goes to the note or a custom field."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ....network.model import Source
from ....network.vocabulary import NAME_LENGTH
from ...reading.record import LABEL_LENGTH, TEXT_LENGTH
from ..spelling import tidy, tidy_lines
from .addresses import is_personal, read_orgnr, read_sources, read_url
from .cells import states
from .choices import read_confidence, read_form, read_function, read_truth
from .dates import read_period
from .heading_words import actor_heading
from .own_sectors import Sectors
from .places import region_by_code, region_of
from .register import Entry, Register
from .remarks import Remarks
from .rows import Cell

_LIST = re.compile(r"\s*[;|\n]\s*")
_LIST_WITH_COMMAS = re.compile(r"\s*[;|,\n]\s*")


@dataclass(frozen=True)
class ActorValues:
    """Sets the fields of actors."""

    register: Register
    sectors: Sectors
    remarks: Remarks

    def set(self, entry: Entry, role: str, cell: Cell) -> None:
        """Set the field of a role from a cell."""
        ACTOR_FIELDS.get(role, _custom)(self, entry, cell)

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


def _name_en(values: ActorValues, entry: Entry, cell: Cell) -> None:
    if len(cell.text) > NAME_LENGTH:
        values.unread(entry, cell, "import_too_long")
        return
    values.put(entry, "name_en", cell.text, cell)
    values.register.also(entry, cell.text)


def _aliases(values: ActorValues, entry: Entry, cell: Cell) -> None:
    for alias in _LIST_WITH_COMMAS.split(tidy_lines(cell.raw)):
        if len(alias) > NAME_LENGTH:
            values.remarks.left(cell.table.place, cell.row.number, "import_too_long", cell.heading, alias)
        elif states(alias):
            values.register.call(entry, alias)


def _sector(values: ActorValues, entry: Entry, cell: Cell) -> None:
    form = read_form(cell.text)
    headed = actor_heading(cell.heading)
    if form and form != "organisation" and headed and headed.role == "type":
        values.put(entry, "form", form, cell)
        return
    found = values.sectors.of(cell.text, cell.table.key, cell.heading, cell.place)
    if found:
        values.put(entry, "sector", found[0], cell)
        if found[1]:
            entry.values["cross_sector"] = True
    if headed and headed.role == "type":
        _custom(values, entry, cell)


def _form(values: ActorValues, entry: Entry, cell: Cell) -> None:
    if form := read_form(cell.text):
        values.put(entry, "form", form, cell)
    else:
        _custom(values, entry, cell)


def _cross_sector(values: ActorValues, entry: Entry, cell: Cell) -> None:
    truth = read_truth(cell.text)
    if truth is None:
        values.unread(entry, cell, "import_no_truth")
    elif truth:
        values.put(entry, "cross_sector", truth, cell)


def _region(values: ActorValues, entry: Entry, cell: Cell) -> None:
    headed = actor_heading(cell.heading)
    region = region_of(cell.text)
    if region is None and headed and headed.role == "region_code":
        region = region_by_code(cell.text)
    if region:
        values.put(entry, "region", region, cell)
    else:
        values.remarks.left(cell.table.place, cell.row.number, "import_no_place", cell.heading, cell.text)
        _custom(values, entry, cell)


def _functions(values: ActorValues, entry: Entry, cell: Cell) -> None:
    parts = [part for part in _LIST_WITH_COMMAS.split(tidy_lines(cell.raw)) if part]
    found = [read_function(part) for part in parts]
    known = tuple(dict.fromkeys(one for one in found if one))
    if known:
        entry.values["functions"] = tuple(dict.fromkeys((*entry.values.get("functions", ()), *known)))
    if None in found:
        _custom(values, entry, cell)


def _challenges(values: ActorValues, entry: Entry, cell: Cell) -> None:
    parts = [part for part in map(tidy, _LIST_WITH_COMMAS.split(tidy_lines(cell.raw))) if part]
    kept = [part for part in parts if len(part) <= NAME_LENGTH and states(part)]
    if len(kept) < len(parts):
        values.remarks.left(cell.table.place, cell.row.number, "import_too_long", cell.heading, cell.text)
    entry.values["challenges"] = tuple(dict.fromkeys((*entry.values.get("challenges", ()), *kept)))


def _url(values: ActorValues, entry: Entry, cell: Cell) -> None:
    first, *more = _LIST.split(tidy_lines(cell.raw)) if read_url(cell.text) is None else [cell.text]
    url = read_url(first)
    if url is None:
        values.unread(entry, cell, "import_no_url")
        return
    values.put(entry, "url", url, cell)
    if more:
        values.note(entry, cell)


def _orgnr(values: ActorValues, entry: Entry, cell: Cell) -> None:
    number = read_orgnr(cell.text)
    if number:
        values.put(entry, "orgnr", number, cell)
    elif is_personal(cell.text):
        # A sole trader's: neither kept nor repeated.
        values.remarks.left(cell.table.place, cell.row.number, "import_personal_number", cell.heading)
    else:
        values.remarks.left(cell.table.place, cell.row.number, "import_no_orgnr", cell.heading, cell.text)
        _custom(values, entry, cell)


def _as_of(values: ActorValues, entry: Entry, cell: Cell) -> None:
    period = read_period(cell.text)
    year = (period.end or period.start or "")[:4]
    if year:
        values.put(entry, "as_of", int(year), cell)
    else:
        values.unread(entry, cell, "import_no_year")


def _source(_: ActorValues, entry: Entry, cell: Cell) -> None:
    entry.sources.update(dict.fromkeys(read_sources(cell.raw)))


def _source_url(_: ActorValues, entry: Entry, cell: Cell) -> None:
    """An address in a column of its own belongs to the title before it, if that has none."""
    url = read_url(cell.text)
    last = next(reversed(entry.sources), None)
    if url and last and not last.url:
        del entry.sources[last]
        entry.sources[Source(last.title, url)] = None
    else:
        entry.sources.update(dict.fromkeys(read_sources(cell.raw)))


def _confidence(values: ActorValues, entry: Entry, cell: Cell) -> None:
    if confidence := read_confidence(cell.text):
        values.put(entry, "confidence", confidence, cell)
    else:
        values.unread(entry, cell, "import_no_confidence")


def _note(values: ActorValues, entry: Entry, cell: Cell) -> None:
    text = tidy_lines(cell.raw)
    if len(text) > TEXT_LENGTH:
        values.remarks.left(cell.table.place, cell.row.number, "import_note_cut", cell.heading, text)
    entry.notes[text[:TEXT_LENGTH]] = None


def _custom(values: ActorValues, entry: Entry, cell: Cell) -> None:
    """Keep a cell as a field of the file's own, under its heading."""
    key = cell.heading[:LABEL_LENGTH].strip()
    text = cell.text[:TEXT_LENGTH]
    if entry.custom.setdefault(key, text) != text:
        values.remarks.decided(cell.table.place, cell.row.number, "import_row_differs", cell.heading, entry.name)
        values.note(entry, cell)


ACTOR_FIELDS: Mapping[str, Callable[[ActorValues, Entry, Cell], None]] = {
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
