"""Some values of a column, and what each became, to show what was understood of it."""

from collections.abc import Callable, Mapping

from .addresses import read_orgnr, read_url
from .amounts import read_amount, unit_of
from .cells import Cells
from .choices import read_confidence, read_direction, read_form
from .dates import read_period
from .kinds import kind_word
from .places import region_of
from .sectors import read_sector

_MOST = 3
_LONGEST = 60


def examples_of(cell: Cells, role: str) -> tuple[str, ...]:
    """Some values as `value`, or `value → what it became`; none of a column of people."""
    if role == "person":
        return ()
    # Where only some are forms, those say why the column was taken for one.
    texts = sorted(cell.distinct, key=lambda text: read_form(text) is None) if role == "form" else cell.distinct
    return tuple(_example(text, role, cell.heading) for text in texts[:_MOST])


def _example(text: str, role: str, heading: str) -> str:
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    if role == "amount":
        amount = read_amount(text, unit_of(heading))
        became = f"{amount.number:.15g} {amount.currency or ''}".strip() if amount.number else None
    else:
        became = _BECAME[role](text) if role in _BECAME else None
    return shown if became is None or became == text else f"{shown} → {became}"


def _sector(text: str) -> str | None:
    return " + ".join(read_sector(text).sectors) or None


def _kind(text: str) -> str | None:
    word = kind_word(text)
    return word.kind if word else None


def _time(text: str) -> str | None:
    period = read_period(text)
    if period.is_moment or not (period.start or period.end):
        return period.start
    return f"{period.start or ''} – {period.end or ''}".strip()


_BECAME: Mapping[str, Callable[[str], str | None]] = {
    "sector": _sector,
    "form": read_form,
    "region": region_of,
    "orgnr": read_orgnr,
    "url": read_url,
    "confidence": read_confidence,
    "direction": read_direction,
    "kind": _kind,
    "start": _time,
    "end": _time,
    "period": _time,
}
