"""Brokerage with direction: who passes on what comes in from one actor to another that does not get it directly."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import permutations, product

import numpy as np
from scipy.sparse import csr_array

from ..network.model import Kind, Link, Network
from .brokerage import triangles
from .kernel import Floats, Ints, Kernel, kernel

_COORDINATOR, _ITINERANT, _GATEKEEPER, _REPRESENTATIVE, _LIAISON = range(5)

# What a broker is on a two-path in → broker → out follows from which of its three arcs stay within a sector:
# in → broker, broker → out, and in → out, the one that is missing.
_WITHIN = {
    _COORDINATOR: (True, True, True),
    _ITINERANT: (False, False, True),
    _GATEKEEPER: (False, True, False),
    _REPRESENTATIVE: (True, False, False),
    _LIAISON: (False, False, False),
}


def coordinator_d(network: Network) -> Ints:
    """Open directed two-paths through each actor that stay within its sector; shape (n,), an isolate has 0.

    On the network of arcs: a directed link runs from its first member to its second, any other link both ways
    between each pair of its members. A two-path is open when no arc runs from its first actor to its last.

    Sources
    -------
    Gould & Fernandez (1989), Sociological Methodology 19, 89–126: w_I.

    >>> coordinator_d(star).tolist()
    [0, 0, 0]
    """
    return directed_two_paths(network)[:, _COORDINATOR].copy()


def itinerant_d(network: Network) -> Ints:
    """Open directed two-paths through each actor between two of another sector: w_O; otherwise as `coordinator_d`.

    >>> itinerant_d(star).tolist()
    [0, 0, 0]
    """
    return directed_two_paths(network)[:, _ITINERANT].copy()


def gatekeeper_d(network: Network) -> Ints:
    """Open directed two-paths through each actor into its sector: b_OI; otherwise as `coordinator_d`.

    >>> gatekeeper_d(star).tolist()
    [1, 0, 0]
    """
    return directed_two_paths(network)[:, _GATEKEEPER].copy()


def representative_d(network: Network) -> Ints:
    """Open directed two-paths through each actor out of its sector: b_IO; otherwise as `coordinator_d`.

    >>> representative_d(star).tolist()
    [1, 0, 0]
    """
    return directed_two_paths(network)[:, _REPRESENTATIVE].copy()


def liaison_d(network: Network) -> Ints:
    """Open directed two-paths through each actor where all three differ in sector: b_O; otherwise as `coordinator_d`.

    >>> liaison_d(star).tolist()
    [0, 0, 0]
    """
    return directed_two_paths(network)[:, _LIAISON].copy()


DIRECTED_ROLES: Mapping[str, Callable[[Network], Ints]] = {
    "coordinator_d": coordinator_d,
    "itinerant_d": itinerant_d,
    "gatekeeper_d": gatekeeper_d,
    "representative_d": representative_d,
    "liaison_d": liaison_d,
}


@lru_cache(maxsize=8)
def arcs(network: Network) -> csr_array:
    """Which actor has an arc to which: an n × n matrix of ones and zeros."""
    n, position = len(network.actors), network.position
    pairs = {(position[a], position[b]) for link in network.links for a, b in arcs_of(link, network.kinds[link.kind])}
    ends = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return csr_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(n, n))


def arcs_of(link: Link, kind: Kind) -> Iterable[tuple[str, ...]]:
    """The pairs of members that a link leads from and to: one if it has a direction, otherwise each pair both ways."""
    return (link.members,) if _is_one_way(link, kind) else permutations(link.members, 2)


def has_direction(network: Network) -> bool:
    """Whether any link leads one way only."""
    return any(_is_one_way(link, network.kinds[link.kind]) for link in network.links)


def _is_one_way(link: Link, kind: Kind) -> bool:
    # Two that are left of a larger partnership are no source and target.
    return kind.directed and link.size == 2  # noqa: PLR2004


@lru_cache(maxsize=8)
def directed_two_paths(network: Network) -> Ints:
    """The five roles of each actor, shape (n, 5): all its directed two-paths less those that an arc closes."""
    k, adjacency = kernel(network), arcs(network)
    return np.rint(_paths(k, adjacency) - _closed_paths(k, adjacency)).astype(np.int64)


def _paths(k: Kernel, adjacency: csr_array) -> Floats:
    """All directed two-paths through each actor, to and fro left out, by role; shape (n, 5)."""
    actors = np.arange(k.size)
    membership = csr_array((np.ones(k.size), (actors, k.sector)), shape=(k.size, len(k.sectors)))
    into, out_of = (adjacency.T @ membership).toarray(), (adjacency @ membership).toarray()
    back_and_forth = (adjacency.multiply(adjacency.T) @ membership).toarray()
    own_in, own_out, own_both = (matrix[actors, k.sector] for matrix in (into, out_of, back_and_forth))
    all_in, all_out, both = into.sum(axis=1), out_of.sum(axis=1), back_and_forth.sum(axis=1)
    coordinator = own_in * own_out - own_both
    itinerant = (into * out_of).sum(axis=1) - own_in * own_out - (both - own_both)
    gatekeeper, representative = (all_in - own_in) * own_out, own_in * (all_out - own_out)
    liaison = all_in * all_out - both - coordinator - itinerant - gatekeeper - representative
    return np.column_stack([coordinator, itinerant, gatekeeper, representative, liaison])


def _closed_paths(k: Kernel, adjacency: csr_array) -> Floats:
    """The directed two-paths through each actor whose first actor has an arc to the last, by role; shape (n, 5).

    Arcs are sorted by whether they lead to an actor with more partners. A triangle is met by way of that one of its
    actors with the fewest partners, or the second fewest: that way no two partners of a hub have to be looked at.
    """
    rank = np.empty(k.size, dtype=np.int64)
    rank[np.argsort(k.degree, kind="stable")] = np.arange(k.size)
    tails, heads = adjacency.tocoo().coords
    rises, within = rank[tails] < rank[heads], k.sector[tails] == k.sector[heads]
    parts = {}
    for is_rising, is_within in product((True, False), repeat=2):
        chosen = (rises == is_rising) & (within == is_within)
        ends = tails[chosen], heads[chosen]
        parts[is_rising, is_within] = csr_array((np.ones(chosen.sum()), ends), shape=adjacency.shape)
    closed = np.zeros((k.size, len(_WITHIN)))
    for role, (in_within, out_within, closing_within) in _WITHIN.items():
        for incoming, outgoing, closing in product((True, False), repeat=3):
            if incoming == outgoing != closing:
                continue  # up and up again does not lead down
            into, out_of = parts[incoming, in_within], parts[outgoing, out_within]
            ends = parts[closing, closing_within]
            if closing:
                closed[:, role] += triangles(into.T.tocsr(), ends, out_of)
            else:
                closed[:, role] += triangles(out_of, ends.T.tocsr(), into.T.tocsr())
    return closed
