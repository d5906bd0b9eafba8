"""The description of the data set in `actors.yaml`."""

from collections.abc import Collection
from functools import partial

from ...network.model import About, Order
from . import fields
from .findings import listed
from .record import Fields, Record

_MEANT = {"license": "licence", "titel": "title", "limitations": "limits"}
_SUCH = "title: {sv: …, en: …}"
ORDER = ("title", "source", "order")
_SUCH_ORDER = "title: {sv: …, en: …}"
_FEWEST_SETS = 2
COMPARE_SINCE = 2  # the format that brought `compare`


def about(file: Record, format: int, sectors: Collection[str] | None) -> About:
    """The description of the data set; `sectors` are those that an order may name, None if they cannot be read."""
    record = file.record("about", _SUCH)
    if record is None:
        return About()
    if record.has("compare") and format < COMPARE_SINCE:
        record.findings.error(record.line_of("compare"), "format_needed", key="compare", needed=COMPARE_SINCE)
    every: Fields = {**FIELDS, "compare": partial(_orders, sectors=sectors)}
    return About(**record.values(every, _MEANT))


def _orders(record: Record, key: str, sectors: Collection[str] | None) -> tuple[Order, ...]:
    found = []
    for entry in record.records(key, "order", _SUCH_ORDER):
        entry.only(ORDER)
        for field in ORDER:
            entry.require(field)
        title, source = fields.bilingual(entry, "title"), fields.source(entry, "source")
        order = _order(entry, sectors)
        if title is not None and source is not None and order:
            found.append(Order(title, source, order))
    return tuple(found)


def _order(entry: Record, sectors: Collection[str] | None) -> tuple[tuple[str, ...], ...]:
    """The sets of sectors, the most involved first; each sector is known and stands once."""
    sets: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for line, value in entry.nodes("order") or ():
        one = Record(entry.name, line, {"order": (line, value)}, entry.findings)
        named = [(where, sector) for where, sector in one.lines("order") or () if sector is not None]
        for where, sector in named:
            if sectors is not None and sector not in sectors:
                entry.findings.unknown(where, "unknown_sector", sector, sectors, allowed=listed(sectors))
            elif sector in seen:
                entry.findings.error(where, "sector_twice", value=sector)
            seen.add(sector)
        sets.append(tuple(sector for _, sector in named))
    if entry.has("order") and sum(map(bool, sets)) < _FEWEST_SETS:
        entry.findings.error(entry.line_of("order"), "order_too_short", who=entry.name)
    return tuple(filter(None, sets))


FIELDS: Fields = {
    "title": fields.bilingual,
    "description": fields.bilingual,
    "licence": Record.text,
    "publisher": Record.text,
    "date": fields.date,
    "limits": fields.Bilinguals("limit"),
    "sources": fields.sources,
}
