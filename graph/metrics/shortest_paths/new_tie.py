"""What a tie that is not there would do to the distances between actors."""

from typing import NamedTuple

import numpy as np

from ..kernel import Floats, Ints
from .compiled import compiled
from .steps import UNMET, Steps


class Gains(NamedTuple):
    """What each of some ties alone would do to the pairs of actors in different groups; shapes (ties,).

    `nearness` is how much the sum of 1/distance grows, `nearer` how many pairs come nearer to each other, `joined` how
    many of these have no path now, and `saved` how many steps the others save together.
    """

    nearness: Floats
    nearer: Ints
    joined: Ints
    saved: Ints


def gains(steps: Steps, group: Ints, ends: Ints) -> Gains:
    """What a tie between each two of `ends`, shape (ties, 2), would do; `group` has shape (n,)."""
    found = Gains(np.zeros(len(ends)), *(np.zeros(len(ends), np.int64) for _ in range(3)))
    inverse = np.zeros(UNMET + 1)
    inverse[1:UNMET] = 1 / np.arange(1, UNMET)
    _gains(steps, group, ends, inverse, found)
    return found


def with_tie(steps: Steps, a: int, b: int) -> Steps:
    """The distances with a tie between two actors."""
    there = steps[:, a, None] + np.int16(1) + steps[b]
    shorter: Steps = np.minimum(steps, np.minimum(there, there.T))
    return shorter


@compiled
def _gains(steps: Steps, group: Ints, ends: Ints, inverse: Floats, found: Gains) -> None:
    n = len(steps)
    near_a, near_b = np.empty(n, np.int64), np.empty(n, np.int64)
    for tie in range(len(ends)):
        a, b = ends[tie]
        # The tie is on a shorter path only between one who is two steps nearer to its one end and one to its other.
        of_a, of_b = 0, 0
        for i in range(n):
            if steps[b, i] - steps[a, i] > 1:
                near_a[of_a] = i
                of_a += 1
            elif steps[a, i] - steps[b, i] > 1:
                near_b[of_b] = i
                of_b += 1
        for i in near_a[:of_a]:
            for j in near_b[:of_b]:
                then = steps[a, i] + 1 + steps[b, j]
                now = steps[i, j]
                if then < now and group[i] != group[j]:
                    found.nearness[tie] += inverse[then] - inverse[now]
                    found.nearer[tie] += 1
                    if now == UNMET:
                        found.joined[tie] += 1
                    else:
                        found.saved[tie] += now - then
