"""What is measured on a network that chance has made: sums over groups of the measures that questions are asked of."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..kernel import Floats, Ints
from ..shortest_paths.compiled import compiled
from .partnerships import Partnerships
from .ties import Places

MEASURES = ("betweenness", "harmonic", "brokerage")


class Search(NamedTuple):
    """What a search from each actor writes, of shape (n,); `queue` has room for one more."""

    distance: Places
    queue: Places
    paths: Floats
    share: Floats
    between: Floats
    near: Floats
    mark: NDArray[np.int64]


def new_search(n: int) -> Search:
    """Room to search a network of n actors."""
    return Search(
        np.full(n, -1, np.int32),
        np.empty(n + 1, np.int32),
        np.zeros(n),
        np.zeros(n),
        np.zeros(n),
        np.zeros(n),
        np.full(n, -1, np.int64),
    )


@compiled
def measure(
    indptr: Places, indices: Places, code: Ints, search: Search, sums: Floats, within: Ints, ties_alone: bool = False
) -> None:
    """Write the sum of each measure over each group to `sums`, and the ties between groups to `within`.

    `sums` has shape (3, groups), unnormalised, and is left as it is with `ties_alone`; `within` (groups, groups), each
    tie once, the smaller group first.
    """
    n = len(indptr) - 1
    within[:] = 0
    for actor in range(n):
        for i in range(indptr[actor], indptr[actor + 1]):
            other = indices[i]
            if other > actor:
                low, high = min(code[actor], code[other]), max(code[actor], code[other])
                within[low, high] += 1
    if ties_alone:
        return
    sums[:] = 0.0
    search.between[:] = 0.0
    for actor in range(n):
        search.near[actor] = _search_from(indptr, indices, actor, search)
    for actor in range(n):
        group = code[actor]
        sums[0, group] += search.between[actor] / 2
        sums[1, group] += search.near[actor]
        partners = indptr[actor + 1] - indptr[actor]
        sums[2, group] += partners * (partners - 1) / 2 - _closed(indptr, indices, actor, search.mark)


@compiled
def _search_from(indptr: Places, indices: Places, source: int, search: Search) -> float:
    """Add the share of the paths from the source that pass through each actor; the sum of 1/distance is returned.

    Inner loops have no branches, which could not be predicted, and places without a sign, which need no check.
    """
    distance, queue, paths, share = search.distance, search.queue, search.paths, search.share
    distance[source], paths[source], queue[0] = 0, 1.0, source
    head, tail = 0, 1
    near = 0.0
    while head < tail:
        v = np.uint64(queue[head])
        head += 1
        before, beyond, ways = tail, np.int32(distance[v] + 1), paths[v]
        for i in range(indptr[v], indptr[v + np.uint64(1)]):
            w = np.uint64(indices[np.uint64(i)])
            is_new = distance[w] < 0
            at = beyond if is_new else distance[w]
            distance[w] = at
            paths[w] += ways * (at == beyond)
            queue[np.uint64(tail)] = np.int32(w)  # of what is not new it is written over
            tail += is_new
        near += (tail - before) / beyond
    for place in range(tail - 1, 0, -1):
        v = np.uint64(queue[np.uint64(place)])
        beyond, after = np.int32(distance[v] + 1), 0.0
        for i in range(indptr[v], indptr[v + np.uint64(1)]):
            w = np.uint64(indices[np.uint64(i)])
            after += share[w] * (distance[w] == beyond)
        through = after * paths[v]
        search.between[v] += through
        share[v] = (1.0 + through) / paths[v]  # of a path to the actor, that of the paths that go on
        paths[v] = 0.0
    paths[source] = 0.0
    for place in range(tail):
        distance[queue[place]] = -1
    return near


@compiled
def _closed(indptr: Places, indices: Places, actor: int, mark: NDArray[np.int64]) -> int:
    """How many pairs of the actor's partners are partners themselves."""
    for i in range(indptr[actor], indptr[actor + 1]):
        mark[indices[i]] = actor
    ends = 0
    for i in range(indptr[actor], indptr[actor + 1]):
        v = indices[i]
        for j in range(indptr[v], indptr[v + 1]):
            ends += mark[indices[j]] == actor
    for i in range(indptr[actor], indptr[actor + 1]):
        mark[indices[i]] = -1
    return ends // 2


@compiled
def projected(
    partnerships: Partnerships, taken: Places, number: Places, mark: NDArray[np.int64], indices: Places, indptr: Places
) -> None:
    """Write the simple network of partnerships to `indptr` and `indices`.

    Partnerships of actor a are `number[taken[a]:taken[a + 1]]`, written here too; `taken` stays, since actors keep
    how many they take part in. `mark` of each actor is -1 before and after.
    """
    start, members = partnerships.start, partnerships.members
    n = len(taken) - 1
    for a in range(n):
        indptr[a] = taken[a]
    for p in range(len(start) - 1):
        for i in range(start[p], start[p + 1]):
            number[indptr[members[i]]] = p
            indptr[members[i]] += 1
    tail = 0
    for a in range(n):
        indptr[a] = tail
        mark[a] = a
        for i in range(taken[a], taken[a + 1]):
            for j in range(start[number[i]], start[number[i] + 1]):
                if mark[members[j]] != a:
                    mark[members[j]] = a
                    indices[tail] = members[j]
                    tail += 1
    indptr[n] = tail
    mark[:] = -1
