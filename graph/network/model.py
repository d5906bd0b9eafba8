"""The values everything else works on: actors, the links between them, and the network they form."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from hashlib import sha256
from importlib import import_module
from itertools import combinations, groupby
from math import inf
from operator import attrgetter
from typing import NamedTuple

import networkx as nx

from .dates import first_day, last_day

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
    stays when a selection takes members away, so that the strength of what remains does not change.
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


@dataclass(frozen=True, slots=True)
class About:
    """The description of the data set; every field may be empty.

    `compare` are published orders of involvement that the network may be held against.
    """

    title: Bilingual | None = None
    description: Bilingual | None = None
    licence: str | None = None
    publisher: str | None = None
    date: str | None = None
    limits: tuple[Bilingual, ...] = ()
    sources: tuple[Source, ...] = ()
    compare: tuple[Order, ...] = ()


_ACTOR_VALUES = attrgetter(*(f.name for f in fields(Actor)))
_LINK_VALUES = attrgetter(*(f.name for f in fields(Link)))


def _in_order(links: Iterable[Link]) -> Iterator[Link]:
    """The links by members, kind, dates and id, and where several have all these, by their whole content."""
    for _, several in groupby(sorted(links, key=_link_order), key=_link_order):
        first, *others = several
        yield from sorted((first, *others), key=lambda link: repr(_LINK_VALUES(link))) if others else (first,)


def _link_order(link: Link) -> tuple[object, ...]:
    return (link.members, link.kind, link.start or "", link.end or "", link.id or "")


def _is_sound(link: Link) -> bool:
    """Whether the link can be measured: two members or more, each once, and a finite strength above 0."""
    members = len(link.members)
    return 1 < members == len(set(link.members)) <= link.size and 0 < link.strength < inf


@dataclass(frozen=True, eq=False, repr=False)
class Network:
    """Actors and the links between them, checked and sorted.

    Equal contents give equal networks whatever the order they came in. Truth lives in the tuples; `graph` and
    `ties` are derived from them.

    Raises
    ------
    ValueError
        If an id is used twice, a link, an actor or an order refers to something that is not there, or a link has fewer
        than two members, a member twice, or a strength that is not a finite number above 0.
    """

    actors: tuple[Actor, ...]
    links: tuple[Link, ...]
    sectors: Mapping[str, Bilingual]
    kinds: Mapping[str, Kind]
    about: About = About()

    def __post_init__(self) -> None:
        object.__setattr__(self, "actors", tuple(sorted(self.actors, key=attrgetter("id"))))
        object.__setattr__(self, "links", tuple(_in_order(self.links)))
        if len(self.position) != len(self.actors):
            raise ValueError("two actors have the same id")
        if unknown := {a.sector for a in self.actors} - self.sectors.keys():
            raise ValueError(f"unknown sectors: {', '.join(sorted(unknown))}")
        if unknown := {s for one in self.about.compare for group in one.order for s in group} - self.sectors.keys():
            raise ValueError(f"unknown sectors in orders: {', '.join(sorted(unknown))}")
        if unknown := {m for link in self.links for m in link.members} - self.position.keys():
            raise ValueError(f"unknown actors in links: {', '.join(sorted(unknown))}")
        if unknown := {link.kind for link in self.links} - self.kinds.keys():
            raise ValueError(f"unknown kinds of links: {', '.join(sorted(unknown))}")
        if unsound := next((link for link in self.links if not _is_sound(link)), None):
            raise ValueError(f"a link needs two members, each once, and a finite strength > 0: {unsound}")

    @classmethod
    def made_before(
        cls,
        actors: tuple[Actor, ...],
        links: tuple[Link, ...],
        sectors: Mapping[str, Bilingual],
        kinds: Mapping[str, Kind],
        about: About,
        digest: str,
    ) -> "Network":
        """A network that has been made elsewhere, and there been checked, sorted and given this digest.

        Nothing of that is done again: it would take as long as to read the files.
        """
        network = object.__new__(cls)
        values = {"actors": actors, "links": links, "sectors": sectors, "kinds": kinds, "about": about}
        network.__dict__.update(values, digest=digest)
        return network

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Network) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        title = f" “{self.about.title.en}”" if self.about.title else ""
        return f"<Network{title}: {len(self.actors)} actors, {len(self.links)} links, {len(self.sectors)} sectors>"

    def _repr_html_(self) -> str:
        # Imported by name: the model does not depend on what draws it, and only notebooks use this.
        shown: str = import_module("..export.notebook", __package__).html(self)
        return shown

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Actor id to its place in `actors`, counted from 0."""
        return {actor.id: i for i, actor in enumerate(self.actors)}

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """The pairs of partners, sorted, each once.

        A pair's strength is the sum over its links; in a partnership of k members each pair has
        strength/(k−1) (Newman 2001), so that a large partnership does not drown the small ones.
        """
        strength: dict[tuple[str, str], float] = {}
        for link in self.links:
            share = link.strength / (link.size - 1)
            for pair in _pairs(link.members):
                strength[pair] = strength.get(pair, 0.0) + share
        return tuple(Tie(a, b, strength[a, b]) for a, b in sorted(strength))

    @cached_property
    def graph(self) -> nx.Graph:
        """The measured network in NetworkX: simple, undirected, frozen; nodes are actor ids in order.

        Nodes have name, sector and form, and region where it is stated. Edges have strength; kinds, those of their
        links in order with `;` between; start and end, those of the first and the last of their links, where every
        link states them. All attributes are texts but the strength, which is a number above 0.
        """
        links: dict[tuple[str, str], list[Link]] = {}
        for link in self.links:
            for pair in _pairs(link.members):
                links.setdefault(pair, []).append(link)
        graph = nx.Graph()
        graph.add_nodes_from((actor.id, _node(actor)) for actor in self.actors)
        graph.add_edges_from((a, b, {"strength": strength, **_edge(links[a, b])}) for a, b, strength in self.ties)
        return nx.freeze(graph)

    @cached_property
    def components(self) -> tuple[tuple[str, ...], ...]:
        """The parts in which every actor can reach every other: their ids, the largest part first."""
        parts = (tuple(sorted(part)) for part in nx.connected_components(self.graph))
        return tuple(sorted(parts, key=lambda part: (-len(part), part)))

    @cached_property
    def digest(self) -> str:
        """A fingerprint of the whole content: equal networks share it, so caches can key on it."""
        content = (
            [_ACTOR_VALUES(a) for a in self.actors],
            [_LINK_VALUES(link) for link in self.links],
            list(self.sectors.items()),
            list(self.kinds.items()),
            self.about,
        )
        return sha256(repr(content).encode()).hexdigest()

    def actor(self, id: str) -> Actor:
        """The actor with this id; KeyError if there is none."""
        return self.actors[self.position[id]]

    def title(self, id: str, lang: str) -> str:
        """The name to show in `lang`, and the id after it where another actor has the same.

        Raises
        ------
        KeyError
            If there is no actor with this id.
        """
        title = self.actor(id).title(lang)
        return title if self._bearers[lang == "en"][title.casefold()] == 1 else f"{title} ({id})"

    @cached_property
    def _bearers(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """How many actors have a name, whatever its case: in Swedish, and in English."""
        swedish, english = (Counter(actor.title(lang).casefold() for actor in self.actors) for lang in ("sv", "en"))
        return swedish, english

    def links_of(self, id: str) -> Iterator[Link]:
        """The links that the actor takes part in, in order."""
        return (link for link in self.links if id in link.members)


def _node(actor: Actor) -> dict[str, str]:
    """The attributes of an actor's node; without the key of what is not stated, since GraphML has no empty value."""
    region = {} if actor.region is None else {"region": actor.region}
    return {"name": actor.name, "sector": actor.sector, "form": actor.form, **region}


def _edge(links: list[Link]) -> dict[str, str]:
    """The attributes of an edge, from its links."""
    starts, ends = [link.start for link in links if link.start], [link.end for link in links if link.end]
    attributes = {"kinds": ";".join(sorted({link.kind for link in links}))}
    if len(starts) == len(links):
        attributes["start"] = min(starts, key=first_day)
    if len(ends) == len(links):
        attributes["end"] = max(ends, key=last_day)
    return attributes


def _pairs(members: Iterable[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted(members), 2)
