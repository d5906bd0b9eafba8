"""Parts and views of a network. Each is a network again, so that everything applies to it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import networkx as nx

from .model import Actor, Link, Network
from .vocabulary import COLLABORATION


@dataclass(frozen=True, slots=True)
class Selection:
    """What to keep; an empty field keeps everything.

    `regions` are NUTS prefixes: `SE2` keeps every county of southern Sweden.
    """

    sectors: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()

    def keeps(self, actor: Actor) -> bool:
        """Whether the actor belongs to the selection."""
        return (
            (not self.sectors or actor.sector in self.sectors)
            and (not self.forms or actor.form in self.forms)
            and (not self.regions or (actor.region or "").startswith(tuple(self.regions)))
        )


@dataclass(frozen=True, slots=True)
class Projection:
    """A network whose collaborations have become ties, and what gave no tie.

    `collaborations` were taken out; `too_small` of them had fewer than two organisations. `other_links`
    touched a collaboration by a kind that does not join, `inner_links` ran between collaborations only.
    """

    network: Network
    collaborations: int
    too_small: int
    other_links: int
    inner_links: int


def select(network: Network, selection: Selection) -> Network:
    """The part of the network that the selection keeps.

    A partnership that loses members keeps its strength among those that remain; with fewer than two it is
    gone.
    """
    links = (link for link in network.links if not selection.kinds or link.kind in selection.kinds)
    return _induced(network, {a.id for a in network.actors if selection.keeps(a)}, links)


def ego_network(network: Network, ego: str, radius: int = 1) -> Network:
    """The actors at most `radius` ties away from `ego`, and every link among them.

    Raises
    ------
    KeyError
        If no actor has the id `ego`.
    """
    if ego not in network.position:
        raise KeyError(ego)
    near = nx.single_source_shortest_path_length(network.graph, ego, cutoff=radius)
    return _induced(network, near.keys(), network.links)


def without(network: Network, ids: Collection[str]) -> Network:
    """The network without some actors; a partnership keeps its strength among those that remain."""
    return _induced(network, network.position.keys() - set(ids), network.links)


def _induced(network: Network, ids: Collection[str], links: Iterable[Link]) -> Network:
    kept = (_among(ids, link) for link in links)
    return replace(
        network,
        actors=tuple(actor for actor in network.actors if actor.id in ids),
        links=tuple(link for link in kept if link is not None),
    )


def _among(ids: Collection[str], link: Link) -> Link | None:
    """The link with only the members in `ids`, None if fewer than two are left."""
    members = tuple(m for m in link.members if m in ids)
    if len(members) == len(link.members):
        return link
    return replace(link, members=members) if len(members) > 1 else None


def collaborations_as_ties(network: Network) -> Projection:
    """The network of organisations, where each collaboration ties those it joins.

    A collaboration (any form but organisation) is taken out and becomes one undirected partnership of the
    organisations tied to it by a joining kind. An organisation that loses every tie stays, as an isolate.
    What else touched a collaboration gives no tie and is counted.
    """
    collaborations = {a.id: a for a in network.actors if a.is_collaboration}
    parties: dict[str, set[str]] = {id: set() for id in collaborations}
    links: list[Link] = []
    other = inner = 0
    for link in network.links:
        among = [m for m in link.members if m in collaborations]
        organisations = [m for m in link.members if m not in collaborations]
        if not among:
            links.append(link)
            continue
        joins = network.kinds[link.kind].joins
        for collaboration in among if joins else ():
            parties[collaboration].update(organisations)
        if len(organisations) > 1:
            links.append(replace(link, members=tuple(organisations)))
        elif not organisations:
            inner += 1
        elif not joins:
            other += 1
    joined = {id: members for id, members in parties.items() if len(members) > 1}
    links += [
        Link(tuple(sorted(members)), COLLABORATION.id, name=collaborations[id].name) for id, members in joined.items()
    ]
    projected = replace(
        network,
        actors=tuple(a for a in network.actors if a.id not in collaborations),
        links=tuple(links),
        kinds={**network.kinds, COLLABORATION.id: COLLABORATION},
    )
    return Projection(projected, len(collaborations), len(collaborations) - len(joined), other, inner)
