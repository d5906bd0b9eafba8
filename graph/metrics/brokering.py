"""Brokering between sectors: how many pairs an actor stands between, and how many of them nobody else does."""

from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array

from ..network.model import Network
from .brokerage import boundary, liaison
from .kernel import Floats, Ints, Kernel, kernel

_BLOCK = 2_000_000
# More pairs of partners than this are not looked at: it would take minutes.
MOST_PAIRS = 200_000_000


def brokering_activity(network: Network) -> Ints:
    """How many pairs of each actor's partners are of different sectors and no partners themselves; shape (n,).

    An isolate has 0. The sum of the roles `boundary` and `liaison`: whether the actor itself is of a third sector does
    not matter.

    >>> brokering_activity(star).tolist()
    [1, 0, 0]

    Sources
    -------
    Hamilton, Hileman & Bodin (2020), Social Networks 61, 1–10.
    """
    found: Ints = boundary(network) + liaison(network)
    return found


def brokering_exclusivity(network: Network) -> Floats:
    """Of those pairs the number that have no other partner in common: the actor is their only broker; shape (n,).

    An isolate has 0. Undefined (NaN for all) where more than 200 million pairs of partners would have to be compared,
    which are those of partners that have others too.

    >>> brokering_exclusivity(star).tolist()
    [1.0, 0.0, 0.0]

    Sources
    -------
    Hamilton, Hileman & Bodin (2020), Social Networks 61, 1–10.
    """
    k = kernel(network)
    some = k.degree > 1  # who has one partner only shares no other with anybody
    partners = np.diff(k.adjacency[:, some].indptr).astype(np.int64)
    if (partners * (partners - 1) // 2).sum() > MOST_PAIRS:
        return np.full(k.size, np.nan)
    of_all, of_some = _pairs_across(k, np.ones(k.size, dtype=np.bool_)), _pairs_across(k, some)
    return of_all - of_some + _only_brokers(k, np.flatnonzero(some))


def _pairs_across(k: Kernel, some: np.ndarray) -> Floats:
    """The pairs of different sectors among each actor's partners, of some actors; shape (n,)."""
    members = np.flatnonzero(some)
    sectors = csr_array((np.ones(len(members)), (members, k.sector[members])), shape=(k.size, len(k.sectors)))
    counts = (k.adjacency @ sectors).toarray()
    pairs: Floats = (counts.sum(axis=1) ** 2 - (counts**2).sum(axis=1)) / 2
    return pairs


def _only_brokers(k: Kernel, some: Ints) -> Floats:
    """Of how many pairs of some actors, across sectors and without a tie, each is the only partner in common; (n,)."""
    # A partner in common adds 2^26 and its number to a pair, a tie 2^27: what is below that has one and no tie.
    once = 2.0**26
    numbers = csr_array((once + np.arange(k.size), (np.arange(k.size), np.arange(k.size))), shape=(k.size, k.size))
    to_some, among = (numbers @ k.adjacency)[:, some], k.adjacency[some][:, some]
    brokers = np.zeros(k.size)
    for rows in _blocks(k, some):
        pairs = (k.adjacency[some[rows]] @ to_some + 2 * once * among[rows]).tocoo()
        a, b = pairs.coords
        a = a + rows.start
        counted = (pairs.data < 2 * once) & (a < b) & (k.sector[some[a]] != k.sector[some[b]])
        brokers += np.bincount((pairs.data[counted] - once).astype(np.int64), minlength=k.size)
    return brokers


def _blocks(k: Kernel, some: Ints) -> list[slice]:
    """Rows that together have no more than so many partners of partners: the whole product may not fit into memory."""
    work = np.cumsum((k.adjacency @ k.degree.astype(np.float64))[some])
    cuts = np.searchsorted(work, np.arange(_BLOCK, work[-1] if work.size else 0, _BLOCK)) + 1
    return [slice(a, b) for a, b in pairwise(np.unique([0, *cuts, len(some)]).tolist())]
