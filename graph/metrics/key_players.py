"""Key players: the few actors without whom the network falls apart, or who reach most of it."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import combinations
from math import comb
from typing import Literal, NamedTuple

import numpy as np

from ..model import Network
from .fragmentation import MOST_ACTORS, block_tree, missing_share
from .kernel import Floats, kernel
from .ranking import SLACK, first_of_largest
from .reach import nearness_without, within

MOST_SETS = 100_000

Method = Literal["exact", "greedy", ""]
Members = tuple[int, ...]
Value = tuple[float, float]  # how good a set is, and what decides between equals; the more the better
Additions = Callable[[Members], Floats]  # how good a set would be with each actor more, −∞ for its own; shape (n,)
Decider = Callable[[Sequence[Members]], Floats]


class KeyPlayers(NamedTuple):
    """A set of actors, sorted by id; what it scores; and whether all sets were compared or a search made.

    Where there is no such set, members and method are empty and the value is NaN.
    """

    members: tuple[str, ...]
    value: float
    method: Method


def key_players_negative(network: Network, size: int = 2) -> KeyPlayers:
    """The actors without whom the network is most fragmented (KPP-NEG); the value is `fragmentation` without them.

    Among equal sets the one with the highest `distance_fragmentation` (only in networks of at most 1,000 actors),
    then the first by id. All sets are compared where there are at most 100,000 (`exact`); otherwise actors are
    added one by one, each the best, and exchanged one by one while that makes it better (`greedy`). There is no such
    set where fewer than two actors would be left.

    >>> key_players_negative(star, size=1)
    KeyPlayers(members=('hub',), value=1.0, method='exact')

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

    def connected(chosen: Members) -> Floats:
        left = np.ones(k.size, dtype=np.bool_)
        left[list(chosen)] = False
        found = np.full(k.size, -np.inf)
        found[left] = -block_tree(k.among(left)).pairs_without_each
        return found

    def far(sets: Sequence[Members]) -> Floats:
        near = nearness_without(k.adjacency, sets) if k.size <= MOST_ACTORS else np.zeros(len(sets))
        return -near / (k.size * k.size)

    players = _players(network, size, connected, far)
    return players._replace(value=float(missing_share(-players.value, k.size - size)))


def key_players_positive(network: Network, size: int = 2, reach: int = 1) -> KeyPlayers:
    """The actors who between them reach most of all within `reach` steps (KPP-POS); the value is how many they reach.

    They count as reached themselves. Among equal sets the first by id. All sets are compared where there are at
    most 100,000, otherwise searched for, as in `key_players_negative`. There is no such set in a network of fewer
    actors.

    >>> key_players_positive(star, size=1)
    KeyPlayers(members=('hub',), value=3.0, method='exact')

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

    return _players(network, size, more, lambda sets: np.zeros(len(sets)))


def _check(**numbers: int) -> None:
    for name, number in numbers.items():
        if number < 1:
            raise ValueError(f"{name} must be at least 1, not {number}")


def _players(network: Network, size: int, additions: Additions, decider: Decider) -> KeyPlayers:
    n = len(network.actors)
    exact = size == 1 or comb(n, size) <= MOST_SETS
    members, value = _best_of_all(n, size, additions, decider) if exact else _searched(size, additions, decider)
    return KeyPlayers(tuple(network.actors[i].id for i in sorted(members)), value, "exact" if exact else "greedy")


def _best_of_all(n: int, size: int, additions: Additions, decider: Decider) -> tuple[Members, float]:
    """The best of all sets: to all but the last of its members in order, every later actor is added at once."""
    best: list[Members] = []
    most = -np.inf
    for first in combinations(range(n - 1), size - 1):
        start = first[-1] + 1 if first else 0
        found = additions(first)[start:]
        if found.max() > most:
            best, most = [], found.max()
        best += [(*first, start + place) for place in np.flatnonzero(found == most).tolist()]
    return best[first_of_largest(decider(best))], float(most)


def _searched(size: int, additions: Additions, decider: Decider) -> tuple[Members, float]:
    """The set that grows by the best addition each time, with exchanges while they make it better."""

    @cache  # exchanges come back to the same sets
    def grown(chosen: Members) -> tuple[Members, Value]:
        found = additions(chosen)
        sets = [tuple(sorted((*chosen, actor))) for actor in np.flatnonzero(found == found.max()).tolist()]
        decides = decider(sets)
        best = first_of_largest(decides)
        return sets[best], (float(found.max()), float(decides[best]))

    chosen, value = grown(())
    while len(chosen) < size:
        chosen, value = grown(chosen)
    improved = True
    while improved:
        improved = False
        for member in chosen:
            exchanged, other = grown(tuple(actor for actor in chosen if actor != member))
            if other[0] > value[0] or (other[0] == value[0] and other[1] > value[1] + SLACK):
                chosen, value, improved = exchanged, other, True
    return chosen, value[0]
