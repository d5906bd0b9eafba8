"""The network: actors and the links between them, checked, sorted and never changed."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib import import_module
from itertools import compress
from operator import attrgetter

import networkx as nx
import numpy as np

from .column import Column
from .link_arrays import Flags, Ints, LinkArrays, TieArrays, in_order
from .marks import Marks, marks_of_actors, marks_of_links
from .networkx_graph import networkx_graph
from .part import Part, links_among
from .values import About, Actor, Asked, Bilingual, Kind, Link, Order, Source, Tie

__all__ = ["About", "Actor", "Asked", "Bilingual", "Kind", "Link", "Network", "Order", "Source", "Tie"]


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
    about: About = About()  # noqa: RUF009 - it cannot change

    def __post_init__(self) -> None:
        object.__setattr__(self, "actors", tuple(sorted(self.actors, key=attrgetter("id"))))
        if len(self.position) != len(self.actors):
            raise ValueError("two actors have the same id")
        if unknown := {a.sector for a in self.actors} - self.sectors.keys():
            raise ValueError(f"unknown sectors: {', '.join(sorted(unknown))}")
        if unknown := {s for one in self.about.compare for group in one.order for s in group} - self.sectors.keys():
            raise ValueError(f"unknown sectors in orders: {', '.join(sorted(unknown))}")
        links = tuple(self.links)
        if unknown := {m for link in links for m in link.members} - self.position.keys():
            raise ValueError(f"unknown actors in links: {', '.join(sorted(unknown))}")
        if unknown := {link.kind for link in links} - self.kinds.keys():
            raise ValueError(f"unknown kinds of links: {', '.join(sorted(unknown))}")
        arrays = LinkArrays.of(links, self.position)
        if unsound := arrays.unsound().tolist():
            raise ValueError(f"a link needs two members, each once, and a finite strength > 0: {links[unsound[0]]}")
        order = in_order(links, arrays)
        object.__setattr__(self, "links", tuple([links[i] for i in order.tolist()]))
        self.__dict__["link_arrays"] = arrays.take(order)

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
    def link_arrays(self) -> LinkArrays:
        """The links as arrays."""
        return LinkArrays.of(self.links, self.position)

    @cached_property
    def tie_arrays(self) -> TieArrays:
        """The ties as arrays."""
        return self.link_arrays.ties(len(self.actors))

    @cached_property
    def partners(self) -> tuple[Ints, Ints]:
        """The positions of all actors' partners, and where those of each begin, as in `TieArrays.partners`."""
        return self.tie_arrays.partners(len(self.actors))

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """The pairs of partners, sorted, each once.

        A pair's strength is the sum over its links; in a partnership of k members each pair has
        strength/(k−1) (Newman 2001), so that a large partnership does not drown the small ones.
        """
        ids, found = [actor.id for actor in self.actors], self.tie_arrays
        ends = (map(ids.__getitem__, column) for column in found.ends.T.tolist())
        return tuple(map(Tie, *ends, found.strengths.tolist()))

    @cached_property
    def graph(self) -> nx.Graph:
        """The measured network in NetworkX: simple, undirected, frozen; nodes are actor ids in order.

        Nodes have name, sector and form, and region where it is stated. Edges have strength; kinds, those of their
        links in order with `;` between; start and end, those of the first and the last of their links, where every
        link states them. All attributes are texts but the strength, which is a number above 0.
        """
        return networkx_graph(self.actors, self.links, self.ties)

    @cached_property
    def components(self) -> tuple[tuple[str, ...], ...]:
        """The parts in which every actor can reach every other: their ids, the largest part first."""
        partners, first = (array.tolist() for array in self.partners)
        met = bytearray(len(self.actors))
        parts = []
        for start in range(len(self.actors)):
            if met[start]:
                continue
            met[start], part = 1, [start]
            for one in part:  # which grows meanwhile
                for other in partners[first[one] : first[one + 1]]:
                    if not met[other]:
                        met[other] = 1
                        part.append(other)
            parts.append(tuple([self.actors[i].id for i in sorted(part)]))
        return tuple(sorted(parts, key=lambda part: (-len(part), part)))

    @cached_property
    def digest(self) -> str:
        """A fingerprint of the whole content: equal networks share it, so caches can key on it."""
        frame = (list(self.sectors.items()), list(self.kinds.items()), self.about, len(self.actors), len(self.links))
        content = sha256(repr(frame).encode())
        for marks in self.marks:
            content.update(marks.tobytes())
        return content.hexdigest()

    @cached_property
    def marks(self) -> tuple[Marks, Marks]:
        """A mark of the content of each actor and of each link, of which the digest is made."""
        if self._part is not None:
            return self._part.marks(self.links)
        return marks_of_actors(self.actors), marks_of_links(self.links)

    @cached_property
    def _part(self) -> Part | None:
        """What this network is a part of, if `part` has made it."""
        return None

    def part(self, actors: Flags | None = None, links: Flags | None = None) -> "Network":
        """Some of the actors, shape (n,), and of the links, shape (m,), those that are between two of them or more.

        A partnership that loses members keeps its strength among those that remain.
        """
        here = np.ones(len(self.actors), dtype=np.bool_) if actors is None else actors
        kept = np.ones(len(self.links), dtype=np.bool_) if links is None else links
        if here.all() and kept.all():
            return self
        among = self.actors if here.all() else tuple(compress(self.actors, here.tolist()))
        found, arrays, places, cut = links_among(self.links, self.link_arrays, kept, among, here)
        part: Network = object.__new__(Network)
        part.__dict__.update(actors=among, links=found, sectors=self.sectors, kinds=self.kinds, about=self.about)
        part.__dict__.update(link_arrays=arrays, _part=Part(self, np.flatnonzero(here), places, cut).within(self._part))
        return part

    @cached_property
    def _columns(self) -> dict[Callable[..., Hashable], Column]:
        return {}

    def actor_column(self, of: Callable[[Actor], Hashable]) -> Column:
        """What a function gives for each actor; remembered."""
        if of not in self._columns:
            if self._part is not None:
                self._columns[of] = self._part.whole.actor_column(of).take(self._part.actors)
            else:
                self._columns[of] = Column.of(map(of, self.actors))
        return self._columns[of]

    def link_column(self, of: Callable[[Link, Mapping[str, Kind]], Hashable]) -> Column:
        """What a function gives for each link and the kinds; remembered."""
        if of not in self._columns:
            if self._part is not None and not self._part.cut.any():
                self._columns[of] = self._part.whole.link_column(of).take(self._part.links)
            else:
                self._columns[of] = Column.of(of(link, self.kinds) for link in self.links)
        return self._columns[of]

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
