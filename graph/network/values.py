"""The values that a network is made of: actors, the links between them, and what describes them."""

from collections.abc import Container
from dataclasses import dataclass
from typing import NamedTuple

_TWO = 2


class Bilingual(NamedTuple):
    """A text in Swedish and in English."""

    sv: str
    en: str

    def text(self, lang: str) -> str:
        """The text in `lang` (`sv` or `en`)."""
        return self.sv if lang == "sv" else self.en


class Source(NamedTuple):
    """Where a fact comes from; `url` may be empty."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a link is about.

    `joins` is whether the link makes an organisation a party of a collaboration, `resource` what it
    carries.
    """

    id: str
    name: Bilingual
    directed: bool = False
    joins: bool = False
    resource: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """An organisation or a collaboration that takes part, in exactly one sector."""

    id: str
    name: str
    sector: str
    name_en: str | None = None
    aliases: tuple[str, ...] = ()
    form: str = "organisation"
    cross_sector: bool = False
    region: str | None = None
    functions: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    url: str | None = None
    orgnr: str | None = None
    as_of: int | None = None
    confidence: str | None = None
    sources: tuple[Source, ...] = ()
    note: str | None = None
    custom: tuple[tuple[str, str], ...] = ()

    @property
    def is_collaboration(self) -> bool:
        """True for a network, partnership, platform, cluster or project."""
        return self.form != "organisation"

    def title(self, lang: str) -> str:
        """The name to show in `lang`: the English one where there is one and it is asked for."""
        return (self.name_en or self.name) if lang == "en" else self.name


@dataclass(frozen=True, slots=True)
class Link:
    """A partnership of two or more actors, as the file states it.

    A directed kind runs from `members[0]` to `members[1]`. `size` is the number of members in the file; it
    stays when a selection takes members away, so that the strength of what remains does not change. `results` are the
    levels on which it is documented to have had results.
    """

    members: tuple[str, ...]
    kind: str
    size: int = 0
    id: str | None = None
    name: str | None = None
    start: str | None = None
    end: str | None = None
    strength: float = 1.0
    amount: float | None = None
    currency: str = "SEK"
    resources: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    as_of: int | None = None
    confidence: str | None = None
    sources: tuple[Source, ...] = ()
    note: str | None = None

    def __post_init__(self) -> None:
        if not self.size:
            object.__setattr__(self, "size", len(self.members))

    @property
    def pairs(self) -> int:
        """How many pairs of actors it ties as a partnership; one between two ties none that is counted."""
        members = len(self.members)
        return members * (members - 1) // 2 if members > _TWO else 0


class Tie(NamedTuple):
    """Two actors that are partners in the measured network, `a` before `b`, and how strongly."""

    a: str
    b: str
    strength: float


class Order(NamedTuple):
    """A published order of involvement: sets of sectors, each more involved than all of the next."""

    title: Bilingual
    source: Source
    order: tuple[tuple[str, ...], ...]


class Asked(NamedTuple):
    """Who was asked about their partnerships, and who of them answered: ids of actors, in order, each once."""

    asked: tuple[str, ...]
    answered: tuple[str, ...]

    def standing(self, id: str) -> str:
        """Whether an actor was asked and has answered: `answered`, `no_answer` or `not_asked`."""
        if id in self.answered:
            return "answered"
        return "no_answer" if id in self.asked else "not_asked"

    def among(self, ids: Container[str]) -> "Asked":
        """Those of them who have one of the ids."""
        return Asked(*(tuple(id for id in some if id in ids) for some in self))


@dataclass(frozen=True, slots=True)
class About:
    """The description of the data set; every field may be empty.

    `compare` are published orders of involvement that the network may be held against. `asked` is None where the data
    do not say whether a survey has asked anybody; it may name actors that a part of the network does not have.
    """

    title: Bilingual | None = None
    description: Bilingual | None = None
    licence: str | None = None
    publisher: str | None = None
    date: str | None = None
    limits: tuple[Bilingual, ...] = ()
    sources: tuple[Source, ...] = ()
    compare: tuple[Order, ...] = ()
    asked: Asked | None = None
