"""Tables with names in the headings and in a column, as grids of values: the ground of matrices and surveys."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite
from unicodedata import normalize

from ..networks.noted import Noted
from ..tables import Row, Table
from ..understood import Decisions

# What is written where somebody has not answered, or nothing is known.
_NO_ANSWER = {"", "na", "n/a", "#n/a", "nan", "null", "-", "–", "—", ".", "?", "ej svar", "inget svar", "vet ej"}
_NO_ANSWER |= {"vet inte", "don't know", "dont know", "no answer", "not answered", "missing"}
_NO = {"nej", "no", "false", "falskt", "aldrig", "never", "inte alls", "not at all", "ingen", "inget", "none"}
_YES = {"x", "ja", "yes", "true", "sant", "j", "y", "✓", "✔", "☑", "•", "*", "ok"}
TOTALS = {"summa", "totalt", "total", "totals", "sum", "antal"}
_NUMBER = re.compile(r"[+-]?\d{1,12}(?:[.,]\d{1,12})?", re.ASCII)
_NAMES = ("name", "id")
_FAULTS = frozenset(("error", "formula"))


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a grid: its number, its name, and its value in each column; None where there is none."""

    number: int
    name: str
    values: tuple[float | None, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is written."""
        return all(value is None for value in self.values)


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a table and the headings of its columns.

    `zeros` is whether any cell states that there is no tie, `unanswered` whether any states in words that nothing
    is known.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    zeros: bool
    unanswered: bool


def folded(name: str) -> str:
    """A name as it is compared: composed, in small letters, with single blanks."""
    return " ".join(normalize("NFC", name).casefold().split())


def grid(table: Table, decisions: Decisions, left_out: Noted) -> Grid:
    """The grid of a table; rows and columns without a name, totals and what cannot be read are left out and noted.

    The names of rows stand in the column of that role, or else in the first. Other columns that have a role, by the
    format or by a decision, are attributes of the rows and no part of the grid.
    """
    decided = decisions.roles.get(table.key, {})
    named = (heading or f"#{i}" for i, heading in enumerate(table.headings, 1))
    roles = {i: decided.get(heading) or table.roles.get(i) for i, heading in enumerate(named)}
    first = next((i for i, role in roles.items() if role in _NAMES), 0)
    kept = []
    for i, heading in enumerate(table.headings):
        if i == first or (roles[i] and roles[i] != "party"):
            continue
        if not heading.strip():
            if any(row.cells[i].strip() for row in table.rows):
                left_out.warn(table.heading_row, "import_grid_unnamed_column", column=i + 1)
        elif folded(heading) in TOTALS:
            left_out.warn(table.heading_row, "import_grid_total", value=heading)
        else:
            kept.append(i)
    cells = _Cells(left_out)
    texts = [i for i in kept if cells.is_text({row.cells[i] for row in table.rows})]
    for i in texts:
        left_out.warn(table.heading_row, "import_grid_text_column", table.headings[i], value=table.headings[i])
    kept = [i for i in kept if i not in texts]
    lines: list[Line] = []
    for row in table.rows:
        name = " ".join(row.cells[first].split())
        if not name:
            if any(cell.strip() for cell in row.cells):
                left_out.warn(row.number, "import_grid_unnamed_row")
        elif folded(name) in TOTALS and row is table.rows[-1]:
            left_out.warn(row.number, "import_grid_total", value=name)
        else:
            lines.append(Line(row.number, name, cells.values(row, kept)))
    headings = tuple(" ".join(table.headings[i].split()) for i in kept)
    return Grid(headings, tuple(lines), zeros=cells.zeros, unanswered=cells.unanswered)


class _Cells:
    """Reads cells; equal texts are read once."""

    def __init__(self, left_out: Noted) -> None:
        self.left_out = left_out
        self.zeros = self.unanswered = False
        self.known: dict[str, float | str | None] = {}

    def is_text(self, different: Iterable[str]) -> bool:
        """Whether a column, of which these are the different cells, holds texts and nothing that a grid may hold."""
        stated = [value for text in different if (value := self.read(text)) is not None]
        return bool(stated) and all(isinstance(value, str) for value in stated)

    def read(self, text: str) -> float | str | None:
        """A cell as a number, None for no answer; the text itself if it is neither."""
        if text not in self.known:
            self.known[text] = _read(text)
        return self.known[text]

    def values(self, row: Row, columns: Sequence[int]) -> tuple[float | None, ...]:
        """The strengths in the columns of a row; those of a row without anything to note are looked up all at once."""
        texts = [row.cells[column] for column in columns]
        known: dict[str, float | None] = {}
        has_faults = bool(_FAULTS.intersection(row.marks.values()))
        for text in set(texts):
            value = self.read(text)
            if has_faults or isinstance(value, str) or (value and value < 0):
                return tuple(self.value(row, column) for column in columns)
            known[text] = value
        self.zeros = self.zeros or 0 in known.values()
        self.unanswered = self.unanswered or any(value is None and text.strip() for text, value in known.items())
        return tuple(map(known.__getitem__, texts))

    def value(self, row: Row, column: int) -> float | None:
        """The strength that a cell states, 0 for no tie, None for no answer and for what is left out."""
        text = row.cells[column]
        if row.marks.get(column) in _FAULTS:
            self.left_out.warn(row.number, "import_grid_error", value=text)
            return None
        value = self.read(text)
        if isinstance(value, str):
            self.left_out.warn(row.number, "import_grid_text", value=text)
            return None
        if value is None:
            self.unanswered = self.unanswered or bool(text.strip())
        elif value < 0:
            self.left_out.warn(row.number, "import_grid_negative", value=text)
            return None
        elif not value:
            self.zeros = True
        return value


def _read(text: str) -> float | str | None:
    word = folded(text)
    if word in _NO_ANSWER:
        return None
    if word in _NO:
        return 0.0
    if word in _YES:
        return 1.0
    if _NUMBER.fullmatch(word):
        number = float(word.replace(",", "."))
        return number if isfinite(number) else text
    return text


def written(strength: float) -> str:
    """A strength as the data format has it, empty for 1."""
    return "" if strength == 1 else str(int(strength)) if strength.is_integer() else repr(strength)
