"""What is found in the rows of tables that hold a network to the letter."""

from collections.abc import Iterable

from ..tables import Row, Table


class NotExactError(ValueError):
    """The tables do not hold a network to the letter."""


def columns(table: Table, role: str) -> list[int]:
    """The columns of a role, in order."""
    return [column for column, given in sorted(table.roles.items()) if given == role]


def cell(row: Row, those: Iterable[int]) -> str:
    """The cell in the first of some columns, empty if there is none."""
    return next((row.cells[column] for column in those), "")
