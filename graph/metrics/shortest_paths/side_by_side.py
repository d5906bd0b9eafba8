"""Distances alone, from 512 nodes at a time: a bit for each of them, searched side by side.

Sources
-------
Then et al. (2014), Proceedings of the VLDB Endowment 8, 449–460.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..kernel import Floats, Ints
from .compiled import compiled
from .pendant import DEPTH
from .search import Nodes, Places

_WORDS, _BITS = 8, 64
TOGETHER = _WORDS * _BITS


class Sources(NamedTuple):
    """What is searched from: nodes, those from one `batch` to the next together, at most 512 of one component.

    A node stands for so many actors, so many steps below it, as the row of `profiles` at its `profile` has.
    """

    node: Places
    profile: Places
    profiles: Ints
    height: Places
    batch: Ints


class Sums(NamedTuple):
    """What is found of each node, and that of the squares, along the last axis.

    The sum of the `distances` to the actors of other nodes, shape (nodes, 2), and `harmonic` that of 1/distance from
    each depth below the node, shape (nodes, DEPTH, 2).
    """

    distances: Floats
    harmonic: Floats


class _Work(NamedTuple):
    """What a search writes: who has been met, and who `now` and `then`, a bit a source; and who has any of the bits.

    `all_bits` are those of the batch, and `alike` is the profile of all sources of a word, −1 where they differ.
    """

    seen: NDArray[np.uint64]
    now: NDArray[np.uint64]
    then: NDArray[np.uint64]
    any_now: NDArray[np.bool_]
    any_then: NDArray[np.bool_]
    all_bits: NDArray[np.uint64]
    alike: Ints


@compiled
def distances_from(nodes: Nodes, sources: Sources, first: int, last: int, sums: Sums) -> None:
    """Search from the batches of a range, and add what is found to the sums."""
    n = len(nodes.many)
    work = _Work(
        np.zeros((n, _WORDS), np.uint64),
        np.zeros((n, _WORDS), np.uint64),
        np.zeros((n, _WORDS), np.uint64),
        np.zeros(n, np.bool_),
        np.zeros(n, np.bool_),
        np.zeros(_WORDS, np.uint64),
        np.zeros(_WORDS, np.int64),
    )
    for batch in range(first, last):
        one, end = sources.batch[batch], sources.batch[batch + 1]
        low, high = nodes.begin[sources.node[one]], nodes.end[sources.node[one]]
        work.seen[low:high] = 0
        work.any_now[low:high] = False
        work.all_bits[:] = 0
        for at in range(one, end):
            v, word, bit = sources.node[at], (at - one) // _BITS, np.uint64(1) << np.uint64((at - one) % _BITS)
            if not work.any_now[v]:
                work.now[v] = 0
                work.any_now[v] = True
            work.seen[v, word] |= bit
            work.now[v, word] |= bit
            work.all_bits[word] |= bit
            profile = sources.profile[at]
            if (at - one) % _BITS == 0:
                work.alike[word] = profile
            elif work.alike[word] != profile:
                work.alike[word] = -1
        steps = 1
        while _step(nodes, low, high, work):
            _add(nodes, sources, one, work, steps, sums)
            work = _Work(work.seen, work.then, work.now, work.any_then, work.any_now, work.all_bits, work.alike)
            steps += 1


@compiled
def _step(nodes: Nodes, low: int, high: int, work: _Work) -> bool:
    """Find who is met by a step more; whether anybody is."""
    indptr, indices, now = nodes.indptr, nodes.indices, work.now
    left, met = np.zeros(_WORDS, np.uint64), np.zeros(_WORDS, np.uint64)
    anybody = False
    for v in range(low, high):
        some = np.uint64(0)
        for word in range(_WORDS):
            left[word] = work.all_bits[word] & ~work.seen[v, word]
            some |= left[word]
        work.any_then[v] = False
        if some == 0:
            continue
        met[:] = 0
        for i in range(indptr[v], indptr[v + 1]):
            w = indices[i]
            if work.any_now[w]:
                for word in range(_WORDS):
                    met[word] |= now[w, word]
        some = np.uint64(0)
        for word in range(_WORDS):
            met[word] &= left[word]
            some |= met[word]
        if some != 0:
            anybody = work.any_then[v] = True
            for word in range(_WORDS):
                work.then[v, word] = met[word]
                work.seen[v, word] |= met[word]
    return anybody


@compiled
def _add(nodes: Nodes, sources: Sources, one: int, work: _Work, steps: int, sums: Sums) -> None:
    """Add what was met at this step by the batch that begins with the source `one`."""
    profiles = sources.profiles
    count = np.zeros(DEPTH, np.int64)
    for v in range(nodes.begin[sources.node[one]], nodes.end[sources.node[one]]):
        if not work.any_then[v]:
            continue
        for word in range(_WORDS):
            bits = work.then[v, word]
            if bits == 0:
                continue
            if work.alike[word] >= 0:
                number = _ones(bits)
                for k in range(sources.height[work.alike[word]] + 1):
                    count[k] += number * profiles[work.alike[word], k]
                continue
            for bit in range(_BITS):
                if (bits >> np.uint64(bit)) & np.uint64(1):
                    profile = sources.profile[one + word * _BITS + bit]
                    for k in range(sources.height[profile] + 1):
                        count[k] += profiles[profile, k]
        for k in range(DEPTH):
            if count[k] > 0:
                x = steps + k
                sums.distances[v, 0] += count[k] * x
                sums.distances[v, 1] += count[k] * x * x
                for j in range(nodes.height[v] + 1):
                    near = 1 / (x + j)
                    sums.harmonic[v, j, 0] += count[k] * near
                    sums.harmonic[v, j, 1] += count[k] * near * near
                count[k] = 0


@compiled
def _ones(bits: np.uint64) -> int:
    """How many bits are set."""
    bits -= (bits >> np.uint64(1)) & np.uint64(0x5555555555555555)
    bits = (bits & np.uint64(0x3333333333333333)) + ((bits >> np.uint64(2)) & np.uint64(0x3333333333333333))
    bits = (bits + (bits >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int((bits * np.uint64(0x0101010101010101)) >> np.uint64(56))
