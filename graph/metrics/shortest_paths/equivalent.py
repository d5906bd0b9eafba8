"""Structurally equivalent actors: those who have the same partners, and who may be tied to each other.

They stand at the same distance from everybody else and on as many shortest paths, so that one search serves for all.

Sources
-------
Lorrain & White (1971), Journal of Mathematical Sociology 1, 49–80.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..kernel import Ints
from .compiled import compiled

Bools = NDArray[np.bool_]


def equivalent(ties: csr_array) -> tuple[Ints, Bools]:
    """For each actor the first that it is equivalent to, itself if there is none, and whether those are tied; (n,)."""
    n = ties.shape[0]
    first, tied = np.arange(n), np.zeros(n, np.bool_)
    degree = np.diff(ties.indptr)
    # Sums of numbers drawn once for all, which differ where partners differ but for a chance of n² in 2^64;
    # who has the same sum is compared partner by partner.
    label = np.random.default_rng(0).integers(0, 2**63, n, dtype=np.uint64)
    sums = np.zeros(n, np.uint64)
    np.add.at(sums, np.repeat(np.arange(n), degree), label[ties.indices])
    some = np.flatnonzero(degree)
    for key, are_tied in ((sums, False), (sums + label, True)):
        _mark(ties.indptr, ties.indices, some[np.argsort(key[some], kind="stable")], key, are_tied, first, tied)
    return first, tied


@compiled
def _mark(
    indptr: NDArray[np.int32],
    indices: NDArray[np.int32],
    order: Ints,
    key: NDArray[np.uint64],
    are_tied: bool,
    first: Ints,
    tied: Bools,
) -> None:
    one = -1  # the first of those with the same key, who come one after another
    for v in order:
        if one < 0 or key[v] != key[one]:
            one = v
        elif _same(indptr, indices, one, v, are_tied):
            first[v] = one
            tied[v] = tied[one] = are_tied


@compiled
def _same(indptr: NDArray[np.int32], indices: NDArray[np.int32], a: int, b: int, are_tied: bool) -> bool:
    """Whether the partners of both, in order, are the same, without each other where they are tied."""
    i, j = indptr[a], indptr[b]
    while True:
        if are_tied and i < indptr[a + 1] and indices[i] == b:
            i += 1
        if are_tied and j < indptr[b + 1] and indices[j] == a:
            j += 1
        if i == indptr[a + 1] or j == indptr[b + 1]:
            return bool(i == indptr[a + 1] and j == indptr[b + 1])
        if indices[i] != indices[j]:
            return False
        i, j = i + 1, j + 1
