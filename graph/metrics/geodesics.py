"""Shortest paths from many actors at once, and how many of them avoid a group."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from .engine import Engine, chosen
from .kernel import Floats, Ints

_CELLS = 8_000_000  # numbers that one block of sources keeps in memory
_WIDEST = 256
# Estimated seconds on one core for each source, group and tie.
_FOLLOWED = 4e-9
# To follow one tie from one pair takes as long as so many multiplications in a product with whole matrices.
_DEAR = 16
# Lest they overflow, a source's path counts are scaled down to the one, and lest they vanish they stay above the other.
_LARGE, _SMALL = 2.0**900, 2.0**-1000


def pairs_avoiding(
    adjacency: csr_array, codes: Ints, groups: int, component: Ints, engine: Engine | None = None
) -> Floats:
    """The share of shortest paths that avoid each group, summed over the pairs of actors outside it.

    `codes` and `component` have shape (n,): each actor's group, counted from 0, and its component; pairs
    without any path count 0. Shape (groups,). Works through blocks of sources, by default in threads on all cores,
    otherwise by the workers of an `engine`; the time grows with the network and with its longest distance.
    """
    n = adjacency.shape[0]
    width = int(np.clip(_CELLS // max(1, n * (groups + 3)), 16, _WIDEST))
    # In order of group: a block whose sources are all of one group needs no paths that avoid it.
    order = np.argsort(codes, kind="stable")
    blocks = [order[start : start + width] for start in range(0, n, width)]
    maps = (adjacency, *(_without(adjacency, codes == group) for group in range(groups)))
    # The products let go of Python's lock, so that threads run side by side without copying the network.
    engine = chosen(engine, n * (groups + 1) * adjacency.nnz * _FOLLOWED, in_threads=True)
    shares = engine.map(_avoiding, _Ties(maps, codes, component), blocks)
    # Each pair has been met from both ends.
    return sum(shares, start=np.zeros(groups)) / 2


@dataclass(frozen=True, slots=True, eq=False)
class _Ties:
    """The ties of the network, and those of it without each group; the group and the component of each actor."""

    maps: tuple[csr_array, ...]
    codes: Ints
    component: Ints


def _avoiding(ties: _Ties, sources: Ints) -> Floats:
    """The share of the shortest paths from some sources that avoid each group."""
    return _Search(ties.maps, ties.codes, ties.component, sources).shares()


def _without(adjacency: csr_array, members: np.ndarray) -> csr_array:
    """The network, as large as before, without the ties of some actors."""
    ties = adjacency.tocoo()
    rows, columns = ties.coords
    kept = ~(members[rows] | members[columns])
    return csr_array((ties.data[kept], (rows[kept], columns[kept])), shape=adjacency.shape)


@dataclass(slots=True, eq=False)
class _Few:
    """Pairs (actor, source) met at the last step, and the number of paths between them on each map."""

    actors: Ints
    sources: Ints
    paths: Floats


class _Search:
    """All shortest paths from a block of sources, a step longer at a time.

    The pairs of an actor and a source that are met at a step are kept as a list while they are few, and as whole
    matrices (actors × sources, one for each map) while they are many. The first map is the network itself, the
    others are without a group.
    """

    def __init__(self, maps: Sequence[csr_array], codes: Ints, component: Ints, sources: Ints) -> None:
        away = [group for group in range(len(maps) - 1) if (codes[sources] != group).any()]
        self._groups = away
        self._total = np.zeros(len(maps) - 1)
        self._maps = [maps[0], *(maps[1 + group] for group in away)]
        self._degree = np.diff(maps[0].indptr)
        self._outside = np.array([np.ones(len(codes), dtype=np.bool_), *(codes != group for group in away)])
        columns = np.arange(len(sources))
        # Pairs that can meet and have not met yet.
        self._open = component[:, None] == component[sources]
        self._open[sources, columns] = False
        self._scratch = np.empty(self._open.shape)
        self._places = np.empty(self._open.shape, dtype=np.int64)
        self._start = _Few(sources, columns, self._outside[:, sources].astype(np.float64))

    def shares(self) -> Floats:
        """The share of paths that avoid each group, summed over all pairs of an actor and a source."""
        few, many = self._start, None
        cheap = self._maps[0].nnz * self._open.shape[1] / _DEAR
        left, work = np.count_nonzero(self._open), self._degree[few.actors].sum()
        while left:
            if many is None and work > cheap:
                many = [self._matrix(few, paths) for paths in few.paths]
            if many is None:
                few = self._from_few(few)
            elif self._degree @ np.count_nonzero(self._open, axis=1) <= cheap:
                few, many = self._to_few(many), None
            else:
                many, met = self._spread(many)
                pairs = np.count_nonzero(met, axis=1)
                left, work = left - pairs.sum(), self._degree @ pairs
                if work <= cheap:
                    actors, sources = np.nonzero(met)
                    few, many = _Few(actors, sources, np.array([paths[met] for paths in many])), None
                continue
            self._count(few)
            left, work = left - len(few.actors), self._degree[few.actors].sum()
        return self._total

    def _from_few(self, few: _Few) -> _Few:
        """A step from few pairs."""
        partners, start = self._partners(few.actors)
        pairs = partners * self._open.shape[1] + few.sources[start]
        free = self._open.ravel()[pairs]
        pairs, start = pairs[free], start[free]
        # Number each pair that is met once: of the paths that lead to it, the last to sign stands for all.
        places, each = self._places.ravel(), np.arange(len(pairs))
        places[pairs] = each
        met = pairs[places[pairs] == each]
        places[met] = np.arange(len(met))
        end = places[pairs]
        actors, sources = np.divmod(met, self._open.shape[1])
        paths = np.array([np.bincount(end, weights=paths[start], minlength=len(met)) for paths in few.paths])
        return _Few(actors, sources, paths * self._outside[:, actors])

    def _to_few(self, many: Sequence[Floats]) -> _Few:
        """A step to the few pairs that are left."""
        actors, sources = np.nonzero(self._open)
        partners, end = self._partners(actors)
        before = partners, sources[end]
        paths = np.array([np.bincount(end, weights=matrix[before], minlength=len(actors)) for matrix in many])
        met = paths[0] > 0
        actors, sources = actors[met], sources[met]
        return _Few(actors, sources, np.compress(met, paths, axis=1) * self._outside[:, actors])

    def _partners(self, actors: Ints) -> tuple[Ints, Ints]:
        """The partners of each of the actors, one after another, and the place in `actors` of whose they are."""
        ties, degree = self._maps[0], self._degree[actors]
        whose = np.repeat(np.arange(len(actors)), degree)
        first = ties.indptr[actors] - (np.cumsum(degree) - degree)
        return ties.indices[np.arange(len(whose)) + first[whose]].astype(np.int64), whose

    def _spread(self, many: Sequence[Floats]) -> tuple[list[Floats], np.ndarray]:
        """A step from many pairs to many."""
        first = self._maps[0] @ many[0]
        met = (first > 0) & self._open
        self._open ^= met
        first *= met
        largest = first.max(axis=0)
        every, after = first + ~met, [first]
        if scaled := largest.max() > _LARGE:
            after = [_scaled(first, largest) * met]
        for group, ties, paths in zip(self._groups, self._maps[1:], many[1:], strict=True):
            avoiding = ties @ paths
            avoiding *= met
            shares = np.divide(avoiding, every, out=self._scratch)
            self._total[group] += shares.sum()
            after.append(shares * after[0] if scaled else avoiding)
        return after, met

    def _count(self, few: _Few) -> None:
        self._open[few.actors, few.sources] = False
        shares = few.paths / few.paths[0]
        self._total[self._groups] += shares[1:].sum(axis=1)
        if few.paths[0].max() > _LARGE:
            largest = np.zeros(self._open.shape[1])
            np.maximum.at(largest, few.sources, few.paths[0])
            few.paths = shares * _scaled(few.paths[0], largest[few.sources])

    def _matrix(self, few: _Few, paths: Floats) -> Floats:
        matrix = np.zeros(self._open.shape)
        matrix[few.actors, few.sources] = paths
        return matrix


def _scaled(paths: Floats, largest: Floats) -> Floats:
    """Path counts as they are, or brought down where the largest of their source is too large."""
    scaled: Floats = np.maximum(paths / np.maximum(largest / _LARGE, 1), _SMALL)
    return scaled
