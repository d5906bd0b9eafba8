"""Mixing: who is tied to whom, within the groups and across them, and whether chance may give that."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ..network.model import Network
from .crossing import (
    Measure,
    assortativity,
    crossing_partnerships,
    ei_index,
    ei_range,
    ends,
    mixing_counts,
    ties_between,
)
from .engine import Engine
from .grouping import Grouping, grouping
from .kernel import kernel
from .mixing_null import ties_within_moments, ties_within_null
from .mixing_tests import MixingTests, Outcome, mixing_tests, of_groups, of_pairs, whole
from .null import PERMUTATIONS, Null
from .verdicts import LEVEL, MOST_DRAWS, near

_POSITION = (
    *("ei_null_mean_position", "ei_null_sd_position", "ei_p_lower_position", "ei_p_lower_position_standard_error"),
    *("ei_p_upper_position", "ei_p_upper_position_standard_error", "ei_p_position", "ei_p_position_standard_error"),
    *("relabellings", "exact_position"),
)
_DIRECTIONS = {"more": "outward", "fewer": "inward"}

Row = tuple[str, str, float, str, str, str]


def mixing_matrix(
    network: Network,
    by: str = "sector",
    seed: int = 0,
    *,
    draws: int | None = None,
    engine: Engine | None = None,
    tests: MixingTests | None = None,
) -> pd.DataFrame:
    """How many ties run within each group and between each two, and whether that is established to be unusual.

    One row per unordered pair of groups, in the order of `grouping`, which are those of the attribute `by`. The columns
    are group_a, group_b, ties, possible (pairs of actors), density (ties / possible) and expected (the mean number of
    ties when the groups' labels are randomly permuted: all ties × possible / all pairs of actors). Where no tie is
    possible, within a group of one actor or with one that has none, density and expected are NaN.

    The test is that of the explaining question: `membership` (every actor's number of partnerships and every
    partnership's size kept) where partnerships have three members or more or collaborations are read as ties, otherwise
    `activity` (every actor's number of partners kept). Its columns are question, expected_explained (the mean number of
    ties), p_value (of as many or more), p_lower (of as few or fewer), p_adjusted and p_lower_adjusted (Holm, over the
    pairs), standard_error and standard_error_lower, method (exact or monte_carlo), draws (the number of networks
    compared with) and verdict: `more` or `fewer` if an adjusted p is at most .025, `chance`, `undecided` if three
    standard errors or walks that do not mix leave it open, or `undefined`. The column reason states why: `no_ties`,
    `one_group`, `one_network` (there is no other with these numbers), `constant` (the number of ties is the same in
    all), `not_tested` (actors whose group is not stated), `not_asked`, `size` (999 draws would take 180 s, unless
    `draws` is stated), `mixing` or `draws`.

    All networks are compared with where there are at most 20,000. Otherwise they are drawn, repeatably with `seed`, by
    the workers of an `engine`: 999 to 99,999 as far as it takes to decide the E-I indices, at most `draws`, and
    none if that is 0; unless it is stated, beyond 999 no more than one core makes in 20 s. `tests` are those of
    `mixing_tests`, if they have been made before.

    >>> mixing_matrix(star)[["ties", "possible", "expected"]].head(2).round(3).values.tolist()
    [[1.0, 1.0, 0.667], [1.0, 2.0, 1.333]]

    Raises
    ------
    ValueError
        If the attribute `by` is not there or is a list, or it makes more than 60 groups; or if `draws` is negative.
    """
    groups = grouping(network, by)
    table = mixing_counts(network, by)
    made = tests or mixing_tests(network, groups, seed, draws=draws, engine=engine)
    found = pd.DataFrame(of_pairs(made, groups), columns=list(Outcome._fields))
    found = found.rename(columns={"expected": "expected_explained"})
    found.insert(0, "question", made.question)
    place = found.columns.tolist().index("verdict")
    found.insert(place, "method", _method(made))
    found.insert(place + 1, "draws", made.networks)
    return pd.concat([table, found], axis=1)


def mixing_summary(
    network: Network,
    by: str = "sector",
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    *,
    draws: int | None = None,
    engine: Engine | None = None,
    tests: MixingTests | None = None,
) -> pd.DataFrame:
    """How far ties and partnerships cross the groups: one row per measure, columns measure, group, value.

    Of the whole (group is empty): `external` and `internal` ties; `ei_index`, −1 (all within) to 1 (all across).
    `ei_min` and `ei_max` are the range that so many ties leave possible, `ei_rescaled` the index on it from −1 to 1.
    `assortativity` is that of the function. `partnerships` are the links; `cross_group_share` is the share of them with
    members of more than one group, `groups_per_partnership` the mean number of groups.

    Of each group: `external` and `internal` ties, `ei_ties`, which counts each of its ties once, and `ei_degree`,
    which counts the partners of its actors and so a tie within it twice.

    The index is tested by two questions, which the column question names. The explaining one, as in `mixing_matrix`
    (`seed`, `draws`, `engine`, `tests`): `ei_expected`, the mean; `ei_p_lower`, the p-value of an index as
    low or lower, `ei_p_upper`, and `ei_p`, two-sided: twice the smaller of them, at most 1; each with its
    `…_standard_error`; `networks`, how many are compared with, and `exact`: 1 if these are all there are, 0 if they
    were drawn. Of each group `ei_ties_expected`, `ei_ties_p_lower`, `ei_ties_p_lower_adjusted` (Holm, over the groups),
    `ei_ties_p_upper` and `ei_ties_p_upper_adjusted`. The column verdict has, in the rows `ei_index` and `ei_ties`,
    `outward` or `inward` if a tail is at most .025, else `chance`, `undecided` or `undefined`, and reason why, as in
    `mixing_matrix`. And `position`: the labels of the groups are randomly permuted, so that a group whose actors have
    many partners meets itself by that alone: `ei_null_mean_position` and `ei_null_sd_position` in closed form,
    `ei_p_lower_position`, `ei_p_upper_position` and `ei_p_position`, each with its `…_standard_error`; `relabellings`,
    how many these p-values come from, `permutations` of them where there are more than a million, or up to 100,000
    where a tail is near .025, and `exact_position`: 1 if they are all there are.

    What is undefined is NaN: an index without ties, a test without ties or with all actors in one group, the
    rescaled index where only one is possible.

    >>> mixing_summary(star, draws=0).round(3).head(3)[["measure", "value"]].values.tolist()
    [['external', 1.0], ['internal', 1.0], ['ei_index', 0.0]]

    Raises
    ------
    ValueError
        If `permutations` is not positive, the attribute `by` is not there or is a list, or it makes more than 60
        groups; or if `draws` is negative.

    Sources
    -------
    Krackhardt & Stern (1988), Social Psychology Quarterly 51, 123–140; Newman (2003), Physical Review E 67, 026126.
    """
    if permutations < 1:
        raise ValueError(f"permutations must be at least 1, not {permutations}")
    groups = grouping(network, by)
    made = tests or mixing_tests(network, groups, seed, draws=draws, engine=engine)
    ties = ties_between(network, groups)
    internal, external = int(np.trace(ties)), int(np.triu(ties, 1).sum())
    of_all = whole(made)
    rows = [
        _row("external", external),
        _row("internal", internal),
        _index_row("ei_index", "", ei_index(external, internal), of_all, made.question),
        *(_row(name, value, question=made.question) for name, value in _explained(of_all, made)),
        *(
            _row(name, value, question="position")
            for name, value in _position(network, groups, internal, permutations, seed, engine)
        ),
        *(_row(name, value) for name, value in ei_range(groups, external, internal)),
        _row("assortativity", assortativity(ends(ties))),
        *(_row(name, value) for name, value in crossing_partnerships(network, groups)),
    ]
    counted = zip(
        groups.groups, np.diag(ties).tolist(), ties.sum(axis=1).tolist(), of_groups(made, groups), strict=True
    )
    for group, own, all_, test in counted:
        across = all_ - own
        rows += [_row("external", across, group), _row("internal", own, group)]
        rows += [_index_row("ei_ties", group, ei_index(across, own), test, made.question)]
        rows += [_row("ei_degree", ei_index(across, 2 * own), group)]
        rows += [_row(f"ei_ties_{name}", value, group, made.question) for name, value in _tails(test)]
    columns = ["measure", "group", "value", "question", "verdict", "reason"]
    return pd.DataFrame(rows, columns=columns).astype({"value": np.float64})


def _method(tests: MixingTests) -> str:
    return "" if tests.found is None else "exact" if tests.exact else "monte_carlo"


def _row(measure: str, value: float, group: str = "", question: str = "") -> Row:
    return measure, group, value, question, "", ""


def _index_row(measure: str, group: str, value: float, test: Outcome, question: str) -> Row:
    return measure, group, value, question, _DIRECTIONS.get(test.verdict, test.verdict), test.reason


def _tails(test: Outcome) -> Iterator[Measure]:
    yield "expected", test.expected
    yield "p_lower", test.p_lower
    yield "p_lower_adjusted", test.p_lower_adjusted
    yield "p_upper", test.p_value
    yield "p_upper_adjusted", test.p_adjusted


def _explained(test: Outcome, tests: MixingTests) -> Iterator[Measure]:
    """What is expected of the E-I index by the explaining question, and its p-values."""
    tails = (test.p_lower, test.standard_error_lower), (test.p_value, test.standard_error)
    smaller, error = min(tails)
    yield "ei_expected", test.expected
    for name, (p, its_error) in zip(("ei_p_lower", "ei_p_upper"), tails, strict=True):
        yield name, p
        yield f"{name}_standard_error", its_error
    yield "ei_p", float(np.minimum(1.0, 2 * smaller))
    yield "ei_p_standard_error", 2 * error
    yield "networks", tests.networks
    yield "exact", float(tests.exact) if tests.found else np.nan


def _position(
    network: Network, groups: Grouping, internal: int, permutations: int, seed: int, engine: Engine | None
) -> Iterator[Measure]:
    """The null distribution of the E-I index when groups are randomly permuted, and the p-values."""
    ties = len(network.ties)
    if not ties or np.count_nonzero(groups.sizes) < 2:  # noqa: PLR2004 - no labels to exchange
        yield from ((name, np.nan) for name in _POSITION)
        return
    mean, sd = ties_within_moments(kernel(network), groups.codes)
    null = ties_within_null(kernel(network), groups.codes, permutations, seed, engine)
    p, error = _two_sided(null, internal)
    if near(p, LEVEL, error) and permutations < MOST_DRAWS:
        null = ties_within_null(kernel(network), groups.codes, MOST_DRAWS, seed, engine)
        p, error = _two_sided(null, internal)
    # The more ties within groups, the lower the index.
    lower, upper = null.upper(internal), null.lower(internal)
    found = (1 - 2 * mean / ties, 2 * sd / ties)
    tails = (lower, null.standard_error(lower), upper, null.standard_error(upper), p, error)
    yield from zip(_POSITION, (*found, *tails, len(null.sums), null.method == "exact"), strict=True)


def _two_sided(null: Null, internal: int) -> tuple[float, float]:
    """The two-sided p-value of the index, and its standard error."""
    tail = min(null.upper(internal), null.lower(internal))
    return min(1.0, 2 * tail), 2 * null.standard_error(tail)
