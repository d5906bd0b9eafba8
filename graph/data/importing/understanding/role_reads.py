"""The role that a column was given while others are looked at, and what columns are judged by."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..tables import Table
from ..understood import Reason
from .cells import CONTENTS, Cells, is_number

# How strong a reason is: a person or the format says so, a whole heading, the contents, a part of a heading.
DECIDED, CERTAIN, HEADING, CONTENT, PART, NONE = 5, 4, 3, 2, 1, 0
HALF = 0.5


class RoleRead(NamedTuple):
    """A role, why, and how strong the reason is, `NONE` to `DECIDED`."""

    role: str
    reason: Reason
    strength: int


@dataclass(frozen=True)
class Seen:
    """What the columns are judged by; `fixed` are the roles that the format states or a person has decided."""

    table: Table
    cells: Sequence[Cells]
    is_actors: bool
    is_known: Callable[[str], bool]
    fixed: Mapping[int, str]

    @property
    def spare(self) -> str:
        """The role of a column that is no field."""
        return "custom" if self.is_actors else "note"


def because(role: str, cell: Cells, code: str, is_such: Callable[[str], bool]) -> RoleRead:
    """A role that the contents of a column give it."""
    return RoleRead(role, cell.counted(code, is_such), CONTENT)


def is_no_name(text: str) -> bool:
    """Whether a text is too little to name an organisation: a number, a date, a letter."""
    return is_number(text) or len(text) == 1 or CONTENTS["import_by_dates"](text)
