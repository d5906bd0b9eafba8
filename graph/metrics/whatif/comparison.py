"""The two sides of a comparison, each measured once and only when needed."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...network.model import Network
from .. import RANKED, actor_metrics, sector_hubs
from ..error_bounds import ranges_of
from ..ranking import ranks
from ..sampling import BY_SIZE, Sampling
from .contact import Parting, partings
from .structure import Structure, structure

_FIGURES = ("hub_ratio", "p_adjusted", "p_lower_adjusted", "verdict")


@dataclass(frozen=True, eq=False)
class Side:
    """A network and its metrics, each computed when first used and then kept."""

    network: Network
    sampling: Sampling = BY_SIZE

    @cached_property
    def structure(self) -> Structure:
        """How it hangs together."""
        return structure(self.network)

    @cached_property
    def actors(self) -> pd.DataFrame:
        """The table of `actor_metrics`."""
        return actor_metrics(self.network, sampling=self.sampling)

    @cached_property
    def hubs(self) -> pd.DataFrame:
        """The table of `sector_hubs` without the lenses that measure a sector as one; of all this it takes longest."""
        return self.hubs_by("sector")

    def hubs_by(self, by: str) -> pd.DataFrame:
        """The same of the groups of another attribute; measured whenever it is asked for."""
        return sector_hubs(self.network, by, group_lenses=False, sampling=self.sampling)


@dataclass(frozen=True, eq=False)
class Comparison:
    """A network before and after, each with its own numbers; keep `before` to compare it again and again."""

    before: Side
    after: Side

    @classmethod
    def of(cls, before: Side, network: Network) -> "Comparison":
        """What was before, beside a network; one of the same actors and links is not measured again."""
        same = (network.actors, network.links) == (before.network.actors, before.network.links)
        return cls(before, before if same else Side(network, before.sampling))

    @cached_property
    def lost(self) -> tuple[Parting, ...]:
        """Who has lost contact with whom."""
        return partings(self.before.network, self.after.network)

    @cached_property
    def gained(self) -> tuple[Parting, ...]:
        """Who has come into contact with whom; the parts are those of before."""
        return partings(self.after.network, self.before.network)

    @cached_property
    def hubs(self) -> pd.DataFrame:
        """The scorecard twice: one row per lens and sector, in order.

        The columns are lens, group, and hub_ratio, p_adjusted, p_lower_adjusted and verdict, each `…_before` and
        `…_after`, from the tables of `sector_hubs`.
        """
        keys = ["lens", "group"]
        before, after = (side.hubs[[*keys, *_FIGURES]] for side in (self.before, self.after))
        return before.merge(after, on=keys, suffixes=("_before", "_after"), validate="one_to_one")

    @cached_property
    def rank_changes(self) -> pd.DataFrame:
        """Who has another rank on a metric: metric by metric, who has moved farthest first.

        The columns are metric, id, before, after (the values), rank_before and rank_after, as `metrics.ranking` has
        them; what is undefined has none. Left out are actors on one side only, or with 0 on the metric on
        both, and on a metric that is sampled those whose ranks may be the same by the bounds.
        """
        before, after = self.before.actors, self.after.actors
        ids = before["id"][before["id"].isin(after["id"])].to_numpy()
        rows = [table["id"].isin(ids).to_numpy() for table in (before, after)]
        moved = [_moved(metric, ids, (before, after), rows) for metric in RANKED]
        columns = ["metric", "id", "before", "after", "rank_before", "rank_after"]
        return pd.DataFrame(
            {name: np.concatenate(values) for name, values in zip(columns, zip(*moved, strict=True), strict=True)}
        )


def _moved(
    metric: str, ids: np.ndarray, tables: tuple[pd.DataFrame, pd.DataFrame], rows: list[NDArray[np.bool_]]
) -> tuple[np.ndarray, ...]:
    """Who has another rank on one metric, column by column; `rows` are those of the actors `ids` in each table."""
    values = [table[metric].to_numpy(dtype=np.float64) for table in tables]
    before, after = (value[of_both] for value, of_both in zip(values, rows, strict=True))
    rank, then = (ranks(value)[of_both] for value, of_both in zip(values, rows, strict=True))
    held = np.maximum(np.abs(before), np.abs(after)) > 0
    (best, worst), (best_then, worst_then) = (
        ranges_of(table, metric)[of_both].T for table, of_both in zip(tables, rows, strict=True)
    )
    apart = (best > worst_then) | (best_then > worst)
    moved = np.flatnonzero(apart & held & ~np.isnan(rank + then))
    moved = moved[np.lexsort((then[moved], -np.abs(rank[moved] - then[moved])))]
    return (
        np.full(len(moved), metric, dtype=object),
        ids[moved],
        before[moved],
        after[moved],
        *(place[moved].astype(np.int64) for place in (rank, then)),
    )
