"""Distances to all actors, or to a random sample of them, and the sums that they let one state."""

from itertools import pairwise

import numpy as np
from scipy.sparse.csgraph import dijkstra

from ..engine import Engine
from ..kernel import Floats, Ints
from ..sampling import Sampling
from .confidence import Bounds, mean_error
from .measures import heights
from .pendant import DEPTH
from .reduced import Reduced
from .search import Nodes
from .side_by_side import TOGETHER, Sources, Sums, distances_from

# Without being asked for a number: so many ties are followed, for 512 actors at a time, in some ten seconds.
_TIES = 1_500_000_000
_LARGE = 10_000  # nodes of a component that may be sampled then
_BLOCKS = 16


def far_and_near(network: Reduced, nodes: Nodes, sampling: Sampling, engine: Engine) -> tuple[Bounds, Bounds, int]:
    """The sums of the distances from each node to the actors of others, and of 1/distance from each depth below it.

    Shapes (q,) and (q, DEPTH). The last is the number of actors to whom distances are measured in the component that
    has the most, 0 where that is everybody, everywhere.
    """
    starts = np.unique(nodes.begin).astype(np.int64)
    sizes = np.bincount(np.searchsorted(starts, nodes.begin), weights=nodes.weight).astype(np.int64)
    taken = np.array([_taken(network, nodes, start, sampling.samples) for start in starts], dtype=np.int64)
    taken = np.minimum(taken, sizes)
    sources = _sources(network, nodes, starts, sizes, taken, np.random.default_rng((sampling.seed, 3)))
    sums = _measured(nodes, sources, engine)
    far, near = (Bounds(*(one[..., 0].copy() for _ in Bounds._fields)) for one in sums)
    tests = len(network.node)
    for c in np.flatnonzero(taken < sizes):
        its, of_all, some = slice(starts[c], nodes.end[starts[c]]), int(sizes[c]), int(taken[c])
        nearest = np.broadcast_to(1 / (1 + np.arange(DEPTH)), (its.stop - its.start, DEPTH))
        for bounds, sum, width in zip((far, near), sums, (_farthest(network, nodes, its), nearest), strict=True):
            mean, squares = sum[its, ..., 0] / some, sum[its, ..., 1] / some
            error = mean_error(mean, squares, width, some, of_all, tests)
            bounds.value[its] = of_all * mean
            bounds.low[its] = of_all * np.maximum(0, mean - error)
            bounds.high[its] = of_all * np.minimum(width, mean + error)
    return far, near, int(taken[taken < sizes].max(initial=0))


def _taken(network: Reduced, nodes: Nodes, start: int, samples: int | None) -> int:
    """To how many actors of the component distances are measured, which may be more than there are."""
    end = nodes.end[start]
    everybody = int(nodes.weight[start:end].sum())
    if samples is not None:
        return samples
    if end - start <= _LARGE:
        return everybody
    # A search takes about as many steps as that from the node with the most ties, and one more that finds nobody.
    steps = int(_from_first(network, slice(start, end)).max()) + 1
    return TOGETHER * max(1, _TIES // (steps * int(nodes.indptr[end] - nodes.indptr[start])))


def _sources(
    network: Reduced, nodes: Nodes, starts: Ints, sizes: Ints, taken: Ints, random: np.random.Generator
) -> Sources:
    """The nodes of components of which all actors are taken, and random actors of the others."""
    profiles, profile = np.unique(
        np.concatenate([np.eye(DEPTH, dtype=np.int64), nodes.depths]), axis=0, return_inverse=True
    )
    unit, of_node = profile.ravel()[:DEPTH], profile.ravel()[DEPTH:]
    whole = taken == sizes
    component = np.searchsorted(starts, nodes.begin)
    node = [np.flatnonzero(whole[component])]
    of = [of_node[node[0]]]
    for c in np.flatnonzero(~whole):
        its = np.flatnonzero(component[network.node] == c)
        chosen = random.choice(its, taken[c], replace=False)
        node.append(network.node[chosen])
        of.append(unit[network.trees.depth[chosen]])
    everyone, each = np.concatenate(node), np.concatenate(of)
    order = np.lexsort((everyone, each, component[everyone]))
    everyone, each = everyone[order], each[order]
    edges = np.flatnonzero(np.diff(component[everyone], prepend=-1)).tolist()
    batch = [at for a, b in pairwise([*edges, len(everyone)]) for at in range(a, b, TOGETHER)]
    return Sources(
        everyone.astype(np.int32),
        each.astype(np.int32),
        profiles,
        heights(profiles),
        np.array([*batch, len(everyone)], dtype=np.int64),
    )


def _measured(nodes: Nodes, sources: Sources, engine: Engine) -> Sums:
    """The sums of all batches."""
    total = _no_sums(nodes)
    edges = np.linspace(0, len(sources.batch) - 1, _BLOCKS + 1).astype(int).tolist()
    for some in engine.map(_of_batches, (nodes, sources), list(pairwise(edges))):
        total.distances[:] += some.distances
        total.harmonic[:] += some.harmonic
    return total


def _of_batches(shared: tuple[Nodes, Sources], block: tuple[int, int]) -> Sums:
    """The sums of some batches."""
    nodes, sources = shared
    some = _no_sums(nodes)
    distances_from(nodes, sources, *block, some)
    return some


def _no_sums(nodes: Nodes) -> Sums:
    q = len(nodes.many)
    return Sums(np.zeros((q, 2)), np.zeros((q, DEPTH, 2)))


def _from_first(network: Reduced, its: slice) -> Floats:
    """The distances from the node with the most ties of a component to its nodes."""
    return np.asarray(dijkstra(network.ties[its][:, its], directed=False, indices=0, unweighted=True))


def _farthest(network: Reduced, nodes: Nodes, its: slice) -> Floats:
    """At most so far is any actor from each node of a component: by way of the node with the most ties."""
    steps = _from_first(network, its)
    farthest: Floats = steps + (steps + nodes.height[its]).max()
    return farthest
