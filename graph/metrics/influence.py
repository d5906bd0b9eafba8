"""Leave-one-out influence: which verdicts depend on one actor or partnership, or on how the network is constructed.

The public name of the table is `leverage`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..network.model import Network
from ..network.selection import collaborations_as_ties
from ..network.vocabulary import NOT_STATED
from .engine import Engine, Progress, chosen
from .hubs import LENSES, sector_hubs
from .kernel import Floats, Ints, Kernel, kernel
from .null import PERMUTATIONS, Relabelling, holm
from .perturbation import SEARCHED, Perturbation, held_by_sector, hub_ratios, seconds_of
from .searches import search
from .verdicts import MOST_SUMS, chunks, p_values, verdicts

INFLUENCE_COLUMNS = (
    *("without", "actor", "link", "members"),
    *("lens", "group", "verdict", "verdict_without", "hub_ratio", "hub_ratio_without"),
    *("p_adjusted", "p_adjusted_without", "p_lower_adjusted", "p_lower_adjusted_without"),
)

# What is removed: each actor, all actors marked as cross-sector, collaborations read as ties, each partnership.
CASES = ("actor", "cross_sector", "as_ties", "partnership")
OF_ACTORS = CASES[:3]
MOST_ACTORS = 1_000  # and partnerships
LARGEST = 50
# Estimated seconds on one core to count what a sector holds on a lens in a permutation of one actor's label.
_COUNTED = 0.5e-9


@dataclass(frozen=True, slots=True)
class _Case:
    """One alternative network: what is removed, the actor's id if it is one, and the positions of all who are.

    `link` is the position of the link that is removed, if it is one, and `members` whom it joins.
    """

    without: str
    actor: str = ""
    removed: tuple[int, ...] = ()
    link: int | None = None
    members: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Whole:
    """The network, what it is with its collaborations as ties, if there are any, and where it loses partnerships."""

    kernel: Kernel
    as_ties: Kernel | None
    perturbation: Perturbation | None


@dataclass(frozen=True, slots=True, eq=False)
class _Scored:
    """A case measured: the lenses' scores, the sectors' sums and their ratios, one row per lens."""

    case: _Case
    sizes: tuple[int, ...]
    scores: Floats
    held: Floats
    ratios: Floats


def leverage(
    network: Network,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    progress: Progress | None = None,
    *,
    of: Collection[str] = OF_ACTORS,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """Leave-one-out influence: which verdicts of `sector_hubs` change without one actor, or with other alternatives.

    One row per verdict that changes, none if all stand. `without` is what is removed, of what `of` names: `actor` (each
    actor in turn, named in the column `actor`; of more than 1,000 actors the 50 that hold most of any lens),
    `cross_sector` (all actors marked so, if there are any), `as_ties` (collaborations, if there are any, replaced by
    ties among those they join) or, if it is asked for, `partnership`: each link of the file in turn, of more than 1,000
    the 50 whose members hold most of any lens. `link` is then its position in `network.links`, and `members` the ids of
    its members with `;` between them.

    `verdict`, `hub_ratio`, `p_adjusted` and `p_lower_adjusted` are those of the whole network, the
    columns that end in `_without` what becomes of them: verdict_without, hub_ratio_without, p_adjusted_without and
    p_lower_adjusted_without. What is undefined is NaN.

    Relabellings are drawn from `seed`, and a p-value near its threshold is drawn on to 100,000, as `sector_hubs` does
    of what is left.
    `progress` is called with the steps done and their total; what it raises ends the computation. The workers of an
    `engine` measure and draw, as in `sector_hubs`.

    >>> leverage(star)[["without", "actor", "lens", "group", "verdict_without"]].values.tolist()[0]
    ['actor', 'hub', 'degree', 'public', 'undefined']

    Raises
    ------
    ValueError
        If `permutations` is not positive, or a case of `of` is unknown.
    """
    if unknown := [case for case in of if case not in CASES]:
        raise ValueError(f"unknown case: '{unknown[0]}' (must be one of {', '.join(CASES)})")
    tried = [case for case in _every_case(network, of, engine) if case.without in of]
    k = kernel(network)
    draws = permutations * k.size * len(k.sectors) * len(LENSES) * _COUNTED
    engine = chosen(engine, len(tried) * (seconds_of(k, len(SEARCHED) * k.size) + draws))
    before = _scorecard(network, permutations, seed, engine)
    scored = _scored(network, tried, engine, progress)
    table = _compared(before, tried, scored, permutations, seed, progress, engine)
    changed = table["verdict"] != table["verdict_without"]
    return table.loc[changed, list(INFLUENCE_COLUMNS)].reset_index(drop=True)


def cases(network: Network, of: Collection[str] = OF_ACTORS) -> int:
    """How many alternative networks `leverage` tries.

    >>> cases(star), cases(star, ["partnership"])
    (3, 2)
    """
    singles = ((len(network.actors), "actor"), (len(network.links), "partnership"))
    each = sum(n if n <= MOST_ACTORS else LARGEST for n, case in singles if case in of)
    return each + sum(case.without in of for case in _drawn_otherwise(network))


def _scorecard(network: Network, permutations: int, seed: int, engine: Engine) -> pd.DataFrame:
    table = sector_hubs(network, permutations=permutations, seed=seed, group_lenses=False, engine=engine)
    return table[table["lens"].isin(LENSES.keys())]


def _every_case(network: Network, of: Collection[str], engine: Engine | None) -> Iterator[_Case]:
    """All cases in order; those of `of` at least."""
    if "actor" in of:
        yield from _without_each(network, engine)
    yield from _drawn_otherwise(network)
    if "partnership" in of:
        yield from _without_each_link(network)


def _without_each(network: Network, engine: Engine | None) -> list[_Case]:
    actors = np.arange(len(network.actors))
    if len(actors) > MOST_ACTORS:
        search(kernel(network), engine)
        actors = np.sort(np.argsort(-_largest_shares(network), kind="stable")[:LARGEST])
    return [_Case("actor", network.actors[i].id, (i,)) for i in actors.tolist()]


def _without_each_link(network: Network) -> list[_Case]:
    links = np.arange(len(network.links))
    if len(links) > MOST_ACTORS:
        arrays = network.link_arrays
        held = np.add.reduceat(_largest_shares(network)[arrays.members], arrays.first[:-1])
        links = np.sort(np.argsort(-held, kind="stable")[:LARGEST])
    return [_Case("partnership", link=i, members=";".join(network.links[i].members)) for i in links.tolist()]


def _largest_shares(network: Network) -> Floats:
    """Each actor's share of the lens that it holds most of; shape (n,)."""
    scores = np.array([measure(network) for measure in LENSES.values()], dtype=np.float64)
    shares = scores / np.maximum(scores.sum(axis=1, keepdims=True), np.finfo(np.float64).tiny)
    largest: Floats = shares.max(axis=0)
    return largest


