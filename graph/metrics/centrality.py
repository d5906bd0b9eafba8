"""Centrality of actors: how much of the network runs through, or near, each one."""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ..network.model import Network
from .kernel import Floats, Ints, Kernel, Measured, kernel
from .leading_eigenvector import leading

if TYPE_CHECKING:
    from .shortest_paths import PathMeasures, SampledMeasures

# Smaller networks are searched by igraph, in less time than it takes to load compiled functions.
SEARCHED_FROM = 500
_EQUAL_EIGENVALUES = 1e-9
_DAMPING = 0.85
# Each round of PageRank leaves .85 of what was off, so many of them nothing.
_ROUNDS = 230
_STILL = 1e-15


def degree(network: Measured) -> Ints:
    """How many partners each actor has; shape (n,), an isolate has 0.

    >>> degree(star).tolist()
    [2, 1, 1]
    """
    return kernel(network).degree


def strength(network: Measured) -> Floats:
    """How strongly each actor is tied in all: the sum of its ties' strengths; shape (n,), an isolate has 0.

    >>> strength(star).tolist()
    [2.0, 1.0, 1.0]

    Sources
    -------
    Newman (2001), Physical Review E 64, 016132.
    """
    k = kernel(network)
    total = np.zeros(k.size)
    np.add.at(total, k.ends, k.strengths[:, None])
    return total


def betweenness(network: Measured) -> Floats:
    """The share of the others' shortest paths that pass through each actor.

    Shape (n,), range [0, 1]; ties count alike whatever their strength. An isolate, and any actor of a network
    of fewer than three, has 0.

    >>> betweenness(star).tolist()
    [1.0, 0.0, 0.0]

    Sources
    -------
    Freeman (1977), Sociometry 40, 35–41.
    """
    k = kernel(network)
    return share_of_pairs(k, _between(k))


def share_of_pairs(k: Kernel, between: Floats) -> Floats:
    """The sum over pairs as a share of the pairs that leave an actor out; shapes (n,)."""
    pairs = (k.size - 1) * (k.size - 2) / 2
    return between / pairs if pairs > 0 else np.zeros(k.size)


@lru_cache(maxsize=8)
def _between(k: Kernel) -> Floats:
    """Remembered for the networks last asked for: of all lenses it takes longest, and tables share it."""
    found = _searched(k)
    return np.asarray(k.graph.betweenness(directed=False)) if found is None else found.between


def _searched(k: Kernel) -> "PathMeasures | None":
    """What searches find, of a sample in large networks; None where igraph measures in less time."""
    if k.sampling.samples_of(k.size):
        return sampled(k).value
    return exact(k) if k.size >= SEARCHED_FROM else None


@lru_cache(maxsize=8)
def exact(k: Kernel) -> "PathMeasures":
    """What a search from each actor finds, paths across sectors too; remembered like the rest."""
    from .shortest_paths import path_measures  # noqa: PLC0415 - smaller networks do without a compiler

    return path_measures(k, across_sectors=True)


@lru_cache(maxsize=8)
def sampled(k: Kernel) -> "SampledMeasures":
    """What a sample finds, as the kernel's `sampling` states, with bounds; remembered like the rest."""
    from .shortest_paths import sampled_measures  # noqa: PLC0415 - smaller networks do without a compiler

    return sampled_measures(k, k.sampling, across_sectors=True)


def closeness(network: Measured) -> Floats:
    """How near each actor is to those it can reach, times the share of the network that it can reach.

    Shape (n,), range [0, 1]; an isolate has 0.

    >>> closeness(star).round(3).tolist()
    [1.0, 0.667, 0.667]

    Sources
    -------
    Wasserman & Faust (1994), Social Network Analysis, 200–201 (the improved formula).
    """
    k = kernel(network)
    if k.size < 2:  # noqa: PLR2004 - nobody to be near
        return np.zeros(k.size)
    found = _searched(k)
    if found is not None:
        return near(k, found.distances, found.reached)
    components = k.graph.connected_components()
    others: Ints = np.asarray(components.sizes())[np.asarray(components.membership)] - 1
    of_component: Floats = np.where(others > 0, np.nan_to_num(k.graph.closeness()), 0.0)
    return of_component * others / (k.size - 1)


