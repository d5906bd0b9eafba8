"""What the tables of actors and links refer to, as trees: sectors, kinds, attributes to the letter, the data set.

Where a table of these is not there, what the format or the other tables have stands in its place.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from ....network.model import Kind
from ....network.vocabulary import KINDS, NOT_STATED, NOT_STATED_NAME, SECTORS, SECTORS_CALLED
from ...reading.cells import Cells
from ...reading.tree import Node
from ..tables import Row, Table
from .exact_cells import NotExactError, cell, columns

_DEEPEST = 4  # compare.1.source.title
_MOST_DIGITS = 6


def sectors(names: Table | None, actors: Table, cells: Cells) -> Node:
    """The sectors; without a table of names those of the format, or the ids as names if all are of the file's own.

    Raises
    ------
    NotExactError
        If there is no table of names, and the sectors are neither.
    """
    if names is not None:
        return 1, {row.cells[0]: (row.number, _in_both(row, cells)) for row in names.rows}
    used = dict.fromkeys(cell(row, columns(actors, "sector")) for row in actors.rows)
    known = {**SECTORS, NOT_STATED: NOT_STATED_NAME}
    shown = {name for both in SECTORS.values() for name in both}
    if used.keys() <= {*known, *shown}:
        some = {id: known[id] for id in (*SECTORS, *used.keys() & {NOT_STATED})}
        return 1, {id: (1, _named(*name)) for id, name in some.items()}
    if any(not id or id in shown or id.casefold() in SECTORS_CALLED for id in used):
        raise NotExactError
    return 1, {id: (1, _named(*known.get(id, (id, id)))) for id in used}


def kinds(table: Table | None, links: Table, cells: Cells) -> dict[str, Node]:
    """All kinds, those of the format first; without a table of them, others have their ids as names.

    Then a kind is directed if its first link is.
    """
    known = {kind.id: _default(kind) for kind in KINDS.values()}
    if table is not None:
        return {**{id: (1, one) for id, one in known.items()}, **dict(_stated(table, cells))}
    found: dict[str, Node] = {id: (1, one) for id, one in known.items()}
    of_kind, of_direction = columns(links, "kind"), columns(links, "direction")
    seen = {"", *(name for kind in KINDS.values() for name in kind.name)}
    for row in links.rows:
        id, direction = cell(row, of_kind), cell(row, of_direction)
        if id not in seen and (direction or id not in known):
            directed: Node = (row.number, str(direction == "directed").lower())
            found[id] = (row.number, {**known.get(id, _named(id, id)), "directed": directed})
        seen.add(id)
    return found


def _stated(table: Table, cells: Cells) -> Iterator[tuple[str, Node]]:
    """The kinds in a table of them."""
    for row in table.rows:
        directed, joins, resource = (cells.text(flag, row.number) for flag in row.cells[3:])
        yield (
            row.cells[0],
            (row.number, {**_in_both(row, cells), "directed": directed, "joins": joins, "resource": resource}),
        )


def _default(kind: Kind) -> dict[str, Node]:
    """A kind of the format."""
    flags: dict[str, Node] = {"directed": (1, str(kind.directed).lower()), "joins": (1, str(kind.joins).lower())}
    return {**_named(*kind.name), **flags}


def custom(values: Table | None, actors: Table, cells: Cells) -> Mapping[str, dict[str, Node]]:
    """The analysts' own attributes by the actor's id: to the letter from their table, otherwise from their columns."""
    found: dict[str, dict[str, Node]] = {}
    for line, actor, key, value in _custom(values, actors):
        if value:
            _, label = cells.text(key, line)
            found.setdefault(actor, {})[label if isinstance(label, str) else ""] = cells.text(value, line, key)
    return found


def _custom(values: Table | None, actors: Table) -> Iterable[tuple[int, str, str, str]]:
    if values is not None:
        return ((row.number, row.cells[0], row.cells[1], row.cells[2]) for row in values.rows)
    ids, own = columns(actors, "id"), columns(actors, "custom")
    return (
        (row.number, cell(row, ids), actors.headings[column], row.cells[column])
        for row in actors.rows
        for column in own
    )


def about(table: Table, cells: Cells) -> Node:
    """The description of the data: `limits.2.en` is a text in the second entry of a list.

    Raises
    ------
    NotExactError
        If a field is nested too deeply, or numbered otherwise than from 1.
    """
    rows = [(row.cells[0].split("."), row) for row in table.rows]
    if any(len(path) > _DEEPEST for path, _ in rows):
        raise NotExactError
    return _tree(rows, 0, cells)


def _tree(rows: list[tuple[list[str], Row]], depth: int, cells: Cells) -> Node:
    """The rows whose fields have the first `depth` parts in common: a value, or what follows by name or number."""
    path, row = rows[0]
    if len(rows) == 1 and len(path) == depth:
        if path[:1] == ["asked"]:  # of ids, perhaps of nobody
            _, ids = cells.texts(row.cells[1], row.number)
            return row.number, ids or []
        in_order = path[-2:-1] == ["order"]
        return cells.texts(row.cells[1], row.number) if in_order else cells.text(row.cells[1], row.number)
    if any(len(path) <= depth for path, _ in rows):
        raise NotExactError
    parts = [(key, list(those)) for key, those in groupby(rows, lambda one: one[0][depth])]
    found = {key: _tree(those, depth + 1, cells) for key, those in parts}
    if len(found) < len(parts):
        raise NotExactError
    if all(key.isascii() and key.isdigit() and len(key) <= _MOST_DIGITS for key in found):
        if [int(key) for key in found] != list(range(1, len(found) + 1)):
            raise NotExactError
        return row.number, list(found.values())
    return row.number, found


def _in_both(row: Row, cells: Cells) -> dict[str, Node]:
    return {name: cells.text(row.cells[column], row.number) for name, column in (("sv", 1), ("en", 2))}


def _named(sv: str, en: str) -> dict[str, Node]:
    return {"sv": (1, sv), "en": (1, en)}
