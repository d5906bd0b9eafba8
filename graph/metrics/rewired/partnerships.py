"""Random partnerships: every actor takes part in as many, and each has as many members, as it has.

Uniform over all assignments without double members. A step takes two partnerships and deals anew, at random, the
members that only one of them has.

Sources
-------
Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz (2014), Nature Communications 5, 4114; Carstens (2015), Physical
Review E 91, 042812.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..shortest_paths.compiled import compiled
from .ties import Places


class Partnerships(NamedTuple):
    """The members of partnership p of n actors are `members[start[p]:start[p + 1]]`."""

    start: Places
    members: Places


class _Work(NamedTuple):
    """`mark` of each actor, a number of its own for each use, and the members that only one partnership has."""

    mark: NDArray[np.int64]
    only: Places


def new_work(partnerships: Partnerships, n: int) -> _Work:
    """What a walk writes beside the partnerships of n actors."""
    longest = int(np.diff(partnerships.start).max(initial=0))
    return _Work(np.zeros(n, np.int64), np.empty(2 * longest, np.int32))


@compiled
def walk(partnerships: Partnerships, work: _Work, steps: int, random: np.random.Generator) -> None:
    """Take so many steps from the partnerships, whose members are changed."""
    count = len(partnerships.start) - 1
    if count < 2:  # noqa: PLR2004 - a step takes two partnerships
        return
    mark = work.mark.max()
    for _ in range(steps):
        # A product is drawn in a tenth of the time of a whole number, and off by 2⁻⁵³.
        first, second = int(random.random() * count), int(random.random() * (count - 1))
        second += second >= first
        _trade(partnerships, work, first, second, mark, random)
        mark += 2


@compiled
def _trade(
    partnerships: Partnerships, work: _Work, first: int, second: int, mark: int, random: np.random.Generator
) -> None:
    start, members = partnerships.start, partnerships.members
    of_first, of_both = mark + 1, mark + 2
    for i in range(start[first], start[first + 1]):
        work.mark[members[i]] = of_first
    # Whom both have comes first in each, and stays.
    kept_second = start[second]
    for i in range(start[second], start[second + 1]):
        member = members[i]
        if work.mark[member] == of_first:
            work.mark[member] = of_both
            members[i], members[kept_second] = members[kept_second], member
            kept_second += 1
    kept_first = start[first]
    for i in range(start[first], start[first + 1]):
        member = members[i]
        if work.mark[member] == of_both:
            members[i], members[kept_first] = members[kept_first], member
            kept_first += 1
    of_one, of_other = start[first + 1] - kept_first, start[second + 1] - kept_second
    for i in range(of_one):
        work.only[i] = members[kept_first + i]
    for i in range(of_other):
        work.only[of_one + i] = members[kept_second + i]
    for i in range(of_one):
        chosen = i + int(random.random() * (of_one + of_other - i))
        work.only[i], work.only[chosen] = work.only[chosen], work.only[i]
        members[kept_first + i] = work.only[i]
    for i in range(of_other):
        members[kept_second + i] = work.only[of_one + i]


@compiled
def possible_exchanges(partnerships: Partnerships, n: int, most: int) -> int:
    """In how many ways two of n actors can change places, counted up to `most`: each leads to another assignment."""
    start, members = partnerships.start, partnerships.members
    count, found = len(start) - 1, 0
    mark = np.full(n, -1, np.int64)
    for first in range(count):
        for i in range(start[first], start[first + 1]):
            mark[members[i]] = first
        for second in range(first + 1, count):
            both = 0
            for i in range(start[second], start[second + 1]):
                both += mark[members[i]] == first
            found += int((start[first + 1] - start[first] - both) * (start[second + 1] - start[second] - both))
            if found >= most:
                return found
    return found
