"""What is wrong with edited tables, by row and column."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from ...data.store.edits import Finding
from ...text import number
from ...text.catalogue import N_, messages
from .. import markup
from .form_fields import FIELDS
from .table_rows import Read, Row
from .words import PARTIES

TITLES = {"actors.yaml": N_("Actors"), "links.yaml": N_("Partnerships")}
_MOST = 50
_MISSING = ("missing", "no_members", "too_few_members")


class Message(NamedTuple):
    """A sentence, and whether it keeps the tables from being saved."""

    text: str
    is_error: bool


def of(read: Read, found: Iterable[Finding], rows: Mapping[str, Sequence[Row]], lang: str) -> list[Message]:
    """The messages: of cells that cannot be read, and what the reader finds in the records they come to."""
    return [*_of_cells(read, rows, lang), *_of_findings(read, found, rows, lang)]


def html(listed: Sequence[Message], lang: str) -> str:
    """The messages as a list, errors first."""
    ordered = sorted(listed, key=lambda one: not one.is_error)
    items = "".join(
        f'<li class="{"error" if one.is_error else "warning"}">{escape(one.text)}</li>' for one in ordered[:_MOST]
    )
    if len(ordered) > _MOST:
        more = messages(lang).gettext("… and {n} more").format(n=number(len(ordered) - _MOST, lang))
        items += f"<li>{escape(more)}</li>"
    return f'<ul class="problems" role="status">{items}</ul>'


def _of_cells(read: Read, rows: Mapping[str, Sequence[Row]], lang: str) -> Iterator[Message]:
    for fault in read.faults:
        place = _place(fault.file, fault.row, fault.field, rows, lang)
        yield Message(f"{place}: {fault.text}", is_error=True)


def _of_findings(
    read: Read, found: Iterable[Finding], rows: Mapping[str, Sequence[Row]], lang: str
) -> Iterator[Message]:
    unread = {(fault.file, fault.row) for fault in read.faults}
    for one in found:
        is_error, text = one.problem.severity == "error", one.problem.message(lang)
        at = None if one.change is None else read.places[one.change]
        if at is None:
            yield Message(markup.capital(text), is_error)
        elif at not in unread or one.problem.code not in _MISSING:
            yield Message(f"{_place(*at, one.field, rows, lang)}: {text}", is_error)


def _place(file: str, row: int, field: str, rows: Mapping[str, Sequence[Row]], lang: str) -> str:
    _ = messages(lang).gettext
    cells = rows[file][row].cells
    name = cells.get("name") if file == "actors.yaml" else cells.get("parties")
    place = _("{table}, row {n}").format(table=_(TITLES[file]), n=number(row + 1, lang))
    if name:
        place += f" ({name})"
    shown = "parties" if field in PARTIES else field
    label = next((_(one.label) for one in FIELDS[file] if one.key == shown), "")
    return f"{place}, {label}" if label else place
