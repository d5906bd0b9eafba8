"""The measured network made flat, in one place: what every network format can hold, and nothing that breaks one."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal, TypeAlias

import pandas as pd

from ..model import Network
from .characters import legal, unlike
from .contents import joined
from .notes import Note, counted
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
_TYPES: Mapping[str, Type] = {"b": "boolean", "i": "integer", "u": "integer", "f": "double"}


@dataclass(frozen=True, slots=True)
class Look:
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


@dataclass(frozen=True, slots=True)
class Flat:
    """A simple undirected network of texts and numbers.

    `ends` are pairs of places in `ids`, `weights` their strengths. All texts can stand in XML, no two attributes of
    the nodes, nor of the ties, have the same name, and none has a reserved one. `origin` says of which data and scope
    it is, and `notes` what was changed for it.
    """

    title: str
    origin: str
    ids: tuple[str, ...]
    labels: tuple[str, ...]
    nodes: tuple[Attribute, ...]
    ends: tuple[tuple[int, int], ...]
    weights: tuple[float, ...]
    ties: tuple[Attribute, ...]
    places: tuple[tuple[float, float], ...]
    colours: tuple[str, ...]
    radii: tuple[float, ...]
    notes: tuple[Note, ...]

    @property
    def described(self) -> str:
        """What it is called, and where it comes from."""
        return " ".join(filter(None, (self.title, self.origin)))


def flatten(network: Network, actors: Table, metrics: Table, look: Look, *, title: str = "", origin: str = "") -> Flat:
    """The network with every column of both tables as an attribute; of those in both, the first one's.

    Raises
    ------
    KeyError
        If the look has no place, colour or radius for an actor.
    """
    cleaner = _Cleaner()
    ids = tuple(unlike((cleaner.text(actor.id) for actor in network.actors), key=str))
    columns = {str(name): values for table in (metrics, actors) for name, values in table.items()}
    ordered = [name for name in (*actors.columns, *metrics.columns) if name not in ("id", "name")]
    ordered = list(dict.fromkeys(map(str, ordered)))
    names = unlike([_own(cleaner.text(name)) for name in ordered], key=str.casefold)
    position = network.position
    kinds, counts = _of_ties(network)
    pairs = [(tie.a, tie.b) for tie in network.ties]
    return Flat(
        title=cleaner.text(title),
        origin=cleaner.text(origin),
        ids=ids,
        labels=tuple(cleaner.text(actor.name) for actor in network.actors),
        nodes=tuple(_attribute(name, columns[old], cleaner.text) for name, old in zip(names, ordered, strict=True)),
        ends=tuple((position[a], position[b]) for a, b in pairs),
        weights=tuple(tie.strength for tie in network.ties),
        ties=(
            Attribute("kinds", "string", [cleaner.text(joined(kinds[pair])) for pair in pairs]),
            Attribute("link_count", "integer", [counts[pair] for pair in pairs]),
        ),
        places=tuple(look.places[actor.id] for actor in network.actors),
        colours=tuple(look.colours[actor.id] for actor in network.actors),
        radii=tuple(look.radii[actor.id] for actor in network.actors),
        notes=counted("characters_removed", cleaner.removed),
    )


class _Cleaner:
    """Texts without illegal characters; counts what it took away."""

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
        return Attribute(name, kind, [text(str(value)) if _is_told(value) else None for value in values])
    return Attribute(name, kind, [None if pd.isna(value) else value for value in values])


def _is_told(value: Any) -> bool:
    return value != "" if isinstance(value, str) else not pd.isna(value)


def _of_ties(network: Network) -> tuple[dict[tuple[str, str], list[str]], Counter[tuple[str, str]]]:
    """The kinds of the links of each pair, each once and in order, and how many links it has."""
    kinds: dict[tuple[str, str], set[str]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for link in network.links:
        for pair in combinations(sorted(link.members), 2):
            kinds.setdefault(pair, set()).add(link.kind)
            counts[pair] += 1
    return {pair: sorted(those) for pair, those in kinds.items()}, counts


def _own(name: str) -> str:
    return PREFIX + name if name.casefold() in RESERVED else name
