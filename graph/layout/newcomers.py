"""Places for those who come later: nobody else moves."""

import math
from collections.abc import Collection, Mapping

Places = Mapping[str, tuple[float, float]]

_ROOM = 34.0  # between two actors' middles
_TURN = math.pi * (3 - math.sqrt(5))  # the golden angle: a spiral that fills evenly


def with_newcomers(places: Places, near: Mapping[str, Collection[str]]) -> dict[str, tuple[float, float]]:
    """The places, and one for each newcomer: the free spot nearest to the middle of those it is to be `near`.

    Newcomers are placed in their order, so that one may be near another that comes before it. Who is to be near
    nobody that has a place gets one near the middle of all.

    >>> with_newcomers({"a": (0.0, 0.0), "b": (100.0, 0.0)}, {"new": ["a", "b"]})["new"]
    (50.0, 0.0)
    """
    taken = dict(places)
    for id, others in near.items():
        known = [taken[other] for other in others if other in taken] or list(taken.values()) or [(0.0, 0.0)]
        x, y = (sum(along) / len(known) for along in zip(*known, strict=True))
        taken[id] = _free(x, y, list(taken.values()))
    return taken


def _free(x: float, y: float, taken: list[tuple[float, float]]) -> tuple[float, float]:
    step = 0
    while True:
        reach = _ROOM / 2 * math.sqrt(step)
        spot = x + reach * math.cos(step * _TURN), y + reach * math.sin(step * _TURN)
        if all(math.dist(spot, other) >= _ROOM for other in taken):
            return round(spot[0], 1) + 0.0, round(spot[1], 1) + 0.0
        step += 1
