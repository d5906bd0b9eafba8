"""Bridging by one actor: the sectors of its unconnected partners, and the actors that would be cut off without it."""

from itertools import combinations_with_replacement

import numpy as np

from ..network.model import Network
from ..network.selection import refuse_unknown_actors
from .kernel import kernel


def bridged_sectors(network: Network, id: str) -> tuple[tuple[str, str, int], ...]:
    """The pairs of partners who are not partners themselves, by their two sectors: the most pairs first.

    Their sum is the actor's `open_two_paths`; sectors come in the network's own order, and pairs of which there are
    none are left out.

    >>> bridged_sectors(star, "hub")
    (('public', 'academia', 1),)

    Raises
    ------
    KeyError
        If no actor has the id.
    """
    refuse_unknown_actors(network, (id,))
    k, actor = kernel(network), network.position[id]
    partners = k.adjacency.indices[k.adjacency.indptr[actor] : k.adjacency.indptr[actor + 1]]
    sector, size = k.sector[partners], len(k.sectors)
    counts = np.bincount(sector, minlength=size)
    closed = k.adjacency[partners][:, partners].tocoo()
    rows, columns = closed.coords
    tied = np.bincount(sector[rows] * size + sector[columns], minlength=size * size).reshape(size, size)
    found = []
    for a, b in combinations_with_replacement(range(size), 2):
        pairs = counts[a] * (counts[a] - 1) // 2 - tied[a, a] // 2 if a == b else counts[a] * counts[b] - tied[a, b]
        if pairs:
            found.append((k.sectors[a], k.sectors[b], int(pairs)))
    return tuple(sorted(found, key=lambda bridged: -bridged[2]))


def cut_off(network: Network, id: str) -> tuple[tuple[str, ...], ...]:
    """The parts that would lose touch with the largest one if the actor went: ids, the largest part first.

    Of the actor's own component; empty if it does not hold it together. Equally large parts come by id.

    >>> cut_off(star, "hub")
    (('university',),)

    Raises
    ------
    KeyError
        If no actor has the id.
    """
    refuse_unknown_actors(network, (id,))
    k, actor = kernel(network), network.position[id]
    own = sorted(other for other in k.graph.subcomponent(actor) if other != actor)
    parts = [[own[i] for i in part] for part in k.graph.induced_subgraph(own).connected_components()]
    parts.sort(key=lambda part: (-len(part), part))
    return tuple(tuple(network.actors[i].id for i in part) for part in parts[1:])
