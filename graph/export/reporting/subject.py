"""What a sheet is about, the counts that several items need, and how values are written in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from ...network.contents import Contents, contents
from ...network.model import Kind, Link, Network
from ...network.selection import Scope, Scoped
from ...network.vocabulary import COLLABORATION
from ...text import number, percent, reporting
from ..formats.contents import Parameters, is_directed
from .counts import Spread, TieCounts, tie_counts
from .markdown import Markdown, escaped

_TWO = 2

Sort: TypeAlias = Literal["fact", "lacking", "check", "none"]


def _kind(link: Link, _: Mapping[str, Kind]) -> str:
    return link.kind


class Line(NamedTuple):
    """Something that is known, that is lacking, that has to be checked, or why an item has none.

    `below` are lines of Markdown under it.
    """

    sort: Sort
    code: str
    facts: Mapping[str, str]
    below: tuple[str, ...] = ()


def fact(code: str, /, *, below: Iterable[str] = (), **facts: str) -> Line:
    """What the data or the settings say; texts that are no Markdown are escaped."""
    return Line("fact", code, _safe(facts), tuple(below))


def lacking(code: str, /, **facts: str) -> Line:
    """What neither says."""
    return Line("lacking", code, _safe(facts))


def check(code: str, /) -> Line:
    """What somebody has to read whether the data say it."""
    return Line("check", code, {})


def none(code: str, /, **facts: str) -> Line:
    """Why the item does not apply."""
    return Line("none", code, _safe(facts))


def _safe(facts: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value if isinstance(value, Markdown) else escaped(value) for name, value in facts.items()}


@dataclass(frozen=True)
class Subject:
    """An export: the data, what is in scope, how it is measured, and the language of the sheet."""

    data: Network
    scope: Scope
    scoped: Scoped
    asked: Parameters
    lang: str

    @property
    def network(self) -> Network:
        """What is measured."""
        return self.scoped.network

    @cached_property
    def contents(self) -> Contents:
        """Counts of what is in scope, without the links that collaborations have become: those state nothing."""
        return contents(self.network.part(links=self.network.link_column(_kind).are(COLLABORATION.id.__ne__)))

    @cached_property
    def ties(self) -> TieCounts:
        """How many ties come from links of which sort."""
        return tie_counts(self.network)

    @cached_property
    def directed(self) -> int:
        """How many links are directed."""
        return sum(is_directed(self.network, link) for link in self.network.links)

    @cached_property
    def multi(self) -> int:
        """How many links have more than two members in the data."""
        return sum(link.size > _TWO for link in self.network.links)

    def count(self, value: int) -> str:
        """A whole number."""
        return number(value, self.lang)

    def share(self, some: int, of: int) -> str:
        """A share in per cent; undefined of nothing."""
        return percent(some / of if of else float("nan"), self.lang)

    def spread(self, found: Spread, digits: int = 2) -> str:
        """How some numbers are spread; the ends are whole where they are."""
        mean, sd = (number(value, self.lang, digits) for value in found[:2])
        low, high = (number(value, self.lang, 0 if value % 1 == 0 else digits) for value in found[2:])
        if found.low == found.high:
            return reporting.constant(low, self.lang)
        return reporting.spread(mean, sd, low, high, self.lang)

    def counts(self, named: Iterable[tuple[str, int]]) -> str:
        """`a 2; b 1`: how many there are of each, without those of which there are none."""
        return "; ".join(f"{name} {self.count(n)}" for name, n in named if n)
