"""What was understood of tables: the roles of columns, what is asked, and the network that comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...network.model import About, Actor, Bilingual, Kind, Link
from ...network.problems import Problem
from .tables import Shape


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was understood as it was: a code and its facts, of which `text.importing` makes the words."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """A column, the role it was given, why, and some of its values as `value`, or `value → what it became`."""

    heading: str
    role: str
    reason: Reason
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableUnderstood:
    """A table's shape, why, its columns in order, and how many of its rows were taken in."""

    place: str
    key: str
    shape: Shape
    reason: Reason
    columns: tuple[Column, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Question:
    """Something that cannot be known from the files.

    `key` is the same for the next file (`sector:kooperativ`), `code` and `facts` give the words, `options` are the
    values that an answer may have, whose words are the text's, and `suggested` the one that is taken until it is
    answered; None if nothing is taken and what it concerns stays out or unstated. `places` are the rows concerned.
    """

    key: str
    code: str
    options: tuple[str, ...]
    facts: Mapping[str, str | int] = field(default_factory=dict)
    suggested: str | None = None
    answer: str | None = None
    places: tuple[str, ...] = ()

    @property
    def value(self) -> str | None:
        """The answer, or else what is suggested."""
        return self.answer or self.suggested


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person has decided, to be used again for the next file of the same kind.

    `shapes` are by the key of a table, `roles` by the key of a table and then by heading (`#3` for the third column
    where it has none), `answers` by the key of a question.
    """

    shapes: Mapping[str, Shape] = field(default_factory=dict)
    roles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """The records of a network before they are checked together, and by id the places that each actor comes from.

    `link_places` has those of each link, in the order of `links`.
    """

    actors: tuple[Actor, ...]
    links: tuple[Link, ...]
    sectors: Mapping[str, Bilingual]
    kinds: Mapping[str, Kind]
    about: About = field(default_factory=About)
    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    link_places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """All that was understood of some tables.

    `left_out` are rows and cells that were not taken in, `remarks` what was decided without a question, each as a
    problem of severity `warning` with its place; an error among `left_out` says that nothing can be taken in at all.
    """

    tables: tuple[TableUnderstood, ...]
    questions: tuple[Question, ...]
    draft: Draft
    left_out: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
