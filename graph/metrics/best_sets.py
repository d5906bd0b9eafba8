"""The best of all sets of a size, by branch and bound: sets are passed over that cannot be as good as one found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from .engine import IN_PLACE, Engine
from .kernel import Floats, Ints

Members = tuple[int, ...]
# Of some actors: how good they would be with each actor more, −∞ for themselves, and at least how good any whole set
# that begins with both can become; each of shape (n,).
Ahead = Callable[[Members], tuple[Floats, Floats]]
# Sets, and how good each of them is.
Found = tuple[list[Ints], float]
# The place of an actor in the order, and how good sets can become that go on with it.
Place = tuple[int, float]

_TOGETHER = 8  # places that are one block


def best_sets(
    n: int, size: int, ahead: Ahead, least: float, utmost: float, engine: Engine = IN_PLACE
) -> tuple[Ints, float]:
    """All sets of so many of n actors than which none is better, and how good they are.

    Sets have shape (sets, size), each sorted and all in order; `least` is a value that some set is known to have, or
    −∞. If it is `utmost`, the best that a value can be, there is only the first such set. Values are compared exactly.
    The workers of the `engine` search.

    Sources
    -------
    Land & Doig (1960), Econometrica 28, 497–520.
    """
    first_is_enough = least == utmost
    alone, promise = ahead(())
    # Those who are best alone come first: good sets are met early, and more is passed over.
    order = np.arange(n) if first_is_enough else np.argsort(-alone, kind="stable")
    search = _Search(size, ahead, order, first_is_enough)
    if size == 1:
        found = search.begun_with((), 0, least)
    else:
        first, *others = [(place, float(promise[order[place]])) for place in range(n - size + 1)]
        # A good set that is found before the others are divided lets more of them be passed over.
        found = search.gone_on_with((), [first], least)
        others = [one for one in others if one[1] >= found[1]]
        blocks = [(found[1], others[start : start + _TOGETHER]) for start in range(0, len(others), _TOGETHER)]
        if not search.ended(found):
            for further in engine.map(_of_block, search, blocks):
                found = _better(found, further)
                if search.ended(found):
                    break
    sets = np.sort(np.concatenate(found[0]), axis=1)
    sets = sets[np.lexsort(sets.T[::-1])]
    return sets[:1] if first_is_enough else sets, found[1]


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    """A search of sets of so many actors, which are tried in an order; `ahead` says what sets can come to."""

    size: int
    ahead: Ahead
    order: Ints
    first_is_enough: bool

    def ended(self, found: Found) -> bool:
        """Whether no further set is wanted."""
        return self.first_is_enough and bool(found[0])

    def begun_with(self, chosen: Members, start: int, least: float) -> Found:
        """The best sets of the chosen actors and some from the place `start` on; none if they are below `least`."""
        alone, promise = self.ahead(chosen)
        left = self.size - len(chosen)
        if left > 1:
            places = range(start, len(self.order) - left + 1)
            return self.gone_on_with(chosen, ((place, promise[self.order[place]]) for place in places), least)
        later = self.order[start:]
        value = float(alone[later].max())
        if value < least:
            return [], least
        last = later[alone[later] == value]
        return [np.column_stack([np.tile(np.array(chosen, dtype=np.int64), (len(last), 1)), last])], value

    def gone_on_with(self, chosen: Members, places: Iterable[Place], least: float) -> Found:
        """The best sets of the chosen actors, one of those at the places, and some after it."""
        found: Found = [], least
        for place, promise in places:
            if self.ended(found):
                break
            if promise >= found[1]:
                found = _better(found, self.begun_with((*chosen, int(self.order[place])), place + 1, found[1]))
        return found


def _of_block(search: _Search, block: tuple[float, Sequence[Place]]) -> Found:
    """The best sets whose first member stands at one of the places."""
    least, places = block
    return search.gone_on_with((), places, least)


def _better(one: Found, other: Found) -> Found:
    """The better sets; of both, where they are as good."""
    if one[1] == other[1]:
        return one[0] + other[0], one[1]
    return max(one, other, key=lambda found: found[1])
