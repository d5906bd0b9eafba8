"""Centrality where ties are of unlike length, the stronger the shorter, and where arcs lead one way."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from ..network.model import Network
from .directed_brokerage import arcs
from .kernel import Floats, Ints
from .sampling import BY_SIZE, SAMPLED_ABOVE, Sampling

if TYPE_CHECKING:
    from .shortest_paths.lengths import Lengths

_LARGEST_DENOMINATOR = 1_000_000


def weighted_betweenness(network: Network, sampling: Sampling = BY_SIZE) -> Floats:
    """Betweenness where a tie of strength w is 1/w long: the share of the others' shortest paths through each actor.

    Shape (n,), range [0, 1]; an isolate, and any actor of fewer than three, has 0. Undefined (NaN) with more than
    10,000 actors unless `sampling` is exact. Lengths are compared as the fractions that they are: of two paths of
    1/3 + 1/3 and of 2/3 both are shortest.

    >>> weighted_betweenness(star).tolist()
    [1.0, 0.0, 0.0]

    Sources
    -------
    Newman (2001), Physical Review E 64, 016132; Brandes (2001), Journal of Mathematical Sociology 25, 163–177; Opsahl,
    Agneessens & Skvoretz (2010), Social Networks 32, 245–251 (what the transformation presumes).
    """
    return _undefined(network) if _too_large(network, sampling) else _between(_weighted(network).between)


def weighted_closeness(network: Network, sampling: Sampling = BY_SIZE) -> Floats:
    """Closeness where a tie of strength w is 1/w long, times the share of the network that each actor can reach.

    Shape (n,), ≥ 0, in units of strength: above 1 where ties are stronger than 1; an isolate has 0. Undefined, and
    source, as `weighted_betweenness`.

    >>> weighted_closeness(star).round(3).tolist()
    [1.0, 0.667, 0.667]
    """
    if _too_large(network, sampling):
        return _undefined(network)
    found = _weighted(network)
    return _near(found.far, found.reached)


def betweenness_d(network: Network, sampling: Sampling = BY_SIZE) -> Floats:
    """The share of the others' shortest directed paths that pass through each actor.

    On the network of arcs, as `coordinator_d`, over ordered pairs. Shape (n,), range [0, 1]; an isolate, and any actor
    of fewer than three, has 0; without links that have a direction it is `betweenness`. Undefined (NaN) with more than
    10,000 actors unless `sampling` is exact.

    >>> betweenness_d(star).tolist()
    [1.0, 0.0, 0.0]

    Sources
    -------
    White & Borgatti (1994), Social Networks 16, 335–346.
    """
    return _undefined(network) if _too_large(network, sampling) else _between(_directed(network).between)


def in_closeness(network: Network, sampling: Sampling = BY_SIZE) -> Floats:
    """How near each actor is to those who can reach it along arcs, times the share of the network that they are.

    Shape (n,), range [0, 1]; 0 for whom nobody reaches. Undefined as `betweenness_d`.

    >>> in_closeness(star).round(3).tolist()
    [1.0, 0.667, 0.667]

    Sources
    -------
    Wasserman & Faust (1994), Social Network Analysis, 200–201.
    """
    if _too_large(network, sampling):
        return _undefined(network)
    found = _directed(network)
    return _near(found.far_from, found.reached_from)


def out_closeness(network: Network, sampling: Sampling = BY_SIZE) -> Floats:
    """How near each actor is to those whom it can reach along arcs; otherwise as `in_closeness`.

    >>> out_closeness(star).round(3).tolist()
    [1.0, 0.667, 0.667]
    """
    if _too_large(network, sampling):
        return _undefined(network)
    found = _directed(network)
    return _near(found.far, found.reached)


WEIGHTED: Mapping[str, Callable[[Network, Sampling], Floats]] = {
    "weighted_betweenness": weighted_betweenness,
    "weighted_closeness": weighted_closeness,
}
DIRECTED_PATHS: Mapping[str, Callable[[Network, Sampling], Floats]] = {
    "betweenness_d": betweenness_d,
    "in_closeness": in_closeness,
    "out_closeness": out_closeness,
}


def _too_large(network: Network, sampling: Sampling) -> bool:
    """Whether every path would have to be followed for long, without being asked to: there is no sample of these."""
    return len(network.actors) > SAMPLED_ABOVE and not sampling.exact


def _undefined(network: Network) -> Floats:
    return np.full(len(network.actors), np.nan)


def _between(between: Floats) -> Floats:
    """The sum over ordered pairs as a share of those that leave an actor out; shapes (n,)."""
    pairs = (len(between) - 1) * (len(between) - 2)
    return between / pairs if pairs > 0 else np.zeros(len(between))


def _near(far: Floats, reached: Ints) -> Floats:
    """Closeness from the sums of the distances of so many actors; shapes (n,)."""
    of_reached: Floats = np.divide(reached, far, out=np.zeros(len(far)), where=reached > 0)
    return of_reached * reached / max(1, len(far) - 1)


@lru_cache(maxsize=4)
def _weighted(network: Network) -> "Lengths":
    from .shortest_paths.lengths import arcs_of, lengths  # noqa: PLC0415 - what asks for neither does without a compiler

    ends, length = network.tie_arrays.ends, tie_lengths(network)
    both = np.concatenate([ends, ends[:, ::-1]])
    return lengths(arcs_of(both[:, 0], both[:, 1], np.concatenate([length, length]), len(network.actors)))


@lru_cache(maxsize=4)
def _directed(network: Network) -> "Lengths":
    from .shortest_paths.lengths import arcs_of, lengths  # noqa: PLC0415 - as above

    tails, heads = arcs(network).tocoo().coords
    unit = np.column_stack([np.ones(len(tails)), np.zeros(len(tails))])
    return lengths(arcs_of(tails, heads, unit, len(network.actors)))


def tie_lengths(network: Network) -> Floats:
    """1/strength of each tie: the nearest number, and the nearest to what that leaves; shape (m, 2).

    Strengths are added up as fractions, each the simplest that reads as the link's: .5 is 1/2, .333… 1/3.
    """
    place = {(a, b): i for i, (a, b) in enumerate(network.tie_arrays.ends.tolist())}
    strengths = [Fraction(0)] * len(place)
    position = network.position
    for link in network.links:
        share = _simplest(link.strength) / (link.size - 1)
        for pair in combinations(sorted(position[m] for m in link.members), 2):
            strengths[place[pair]] += share
    each = [_in_two(1 / strength) for strength in strengths]
    return np.array(each, dtype=np.float64).reshape(-1, 2)


@lru_cache(maxsize=1024)
def _simplest(number: float) -> Fraction:
    simple = Fraction(number).limit_denominator(_LARGEST_DENOMINATOR)
    return simple if float(simple) == number else Fraction(repr(number))


@lru_cache(maxsize=1024)
def _in_two(length: Fraction) -> tuple[float, float]:
    nearest = float(length)
    return nearest, float(length - Fraction(nearest))
