"""What a row says of a link beside its parties: dates, amounts, sources; what is not sure goes to its note."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from ....network.dates import first_day, last_day
from ....network.model import Source
from ....network.vocabulary import ID, ID_LENGTH, NAME_LENGTH
from ...reading.links import MOST_STRENGTH
from ...reading.record import TEXT_LENGTH
from ..spelling import tidy_lines
from .addresses import read_sources, read_url
from .amounts import is_nothing, read_amount, read_currency, unit_of
from .asked import Asked
from .cells import is_counter
from .choices import read_confidence, read_function, read_result
from .dates import DayOrder, Period, read_period
from .heading_words import link_heading
from .remarks import Remarks
from .rows import Cell

_PLAIN_NOTES = {"note", "sentence"}


@dataclass(slots=True)
class Values:
    """The fields of a link so far.

    `amount` is kept apart from the rest: of several links of one row, none can be said to have it. `is_nothing` is
    whether the row says that there is no tie (strength 0).
    """

    asked: Asked
    remarks: Remarks
    orders: Mapping[int, DayOrder]
    fields: dict[str, Any] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    amount: float | None = None
    amount_text: str = ""
    currency: str | None = None
    is_nothing: bool = False

    def note(self, cell: Cell) -> None:
        """Keep the text of a cell in the note, under its heading."""
        self.notes[f"{cell.heading}: {cell.text}" if cell.heading else cell.text] = None

    def unread(self, cell: Cell, code: str) -> None:
        """Keep what is no value of the column's field in the note, and say so."""
        self.remarks.left(cell.table.place, cell.row.number, code, cell.heading, cell.text)
        self.note(cell)

    def finished(self, place: str, line: int) -> dict[str, Any]:
        """The fields of the link, checked together."""
        start, end = self.fields.get("start"), self.fields.get("end")
        if start and end and first_day(start) > last_day(end):
            self.remarks.left(place, line, "import_end_before_start", value=f"{start} – {end}")
            self.notes[f"start {start}, end {end}"] = None
            del self.fields["start"], self.fields["end"]
        found = dict(self.fields)
        if self.sources:
            found["sources"] = tuple(dict.fromkeys(self.sources))
        return found

    def note_text(self) -> str | None:
        """The note, at most as long as one may be."""
        return "\n".join(self.notes)[:TEXT_LENGTH] or None


def _link_id(values: Values, cell: Cell) -> None:
    # A number that only counts rows would be another link's in the next file.
    certain = cell.table.roles.get(cell.column) == "link_id"
    if len(cell.text) <= ID_LENGTH and ID.fullmatch(cell.text) and (certain or not is_counter(cell.text)):
        values.fields["id"] = cell.text
    elif not is_counter(cell.text):
        values.note(cell)


def _link_name(values: Values, cell: Cell) -> None:
    if len(cell.text) > NAME_LENGTH:
        values.unread(cell, "import_too_long")
    elif "name" in values.fields:
        values.note(cell)
    else:
        values.fields["name"] = cell.text


def _period(values: Values, cell: Cell) -> Period:
    period = read_period(cell.text, values.orders.get(cell.column))
    if period.is_approximate:
        options = ("taken", "left_out")
        answer = values.asked.ask(
            "dates:approximate", "import_ask_approximate", options, "taken", cell.place, value=cell.text
        )
        if answer == "left_out":
            period = Period(note=period.note)
    if period.note:
        values.note(cell)
        if not (period.start or period.end):
            values.remarks.decided(cell.table.place, cell.row.number, "import_date_noted", cell.heading, cell.text)
        else:
            values.remarks.decided(cell.table.place, cell.row.number, "import_date_in_part", cell.heading, cell.text)
    return period


def _start(values: Values, cell: Cell) -> None:
    period = _period(values, cell)
    if period.start:
        values.fields["start"] = period.start
    if period.end and not period.is_moment:
        values.fields.setdefault("end", period.end)


def _end(values: Values, cell: Cell) -> None:
    period = _period(values, cell)
    if period.end:
        values.fields["end"] = period.end
    if period.start and not period.is_moment:
        values.fields.setdefault("start", period.start)


