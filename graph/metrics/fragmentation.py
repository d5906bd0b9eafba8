"""Fragmentation: how far a network is from everybody reaching everybody, as it is and without some of its parts."""

from dataclasses import dataclass

import igraph
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..network.model import Network
from .centrality import harmonic
from .engine import Engine
from .grouping import grouping
from .kernel import Floats, Ints, Kernel, Measured, kernel
from .reach import nearness_without
from .searches import search

MOST_ACTORS = 1_000  # of whom distances are measured without each
_PAIR = 2


def fragmentation(network: Measured) -> float:
    """The share of all pairs of actors that cannot reach each other.

    1 − Σ s(s − 1) / n(n − 1) over components of s actors: 0 if all are connected, 1 if nobody is; NaN below two
    actors.

    >>> fragmentation(star)
    0.0

    Sources
    -------
    Borgatti (2006), Computational and Mathematical Organization Theory 12, 21–34.
    """
    k = kernel(network)
    return float(missing_share(_pairs(_component_sizes(k)).sum(), k.size))


def distance_fragmentation(network: Measured, engine: Engine | None = None) -> float:
    """How far the actors are apart: 1 less the mean of 1/distance over all pairs, 0 for pairs out of reach.

    Range [0, 1]: 0 if all are partners, 1 if nobody is; never less than `fragmentation`; NaN below two actors.
    Source as `fragmentation`. The workers of an `engine` search for shortest paths, as in `sector_hubs`.

    >>> round(distance_fragmentation(star), 6)
    0.166667
    """
    k = kernel(network)
    search(k, engine)
    return float(missing_share(harmonic(k).sum() * (k.size - 1), k.size))


def fragmentation_without_each(network: Measured) -> Floats:
    """What `fragmentation` would be without each actor; shape (n,), NaN where fewer than two would be left.

    >>> fragmentation_without_each(star).tolist()
    [1.0, 0.0, 0.0]
    """
    k = kernel(network)
    return missing_share(block_tree(k.graph).pairs_without_each, k.size - 1)


def distance_fragmentation_without_each(network: Measured, engine: Engine | None = None) -> Floats:
    """What `distance_fragmentation` would be without each actor; shape (n,), NaN where fewer than two would be left.

    NaN for all in a network of more than 1,000 actors: all distances are measured without each of them.
    The workers of an `engine` measure them, as in `sector_hubs`.

    >>> distance_fragmentation_without_each(star).tolist()
    [1.0, 0.0, 0.0]
    """
    k = kernel(network)
    if k.size > MOST_ACTORS:
        return np.full(k.size, np.nan)
    return missing_share(nearness_without(k.adjacency, [(actor,) for actor in range(k.size)], engine), k.size - 1)


def distance_fragmentation_without_bridges(network: Measured) -> Floats:
    """What `distance_fragmentation` would be without each bridge; shape (bridges,), in the order of `block_tree`.

    NaN for all in a network of more than 1,000 actors.

    >>> distance_fragmentation_without_bridges(star).round(3).tolist()
    [0.667, 0.667]
    """
    k = kernel(network)
    bridges = block_tree(k.graph).bridges
    if k.size > MOST_ACTORS:
        return np.full(len(bridges), np.nan)
    distance = np.array(k.graph.distances()).reshape(k.size, k.size)
    near = np.divide(1, distance, out=np.zeros(distance.shape), where=distance > 0)
    # The pairs across lose each other, all other pairs stay as near as they are.
    lost = [2 * near[distance[a] < distance[b]][:, distance[b] < distance[a]].sum() for a, b in bridges]
    return missing_share(near.sum() - np.array(lost), k.size)


def fragmentation_without_groups(network: Network, by: str = "sector", engine: Engine | None = None) -> pd.DataFrame:
    """What the network would be without each group: one row per group, in the order of `grouping`.

    The columns are group, actors (how many it has), components, fragmentation and distance_fragmentation (of the
    others; NaN where they are fewer than two). The workers of an `engine` search for shortest paths, as in
    `sector_hubs`.

    >>> fragmentation_without_groups(star)["fragmentation"].tolist()
    [nan, 0.0, 0.0, 0.0]

    Raises
    ------
    ValueError
        If the attribute `by` is not there or is a list, or it makes more than 60 groups.
    """
    groups, k = grouping(network, by), kernel(network)
    rows = [(name, *left_of(k, groups.codes != code, engine)) for code, name in enumerate(groups.groups)]
    table = pd.DataFrame(rows, columns=["group", "components", "fragmentation", "distance_fragmentation"])
    table.insert(1, "actors", groups.sizes)
    return table


