"""What is wrong with the data: a code and its facts. `text.problems` makes the sentence."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal
from unicodedata import normalize

from ..text import problems as wording

Severity = Literal["error", "warning"]

MOST_LISTED = 1_000  # problems; further ones are only counted

_LONGEST_NAME = 80
_SHORTEST_TYPO = 4
_MOST_WITH_SLIPS = 200_000  # letters in all


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


@dataclass(frozen=True, slots=True)
class Found:
    """What is wrong with one file: how many errors and warnings there are, and the first of each as problems."""

    file: str
    problems: tuple[Problem, ...]
    errors: int
    warnings: int

    @classmethod
    def one(cls, problem: Problem) -> "Found":
        """A single problem."""
        is_error = problem.severity == "error"
        return cls(problem.file, (problem,), int(is_error), int(not is_error))


class DataError(ValueError):
    """The files cannot be read as a network.

    `problems` lists what is wrong, warnings included: 1,000 problems, and how many more there are in each file.
    `errors` is the number of all errors, listed or not.
    """

    def __init__(self, problems: Iterable[Problem], errors: int) -> None:
        self.problems, self.errors = tuple(problems), errors
        lines = [f"{p.place}: {p.message()}" for p in self.problems if p.severity == "error"]
        super().__init__("\n".join([*lines, wording.nothing_loaded(self.errors)]))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems sorted by file and line, then by code."""
    return tuple(sorted(problems, key=lambda p: (p.file, p.line, p.code)))


def listed(found: Collection[Found]) -> tuple[Problem, ...]:
    """The problems of several files as they are shown: at most `MOST_LISTED`, in order.

    No warning takes the place of an error. After those of a file comes, as a problem of its own, how many more it has.
    """
    every = in_order(problem for one in found for problem in one.problems)
    errors = [problem for problem in every if problem.severity == "error"][:MOST_LISTED]
    warnings = [problem for problem in every if problem.severity == "warning"][: MOST_LISTED - len(errors)]
    shown = in_order((*errors, *warnings))
    rows: list[Problem] = []
    for file in sorted({one.file for one in found}):
        own = [problem for problem in shown if problem.file == file]
        wrong = sum(problem.severity == "error" for problem in own)
        errors_left = sum(one.errors for one in found if one.file == file) - wrong
        warnings_left = sum(one.warnings for one in found if one.file == file) - (len(own) - wrong)
        rows += own
        if more := errors_left + warnings_left:
            rows.append(Problem(file, 0, "more_problems", {"n": more}, "error" if errors_left else "warning"))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Spellings:
    """Normalised spelling → known name, and the same for every slip; `known` is kept so that its `id` is not reused.

    `letters` is the length of all normalised spellings together.
    """

    known: Collection[str]
    whole: dict[str, str]
    slips: dict[str, str]
    letters: int


class Guesser:
    """Guesses what was meant: the same name spelt otherwise, one slip of the keyboard, or something like it.

    The first two are looked up. The last compares a name with every known one; a file with thousands of wrong
    names among thousands of right ones would keep the reader busy for hours, so the comparing stops when
    `budget` pairs of letters have been compared: two long names take as long as hundreds of short ones.
    """

    def __init__(self, budget: int = 6_000_000) -> None:
        self._budget = budget
        self._seen: dict[int, _Spellings] = {}

    def closest(self, name: str, known: Collection[str], called: Mapping[str, str] | None = None) -> str | None:
        """The known name that was meant, or None when nothing is close; `called` gives known names by others.

        `known` must not change between two guesses.
        """
        spellings = self._seen.get(id(known)) or self._learn(known, called or {})
        wanted = _normalised(name)
        if wanted in spellings.whole:
            return spellings.whole[wanted]
        for slip in (wanted, *_slips(wanted)):
            if slip in spellings.slips:
                return spellings.slips[slip]
        self._budget -= len(wanted) * spellings.letters
        close = get_close_matches(wanted, spellings.whole, n=1) if self._budget >= 0 and wanted else []
        return spellings.whole[close[0]] if close else None

    def _learn(self, known: Collection[str], called: Mapping[str, str]) -> _Spellings:
        whole = {_normalised(name): meant for name, meant in called.items()}
        spellings = {name: _normalised(name) for name in known}
        whole |= {spelling: name for name, spelling in spellings.items()}
        slips: dict[str, str] = {}
        if sum(map(len, spellings.values())) <= _MOST_WITH_SLIPS:
            for name, spelling in spellings.items():
                slips |= dict.fromkeys((spelling, *_slips(spelling)), name)
        self._seen[id(known)] = _Spellings(known, whole, slips, sum(map(len, whole)))
        return self._seen[id(known)]


def _normalised(name: str) -> str:
    """A name without what is often mistyped: case, accents, spaces and signs (`Malmö Högskola`: `malmohogskola`)."""
    return "".join(letter for letter in normalize("NFKD", name[:_LONGEST_NAME].casefold()) if letter.isalnum())


def _slips(spelling: str) -> Iterator[str]:
    """The spelling with one letter left out: two spellings that share one differ by a slip of the keyboard."""
    if len(spelling) >= _SHORTEST_TYPO:
        for i in range(len(spelling)):
            yield spelling[:i] + spelling[i + 1 :]
