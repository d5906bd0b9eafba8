"""How many networks a question compares with, counted without making them.

Actors with as many partners (or partnerships) left are alike: those who choose are taken one after another, and what
is left of the others is remembered as how many have how many.

Sources
-------
Mahadev & Peled (1995), Threshold Graphs and Related Topics; Gale (1957), Pacific Journal of Mathematics 7, 1073–1082.
"""

from collections.abc import Iterator
from functools import cache
from math import comb

import numpy as np

from ..kernel import Ints

_Left = tuple[tuple[int, int], ...]
"""How many actors (second) have so many left (first, above 0), in falling order of the first."""


def is_only_network(degree: Ints) -> bool:
    """Whether there is but one simple network with these numbers of partners: it is a threshold graph.

    Then actors can be taken away one after another, each without partners or a partner of all who are left.
    """
    left = np.sort(degree)
    first, last, gone = 0, len(left) - 1, 0
    while first < last:
        if left[first] == gone:
            first += 1
        elif left[last] - gone == last - first:
            last -= 1
            gone += 1
        else:
            return False
    return True


def is_only_assignment(sizes: Ints, taken: Ints) -> bool:
    """Whether there is but one assignment to partnerships of these sizes, each actor to as many as `taken`.

    Then the members of each are among those of all that are larger: the numbers are conjugate partitions.
    """
    in_falling_order = np.sort(taken)[::-1]
    larger = len(sizes) - np.searchsorted(np.sort(sizes), np.arange(len(taken)), side="right")
    return bool((in_falling_order == larger).all())


def networks(degree: Ints, most: int) -> int:
    """The number of simple networks with these numbers of partners, counted up to `most`."""

    @cache
    def count(left: _Left) -> int:
        if not left:
            return 1
        (partners, actors), *others = left
        found = 0
        for ways, rest in _chosen(_joined([(partners, actors - 1), *others]), partners):
            found += ways * count(rest)
            if found >= most:
                return most
        return found

    return count(_left(degree))


def assignments(sizes: Ints, taken: Ints, most: int) -> int:
    """The number of assignments of actors to partnerships of these sizes, each to as many as `taken`, up to `most`."""
    by_size = sorted(sizes.tolist(), reverse=True)

    @cache
    def count(number: int, left: _Left) -> int:
        if number == len(by_size):
            return 0 if left else 1
        if left and left[0][0] > len(by_size) - number:  # in more than there are
            return 0
        found = 0
        for ways, rest in _chosen(left, by_size[number]):
            found += ways * count(number + 1, rest)
            if found >= most:
                return most
        return found

    return count(0, _left(taken))


def _left(numbers: Ints) -> _Left:
    every = numbers.tolist()
    return tuple((number, every.count(number)) for number in sorted(set(every) - {0}, reverse=True))


def _joined(classes: list[tuple[int, int]]) -> _Left:
    """The classes with those of one number as one, without empty ones."""
    found: dict[int, int] = {}
    for number, actors in classes:
        if number and actors:
            found[number] = found.get(number, 0) + actors
    return tuple(sorted(found.items(), reverse=True))


def _chosen(left: _Left, size: int) -> Iterator[tuple[int, _Left]]:
    """In how many ways so many different actors can be chosen, and what is left of all then."""

    def choose(at: int, missing: int) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        if at == len(left):
            if not missing:
                yield 1, []
            return
        number, actors = left[at]
        for some in range(min(actors, missing), -1, -1):
            for ways, classes in choose(at + 1, missing - some):
                yield ways * comb(actors, some), [(number, actors - some), (number - 1, some), *classes]

    for ways, classes in choose(0, size):
        yield ways, _joined(classes)
