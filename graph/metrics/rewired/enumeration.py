"""All networks that a question compares with, where they are few."""

from collections.abc import Iterator
from itertools import combinations, repeat

from ..kernel import Ints

MOST = 20_000
_TRIES = 300_000  # a few seconds


class TooManyError(Exception):
    """Too little of what is tried can be completed."""


class _Tries:
    """Counts what is tried."""

    def __init__(self) -> None:
        self._left = repeat(None, _TRIES)

    def count(self) -> None:
        """One more."""
        if next(self._left, self) is self:
            raise TooManyError


def networks(degree: Ints) -> Iterator[list[tuple[int, int]]]:
    """The ties of every simple network of n actors with these numbers of partners, each once.

    An actor after the other is tied to later ones; whatever cannot be completed (Erdős & Gallai) is not begun.

    Raises
    ------
    TooManyError
        Once too much has been tried.
    """
    yield from _networks(0, degree.tolist(), [], _Tries())


def _networks(
    actor: int, left: list[int], ties: list[tuple[int, int]], tries: _Tries
) -> Iterator[list[tuple[int, int]]]:
    while actor < len(left) and not left[actor]:
        actor += 1
    if actor == len(left):
        yield ties.copy()
        return
    later = [other for other in range(actor + 1, len(left)) if left[other]]
    for partners in combinations(later, left[actor]):
        rest = left.copy()
        rest[actor] = 0
        for other in partners:
            rest[other] -= 1
        tries.count()
        if _graphical(rest[actor + 1 :]):
            yield from _networks(actor + 1, rest, ties + [(actor, other) for other in partners], tries)


def _graphical(degrees: list[int]) -> bool:
    """Whether a simple network has these numbers of partners (Erdős & Gallai 1960)."""
    sequence = sorted((d for d in degrees if d), reverse=True)
    if sum(sequence) % 2:
        return False
    total = 0
    for k, d in enumerate(sequence, 1):
        total += d
        if total > k * (k - 1) + sum(min(k, other) for other in sequence[k:]):
            return False
    return True


def assignments(sizes: Ints, taken: Ints) -> Iterator[list[tuple[int, ...]]]:
    """The members of every partnership in every assignment without double members, each assignment once.

    `sizes` has the size of each partnership, `taken` how many each actor takes part in.

    Raises
    ------
    TooManyError
        Once too much has been tried.
    """
    yield from _assignments(sizes.tolist(), taken.tolist(), [], _Tries())


def _assignments(
    sizes: list[int], left: list[int], members: list[tuple[int, ...]], tries: _Tries
) -> Iterator[list[tuple[int, ...]]]:
    if not sizes:
        yield members.copy()
        return
    size, *others = sizes
    # Who takes part in as many as are left is a member of each.
    free = [actor for actor, number in enumerate(left) if number]
    for chosen in combinations(free, size):
        rest = left.copy()
        for actor in chosen:
            rest[actor] -= 1
        tries.count()
        if _assignable(others, rest):
            yield from _assignments(others, rest, [*members, chosen], tries)


def _assignable(sizes: list[int], left: list[int]) -> bool:
    """Whether members can be assigned to partnerships of these sizes (Gale & Ryser 1957)."""
    if sum(sizes) != sum(left):
        return False
    sequence = sorted(sizes, reverse=True)
    total = 0
    for k, size in enumerate(sequence, 1):
        total += size
        if total > sum(min(number, k) for number in left):
            return False
    return not left or max(left) <= len(sizes)
