"""The faults found in one file so far."""

from collections.abc import Collection, Mapping
from itertools import islice

from ..errors import Guesser, Problem

_LONGEST_FACT = 80
_MOST_LISTED = 30


class Findings:
    """Collects the problems of one file, so that all are reported in one go."""

    def __init__(self, file: str, guesser: Guesser) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._guesser = guesser

    def error(self, line: int, code: str, **facts: str | int) -> None:
        """Note a fault that keeps the data from being loaded."""
        self.problems.append(Problem(self.file, line, code, _told(facts)))

    def warn(self, line: int, code: str, **facts: str | int) -> None:
        """Note something doubtful that does not."""
        self.problems.append(Problem(self.file, line, code, _told(facts), "warning"))

    def unknown(
        self,
        line: int,
        code: str,
        value: str,
        known: Collection[str],
        called: Mapping[str, str] | None = None,
        **facts: str | int,
    ) -> None:
        """Note a name that is none of the known ones, with the one that was probably meant.

        `called` gives known names by what else people call them.
        """
        if guess := self._guesser.closest(value, known, called):
            facts["guess"] = guess
        self.error(line, code, value=value, **facts)


def listed(words: Collection[str]) -> str:
    """The words as a sentence tells them, the first of them where they are many."""
    return ", ".join([*islice(words, _MOST_LISTED), *(["…"] if len(words) > _MOST_LISTED else [])])


def _told(facts: dict[str, str | int]) -> dict[str, str | int]:
    """The facts as they can be shown: a long text is cut off, an invisible character is named."""
    for name, fact in facts.items():
        if isinstance(fact, str) and name != "allowed" and not (len(fact) <= _LONGEST_FACT and fact.isprintable()):
            facts[name] = _visible(fact)
    return facts


def _visible(text: str) -> str:
    letters = (letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in text[:_LONGEST_FACT])
    return "".join(letters) + ("…" if len(text) > _LONGEST_FACT else "")
