"""Brokerage: who stands between two actors that are not partners themselves, and of which sectors."""

from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array

from ..model import Network
from .kernel import Floats, Ints, kernel
from .ties import partners_by_sector

_BLOCK = 20_000_000


def open_two_paths(network: Network) -> Ints:
    """How many pairs of each actor's partners are not partners themselves; shape (n,), an isolate has 0.

    The sum of the four brokerage roles.

    >>> open_two_paths(star).tolist()
    [1, 0, 0]
    """
    total: Ints = _open_pairs(network).sum(axis=1)
    return total


def coordinator(network: Network) -> Ints:
    """Open two-paths through each actor whose ends are of the actor's own sector; shape (n,).

    Sources
    -------
    Gould & Fernandez (1989), Sociological Methodology 19, 89–126.

    >>> coordinator(star).tolist()
    [0, 0, 0]
    """
    return _open_pairs(network)[:, 0]


def itinerant(network: Network) -> Ints:
    """Open two-paths through each actor whose ends share another sector; shape (n,). Source as `coordinator`.

    >>> itinerant(star).tolist()
    [0, 0, 0]
    """
    return _open_pairs(network)[:, 1]


def boundary(network: Network) -> Ints:
    """Open two-paths through each actor with one end in its sector, one outside; shape (n,).

    Without direction a gatekeeper and a representative cannot be told apart. Source as `coordinator`.

    >>> boundary(star).tolist()
    [1, 0, 0]
    """
    return _open_pairs(network)[:, 2]


def liaison(network: Network) -> Ints:
    """Open two-paths through each actor where all three are of different sectors; shape (n,). As `coordinator`.

    >>> liaison(star).tolist()
    [0, 0, 0]
    """
    return _open_pairs(network)[:, 3]


def _open_pairs(network: Network) -> Ints:
    """The four roles of each actor, shape (n, 4): all pairs of partners less those that are partners themselves.

    Every count below is of ordered pairs, hence halved at the end.
    """
    k = kernel(network)
    within_ends = k.sector[k.ends[:, 0]] == k.sector[k.ends[:, 1]]
    within, across = _symmetric(k.ends[within_ends], k.size), _symmetric(k.ends[~within_ends], k.size)
    partners = partners_by_sector(k)
    degree, own = partners.sum(axis=1), partners[np.arange(k.size), k.sector]
    every = degree * (degree - 1) - _closed(k.adjacency, k.adjacency, k.adjacency)
    alike = (partners * (partners - 1)).sum(axis=1) - _closed(k.adjacency, within, k.adjacency)
    all_one = own * (own - 1) - _closed(within, within, within)
    one_own = 2 * own * (degree - own) - 2 * _closed(within, k.adjacency, across)
    roles = np.column_stack([all_one, alike - all_one, one_own, every - alike - one_own])
    return np.rint(roles / 2).astype(np.int64)


def _symmetric(ends: Ints, n: int) -> csr_array:
    rows, columns = np.concatenate([ends, ends[:, ::-1]]).T
    return csr_array((np.ones(len(rows)), (rows, columns)), shape=(n, n))


def _closed(first: csr_array, closing: csr_array, last: csr_array) -> Floats:
    """Ordered pairs (a, c) of each v with v–a in `first`, a–c in `closing`, v–c in `last`; shape (n,).

    Row by row, in blocks: around a hub nearly everybody is two steps from everybody, and the whole product
    would not fit into memory.
    """
    work = np.cumsum(first @ np.diff(closing.indptr))
    cuts = np.searchsorted(work, np.arange(_BLOCK, work[-1] if work.size else 0, _BLOCK)) + 1
    edges = np.unique([0, *cuts, first.shape[0]])
    blocks = [slice(a, b) for a, b in pairwise(edges)]
    counts = [np.asarray((first[rows] @ closing).multiply(last[rows]).sum(axis=1)).ravel() for rows in blocks]
    return np.concatenate([np.zeros(0), *counts])
