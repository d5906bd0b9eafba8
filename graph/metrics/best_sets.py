"""The best of all sets of a size, by branch and bound: sets are passed over that cannot be as good as one found."""

from collections.abc import Callable

import numpy as np

from .kernel import Floats, Ints

Members = tuple[int, ...]
# Of some actors: how good they would be with each actor more, −∞ for themselves, and at least how good any whole set
# that begins with both can become; each of shape (n,).
Ahead = Callable[[Members], tuple[Floats, Floats]]


def best_sets(n: int, size: int, ahead: Ahead, least: float, utmost: float) -> tuple[Ints, float]:
    """All sets of so many of n actors than which none is better, and how good they are.

    Sets have shape (sets, size), each sorted and all in order; `least` is a value that some set is known to have, or
    −∞. If it is `utmost`, the best that a value can be, there is only the first such set. Values are compared exactly.

    Sources
    -------
    Land & Doig (1960), Econometrica 28, 497–520.
    """
    first_is_enough = least == utmost
    # Those who are best alone come first: good sets are met early, and more is passed over.
    order = np.arange(n) if first_is_enough else np.argsort(-ahead(())[0], kind="stable")
    best: list[Ints] = []
    most = least

    def visit(chosen: Members, start: int) -> None:
        nonlocal best, most
        found, promise = ahead(chosen)
        left = size - len(chosen)
        later = order[start:]
        if left == 1:
            value = found[later].max()
            if value > most:
                best, most = [], float(value)
            if value == most:
                last = later[found[later] == most]
                best.append(np.column_stack([np.tile(np.array(chosen, dtype=np.int64), (len(last), 1)), last]))
            return
        for place in range(start, n - left + 1):
            actor = int(order[place])
            if first_is_enough and best:
                return
            if promise[actor] >= most:
                visit((*chosen, actor), place + 1)

    visit((), 0)
    sets = np.sort(np.concatenate(best), axis=1)
    sets = sets[np.lexsort(sets.T[::-1])]
    return sets[:1] if first_is_enough else sets, most
