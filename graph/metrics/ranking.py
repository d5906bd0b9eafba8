"""Who comes first: the ranks of actors on a metric."""

import numpy as np

from .kernel import Floats

SLACK = 1e-12


def ranks(values: Floats) -> Floats:
    """1 and how many values are higher; equal ones share the better rank, NaN has none. Same shape as `values`, (n,).

    Equal are those within 1e-12, or of values from 1 on within that part of them: sums of the same parts in another
    order differ in their last digits.

    >>> ranks(np.array([0.3, 0.1 + 0.2, 1.0, np.nan])).tolist()
    [2.0, 2.0, 1.0, nan]
    """
    known = np.sort(values[~np.isnan(values)])
    not_higher = np.searchsorted(known, values + SLACK * np.maximum(1, np.abs(values)), side="right")
    return np.where(np.isnan(values), np.nan, 1.0 + len(known) - not_higher)


def first_of_largest(values: Floats) -> int:
    """The position of the largest value, and of those that equal it, as in `ranks`, the first."""
    return int(np.argmax(values >= values.max() - SLACK * max(1, abs(values.max()))))
