"""Two networks as two pictures of one layout: all of both is drawn in each, and faint what the other alone has."""

from collections.abc import Sequence
from dataclasses import replace

from ..metrics.compared import Record
from ..network.model import Link, Network
from ..network.selection import Scoped
from . import scene
from .composed import Picture
from .groups import SECTOR, attribute_name, member_of, names_of, size_name
from .memo import Remember, uncached
from .placed import territories
from .texts import texts

_SIZE = "degree"


def side_by_side(
    both: Network, sides: Sequence[Scoped], lang: str, remember: Remember = uncached
) -> tuple[Picture, ...]:
    """A picture of each side, in the layout of `both`, which has the actors and links of all sides.

    Actors are sized by their partners on the side, and coloured by sector.
    """
    graph = remember(_graph, both, lang)
    places = remember(_places, graph, both, remember)
    partition = remember(_partition, graph, both)
    return tuple(
        Picture(
            graph=graph,
            places=places,
            ranking=remember(_ranking, graph, side.network),
            partition=partition,
            scope=remember(_within, graph, side.network, side.uncertain),
        )
        for side in sides
    )


def joined(first: Network, second: Network, records: Sequence[Record]) -> Network:
    """The actors and links of both, each once: as the second has them; `records` are those that differ."""
    actors = {actor.id: actor for network in (first, second) for actor in network.actors}
    gone = {id(one.first) for one in records if isinstance(one.first, Link) and one.second is not None}
    new = [one.second for one in records if isinstance(one.second, Link)]
    if not new and len(actors) == len(first.actors):
        return first
    return replace(
        first,
        actors=tuple(actors.values()),
        links=(*(link for link in first.links if id(link) not in gone), *new),
        sectors={**first.sectors, **second.sectors},
        kinds={**first.kinds, **second.kinds},
    )


def _graph(both: Network, lang: str) -> scene.Graph:
    return scene.compose_graph(both, lang, texts(lang))


def _places(graph: scene.Graph, both: Network, remember: Remember) -> scene.Places:
    return scene.place(graph, remember(territories, both, "sectors"))


def _partition(graph: scene.Graph, both: Network) -> scene.Partition:
    member = member_of(both, SECTOR)
    names, title = names_of(both, SECTOR, graph.lang, member), attribute_name(SECTOR, graph.lang)
    return scene.partition_of(graph, member, names, SECTOR, title)


def _ranking(graph: scene.Graph, side: Network) -> scene.Ranking:
    degree = {actor.id: side.graph.degree[actor.id] for actor in side.actors}
    values = {id: float(count) for id, count in degree.items()}
    return scene.rank(graph, size_name(_SIZE, graph.lang), values, degree)


def _within(graph: scene.Graph, side: Network, uncertain: frozenset[tuple[str, str]]) -> scene.ScopeMask:
    return scene.within(graph, side.position.keys(), [(tie.a, tie.b) for tie in side.ties], uncertain)
