"""Mixing: who is tied to whom, within the groups and across them."""

from collections.abc import Iterator, Mapping
from itertools import combinations_with_replacement
from math import comb, isnan

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from ..network.model import Network
from .engine import Engine
from .grouping import Grouping, grouping
from .kernel import Ints, kernel
from .mixing_null import ties_within_moments, ties_within_null
from .null import PERMUTATIONS, Null
from .verdicts import LEVEL, MOST_DRAWS, near

_SEVERAL = 3  # members make a partnership a multi-party one

_NULL_MEASURES = (
    *("ei_null_mean", "ei_null_sd", "ei_p_lower", "ei_p_lower_standard_error"),
    *("ei_p_upper", "ei_p_upper_standard_error", "ei_p", "ei_p_standard_error", "relabellings", "exact"),
)

Measure = tuple[str, float]


def mixing_matrix(network: Network, by: str = "sector") -> pd.DataFrame:
    """How many ties run within each group and between each two: one row per unordered pair of groups.

    The columns are group_a, group_b, ties, possible (pairs of actors), density (ties / possible) and expected
    (the mean number of ties when the groups' labels are randomly permuted: all ties × possible / all pairs of actors).
    Groups come in the order of `grouping`. Where no tie is possible, within a group of one actor or with one
    that has none, density and expected are NaN.

    >>> mixing_matrix(star)[["ties", "possible", "expected"]].head(2).round(3).values.tolist()
    [[1.0, 1.0, 0.667], [1.0, 2.0, 1.333]]

    Raises
    ------
    ValueError
        If the attribute `by` is not there or is a list, or it makes more than 60 groups.
    """
    groups = grouping(network, by)
    ties = _ties_between(network, groups)
    sizes, n, m = groups.sizes.tolist(), len(network.actors), len(network.ties)
    rows = []
    for a, b in combinations_with_replacement(range(len(sizes)), 2):
        possible = comb(sizes[a], 2) if a == b else sizes[a] * sizes[b]
        density, expected = (ties[a, b] / possible, m * possible / comb(n, 2)) if possible else (np.nan, np.nan)
        rows.append((groups.groups[a], groups.groups[b], ties[a, b], possible, density, expected))
    return pd.DataFrame(rows, columns=["group_a", "group_b", "ties", "possible", "density", "expected"])


