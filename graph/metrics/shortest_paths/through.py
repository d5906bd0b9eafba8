"""Shortest paths between some pairs of actors: how many pass through each actor, and how many have no way round it.

Sources
-------
Brandes (2008), Social Networks 30, 136–145 (betweenness of subsets); Cooper, Harvey & Kennedy (2001), Rice University
(dominators: who is on every path); Hopcroft & Tarjan (1973), Communications of the ACM 16, 372–378 (who cuts off).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..kernel import Floats, Ints
from .compiled import compiled

# Path counts of one distance are scaled down beyond the one, and do not fall below the other.
_LARGE, _SMALL = 2.0**900, 2.0**-1000

Places = NDArray[np.int32]
Flags = NDArray[np.bool_]


class Through(NamedTuple):
    """Of each actor the share of the shortest paths through it, summed over the pairs that it is no end of; shape (n,).

    `only` is how many of these pairs have no shortest path without it, and `cut` how many have no other path at all.
    """

    between: Floats
    only: Ints
    cut: Ints


def through(adjacency: csr_array, sources: Ints, targets: Flags) -> Through:
    """How many of the paths between pairs of a source and a target pass through each actor.

    `sources` has shape (s,), and `targets` flags those of each, shape (n, s). Pairs without a path count 0. The time is
    that of two searches along all ties from each source.
    """
    n = adjacency.shape[0]
    found = Through(np.zeros(n), np.zeros(n, np.int64), np.zeros(n, np.int64))
    rows = np.ascontiguousarray(targets.T)
    indptr, indices = adjacency.indptr.astype(np.int32), adjacency.indices.astype(np.int32)
    _search(indptr, indices, sources, rows, found.between, found.only)
    _cut_off(indptr, indices, sources, rows, found.cut)
    return found


class _Work(NamedTuple):
    """What a search writes of each actor: its `distance` and the `paths` to it, and `share`, as in `between`.

    `above` is the nearest actor that is on every path to it, and `depend` how many of the targets it is above itself.
    `queue` has the actors by distance; `paths` are in units of the product of `scale` up to their distance.
    """

    distance: Places
    paths: Floats
    share: Floats
    above: Places
    depend: Ints
    queue: Places
    scale: Floats


@compiled
def _search(indptr: Places, indices: Places, sources: Ints, targets: Flags, between: Floats, only: Ints) -> None:
    """Add to `between` and `only` what is found on the shortest paths from each source to its targets, a row each."""
    n = len(indptr) - 1
    work = _Work(
        np.full(n, -1, np.int32),
        np.zeros(n),
        np.zeros(n),
        np.zeros(n, np.int32),
        np.zeros(n, np.int64),
        np.empty(n, np.int32),
        np.ones(n + 1),
    )
    for row in range(len(sources)):
        end = _forward(indptr, indices, work, sources[row])
        for at in range(end):
            work.share[work.queue[at]], work.depend[work.queue[at]] = 0.0, 0
        for at in range(end - 1, 0, -1):
            w = work.queue[at]
            asked = targets[row, w]
            each = (asked + work.share[w]) / work.paths[w] * work.scale[work.distance[w]]
            for v in indices[indptr[w] : indptr[w + 1]]:
                if work.distance[v] == work.distance[w] - 1:
                    work.share[v] += each * work.paths[v]
            work.depend[work.above[w]] += asked + work.depend[w]
            between[w] += work.share[w]
            only[w] += work.depend[w]
        for at in range(end):
            work.distance[work.queue[at]] = -1


@compiled
def _forward(indptr: Places, indices: Places, work: _Work, s: int) -> int:
    """Count the paths from an actor to all that it reaches; how many these are, with itself."""
    distance, paths, above, queue = work.distance, work.paths, work.above, work.queue
    distance[s], paths[s], above[s] = 0, 1.0, s
    queue[0], begin, end = s, 0, 1
    while begin < end:
        # Those at one distance, all of whose paths are known now, lead to those of the next.
        then, last, largest = distance[queue[begin]] + 1, end, 0.0
        for at in range(begin, last):
            v = queue[at]
            for w in indices[indptr[v] : indptr[v + 1]]:
                if distance[w] < 0:
                    distance[w], paths[w], above[w] = then, 0.0, v
                    queue[end] = w
                    end += 1
                if distance[w] == then:
                    above[w] = _common(above, distance, above[w], v)
                    paths[w] += paths[v]
                    largest = max(largest, paths[w])
        work.scale[then] = 1.0
        if largest > _LARGE:
            work.scale[then] = 1.0 / largest
            for at in range(last, end):
                paths[queue[at]] = max(paths[queue[at]] / largest, _SMALL)
        begin = last
    return end


@compiled
def _common(above: Places, distance: Places, v: int, w: int) -> int:
    """The nearest actor that is on every path to both."""
    while v != w:
        if distance[v] < distance[w]:
            w = above[w]
        elif distance[w] < distance[v]:
            v = above[v]
        else:
            v, w = above[v], above[w]
    return v


@compiled
def _cut_off(indptr: Places, indices: Places, sources: Ints, targets: Flags, cut: Ints) -> None:
    """Add to `cut` how many of the targets of each source, a row each, it can reach through an actor alone."""
    n = len(indptr) - 1
    seen, low, parent = np.full(n, -1, np.int32), np.zeros(n, np.int32), np.zeros(n, np.int32)
    order, at, asked = np.empty(n, np.int32), np.zeros(n, np.int32), np.zeros(n, np.int64)
    for row in range(len(sources)):
        s = sources[row]
        seen[s], low[s], parent[s], at[s] = 0, 0, s, indptr[s]
        order[0], met, v = s, 1, s
        while True:
            if at[v] < indptr[v + 1]:
                w = indices[at[v]]
                at[v] += 1
                if seen[w] < 0:
                    seen[w], low[w], parent[w], at[w] = met, met, v, indptr[w]
                    order[met] = w
                    met += 1
                    v = w
                elif w != parent[v]:
                    low[v] = min(low[v], seen[w])
            elif v == s:
                break
            else:
                low[parent[v]] = min(low[parent[v]], low[v])
                v = parent[v]
        for place in range(met):
            asked[order[place]] = targets[row, order[place]]
        for place in range(met - 1, 0, -1):
            v = order[place]
            above = parent[v]
            asked[above] += asked[v]
            # Nobody below leads round the actor above.
            if low[v] >= seen[above] and above != s:
                cut[above] += asked[v]
        for place in range(met):
            seen[order[place]] = -1
