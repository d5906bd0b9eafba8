"""How many of the networks compared with are as extreme as the observed one, and what that decides."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..kernel import Floats
from ..tolerance import tolerance
from ..verdicts import ERRORS, Marks, established, undecided


@dataclass(frozen=True, slots=True, eq=False)
class Tails:
    """The p-values of as much or more (`upper`), and of as little or less (`lower`), with their standard errors.

    Arrays of one shape, the last axis being the tests that are adjusted together; NaN where nothing is tested. Exact
    p-values have no error.
    """

    upper: Floats
    lower: Floats
    upper_error: Floats
    lower_error: Floats

    @property
    def above(self) -> Marks:
        """What is established to be more than expected, after Holm's adjustment."""
        return _in_rows(established, self.upper, 0 * self.upper)

    @property
    def below(self) -> Marks:
        """What is established to be less than expected."""
        return _in_rows(established, self.lower, 0 * self.lower)

    @property
    def undecided(self) -> Marks:
        """What would be established, or would not be, if p-values were off by three standard errors."""
        either: Marks = _in_rows(undecided, self.upper, self.upper_error) | _in_rows(
            undecided, self.lower, self.lower_error
        )
        return either

    @property
    def tests(self) -> int:
        """How many tests there are."""
        return int((~np.isnan(self.upper)).sum())

    def agree(self, others: "Tails") -> bool:
        """Whether all p-values are those of the others but for three standard errors of the difference."""
        tails = (
            (self.upper, self.upper_error, others.upper, others.upper_error),
            (self.lower, self.lower_error, others.lower, others.lower_error),
        )
        return all(
            bool((np.isnan(p) | np.isnan(q) | (np.abs(p - q) <= ERRORS * np.hypot(p_error, q_error))).all())
            for p, p_error, q, q_error in tails
        )

    def of(self, row: int) -> "Tails":
        """Those of one row."""
        return Tails(self.upper[row], self.lower[row], self.upper_error[row], self.lower_error[row])


def tails(values: Floats, observed: Floats, *, exact: bool, terms: int, tested: Marks | None = None) -> Tails:
    """The tails of what was observed, of any shape, among `values` of R networks, of shape (R, …).

    A value that is NaN, of a network in which nothing can be measured, counts as extreme in both tails. What is the
    same in all networks is not tested, nor what was not observed. Sums of `terms` numbers are compared.
    """
    slack = tolerance(terms) * np.abs(observed)
    unknown = np.isnan(values)
    as_much, as_little = values >= observed - slack, values <= observed + slack
    constant = (unknown | (as_much & as_little)).all(axis=0)
    without = constant | np.isnan(observed) | (False if tested is None else ~tested)
    found = []
    for extreme in (as_much, as_little):
        hits, networks = (extreme | unknown).sum(axis=0), len(values)
        # The observed network is one of those that might have been drawn, so that a p-value is never 0.
        p = hits / networks if exact else (hits + 1) / (networks + 1)
        p = np.where(without, np.nan, p)
        found.append((p, 0 * p if exact else np.sqrt(p * (1 - p) / networks)))
    (upper, upper_error), (lower, lower_error) = found
    return Tails(upper, lower, upper_error, lower_error)


def _in_rows(test: Callable[[Floats, Floats], Marks], p_values: Floats, off: Floats) -> Marks:
    rows = zip(*(one.reshape(-1, one.shape[-1]) for one in (p_values, off)), strict=True)
    return np.array([test(*row) for row in rows], dtype=np.bool_).reshape(p_values.shape)
