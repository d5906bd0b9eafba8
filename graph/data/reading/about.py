"""The description of the data set in `actors.yaml`."""

from collections.abc import Collection, Mapping
from functools import partial

from ...network.model import About, Asked, Order
from . import fields
from .findings import listed
from .record import Fields, Record

_MEANT = {"license": "licence", "titel": "title", "limitations": "limits"}
_SUCH = "title: {sv: …, en: …}"
ORDER = ("title", "source", "order")
_SUCH_ORDER = "title: {sv: …, en: …}"
_FEWEST_SETS = 2
ASKED = ("asked", "answered")
_SUCH_ASKED = "asked: [id, …], answered: [id, …]"
COMPARE_SINCE = 2  # the format that brought `compare` and `asked`


def about(
    file: Record,
    format: int,
    sectors: Collection[str] | None,
    actors: Collection[str] | None,
    by_name: Mapping[str, str] | None = None,
) -> About:
    """The description of the data set.

    `sectors` are those that an order may name, and `actors` the ids of those who may have been asked, None if they
    cannot be read; `by_name` gives ids by name, for guesses.
    """
    record = file.record("about", _SUCH)
    if record is None:
        return About()
    for key in ("compare", "asked"):
        if record.has(key) and format < COMPARE_SINCE:
            record.findings.error(record.line_of(key), "format_needed", key=key, needed=COMPARE_SINCE)
    every: Fields = {
        **FIELDS,
        "compare": partial(_orders, sectors=sectors),
        "asked": partial(_asked, actors=actors, by_name=by_name or {}),
    }
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


def _asked(record: Record, key: str, actors: Collection[str] | None, by_name: Mapping[str, str]) -> Asked | None:
    """Who was asked and who answered; None if either cannot be read."""
    entry = record.record(key, _SUCH_ASKED)
    if entry is None:
        return None
    entry.only(ASKED)
    found: list[dict[str, int]] = []
    for field in ASKED:
        entry.require(field)
        found.append(_ids(entry, field, actors, by_name))
    asked, answered = found
    if entry.has("asked"):
        for id, line in answered.items():
            if id not in asked:
                entry.findings.error(line, "not_asked", value=id)
    return Asked(tuple(sorted(asked)), tuple(sorted(answered)))


def _ids(entry: Record, key: str, actors: Collection[str] | None, by_name: Mapping[str, str]) -> dict[str, int]:
    """The ids in a list, each with its line: of actors that are there, each once."""
    found: dict[str, int] = {}
    for line, id in entry.lines(key) or ():
        if id is None:
            continue
        if id in found:
            entry.findings.warn(line, "member_twice", value=id)
        elif actors is not None and id not in actors:
            entry.findings.unknown(line, "unknown_asked", id, actors, by_name)
        found.setdefault(id, line)
    return found


FIELDS: Fields = {
    "title": fields.bilingual,
    "description": fields.bilingual,
    "licence": Record.text,
    "publisher": Record.text,
    "date": fields.date,
    "limits": fields.Bilinguals("limit"),
    "sources": fields.sources,
}
