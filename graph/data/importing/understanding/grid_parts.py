"""A table that is a grid beside columns on the actors of its rows, as two tables."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..matrices.grids import TOTALS, folded
from ..spelling import same_name
from ..tables import Table
from .addresses import is_like_a_person
from .cells import Cells
from .choices import read_truth
from .heading_words import actor_heading, link_heading
from .role_reads import HALF, is_no_name

QUESTION = re.compile(r"(?:q|fråga|f)\s*\d+\s*[._:\-]\s*\d+.*", re.IGNORECASE)
_ASKED_OF = re.compile(r".+[\[(:]\s*(?P<name>.+?)\s*[\])]?")
_FEWEST = 3  # columns of a grid


class GridParts(NamedTuple):
    """A grid with the names of its rows in the first column, and what else the table says of them, if anything."""

    grid: Table
    actors: Table | None


def grid_parts(table: Table, cells: Sequence[Cells], is_known: Callable[[str], bool]) -> GridParts | None:
    """The two parts of a table, or None if it has no grid of three columns or more, or nothing beside it.

    Columns of a grid are questions about one organisation each, columns that are named like rows, and columns of
    crosses. A column of numbers is a trait of the actors, unless its heading says that it is asked of somebody.
    """
    if len(cells) <= _FEWEST or table.shape is not None or table.roles or (name := _names(cells)) is None:
        return None
    rows = {same_name(row.cells[name]) for row in table.rows}
    columns = [i for i, cell in enumerate(cells) if i != name and _is_of_grid(table, cell, i, rows, name, is_known)]
    if len(columns) < _FEWEST:
        return None
    totals = [i for i, heading in enumerate(table.headings) if folded(heading) in TOTALS]
    others = [i for i in range(len(cells)) if i not in (name, *columns, *totals)]
    if name == 0 and not others and not totals:
        return None
    grid = _columns(table, [name, *columns, *totals])
    if not others:
        return GridParts(grid, None)
    actors = _columns(table, [name, *others])
    key = f"{table.key} (actors)"
    return GridParts(grid, replace(actors, key=key, rows=actors.rows[:-1] if _sums(table, name) else actors.rows))


def is_asked_of(heading: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a heading is a question about an actor: `Hur ofta samarbetar ni med … [Malmö stad]`."""
    match = _ASKED_OF.fullmatch(heading)
    return bool(match and is_known(match["name"]))


def may_be_event(heading: str) -> bool:
    """Whether a heading may name a collaboration (`Nätverk 1`), and gives its column no other role."""
    read = link_heading(heading)
    return bool(heading.strip()) and (not read or not read.is_whole or read.role == "link_name")


def _names(cells: Sequence[Cells]) -> int | None:
    """The column that names the rows: by its heading, or else the first of different texts."""
    may_name = [
        i
        for i, cell in enumerate(cells)
        if cell.is_distinct and cell.texts and not cell.mostly(is_no_name) and cell.share(is_like_a_person) < HALF
    ]
    reads = {i: read for i in may_name if (read := actor_heading(cells[i].heading)) and read.role == "name"}
    whole = [i for i, read in reads.items() if read.is_whole]
    return next(iter((*whole, *reads, *may_name)), None)


def _is_of_grid(
    table: Table, cell: Cells, column: int, rows: set[str], name: int, is_known: Callable[[str], bool]
) -> bool:
    heading = cell.heading
    if QUESTION.fullmatch(heading.strip()) or is_asked_of(heading, is_known) or same_name(heading) in rows:
        return True
    read = actor_heading(heading)
    if not may_be_event(heading) or (read and read.is_whole and read.role != "name"):
        return False
    until = len(table.rows) - _sums(table, name)
    texts = (text for row in table.rows[:until] if (text := row.cells[column].strip()))
    return bool(cell.texts) and all(text == "0" or read_truth(text) for text in texts)


def _sums(table: Table, name: int) -> bool:
    """Whether the last row sums up the others."""
    return bool(table.rows) and folded(table.rows[-1].cells[name]) in TOTALS


def _columns(table: Table, columns: Sequence[int]) -> Table:
    """The table with some of its columns, in this order."""
    place = {old: new for new, old in enumerate(columns)}
    rows = tuple(
        replace(
            row,
            cells=tuple(row.cells[i] for i in columns),
            marks={place[i]: mark for i, mark in row.marks.items() if i in place},
        )
        for row in table.rows
    )
    return replace(table, headings=tuple(table.headings[i] for i in columns), rows=rows)
