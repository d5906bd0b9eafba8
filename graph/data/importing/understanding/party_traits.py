"""Columns of a table of links that tell of a party: the sector or region of the one in the column before."""

import re
from collections.abc import Sequence

from ..spelling import folded
from .own_sectors import Sectors
from .places import region_of
from .register import Entry
from .rows import Cell

_NUMBER = re.compile(r"(?:\D|^)(\d)(?:\D|$)|\b([a-d])$")


def end_of(headings: Sequence[str], ends: Sequence[int], column: int) -> int | None:
    """The column of the parties that another tells of: that of its number (`Sektor 2`: `Part 2`), or else before it."""
    number = _NUMBER.search(folded(headings[column]))
    if number:
        same = [i for i in ends if (own := _NUMBER.search(folded(headings[i]))) and own.groups() == number.groups()]
        if len(same) == 1:
            return same[0]
    before = [i for i in ends if i < column]
    return before[-1] if before else next(iter(ends), None)


def tell(entry: Entry, role: str, cell: Cell, sectors: Sectors) -> bool:
    """Give an actor that no table has what a link says of it; False if that cannot be read."""
    if entry.is_listed or entry.known or role in entry.values:
        return True
    if role == "region":
        if region := region_of(cell.text):
            entry.values["region"] = region
        return region is not None
    if found := sectors.of(cell.text, cell.table.key, cell.heading, cell.place):
        entry.values["sector"] = found[0]
        entry.values["cross_sector"] = found[1]
    return True
