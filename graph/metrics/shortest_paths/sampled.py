"""Measures of shortest paths from a random sample, with bounds that hold for all actors at once."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import dijkstra

from ..engine import Engine, chosen
from ..kernel import Floats, Ints, Kernel
from ..sampling import Sampling
from .confidence import Bounds, chances, means
from .distances import far_and_near
from .measures import Found, PathMeasures, across_of_actors, nodes_of, of_actors, one_hot, sectors_of
from .random_paths import RandomPaths, random_paths
from .reduced import Reduced, reduced

_FOLLOWED = 1e-5  # seconds for each tie, roughly: paths and distances of all


@dataclass(frozen=True, slots=True, eq=False)
class SampledMeasures:
    """Estimates of the measures of n actors; each measure lies between `low` and `high` for all actors at once.

    That holds for each measure with a confidence of 95 %. `paths` is how many shortest paths betweenness is taken from,
    and `actors` to how many, in the component that has the most, distances were measured: 0 where to all, which is
    exact.
    """

    value: PathMeasures
    low: PathMeasures
    high: PathMeasures
    paths: int
    actors: int
    _network: Reduced
    _drawn: RandomPaths

    def between_shares(self, codes: Ints, groups: int) -> Bounds:
        """The share of each group in the sum of `between` over all actors, with bounds for all groups at once.

        `codes` has the group of each actor; shapes (n,) and (groups,). All 0 where nobody lies between others.
        """
        return self._shares(self.value.between, np.ones(len(self._drawn.lengths)), codes, np.ones(groups))

    def across(self, codes: Ints, groups: int) -> Bounds:
        """The sums of the share of the paths between different groups through each actor, for all actors at once.

        `codes` has the group of each actor; shape (n,).
        """
        of_group = one_hot(codes, groups)
        found = _through(self._network, self._drawn, _counted(self._drawn, codes))
        return Bounds(*(across_of_actors(self._network, one, of_group) for one in found))

    def across_shares(self, codes: Ints, weights: Floats) -> Bounds:
        """As `between_shares`, of the paths between different groups; those through a group's actors weigh `weights`.

        `weights` has shape (groups,).
        """
        between = self.across(codes, len(weights)).value
        return self._shares(between, _counted(self._drawn, codes), codes, weights)

    def _shares(self, between: Floats, counted: Floats, codes: Ints, weights: Floats) -> Bounds:
        """The share of each group in a sum over paths that are counted, 1 or 0, and weighed by group."""
        network, drawn, groups = self._network, self._drawn, len(weights)
        held = np.bincount(codes, weights=between, minlength=groups) * weights
        whole = max(held.sum(), np.finfo(float).tiny)
        if not self.paths:
            return Bounds(held / whole, held / whole, held / whole)
        # The part of each node's actors that are of a group, and then the sum over a path.
        of_node = np.zeros((len(network.many), groups))
        np.add.at(of_node, (network.node[network.roots], codes[network.roots]), 1)
        parts = (of_node * weights / network.many[:, None]).T
        on_paths = np.column_stack([counted * drawn.sums(part) for part in parts])
        everybody = on_paths.sum(axis=1, keepdims=True)
        # The rest of the sum is known exactly: pairs that meet in pendant trees or equivalent actors.
        known = np.maximum(0, held - drawn.pairs * on_paths.mean(axis=0))
        width = _most_between(network) * float(weights.max(initial=0))
        found = means(np.column_stack([on_paths, everybody - on_paths]), width)
        low, high = (drawn.pairs * of.reshape(2, groups) + [known, known.sum() - known] for of in found[1:])
        return Bounds(held / whole, _part(low[0], high[1]), _part(high[0], low[1]))


def sampled_measures(
    k: Kernel, sampling: Sampling, *, across_sectors: bool = False, engine: Engine | None = None
) -> SampledMeasures:
    """The measures of all actors from a sample; the `engine`, by default threads on all cores, changes no bit."""
    network = reduced(k)
    of_sector = sectors_of(k, across_sectors)
    nodes = nodes_of(network, network.trees.sums(of_sector))
    engine = chosen(engine, len(nodes.indices) * _FOLLOWED, in_threads=True)
    paths = random_paths(network, nodes, sampling.samples, sampling.seed, engine)
    everywhere = np.ones(len(paths.lengths))
    across = _counted(paths, k.sector) if across_sectors else everywhere * 0
    between, between_sectors = (_through(network, paths, counted) for counted in (everywhere, across))
    far, near, actors = far_and_near(network, nodes, sampling, engine)
    found = (Found(*one) for one in zip(between, between_sectors, far, near, strict=True))
    value, low, high = (of_actors(network, one, of_sector) for one in found)
    return SampledMeasures(value, low, high, len(paths.lengths), actors, network, paths)


def _counted(paths: RandomPaths, codes: Ints) -> Floats:
    """1 for each path between actors of different groups, 0 for the others."""
    counted: Floats = (codes[paths.ends[:, 0]] != codes[paths.ends[:, 1]]).astype(np.float64)
    return counted


def _through(network: Reduced, paths: RandomPaths, counted: Floats) -> Bounds:
    """The share of the paths through each actor of a node."""
    q, samples = len(network.many), len(paths.lengths)
    if not samples or not counted.any():
        return Bounds(*np.zeros((3, q)))
    return Bounds(*(chance * paths.pairs / network.many for chance in chances(paths.hits(counted, q), samples)))


def _part(some: Floats, others: Floats) -> Floats:
    """The share of some in the sum of both; 0 where that is 0."""
    share: Floats = np.divide(some, some + others, out=np.zeros(len(some)), where=some + others > 0)
    return share


def _most_between(network: Reduced) -> float:
    """At most so many nodes stand between the ends of a shortest path."""
    first = np.unique(network.begin)
    steps = dijkstra(network.ties, directed=False, indices=first, unweighted=True, min_only=True)
    return max(1.0, 2 * float(steps.max(initial=0)) - 1)
