"""Actors sorted into groups: by sector, or by any other attribute with one value for each actor."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import inf

import numpy as np

from ..network import vocabulary
from ..network.model import Actor, Network
from ..network.problems import Guesser
from ..network.vocabulary import NOT_STATED
from .kernel import Ints
from .numeric import FIELDS, number_of

MOST_GROUPS = 60
WITHOUT = "(none)"

_ATTRIBUTES: Mapping[str, Callable[[Actor], str | None]] = {
    "sector": lambda actor: actor.sector,
    "form": lambda actor: actor.form,
    "region": lambda actor: actor.region,
    "confidence": lambda actor: actor.confidence,
    "cross_sector": lambda actor: "true" if actor.cross_sector else "false",
}
RESULTS = "results"  # of the partnerships of an actor, not of the actor itself
BOTH = " + "  # between the levels of those that have had results on several
LISTS = ("aliases", "functions", "challenges", "sources")


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Each actor in exactly one group: `codes` has shape (n,) and holds positions in `groups`."""

    by: str
    groups: tuple[str, ...]
    codes: Ints

    @property
    def without(self) -> int | None:
        """The position of the group of the actors that have no value, if there is one: no group to test."""
        none = NOT_STATED if self.by == "sector" else WITHOUT
        return self.groups.index(none) if none in self.groups else None

    @property
    def sizes(self) -> Ints:
        """The number of actors in each group; shape (number of groups,)."""
        return np.bincount(self.codes, minlength=len(self.groups))


@lru_cache(maxsize=16)
def grouping(network: Network, by: str = "sector") -> Grouping:
    """The groups that an attribute makes of the actors; remembered for the networks last asked for.

    Sectors come in the network's own order, also those without actors; other values sorted, numbers by size, and
    last the group `(none)` of the actors that have no value.

    >>> grouping(star, "form").groups
    ('organisation',)

    Raises
    ------
    ValueError
        If the attribute is not there or is a list, or makes more than 60 groups.
    """
    values = _values(network, by)
    groups = tuple(network.sectors) if by == "sector" else tuple(sorted(set(values), key=_place))
    if len(groups) > MOST_GROUPS:
        raise ValueError(f"'{by}' makes {len(groups)} groups: at most {MOST_GROUPS} can be compared")
    code = {group: i for i, group in enumerate(groups)}
    return Grouping(by, groups, np.array([code[value] for value in values], dtype=np.int64))


def attributes(network: Network) -> tuple[str, ...]:
    """The attributes that actors can be grouped by: those with one value, then the custom ones in order.

    Where the data state results, the levels on which an actor's partnerships have had them are one. A custom one named
    as another field of an actor is a note on that field (`name_en: translated`), and defines no groups.
    """
    custom = {key for actor in network.actors for key, _ in actor.custom}
    results = (RESULTS,) if _has_results(network) else ()
    return (*_ATTRIBUTES, *results, *sorted(custom - FIELDS - {*results}))


def comparable(network: Network) -> tuple[str, ...]:
    """The attributes that make no more groups than can be distinguished."""
    # In one pass: an actor may have thousands of attributes of its own.
    values: dict[str, set[str]] = {}
    holders: Counter[str] = Counter()
    for actor in network.actors:
        holders.update(key for key, _ in actor.custom)
        for key, value in actor.custom:
            values.setdefault(key, set()).add(value or WITHOUT)
    for key, found in values.items():
        if holders[key] < len(network.actors):
            found.add(WITHOUT)
    possible = attributes(network)
    ours = [by for by in possible if by in _ATTRIBUTES or (by == RESULTS and _has_results(network))]
    groups = {key: len(found) for key, found in values.items()} | {by: group_count(network, by) for by in ours}
    return tuple(by for by in possible if groups[by] <= MOST_GROUPS)


def group_count(network: Network, by: str) -> int:
    """How many groups an attribute makes, too many or not.

    >>> group_count(star, "form")
    1
    """
    return len(network.sectors) if by == "sector" else len(set(_values(network, by)))


def _values(network: Network, by: str) -> list[str]:
    if by in _ATTRIBUTES:
        return [_ATTRIBUTES[by](actor) or WITHOUT for actor in network.actors]
    allowed = attributes(network)
    if by in LISTS:
        raise ValueError(f"'{by}' is a list, and an actor can be in one group only (must be one of {_listed(allowed)})")
    if by not in allowed:
        meant = Guesser().closest(by, allowed)
        hint = f"did you mean '{meant}'? It " if meant else ""
        raise ValueError(f"unknown attribute: '{by}' ({hint}must be one of {_listed(allowed)})")
    if by == RESULTS and _has_results(network):
        return _levels(network)
    return [dict(actor.custom).get(by) or WITHOUT for actor in network.actors]


def _has_results(network: Network) -> bool:
    return any(link.results for link in network.links)


def _levels(network: Network) -> list[str]:
    found: dict[str, set[str]] = {actor.id: set() for actor in network.actors}
    for link in network.links:
        for id in link.members:
            found[id].update(link.results)
    return [BOTH.join(level for level in vocabulary.RESULTS if level in had) or WITHOUT for had in found.values()]


def _place(value: str) -> tuple[bool, float, str]:
    """Numbers by size, before texts; and last the actors without a value."""
    number = number_of(value)
    return value == WITHOUT, inf if number is None else number, value


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)