def mixing_summary(
    network: Network,
    by: str = "sector",
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    *,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """How far ties and partnerships cross the groups: one row per measure, columns measure, group, value.

    Of the whole (group is empty): `external` and `internal` ties; `ei_index`, −1 (all within) to 1 (all across);
    its null distribution under random permutation of the labels, `ei_null_mean` and `ei_null_sd` in closed form;
    `ei_p_lower`, the p-value of an index as low or lower (homophily), `ei_p_upper`, and `ei_p`, two-sided: twice the
    smaller of them, at most 1; each with its `…_standard_error`; `relabellings`, how many these p-values come from,
    and `exact`: 1 if these are all there are (at most a million), 0 if they were drawn, repeatably with `seed` (up
    to 100,000 where `ei_p` is near .05). `ei_min` and `ei_max` are the range that
    so many ties leave possible, `ei_rescaled` the index on it from −1 to 1. `assortativity` is that of the
    function. `partnerships` are the links; `cross_group_share` is the share of them with members of more than
    one group, `groups_per_partnership` the mean number of groups.

    Of each group: `external` and `internal` ties, `ei_ties`, which counts each of its ties once, and `ei_degree`,
    which counts the partners of its actors and so a tie within it twice.

    Permutations are drawn by the workers of an `engine`, as in `sector_hubs`.

    What is undefined is NaN: an index without ties, a test without ties or with all actors in one group, the
    rescaled index where only one is possible.

    >>> mixing_summary(star).round(3).head(5)[["measure", "value"]].values.tolist()
    [['external', 1.0], ['internal', 1.0], ['ei_index', 0.0], ['ei_null_mean', 0.333], ['ei_null_sd', 0.471]]

    Raises
    ------
    ValueError
        If `permutations` is not positive, the attribute `by` is not there or is a list, or it makes more than 60
        groups.

    Sources
    -------
    Krackhardt & Stern (1988), Social Psychology Quarterly 51, 123–140; Newman (2003), Physical Review E 67, 026126.
    """
    if permutations < 1:
        raise ValueError(f"permutations must be at least 1, not {permutations}")
    groups = grouping(network, by)
    ties = _ties_between(network, groups)
    internal, external = int(np.trace(ties)), int(np.triu(ties, 1).sum())
    measures = [
        ("external", external),
        ("internal", internal),
        ("ei_index", _index(external, internal)),
        *_null_measures(network, groups, internal, permutations, seed, engine),
        *_range(groups, external, internal),
        ("assortativity", assortativity(_ends(ties))),
        *_partnerships(network, groups),
    ]
    rows: list[tuple[str, str, float]] = [(measure, "", value) for measure, value in measures]
    for group, own, all_ in zip(groups.groups, np.diag(ties).tolist(), ties.sum(axis=1).tolist(), strict=True):
        across = all_ - own
        rows += [("external", group, across), ("internal", group, own)]
        rows += [("ei_ties", group, _index(across, own)), ("ei_degree", group, _index(across, 2 * own))]
    return pd.DataFrame(rows, columns=["measure", "group", "value"]).astype({"value": np.float64})


def mixing_verdict(measures: Mapping[str, float]) -> str:
    """The verdict on the index by its two-sided p-value: `inward`, `outward`, `chance`, or `undefined` without one.

    `measures` are those of `mixing_summary` of the whole.

    >>> table = mixing_summary(star)
    >>> mixing_verdict(dict(zip(table["measure"], table["value"])))
    'chance'
    """
    if isnan(measures["ei_p"]):
        return "undefined"
    if measures["ei_p"] > LEVEL:
        return "chance"
    return "inward" if measures["ei_p_lower"] < measures["ei_p_upper"] else "outward"


def partnership_span(network: Network, by: str = "sector") -> pd.DataFrame:
    """How many groups each multi-party partnership spans: one row per link of three members or more, in order.

    Groups are those of the attribute `by`. The columns are id and name (empty if it has none), kind, members (how
    many) and groups (of how many they are).

    >>> partnership_span(star).empty
    True

    Raises
    ------
    ValueError
        If the attribute `by` is not there or is a list, or it makes more than 60 groups.
    """
    groups = grouping(network, by)
    rows = [
        (link.id or "", link.name or "", link.kind, len(link.members), span)
        for link, span in zip(network.links, _spans(network, groups), strict=True)
        if len(link.members) >= _SEVERAL
    ]
    return pd.DataFrame(rows, columns=["id", "name", "kind", "members", "groups"])


def assortativity(counts: ArrayLike) -> float:
    """How much more often ties join like with like than their ends would by chance; 1 if they always do.

    `counts` is square: how many ties lead from a group (row) to a group (column); an undirected tie leads both
    ways. Range [−1, 1], 0 as by chance; NaN without ties, or where all ends are in one group.

    >>> round(assortativity([[4, 1], [1, 2]]), 3)
    0.467

    Sources
    -------
    Newman (2003), Physical Review E 67, 026126.
    """
    ties = np.asarray(counts)
    total, chance = ties.sum(), ties.sum(axis=1) @ ties.sum(axis=0)
    # Times the square of all ties: whole numbers stay whole, and a difference of 0 is exactly 0.
    possible = total**2 - chance
    return float((total * np.trace(ties) - chance) / possible) if possible else np.nan


def _ties_between(network: Network, groups: Grouping) -> Ints:
    """The ties between each two groups, symmetric, each tie within a group once."""
    size = len(groups.groups)
    ends = groups.codes[kernel(network).ends]
    ties = np.bincount(ends[:, 0] * size + ends[:, 1], minlength=size * size).reshape(size, size)
    both: Ints = ties + ties.T - np.diag(np.diag(ties))
    return both


def _ends(ties: Ints) -> Ints:
    """The same with each tie from both its ends."""
    return ties + np.diag(np.diag(ties))


def _index(external: int, internal: int) -> float:
    ties = external + internal
    return (external - internal) / ties if ties else np.nan


def _null_measures(
    network: Network, groups: Grouping, internal: int, permutations: int, seed: int, engine: Engine | None
) -> Iterator[Measure]:
    """The null distribution and the p-values of the E-I index."""
    ties = len(network.ties)
    if not ties or np.count_nonzero(groups.sizes) < 2:  # noqa: PLR2004 - no labels to exchange
        yield from ((name, np.nan) for name in _NULL_MEASURES)
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
    yield from zip(_NULL_MEASURES, (*found, *tails, len(null.sums), null.method == "exact"), strict=True)


def _two_sided(null: Null, internal: int) -> tuple[float, float]:
    """The two-sided p-value of the index, and its standard error."""
    tail = min(null.upper(internal), null.lower(internal))
    return min(1.0, 2 * tail), 2 * null.standard_error(tail)


def _range(groups: Grouping, external: int, internal: int) -> Iterator[Measure]:
    """The least and the greatest E-I index that so many ties can have, and where between them it is."""
    ties, pairs = external + internal, comb(len(groups.codes), 2)
    within = sum(comb(size, 2) for size in groups.sizes.tolist())
    # As many ties as fit across the groups, or within them, and the rest where there is room.
    most_external, most_internal = min(ties, pairs - within), min(ties, within)
    yield "ei_min", _index(ties - most_internal, most_internal)
    yield "ei_max", _index(most_external, ties - most_external)
    room = most_external + most_internal - ties
    yield "ei_rescaled", -1 + 2 * (external - (ties - most_internal)) / room if room else np.nan


def _partnerships(network: Network, groups: Grouping) -> Iterator[Measure]:
    spans = _spans(network, groups)
    yield "partnerships", len(spans)
    yield "cross_group_share", sum(span > 1 for span in spans) / len(spans) if spans else np.nan
    yield "groups_per_partnership", sum(spans) / len(spans) if spans else np.nan


def _spans(network: Network, groups: Grouping) -> list[int]:
    """How many groups the members of each link are of, in the order of the links."""
    codes, position = groups.codes.tolist(), network.position
    return [len({codes[position[member]] for member in link.members}) for link in network.links]
