"""Key players: the few actors without whom the network falls apart, or who reach most of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import comb
from typing import Literal, NamedTuple

import igraph
import numpy as np

from ..network.model import Network
from .best_sets import Members, best_sets
from .engine import Engine, chosen
from .fragmentation import MOST_ACTORS, BlockTree, block_tree, missing_share
from .kernel import Floats, Ints, Kernel, kernel
from .ranking import first_of_largest, largest
from .reach import nearness_without, within
from .tolerance import tolerance

MOST_SETS = 2_000_000
# Equal sets, times ties, times words of actors, up to which distances decide between all of them: some seconds' work.
MOST_DECIDED = 300_000_000
# Estimated seconds on one core for the network without a set, at all and for each actor.
_WITHOUT, _WITHOUT_EACH = 1e-4, 1.6e-6

Method = Literal["exact", "greedy", ""]
Value = tuple[float, float]  # how good a set is, and what decides between equals; the more the better
Additions = Callable[[Members], Floats]  # how good a set would be with each actor more, −∞ for its own; shape (n,)
Decider = Callable[[Sequence[Members]], Floats]


class KeyPlayers(NamedTuple):
    """A set of actors, sorted by id; what it scores; whether no set scores better or a search found it; and its equals.

    `sets` is how many sets are as good, itself included; None where they have not been counted. Where there is no such
    set, members and method are empty and the value is NaN.
    """

    members: tuple[str, ...]
    value: float
    method: Method
    sets: int | None = None


def key_players_negative(network: Network, size: int = 2, *, engine: Engine | None = None) -> KeyPlayers:
    """The actors without whom the network is most fragmented (KPP-NEG); the value is `fragmentation` without them.

    Among equal sets the one with the highest `distance_fragmentation` (only in networks of at most 1,000 actors),
    then the first by id. Where there are at most 2,000,000 sets, no set leaves less connected (`exact`: those are
    passed over that cannot, whatever the further members); otherwise actors are added one by one, each the best, and
    exchanged one by one while that makes it better (`greedy`). There is no such set where fewer than two actors would
    be left. Where very many sets are equal (some thousands in a network of 1,000), distances without each of them are
    not measured: it is the one of them that such a search finds, if it does, or the first by id. The workers of an
    `engine` rule other sets out and measure the distances that decide between equal ones, as in `sector_hubs`.

    >>> key_players_negative(star, size=1)
    KeyPlayers(members=('hub',), value=1.0, method='exact', sets=None)

    Raises
    ------
    ValueError
        If `size` is not positive.

    Sources
    -------
    Borgatti (2006), Computational and Mathematical Organization Theory 12, 21–34.
    """
    _check(size=size)
    k = kernel(network)
    if k.size - size < 2:  # noqa: PLR2004 - no pair to be apart
        return KeyPlayers((), np.nan, "")

    def far(sets: Sequence[Members]) -> Floats:
        near = nearness_without(k.adjacency, sets, engine) if k.size <= MOST_ACTORS else np.zeros(len(sets))
        return -near / (k.size * k.size)

    def connected(chosen: Members) -> Floats:
        return _less_pairs(_without(k, chosen)[1], chosen)

    members, value = _searched(size, connected, far)
    exact = _few(k.size, size)
    if exact:
        by = chosen(engine, comb(k.size, size - 1) * (_WITHOUT + k.size * _WITHOUT_EACH))
        # What the best of fewer actors leaves bounds what more of them can do.
        least = -np.inf
        for fewer in range(1, size):
            least = best_sets(k.size, fewer, _Ahead(k, fewer, least), least, 0, by)[1]
        sets, value = best_sets(k.size, size, _Ahead(k, size, least), value, 0, by)
        members, equal = _decided(k, sets, far, members)
    share = float(missing_share(-value, k.size - size))
    if not exact:
        return KeyPlayers(_named(network, members), share, "greedy")
    # Where no pair is left connected, the first set is enough.
    return KeyPlayers(_named(network, members), share, "exact", equal if value < 0 else None)


def key_players_positive(network: Network, size: int = 2, reach: int = 1) -> KeyPlayers:
    """The actors who between them reach most of all within `reach` steps (KPP-POS); the value is how many they reach.

    They count as reached themselves. Among equal sets the first by id. Where there are at most 2,000,000 sets, no set
    reaches more (`exact`), otherwise one is searched for, as in `key_players_negative`. There is no such set in a
    network of fewer actors.

    >>> key_players_positive(star, size=1)
    KeyPlayers(members=('hub',), value=3.0, method='exact', sets=None)

    Raises
    ------
    ValueError
        If `size` or `reach` is not positive.

    Sources
    -------
    Borgatti (2006), Computational and Mathematical Organization Theory 12, 21–34.
    """
    _check(size=size, reach=reach)
    k = kernel(network)
    if size > k.size:
        return KeyPlayers((), np.nan, "")
    reached = within(k.adjacency, reach)

    def more(chosen: Members) -> Floats:
        together = reached | np.bitwise_or.reduce(reached[list(chosen)], axis=0)
        found: Floats = np.bitwise_count(together).sum(axis=1, dtype=np.float64)
        found[list(chosen)] = -np.inf
        return found

    def ahead(chosen: Members) -> tuple[Floats, Floats]:
        found = more(chosen)
        base = float(np.bitwise_count(np.bitwise_or.reduce(reached[list(chosen)], axis=0)).sum(dtype=np.int64))
        # Whoever comes later adds at most what it would add now.
        further = np.sort(found)[::-1][: size - len(chosen) - 1] - base
        return found, found + further.sum()

    def alike(sets: Sequence[Members]) -> Floats:
        return np.zeros(len(sets))

    members, value = _searched(size, more, alike)
    exact = _few(k.size, size)
    if exact:
        sets, value = best_sets(k.size, size, ahead, value, k.size)
        members = tuple(sets[0].tolist())
    if not exact:
        return KeyPlayers(_named(network, members), value, "greedy")
    return KeyPlayers(_named(network, members), value, "exact", len(sets) if value < k.size else None)


def _check(**numbers: int) -> None:
    for name, number in numbers.items():
        if number < 1:
            raise ValueError(f"{name} must be at least 1, not {number}")


def _few(n: int, size: int) -> bool:
    return size == 1 or comb(n, size) <= MOST_SETS


def _named(network: Network, members: Members) -> tuple[str, ...]:
    return tuple(network.actors[i].id for i in sorted(members))


def _without(k: Kernel, chosen: Members) -> tuple[igraph.Graph, BlockTree]:
    """The ties that are left without these actors, and what they hold together."""
    graph = k.graph.copy()
    graph.delete_edges([edge for actor in chosen for edge in graph.incident(actor)])
    return graph, block_tree(graph)


def _less_pairs(tree: BlockTree, chosen: Members) -> Floats:
    """Minus the pairs that are connected without each actor, −∞ for those that have been chosen."""
    found = -tree.pairs_without_each.astype(np.float64)
    found[list(chosen)] = -np.inf
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Ahead:
    """What sets that begin with some actors can come to; `least` is what the best of one fewer come to."""

    kernel: Kernel
    size: int
    least: float

    def __call__(self, chosen: Members) -> tuple[Floats, Floats]:
        """See `best_sets.Ahead`."""
        graph, tree = _without(self.kernel, chosen)
        found = _less_pairs(tree, chosen)
        left = self.size - len(chosen) - 1
        if not left:
            return found, found
        degree = np.array(graph.degree(), dtype=np.int64)
        # Partners are connected, and no actor takes more ties away than it has.
        most = np.sort(degree)[::-1][:left].sum()
        promise = -2.0 * np.maximum(0, degree.sum() / 2 - degree - most)
        # Of an actor with no tie on a cycle: all paths between two others pass it or none does, and so it is whoever
        # else goes. Its own loss is never more than now, and without it the set is one of one fewer.
        in_trees = degree == np.bincount(tree.bridges.ravel(), minlength=self.kernel.size)
        return found, np.where(in_trees, np.minimum(promise, self.least + found + tree.pairs), promise)


def _decided(k: Kernel, sets: Ints, decider: Decider, searched: Members) -> tuple[Members, int | None]:
    """Which of equal sets, in order of their members, it is to be, and how many have the same distances."""
    work = len(sets) * int(k.adjacency.nnz) * (k.size // 64 + 1)
    if k.size <= MOST_ACTORS and work <= MOST_DECIDED:
        every = [tuple(members) for members in sets.tolist()]
        equal = largest(decider(every), k.size).tolist()
        return every[equal[0]], len(equal)
    found = k.size <= MOST_ACTORS and (sets == np.sort(searched)).all(axis=1).any()
    return (searched if found else tuple(sets[0].tolist())), None if k.size <= MOST_ACTORS else len(sets)


def _searched(size: int, additions: Additions, decider: Decider) -> tuple[Members, float]:
    """The set that grows by the best addition each time, with exchanges while they make it better."""

    @cache  # exchanges come back to the same sets
    def grown(chosen: Members) -> tuple[Members, Value]:
        found = additions(chosen)
        sets = [tuple(sorted((*chosen, actor))) for actor in np.flatnonzero(found == found.max()).tolist()]
        decides = decider(sets)
        best = first_of_largest(decides, len(found))
        return sets[best], (float(found.max()), float(decides[best]))

    chosen, value = grown(())
    while len(chosen) < size:
        chosen, value = grown(chosen)
    improved = True
    while improved:
        improved = False
        for member in chosen:
            exchanged, other = grown(tuple(actor for actor in chosen if actor != member))
            if other[0] > value[0] or (other[0] == value[0] and other[1] > value[1] * (1 - tolerance(size))):
                chosen, value, improved = exchanged, other, True
    return chosen, value[0]
