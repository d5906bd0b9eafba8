"""Matrices of network files as tables: names in the headings and in the first column."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..tables import Row, Shape, Table
from .noted import Noted


class Labels:
    """Names that distinguish vertices; a second one of the same name gets its number behind it."""

    def __init__(self, noted: Noted) -> None:
        self.noted = noted
        self.seen: set[str] = set()

    def one(self, line: int, label: str, number: str) -> str:
        """The name of a vertex; its number if it has no label."""
        name = label or number
        if name in self.seen:
            self.noted.warn(line, "import_label_twice", value=name)
            name = f"{name} ({number})"
        self.seen.add(name)
        return name


# The formats whose matrices may be of several relations, each with its name behind the shape in the table's key.
_WITH_RELATIONS = ("pajek", "ucinet")


def relation_of(table: Table) -> str:
    """The relation that a matrix of a network file is of, empty if it is of no other format or states none."""
    shape, _, relation = table.key.partition(" ")
    return relation if table.format in _WITH_RELATIONS and shape == table.shape else ""


@dataclass(frozen=True, slots=True)
class Square:
    """Which file and relation a matrix is of, and the line of its first row; 0 if rows have no lines of their own."""

    file: str
    relation: str
    format: str
    line: int
    shape: Shape = "matrix"

    def table(self, rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[str]]) -> Table:
        """The matrix with the names of its rows in the first column, and those of its columns in the headings."""
        numbers = range(self.line, self.line + len(rows)) if self.line else [0] * len(rows)
        listed = zip(numbers, rows, cells, strict=True)
        key = f"{self.shape} {self.relation}".strip()
        return Table(
            place=f"{self.file} [{key}]",
            key=key,
            headings=("", *columns),
            rows=tuple(Row(number, (name, *values)) for number, name, values in listed),
            format=self.format,
            shape=self.shape,
            roles={0: "name"},
        )
