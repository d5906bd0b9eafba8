"""What is wrong with the data: a code and its facts. `words.problems` makes the sentence."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

from .words import problems as wording

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in one place.

    `file` is named as the user gave it, `line` counts from 1 (0: the file as a whole), `code` is stable
    across versions and languages, and `facts` holds what the sentence needs.
    """

    file: str
    line: int
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    severity: Severity = "error"

    @property
    def place(self) -> str:
        """`file:line`, or the file alone when the fault has no line."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def message(self, lang: str = "en") -> str:
        """The sentence about this fault, in Swedish (`sv`) or English (`en`)."""
        return wording.sentence(self.code, self.facts, lang)


class DataError(ValueError):
    """The files cannot be read as a network; `problems` lists every fault, warnings included."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        errors = [p for p in self.problems if p.severity == "error"]
        lines = [f"{p.place}: {p.message()}" for p in errors]
        super().__init__("\n".join([*lines, wording.nothing_loaded(len(errors))]))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems sorted by file and line, then by code."""
    return tuple(sorted(problems, key=lambda p: (p.file, p.line, p.code)))


class Guesser:
    """Guesses what was meant, within a budget.

    A guess compares a name with every known one; a file with thousands of wrong names among thousands of
    right ones would keep the reader busy for hours, so the guessing stops when `budget` comparisons are spent.
    """

    def __init__(self, budget: int = 200_000) -> None:
        self._budget = budget
        self._seen: dict[tuple[str, int], str | None] = {}

    def closest(self, name: str, known: Collection[str]) -> str | None:
        """The known name closest to `name`, or None when nothing is close or the budget is spent."""
        key = (name, id(known))
        if key not in self._seen:
            self._budget -= len(known)
            if self._budget < 0 or len(name) > 80:  # noqa: PLR2004 - the longest id there can be
                return None
            folded = {k.casefold(): k for k in known}
            match = get_close_matches(name.casefold(), folded, n=1)
            self._seen[key] = folded[match[0]] if match else None
        return self._seen[key]
