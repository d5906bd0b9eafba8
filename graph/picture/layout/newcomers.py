"""Places for added actors; no other actor moves."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import count

Places = Mapping[str, tuple[float, float]]

_ROOM = 34.0  # between two actors' middles
_TURN = math.pi * (3 - math.sqrt(5))  # the golden angle: a spiral that fills evenly


def with_newcomers(places: Places, near: Mapping[str, Collection[str]]) -> dict[str, tuple[float, float]]:
    """The places, and one for each newcomer: the free spot nearest to the middle of those it is to be `near`.

    Newcomers are placed in their order, so that one may be near another that comes before it. One with
    no placed neighbour gets a place near the middle of all.

    >>> with_newcomers({"a": (0.0, 0.0), "b": (100.0, 0.0)}, {"new": ["a", "b"]})["new"]
    (50.0, 0.0)
    """
    taken = dict(places)
    spots = _Spots(places.values())
    for id, others in near.items():
        known = [taken[other] for other in others if other in taken] or list(taken.values()) or [(0.0, 0.0)]
        x, y = (sum(along) / len(known) for along in zip(*known, strict=True))
        taken[id] = spots.take(x, y)
    return taken


class _Spots:
    """The taken spots by square, and how far each spiral has been searched; no spot becomes free again."""

    def __init__(self, taken: Iterable[tuple[float, float]]) -> None:
        self._squares: defaultdict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
        self._steps: defaultdict[tuple[float, float], int] = defaultdict(int)
        for spot in taken:
            self._squares[_square(spot)].append(spot)

    def take(self, x: float, y: float) -> tuple[float, float]:
        """The first free spot on the spiral around a point."""
        for step in count(self._steps[x, y]):
            reach = _ROOM / 2 * math.sqrt(step)
            spot = x + reach * math.cos(step * _TURN), y + reach * math.sin(step * _TURN)
            if self._is_free(spot):
                break
        self._steps[x, y] = step + 1
        found = round(spot[0], 1) + 0.0, round(spot[1], 1) + 0.0
        self._squares[_square(found)].append(found)
        return found

    def _is_free(self, spot: tuple[float, float]) -> bool:
        column, row = _square(spot)
        around = ((column + across, row + down) for across in (-1, 0, 1) for down in (-1, 0, 1))
        return all(math.dist(spot, other) >= _ROOM for square in around for other in self._squares.get(square, ()))


def _square(spot: tuple[float, float]) -> tuple[int, int]:
    return int(spot[0] // _ROOM), int(spot[1] // _ROOM)
