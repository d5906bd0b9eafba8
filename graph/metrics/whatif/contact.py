"""Who could reach whom in one network and no longer can in another. The other way round: who gains contact."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ...network.model import Network
from ..kernel import kernel


@dataclass(frozen=True, slots=True)
class Parting:
    """Actors who could all reach each other and no longer can: their ids in parts, the largest first."""

    parts: tuple[tuple[str, ...], ...]

    @property
    def small(self) -> tuple[tuple[str, ...], ...]:
        """The parts but the largest; all of them where everybody is alone, the first of them too."""
        return self.parts[len(self.parts[0]) > 1 :]

    @property
    def pairs(self) -> int:
        """How many pairs of actors have lost contact."""
        return sum(len(a) * len(b) for a, b in combinations(self.parts, 2))


def partings(before: Network, after: Network) -> tuple[Parting, ...]:
    """What has come apart, of the actors that are in both: what parts most pairs first.

    >>> from graph.network.selection import without
    >>> partings(star, without(star, {"hub"}))
    (Parting(parts=(('region',), ('university',))),)
    """
    then = _component(after)
    together: defaultdict[int, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for id, component in _component(before).items():
        if id in then:
            together[component][then[id]].append(id)
    found = [
        Parting(tuple(sorted(map(tuple, parts.values()), key=lambda part: (-len(part), part))))
        for parts in together.values()
        if len(parts) > 1
    ]
    return tuple(sorted(found, key=lambda parting: (-parting.pairs, parting.parts)))


def cut_off(before: Network, after: Network) -> tuple[str, ...]:
    """The actors, in both, who no longer reach most of those they reached: all of each parting but its largest part.

    Where all become isolates, all are cut off.

    >>> from graph.network.selection import without
    >>> cut_off(star, without(star, {"hub"}))
    ('region', 'university')
    """
    small = (part for parting in partings(before, after) for part in parting.small)
    return tuple(sorted(id for part in small for id in part))


def new_isolates(before: Network, after: Network) -> tuple[str, ...]:
    """The actors, in both, who had partners and have none left.

    >>> from graph.network.selection import without
    >>> new_isolates(star, without(star, {"hub"}))
    ('region', 'university')
    """
    had = dict(zip(before.position, kernel(before).degree.tolist(), strict=True))
    has = zip(after.position, kernel(after).degree.tolist(), strict=True)
    return tuple(id for id, degree in has if not degree and had.get(id))


def regions_parted(before: Network, after: Network) -> tuple[tuple[str, str], ...]:
    """The pairs of regions of which some actors could reach each other, and none can any longer; codes in order.

    Of the actors in both: a region that has none left has lost them, and not its contacts.
    """
    return tuple(sorted(_in_contact(before, after) - _in_contact(after, before)))


def regions_left(before: Network, after: Network) -> tuple[str, ...]:
    """The regions that had actors and have none left."""
    had, has = ({actor.region for actor in network.actors if actor.region} for network in (before, after))
    return tuple(sorted(had - has))


def by_region(pairs: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    """Each pair listed once, under the region that most of the pairs are of.

    >>> by_region((("SE110", "SE224"), ("SE224", "SE313")))
    {'SE224': ['SE110', 'SE313']}
    """
    left, listed = set(pairs), {}
    while left:
        partners: defaultdict[str, list[str]] = defaultdict(list)
        for a, b in sorted(left):
            partners[a].append(b)
            partners[b].append(a)
        most = min(partners, key=lambda region: (-len(partners[region]), region))
        listed[most] = sorted(partners[most])
        left = {pair for pair in left if most not in pair}
    return listed


def _component(network: Network) -> dict[str, int]:
    """The number of the component that each actor is in."""
    membership = kernel(network).graph.connected_components().membership
    return dict(zip(network.position, membership, strict=True))


def _in_contact(network: Network, other: Network) -> set[tuple[str, str]]:
    """The pairs of regions in contact, by the actors that the other network has too."""
    component = _component(network)
    actors = [actor for actor in network.actors if actor.region and actor.id in other.position]
    regions = sorted({actor.region or "" for actor in actors})
    place = {region: i for i, region in enumerate(regions)}
    there = np.zeros((len(regions), max(component.values(), default=0) + 1), dtype=np.int64)
    for actor in actors:
        there[place[actor.region or ""], component[actor.id]] = 1
    rows, columns = np.nonzero(np.triu(there @ there.T, k=1))
    return {(regions[a], regions[b]) for a, b in zip(rows.tolist(), columns.tolist(), strict=True)}
