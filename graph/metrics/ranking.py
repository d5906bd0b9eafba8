"""Who comes first: the ranks of actors on a metric."""

from typing import NamedTuple

import numpy as np

from .kernel import Floats, Ints
from .tolerance import tolerance


def ranks(values: Floats) -> Floats:
    """1 and how many values are higher; equal ones share the better rank, NaN has none. Same shape as `values`, (n,).

    Equal are those within the `tolerance` for so many values, a part of each: sums of the same parts in another order
    differ in their last digits.

    >>> ranks(np.array([0.3, 0.1 + 0.2, 1.0, np.nan])).tolist()
    [2.0, 2.0, 1.0, nan]
    """
    known = np.sort(values[~np.isnan(values)])
    not_higher = np.searchsorted(known, values + tolerance(len(values)) * np.abs(values), side="right")
    return np.where(np.isnan(values), np.nan, 1.0 + len(known) - not_higher)


def rank_ranges(low: Floats, high: Floats) -> Floats:
    """The best and the worst rank that each value may have if it is known to lie in its bounds; shapes (n,), (n, 2).

    >>> rank_ranges(np.array([0.5, 0.4, 0.1]), np.array([0.7, 0.6, 0.2])).tolist()
    [[1.0, 2.0], [1.0, 2.0], [3.0, 3.0]]
    """
    above = len(low) - np.searchsorted(np.sort(low), high, side="right")
    not_below = len(low) - np.searchsorted(np.sort(high), low, side="left")
    return np.column_stack([above + 1.0, not_below])


def largest(values: Floats, terms: int) -> Ints:
    """The positions of the largest value and of all that equal it but for the rounding of so many terms, in order."""
    highest = values.max()
    return np.flatnonzero(values >= highest - tolerance(terms) * abs(highest))


def first_of_largest(values: Floats, terms: int) -> int:
    """The first of those positions."""
    return int(largest(values, terms)[0])


class Leaders(NamedTuple):
    """Who comes first: positions, the highest first and equals in order, and how many more equal the last of them."""

    named: tuple[int, ...]
    more: int


def leaders(values: Floats, most: int) -> Leaders:
    """The actors with the highest values: none named is equal to one left out, or else `more` is how many are.

    At most `most` are named: fewer where the next few are equal and too many; where already the first place is shared
    by too many, some of those who share it. What is not above 0 is never first, nor is NaN.

    >>> leaders(np.array([3.0, 1.0, 2.0, 2.0]), 2), leaders(np.array([1.0, 1.0, 1.0]), 2)
    (Leaders(named=(0,), more=0), Leaders(named=(0, 1), more=1))
    """
    above = np.flatnonzero(values > 0)
    place = ranks(values[above])
    order = np.argsort(place, kind="stable")
    place, above = place[order], above[order]
    fitting = int(np.searchsorted(place, place[most], side="left")) if len(place) > most else len(place)
    if fitting or not len(place):
        return Leaders(tuple(above[:fitting].tolist()), 0)
    return Leaders(tuple(above[:most].tolist()), int((place == 1).sum()) - most)
