"""Cells that state one value of one field, as nearly all do: known by their text, whatever row they stand in."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from .addresses import read_orgnr, read_url
from .cells import states
from .choices import read_confidence, read_form
from .dates import DayOrder, read_period
from .kinds import kinds_in
from .link_values import read_strength
from .places import region_of

# The value that a text states for sure and without anything to note; None where more has to be looked at.
ReadPlain: TypeAlias = Callable[[str], Any]


class PlainColumn(dict[str, Any]):
    """The values of a column by their texts, each read once; None for a text that is no plain value of its field."""

    def __init__(self, read: ReadPlain) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Any:
        # What begins so may be an error of a spreadsheet, which is noted with its row.
        is_value = states(text) and text[0] not in "#E"
        found = self[text] = self._read(text) if is_value else None
        return found


def of_link(role: str, order: DayOrder, *, has_kinds: bool) -> PlainColumn | None:
    """The plain values of a column of links; None if its role has none, or they depend on other columns.

    `order` is how the column writes dates, `has_kinds` whether the words of a column of kinds can be kinds.
    """
    if role in ("start", "end"):
        return PlainColumn(lambda text: _date(text, order))
    if role == "as_of":
        return PlainColumn(lambda text: _year(text, order))
    if role == "kind":
        return PlainColumn(kinds_in) if has_kinds else None
    read = _OF_LINKS.get(role)
    return PlainColumn(read) if read else None


def of_actor(role: str, sure_sector: ReadPlain | None) -> PlainColumn | None:
    """The plain values of a column of actors; None if its role has none.

    `sure_sector` is the sector that a text of the column stands for without a question, None if the column says more.
    """
    read = sure_sector if role == "sector" else _OF_ACTORS.get(role)
    return PlainColumn(read) if read else None


def _date(text: str, order: DayOrder) -> str | None:
    """A date that is all that the text says."""
    period = read_period(text, order)
    return period.start if period.is_moment and not period.note else None


def _year(text: str, order: DayOrder = None) -> int | None:
    period = read_period(text, order)
    year = (period.end or period.start or "")[:4]
    return int(year) if year else None


_OF_LINKS: Mapping[str, ReadPlain] = {
    "strength": lambda text: read_strength(text) or None,  # 0 says that there is no link
    "confidence": read_confidence,
}
_OF_ACTORS: Mapping[str, ReadPlain] = {
    "form": read_form,
    "region": region_of,
    "url": read_url,
    "orgnr": read_orgnr,
    "as_of": _year,
    "confidence": read_confidence,
}
