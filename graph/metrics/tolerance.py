"""The one tolerance: how far two numbers that ought to be equal may be apart because sums are rounded."""

import numpy as np

# Adding n numbers, each rounded, may be off by about n half units in the last place; what is added has a history.
_EACH = 8 * float(np.finfo(np.float64).eps)


def tolerance(terms: int) -> float:
    """The part of a sum of so many numbers by which an equal one may differ: 1.8e-15 for each of them.

    Always relative: multiplying all values by the same number changes no comparison, and 0 equals only 0.

    >>> 0.1 + 0.2 > 0.3, 0.1 + 0.2 > 0.3 * (1 + tolerance(2))
    (True, False)
    """
    return _EACH * terms
