"""A report as a value: sections of sentences, each with the references of the numbers that it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import pandas as pd

from ...text import report as wording
from ..drawing import Drawing

Value: TypeAlias = "str | int | float | bool"
Where: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


class Reference(NamedTuple):
    """Where a number stands among the exported tables: the table, which of its rows, and the column.

    `where` are the columns by which the row is found, each with the values that it may have. Without a column the
    number is how many rows there are.
    """

    table: str
    where: Where
    column: str
    value: Value


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where its numbers stand."""

    text: str
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to read: its caption, the headings of its columns, and its rows, each of which its first cell names.

    `numeric` flags the columns of numbers.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its key, its title, its paragraphs, and its table if it has one."""

    key: str
    title: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    grid: Grid | None = None

    @property
    def references(self) -> Iterator[Reference]:
        """Those of all of its sentences, then those of its table."""
        for paragraph in self.paragraphs:
            for sentence in paragraph:
                yield from sentence.references
        yield from self.grid.references if self.grid else ()


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of one's own, as PNG, and its size in pixels."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Report:
    """A report in one language; `introduction` and `closing` are the publisher's own texts, in paragraphs."""

    lang: str
    title: str
    scope: str
    sections: tuple[Section, ...]
    source: str
    digest: str
    drawing: Drawing | None = None
    introduction: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    logo: Logo | None = None

    @property
    def notes(self) -> tuple["Note", ...]:
        """Where the numbers stand: one note for each row, or rows, of a table, in the order of the sentences."""
        found: dict[tuple[str, Where], dict[str, Value]] = {}
        for section in self.sections:
            for one in section.references:
                found.setdefault((one.table, one.where), {})[one.column] = one.value
        return tuple(Note(*place, tuple(values.items())) for place, values in found.items())

    def marks(self, references: tuple[Reference, ...]) -> tuple[int, ...]:
        """The numbers of the notes that some references stand in, from 1 on."""
        number = {(note.table, note.where): place for place, note in enumerate(self.notes, 1)}
        return tuple(sorted({number[one.table, one.where] for one in references}))


class Note(NamedTuple):
    """The numbers of one row of a table, or of how many rows there are, by column."""

    table: str
    where: Where
    values: tuple[tuple[str, Value], ...]

    def text(self, lang: str) -> str:
        """The note in words."""
        return wording.note(self.table, self.where, self.values, lang)


def rows_of(table: pd.DataFrame, where: Where) -> pd.DataFrame:
    """The rows of an exported table that a reference means, by their texts as CSV has them."""
    for column, values in where:
        table = table[table[column].map(as_text).isin(values)]
    return table


def as_text(value: object) -> str:
    """A cell as CSV has it: `true`, a whole number, a text."""
    if isinstance(value, str):
        return value
    if pd.isna(value):  # type: ignore[call-overload]
        return ""
    return str(value).lower()
