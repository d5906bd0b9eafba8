"""What the observed network is compared with: all networks that a question allows, or draws of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

import numpy as np

from ..kernel import Ints
from . import counting, enumeration
from . import partnerships as p
from . import ties as t
from .draws import Measured, Room, activity, measure_partnerships, membership, room
from .enumeration import MOST, TooManyError
from .measuring import measure, new_search

Question = Literal["activity", "membership"]
T = TypeVar("T")
_MOST_UNITS = 300  # ties or partnerships; a space of more is small only by chance


class Space(Protocol):
    """The networks that a question compares with, and the observed one among them; `code` has each actor's group.

    With `ties_alone` only the ties between groups are counted in each, and the sums of all measures are 0.
    """

    @property
    def code(self) -> Ints:
        """Shape (n,)."""

    @property
    def units(self) -> int:
        """How many ties, or partnerships, a walk counts its steps by."""

    @property
    def ties_alone(self) -> bool:
        """Whether nothing but the ties between groups is asked for."""

    def observed(self) -> Measured:
        """What is measured on the observed network, as the only row."""

    def every(self) -> Measured | None:
        """What is measured on every network of the space; None where there are more than 20,000, or hard to find."""

    def draws(self, numbers: Sequence[int], steps: int, level: int, seed: int) -> Measured:
        """What is measured on the draws of these numbers, walks of so many steps from the hub of a level."""


@dataclass(frozen=True, slots=True, eq=False)
class Rewired:
    """All simple networks in which every actor has as many partners as in `ties`."""

    ties: t.Ties
    code: Ints
    groups: int
    ties_alone: bool = False

    @property
    def units(self) -> int:
        """The number of ties."""
        return len(self.ties.ends)

    def observed(self) -> Measured:
        """As `Space`."""
        return self._measured([self.ties])

    def every(self) -> Measured | None:
        """As `Space`."""
        n, degree = len(self.code), np.diff(self.ties.indptr)
        if counting.is_only_network(degree):
            return self.observed()
        if self.units > _MOST_UNITS or t.possible_swaps(self.ties, MOST) == MOST:
            return None
        if counting.networks(degree, MOST + 1) > MOST:
            return None
        found = _all_of(enumeration.networks(degree))
        return (
            None
            if found is None
            else self._measured([t.ties_of(np.array(ends, np.int64).reshape(-1, 2), n) for ends in found])
        )

    def draws(self, numbers: Sequence[int], steps: int, level: int, seed: int) -> Measured:
        """As `Space`."""
        return activity(self.ties, self.code, self.groups, numbers, steps, (seed, level), self.ties_alone)

    def _measured(self, networks: Sequence[t.Ties]) -> Measured:
        found, search = room(len(networks), self.groups), new_search(len(self.code))
        for i, ties in enumerate(networks):
            measure(ties.indptr, ties.indices, self.code, search, found.sums[i], found.ties[i], self.ties_alone)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Dealt:
    """All partnerships of these sizes in which every actor takes part in as many as in `partnerships`."""

    partnerships: p.Partnerships
    code: Ints
    groups: int
    ties_alone: bool = False

    @property
    def units(self) -> int:
        """The number of partnerships."""
        return len(self.partnerships.start) - 1

    def observed(self) -> Measured:
        """As `Space`."""
        return self._measured([self.partnerships.members])

    def every(self) -> Measured | None:
        """As `Space`."""
        n = len(self.code)
        sizes, taken = np.diff(self.partnerships.start), np.bincount(self.partnerships.members, minlength=n)
        if counting.is_only_assignment(sizes, taken):
            return self.observed()
        if self.units > _MOST_UNITS or p.possible_exchanges(self.partnerships, n, MOST) == MOST:
            return None
        if counting.assignments(sizes, taken, MOST + 1) > MOST:
            return None
        found = _all_of(enumeration.assignments(sizes, taken))
        return (
            None
            if found is None
            else self._measured([np.array([a for one in every for a in one], np.int32) for every in found])
        )

    def draws(self, numbers: Sequence[int], steps: int, level: int, seed: int) -> Measured:
        """As `Space`."""
        return membership(self.partnerships, self.code, self.groups, numbers, steps, (seed, level), self.ties_alone)

    def _measured(self, assignments: Sequence[t.Places]) -> Measured:
        found, search = room(len(assignments), self.groups), new_search(len(self.code))
        simple = Room.of(self.partnerships, len(self.code))
        for i, members in enumerate(assignments):
            one = self.partnerships._replace(members=members)
            measure_partnerships(one, simple, self.code, search, found.sums[i], found.ties[i], self.ties_alone)
        return found


def _all_of(items: Iterator[T]) -> list[T] | None:
    try:
        return list(items)
    except TooManyError:
        return None
