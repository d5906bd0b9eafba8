"""Leave-one-out influence on the explaining question: its verdicts without each of the most influential actors.

The public name of the table is `explained_leverage`.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..network.model import Network
from ..network.selection import without
from .engine import Engine, Progress, chosen, part_of
from .hub_table import typed
from .hubs import HEADLINE, LENSES
from .influence import LARGEST, MOST_ACTORS
from .kernel import Kernel, kernel
from .perturbation import held_by_sector, seconds_of
from .questions import answers_to, explaining

EXPLAINED_COLUMNS = (
    *("actor", "question", "lens", "group", "verdict", "verdict_without"),
    *("share", "share_without", "hub_ratio", "hub_ratio_without"),
    *("p_adjusted", "p_adjusted_without", "p_lower_adjusted", "p_lower_adjusted_without"),
    *("draws", "draws_without", "reason", "reason_without"),
)
MOST_LEFT_OUT = 5
_BOTH = ("verdict", "share", "hub_ratio", "p_adjusted", "p_lower_adjusted", "draws", "reason")
# Digits of a change of a share: what differs only beyond them is equally large.
_SAME = 12


def explained_leverage(
    network: Network,
    seed: int = 0,
    draws: int | None = None,
    progress: Progress | None = None,
    *,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """Leave-one-out influence on the explaining question: its verdicts without each of five actors.

    One row per actor left out, measure and sector, whether its verdict changes or not. The measures are betweenness,
    harmonic and brokerage. Left out, one at a time, are the five actors without whom the leading sector's share of the
    betweenness changes most in either direction; where that is equal, those who hold most betweenness. They come in
    this order. The leading sector is the one with the highest ratio. It is its share that counts and not its ratio,
    which changes with the mere number of actors. Of more than 1,000 actors the 50 that hold most betweenness are
    tried. A share that is undefined without an actor, since nobody is left between two others, has changed most of all.

    `question` is the one that explains the verdicts of the whole network, `activity` or `membership`, also where
    another would explain those of what is left. `verdict`, `share` and `hub_ratio` of the measure, `p_adjusted`,
    `p_lower_adjusted`, `draws` and `reason` are those of the whole network in `hub_questions`, the columns that end in
    `_without` the same of the network without the actor, drawn anew from the same `seed`: verdict_without,
    share_without, hub_ratio_without, p_adjusted_without, p_lower_adjusted_without, draws_without and reason_without.
    At most `draws` networks are drawn of each; without a number as many as in `hub_questions`. What is undefined is NaN
    and has a reason.

    Where nobody is left out there is one row per measure and sector, `actor` and what ends in `_without` are empty, and
    `reason` says why: `size` where the network is too large to be drawn often enough, or why no sector is tested.

    `progress` is called with the steps done and those planned so far; what it raises ends the computation. The workers
    of an `engine` draw and measure; how many they are changes no bit.

    >>> table = explained_leverage(star)
    >>> table[["actor", "lens", "group", "verdict_without", "reason_without"]].values.tolist()[0]
    ['hub', 'betweenness', 'public', 'undefined', 'no_value']

    Raises
    ------
    ValueError
        If `draws` is not positive.
    EngineError
        If the workers of the engine are lost.

    Sources
    -------
    Cook (1977), Technometrics 19, 15–18; those of `hub_questions`.
    """
    question = explaining(network)

    def asked(of: Network, number: int, parts: int) -> pd.DataFrame:
        report = part_of(progress, number, parts)
        found = answers_to(question, of, seed=seed, draws=draws, engine=engine, progress=report)
        if report:
            report(1, 1)
        return found

    whole = asked(network, 0, 2 + MOST_LEFT_OUT)
    left_out: Sequence[str] = ()
    if first := leading(whole):
        left_out = _most_influential(network, first, engine, part_of(progress, 1, 2 + MOST_LEFT_OUT))
    rows = [] if left_out else list(_compared("", whole, None))
    for number, actor in enumerate(left_out, start=2):
        rows += _compared(actor, whole, asked(without(network, [actor]), number, 2 + len(left_out)))
    return typed(pd.DataFrame(rows, columns=list(EXPLAINED_COLUMNS))).astype({"draws_without": "Int64"})


def leading(table: pd.DataFrame) -> str:
    """The sector with the highest ratio on betweenness in a table of `explained_leverage`; empty if none has one."""
    ratios = table[table["lens"] == HEADLINE].drop_duplicates("group").set_index("group")["hub_ratio"]
    ratios = ratios.dropna().round(_SAME)
    return "" if ratios.empty else str(ratios.idxmax())


def _most_influential(network: Network, first: str, engine: Engine | None, progress: Progress | None) -> list[str]:
    """The ids of the actors without whom the share of the sector that is first changes most, in this order."""
    k, scores = kernel(network), np.asarray(LENSES[HEADLINE](network), dtype=np.float64)
    sector = k.sectors.index(first)
    held = held_by_sector(scores[None, :], k)[0]
    by_score = np.argsort(-np.round(scores, _SAME), kind="stable")
    tried = by_score[: LARGEST if k.size > MOST_ACTORS else k.size].tolist()
    using = chosen(engine, len(tried) * seconds_of(k, k.size))
    shares = np.array(list(using.map(_share_without, (k, sector), tried, progress)))
    changes = np.abs(shares - held[sector] / held.sum())
    order = np.argsort(-np.round(np.where(np.isnan(changes), np.inf, changes), _SAME), kind="stable")
    return [network.actors[tried[place]].id for place in order[:MOST_LEFT_OUT].tolist()]


def _share_without(whole: tuple[Kernel, int], actor: int) -> float:
    """A sector's share of the betweenness without the actor at a position; NaN where there is none left."""
    k, sector = whole
    left = k.among(np.arange(k.size) != actor)
    held = held_by_sector(np.asarray(LENSES[HEADLINE](left), dtype=np.float64)[None, :], left)[0]
    total = held.sum()
    return float(held[sector] / total) if total > 0 else np.nan


def _compared(actor: str, whole: pd.DataFrame, left: pd.DataFrame | None) -> Iterator[dict[str, Any]]:
    """The rows of the whole network, each beside the one without the actor."""
    places = ["lens", "group"]
    after = {} if left is None else left.set_index(places)[list(_BOTH)].to_dict("index")
    for row in whole.to_dict("records"):
        then = after.get((row["lens"], row["group"]), {"verdict": "", "reason": ""})
        both = {name: row[name] for name in _BOTH} | {f"{name}_without": value for name, value in then.items()}
        yield {"actor": actor, **{name: row[name] for name in ("question", *places)}, **both}
