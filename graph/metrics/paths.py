"""The shortest ways between two actors: all of them, and if there are none the tie that would make one."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import igraph
import pandas as pd

from ..network.model import Network
from ..network.selection import Selection, refuse_unknown_actors, refuse_unknown_values, texts
from .distance_sums import distance_sums
from .kernel import kernel

_MOST = 20


@dataclass(frozen=True, slots=True)
class Paths:
    """All shortest paths between two actors; `length` is None, and all else empty, if there is no path.

    `count` is how many there are, `paths` the first of them in order of ids, each as the ids from one end to
    the other. `actors` and `ties` are those of all the paths, also of those that are not listed, in order.
    """

    length: int | None
    count: int
    paths: tuple[tuple[str, ...], ...]
    actors: tuple[str, ...]
    ties: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ConnectingTie:
    """The tie that would bring two unconnected parts of a network nearest to each other.

    It runs from `a`, in the one part, to `b`, in the other. `distance` is how many steps the two actors that were
    asked about would then be apart; `total` is the sum of the distances over all pairs of an actor in the one
    part and an actor in the other, and `mean` their mean.
    """

    a: str
    b: str
    distance: int
    total: int
    mean: float


def shortest_paths(
    network: Network, a: str, b: str, through: Collection[str] = frozenset(), most: int = _MOST
) -> Paths:
    """All shortest paths from the actor `a` to `b`, only through actors of some sectors if `through` names any.

    Ties count alike whatever their strength. The ends may be of any sector; an actor is 0 steps from itself. At
    most `most` paths are listed, while `count` is exact and found without listing them: the time grows with the
    size of the network, not with the number of paths.

    >>> shortest_paths(star, "region", "university").paths
    (('region', 'hub', 'university'),)

    Raises
    ------
    KeyError
        If no actor has one of the ids.
    TypeError
        If `through` is a single text.
    ValueError
        If `through` names a sector that the network does not have.
    """
    refuse_unknown_actors(network, (a, b))
    refuse_unknown_values(network, Selection(sectors=frozenset(texts("through", through))))
    first, last = network.position[a], network.position[b]
    graph = kernel(network).graph
    # Positions in the network of the actors that paths may use; positions and ids have the same order.
    allowed = list(range(len(network.actors)))
    if through:
        allowed = [i for i, actor in enumerate(network.actors) if actor.sector in through or i in (first, last)]
        graph = graph.induced_subgraph(allowed)
    start, end = allowed.index(first), allowed.index(last)
    distance = graph.distances(start)[0]
    if distance[end] == math.inf:
        return Paths(None, 0, (), (), ())
    length = int(distance[end])
    before = _before(graph, distance, end)
    count, after = {start: 1}, defaultdict[int, list[int]](list)
    for v in reversed(before):
        count[v] = sum(count[u] for u in before[v])
    for v, earlier in before.items():
        for u in earlier:
            after[u].append(v)
    ids = [network.actors[i].id for i in allowed]
    return Paths(
        length,
        count[end],
        tuple(tuple(ids[v] for v in path) for path in islice(_in_order(after, start, length), most)),
        tuple(ids[v] for v in sorted({start, *before})),
        tuple(sorted((ids[min(u, v)], ids[max(u, v)]) for v, earlier in before.items() for u in earlier)),
    )


def path_table(network: Network, paths: Sequence[Sequence[str]]) -> pd.DataFrame:
    """The paths as a table: one row per actor on each, in order.

    The columns are path (counted from 1), step (from 0), id, name and sector.

    Raises
    ------
    KeyError
        If no actor has one of the ids.
    """
    rows = [
        (number, step, actor.id, actor.name, actor.sector)
        for number, path in enumerate(paths, start=1)
        for step, actor in enumerate(map(network.actor, path))
    ]
    return pd.DataFrame(rows, columns=["path", "step", "id", "name", "sector"])


def _before(graph: igraph.Graph, distance: Sequence[float], end: int) -> dict[int, list[int]]:
    """Who stands just before each actor on a shortest path to the end: the end first, then step by step back.

    Those of one step come in order, and so do those before each. The start, which nobody is before, is left out.
    """
    before: dict[int, list[int]] = {}
    layer = [end]
    while distance[layer[0]] > 0:
        for v in layer:
            before[v] = sorted(u for u in graph.neighbors(v) if distance[u] == distance[v] - 1)
        layer = sorted({u for v in layer for u in before[v]})
    return before


def _in_order(after: Mapping[int, Sequence[int]], start: int, length: int) -> Iterator[tuple[int, ...]]:
    """Every path of that length from the start, the smallest first; each step costs the same."""
    path, ways = [start], [iter(after.get(start, ()))]
    while path:
        if len(path) > length:
            yield tuple(path)
            step = None
        else:
            step = next(ways[-1], None)
        if step is None:
            path.pop()
            ways.pop()
        else:
            path.append(step)
            ways.append(iter(after.get(step, ())))


def connecting_tie(network: Network, a: str, b: str) -> ConnectingTie:
    """The tie that would connect two actors who have no path, and bring their two parts nearest to each other.

    Of all pairs of an actor in the part of `a` and one in the part of `b`, it is the one whose tie would leave
    the sum of the distances between the parts least; of several, the first by id. The sum falls into one for
    each part, and so the ends are found apart: the actor with the least sum of distances within the part.
    That is a search from every actor of the two parts, in time that grows with the number of actors times the
    number of ties (see `distance_sums`).

    >>> from graph.network.model import Actor
    >>> isolated = Network((*star.actors, Actor("z", "Z", "business")), star.links, star.sectors, star.kinds)
    >>> connecting_tie(isolated, "region", "z")
    ConnectingTie(a='hub', b='z', distance=2, total=5, mean=1.6666666666666667)

    Raises
    ------
    KeyError
        If no actor has one of the ids.
    ValueError
        If there is a path already.
    """
    refuse_unknown_actors(network, (a, b))
    first, last = network.position[a], network.position[b]
    graph = kernel(network).graph
    of_a, of_b = sorted(graph.subcomponent(first)), sorted(graph.subcomponent(last))
    if last in of_a:
        raise ValueError(f"a path joins '{a}' and '{b}' already")
    x, sum_a = _middle(graph, of_a)
    y, sum_b = _middle(graph, of_b)
    pairs = len(of_a) * len(of_b)
    total = sum_a * len(of_b) + pairs + sum_b * len(of_a)
    distance = int(graph.distances(first, x)[0][0]) + 1 + int(graph.distances(y, last)[0][0])
    return ConnectingTie(network.actors[x].id, network.actors[y].id, distance, total, total / pairs)


def _middle(graph: igraph.Graph, part: Sequence[int]) -> tuple[int, int]:
    """The first actor of a component with the least sum of distances to the others of it, and that sum."""
    sums = distance_sums(graph.induced_subgraph(part))
    return part[int(sums.argmin())], int(sums.min())
