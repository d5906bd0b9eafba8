"""The faults found in one file so far."""

from collections.abc import Collection, Mapping
from itertools import islice

from ...network.problems import MOST_LISTED, Found, Guesser, Problem, in_order

_LONGEST_FACT = 80
_MOST_WORDS = 30


class Findings:
    """Collects the problems of one file, so that all are reported in one go.

    Of errors and of warnings the first `MOST_LISTED` are kept, and the others counted: a file may hold millions.
    """

    def __init__(self, file: str, guesser: Guesser) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.errors = self.warnings = 0
        self._guesser = guesser

    @property
    def found(self) -> Found:
        """What has been found so far."""
        return Found(self.file, in_order(self.problems), self.errors, self.warnings)

    def error(self, line: int, code: str, **facts: str | int) -> None:
        """Note a fault that keeps the data from being loaded."""
        self.errors += 1
        if self.errors <= MOST_LISTED:
            self.problems.append(Problem(self.file, line, code, _shown(facts)))

    def warn(self, line: int, code: str, **facts: str | int) -> None:
        """Note something doubtful that does not."""
        self.warnings += 1
        if self.warnings <= MOST_LISTED:
            self.problems.append(Problem(self.file, line, code, _shown(facts), "warning"))

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
        if self.errors < MOST_LISTED and (guess := self._guesser.closest(value, known, called)):
            facts["guess"] = guess
        self.error(line, code, value=value, **facts)


def listed(words: Collection[str]) -> str:
    """The words as a sentence lists them: the first of them where they are many, the beginning where one is long."""
    first = (word if len(word) <= _LONGEST_FACT else f"{word[:_LONGEST_FACT]}…" for word in islice(words, _MOST_WORDS))
    return ", ".join([*first, *(["…"] if len(words) > _MOST_WORDS else [])])


def _shown(facts: dict[str, str | int]) -> dict[str, str | int]:
    """The facts as they can be shown: a long text is cut off, an invisible character is named."""
    for name, fact in facts.items():
        if isinstance(fact, str) and name != "allowed" and not (len(fact) <= _LONGEST_FACT and fact.isprintable()):
            facts[name] = _visible(fact)
    return facts


def _visible(text: str) -> str:
    letters = (letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in text[:_LONGEST_FACT])
    return "".join(letters) + ("…" if len(text) > _LONGEST_FACT else "")
