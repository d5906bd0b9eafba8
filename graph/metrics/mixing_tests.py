"""Ties within and between groups held against what the actors' numbers of partners, or of partnerships, give."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..network.model import Network
from .engine import Engine, Progress, chosen
from .grouping import Grouping
from .kernel import Floats
from .null import holm
from .questions import MOST_SECONDS, SECONDS, STEP, STEPS, Question, explaining, space_of
from .verdicts import DRAWS, Marks

if TYPE_CHECKING:
    from .rewired.answers import Answer, Found
    from .rewired.spaces import Dealt, Rewired
    from .rewired.tails import Tails

_TWO = 2
# Numbers of ties between groups that are held at a time.
_HELD = 100_000_000


@dataclass(frozen=True, slots=True, eq=False)
class MixingTests:
    """What was found of ties within and between groups, by which question, among how many networks (all if `exact`).

    `reason` states why nothing was tested: there are no ties (`no_ties`), the actors are of one group (`one_group`),
    it was not asked for (`not_asked`), or would take minutes (`size`), or there is no other network to compare with
    (`one_network`). Or else it states why something is undecided: walks do not `mixing`, or it takes more `draws`.
    """

    question: Question
    found: "Found | None"
    networks: int
    exact: bool
    reason: str


class Outcome(NamedTuple):
    """One test: what is expected, and the p-values of as much or more, and of as little or less (`lower`).

    They are adjusted for the number of groups, or of pairs of groups (Holm); what is not tested is NaN. `verdict` is
    `more` or `fewer` where that is established, otherwise `chance`, `undecided` or `undefined`; `reason` states why it
    is one of the latter two: the reason of `MixingTests`, a group that is `not_tested`, or what is `constant`, the same
    in all networks.
    """

    expected: float
    p_value: float
    p_adjusted: float
    p_lower: float
    p_lower_adjusted: float
    standard_error: float
    standard_error_lower: float
    verdict: str
    reason: str


def mixing_tests(
    network: Network,
    groups: Grouping,
    seed: int = 0,
    *,
    draws: int | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> MixingTests:
    """Test the ties within and between groups by the explaining question.

    All networks are compared with where there are at most 20,000, otherwise 999 draws and up to 99,999, as
    `rewired.answers.answer` decides: at most `draws` (0 for no test), or if they are not stated, beyond 999 as many as
    one core makes in 20 s, as estimated, and none where 999 would take 180 s. `progress` is called with the draws
    done and those planned so far; what it raises ends the computation.

    Raises
    ------
    ValueError
        If `draws` is negative.
    EngineError
        If an engine's workers are lost.
    """
    if draws is not None and draws < 0:
        raise ValueError(f"draws must be at least 0, not {draws}")
    question = explaining(network)
    if reason := _reason(network, groups, question, draws):
        return MixingTests(question, None, 0, exact=False, reason=reason)
    tested = groups.sizes > 0
    if groups.without is not None:
        tested[groups.without] = False
    space = replace(space_of(network, question, groups), ties_alone=True)
    return of_answer(question, answered(space, tested, seed, draws, engine, progress))


def answered(
    space: "Rewired | Dealt",
    tested: Marks,
    seed: int,
    draws: int | None,
    engine: Engine | None,
    progress: Progress | None,
) -> "Answer":
    """The answer of a space of ties alone, with as many draws as are made unless stated."""
    from .rewired.answers import answer  # noqa: PLC0415 - what is not tested does without a compiler

    seconds, first = _seconds(space.units), DRAWS[0]
    held = _HELD // space.groups**2
    most = draws or max(one for one in DRAWS if one == first or (one * seconds <= SECONDS and one <= held))
    using = chosen(engine, 2 * first * seconds, in_threads=True)
    return answer(space, tested, engine=using, seed=seed, most=most, progress=progress)


def is_too_large(units: int, draws: int | None) -> bool:
    """Whether draws from a space of so many ties or partnerships are made only if they are asked for."""
    return draws is None and 2 * DRAWS[0] * _seconds(units) > MOST_SECONDS


def _seconds(units: int) -> float:
    """How long a draw takes one core, as estimated."""
    return STEPS * units * STEP


def of_answer(question: Question, found: "Answer") -> MixingTests:
    """What an answer holds of the ties within and between groups."""
    return MixingTests(question, found.found, found.networks, found.exact, found.reason)


def whole(tests: MixingTests) -> Outcome:
    """The test of the E-I index: `more` where more ties than expected lead across the groups."""
    found = tests.found
    if found is None:
        return untested(tests.reason)
    (one,) = of_tails(found.ei_tails, found.ei_expected, tests.reason)
    return one


def of_groups(tests: MixingTests, groups: Grouping) -> list[Outcome]:
    """The tests of the E-I index of each group's ties, each tie counted once."""
    found = tests.found
    if found is None:
        return [untested(tests.reason)] * len(groups.groups)
    every = of_tails(found.group_ei_tails, found.group_ei_expected, tests.reason)
    return [untested("not_tested") if i == groups.without else test for i, test in enumerate(every)]


def of_pairs(tests: MixingTests, groups: Grouping) -> list[Outcome]:
    """The tests of the number of ties within each group and between each two, in the order of `mixing_matrix`."""
    found, without = tests.found, groups.without
    pairs = list(combinations_with_replacement(range(len(groups.groups)), 2))
    if found is None:
        return [untested(tests.reason)] * len(pairs)
    every = list(of_tails(found.pair_tails, found.pair_expected, tests.reason))
    return [
        untested("not_tested") if without in pair else every[pair[0] * len(groups.groups) + pair[1]] for pair in pairs
    ]


def _reason(network: Network, groups: Grouping, question: Question, draws: int | None) -> str:
    """Why nothing is compared; empty if something is."""
    if draws == 0:
        return "not_asked"
    if not network.links:
        return "no_ties"
    if np.count_nonzero(groups.sizes) < _TWO:
        return "one_group"
    units = len(network.ties) if question == "activity" else len(network.links)
    return "size" if is_too_large(units, draws) else ""


def untested(reason: str) -> Outcome:
    """What is not tested, and why."""
    none = np.nan
    return Outcome(none, none, none, none, none, none, none, "undefined", reason)


def of_tails(tails: "Tails", expected: Floats, reason: str) -> Iterator[Outcome]:
    """Each test of some that are adjusted together; `reason` is that of the whole answer."""
    more, fewer, undecided = tails.above, tails.below, tails.undecided
    adjusted, adjusted_lower = holm(tails.upper), holm(tails.lower)
    for i, (p, p_lower) in enumerate(zip(tails.upper, tails.lower, strict=True)):
        if np.isnan(p):
            verdict, why = "undefined", "constant"
        elif undecided[i] or reason == "mixing":
            verdict, why = "undecided", reason or "draws"
        else:
            verdict, why = "more" if more[i] else "fewer" if fewer[i] else "chance", ""
        errors = [np.nan if np.isnan(p) else float(e[i]) for e in (tails.upper_error, tails.lower_error)]
        upper, lower = (float(p), float(adjusted[i])), (float(p_lower), float(adjusted_lower[i]))
        yield Outcome(float(expected[i]), *upper, *lower, errors[0], errors[1], verdict, why)
