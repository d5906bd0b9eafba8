"""The measured network as flat lists that every network format can hold."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, Literal, NamedTuple, TypeAlias

import pandas as pd

from ...network.dates import first_day, last_day
from ...network.model import Link, Network
from .characters import distinct, legal
from .contents import is_directed
from .notes import Note, counted
from .separated import joined
from .tables import Table

Type: TypeAlias = Literal["string", "integer", "double", "boolean"]

# What formats or their readers give a meaning of their own, whatever its case.
RESERVED = frozenset(
    {
        *("actor", "color", "edges", "graph", "id", "interaction", "key", "label", "links", "name", "nodes"),
        *("size", "source", "target", "type", "viz", "weight", "x", "y"),
    }
)
PREFIX = "attribute_"
MEASURED = Note("measured_alone")  # what a format of the measured network cannot hold
_DIRECTIONS = {
    frozenset[bool](): "undirected",
    frozenset({True}): "forward",
    frozenset({False}): "back",
    frozenset({True, False}): "both",
}
_TYPES: Mapping[str, Type] = {"b": "boolean", "i": "integer", "u": "integer", "f": "double"}


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the network looks on the screen: for each actor id its place (y downwards), colour (`#rrggbb`) and radius."""

    places: Mapping[str, tuple[float, float]]
    colours: Mapping[str, str]
    radii: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Attribute:
    """A value for each node or tie, None where it is undefined; `double` holds finite numbers only."""

    name: str
    type: Type
    values: Sequence[str | int | float | bool | None]


class Spell(NamedTuple):
    """The first and the last day of a link as far as they are known; `2024-05-31`, or None."""

    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Flat:
    """A simple undirected network of texts and numbers.

    `ends` are pairs of places in `ids`, `weights` their strengths, and `spells` the periods of each tie's links. Where
    the ties are links, `directed` says of each whether it runs from its first end to its second. All
    texts can stand in XML, no two attributes of the nodes, nor of the ties, have the same name, and none has a reserved
    one. `origin` identifies its data and scope, and `notes` are what was changed for it.
    """

    title: str
    origin: str
    ids: tuple[str, ...]
    labels: tuple[str, ...]
    nodes: tuple[Attribute, ...]
    ends: tuple[tuple[int, int], ...]
    weights: tuple[float, ...]
    ties: tuple[Attribute, ...]
    spells: tuple[tuple[Spell, ...], ...]
    places: tuple[tuple[float, float], ...]
    colours: tuple[str, ...]
    radii: tuple[float, ...]
    notes: tuple[Note, ...]
    directed: tuple[bool, ...] | None = None

    @property
    def described(self) -> str:
        """Its title, and where it comes from."""
        return " ".join(filter(None, (self.title, self.origin)))


def flatten(
    network: Network, actors: Table, metrics: Table, appearance: Appearance, *, title: str = "", origin: str = ""
) -> Flat:
    """The network with every column of both tables as an attribute; of those in both, the first one's.

    Raises
    ------
    KeyError
        If the appearance has no place, colour or radius for an actor.
    """
    cleaner = _Cleaner()
    ids = tuple(distinct((cleaner.text(actor.id) for actor in network.actors), key=str))
    columns = {str(name): values for table in (metrics, actors) for name, values in table.items()}
    ordered = [name for name in (*actors.columns, *metrics.columns) if name not in ("id", "name")]
    ordered = list(dict.fromkeys(map(str, ordered)))
    names = distinct([_own(cleaner.text(name)) for name in ordered], key=str.casefold)
    position = network.position
    pairs = [(tie.a, tie.b) for tie in network.ties]
    links = _links_of(network)
    kinds = [joined(sorted({link.kind for link in links[pair]})) for pair in pairs]
    return Flat(
        title=cleaner.text(title),
        origin=cleaner.text(origin),
        ids=ids,
        labels=tuple(cleaner.text(actor.name) for actor in network.actors),
        nodes=tuple(_attribute(name, columns[old], cleaner.text) for name, old in zip(names, ordered, strict=True)),
        ends=tuple((position[a], position[b]) for a, b in pairs),
        weights=tuple(tie.strength for tie in network.ties),
        ties=(
            Attribute("kinds", "string", [cleaner.text(names) for names in kinds]),
            Attribute("link_count", "integer", [len(links[pair]) for pair in pairs]),
            Attribute("direction", "string", [_direction(network, pair, links[pair]) for pair in pairs]),
        ),
        spells=tuple(_spells(links[pair]) for pair in pairs),
        places=tuple(appearance.places[actor.id] for actor in network.actors),
        colours=tuple(appearance.colours[actor.id] for actor in network.actors),
        radii=tuple(appearance.radii[actor.id] for actor in network.actors),
        notes=counted("characters_removed", cleaner.removed),
    )


