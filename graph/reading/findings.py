"""The faults found in one file so far."""

from collections.abc import Collection

from ..errors import Guesser, Problem


class Findings:
    """Collects the problems of one file, so that all are reported in one go."""

    def __init__(self, file: str, guesser: Guesser) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._guesser = guesser

    def error(self, line: int, code: str, **facts: str | int) -> None:
        """Note a fault that keeps the data from being loaded."""
        self.problems.append(Problem(self.file, line, code, facts))

    def warn(self, line: int, code: str, **facts: str | int) -> None:
        """Note something doubtful that does not."""
        self.problems.append(Problem(self.file, line, code, facts, "warning"))

    def unknown(self, line: int, code: str, value: str, known: Collection[str], **facts: str | int) -> None:
        """Note a name that is none of the known ones, with the closest of them if one is close."""
        if guess := self._guesser.closest(value, known):
            facts["guess"] = guess
        self.error(line, code, value=value, **facts)