def _drawn_otherwise(network: Network) -> Iterator[_Case]:
    if removed := tuple(i for i, actor in enumerate(network.actors) if actor.cross_sector):
        yield _Case("cross_sector", removed=removed)
    if any(actor.is_collaboration for actor in network.actors):
        yield _Case("as_ties")


def _scored(network: Network, tried: Sequence[_Case], engine: Engine, progress: Progress | None) -> Iterator[_Scored]:
    """Every case measured, in the order of the cases; half of all steps."""

    def measured(done: int, total: int) -> None:
        if progress:
            progress(done, 2 * total)

    as_ties = any(case.without == "as_ties" for case in tried)
    loses_links = any(case.link is not None for case in tried)
    whole = _Whole(
        kernel(network),
        kernel(collaborations_as_ties(network).network) if as_ties else None,
        Perturbation(network, None, seed=0) if loses_links else None,
    )
    return engine.map(_score, whole, tried, measured)


def _compared(
    before: pd.DataFrame,
    tried: Sequence[_Case],
    every: Iterator[_Scored],
    permutations: int,
    seed: int,
    progress: Progress | None,
    engine: Engine,
) -> pd.DataFrame:
    """Every verdict of every case beside the one of the whole network, in the order of the cases."""
    alike: dict[tuple[int, ...], list[_Scored]] = defaultdict(list)
    tables: dict[_Case, pd.DataFrame] = {}
    groups = before["group"].drop_duplicates().tolist()
    untested = groups.index(NOT_STATED) if NOT_STATED in groups else None
    for scored in every:
        alike[scored.sizes].append(scored)
    for sizes, group in alike.items():
        relabelling = Relabelling(np.repeat(np.arange(len(sizes)), sizes), seed, engine)
        for some in chunks(group, MOST_SUMS // (len(LENSES) * len(sizes) * permutations)):
            scores = np.concatenate([scored.scores for scored in some])
            held = np.concatenate([scored.held for scored in some])
            found = p_values(scores, held, sizes, permutations, relabelling, untested)
            for scored, *of_case in zip(some, *(np.split(one, len(some)) for one in found), strict=True):
                tables[scored.case] = _table(before, scored, *of_case)
            if progress:
                progress(len(tried) + len(tables), 2 * len(tried))
    if not tables:
        return pd.DataFrame(columns=list(INFLUENCE_COLUMNS))
    return pd.concat([tables[case] for case in tried], ignore_index=True)


def _score(whole: _Whole, case: _Case) -> _Scored:
    if case.without == "as_ties" and whole.as_ties:
        k = whole.as_ties
    elif case.link is not None and whole.perturbation:
        k = whole.perturbation.network_of((np.arange(whole.perturbation.links) != case.link).astype(np.int64))
    else:
        kept = np.ones(whole.kernel.size, dtype=np.bool_)
        kept[list(case.removed)] = False
        k = whole.kernel.among(kept)
    scores = np.array([measure(k) for measure in LENSES.values()], dtype=np.float64)
    sizes = np.bincount(k.sector, minlength=len(k.sectors))
    held = held_by_sector(scores, k)
    return _Scored(case, tuple(sizes.tolist()), scores, held, hub_ratios(held, sizes))


def _table(before: pd.DataFrame, scored: _Scored, upper: Floats, lower: Floats, draws: Ints) -> pd.DataFrame:
    """The scorecard beside what becomes of it in one case."""
    return pd.DataFrame(
        {
            "without": scored.case.without,
            "actor": scored.case.actor,
            "link": pd.array([scored.case.link] * len(before), dtype="Int64"),
            "members": scored.case.members,
            **{column: before[column].to_numpy() for column in ("lens", "group", "verdict")},
            "verdict_without": np.concatenate([verdicts(*lens) for lens in zip(upper, lower, draws, strict=True)]),
            "hub_ratio": before["hub_ratio"].to_numpy(),
            "hub_ratio_without": scored.ratios.ravel(),
            "p_adjusted": before["p_adjusted"].to_numpy(),
            "p_adjusted_without": np.concatenate([holm(row) for row in upper]),
            "p_lower_adjusted": before["p_lower_adjusted"].to_numpy(),
            "p_lower_adjusted_without": np.concatenate([holm(row) for row in lower]),
        }
    )
