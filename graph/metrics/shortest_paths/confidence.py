"""What a sample lets one state with a confidence of 95 %, of many values at once (Bonferroni's inequality)."""

from typing import NamedTuple

import numpy as np
from scipy.special import betainccinv, betaincinv

from ..kernel import Floats, Ints
from ..sampling import CONFIDENCE

_SERFLING = 7 / 3 + 3 / np.sqrt(2)


class Bounds(NamedTuple):
    """Estimates, and what the values lie between; arrays of one shape."""

    value: Floats
    low: Floats
    high: Floats


def chances(hits: Ints, samples: int) -> Bounds:
    """The chances of events from how often each of them happened in independent samples; shape (events,).

    Sources
    -------
    Clopper & Pearson (1934), Biometrika 26, 404–413.
    """
    numbers, of = np.unique(hits, return_inverse=True)
    tail = (1 - CONFIDENCE) / (2 * max(1, len(hits)))
    low = np.where(numbers > 0, betaincinv(np.maximum(numbers, 1), samples - numbers + 1, tail), 0.0)
    high = np.where(numbers < samples, betainccinv(numbers + 1, np.maximum(samples - numbers, 1), tail), 1.0)
    return Bounds((numbers / samples)[of], low[of], high[of])


def means(values: Floats, width: float) -> Bounds:
    """The means of quantities in [0, width] from independent samples, one column each; shapes (samples, q) and (q,).

    Sources
    -------
    Maurer & Pontil (2009), COLT 2009 (the empirical Bernstein inequality).
    """
    samples, quantities = values.shape
    mean = values.mean(axis=0)
    log = np.log(2 * 2 * quantities / (1 - CONFIDENCE))
    few = max(1, samples - 1)
    error = np.sqrt(2 * values.var(axis=0) * samples / few * log / samples) + 7 * width * log / (3 * few)
    return Bounds(mean, np.maximum(0, mean - error), np.minimum(width, mean + error))


def mean_error(mean: Floats, squares: Floats, width: Floats, some: int, of_all: int, tests: int) -> Floats:
    """How far the mean of a sample without replacement is from that of all, at most, in so many tests at once.

    `squares` is the mean of the squares, and `width` the range of the values, which are not below 0.

    Sources
    -------
    Bardenet & Maillard (2015), Bernoulli 21, 1361–1385 (the empirical Bernstein–Serfling inequality).
    """
    left = 1 - (some - 1) / of_all if 2 * some <= of_all else (1 - some / of_all) * (1 + 1 / some)
    log = np.log(5 * 2 * tests / (1 - CONFIDENCE))
    deviation = np.sqrt(np.maximum(0, squares - mean**2))
    error: Floats = deviation * np.sqrt(2 * left * log / some) + _SERFLING * width * log / some
    return error
