"""Parts of a network: some of its actors, and what is between them."""

from collections.abc import Collection, Iterable

import numpy as np

from ..model import Network
from .arguments import texts
from .known_actors import refuse_unknown_actors


def among(network: Network, ids: Collection[str]) -> Network:
    """The actors in `ids`, and every link among them.

    A partnership that loses members keeps its strength among those that remain; with fewer than two it is
    gone.
    """
    here = np.zeros(len(network.actors), dtype=np.bool_)
    here[[network.position[id] for id in ids if id in network.position]] = True
    return network.part(actors=here)


def ego_network(network: Network, ego: str | Iterable[str], radius: int = 1) -> Network:
    """The actors at most `radius` ties away from the ego, or from the nearest of several, and every link among them.

    Raises
    ------
    KeyError
        If no actor has that id.
    ValueError
        If the radius is negative.
    """
    egos = (ego,) if isinstance(ego, str) else tuple(ego)
    refuse_unknown_actors(network, egos)
    if radius < 0:
        raise ValueError(f"radius must be at least 0, not {radius}")
    partners, first = network.partners
    near = np.zeros(len(network.actors), dtype=np.bool_)
    edge = np.unique([network.position[id] for id in egos]).astype(np.int64)
    near[edge] = True
    for _ in range(radius):
        if not len(edge):
            break
        met = np.concatenate([partners[first[i] : first[i + 1]] for i in edge.tolist()])
        edge = np.unique(met[~near[met]])
        near[edge] = True
    return network.part(actors=near)


def without(network: Network, ids: Iterable[str]) -> Network:
    """The network without the actors of some `ids`; a partnership keeps its strength among those that remain.

    Raises
    ------
    KeyError
        If no actor has one of the ids.
    TypeError
        If `ids` is a single text.
    """
    gone = texts("ids", ids)
    refuse_unknown_actors(network, gone)
    return among(network, network.position.keys() - set(gone))
