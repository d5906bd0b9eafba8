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
    """Of each actor, shape (n,): the share of the shortest paths through it, summed over the pairs that it is no end of.

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


@compiled
def _search(indptr: Places, indices: Places, sources: Ints, targets: Flags, between: Floats, only: Ints) -> None:
    """Add to `between` and `only` what is found on the shortest paths from each source to its targets, a row each."""
    n = len(indptr) - 1
    distance, paths, share = np.full(n, -1, np.int32), np.zeros(n), np.zeros(n)
    # Who is on every path to an actor and nearest to it, and how many of the targets depend on an actor so.
    above, depend = np.zeros(n, np.int32), np.zeros(n, np.int64)
    queue, scale = np.empty(n, np.int32), np.ones(n + 1)
    for row in range(len(sources)):
        s = sources[row]
        distance[s], paths[s], above[s] = 0, 1.0, s
        queue[0], begin, end = s, 0, 1
        while begin < end:
            # Those at one distance, all of whose paths are known now, lead to those of the next.
            step, last, largest = distance[queue[begin]], end, 0.0
            for at in range(begin, last):
                v = queue[at]
                for w in indices[indptr[v] : indptr[v + 1]]:
                    if distance[w] < 0:
                        distance[w], paths[w], above[w] = step + 1, 0.0, v
                        queue[end] = w
                        end += 1
                    elif distance[w] == step + 1:
                        above[w] = _common(above, distance, above[w], v)
                    if distance[w] == step + 1:
                        paths[w] += paths[v]
            for at in range(last, end):
                largest = max(largest, paths[queue[at]])
            scale[step + 1] = 1.0
            if largest > _LARGE:
                scale[step + 1] = 1.0 / largest
                for at in range(last, end):
                    paths[queue[at]] = max(paths[queue[at]] / largest, _SMALL)
            begin = last
        for at in range(end):
            share[queue[at]], depend[queue[at]] = 0.0, 0
        for at in range(end - 1, 0, -1):
            w = queue[at]
            asked = targets[row, w]
            each = (asked + share[w]) / paths[w] * scale[distance[w]]
            for v in indices[indptr[w] : indptr[w + 1]]:
                if distance[v] == distance[w] - 1:
                    share[v] += each * paths[v]
            depend[above[w]] += asked + depend[w]
            between[w] += share[w]
            only[w] += depend[w]
        for at in range(end):
            distance[queue[at]] = -1


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
