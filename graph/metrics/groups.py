"""Group centralities: how central the actors of a group are together, as if they were one."""

from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np

from ..network.model import Network
from .engine import Engine
from .geodesics import pairs_avoiding
from .grouping import Grouping, grouping
from .kernel import Floats, kernel


def group_degree(network: Network, by: str = "sector") -> Floats:
    """The share of the outsiders that are partners of somebody in the group.

    Shape (number of groups,), range [0, 1]; a group without actors, or with all of them, is undefined (NaN).

    >>> group_degree(star).tolist()
    [1.0, 0.5, nan, nan]

    Sources
    -------
    Everett & Borgatti (1999), Journal of Mathematical Sociology 23, 181–201.
    """
    return _per_outsider(_distances(network, by) == 1, grouping(network, by))


def group_harmonic(network: Network, by: str = "sector") -> Floats:
    """The mean of 1/distance from the outsiders to the nearest of the group, 0 for those out of its reach.

    Shape, range and undefined groups as `group_degree`.

    >>> group_harmonic(star).tolist()
    [1.0, 0.75, nan, nan]

    Sources
    -------
    Everett & Borgatti (1999), with the harmonic mean of Marchiori & Latora (2000), Physica A 285, 539–546.
    """
    distances = _distances(network, by)
    nearness = np.divide(1, distances, out=np.zeros_like(distances), where=distances > 0)
    return _per_outsider(nearness, grouping(network, by))


def group_reach2(network: Network, by: str = "sector") -> Floats:
    """The share of the outsiders that the group reaches within two steps.

    Shape, range and undefined groups as `group_degree`.

    >>> group_reach2(star).tolist()
    [1.0, 1.0, nan, nan]

    Sources
    -------
    Borgatti (2006), Computational and Mathematical Organization Theory 12, 21–34.
    """
    distances = _distances(network, by)
    return _per_outsider((distances == 1) | (distances == 2), grouping(network, by))  # noqa: PLR2004 - two steps


def group_betweenness(network: Network, by: str = "sector", engine: Engine | None = None) -> Floats:
    """The share of the outsiders' shortest paths, pair by pair, that meet somebody in the group.

    Shape (number of groups,), range [0, 1]; a pair without any path counts as one that does not meet the
    group. Undefined (NaN) for a group without actors or with fewer than two outsiders. The workers of an `engine`
    search, or threads.

    >>> group_betweenness(star).tolist()
    [nan, 0.0, nan, nan]

    Sources
    -------
    Everett & Borgatti (1999), Journal of Mathematical Sociology 23, 181–201.
    """
    k, groups = kernel(network), grouping(network, by)
    outsiders = k.size - groups.sizes
    pairs = outsiders * (outsiders - 1) / 2
    defined = (groups.sizes > 0) & (pairs > 0)
    shares: Floats = np.divide(_meeting(network, by, engine), pairs, out=np.full(len(pairs), np.nan), where=defined)
    return shares


GROUP_LENSES: Mapping[str, Callable[[Network, str], Floats]] = {
    "group_degree": group_degree,
    "group_harmonic": group_harmonic,
    "group_reach2": group_reach2,
    "group_betweenness": group_betweenness,
}


def _meeting(network: Network, by: str, engine: Engine | None) -> Floats:
    """The shares of shortest paths that meet each group, summed over the pairs of its outsiders."""
    k, groups = kernel(network), grouping(network, by)
    component = np.asarray(k.graph.connected_components().membership, dtype=np.int64)
    joined = np.empty(len(groups.groups))
    for group in range(len(joined)):
        outsiders = np.bincount(component[groups.codes != group])
        joined[group] = (outsiders * (outsiders - 1) / 2).sum()
    # Rounding may leave a hair below 0 where no path meets the group.
    return np.maximum(0, joined - pairs_avoiding(k.adjacency, groups.codes, len(joined), component, engine))


@lru_cache(maxsize=8)
def _distances(network: Network, by: str) -> Floats:
    """The steps from each actor to the nearest of each group, infinite out of reach; shape (n, number of groups)."""
    k, groups = kernel(network), grouping(network, by)
    distances = np.full((k.size, len(groups.groups)), np.inf)
    met, steps = groups.codes[:, None] == np.arange(len(groups.groups)), 0
    while met.any():
        distances[met] = steps
        met = (k.adjacency @ met.astype(np.float64) > 0) & np.isinf(distances)
        steps += 1
    return distances


def _per_outsider(of_each: Floats | np.ndarray, groups: Grouping) -> Floats:
    """The sum over the actors as a share of the outsiders; what `of_each` has for the group's own actors is 0."""
    outsiders = len(groups.codes) - groups.sizes
    defined = (groups.sizes > 0) & (outsiders > 0)
    totals: Floats = of_each.sum(axis=0, dtype=np.float64)
    shares: Floats = np.divide(totals, outsiders, out=np.full(len(totals), np.nan), where=defined)
    return shares
