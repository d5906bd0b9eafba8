"""What a sector's share is held against beside its size: its actors' numbers of partners, and their partnerships."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pandas as pd

from ..network.model import Network
from ..network.vocabulary import COLLABORATION
from .engine import Engine, Progress, chosen, part_of
from .grouping import Grouping, grouping
from .hub_table import HUB_COLUMNS, joined, typed, untested
from .kernel import Floats, kernel
from .null import holm
from .verdicts import DRAWS, TAIL

if TYPE_CHECKING:
    from .rewired.answers import Answer
    from .rewired.spaces import Dealt, Rewired
    from .rewired.tails import Tails

Question = Literal["activity", "membership"]

QUESTIONS: tuple[Question, ...] = ("activity", "membership")
# Seconds on one core, as estimated, for the draws of a question that are made without being asked for: those beyond
# the first 999, and all of them.
SECONDS, MOST_SECONDS = 20.0, 180.0
# Estimated seconds for each actor times actors and ends of ties, and for each step of a walk.
_SEARCH, STEP = 4.2e-9, 70e-9
STEPS = 20  # a tie or a partnership
_SEVERAL = 3


def explaining(network: Network) -> Question:
    """The question that explains a verdict: `membership` where ties come from partnerships of several.

    That is where a partnership has three members or more, or collaborations are read as ties; otherwise it is
    `activity`.

    >>> explaining(star)
    'activity'
    """
    several = bool((network.link_arrays.counts >= _SEVERAL).any()) or COLLABORATION.id in network.kinds
    return "membership" if several else "activity"


def hub_questions(
    network: Network,
    by: str = "sector",
    seed: int = 0,
    draws: int | None = None,
    *,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Whether sectors hold more than the null model gives actors with as many partners, or in as many partnerships.

    One row per question, measure and sector. The columns are those of `sector_hubs`, where the question of position is
    answered. Random networks are compared with: in those of `activity` every actor has as many partners as it has, in
    those of `membership` it is in as many partnerships, and each of these has as many members. They are equally
    likely, and all of them where there are at most 20,000 (method `exact`); otherwise there are 999 draws by random
    walks, repeatably with `seed`, and about three times as many, at most 99,999, while a p-value on betweenness is
    near its threshold. At most `draws` are made; unless they are stated, no more than one core makes in 20 s, as
    estimated, beyond the first 999, and none where these would take it 180 s (reason `size`).

    The measures are betweenness, harmonic and brokerage. `expected` is the mean share, null_low and null_high are the
    95 % null interval of the ratio. Columns that depend on no question (value, top_actor, top_actors, top_share) are
    empty. `verdict` is `undecided` where draws leave it open, or walks twice as long lead to other p-values (`reason`
    is `draws` or `mixing`).

    `progress` is called with the draws done and those planned so far; what it raises ends the computation. The workers
    of an `engine` draw; how many they are changes no bit.

    >>> hub_questions(star)[["question", "lens", "group", "verdict", "reason"]].values.tolist()[0]
    ['activity', 'betweenness', 'public', 'undefined', 'one_network']

    Raises
    ------
    ValueError
        If `draws` is not positive, or as `sector_hubs`.
    EngineError
        If the workers of the engine are lost.

    Sources
    -------
    Besag & Clifford (1989), Biometrika 76, 633–642; Fosdick, Larremore, Nishimura & Ugander (2018), SIAM Review 60,
    315–355; Strona et al. (2014), Nature Communications 5, 4114.
    """
    reports = [part_of(progress, number, len(QUESTIONS)) for number in range(len(QUESTIONS))]
    return joined(
        [
            answers_to(question, network, by, seed, draws, engine=engine, progress=report)
            for question, report in zip(QUESTIONS, reports, strict=True)
        ]
    )


