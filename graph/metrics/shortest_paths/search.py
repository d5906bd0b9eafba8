"""All shortest paths from one actor after another: distances, and the share of the paths that pass through each.

A step out, or back, follows the ties of the nodes that were reached last or of those that come after them, whichever
are fewer: in small worlds most actors stand at one distance, and most ties lead where everybody has been.

Sources
-------
Brandes (2001), Journal of Mathematical Sociology 25, 163–177; Beamer, Asanović & Patterson (2012), SC12.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..kernel import Floats, Ints
from .compiled import compiled
from .pendant import DEPTH

# Path counts of one distance are scaled down beyond the one, and do not fall below the other.
_LARGE, _SMALL = 2.0**900, 2.0**-1000

Places = NDArray[np.int32]


class Nodes(NamedTuple):
    """The nodes of a reduced network (see `reduced.Reduced`), one row each; `indices` has the partners of them all.

    A node stands for `many` equivalent actors, and with their pendant trees for `weight` actors, `by_sector` of each
    sector, of whom `depths` stand so many steps below the node, at most `height`. The nodes of its component are
    those from `begin` to `end`.
    """

    indptr: Places
    indices: Places
    begin: Places
    end: Places
    many: Floats
    weight: Floats
    by_sector: Floats
    depths: Ints
    height: Places


class _Work(NamedTuple):
    """What a search writes: of each node its `distance`, the `paths` to it and their `share`, and by distance.

    `queue` has the nodes by distance, those at distance d from `level[d]`, with `ties[d]` ties; `unmet` those that
    are left. `paths` leads to any of the actors of a node, in units of the product of `scale` up to its distance.
    """

    distance: Places
    paths: Floats
    share: Floats
    to: Floats
    queue: Places
    unmet: Places
    level: Ints
    ties: Ints
    scale: Floats
    at_distance: Ints


@compiled
def search(nodes: Nodes, sources: Places, between: Floats, across: Floats, distances: Floats, harmonic: Floats) -> None:
    """Search from the sources, and add what is found to the last four.

    `between`, a row a node, is increased by the share of the paths from each source to all others that pass through
    one of the actors of a node, `across` by that of the paths to another sector (if `by_sector` has columns).
    `distances`, a row a source, is increased by the sum of the distances to all actors of other nodes, `harmonic` by
    that of 1/distance, seen from each depth below the source.
    """
    work = _new_work(len(nodes.many))
    for number in range(len(sources)):
        s = sources[number]
        deepest = _forward(nodes, work, s)
        for x in range(1, _farthest(nodes, work, deepest) + 1):
            distances[number] += x * work.at_distance[x]
            for j in range(nodes.height[s] + 1):
                harmonic[number, j] += work.at_distance[x] / (x + j)
            work.at_distance[x] = 0
        _backward(nodes, work, deepest, nodes.weight, nodes.weight[s], between)
        if nodes.by_sector.shape[1]:
            for at in range(1, work.level[deepest + 1]):
                v = work.queue[at]
                work.to[v] = nodes.weight[s] * nodes.weight[v]
                for sector in range(nodes.by_sector.shape[1]):
                    work.to[v] -= nodes.by_sector[s, sector] * nodes.by_sector[v, sector]
            _backward(nodes, work, deepest, work.to, 1.0, across)
        for at in range(work.level[deepest + 1]):
            work.distance[work.queue[at]] = -1


@compiled
def _new_work(n: int) -> _Work:
    return _Work(
        np.full(n, -1, np.int32),
        np.zeros(n),
        np.zeros(n),
        np.zeros(n),
        np.empty(n, np.int32),
        np.empty(n, np.int32),
        np.zeros(n + 2, np.int64),
        np.zeros(n + 2, np.int64),
        np.ones(n + 2),
        np.zeros(n + DEPTH + 1, np.int64),
    )


@compiled
def _forward(nodes: Nodes, work: _Work, source: int) -> int:
    """Find all distances and path counts from the source; the largest distance of a node."""
    indptr, queue, paths = nodes.indptr, work.queue, work.paths
    begin, end = nodes.begin[source], nodes.end[source]
    work.distance[source], paths[source], queue[0] = 0, 1.0, source
    work.level[0], work.level[1], work.ties[0] = 0, 1, indptr[source + 1] - indptr[source]
    ties_left = indptr[end] - indptr[begin] - work.ties[0]
    deepest, tail, left = 0, 1, -1
    while tail < end - begin:
        last = tail
        if work.ties[deepest] <= ties_left:
            tail = _from_reached(nodes, work, deepest, tail)
        else:
            if left < 0:
                left = 0
                for w in range(begin, end):
                    work.unmet[left] = w
                    left += work.distance[w] < 0
            tail, left = _from_unmet(nodes, work, deepest, tail, left)
        deepest += 1
        most = 0.0
        work.ties[deepest], work.level[deepest + 1], work.scale[deepest] = 0, tail, 1.0
        for at in range(last, tail):
            w = queue[at]
            work.distance[w] = deepest
            paths[w] *= nodes.many[w]
            most = max(most, paths[w])
            work.ties[deepest] += indptr[w + 1] - indptr[w]
        if most > _LARGE:
            work.scale[deepest] = 1 / _LARGE
            for at in range(last, tail):
                paths[queue[at]] = max(paths[queue[at]] / _LARGE, _SMALL)
        ties_left -= work.ties[deepest]
    return deepest


@compiled
def _from_reached(nodes: Nodes, work: _Work, deepest: int, tail: int) -> int:
    """A step along all ties of the nodes that were reached last; the length of the queue."""
    indptr, indices, distance, paths, queue = nodes.indptr, nodes.indices, work.distance, work.paths, work.queue
    for at in range(work.level[deepest], tail):
        v = queue[at]
        for i in range(indptr[v], indptr[v + 1]):
            w = indices[i]
            if distance[w] < 0:
                distance[w], paths[w] = deepest + 1, paths[v]
                queue[tail] = w
                tail += 1
            elif distance[w] > deepest:
                paths[w] += paths[v]
    return tail


@compiled
def _from_unmet(nodes: Nodes, work: _Work, deepest: int, tail: int, left: int) -> tuple[int, int]:
    """A step along all ties of the first `left` nodes in `unmet`; the length of the queue, and how many are left."""
    indptr, indices, distance, paths = nodes.indptr, nodes.indices, work.distance, work.paths
    still = 0
    for at in range(left):
        w = work.unmet[at]
        if distance[w] >= 0:  # met by a step from the other side
            continue
        ways = 0.0
        for i in range(indptr[w], indptr[w + 1]):
            if distance[indices[i]] == deepest:
                ways += paths[indices[i]]
        if ways > 0:
            paths[w] = ways
            work.queue[tail] = w
            tail += 1
        else:
            work.unmet[still] = w
            still += 1
    return tail, still


@compiled
def _farthest(nodes: Nodes, work: _Work, deepest: int) -> int:
    """Add up how many actors stand at each distance; the largest distance of any."""
    farthest = 0
    for d in range(1, deepest + 1):
        for at in range(work.level[d], work.level[d + 1]):
            v = work.queue[at]
            farthest = max(farthest, d + nodes.height[v])
            for k in range(nodes.height[v] + 1):
                work.at_distance[d + k] += nodes.depths[v, k]
    return farthest


@compiled
def _backward(nodes: Nodes, work: _Work, deepest: int, to: Floats, factor: float, total: Floats) -> None:
    """Add to `total`, `factor` times, the share of the paths to all targets, weighed by `to`, through one actor."""
    indptr, indices, many = nodes.indptr, nodes.indices, nodes.many
    distance, paths, share, queue, level = work.distance, work.paths, work.share, work.queue, work.level
    for d in range(deepest, 0, -1):
        from_before = work.ties[d - 1] < work.ties[d]
        for at in range(level[d], level[d + 1]):
            w = queue[at]
            through = share[w] * paths[w] / many[w]
            total[w] += factor * through
            share[w] = 0.0
            if d == 1:
                continue
            each = (to[w] + many[w] * through) * many[w] / paths[w] * work.scale[d]
            if from_before:
                share[w] = each
                continue
            for i in range(indptr[w], indptr[w + 1]):
                if distance[indices[i]] == d - 1:
                    share[indices[i]] += each
        if from_before and d > 1:
            for at in range(level[d - 1], level[d]):
                v = queue[at]
                for i in range(indptr[v], indptr[v + 1]):
                    if distance[indices[i]] == d:
                        share[v] += share[indices[i]]
            for at in range(level[d], level[d + 1]):
                share[queue[at]] = 0.0
