"""Shortest paths along ties of unlike lengths, or along arcs: betweenness and distances from a search from each actor.

Lengths are kept to some 31 digits, as the sums of two numbers each, so that 1/3 + 1/3 is as long as 2/3.

Sources
-------
Dijkstra (1959), Numerische Mathematik 1, 269–271; Brandes (2001), Journal of Mathematical Sociology 25, 163–177;
Dekker (1971), Numerische Mathematik 18, 224–242 (arithmetic of two numbers).
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array

from ..engine import Engine, chosen
from ..kernel import Floats, Ints
from .compiled import compiled
from .search import Places

# Lengths are equal where they differ by no more than this part: far less than any two that are not.
_EQUAL = 1e-25
_BLOCKS, _FEWEST = 64, 32
_FOLLOWED = 4e-8  # seconds for each arc that a search follows, out and back


class Arcs(NamedTuple):
    """The arcs from each of n actors, and to each, in the order of the actors, with their lengths.

    `indices[indptr[i]:indptr[i + 1]]` are the actors that arcs lead to from actor i, `length` has shape (arcs, 2), a
    number and what is to be added to it; `before…` likewise where arcs come from.
    """

    indptr: Places
    indices: Places
    length: Floats
    before_indptr: Places
    before_indices: Places
    before_length: Floats


class Lengths(NamedTuple):
    """Sums over shortest paths of n actors; arrays of shape (n,).

    `between` sums the share of the shortest paths through an actor over ordered pairs of others. `far` and `reached`
    are the sum of the distances to the actors that are within reach, and their number; `far_from` and `reached_from`
    those of the actors that reach it.
    """

    between: Floats
    far: Floats
    reached: Ints
    far_from: Floats
    reached_from: Ints


class _Work(NamedTuple):
    """What a search writes of each actor, and the actors in order: those found in a heap, then those that are done."""

    length: Floats
    paths: Floats
    share: Floats
    place: Places
    heap: Places
    done: Places


def arcs_of(tails: Ints, heads: Ints, length: Floats, n: int) -> Arcs:
    """Arcs between n actors; shapes (arcs,), (arcs,) and (arcs, 2)."""
    number = np.arange(1, len(tails) + 1)
    out = csr_array((number, (tails, heads)), shape=(n, n))
    into = csr_array((number, (heads, tails)), shape=(n, n))
    for rows in (out, into):
        rows.sort_indices()
    return Arcs(
        *(out.indptr.astype(np.int32), out.indices.astype(np.int32), length[out.data - 1]),
        *(into.indptr.astype(np.int32), into.indices.astype(np.int32), length[into.data - 1]),
    )


def lengths(arcs: Arcs, engine: Engine | None = None) -> Lengths:
    """The sums over the shortest paths from all actors; the `engine`, by default threads on all cores, changes no bit.

    Shares are lost (NaN) where more than 10^308 paths of one length lead to an actor.
    """
    n = len(arcs.indptr) - 1
    engine = chosen(engine, n * len(arcs.indices) * _FOLLOWED, in_threads=True)
    edges = np.linspace(0, n, max(1, min(_BLOCKS, n // _FEWEST)) + 1).astype(int).tolist()
    total = _none(n)
    for found in engine.map(_found_from, arcs, list(pairwise(edges))):
        for sums, more in zip(total, found, strict=True):
            np.add(sums, more, out=sums)
    return total


def _none(n: int) -> Lengths:
    return Lengths(np.zeros(n), np.zeros(n), np.zeros(n, np.int64), np.zeros(n), np.zeros(n, np.int64))


def _found_from(arcs: Arcs, block: tuple[int, int]) -> Lengths:
    """What searches from some actors find, of all."""
    found = _none(len(arcs.indptr) - 1)
    _search_from(arcs, *block, found)
    return found


@compiled
def _search_from(arcs: Arcs, first: int, last: int, found: Lengths) -> None:
    n = len(arcs.indptr) - 1
    work = _Work(
        np.zeros((n, 2)),
        np.zeros(n),
        np.zeros(n),
        np.full(n, -1, np.int32),
        np.empty(n, np.int32),
        np.empty(n, np.int32),
    )
    for source in range(first, last):
        many = _out(arcs, work, source)
        for at in range(1, many):
            v = work.done[at]
            found.far[source] += work.length[v, 0]
            found.far_from[v] += work.length[v, 0]
            found.reached_from[v] += 1
        found.reached[source] += many - 1
        _back(arcs, work, many, found.between)
        for at in range(many):
            work.place[work.done[at]] = -1


@compiled
def _out(arcs: Arcs, work: _Work, source: int) -> int:
    """Find the shortest paths from the source; how many actors are within reach, itself included.

    `place` is -1 for who has not been found, then where an actor is in the heap, and at last n + its rank.
    """
    length, paths, place, heap = work.length, work.paths, work.place, work.heap
    n = len(place)
    length[source, 0], length[source, 1], paths[source] = 0.0, 0.0, 1.0
    heap[0], place[source] = source, 0
    waiting, many = 1, 0
    while waiting:
        v = heap[0]
        waiting -= 1
        if waiting:
            heap[0] = heap[waiting]
            place[heap[0]] = 0
            _down(work, 0, waiting)
        work.done[many], place[v] = v, n + many
        many += 1
        for i in range(arcs.indptr[v], arcs.indptr[v + 1]):
            w = arcs.indices[i]
            if place[w] >= n:
                continue
            high, low = _sum(length[v, 0], length[v, 1], arcs.length[i, 0], arcs.length[i, 1])
            if place[w] < 0:
                heap[waiting], place[w] = w, waiting
                waiting += 1
            else:
                longer = (high - length[w, 0]) + (low - length[w, 1])
                if abs(longer) <= _EQUAL * high:
                    paths[w] += paths[v]
                    continue
                if longer > 0:
                    continue
            length[w, 0], length[w, 1], paths[w] = high, low, paths[v]
            _up(work, place[w])
    return many


@compiled
def _back(arcs: Arcs, work: _Work, many: int, between: Floats) -> None:
    """Add the share of the paths to all actors that pass through each one."""
    length, paths, share, place = work.length, work.paths, work.share, work.place
    for at in range(many - 1, 0, -1):
        w = work.done[at]
        each = (1.0 + share[w]) / paths[w]
        for i in range(arcs.before_indptr[w], arcs.before_indptr[w + 1]):
            v = arcs.before_indices[i]
            if place[v] < 0 or place[v] >= place[w]:
                continue
            high, low = _sum(length[v, 0], length[v, 1], arcs.before_length[i, 0], arcs.before_length[i, 1])
            if abs((high - length[w, 0]) + (low - length[w, 1])) <= _EQUAL * high:
                share[v] += paths[v] * each
        between[w] += share[w]
        share[w] = 0.0
    share[work.done[0]] = 0.0


@compiled
def _sum(high: float, low: float, more: float, more_low: float) -> tuple[float, float]:
    """The sum of two lengths."""
    total = high + more
    rounded = total - high
    low = (high - (total - rounded)) + (more - rounded) + low + more_low
    high = total + low
    return high, low - (high - total)


@compiled
def _is_shorter(length: Floats, v: int, w: int) -> bool:
    return bool(length[v, 0] < length[w, 0] or (length[v, 0] == length[w, 0] and length[v, 1] < length[w, 1]))


@compiled
def _up(work: _Work, at: int) -> None:
    """Bring an actor whose path has become shorter to its place in the heap."""
    heap, place = work.heap, work.place
    v = heap[at]
    while at > 0 and _is_shorter(work.length, v, heap[(at - 1) // 2]):
        heap[at] = heap[(at - 1) // 2]
        place[heap[at]] = at
        at = (at - 1) // 2
    heap[at], place[v] = v, at


@compiled
def _down(work: _Work, at: int, many: int) -> None:
    """Bring the first of a heap of so many to its place."""
    heap, place = work.heap, work.place
    v = heap[at]
    while 2 * at + 1 < many:
        below = 2 * at + 1
        if below + 1 < many and _is_shorter(work.length, heap[below + 1], heap[below]):
            below += 1
        if not _is_shorter(work.length, heap[below], v):
            break
        heap[at] = heap[below]
        place[heap[at]] = at
        at = below
    heap[at], place[v] = v, at
