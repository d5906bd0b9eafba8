"""Leave-one-out influence: which verdicts of the scorecard depend on one actor or on how the network is constructed.

The public name of the table is `leverage`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..network.model import Network
from ..network.selection import collaborations_as_ties
from ..network.vocabulary import NOT_STATED
from .hubs import LENSES, sector_hubs
from .kernel import Floats, Kernel, kernel
from .null import PERMUTATIONS, holm
from .perturbation import held_by_sector, hub_ratios
from .verdicts import MOST_SUMS, chunks, p_values, verdicts

INFLUENCE_COLUMNS = (
    *("without", "actor", "lens", "group", "verdict", "verdict_without", "hub_ratio", "hub_ratio_without"),
    *("p_adjusted", "p_adjusted_without", "p_lower_adjusted", "p_lower_adjusted_without"),
)

MOST_ACTORS = 1_000
LARGEST = 50

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Case:
    """One alternative network: what is removed, the actor's id if it is one, and what remains."""

    without: str
    actor: str
    remaining: Callable[[], Kernel]


@dataclass(frozen=True, slots=True, eq=False)
class _Scored:
    """A case measured: the lenses' scores, the sectors' sums and their ratios, one row per lens."""

    case: _Case
    sizes: tuple[int, ...]
    scores: Floats
    held: Floats
    ratios: Floats


def leverage(
    network: Network, permutations: int = PERMUTATIONS, seed: int = 0, progress: Progress | None = None
) -> pd.DataFrame:
    """Leave-one-out influence: which verdicts of `sector_hubs` change without one actor, or with other alternatives.

    One row per verdict that changes, none if all stand. `without` is what is removed: `actor` (each actor in turn,
    named in the column `actor`; of more than 1,000 actors the 50 that hold most of any lens), `cross_sector`
    (all actors marked so, if there are any) or `as_ties` (collaborations, if there are any, replaced by ties among
    those they join). `verdict`, `hub_ratio`, `p_adjusted` and `p_lower_adjusted` are those of the whole network, the
    columns that end in `_without` what becomes of them: verdict_without, hub_ratio_without, p_adjusted_without and
    p_lower_adjusted_without. What is undefined is NaN.

    Relabellings are drawn from `seed`, and a p-value near its threshold is drawn on to 100,000 only where a verdict
    changes: as `sector_hubs` does of what is left, with the whole as `was`.
    `progress` is called with the steps done and their total; what it raises ends the computation.

    >>> leverage(star)[["without", "actor", "lens", "group", "verdict_without"]].values.tolist()[0]
    ['actor', 'hub', 'degree', 'public', 'undefined']

    Raises
    ------
    ValueError
        If `permutations` is not positive.
    """
    before = _scorecard(network, permutations, seed)
    tried = [*_without_each(network), *_drawn_otherwise(network)]
    table = _compared(before, tried, permutations, seed, progress)
    changed = table["verdict"] != table["verdict_without"]
    return table.loc[changed, list(INFLUENCE_COLUMNS)].reset_index(drop=True)


def cases(network: Network) -> int:
    """How many alternative networks `leverage` tries.

    >>> cases(star)
    3
    """
    n = len(network.actors)
    return (n if n <= MOST_ACTORS else LARGEST) + sum(1 for _ in _drawn_otherwise(network))


def _scorecard(network: Network, permutations: int, seed: int) -> pd.DataFrame:
    table = sector_hubs(network, permutations=permutations, seed=seed)
    return table[table["lens"].isin(LENSES.keys())]


def _without(network: Network, actor: int) -> _Case:
    kept = np.arange(len(network.actors)) != actor
    return _Case("actor", network.actors[actor].id, lambda: kernel(network).among(kept))


def _without_each(network: Network) -> list[_Case]:
    n = len(network.actors)
    actors = np.arange(n)
    if n > MOST_ACTORS:
        scores = np.array([measure(network) for measure in LENSES.values()], dtype=np.float64)
        most = (scores / np.maximum(scores.sum(axis=1, keepdims=True), np.finfo(np.float64).tiny)).max(axis=0)
        actors = np.sort(np.argsort(-most, kind="stable")[:LARGEST])
    return [_without(network, int(i)) for i in actors]


def _drawn_otherwise(network: Network) -> Iterator[_Case]:
    one_sector_only = np.array([not actor.cross_sector for actor in network.actors], dtype=np.bool_)
    if not one_sector_only.all():
        yield _Case("cross_sector", "", lambda: kernel(network).among(one_sector_only))
    if any(actor.is_collaboration for actor in network.actors):
        yield _Case("as_ties", "", lambda: kernel(collaborations_as_ties(network).network))


def _compared(
    before: pd.DataFrame,
    tried: Sequence[_Case],
    permutations: int,
    seed: int,
    progress: Progress | None,
) -> pd.DataFrame:
    """Every verdict of every case beside the one of the whole network, in the order of the cases."""
    was = before["verdict"].to_numpy(dtype=np.str_).reshape(len(LENSES), -1)
    alike: dict[tuple[int, ...], list[_Scored]] = defaultdict(list)
    tables: dict[_Case, pd.DataFrame] = {}
    groups = before["group"].drop_duplicates().tolist()
    untested = groups.index(NOT_STATED) if NOT_STATED in groups else None
    steps = 2 * len(tried)
    for done, case in enumerate(tried, 1):
        scored = _scored(case)
        alike[scored.sizes].append(scored)
        if progress:
            progress(done, steps)
    for sizes, group in alike.items():
        for some in chunks(group, MOST_SUMS // (len(LENSES) * len(sizes) * permutations)):
            scores = np.concatenate([scored.scores for scored in some])
            held = np.concatenate([scored.held for scored in some])
            tails = np.array(p_values(scores, held, sizes, was, permutations, seed, untested))
            for scored, (upper, lower) in zip(some, np.split(tails, len(some), axis=1), strict=True):
                tables[scored.case] = _table(before, scored, upper, lower)
            if progress:
                progress(len(tried) + len(tables), steps)
    if not tables:
        return pd.DataFrame(columns=list(INFLUENCE_COLUMNS))
    return pd.concat([tables[case] for case in tried], ignore_index=True)


def _scored(case: _Case) -> _Scored:
    k = case.remaining()
    scores = np.array([measure(k) for measure in LENSES.values()], dtype=np.float64)
    sizes = np.bincount(k.sector, minlength=len(k.sectors))
    held = held_by_sector(scores, k)
    return _Scored(case, tuple(sizes.tolist()), scores, held, hub_ratios(held, sizes))


def _table(before: pd.DataFrame, scored: _Scored, upper: Floats, lower: Floats) -> pd.DataFrame:
    """The scorecard beside what becomes of it in one case."""
    return pd.DataFrame(
        {
            "without": scored.case.without,
            "actor": scored.case.actor,
            **{column: before[column].to_numpy() for column in ("lens", "group", "verdict")},
            "verdict_without": np.concatenate([verdicts(*tails) for tails in zip(upper, lower, strict=True)]),
            "hub_ratio": before["hub_ratio"].to_numpy(),
            "hub_ratio_without": scored.ratios.ravel(),
            "p_adjusted": before["p_adjusted"].to_numpy(),
            "p_adjusted_without": np.concatenate([holm(row) for row in upper]),
            "p_lower_adjusted": before["p_lower_adjusted"].to_numpy(),
            "p_lower_adjusted_without": np.concatenate([holm(row) for row in lower]),
        }
    )