def near(k: Kernel, distances: Floats, reached: Ints) -> Floats:
    """Closeness from the sums of the distances to so many actors; shapes (n,)."""
    # A sum that is estimated may be less than a step to each.
    mean = np.divide(np.maximum(distances, reached), reached, out=np.full(k.size, np.inf), where=reached > 0)
    near_by: Floats = reached / mean / (k.size - 1)
    return near_by


def harmonic(network: Measured) -> Floats:
    """The mean of 1/distance to all others, 0 for those out of reach.

    Shape (n,), range [0, 1]; an isolate has 0.

    >>> harmonic(star).tolist()
    [1.0, 0.75, 0.75]

    Sources
    -------
    Marchiori & Latora (2000), Physica A 285, 539–546.
    """
    return _harmonic(kernel(network)).copy()


@lru_cache(maxsize=8)
def _harmonic(k: Kernel) -> Floats:
    if k.size < 2:  # noqa: PLR2004 - nobody to be near
        return np.zeros(k.size)
    found = _searched(k)
    return np.asarray(k.graph.harmonic_centrality()) if found is None else found.harmonic / (k.size - 1)


def eigenvector(network: Measured) -> Floats:
    """How well tied each actor is to well-tied actors: the leading eigenvector of the adjacency matrix.

    Shape (n,), ≥ 0, of length 1 (all 0 where there is no tie), right to 1e-9. Only the component with the largest
    eigenvalue counts, every other one is 0; components that share it (within 1e-9, relatively) weigh the
    same. An isolate has 0. Undefined (NaN for all) where the two largest eigenvalues of such a component are so
    close that rounding decides who is central (see `leading`).

    >>> eigenvector(star).round(3).tolist()
    [0.707, 0.5, 0.5]

    Sources
    -------
    Bonacich (1972), Journal of Mathematical Sociology 2, 113–120.
    """
    k = kernel(network)
    scores = np.zeros(k.size)
    found = [(members, *leading(k.adjacency[members][:, members])) for members in _may_lead(k)]
    largest = max((value for _, _, value in found), default=0.0) * (1 - _EQUAL_EIGENVALUES)
    kept = [(members, vector) for members, vector, value in found if value >= largest]
    for members, vector in kept:
        if vector is None:
            return np.full(k.size, np.nan)
        scores[members] = vector / np.sqrt(len(kept))
    return scores


def _may_lead(k: Kernel) -> list[list[int]]:
    """The components that hold a tie and may have the largest eigenvalue."""
    # An eigenvalue is at most the most partners anybody has, and the largest at least the square root of that.
    degree = k.degree
    most = np.sqrt(degree.max(initial=1))
    return [members for members in k.graph.connected_components() if degree[members].max() >= most]


def pagerank(network: Network) -> Floats:
    """The chance of meeting each actor on a random walk along ties that restarts about every seventh step.

    Shape (n,), sums to 1; damping 0.85; an isolate gets the share of the restarts.

    >>> pagerank(star).round(3).tolist()
    [0.486, 0.257, 0.257]

    Sources
    -------
    Brin & Page (1998), Computer Networks 30, 107–117.
    """
    # Not igraph's: its threads block each other, on two busy cores for half a second at any size.
    k = kernel(network)
    per_tie, alone = 1 / np.maximum(k.degree, 1), k.degree == 0
    share = 1 / max(1, k.size)
    rank = np.full(k.size, share)
    for _ in range(_ROUNDS):
        passed_on = k.adjacency @ (rank * per_tie) + rank[alone].sum() * share
        before, rank = rank, _DAMPING * passed_on + (1 - _DAMPING) * share
        if np.abs(rank - before).sum() < _STILL:
            break
    return rank


def core(network: Network) -> Ints:
    """The largest k such that each actor has k partners among actors that have k partners among them.

    Shape (n,); an isolate has 0.

    >>> core(star).tolist()
    [1, 1, 1]

    Sources
    -------
    Seidman (1983), Social Networks 5, 269–287.
    """
    return np.asarray(kernel(network).graph.coreness(), dtype=np.int64)
