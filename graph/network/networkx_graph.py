"""The measured network as NetworkX has it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import networkx as nx

from .dates import first_day, last_day
from .values import Actor, Link, Tie


def networkx_graph(actors: Iterable[Actor], links: Iterable[Link], ties: Iterable[Tie]) -> nx.Graph:
    """A simple undirected graph of these actors, in order, and of the ties that the links make; frozen."""
    of_pair: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        for pair in combinations(sorted(link.members), 2):
            of_pair.setdefault(pair, []).append(link)
    graph = nx.Graph()
    graph.add_nodes_from((actor.id, _node(actor)) for actor in actors)
    graph.add_edges_from((a, b, {"strength": strength, **_edge(of_pair[a, b])}) for a, b, strength in ties)
    return nx.freeze(graph)


def _node(actor: Actor) -> Mapping[str, str]:
    """The attributes of an actor's node; without the key of what is not stated, since GraphML has no empty value."""
    region = {} if actor.region is None else {"region": actor.region}
    return {"name": actor.name, "sector": actor.sector, "form": actor.form, **region}


def _edge(links: Sequence[Link]) -> Mapping[str, str]:
    """The attributes of an edge, from its links."""
    starts, ends = [link.start for link in links if link.start], [link.end for link in links if link.end]
    attributes = {"kinds": ";".join(sorted({link.kind for link in links}))}
    if len(starts) == len(links):
        attributes["start"] = min(starts, key=first_day)
    if len(ends) == len(links):
        attributes["end"] = max(ends, key=last_day)
    return attributes
