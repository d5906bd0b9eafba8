"""Brokerage: who stands between two actors that are not partners themselves, and of which sectors."""

from functools import lru_cache
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array

from ..network.model import Network
from .kernel import Floats, Ints, Kernel, Measured, kernel
from .ties import partners_by_sector

_COORDINATOR, _ITINERANT, _BOUNDARY, _LIAISON = range(4)

# Three actors that are all partners close one pair for each of them. What the pair would be to its broker follows
# from which of the three ties stay within a sector: first–second, second–third, first–third. (Two within make the
# third one within, too.)
_CLOSED = (
    ((True, True, True), (_COORDINATOR, _COORDINATOR, _COORDINATOR)),
    ((True, False, False), (_BOUNDARY, _BOUNDARY, _ITINERANT)),
    ((False, True, False), (_ITINERANT, _BOUNDARY, _BOUNDARY)),
    ((False, False, True), (_BOUNDARY, _ITINERANT, _BOUNDARY)),
    ((False, False, False), (_LIAISON, _LIAISON, _LIAISON)),
)
_BLOCK = 2_000_000


def open_two_paths(network: Measured) -> Ints:
    """How many pairs of each actor's partners are not partners themselves; shape (n,), an isolate has 0.

    The sum of the four brokerage roles.

    >>> open_two_paths(star).tolist()
    [1, 0, 0]
    """
    k = kernel(network)
    pairs = k.degree * (k.degree - 1) // 2
    closed = np.asarray(k.graph.transitivity_local_undirected(mode="zero"), dtype=np.float64) * pairs
    return pairs - np.rint(closed).astype(np.int64)


def coordinator(network: Network) -> Ints:
    """Open two-paths through each actor whose ends are of the actor's own sector; shape (n,).

    Sources
    -------
    Gould & Fernandez (1989), Sociological Methodology 19, 89–126.

    >>> coordinator(star).tolist()
    [0, 0, 0]
    """
    return _open_pairs(network)[:, _COORDINATOR].copy()


def itinerant(network: Network) -> Ints:
    """Open two-paths through each actor whose ends share another sector; shape (n,). Source as `coordinator`.

    >>> itinerant(star).tolist()
    [0, 0, 0]
    """
    return _open_pairs(network)[:, _ITINERANT].copy()


def boundary(network: Network) -> Ints:
    """Open two-paths through each actor with one end in its sector, one outside; shape (n,).

    Without direction a gatekeeper and a representative cannot be distinguished. Source as `coordinator`.

    >>> boundary(star).tolist()
    [1, 0, 0]
    """
    return _open_pairs(network)[:, _BOUNDARY].copy()


def liaison(network: Network) -> Ints:
    """Open two-paths through each actor where all three differ in sector; shape (n,). Source as `coordinator`.

    >>> liaison(star).tolist()
    [0, 0, 0]
    """
    return _open_pairs(network)[:, _LIAISON].copy()


@lru_cache(maxsize=8)
def _open_pairs(network: Network) -> Ints:
    """The four roles of each actor, shape (n, 4): all pairs of partners less those that are partners themselves.

    Cached for the last networks, since every role uses it.
    """
    k = kernel(network)
    return np.rint(_pairs(k) - _closed_pairs(k)).astype(np.int64)


def _pairs(k: Kernel) -> Floats:
    """All pairs of each actor's partners by role, shape (n, 4)."""
    partners = partners_by_sector(k)
    degree, own = partners.sum(axis=1), partners[np.arange(k.size), k.sector]
    every, alike = degree * (degree - 1) / 2, (partners * (partners - 1)).sum(axis=1) / 2
    coordinator, boundary = own * (own - 1) / 2, own * (degree - own)
    return np.column_stack([coordinator, alike - coordinator, boundary, every - alike - boundary])


def _closed_pairs(k: Kernel) -> Floats:
    """The pairs of each actor's partners that are partners themselves, by role, shape (n, 4).

    Every triangle is met once, from the actor with fewest partners to the one with most: that way no pair of a
    hub's partners has to be looked at.
    """
    rank = np.empty(k.size, dtype=np.int64)
    rank[np.argsort(k.degree, kind="stable")] = np.arange(k.size)
    rising = np.where(rank[k.ends[:, :1]] < rank[k.ends[:, 1:]], k.ends, k.ends[:, ::-1])
    within = k.sector[rising[:, 0]] == k.sector[rising[:, 1]]
    ties = {is_within: _matrix(rising[within == is_within], k.size) for is_within in (True, False)}
    closed = np.zeros((k.size, 4))
    for which, (first, second, third) in _CLOSED:
        one_two, two_three, one_three = (ties[is_within] for is_within in which)
        closed[:, first] += triangles(one_two, two_three, one_three)
        closed[:, second] += triangles(one_two.T.tocsr(), one_three, two_three)
        closed[:, third] += triangles(one_three.T.tocsr(), one_two, two_three.T.tocsr())
    return closed


def _matrix(ends: Ints, n: int) -> csr_array:
    return csr_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(n, n))


def triangles(one: csr_array, closing: csr_array, other: csr_array) -> Floats:
    """The triangles v–a–c of each v with v–a in `one`, a–c in `closing`, v–c in `other`; shape (n,).

    Row by row, in blocks: the whole product may not fit into memory.
    """
    work = np.cumsum(one @ np.diff(closing.indptr))
    cuts = np.searchsorted(work, np.arange(_BLOCK, work[-1] if work.size else 0, _BLOCK)) + 1
    blocks = [slice(a, b) for a, b in pairwise(np.unique([0, *cuts, one.shape[0]]))]
    counts = [np.asarray((one[rows] @ closing).multiply(other[rows]).sum(axis=1)).ravel() for rows in blocks]
    return np.concatenate([np.zeros(0), *counts])