def of_links(network: Network, flat: Flat) -> Flat:
    """The same network with its links in place of the measured ties: one for each pair of members, with its own period.

    A pair of a partnership of k members weighs strength/(k−1). The attribute `link` is the same for all its pairs: the
    link's place in order, from 1.
    """
    position = network.position
    pairs = [
        (i, link, (position[a], position[b]))
        for i, link in enumerate(network.links, 1)
        for a, b in combinations(link.members, 2)
    ]
    return replace(
        flat,
        ends=tuple(ends for _, _, ends in pairs),
        weights=tuple(link.strength / (link.size - 1) for _, link, _ in pairs),
        ties=(
            Attribute("kind", "string", [legal(link.kind) for _, link, _ in pairs]),
            Attribute("link", "integer", [i for i, _, _ in pairs]),
            Attribute("link_name", "string", [link.name and legal(link.name) for _, link, _ in pairs]),
        ),
        spells=tuple(_spells([link]) for _, link, _ in pairs),
        directed=tuple(is_directed(network, link) for _, link, _ in pairs),
    )


class _Cleaner:
    """Texts without illegal characters; counts those removed."""

    def __init__(self) -> None:
        self.removed = 0

    def text(self, text: str) -> str:
        clean = legal(text)
        self.removed += len(text) - len(clean)
        return clean


def _attribute(name: str, column: "pd.Series[Any]", text: Callable[[str], str]) -> Attribute:
    kind = _TYPES.get(column.dtype.kind, "string")
    values = column.tolist()
    if kind == "string":
        return Attribute(name, kind, [text(str(value)) if _is_defined(value) else None for value in values])
    return Attribute(name, kind, [None if pd.isna(value) else value for value in values])


def _is_defined(value: Any) -> bool:
    return value != "" if isinstance(value, str) else not pd.isna(value)


def _links_of(network: Network) -> Mapping[tuple[str, str], Sequence[Link]]:
    """The links of each pair of partners, in order."""
    links: dict[tuple[str, str], list[Link]] = {}
    for link in network.links:
        for pair in combinations(sorted(link.members), 2):
            links.setdefault(pair, []).append(link)
    return links


def _direction(network: Network, pair: tuple[str, str], links: Sequence[Link]) -> str:
    """Which way the directed links run, seen from the first of the pair: `forward`, `back`, `both` or `undirected`."""
    # Not as the edge's own type: NetworkX refuses a file that mixes directed and undirected edges.
    ways = frozenset(link.members == pair for link in links if is_directed(network, link))
    return _DIRECTIONS[ways]


def _spells(links: Sequence[Link]) -> tuple[Spell, ...]:
    """The periods of the links, each once; none if a link states none, since it may hold at any time."""
    spells = {Spell(link.start and first_day(link.start), link.end and last_day(link.end)) for link in links}
    if Spell(None, None) in spells:
        return ()
    return tuple(sorted(spells, key=lambda spell: (spell.start or "", spell.end or "")))


def _own(name: str) -> str:
    return PREFIX + name if name.casefold() in RESERVED else name