def answers_to(
    question: Question,
    network: Network,
    by: str = "sector",
    seed: int = 0,
    draws: int | None = None,
    *,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """The rows of `hub_questions` on one of its questions."""
    if draws is not None and draws < 1:
        raise ValueError(f"draws must be at least 1, not {draws}")
    rows = _rows(network, grouping(network, by), question, seed, draws, engine, progress)
    return typed(pd.DataFrame(rows, columns=list(HUB_COLUMNS)))


def with_questions(
    table: pd.DataFrame,
    network: Network,
    by: str = "sector",
    seed: int = 0,
    draws: int | None = None,
    *,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """The table of `sector_hubs`, and below it that of `hub_questions`; as it is if there are to be 0 draws."""
    if draws == 0:
        return table
    questions = hub_questions(network, by, seed, draws, engine=engine, progress=progress)
    return joined([table, questions])


def space_of(network: Network, question: Question, groups: Grouping) -> "Rewired | Dealt":
    """The networks that a question compares with; it depends on no order of actors or links."""
    from .rewired.partnerships import Partnerships  # noqa: PLC0415 - what asks no question does without a compiler
    from .rewired.spaces import Dealt, Rewired  # noqa: PLC0415
    from .rewired.ties import ties_of  # noqa: PLC0415

    if question == "activity":
        k = kernel(network)
        return Rewired(ties_of(k.ends, k.size), groups.codes, len(groups.groups))
    every = sorted(sorted(network.position[id] for id in link.members) for link in network.links)
    start = np.cumsum([0, *map(len, every)]).astype(np.int32)
    members = np.array([member for one in every for member in one], np.int32)
    return Dealt(Partnerships(start, members), groups.codes, len(groups.groups))


def _rows(
    network: Network,
    groups: Grouping,
    question: Question,
    seed: int,
    draws: int | None,
    engine: Engine | None,
    progress: Progress | None,
) -> Iterator[dict[str, Any]]:
    from .rewired.answers import answer, shares  # noqa: PLC0415 - as above
    from .rewired.measuring import MEASURES  # noqa: PLC0415

    n, sizes = len(network.actors), groups.sizes
    tested = (sizes > 0) & (sizes < n)
    if groups.without is not None:
        tested[groups.without] = False
    space = space_of(network, question, groups)
    seconds = _seconds(network, space)
    is_too_large = draws is None and 2 * DRAWS[0] * seconds > MOST_SECONDS
    share, total, found = np.full((len(MEASURES), len(sizes)), np.nan), np.full(len(MEASURES), np.nan), None
    if not is_too_large:
        observed = space.observed()
        share, total = shares(observed)[0], observed.sums[0].sum(axis=1)
    if tested.any() and (total > 0).any():
        most = draws or max(number for number in DRAWS if number in DRAWS[:1] or number * seconds <= SECONDS)
        using = chosen(engine, 2 * DRAWS[0] * seconds, in_threads=True)
        found = answer(space, tested, engine=using, seed=seed, most=most, pairs=False, progress=progress)
    for m, lens in enumerate(MEASURES):
        results = _results(found, m, tested)
        for s, group in enumerate(groups.groups):
            part = sizes[s] / n if n else np.nan
            row: dict[str, Any] = {"lens": lens, "by": groups.by, "group": group, "question": question}
            row |= {"actors": sizes[s], "share_of_actors": part, "method": "", "verdict": "undefined"}
            row |= {"top_actor": "", "top_actors": 0}
            if tested[s] and is_too_large:
                row["reason"] = "size"
            elif tested[s] and total[m] > 0:
                row |= {"share": share[m, s], "hub_ratio": share[m, s] / part} | _of_share(results[s], part)
            else:
                row["reason"] = untested(int(sizes[s]), n, float(total[m]))
            yield row


def _seconds(network: Network, space: "Rewired | Dealt") -> float:
    """How long a draw takes one core, as estimated."""
    n = len(network.actors)
    return n * (n + 2 * len(network.ties)) * _SEARCH + STEPS * space.units * STEP


def _results(found: "Answer | None", measure: int, tested: np.ndarray) -> list[dict[str, Any]]:
    """What a question found of each group on one measure, shares in place of ratios."""
    if found is None or found.found is None:
        return [{"reason": found.reason if found else ""}] * len(tested)
    all_of, tails = found.found, found.found.tails.of(measure)
    few = not found.exact and tested.sum() / (found.networks + 1) > TAIL
    method = "exact" if found.exact else "monte_carlo"
    verdicts = _verdicts(tails, mixing=found.reason == "mixing", few=few)
    results: list[dict[str, Any]] = []
    for s, (verdict, reason) in enumerate(verdicts):
        result: dict[str, Any] = {"verdict": verdict, "reason": reason, "draws": found.networks}
        result |= {"expected": all_of.expected[measure, s], "method": method}
        result |= {"null_low": all_of.low[measure, s], "null_high": all_of.high[measure, s]}
        results.append(result)
    if not few:
        _add_p_values(results, tails)
    return results


def _verdicts(tails: "Tails", *, mixing: bool, few: bool) -> Iterator[tuple[str, str]]:
    """The verdict on each group, and its reason."""
    above, below, undecided = tails.above, tails.below, tails.undecided
    for s, p in enumerate(tails.upper):
        if np.isnan(p):
            yield "undefined", "constant"
        elif few:
            yield "undefined", "groups"
        elif mixing or undecided[s]:
            yield "undecided", "mixing" if mixing else "draws"
        else:
            yield "hub" if above[s] else "under-represented" if below[s] else "not significant", ""


def _add_p_values(results: list[dict[str, Any]], tails: "Tails") -> None:
    columns: dict[str, Floats] = {
        "p_value": tails.upper,
        "p_adjusted": holm(tails.upper),
        "p_lower": tails.lower,
        "p_lower_adjusted": holm(tails.lower),
        "standard_error": tails.upper_error,
        "standard_error_lower": tails.lower_error,
    }
    for s, result in enumerate(results):
        result |= {name: values[s] for name, values in columns.items()}


def _of_share(result: dict[str, Any], part: float) -> dict[str, Any]:
    """The result with ratios, of a group that is such a part of all actors."""
    ratios = {"null_low": "null_low", "null_high": "null_high", "expected": "expected_ratio"}
    return result | {ratio: result[share] / part for share, ratio in ratios.items() if share in result}
