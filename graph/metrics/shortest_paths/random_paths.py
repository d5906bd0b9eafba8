"""A random sample of the shortest paths of a network, and the betweenness that it lets one state."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..engine import Engine
from ..kernel import Floats, Ints
from .meeting import draw_paths
from .reduced import Reduced
from .search import Nodes, Places

# Without being asked for a number: as many as some ten seconds allow, and as fit into some 100 MB.
_MOST, _TIES, _NODES = 500_000, 1_500_000_000, 30_000_000
_PILOT = 200
_BLOCKS = 64


@dataclass(frozen=True, slots=True, eq=False)
class RandomPaths:
    """k shortest paths between actors of different nodes, with the nodes between their ends.

    Of the `pairs` of such actors that are within reach each is as likely, and so is each of its shortest paths.
    `ends` has shape (k, 2), positions of actors; `nodes` has those of the first path, then those of the second, and so
    on, as many of each as `lengths` (k,) has.
    """

    pairs: float
    ends: Ints
    lengths: Ints
    nodes: Places

    def hits(self, counted: Floats, size: int) -> Ints:
        """On how many of the paths that are `counted` (1, or 0 where not; (k,)) each of so many nodes lies."""
        on = np.bincount(self.nodes, weights=np.repeat(counted, self.lengths), minlength=size)
        return on.astype(np.int64)

    def sums(self, values: Floats) -> Floats:
        """The sum of the values of the nodes on each path; shapes (q,) and (k,)."""
        total = np.concatenate([[0.0], np.cumsum(values[self.nodes])])
        ends = np.cumsum(self.lengths)
        sums: Floats = total[ends] - total[ends - self.lengths]
        return sums


def random_paths(network: Reduced, nodes: Nodes, samples: int | None, seed: int, engine: Engine) -> RandomPaths:
    """So many random shortest paths; by default as many as some seconds allow.

    How many that are is found out with paths that are not used otherwise.
    """
    pairs = _Pairs(network)
    pilot, most = np.random.default_rng((seed, 0)), np.random.default_rng((seed, 1))
    if not pairs.total:
        return RandomPaths(0.0, np.zeros((0, 2), np.int64), np.zeros(0, np.int64), np.zeros(0, np.int32))
    if samples is None:
        lengths, _, followed = draw_paths(nodes, *_nodes_of(network, pairs.draw(_PILOT, pilot)), pilot)
        samples = max(_PILOT, min(_MOST, _TIES * _PILOT // followed, _NODES * _PILOT // max(1, int(lengths.sum()))))
    ends = pairs.draw(samples, most)
    blocks = list(enumerate(pairwise(np.linspace(0, samples, _BLOCKS + 1).astype(int).tolist())))
    drawn = list(engine.map(_drawn_block, (nodes, *_nodes_of(network, ends), seed), blocks))
    lengths_of, nodes_of, _ = zip(*drawn, strict=True)
    return RandomPaths(pairs.total, ends, np.concatenate(lengths_of), np.concatenate(nodes_of))


def _nodes_of(network: Reduced, ends: Ints) -> tuple[Places, Places]:
    """The nodes of the actors at the ends."""
    sources, targets = network.node[ends].T.astype(np.int32)
    return sources.copy(), targets.copy()


def _drawn_block(
    shared: tuple[Nodes, Places, Places, int], block: tuple[int, tuple[int, int]]
) -> tuple[Ints, Places, int]:
    """A path for each of some pairs, with random numbers of the block's own."""
    nodes, sources, targets, seed = shared
    number, (start, end) = block
    return draw_paths(nodes, sources[start:end], targets[start:end], np.random.default_rng((seed, 2, number)))


class _Pairs:
    """The pairs of actors of different nodes within reach of each other."""

    def __init__(self, network: Reduced) -> None:
        # Actors in order of their nodes: those of a node, and of a component, stand together.
        self._actors = np.argsort(network.node, kind="stable")
        self._node = network.node
        weight = network.weight.astype(np.int64)
        self._start = np.concatenate([[0], np.cumsum(weight)])
        self._first, self._size = self._start[network.begin], self._start[network.end] - self._start[network.begin]
        self._weight = weight
        each = weight.astype(np.float64) * (self._size - weight)
        self._up_to = np.cumsum(each)
        self.total = float(each.sum() / 2)

    def draw(self, samples: int, random: np.random.Generator) -> Ints:
        """So many pairs, each as likely; positions of actors, shape (samples, 2)."""
        s = np.searchsorted(self._up_to, random.random(samples) * self._up_to[-1], side="right")
        one = self._start[s] + random.integers(self._weight[s])
        other = random.integers(self._size[s] - self._weight[s]) + self._first[s]
        other += np.where(other >= self._start[s], self._weight[s], 0)
        ends: Ints = self._actors[np.column_stack([one, other])]
        return ends
