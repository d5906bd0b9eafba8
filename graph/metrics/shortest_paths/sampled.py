"""Measures of shortest paths from a random sample, with bounds that hold for all actors at once."""

from dataclasses import dataclass
from os import cpu_count

import numpy as np

from ..kernel import Floats, Kernel
from ..sampling import CONFIDENCE, Sampling
from .distances import far_and_near
from .measures import Found, PathMeasures, nodes_of, of_actors, sectors_of
from .random_paths import Bounds, RandomPaths, of_hits, random_paths
from .reduced import Reduced, reduced


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


def sampled_measures(
    k: Kernel, sampling: Sampling, *, across_sectors: bool = False, threads: int | None = None
) -> SampledMeasures:
    """The measures of all actors from a sample; the number of `threads` changes no bit."""
    network = reduced(k)
    of_sector = sectors_of(k, across_sectors)
    nodes = nodes_of(network, network.trees.sums(of_sector))
    threads = threads or cpu_count() or 1
    paths = random_paths(network, nodes, sampling.samples, sampling.seed, threads)
    everywhere = np.ones(len(paths.lengths))
    across = (
        everywhere * (k.sector[paths.ends[:, 0]] != k.sector[paths.ends[:, 1]]) if across_sectors else everywhere * 0
    )
    between, between_sectors = (_through(network, paths, counted) for counted in (everywhere, across))
    far, near, actors = far_and_near(network, nodes, sampling, threads)
    found = (Found(*one) for one in zip(between, between_sectors, far, near, strict=True))
    value, low, high = (of_actors(network, one, of_sector) for one in found)
    return SampledMeasures(value, low, high, len(paths.lengths), actors)


def _through(network: Reduced, paths: RandomPaths, counted: Floats) -> Bounds:
    """The share of the paths through each actor of a node."""
    q, samples = len(network.many), len(paths.lengths)
    if not samples or not counted.any():
        return Bounds(*np.zeros((3, q)))
    chances = of_hits(paths.hits(counted, q), samples, q, CONFIDENCE)
    return Bounds(*(chance * paths.pairs / network.many for chance in chances))
