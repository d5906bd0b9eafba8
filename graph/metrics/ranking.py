"""Who comes first: the ranks of actors on a metric."""

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


def largest(values: Floats, terms: int) -> Ints:
    """The positions of the largest value and of all that equal it but for the rounding of so many terms, in order."""
    highest = values.max()
    return np.flatnonzero(values >= highest - tolerance(terms) * abs(highest))


def first_of_largest(values: Floats, terms: int) -> int:
    """The first of those positions."""
    return int(largest(values, terms)[0])
