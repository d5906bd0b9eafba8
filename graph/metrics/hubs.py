"""Sector hubs: which sectors hold more of the network than their share, or than as many random actors."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from ..network.model import Network
from .brokerage import open_two_paths
from .centrality import betweenness, degree, eigenvector, harmonic, strength
from .cross_sector import cross_group_betweenness, cross_sector_betweenness
from .engine import Engine
from .error_bounds import error_bounds
from .grouping import Grouping, grouping
from .groups import GROUP_LENSES, group_betweenness
from .hub_bounds import add_bounds
from .hub_table import HUB_COLUMNS, typed, untested
from .kernel import Floats, Ints, Kernel, Measured, kernel
from .null import PERMUTATIONS, Null, Relabelling, holm, subset_sums
from .ranking import largest, rank_ranges, ranks
from .sampling import BY_SIZE, SAMPLED_ABOVE, Sampling
from .searches import search
from .verdicts import MOST_DRAWS, near_either, verdicts

LENSES: Mapping[str, Callable[[Measured], np.ndarray]] = {
    "degree": degree,
    "strength": strength,
    "betweenness": betweenness,
    "harmonic": harmonic,
    "eigenvector": eigenvector,
    "brokerage": open_two_paths,
    "cross_sector_betweenness": cross_sector_betweenness,
}
HEADLINE = "betweenness"  # the lens that answers the question, chosen beforehand

FEW_GROUPS = 12


def sector_hubs(
    network: Network,
    by: str = "sector",
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    group_lenses: bool | None = None,
    *,
    engine: Engine | None = None,
    sampling: Sampling = BY_SIZE,
) -> pd.DataFrame:
    """Which sectors act as hubs: one row per lens and sector, sectors in the network's own order.

    A sector is a hub on a lens when it holds more of it than its share of the actors, and significantly
    so in a permutation test: `p_value` is the share of all relabellings of the actors, sector sizes kept, in which it
    holds as much or more. All of them are enumerated where there are at most a million, otherwise `permutations` are
    drawn, repeatably with `seed`, and up to 100,000 where the p-value is near its threshold. `p_adjusted` is
    Holm's over the sectors of the lens; `verdict` says `hub`, `under-represented` (each tail at 2.5 %), `not
    significant`, `undecided` (a drawn p-value lies within three standard errors of its threshold) or `undefined`.

    The columns are lens, by (the attribute), group, actors (how many it has), share_of_actors, value (the sum of the
    lens over them), share (of the whole sum), hub_ratio (share / share_of_actors, from 0; 1 is exactly its share),
    null_low and null_high (the 95 % null interval of the ratio), p_value, p_adjusted, p_lower and
    p_lower_adjusted (the p-values of as little or less), standard_error (of a drawn p_value, 0 for an exact one),
    method (`exact` or `monte_carlo`), verdict, top_actor (the id of who holds most, empty where several hold as much),
    top_actors (how many do) and top_share (of the group's value, held by each of them); question (`position`: the
    others are those of `hub_questions`), expected (the mean share of the null), expected_ratio (expected /
    share_of_actors), standard_error_lower (of p_lower), draws (how many permutations there were) and reason (why the
    verdict is `undecided` or `undefined`, as a code of `REASONS`).

    The lenses of `GROUP_LENSES`, which measure a sector as if it were one actor, come last, with their value and
    without share, test or verdict. They cost most: with more than 12 groups only if `group_lenses` is True, and so does
    group betweenness with more than 10,000 actors.
    `by` compares the groups of another attribute instead of sectors, in the order of `grouping`; the lens
    cross_sector_betweenness is then of the paths between these.

    With another attribute the last group may be `(none)`, of the actors that have no value: it has its share, but is no
    group that is tested. Neither is the sector `not_stated`.

    Permutations are drawn, shortest paths searched for and groups measured as one by the workers of an `engine`; which
    it is, and how many they are, changes no bit. By default small work is done in place and other work on all cores.

    Above 10,000 actors betweenness is estimated from a random sample, and harmonic centrality too where distances to
    all actors would take long; `sampling` asks for other samples, or none. The table then has three columns more:
    share_low and share_high, between which the shares of all sectors lie with a confidence of 95 %, and samples, the
    number of shortest paths, or of actors, that were drawn, empty on lenses that are exact. Where the bounds leave open
    who holds most, top_actor is empty and top_actors counts who may. The permutation test is as valid as with exact
    values: what is drawn depends on no sector.

    What is undefined is NaN or empty: a sector without actors, one that holds them all, a lens that sums to 0.

    >>> table = sector_hubs(star).set_index(["lens", "group"])
    >>> table.loc[("betweenness", "public"), ["hub_ratio", "p_value"]].astype(float).round(3).tolist()
    [1.5, 0.667]

    Raises
    ------
    ValueError
        If `permutations` is not positive, the attribute `by` is not there or is a list, or it makes more than 60
        groups.
    EngineError
        If the workers of the engine are lost.

    Sources
    -------
    Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Phipson & Smyth (2010), Statistical Applications
    in Genetics and Molecular Biology 9, 39.
    """
    if permutations < 1:
        raise ValueError(f"permutations must be at least 1, not {permutations}")
    groups, k = grouping(network, by), kernel(network, sampling)
    codes, sizes = groups.codes, groups.sizes
    search(k, engine)
    scores = np.array([lens_score(lens, k, groups) for lens in LENSES], dtype=np.float64)
    held = np.array([[row[codes == s].sum() for s in range(len(sizes))] for row in scores])
    relabelling = Relabelling(np.repeat(np.arange(len(sizes)), sizes), seed, engine)
    nulls = _nulls(scores, held, groups, permutations, relabelling)
    rows: list[dict[str, object]] = [
        {"lens": lens, "by": by, "group": groups.groups[s], **row}
        for i, lens in enumerate(LENSES)
        for s, row in enumerate(_rows(network, scores[i], held[i], sizes, codes, nulls[i]))
    ]
    columns = [*HUB_COLUMNS, *add_bounds(rows, k, groups)]
    if group_lenses or (group_lenses is None and few_groups(network, by)):
        rows += _group_rows(network, groups, engine, all_paths=bool(group_lenses))
    return typed(pd.DataFrame(rows, columns=columns))


def group_hubs(
    network: Network, by: str = "sector", *, engine: Engine | None = None, all_paths: bool = False
) -> pd.DataFrame:
    """The lenses that measure a sector as if it were one actor, as they stand in `sector_hubs`, and nothing else.

    Groups are those of the attribute `by`; the columns are those of `sector_hubs`, of which share and those of
    the test are empty. An `engine` computes as there. With more than 10,000 actors group betweenness is left
    out, unless all of its paths are asked for (`all_paths`).

    >>> group_hubs(star)[["lens", "group", "value"]].head(1).values.tolist()
    [['group_degree', 'public', 1.0]]

    Raises
    ------
    ValueError
        As `sector_hubs`.
    """
    rows = list(_group_rows(network, grouping(network, by), engine, all_paths=all_paths))
    return typed(pd.DataFrame(rows, columns=list(HUB_COLUMNS)))


def carriers(
    network: Network, by: str = "sector", lens: str = HEADLINE, most: int = 3, sampling: Sampling = BY_SIZE
) -> pd.DataFrame:
    """The top contributors to each sector's value on a lens: one row per sector and actor, the largest first.

    Groups are those of the attribute `by`; `most` actors of each are listed, and those that equal the last of them. The
    columns are group, actor and share (of what the group holds). Actors that hold nothing are left out; equal ones
    stand in order of id. Of a lens that is sampled, as `sampling` asks, the values are estimates, and all are listed
    who may, by their bounds, be among the `most`.

    >>> carriers(star).values.tolist()
    [['public', 'hub', 1.0]]

    Raises
    ------
    ValueError
        As `sector_hubs`.
    """
    groups, k = grouping(network, by), kernel(network, sampling)
    scores, bounds = lens_score(lens, k, groups), error_bounds(k).get(lens)
    rows = []
    for s, group in enumerate(groups.groups):
        members = np.flatnonzero((groups.codes == s) & (scores > 0))
        held = scores[members].sum()
        place = ranks(scores[members])
        best = place if bounds is None else rank_ranges(bounds.low[members], bounds.high[members])[:, 0]
        listed = [i for i in np.argsort(place, kind="stable").tolist() if best[i] <= most]
        rows += [(group, network.actors[i].id, scores[i] / held) for i in members[listed].tolist()]
    return pd.DataFrame(rows, columns=["group", "actor", "share"])


def lens_score(lens: str, k: Kernel, groups: Grouping) -> np.ndarray:
    """A lens for each actor; shape (n,). Paths across sectors are those across the groups that are compared."""
    measure = LENSES[lens]
    return cross_group_betweenness(k, groups) if measure is cross_sector_betweenness else measure(k)


def few_groups(network: Network, by: str) -> bool:
    """Whether the groups are few enough to be measured as one without being asked."""
    return len(grouping(network, by).groups) <= FEW_GROUPS


def _rows(
    network: Network, scores: Floats, held: Floats, sizes: Ints, sector: Ints, nulls: Sequence[Null | None]
) -> Iterator[dict[str, object]]:
    """The rows of one lens, without their names."""
    n, total = len(network.actors), scores.sum()
    upper, lower, draws = _p_values(held, nulls)
    upper_adjusted, lower_adjusted = holm(upper), holm(lower)
    found = verdicts(upper, lower, draws).tolist()
    for s, null in enumerate(nulls):
        share_of_actors = sizes[s] / n if n else np.nan
        row = {"actors": sizes[s], "share_of_actors": share_of_actors, "value": held[s]}
        row |= {"method": "", "top_actor": "", "top_actors": 0, "question": "position"}
        row |= {"verdict": found[s], "reason": untested(sizes[s], n, total)}
        if total > 0 and 0 < sizes[s] < n:
            share = held[s] / total
            row |= {"share": share, "hub_ratio": share / share_of_actors}
        if null is not None:
            low, high = np.percentile(null.sums, [2.5, 97.5]) / total / share_of_actors
            row |= {"null_low": low, "null_high": high}
            row |= {"p_value": upper[s], "p_adjusted": upper_adjusted[s]}
            row |= {"p_lower": lower[s], "p_lower_adjusted": lower_adjusted[s]}
            row |= {"standard_error": null.standard_error(upper[s]), "method": null.method}
            row |= {"standard_error_lower": null.standard_error(lower[s]), "draws": len(null.sums)}
            row |= {"expected": share_of_actors, "expected_ratio": 1.0}
            row["reason"] = "draws" if found[s] == "undecided" else ""
        if held[s] > 0:
            members = np.flatnonzero(sector == s)
            first, *others = members[largest(scores[members], n)].tolist()
            row |= {"top_actors": 1 + len(others), "top_share": scores[first] / held[s]}
            row |= {"top_actor": "" if others else network.actors[first].id}
        yield row


def _group_rows(
    network: Network, groups: Grouping, engine: Engine | None, *, all_paths: bool
) -> Iterator[dict[str, object]]:
    """The rows of the lenses that measure a group as one; `all_paths` as in `group_hubs`."""
    n, texts = len(network.actors), ("method", "verdict", "top_actor", "question", "reason")
    empty = dict.fromkeys(texts, "") | {"top_actors": 0}
    for lens, measure in GROUP_LENSES.items():
        dear = measure is group_betweenness
        if dear and n > SAMPLED_ABOVE and not all_paths:
            continue
        values = group_betweenness(network, groups.by, engine) if dear else measure(network, groups.by)
        for group, size, value in zip(groups.groups, groups.sizes, values, strict=True):
            row = {"lens": lens, "by": groups.by, "group": group, "actors": size, "value": value}
            yield row | {"share_of_actors": size / n if n else np.nan} | empty


def _p_values(held: Floats, nulls: Sequence[Null | None]) -> tuple[Floats, Floats, Ints]:
    """The upper and the lower tail of each sector on one lens, NaN where undefined, and the draws as in `verdicts`."""
    tails = [
        (np.nan, np.nan) if null is None else (null.upper(value), null.lower(value))
        for value, null in zip(held, nulls, strict=True)
    ]
    upper, lower = np.array(tails).reshape(-1, 2).T
    draws = [len(null.sums) if null is not None and null.method == "monte_carlo" else 0 for null in nulls]
    return upper, lower, np.array(draws, dtype=np.int64)


def _nulls(
    scores: Floats, held: Floats, groups: Grouping, permutations: int, relabelling: Relabelling
) -> list[list[Null | None]]:
    """The null distribution of each sector on each lens, None where it is not tested; `held` has the sectors' sums.

    Labels are permuted in their own order, not the actors': groups as large then meet the same draws in every table.
    """
    (lenses, n), sizes = scores.shape, groups.sizes
    nulls: list[list[Null | None]] = [[None] * len(sizes) for _ in range(lenses)]
    defined = np.flatnonzero(scores.sum(axis=1) > 0)
    sampled = []
    by_size = {size: subset_sums(scores, size) for size in set(sizes.tolist()) if 0 < size < n}
    for s, size in enumerate(sizes.tolist()):
        if size not in by_size or s == groups.without:
            continue
        sums = by_size[size]
        if sums is None:
            sampled.append(s)
            continue
        for i in defined:
            nulls[i][s] = Null(sums[i], "exact", n)
    if not sampled or not defined.size:
        return nulls
    draws = relabelling.draw(scores, sampled, permutations)
    for i in defined:
        for s, sums in zip(sampled, draws[i], strict=True):
            nulls[i][s] = Null(sums, "monte_carlo", n)
    close = [(i, s) for i in defined for s in near_either(*_p_values(held[i], nulls[i]))]
    if close and permutations < MOST_DRAWS:
        again = sorted({s for _, s in close})
        further = relabelling.draw(scores, again, MOST_DRAWS - permutations, first=permutations)
        for i, s in close:
            sums = np.concatenate([draws[i, sampled.index(s)], further[i, again.index(s)]])
            nulls[i][s] = Null(sums, "monte_carlo", n)
    return nulls