def left_of(network: Measured, kept: NDArray[np.bool_], engine: Engine | None = None) -> tuple[int, float, float]:
    """The number of components, fragmentation and distance fragmentation of the actors to keep, of shape (n,).

    The workers of an `engine` search for shortest paths, as in `sector_hubs`.
    """
    rest = kernel(network).among(kept)
    return len(_component_sizes(rest)), fragmentation(rest), distance_fragmentation(rest, engine)


def missing_share(of_pairs: Floats | Ints | float, n: int) -> Floats:
    """1 less the share that a sum over ordered pairs is of all pairs of n actors; NaN below two actors."""
    if n < _PAIR:
        return np.full(np.shape(of_pairs), np.nan)
    missing: Floats = 1 - np.asarray(of_pairs) / (n * (n - 1))
    # A sum of many fractions may be a hair above the whole.
    return np.clip(missing, 0, 1)


@dataclass(frozen=True, slots=True, eq=False)
class BlockTree:
    """What each actor and each bridge holds together.

    `pairs` are the ordered pairs that can reach each other. `components_without_each` and `pairs_without_each` have
    shape (n,): the components, and the pairs, without the actor. `bridges` has shape (b, 2), positions of actors in
    order; `pairs_without_bridge` has shape (b,).
    """

    pairs: int
    components_without_each: Ints
    pairs_without_each: Ints
    bridges: Ints
    pairs_without_bridge: Ints


def block_tree(graph: igraph.Graph) -> BlockTree:
    """Components and pairs without each actor and without each bridge, in a time that grows with the ties only.

    A block is a part that stays connected without any one of its actors. Actors and blocks, each tied to what it
    shares an actor with, make a tree of every component: an actor's removal leaves the branches below it and the
    rest above it.
    """
    n, blocks = graph.vcount(), list(graph.biconnected_components())
    components = graph.connected_components()
    sizes = np.array(components.sizes(), dtype=np.int64)
    root = n + len(blocks)
    edges = [(actor, n + b) for b, block in enumerate(blocks) for actor in block]
    edges += [(component[0], root) for component in components]
    order, _, parents = igraph.Graph(n=root + 1, edges=edges).bfs(root)
    below = [1] * n + [0] * (len(blocks) + 1)
    for node in reversed(order[1:]):
        below[parents[node]] += below[node]
    of_each, size = np.array(below), sizes[np.array(components.membership, dtype=np.int64)]
    branch, joint = of_each[n:root], np.array(parents[n:root], dtype=np.int64)
    above = size - of_each[:n]
    parts = (above > 0) + np.bincount(joint, minlength=n)
    pairs = _pairs(above)
    np.add.at(pairs, joint, _pairs(branch))
    everywhere = _pairs(sizes).sum()
    # A block of two is a bridge: its branch on one side, the rest of the component on the other.
    narrow = np.array([b for b, block in enumerate(blocks) if len(block) == _PAIR], dtype=np.int64)
    bridges = np.array([sorted(blocks[b]) for b in narrow], dtype=np.int64).reshape(-1, 2)
    whole, side = size[joint[narrow]], branch[narrow]
    kept = everywhere - _pairs(whole) + _pairs(side) + _pairs(whole - side)
    by_ends = np.lexsort((bridges[:, 1], bridges[:, 0]))
    return BlockTree(
        int(everywhere), len(sizes) - 1 + parts, everywhere - _pairs(size) + pairs, bridges[by_ends], kept[by_ends]
    )


def _component_sizes(k: Kernel) -> Ints:
    return np.array(k.graph.connected_components().sizes(), dtype=np.int64)


def _pairs(sizes: Ints) -> Ints:
    pairs: Ints = sizes * (sizes - 1)
    return pairs
