"""Collects what is wrong or doubtful in a file that is read, each fault counted instead of repeated."""

from collections.abc import Mapping
from typing import TypeAlias

from ....network.problems import MOST_LISTED, Problem, Severity

# A code, its severity, the part of the file, and what else distinguishes faults of the code.
_Key: TypeAlias = tuple[str, Severity, str, str]


class Refused(Exception):  # noqa: N818 - a signal: the reason is among what was noted
    """The rest of the file is not worth reading."""


class Noted:
    """Problems of one file by code and facts: a fault that occurs again is counted, under the line of the first.

    The fact `n` is the number of times, all other facts are those of the first. `part` is the part of the file that
    lines are counted in, such as a list of nodes; empty where they are the file's own.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.part = ""
        self._first: dict[_Key, tuple[int, dict[str, str | int]]] = {}
        self._times: dict[_Key, int] = {}

    def error(self, line: int, code: str, about: str = "", **facts: str | int) -> None:
        """Note what keeps the file from being taken in; faults of one code are counted for each `about`."""
        self._note(line, code, "error", about, facts)

    def warn(self, line: int, code: str, about: str = "", **facts: str | int) -> None:
        """Note what was decided without a question, or what is left out."""
        self._note(line, code, "warning", about, facts)

    def refuse(self, line: int, code: str, **facts: str | int) -> Refused:
        """Note what ends the reading, as an exception to raise."""
        self._note(line, code, "error", "", facts)
        return Refused()

    @property
    def failed(self) -> bool:
        """Whether any error was noted."""
        return any(severity == "error" for _, severity, _, _ in self._first)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Each fault once, in the order in which it was met."""
        return tuple(self._problem(key, line, facts) for key, (line, facts) in self._first.items())

    def _problem(self, key: _Key, line: int, facts: Mapping[str, str | int]) -> Problem:
        code, severity, part, _ = key
        place = f"{self.file} [{part}]" if part else self.file
        return Problem(place, line, code, {**facts, "n": self._times[key]}, severity)

    def _note(self, line: int, code: str, severity: Severity, about: str, facts: dict[str, str | int]) -> None:
        key = (code, severity, self.part, about)
        if key not in self._first and len(self._first) >= MOST_LISTED:
            key = (code, severity, "", "")
        self._first.setdefault(key, (line, {name: shortened(fact) for name, fact in facts.items()}))
        self._times[key] = self._times.get(key, 0) + 1


_LONGEST_SHOWN = 60


def shortened(fact: str | int) -> str | int:
    """A text of the file as a message shows it: on one line and not too long."""
    if isinstance(fact, int) or (len(fact) <= _LONGEST_SHOWN and fact.isprintable()):
        return fact
    one_line = "".join(letter if letter.isprintable() else " " for letter in fact[: _LONGEST_SHOWN + 1])
    return one_line if len(one_line) <= _LONGEST_SHOWN else one_line[: _LONGEST_SHOWN - 1] + "…"
