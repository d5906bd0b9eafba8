"""Cells as the reader's trees have values: texts, lists and sources, each with the row that it stands in."""

from collections.abc import Iterable

from ...reading.characters import clean
from ...reading.findings import Findings
from ...reading.tree import Node, Value
from ..tables import Row, Table
from .own_tables import separated


class NotExactError(ValueError):
    """The tables do not hold a network to the letter."""


class Cells:
    """Makes values of cells, cleaned as those of a data file; what is wrong with their characters is noted."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def text(self, text: str, line: int, field: str = "") -> Node:
        """One value, None if the cell is empty."""
        if not text or text.isspace():
            return line, None
        if text.isascii() and text.isprintable():
            return line, text
        return line, clean(text, line, field, self._findings)

    def texts(self, cell: str, line: int, field: str = "") -> Node:
        """The values of a cell with `;` between them."""
        return line, [self.text(value, line, field) for value in separated(cell)] if cell else None

    def sources(self, titles: str, urls: str, line: int) -> Node:
        """Titles and addresses that stand in two cells, in the same order."""
        if not (titles or urls):
            return line, None
        both = separated(titles), separated(urls)
        most = max(map(len, both))
        columns = ([*values, *[""] * (most - len(values))] for values in both)
        found: list[Node] = []
        for title, url in zip(*columns, strict=True):
            source: Value = {"title": self.text(title, line, "title"), "url": self.text(url, line, "url")}
            found.append((line, source))
        return line, found


def columns(table: Table, role: str) -> list[int]:
    """The columns of a role, in order."""
    return [column for column, given in sorted(table.roles.items()) if given == role]


def cell(row: Row, those: Iterable[int]) -> str:
    """The cell in the first of some columns, empty if there is none."""
    return next((row.cells[column] for column in those), "")
