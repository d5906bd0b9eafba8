"""Who reaches whom in how many steps, all actors at once: each actor is one bit, 64 to a word."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from .engine import Engine, chosen
from .kernel import Floats

Words = NDArray[np.uint64]

_BITS = 64
_EVERY = np.uint64(2**_BITS - 1)
# Estimated seconds on one core for each word that is followed along each tie.
_FOLLOWED = 10e-9
_CACHE = 320_000  # words followed along all ties at a time: with more the memory is slower than the work


def within(adjacency: csr_array, steps: int) -> Words:
    """Whom each actor reaches in at most so many steps, itself included: bit j of row i; shape (n, ⌈n/64⌉)."""
    met = _oneself(adjacency.shape[0])
    for _ in range(min(steps, len(met))):  # no path is longer
        further = met | _partners(adjacency, met)
        if (further == met).all():
            break
        met = further
    return met


def nearness_without(adjacency: csr_array, removed: Sequence[Sequence[int]], engine: Engine | None = None) -> Floats:
    """The sum of 1/distance over all ordered pairs of actors without each of some sets; shape (sets,).

    A set holds positions of actors. The time of each grows with n²/64, the ties and the longest distance. The workers
    of an `engine` search, as in `sector_hubs`.
    """
    width = adjacency.shape[0] // _BITS + 1
    count = max(1, _CACHE // (width * max(1, int(adjacency.nnz))))
    blocks = [removed[start : start + count] for start in range(0, len(removed), count)]
    engine = chosen(engine, len(removed) * width * int(adjacency.nnz) * _FOLLOWED)
    return np.concatenate([np.zeros(0), *engine.map(_nearness, adjacency, blocks)])


def _nearness(adjacency: csr_array, removed: Sequence[Sequence[int]]) -> Floats:
    """The same for a few sets, side by side: each has words of its own."""
    oneself = _oneself(adjacency.shape[0])
    new = np.tile(oneself, (1, len(removed)))
    met = new.copy()
    for i, gone in enumerate(removed):
        place = slice(i * oneself.shape[1], (i + 1) * oneself.shape[1])
        # No search starts from there, and none reaches it again, so that no path leads through.
        new[list(gone), place], met[list(gone), place] = 0, _EVERY
    near, steps = np.zeros(new.shape[1]), 0
    while new.any():
        new = _partners(adjacency, new) & ~met
        met |= new
        steps += 1
        near += np.bitwise_count(new).sum(axis=0, dtype=np.int64) / steps
    sums: Floats = near.reshape(len(removed), -1).sum(axis=1)
    return sums


def _oneself(n: int) -> Words:
    """A bit for each actor, at itself; shape (n, ⌈n/64⌉)."""
    words, actor = np.zeros((n, -(-n // _BITS)), dtype=np.uint64), np.arange(n)
    words[actor, actor // _BITS] = np.uint64(1) << (actor % _BITS).astype(np.uint64)
    return words


def _partners(adjacency: csr_array, words: Words) -> Words:
    """The bits that each actor's partners have between them."""
    found = np.zeros_like(words)
    tied = np.flatnonzero(np.diff(adjacency.indptr))
    if tied.size:
        found[tied] = np.bitwise_or.reduceat(words[adjacency.indices], adjacency.indptr[tied], axis=0)
    return found
