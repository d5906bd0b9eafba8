"""Shortest paths drawn at random: a pair of nodes, and of the paths between them any one, all as likely.

A search from each end goes on, step by step, from the side that has fewer ties to follow, until they meet: in small
worlds after a few hundred ties of hundreds of thousands.

Sources
-------
Riondato & Kornaropoulos (2016), Data Mining and Knowledge Discovery 30, 438–475; Borassi & Natale (2019), ACM Journal
of Experimental Algorithmics 24, 1.2.
"""

from typing import NamedTuple

import numpy as np

from ..kernel import Floats, Ints
from .compiled import compiled
from .search import Nodes, Places

# Path counts are compared at one distance only, and scaled down there beyond this number.
_LARGE = 2.0**400


class _Work(NamedTuple):
    """What a search from both ends writes.

    `distance` is 0 for who has not been met, d + 1 at d steps from the source, −(d + 1) at d steps from the target;
    `paths` leads to any of the actors of a node, from the nearer end. `queue` has the nodes that were met, a row for
    each end, by distance, those at d steps from `level[end, d]` on.
    """

    distance: Places
    paths: Floats
    queue: Places
    level: Ints


@compiled
def draw_paths(nodes: Nodes, sources: Places, targets: Places, random: np.random.Generator) -> tuple[Ints, Places, int]:
    """Of each pair, which must be of one component and not the same, a path: the nodes between its ends.

    They are the second result, those of a pair after those of the pairs before; the first has their numbers, one a
    pair, and the last is the number of ties that were followed.
    """
    n = len(nodes.many)
    work = _Work(np.zeros(n, np.int32), np.zeros(n), np.empty((2, n), np.int32), np.zeros((2, n + 2), np.int64))
    lengths, met = np.zeros(len(sources), np.int64), np.empty(8 * len(sources) + n, np.int32)
    filled, followed = 0, 0
    for pair in range(len(sources)):
        if filled + n > len(met):
            met = np.concatenate((met, np.empty(len(met), np.int32)))
        source, target = sources[pair], targets[pair]
        one, other, ties, deep_source, deep_target = _meet(nodes, work, source, target, random)
        followed += ties
        start = filled
        filled = _back(nodes, work, one, met, filled, random)
        filled = _back(nodes, work, other, met, filled, random)
        lengths[pair] = filled - start
        for end, deepest in ((0, deep_source), (1, deep_target)):
            for at in range(work.level[end, deepest + 1]):
                work.distance[work.queue[end, at]] = 0
    return lengths, met[:filled].copy(), followed


@compiled
def _meet(
    nodes: Nodes, work: _Work, source: int, target: int, random: np.random.Generator
) -> tuple[int, int, int, int, int]:
    """Search from both ends until they meet, and choose a tie across, as often as paths lead over it.

    Its ends, that of the source first, the number of ties followed, and how many steps each end went.
    """
    indptr, indices = nodes.indptr, nodes.indices
    distance, paths = work.distance, work.paths
    deepest, ahead = np.zeros(2, np.int64), np.zeros(2, np.int64)
    for end, node in ((0, source), (1, target)):
        distance[node], paths[node] = 1 - 2 * end, 1.0
        work.queue[end, 0] = node
        work.level[end, 0], work.level[end, 1] = 0, 1
        ahead[end] = indptr[node + 1] - indptr[node]
    followed, across = 0, 0.0
    near, far = source, target
    while True:
        end = 0 if ahead[0] <= ahead[1] else 1
        sign = 1 - 2 * end
        d = deepest[end]
        first, last = work.level[end, d], work.level[end, d + 1]
        tail = last
        followed += ahead[end]
        for at in range(first, last):
            v = work.queue[end, at]
            for i in range(indptr[v], indptr[v + 1]):
                w = indices[i]
                there = distance[w] * sign
                if there < 0:  # met from the other end, at its last step: or they would have met before
                    ways = paths[v] * paths[w]
                    across += ways
                    if random.random() * across < ways:
                        near, far = v, w
                elif across > 0:
                    continue
                elif there == 0:
                    distance[w], paths[w] = sign * (d + 2), paths[v]
                    work.queue[end, tail] = w
                    tail += 1
                elif there == d + 2:
                    paths[w] += paths[v]
        deepest[end] = d + 1
        work.level[end, d + 2] = tail
        if across > 0:
            if end == 1:
                near, far = far, near
            return near, far, followed, deepest[0], deepest[1]
        ahead[end] = _arrive(nodes, work, work.queue[end, last:tail])


@compiled
def _arrive(nodes: Nodes, work: _Work, there: Places) -> int:
    """Make the path counts of the nodes that have been met those to all of their actors; the number of their ties."""
    ties, most = 0, 0.0
    for w in there:
        work.paths[w] *= nodes.many[w]
        most = max(most, work.paths[w])
        ties += nodes.indptr[w + 1] - nodes.indptr[w]
    if most > _LARGE:
        for w in there:
            work.paths[w] /= most
    return ties


@compiled
def _back(nodes: Nodes, work: _Work, node: int, met: Places, filled: int, random: np.random.Generator) -> int:
    """Write the node and those on a way back from it to the end it was met from, without that; how many are written."""
    indptr, indices, distance, paths = nodes.indptr, nodes.indices, work.distance, work.paths
    while abs(distance[node]) > 1:
        met[filled] = node
        filled += 1
        before = distance[node] - (1 if distance[node] > 0 else -1)
        ways, chosen = 0.0, -1
        for i in range(indptr[node], indptr[node + 1]):
            if distance[indices[i]] == before:
                ways += paths[indices[i]]
                if chosen < 0 or random.random() * ways < paths[indices[i]]:
                    chosen = indices[i]
        node = chosen
    return filled
