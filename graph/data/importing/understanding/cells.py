"""A column's cells as they are looked at to find out what it holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from ..spelling import tidy
from ..tables import Table
from ..understood import Reason
from .addresses import is_personal, is_phone, read_orgnr, read_url, tells_of_person
from .amounts import states_money
from .choices import read_direction, read_form
from .dates import is_time
from .kinds import is_kind, read_sentence
from .places import is_place
from .sectors import UNSTATED, is_sector

MOST_LOOKED_AT = 1_000  # rows of a table, from the top: enough to know what a column holds
FEWEST = 2
MOST_OF_THEM = 0.8


@dataclass(frozen=True)
class Cells:
    """The texts of a column in the first rows of a table, without those that state nothing."""

    heading: str
    texts: tuple[str, ...]

    @cached_property
    def distinct(self) -> tuple[str, ...]:
        """Each text once, in order."""
        return tuple(dict.fromkeys(self.texts))

    def share(self, is_such: Callable[[str], bool]) -> float:
        """The share of distinct texts that are such; 0 in an empty column."""
        return sum(map(is_such, self.distinct)) / len(self.distinct) if self.distinct else 0.0

    def counted(self, code: str, is_such: Callable[[str], bool]) -> Reason:
        """The reason that so many of the texts are such."""
        return Reason(code, {"n": sum(map(is_such, self.distinct)), "total": len(self.distinct)})

    def mostly(self, is_such: Callable[[str], bool], least: float = MOST_OF_THEM) -> bool:
        """Whether two texts or more, and most of all, are such."""
        return len(self.texts) >= FEWEST and self.share(is_such) >= least

    @property
    def is_distinct(self) -> bool:
        """Whether hardly a text comes twice."""
        return len(self.distinct) >= MOST_OF_THEM * len(self.texts)

    @property
    def length(self) -> float:
        """The mean length of the texts."""
        return sum(map(len, self.texts)) / len(self.texts) if self.texts else 0.0


def columns_of(table: Table) -> tuple[Cells, ...]:
    """The columns of a table."""
    stated = _Stated()
    columns = list(zip_longest(*(row.cells for row in table.rows[:MOST_LOOKED_AT]), fillvalue=""))
    columns += [()] * (len(table.headings) - len(columns))
    return tuple(
        Cells(heading, tuple(filter(None, map(stated.__getitem__, column))))
        for heading, column in zip(table.headings, columns, strict=False)
    )


class _Stated(dict[str, str]):
    """What each cell states, by its text; empty where it states nothing. A column of marks has few different texts."""

    def __missing__(self, cell: str) -> str:
        text = tidy(cell)
        found = self[cell] = text if states(text) else ""
        return found


def states(text: str) -> bool:
    """Whether a cell states anything: it is not empty, a stroke, or a word for what is not known."""
    if len(text) > _LONGEST_UNSTATED:
        return True
    return text not in _STROKES and text.casefold() not in UNSTATED


def is_number(text: str) -> bool:
    """Whether the text is a number, with a decimal point or comma."""
    return text.replace(",", ".", 1).replace(".", "", 1).removeprefix("-").isdecimal()


def is_counter(text: str) -> bool:
    """Whether the text is a whole number of few digits, as rows and nodes are numbered."""
    return text.isdecimal() and len(text) <= _LONGEST_COUNTER


_LONGEST_UNSTATED = 20
_STROKES = frozenset(("", "-", "–", "—", "?"))
_LONGEST_COUNTER = 7
# What a column may hold whatever its heading, by the code of the reason.
CONTENTS: Mapping[str, Callable[[str], bool]] = {
    "import_by_people": lambda text: tells_of_person(text) or is_phone(text) or is_personal(text),
    "import_by_orgnrs": lambda text: read_orgnr(text) is not None,
    "import_by_urls": lambda text: read_url(text) is not None,
    "import_by_sectors": is_sector,
    "import_by_places": is_place,
    "import_by_forms": lambda text: read_form(text) is not None,
    "import_by_kinds": is_kind,
    "import_by_directions": lambda text: read_direction(text) is not None,
    "import_by_dates": is_time,
    "import_by_amounts": states_money,
    "import_by_sentences": lambda text: read_sentence(text) is not None,
}
