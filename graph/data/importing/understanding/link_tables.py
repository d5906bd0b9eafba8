"""What is found out of a table of links before its rows are read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ....network.vocabulary import KINDS
from ..exact.own_tables import FORMAT
from ..spelling import tidy
from ..tables import Table
from .choices import read_direction
from .dates import DayOrder, day_order
from .heading_words import link_heading, stem
from .kinds import KindWord, kind_word, kinds_in, party_under
from .parties import separates_strongly
from .role_reads import RoleRead

ENDS = ("source_actor", "target_actor", "party")
TRAITS = ("sector", "region")
_DATES = ("start", "end", "period", "as_of")
# Formats in which people write; in the others a cell of an end names one actor.
SHEETS = frozenset({"csv", "tsv", "xlsx", "ods", "text", "pasted"})
_MOST_OWN_KINDS = 40  # of a column; one with more is free text
_MOST_LOOKED_AT = 1_000
_HALF = 0.5


@dataclass(frozen=True)
class LinkTable:
    """A table of links: the role of each column, and what the columns say together.

    `single` are columns of which a cell names one actor, `strongly` those that separate names by semicolons or line
    breaks, `orders` how dates are written, `roles_in_note` the columns whose heading says what a party does in the
    partnership (`Finansiär`), `headed_kind` the kind of the links to those under such a heading, `named_kind` the
    likely kind of what the heading of their names says they are (`Projekt`), `has_kinds` whether the words of the
    column of kinds can be kinds, `is_directed` whether the file gives its links a direction.
    """

    table: Table
    roles: Sequence[str]
    single: frozenset[int]
    strongly: Mapping[int, bool]
    orders: Mapping[int, DayOrder]
    roles_in_note: frozenset[int]
    headed_kind: str | None
    named_kind: str | None
    has_kinds: bool
    is_directed: bool

    @cached_property
    def ends(self) -> list[int]:
        """The columns that name parties."""
        return [i for i, role in enumerate(self.roles) if role in ENDS]

    @cached_property
    def traits(self) -> list[int]:
        """The columns that tell of parties."""
        return [i for i, role in enumerate(self.roles) if role in TRAITS]

    @cached_property
    def are_ends_ordered(self) -> bool:
        """Whether the columns say who is source and who is target."""
        roles = set(self.roles)
        sides = {"source_actor", "target_actor"} & roles
        return self.table.directed is not False and (len(sides) > 1 or (bool(sides) and "party" in roles))


def look_at(table: Table, reads: Sequence[RoleRead]) -> LinkTable:
    """What is found out of a table of links."""
    roles = [read.role for read in reads]
    rows = table.rows[:_MOST_LOOKED_AT]
    texts = [[row.cells[i] for row in rows if i < len(row.cells)] for i in range(len(roles))]
    headed = {i: word for i in _at(roles, *ENDS) if (word := _party_under(table.headings[i]))}
    strongly = {i: separates_strongly(texts[i]) for i in _at(roles, *ENDS)}
    in_note: set[int] = set()
    lists = any(strongly[i] or any("," in text for text in texts[i]) for i in _at(roles, "party"))
    if len({word.kind for word in headed.values()}) > 1 or (headed and "link_name" in roles and lists):
        # Of a project, its owner, its funder and its partners are its parties.
        in_note = set(headed)
        roles = ["party" if i in in_note else role for i, role in enumerate(roles)]
    unknown = {tidy(text) for i in _at(roles, "kind") for text in texts[i] if not _is_kind(text)}
    directions = [d for i in _at(roles, "direction") for text in texts[i] if (d := read_direction(text))]
    majority = directions.count("undirected") < _HALF * len(directions)
    return LinkTable(
        table=table,
        roles=roles,
        single=frozenset() if table.format in (*SHEETS, FORMAT) else frozenset(table.roles),
        strongly=strongly,
        orders={i: day_order(texts[i]) for i in _at(roles, *_DATES)},
        roles_in_note=frozenset(in_note),
        headed_kind=None if in_note else next((word.kind for word in headed.values()), None),
        named_kind=next((kind for i in _at(roles, "link_name") if (kind := _undirected(table.headings[i]))), None),
        has_kinds="kind" in roles and len(unknown) <= _MOST_OWN_KINDS,
        is_directed=majority if directions else bool(table.directed),
    )


def _at(roles: Sequence[str], *wanted: str) -> list[int]:
    return [i for i, role in enumerate(roles) if role in wanted]


def _party_under(heading: str) -> KindWord | None:
    """What a heading says that its parties do, if it is more than that they are parties (`Medlemmar`)."""
    read = link_heading(heading)
    return None if read and read.is_whole and read.role == "party" else party_under(heading)


def _undirected(heading: str) -> str | None:
    """The kind that a heading names, if it has no direction."""
    word = kind_word(stem(heading))
    return word.kind if word and not KINDS[word.kind].directed else None


def _is_kind(text: str) -> bool:
    return not tidy(text) or all(kind_word(word) for word in kinds_in(text))
