"""Draws of random networks that are exchangeable with the observed one, and what is measured on each.

From the observed network one walk leads to a hub, and from the hub each draw is a walk of its own, as long. The
observed network and the draws then stand alike to the hub, so that p = (b + 1)/(R + 1) is valid however far the
walks mix.

Sources
-------
Besag & Clifford (1989), Biometrika 76, 633–642.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..kernel import Floats, Ints
from ..shortest_paths.compiled import compiled
from . import partnerships as p
from . import ties as t
from .measuring import MEASURES, Search, measure, new_search, projected

_QUESTIONS = {"activity": 1, "membership": 2}
Seed = tuple[int, int]
"""The seed, and the level of the walks' length: each has a hub of its own."""
_HUB = 2**32 - 1  # the number of no draw


class Measured(NamedTuple):
    """What is measured on R networks: the sums of the measures over g groups, and the ties between groups.

    `sums` has shape (R, measures, g), unnormalised; `ties` (R, g, g), each tie once, the smaller group first.
    """

    sums: Floats
    ties: Ints


def generator(seed: Seed, question: str, number: int) -> np.random.Generator:
    """The random numbers of one draw, or of the walk to the hub."""
    return np.random.default_rng([*seed, _QUESTIONS[question], number])


def activity(
    ties: t.Ties, code: Ints, groups: int, numbers: Sequence[int], steps: int, seed: Seed, ties_alone: bool = False
) -> Measured:
    """The draws of these numbers, ties rewired with so many steps; `code` has the group of each of n actors.

    With `ties_alone` the ties between groups are counted, and nothing else is measured.
    """
    found = room(len(numbers), groups)
    search = new_search(len(code))
    hub = t.copied(ties)
    t.walk(hub, steps, generator(seed, "activity", _HUB))
    for i, number in enumerate(numbers):
        drawn = t.copied(hub)
        t.walk(drawn, steps, generator(seed, "activity", number))
        measure(drawn.indptr, drawn.indices, code, search, found.sums[i], found.ties[i], ties_alone)
    return found


def membership(
    partnerships: p.Partnerships,
    code: Ints,
    groups: int,
    numbers: Sequence[int],
    steps: int,
    seed: Seed,
    ties_alone: bool = False,
) -> Measured:
    """The draws of these numbers, members of partnerships randomly reassigned with so many steps; as `activity`."""
    n = len(code)
    found = room(len(numbers), groups)
    search, simple, work = new_search(n), Room.of(partnerships, n), p.new_work(partnerships, n)
    hub = partnerships._replace(members=partnerships.members.copy())
    p.walk(hub, work, steps, generator(seed, "membership", _HUB))
    for i, number in enumerate(numbers):
        drawn = hub._replace(members=hub.members.copy())
        p.walk(drawn, work, steps, generator(seed, "membership", number))
        measure_partnerships(drawn, simple, code, search, found.sums[i], found.ties[i], ties_alone)
    return found


class Room(NamedTuple):
    """Room for the simple network that partnerships make; see `measuring.projected`."""

    taken: t.Places
    number: t.Places
    indices: t.Places
    indptr: t.Places

    @classmethod
    def of(cls, partnerships: p.Partnerships, n: int) -> "Room":
        """Room for partnerships of n actors with these sizes."""
        sizes = np.diff(partnerships.start).astype(np.int64)
        taken = np.concatenate([[0], np.cumsum(np.bincount(partnerships.members, minlength=n))]).astype(np.int32)
        most = min(int((sizes * (sizes - 1)).sum()), n * (n - 1))
        return cls(taken, np.empty(taken[-1], np.int32), np.empty(most, np.int32), np.empty(n + 1, np.int32))


@compiled
def measure_partnerships(
    partnerships: p.Partnerships,
    room: Room,
    code: Ints,
    search: Search,
    sums: Floats,
    ties: Ints,
    ties_alone: bool = False,
) -> None:
    """`measuring.measure` on the simple network that partnerships make."""
    projected(partnerships, room.taken, room.number, search.mark, room.indices, room.indptr)
    measure(room.indptr, room.indices, code, search, sums, ties, ties_alone)


def room(draws: int, groups: int) -> Measured:
    """Room for what is measured on so many networks."""
    return Measured(np.zeros((draws, len(MEASURES), groups)), np.zeros((draws, groups, groups), np.int64))
