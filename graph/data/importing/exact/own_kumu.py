"""The blueprint and the workbook that this program exports for Kumu: their tags and descriptions come apart again.

The tags of an element are its form, then its region, its functions and its challenges; its description is the note and
the website.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ....network.problems import Problem
from ....network.vocabulary import FORMS, FUNCTIONS, KINDS, NOT_STATED, NOT_STATED_NAME, REGION, SECTORS
from ...reading.cells import joined
from ..matching.ids import ids_of
from ..spreadsheets.sizes import MOST_ACTORS, MOST_RECORDS
from ..tables import Row, Shape, Sheet, Table
from .own_tables import REFERRED

FORMAT = "kumu"
_ELEMENTS = ("Label", "Type", "Tags", "Description")
_CONNECTIONS = ("From", "To", "Type", "Direction")
_SHEETS = {"Elements": _ELEMENTS, "Connections": _CONNECTIONS}
_MOST_TYPES = 1_000  # sectors or kinds
_BAR = "|"
_BETWEEN = "\n\n"
_ADDRESS = re.compile(r"https?://\S+")
_DIRECTIONS = {"directed": True, "undirected": False}
_ACTORS = ("id", "name", "sector", "form", "region", "functions", "challenges", "note", "url")
_LINKS = ("party", "kind", "direction")


class _Part(NamedTuple):
    """Where elements or connections stand, and for each its row and its values, tags as a list."""

    place: str
    records: Sequence[tuple[int, Sequence[Any]]]


def of_blueprint(file: str, value: Any) -> tuple[Table, ...]:
    """The tables of a blueprint as it was read from JSON; nothing if it is not as this program writes it."""
    if not isinstance(value, dict) or value.keys() != {"elements", "connections"}:
        return ()
    parts = []
    for key, names in (("elements", _ELEMENTS), ("connections", _CONNECTIONS)):
        records = value[key] if isinstance(value[key], list) else [None]
        if len(records) > MOST_RECORDS or not all(_is_record(one, names) for one in records):
            return ()
        rows = [(i, [one.get(name.lower(), "") for name in names]) for i, one in enumerate(records, 1)]
        parts.append(_Part(f"{file} [{key}]", rows))
    return _tables(*parts)


def of_sheets(sheets: Sequence[Sheet]) -> tuple[Table, ...]:
    """The tables of a workbook; nothing if its sheets are not as this program writes them."""
    parts = []
    for sheet, (name, headings) in zip(sheets, _SHEETS.items(), strict=False):
        if sheet.name != name or not sheet.rows or tuple(filter(None, sheet.rows[0].cells)) != headings:
            return ()
        rows = [(row.number, [*row.cells, "", "", "", ""][: len(headings)]) for row in sheet.rows[1:] if any(row.cells)]
        parts.append(_Part(sheet.place, rows))
    if len(parts) != len(_SHEETS) or len(sheets) != len(_SHEETS):
        return ()
    elements, connections = parts
    with_tags = [(row, [label, type, tags.split(_BAR), text]) for row, (label, type, tags, text) in elements.records]
    return _tables(elements._replace(records=with_tags), connections)


def remark(tables: Sequence[Table]) -> tuple[Problem, ...]:
    """What there is to say of the tables; nothing if they are others."""
    links = [table for table in tables if table.shape == "links" and table.format == FORMAT]
    return tuple(Problem(table.place, 0, "import_own_kumu", {"n": len(table.rows)}, "warning") for table in links)


def _is_record(record: Any, names: Sequence[str]) -> bool:
    """Whether it has these fields alone: texts, and tags as a list of them."""
    if not isinstance(record, dict) or record.keys() - {name.lower() for name in names}:
        return False
    tags = record.get("tags", [])
    texts = [value for key, value in record.items() if key != "tags"]
    return isinstance(tags, list) and all(isinstance(text, str) for text in (*texts, *tags))


def _tables(elements: _Part, connections: _Part) -> tuple[Table, ...]:
    types = {type for _, (_, type, *_) in elements.records}, {type for _, (_, _, type, _) in connections.records}
    if len(elements.records) > MOST_ACTORS or max(map(len, types)) > _MOST_TYPES:
        return ()
    labels = {label for _, (label, *_) in elements.records}
    is_own = (
        0 < len(elements.records) == len(labels)
        and all(label and type and tags and tags[0] in FORMS for _, (label, type, tags, _) in elements.records)
        and all({a, b} <= labels and type and way in _DIRECTIONS for _, (a, b, type, way) in connections.records)
    )
    if not is_own:
        return ()
    ids, sectors = ids_of(labels, {}), _sectors(type for _, (_, type, *_) in elements.records)
    kinds = _kinds((type, way) for _, (_, _, type, way) in connections.records)
    actors = [
        (row, (ids[label], label, sectors[type], *_of_tags(tags), *_described(text)))
        for row, (label, type, tags, text) in elements.records
    ]
    links = [(row, (joined((ids[a], ids[b])), kinds[type, way], way)) for row, (a, b, type, way) in connections.records]
    return (
        _table(elements.place, "actors", "actors", _ACTORS, actors),
        _table(connections.place, "links", "links", _LINKS, links),
        _table(elements.place, "sector_names", "other", REFERRED["sector_names"], _sector_rows(sectors)),
        _table(connections.place, "kinds", "other", REFERRED["kinds"], _kind_rows(kinds)),
    )


def _of_tags(tags: Sequence[str]) -> tuple[str, str, str, str]:
    """The form, the region, the functions and the challenges."""
    form, *rest = tags
    region = rest.pop(0) if rest and REGION.fullmatch(rest[0]) else ""
    functions = []
    while rest and rest[0] in FUNCTIONS:
        functions.append(rest.pop(0))
    return form, region, joined(functions), joined(rest)


def _described(text: str) -> tuple[str, str]:
    """The note and the website."""
    note, _, last = text.rpartition(_BETWEEN)
    return (note, last) if _ADDRESS.fullmatch(last) else (text, "")


def _sectors(names: Iterable[str]) -> Mapping[str, str]:
    """The sector of each name: one of the format, or one of its own."""
    known = {name: id for id, both in (*SECTORS.items(), (NOT_STATED, NOT_STATED_NAME)) for name in both}
    return ids_of(names, known)


def _sector_rows(sectors: Mapping[str, str]) -> list[tuple[int, tuple[str, ...]]]:
    default = {**SECTORS, NOT_STATED: NOT_STATED_NAME}
    own = {id: (name, name) for name, id in sectors.items() if id not in default}
    used = {id: default[id] for id in sectors.values() if id in default}
    # Those of the format go together, as long as none is of the file's own.
    named = {**(SECTORS if used and not own else {}), **used, **own}
    return [(0, (id, *both)) for id, both in named.items()]


def _kinds(stated: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
    """The kind of each name and direction: one of the format, or one of its own."""
    default = {name: kind for kind in KINDS.values() for name in kind.name}
    found, own = dict.fromkeys(stated, ""), {}
    both_ways = {name for name, times in Counter(name for name, _ in found).items() if times > 1}
    for name, way in found:
        kind, alone = default.get(name), name not in both_ways
        if kind and (alone or kind.directed is _DIRECTIONS[way]):
            found[name, way] = kind.id
        else:
            own[name, way] = name if alone else f"{name} ({way})"
    ids = ids_of(own.values(), {kind.name.sv: kind.id for kind in KINDS.values()})
    return {**found, **{key: ids[name] for key, name in own.items()}}


def _kind_rows(kinds: Mapping[tuple[str, str], str]) -> list[tuple[int, tuple[str, ...]]]:
    rows: list[tuple[int, tuple[str, ...]]] = []
    for (name, way), id in kinds.items():
        known = KINDS.get(id)
        names, joins = (known.name, str(known.joins).lower()) if known else ((name, name), "")
        rows.append((0, (id, *names, str(_DIRECTIONS[way]).lower(), joins, (known and known.resource) or "")))
    return rows


def _table(
    place: str, key: str, shape: Shape, headings: Sequence[str], rows: Sequence[tuple[int, tuple[str, ...]]]
) -> Table:
    return Table(
        place=place,
        key=key,
        headings=tuple(headings),
        rows=tuple(Row(number, cells) for number, cells in rows),
        format=FORMAT,
        shape=shape,
        roles={} if shape == "other" else dict(enumerate(headings)),
    )
