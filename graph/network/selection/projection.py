"""Collaborations read as ties between the organisations that take part in them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from itertools import combinations

from ..model import Actor, Link, Network
from ..vocabulary import COLLABORATION, MOST_PAIRS


@dataclass(frozen=True, slots=True)
class Projection:
    """A network whose collaborations have become ties, and what gave no tie.

    `collaborations` were taken out; `too_small` of them had fewer than two organisations. `other_links`
    touched a collaboration by a kind that does not join, `inner_links` ran between collaborations only. `too_large`
    have so many organisations that all partnerships together would tie more than 500,000 pairs: they give no ties.
    """

    network: Network
    collaborations: int
    too_small: int
    other_links: int
    inner_links: int
    too_large: int = 0


def collaborations_as_ties(network: Network) -> Projection:
    """The network of organisations, where each collaboration ties those it joins.

    A collaboration (any form but organisation) is taken out and becomes one undirected partnership of the
    organisations tied to it by a joining kind; two that share a partnership with it, of whatever kind, are tied by
    that partnership already and get nothing more through the collaboration. An organisation that loses every tie
    stays, as an isolate. What else touched a collaboration gives no tie and is counted; and so is a collaboration of so
    many organisations that to tie all of them would take the memory of the machine.
    """
    collaborations = {a.id: a for a in network.actors if a.is_collaboration}
    parties: dict[str, set[str]] = {id: set() for id in collaborations}
    shared: dict[str, list[list[str]]] = {id: [] for id in collaborations}
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
            for collaboration in among:
                shared[collaboration].append(organisations)
            links.append(replace(link, members=tuple(organisations)))
        elif not organisations:
            inner += 1
        elif not joins:
            other += 1
    joined = {id: members for id, members in parties.items() if len(members) > 1}
    bearable = _bearable(joined, links)
    for id in bearable:
        links += _partnerships(collaborations[id], joined[id], shared[id])
    projected = replace(
        network,
        actors=tuple(a for a in network.actors if a.id not in collaborations),
        links=tuple(links),
        kinds={**network.kinds, COLLABORATION.id: COLLABORATION},
    )
    small, large = len(collaborations) - len(joined), len(joined) - len(bearable)
    return Projection(projected, len(collaborations), small, other, inner, large)


def _bearable(joined: Mapping[str, Set[str]], links: Iterable[Link]) -> tuple[str, ...]:
    """The collaborations that can become ties, the smallest first, without too many pairs of all partnerships."""
    left = MOST_PAIRS - sum(link.pairs for link in links)
    bearable: list[str] = []
    for id in sorted(joined, key=lambda id: (len(joined[id]), id)):
        left -= len(joined[id]) * (len(joined[id]) - 1) // 2
        if left < 0:
            break
        bearable.append(id)
    return tuple(bearable)


def _partnerships(collaboration: Actor, members: set[str], shared: Iterable[Iterable[str]]) -> Iterator[Link]:
    """The partnership that a collaboration becomes; where some pairs are tied already, parts of it without them.

    `shared` are the organisations of each partnership that the collaboration is in too. Each pair that shares none
    is in exactly one part, and each part counts as many members as the whole.
    """
    open_pairs = set(combinations(sorted(members), 2))
    for organisations in shared:
        open_pairs.difference_update(combinations(sorted(members.intersection(organisations)), 2))
    while open_pairs:
        partners = Counter(id for pair in open_pairs for id in pair)
        part: list[str] = []
        for id in sorted(partners, key=lambda id: (-partners[id], id)):
            if all((min(id, other), max(id, other)) in open_pairs for other in part):
                part.append(id)
        part.sort()
        yield Link(tuple(part), COLLABORATION.id, len(members), name=collaboration.name)
        open_pairs.difference_update(combinations(part, 2))
