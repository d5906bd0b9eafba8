"""The tables of Gephi, Kumu, Onodo and Polinode, known by their headings and contents."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from ....network.problems import Problem
from ..matrices.grids import folded
from ..tables import Row, Table
from . import spells
from .collected import is_numbered
from .noted import Noted
from .spells import as_date

# What Gephi writes in `Type` and Kumu in `Direction`.
_DIRECTIONS = {"directed", "undirected", "mixed", "mutual"}
_TIMES = ("interval", "timeset", "timestamp", "time interval")
_ENDS = ({"source", "target"}, {"from", "to"})
# Headings that one program alone has beside the ends of a link, or beside the name of an actor.
_OF_KUMU, _OF_ONODO = {"direction", "tags"}, {"directed", "visible", "image"}
_OF_GEPHI = {"weight", "kind", "id", *_TIMES}
_LINKS = {
    **{"source": "source_actor", "target": "target_actor", "from": "source_actor", "to": "target_actor"},
    **{"weight": "strength", "strength": "strength", "kind": "kind", "direction": "direction", "directed": "direction"},
    **{"description": "note", "start": "start", "end": "end", "start date": "start", "end date": "end"},
    **{"date": "period", "visible": "unused", "image": "unused"},
}
_ACTORS = {"id": "id", "label": "name", "description": "note", "visible": "unused", "image": "unused"}
_PERIOD = re.compile(r"[\[(]([^\[\]()]{1,200})[\])]")


class Conventional(NamedTuple):
    """A table with the roles and the shape that its program gives it, and what was decided, as warnings."""

    table: Table
    remarks: tuple[Problem, ...]


def conventional(table: Table) -> Conventional:
    """The table with what is certain if its headings are those of Gephi, Kumu, Onodo or Polinode, else as it is.

    `Type` is the direction of a link in Gephi, and its kind in Kumu and Onodo: the contents decide, and what they were
    taken for is remarked; where they are of both sorts the column is left to be asked about. Gephi's intervals become
    columns `start` and `end`, with a row for each interval, which share the weight; intervals of steps that are no
    dates become a note.
    """
    heads = {folded(heading): i for i, heading in reversed(list(enumerate(table.headings)))}
    if table.shape is not None or table.roles:
        return Conventional(table, ())
    noted = Noted(table.place)
    made = table
    if _ENDS[0] <= heads.keys() or (_ENDS[1] <= heads.keys() and not _are_dates(table, heads)):
        made = _links(table, heads, noted)
    elif program := _program_of_actors(table, heads):
        roles = {heads[head]: role for head, role in _ACTORS.items() if head in heads}
        if "label" not in heads and "name" in heads:
            roles[heads["name"]] = "name"
        made = replace(table, shape="actors", roles=roles)
        noted.warn(table.heading_row, "import_program", program=program)
    return Conventional(made, noted.problems)


def _links(table: Table, heads: Mapping[str, int], noted: Noted) -> Table:
    program = _program_of_links(table, heads)
    noted.warn(table.heading_row, "import_program", program=program)
    roles = {heads[head]: role for head, role in _LINKS.items() if head in heads}
    if _ENDS[0] <= heads.keys():
        # Beside a source and a target these are no parties: Onodo's dates.
        roles |= {heads[head]: role for head, role in (("from", "start"), ("to", "end")) if head in heads}
    if "type" in heads and (role := _role_of_type(table, heads["type"], noted, program)):
        roles[heads["type"]] = role
    if "id" in heads:
        ids = [row.cells[heads["id"]] for row in table.rows]
        roles[heads["id"]] = "unused" if is_numbered(ids) else "link_id"
    made = replace(table, shape="links", roles=roles)
    times = next((heads[head] for head in _TIMES if head in heads), None)
    return made if times is None else _with_periods(made, times, noted)


def _role_of_type(table: Table, column: int, noted: Noted, program: str) -> str | None:
    """Whether the column `Type` holds directions or kinds; None if it holds both or nothing."""
    values = {folded(row.cells[column]) for row in table.rows} - {""}
    directions = values & _DIRECTIONS
    facts = {"heading": table.headings[column], "program": program}
    if directions and directions == values:
        noted.warn(table.heading_row, "import_type_is_direction", value=min(values), **facts)
        return "direction"
    if values and not directions:
        noted.warn(table.heading_row, "import_type_is_kind", value=min(values), **facts)
        return "kind"
    if values:
        noted.warn(
            table.heading_row,
            "import_type_is_both",
            value=min(directions),
            other=min(values - directions),
            heading=table.headings[column],
        )
    return None


def _program_of_links(table: Table, heads: Mapping[str, int]) -> str:
    if _ENDS[1] <= heads.keys() and not _ENDS[0] <= heads.keys():
        return "Kumu"
    if heads.keys() & _OF_ONODO:
        return "Onodo"
    types = {folded(row.cells[heads["type"]]) for row in table.rows} if "type" in heads else set()
    if types and types <= _DIRECTIONS | {""}:
        return "Gephi"
    if "type" in heads and not heads.keys() & _OF_GEPHI:
        return "Onodo"
    return "Gephi" if heads.keys() & _OF_GEPHI else "Polinode"


def _program_of_actors(table: Table, heads: Mapping[str, int]) -> str | None:
    if "id" in heads and "label" in heads:
        return "Kumu" if heads.keys() & _OF_KUMU else "Gephi"
    if "label" in heads and heads.keys() & {"type", "description", *_OF_KUMU}:
        return "Kumu"
    if "name" in heads and {"type", "description"} <= heads.keys() and heads.keys() & _OF_ONODO:
        return "Onodo"
    return "Polinode" if "name" in heads and folded(table.key) == "nodes" else None


def _are_dates(table: Table, heads: Mapping[str, int]) -> bool:
    """Whether `From` and `To` hold dates, as in a table of periods."""
    cells = [row.cells[heads[head]].strip() for row in table.rows for head in ("from", "to")]
    stated = [cell for cell in cells if cell]
    return bool(stated) and 2 * sum(as_date(cell) is not None for cell in stated) > len(stated)


def _with_periods(table: Table, column: int, noted: Noted) -> Table:
    """The table with a start and an end, from Gephi's column of intervals."""
    width = len(table.headings)
    weight = next((i for i, role in table.roles.items() if role == "strength"), width + 2)
    rows: list[Row] = []
    for row in table.rows:
        periods = list(_periods(row.cells[column]))
        if None in periods:
            noted.warn(row.number, "import_steps", value=row.cells[column])
            return replace(table, roles={**table.roles, column: "note"})
        if len(periods) > 1:
            noted.warn(row.number, "import_edge_spells")
        for start, end in filter(None, periods or [("", "")]):
            cells = [*row.cells, start, end, ""]
            cells[weight] = spells.share(cells[weight], len(periods))
            rows.append(replace(row, cells=tuple(cells)))
    headings = (*table.headings, "start", "end", "weight")
    roles = {**table.roles, column: "unused", width: "start", width + 1: "end"}
    if weight == width + 2 and any(row.cells[weight] for row in rows):
        return replace(table, headings=headings, rows=tuple(rows), roles={**roles, weight: "strength"})
    narrow = tuple(replace(row, cells=row.cells[:-1]) for row in rows)
    return replace(table, headings=headings[:-1], rows=narrow, roles=roles)


def _periods(cell: str) -> Iterator[tuple[str, str] | None]:
    """The intervals of `<[2001, 2003]; [2005, 2007]>` as dates; None for one that is written in steps."""
    found = _PERIOD.findall(cell)
    if not found and (alone := cell.strip(" <>[]")):
        found = [alone]
    for interval in found:
        times = [as_date(part) for part in interval.split(",")]
        yield None if None in times else (times[0] or "", times[-1] or "")
