"""Within which bounds sampled measures of shortest paths lie, and which actors' ranks the bounds leave open."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from .centrality import near, share_of_pairs
from .cross_sector import of_pairs_across, one_pair
from .grouping import Grouping
from .kernel import Floats, Measured, kernel
from .ranking import rank_ranges, ranks
from .searches import sampled

Drawn = Literal["paths", "actors"]
# What is drawn at random for each measure: shortest paths, or actors to whom distances are measured.
DRAWN: Mapping[str, Drawn] = {
    "betweenness": "paths",
    "cross_sector_betweenness": "paths",
    "closeness": "actors",
    "harmonic": "actors",
}


class ErrorBounds(NamedTuple):
    """The bounds of a measure of n actors, which hold for all of them at once with a confidence of 95 %.

    `samples` is how many shortest paths, or actors, were drawn at random; `low` and `high` have shape (n,).
    """

    samples: int
    low: Floats
    high: Floats


class Stated(NamedTuple):
    """How a measure was sampled: how many paths or actors were drawn, and how far any value may be off at most."""

    measure: str
    drawn: Drawn
    samples: int
    error: float


def error_bounds(network: Measured, groups: Grouping | None = None) -> dict[str, ErrorBounds]:
    """The bounds of each measure that is sampled, by its name; those that are exact have none.

    Those of paths across sectors are of paths across `groups`, if they are given.

    >>> error_bounds(star)
    {}
    """
    k = kernel(network)
    if not k.sampling.samples_of(k.size):
        return {}
    found = sampled(k)
    low, high = found.low, found.high
    if groups is None or groups.by == "sector":
        codes, across = k.sector, (low.across, high.across)
    else:
        codes, across = groups.codes, found.across(groups.codes, len(groups.groups))[1:]
    bounds = {
        "betweenness": ErrorBounds(found.paths, share_of_pairs(k, low.between), share_of_pairs(k, high.between)),
        "cross_sector_betweenness": ErrorBounds(found.paths, *(of_pairs_across(one, codes) for one in across)),
        "closeness": ErrorBounds(
            found.actors, near(k, high.distances, low.reached), near(k, low.distances, low.reached)
        ),
        "harmonic": ErrorBounds(found.actors, low.harmonic / (k.size - 1), high.harmonic / (k.size - 1)),
    }
    return {measure: one for measure, one in bounds.items() if one.samples}


def share_bounds(network: Measured, measure: str, groups: Grouping) -> ErrorBounds | None:
    """The bounds of each group's share in a measure, for all groups at once; None for a measure that is exact.

    The bounds have shape (groups,). The share of harmonic centrality has those that follow from the bounds of the
    actors, which are wider than they need be.
    """
    k, codes, many = kernel(network), groups.codes, len(groups.groups)
    bounds = error_bounds(k, groups).get(measure)
    if bounds is None:
        return None
    if measure == "betweenness":
        _, *ends = sampled(k).between_shares(codes, many)
        return ErrorBounds(bounds.samples, *ends)
    if measure == "cross_sector_betweenness":
        _, *ends = sampled(k).across_shares(codes, one_pair(codes, many))
        return ErrorBounds(bounds.samples, *ends)
    low, high = (
        np.bincount(codes, weights=one, minlength=many).astype(np.float64) for one in (bounds.low, bounds.high)
    )
    others = low.sum() - low, high.sum() - high
    return ErrorBounds(bounds.samples, _part(low, others[1]), _part(high, others[0]))


def stated(table: pd.DataFrame) -> list[Stated]:
    """How the measures in a table of `actor_metrics` or `sector_hubs` were sampled, in their order.

    >>> stated(pd.DataFrame({"id": ["hub"], "betweenness": [1.0]}))
    []
    """
    if "share_low" in table:
        some = table[table["samples"].notna()]
        return [_stated(str(lens), rows, "share", "samples") for lens, rows in some.groupby("lens", sort=False)]
    return [
        _stated(measure, table, measure, f"{measure}_samples")
        for measure in DRAWN
        if f"{measure}_samples" in table and len(table)
    ]


def ranges_of(table: pd.DataFrame, metric: str) -> Floats:
    """The best and the worst rank of each actor in a table of `actor_metrics`, equal where exact; shape (n, 2)."""
    if f"{metric}_low" in table:
        return rank_ranges(*(table[f"{metric}_{end}"].to_numpy(dtype=np.float64) for end in ("low", "high")))
    exact = ranks(table[metric].to_numpy(dtype=np.float64))
    return np.column_stack([exact, exact])


def _stated(measure: str, rows: pd.DataFrame, value: str, samples: str) -> Stated:
    off = np.maximum(rows[value] - rows[f"{value}_low"], rows[f"{value}_high"] - rows[value])
    return Stated(measure, DRAWN[measure], int(rows[samples].iloc[0]), float(off.max()))


def _part(some: Floats, others: Floats) -> Floats:
    share: Floats = np.divide(some, some + others, out=np.zeros(len(some)), where=some + others > 0)
    return share
