"""Files as they were given, the sheets in them, and the tables that are found in those."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

# What a cell was in its file, where that is more than text.
Mark: TypeAlias = Literal["date", "number", "error", "formula"]
# What a table holds. `matrix`: who is tied to whom, names in the headings and in the first column; `two_mode`: actors
# in the first column, collaborations in the headings; `survey`: a respondent a row, those it was asked about in the
# headings; `other`: nothing that is taken in, such as a sheet of explanations.
Shape: TypeAlias = Literal["actors", "links", "matrix", "two_mode", "survey", "other"]


class Upload(NamedTuple):
    """A file as it was given: its name, which is shown and never used as a path, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet: its number as the file counts, from 1, and the text of each cell, empty where there is none.

    Numbers are written as short as they can be (`5`, `0.1`), dates as the data format has them (`2024-05-31`). `marks`
    says by column, from 0, which cells were more than text: a date, a number, an error such as `#N/A`, or a formula
    without a stored value (its text is empty).
    """

    number: int
    cells: tuple[str, ...]
    hidden: bool = False
    marks: Mapping[int, Mark] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid of cells: a sheet of a workbook, or a whole file of delimited text, whose `name` is empty.

    `merged` are the ranges of merged cells as (first row, first column, last row, last column); rows as the file
    counts, columns from 0. Only the first cell of a range has a text.
    """

    file: str
    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def place(self) -> str:
        """The file and the sheet, as a problem names them."""
        return f"{self.file} [{self.name}]" if self.name else self.file


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings, of which each is a record.

    `place` names the file and the sheet (or the part of a network file) as a problem does; `key` is the name of the
    sheet or part alone, under which decisions are kept for the next file of the same kind. Rows are as wide as the
    headings; an unnamed column has an empty heading. `format` is the format's name (`csv`, `xlsx`, `gexf` …).

    What the format itself states is certain: `shape`, `roles` (by column, from 0; names as in `roles.py`), and
    `directed` where it says so for all links. Everything else is guessed from headings and contents.
    """

    place: str
    key: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    heading_row: int = 0
    format: str = "csv"
    shape: Shape | None = None
    roles: Mapping[int, str] = field(default_factory=dict)
    directed: bool | None = None
