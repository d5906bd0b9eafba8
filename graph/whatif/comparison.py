"""Two sides of a comparison, each measured once and only as far as somebody asks."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ..metrics import ACTOR_METRICS, LENSES, actor_metrics, sector_hubs
from ..model import Network
from .contact import Parting, partings
from .structure import Structure, structure

RANKED = tuple(metric for metric in ACTOR_METRICS if metric != "articulation")
_FIGURES = ("hub_ratio", "p_adjusted", "p_lower_adjusted", "verdict")


@dataclass(frozen=True, eq=False)
class Side:
    """A network and what is measured of it, each part when it is first asked for and never again."""

    network: Network

    @cached_property
    def structure(self) -> Structure:
        """How it hangs together."""
        return structure(self.network)

    @cached_property
    def actors(self) -> pd.DataFrame:
        """The table of `actor_metrics`."""
        return actor_metrics(self.network)

    @cached_property
    def hubs(self) -> pd.DataFrame:
        """The table of `sector_hubs`, without the lenses that measure a sector as one; of all this takes longest."""
        return sector_hubs(self.network, group_lenses=False)


@dataclass(frozen=True, eq=False)
class Comparison:
    """A network before and after, each with its own numbers; keep `before` to compare it again and again."""

    before: Side
    after: Side

    @classmethod
    def of(cls, before: Side, network: Network) -> "Comparison":
        """What was before, beside a network; one of the same actors and links is not measured again."""
        same = (network.actors, network.links) == (before.network.actors, before.network.links)
        return cls(before, before if same else Side(network))

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
        `…_after`.
        """
        keys, sides = ["lens", "group"], (self.before.hubs, self.after.hubs)
        before, after = (table.loc[table["lens"].isin(LENSES), [*keys, *_FIGURES]] for table in sides)
        return before.merge(after, on=keys, suffixes=("_before", "_after"), validate="one_to_one")

    @cached_property
    def ranks(self) -> pd.DataFrame:
        """Who has another rank on a metric: metric by metric, who has moved farthest first.

        The columns are metric, id, before, after (the values), rank_before and rank_after. A rank is one more than
        how many have a higher value; equals share it, and what is undefined has none. Left out is whoever is on one
        side only, or has nothing of the metric on either.
        """
        return pd.concat(
            [_moved(metric, self.before.actors, self.after.actors) for metric in RANKED], ignore_index=True
        )


def _moved(metric: str, before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Who has another rank on one metric."""
    sides = [
        pd.DataFrame(
            {
                "id": table["id"],
                "value": table[metric].astype("float64"),
                "rank": table[metric].rank(method="min", ascending=False),
            }
        )
        for table in (before, after)
    ]
    both = sides[0].merge(sides[1], on="id", suffixes=("_before", "_after"))
    both = both[(both["rank_before"] != both["rank_after"]) & (both[["value_before", "value_after"]] != 0).any(axis=1)]
    both = both.dropna(subset=["rank_before", "rank_after"])
    farthest = (both["rank_before"] - both["rank_after"]).abs()
    both = both.assign(farthest=farthest).sort_values(
        ["farthest", "rank_after"], ascending=[False, True], kind="stable"
    )
    return pd.DataFrame(
        {
            "metric": metric,
            "id": both["id"],
            "before": both["value_before"],
            "after": both["value_after"],
            "rank_before": both["rank_before"].astype("int64"),
            "rank_after": both["rank_after"].astype("int64"),
        }
    )