def _both(values: Values, cell: Cell) -> None:
    period = _period(values, cell)
    if period.start:
        values.fields.setdefault("start", period.start)
    if period.end:
        values.fields.setdefault("end", period.end)


def read_strength(text: str) -> float | None:
    """A strength, or 0 for no link at all; None if it is no number, or one that no strength may be."""
    try:
        number = float(text.replace(" ", "").replace(",", "."))
    except ValueError:
        return None
    return number if isfinite(number) and 0 <= number <= MOST_STRENGTH else None


def _strength(values: Values, cell: Cell) -> None:
    number = read_strength(cell.text)
    if number is None:
        values.unread(cell, "import_no_strength")
    elif number == 0:
        values.is_nothing = True
    else:
        values.fields["strength"] = number


def _amount(values: Values, cell: Cell) -> None:
    if is_nothing(cell.text):
        return
    amount = read_amount(cell.text, unit_of(cell.heading))
    if amount.number is None:
        values.unread(cell, "import_no_amount")
        return
    values.amount, values.amount_text = amount.number, f"{cell.heading}: {cell.text}"
    values.currency = amount.currency or values.currency


def _currency(values: Values, cell: Cell) -> None:
    currency = read_currency(cell.text)
    if currency is None:
        values.unread(cell, "import_no_currency")
        # An amount of money of which nobody knows is none.
        values.currency = ""
    else:
        values.currency = values.currency or currency


def _resources(values: Values, cell: Cell) -> None:
    parts = [part.strip() for part in tidy_lines(cell.raw).replace(",", ";").replace("\n", ";").split(";")]
    found = (read_function(part) or part for part in parts if part and len(part) <= NAME_LENGTH)
    values.fields["resources"] = tuple(dict.fromkeys((*values.fields.get("resources", ()), *found)))


def _results(values: Values, cell: Cell) -> None:
    """The levels of results; a word that is none of them is a note."""
    parts = [part for part in re.split(r"[;,\n]", tidy_lines(cell.raw)) if part.strip()]
    found = [read_result(part) for part in parts]
    known = (one for one in found if one)
    values.fields["results"] = tuple(dict.fromkeys((*values.fields.get("results", ()), *known)))
    if None in found:
        values.note(cell)


def _as_of(values: Values, cell: Cell) -> None:
    period = read_period(cell.text, values.orders.get(cell.column))
    year = (period.end or period.start or "")[:4]
    if year:
        values.fields["as_of"] = int(year)
    else:
        values.unread(cell, "import_no_year")


def _confidence(values: Values, cell: Cell) -> None:
    if confidence := read_confidence(cell.text):
        values.fields["confidence"] = confidence
    else:
        values.unread(cell, "import_no_confidence")


def _source(values: Values, cell: Cell) -> None:
    values.sources += read_sources(cell.raw)


def _source_url(values: Values, cell: Cell) -> None:
    url = read_url(cell.text)
    if url is None:
        values.sources += read_sources(cell.raw)
    elif values.sources and not values.sources[-1].url:
        values.sources[-1] = Source(values.sources[-1].title, url)
    else:
        values.sources.append(Source("", url))


def _note(values: Values, cell: Cell) -> None:
    """A note as it is; the text of a column that is no field, under its heading."""
    headed = link_heading(cell.heading)
    if headed and headed.is_whole and headed.role in _PLAIN_NOTES:
        text = tidy_lines(cell.raw)
        if len(text) > TEXT_LENGTH:
            values.remarks.left(cell.table.place, cell.row.number, "import_note_cut", cell.heading, text)
        values.notes[text] = None
    else:
        values.note(cell)


LINK_FIELDS: Mapping[str, Callable[[Values, Cell], None]] = {
    "link_id": _link_id,
    "link_name": _link_name,
    "start": _start,
    "end": _end,
    "period": _both,
    "strength": _strength,
    "amount": _amount,
    "currency": _currency,
    "resources": _resources,
    "results": _results,
    "as_of": _as_of,
    "confidence": _confidence,
    "source": _source,
    "source_url": _source_url,
    "note": _note,
}
