"""Files of networks read as tables, and the tables as graphs to compare with what other libraries read."""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from graph.data.importing.tables import Table, Upload
from graph.network.problems import Problem

Reader = Callable[[Upload], tuple[tuple[Table, ...], tuple[Problem, ...]]]


class Outcome(NamedTuple):
    """The tables by key, and what was noted, as `line code`."""

    tables: dict[str, Table]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> list[str]:
        return [f"{p.line} {p.code}" for p in self.problems if p.severity == "error"]

    @property
    def warnings(self) -> list[str]:
        return [f"{p.line} {p.code}" for p in self.problems if p.severity == "warning"]

    def rows(self, key: str) -> list[dict[str, str]]:
        """The rows of a table by heading, without what is empty."""
        table = self.tables[key]
        return [{h: cell for h, cell in zip(table.headings, row.cells, strict=True) if cell} for row in table.rows]

    def roles(self, key: str) -> dict[str, str]:
        """The certain roles of a table by heading."""
        table = self.tables[key]
        return {table.headings[i]: role for i, role in table.roles.items()}


def read(reader: Reader, content: str | bytes, name: str = "network") -> Outcome:
    """What a reader makes of a file; errors and tables exclude each other."""
    given = content.encode() if isinstance(content, str) else content
    tables, problems = reader(Upload(name, given))
    assert bool(tables) != any(p.severity == "error" for p in problems)
    for problem in problems:
        assert problem.message("sv") != problem.message("en")
    for table in tables:
        assert all(len(row.cells) == len(table.headings) for row in table.rows)
        assert len(set(table.headings)) == len(table.headings)
    return Outcome({table.key: table for table in tables}, problems)


def accepted(reader: Reader, content: str | bytes) -> Outcome:
    """A file that is read without a word."""
    outcome = read(reader, content)
    assert outcome.problems == ()
    return outcome


def ties(outcome: Outcome, *, directed: bool) -> Counter[tuple[str, str, float]]:
    """The edges by their ends, in order of names where they are undirected, and weights (1 where none is stated)."""
    found: Counter[tuple[str, str, float]] = Counter()
    for row in outcome.rows("edges"):
        ends = (row["source"], row["target"])
        a, b = ends if directed else sorted(ends)
        found[a, b, float(row.get("weight", 1))] += 1
    return found


def matrix_ties(table: Table) -> Counter[tuple[str, str, float]]:
    """The cells of a matrix that are above 0, by the names of row and column."""
    names = table.headings[1:]
    cells = ((row.cells[0], name, cell) for row in table.rows for name, cell in zip(names, row.cells[1:], strict=True))
    return Counter((a, b, float(cell)) for a, b, cell in cells if cell and float(cell))
