"""Parts of a network: some of its actors, and what is between them."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from ..model import Link, Network
from .arguments import texts
from .known_actors import refuse_unknown_actors


def among(network: Network, ids: Collection[str]) -> Network:
    """The actors in `ids`, and every link among them.

    A partnership that loses members keeps its strength among those that remain; with fewer than two it is
    gone.
    """
    if len(ids) == len(network.actors) and network.position.keys() <= set(ids):
        return network
    kept = (_link_among(ids, link) for link in network.links)
    return replace(
        network,
        actors=tuple(actor for actor in network.actors if actor.id in ids),
        links=tuple(link for link in kept if link is not None),
    )


def _link_among(ids: Collection[str], link: Link) -> Link | None:
    """The link with only the members in `ids`, None if fewer than two are left."""
    members = tuple(m for m in link.members if m in ids)
    if len(members) == len(link.members):
        return link
    return replace(link, members=members) if len(members) > 1 else None


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
    near, edge = set(egos), set(egos)
    for _ in range(radius):
        edge = {partner for id in edge for partner in network.graph[id]} - near
        if not edge:
            break
        near |= edge
    return among(network, near)


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
