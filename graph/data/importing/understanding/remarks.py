"""What was left out, and what was decided without a question: row by row, or counted where it is always the same."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ....network.problems import Problem, Severity

_MOST_LISTED = 100  # rows of a table for one reason; further ones are counted
_MOST_ROWS = 5  # that a count names
_LONGEST_VALUE = 80


class _What(NamedTuple):
    """What is counted together; `is_left` tells what was left out from what was decided."""

    is_left: bool
    place: str
    code: str
    column: str


@dataclass(slots=True)
class _Count:
    value: str
    lines: list[int] = field(default_factory=list)
    n: int = 0


class Remarks:
    """Every remark so far."""

    def __init__(self) -> None:
        self._left: list[Problem] = []
        self._decided: list[Problem] = []
        self._listed: Counter[tuple[bool, str, str]] = Counter()
        self._counts: dict[_What, _Count] = {}

    def left_row(self, place: str, line: int, code: str, **facts: str | int) -> None:
        """A row that was left out."""
        self._row(self._left, place, line, code, facts)

    def decided_row(self, place: str, line: int, code: str, **facts: str | int) -> None:
        """Something that was decided on a row without a question."""
        self._row(self._decided, place, line, code, facts)

    def left(self, place: str, line: int, code: str, column: str = "", value: str = "") -> None:
        """A cell that was left out, or a row of which there may be very many: counted by column and reason."""
        self._count(_What(True, place, code, column), line, value)

    def decided(self, place: str, line: int, code: str, column: str = "", value: str = "") -> None:
        """Something that was decided without a question, counted by column and reason."""
        self._count(_What(False, place, code, column), line, value)

    def of_table(self, place: str, code: str, severity: Severity = "warning", **facts: str | int) -> None:
        """Something that was left out and concerns a table as a whole."""
        self._left.append(Problem(place, 0, code, facts, severity))

    def left_out(self) -> tuple[Problem, ...]:
        """What was left out, in the order of places and lines."""
        return _in_order([*self._left, *self._counted(is_left=True)]) + self._further(is_left=True)

    def remarks(self) -> tuple[Problem, ...]:
        """What was decided without a question, in the order of places and lines."""
        return _in_order([*self._decided, *self._counted(is_left=False)]) + self._further(is_left=False)

    def _row(self, into: list[Problem], place: str, line: int, code: str, facts: Mapping[str, str | int]) -> None:
        key = (into is self._left, place, code)
        self._listed[key] += 1
        if self._listed[key] <= _MOST_LISTED:
            into.append(Problem(place, line, code, {name: _short(fact) for name, fact in facts.items()}, "warning"))

    def _further(self, *, is_left: bool) -> tuple[Problem, ...]:
        """How many rows more there are than are listed, for each reason."""
        return tuple(
            Problem(place, 0, "import_more_rows", {"n": n - _MOST_LISTED, "listed": _MOST_LISTED}, "warning")
            for (left, place, _), n in self._listed.items()
            if n > _MOST_LISTED and left == is_left
        )

    def _count(self, what: _What, line: int, value: str) -> None:
        count = self._counts.setdefault(what, _Count(value))
        count.n += 1
        if len(count.lines) <= _MOST_ROWS and (not count.lines or count.lines[-1] != line):
            count.lines.append(line)

    def _counted(self, *, is_left: bool) -> list[Problem]:
        found = []
        for what, count in self._counts.items():
            if what.is_left == is_left:
                rows = ", ".join(map(str, count.lines[:_MOST_ROWS])) + (" …" if len(count.lines) > _MOST_ROWS else "")
                facts = {"n": count.n, "column": _short(what.column), "value": _short(count.value), "rows": rows}
                found.append(Problem(what.place, count.lines[0], what.code, facts, "warning"))
        return found


def _short(fact: str | int) -> str | int:
    return fact[:_LONGEST_VALUE] + "…" if isinstance(fact, str) and len(fact) > _LONGEST_VALUE else fact


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.code)))
