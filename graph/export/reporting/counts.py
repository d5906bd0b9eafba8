"""How ties come from links, in numbers: what a paper reports of a network besides its size."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, pairwise
from math import sqrt
from statistics import fmean
from typing import NamedTuple

from ...network.model import Network
from ..formats.contents import is_directed

_TWO = 2
_FORWARD, _BACK, _UNDIRECTED, _OF_TWO, _OF_MORE = (1 << bit for bit in range(5))


class Spread(NamedTuple):
    """The mean, the standard deviation (divided by n), the least and the greatest of some numbers."""

    mean: float
    sd: float
    low: float
    high: float


class TieCounts(NamedTuple):
    """How many ties there are of each origin.

    `one_way` have directed links alone, all the same way, `both_ways` directed links alone, in both ways, and
    `undirected` an undirected link at least; the three add up to all. `of_more` come from links of more than two
    members, `of_more_only` from no other link, and `of_several` from several links.
    """

    one_way: int
    both_ways: int
    undirected: int
    of_more: int
    of_more_only: int
    of_several: int


class EndCounts(NamedTuple):
    """How many ties join two organisations, an organisation and a collaboration, and two collaborations."""

    organisations: int
    mixed: int
    collaborations: int


def spread(values: Iterable[float]) -> Spread | None:
    """How some numbers are spread; None if there are none."""
    found = list(values)
    if not found:
        return None
    mean = fmean(found)
    return Spread(mean, sqrt(fmean((value - mean) ** 2 for value in found)), min(found), max(found))


def degrees(network: Network) -> list[int]:
    """The number of partners of each actor, in order."""
    _, first = network.partners
    return [end - begin for begin, end in pairwise(first.tolist())]


def tie_counts(network: Network) -> TieCounts:
    """How many ties come from links of which sort."""
    origins: dict[tuple[str, str], int] = {}
    several = set[tuple[str, str]]()
    for link in network.links:
        size = _OF_MORE if link.size > _TWO else _OF_TWO
        directed = is_directed(network, link)
        for one, other in combinations(link.members, 2):
            pair = (one, other) if one < other else (other, one)
            way = (_FORWARD if pair == link.members else _BACK) if directed else _UNDIRECTED
            if pair in origins:
                several.add(pair)
            origins[pair] = origins.get(pair, 0) | way | size
    found = Counter(origins.values())

    def having(some: int, *, without: int = 0) -> int:
        return sum(n for origin, n in found.items() if origin & some == some and not origin & without)

    both_ways, undirected = having(_FORWARD | _BACK, without=_UNDIRECTED), having(_UNDIRECTED)
    return TieCounts(
        one_way=len(origins) - both_ways - undirected,
        both_ways=both_ways,
        undirected=undirected,
        of_more=having(_OF_MORE),
        of_more_only=having(_OF_MORE, without=_OF_TWO),
        of_several=len(several),
    )


def end_counts(network: Network) -> EndCounts:
    """How many ties join organisations, collaborations, or one of each."""
    flags = [actor.is_collaboration for actor in network.actors]
    joined = Counter(flags[a] + flags[b] for a, b in network.tie_arrays.ends.tolist())
    return EndCounts(joined[0], joined[1], joined[2])
