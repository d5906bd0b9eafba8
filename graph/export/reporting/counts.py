"""How ties come from links, in numbers: what a paper reports of a network besides its size."""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

import numpy as np

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
    found = np.fromiter(values, np.float64)
    if not len(found):
        return None
    return Spread(float(found.mean()), float(found.std()), float(found.min()), float(found.max()))


def degrees(network: Network) -> list[int]:
    """The number of partners of each actor, in order."""
    ends = network.tie_arrays.ends
    found: list[int] = np.bincount(ends.ravel(), minlength=len(network.actors)).tolist()
    return found


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
    found = np.fromiter(origins.values(), np.int64, len(origins))
    undirected, more = found & _UNDIRECTED > 0, found & _OF_MORE > 0
    both = ~undirected & (found & (_FORWARD | _BACK) == _FORWARD | _BACK)
    only = more & (found & _OF_TWO == 0)
    return TieCounts(
        one_way=int((~undirected & ~both).sum()),
        both_ways=int(both.sum()),
        undirected=int(undirected.sum()),
        of_more=int(more.sum()),
        of_more_only=int(only.sum()),
        of_several=len(several),
    )


def end_counts(network: Network) -> EndCounts:
    """How many ties join organisations, collaborations, or one of each."""
    flags = np.fromiter((actor.is_collaboration for actor in network.actors), np.int64, len(network.actors))
    joined = np.bincount(flags[network.tie_arrays.ends].sum(axis=1), minlength=3)
    return EndCounts(*joined.tolist())
