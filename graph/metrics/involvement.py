"""Involvement: how many partnerships each sector takes part in."""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from ..network.model import Network
from ..network.vocabulary import NOT_STATED


def involvement(network: Network) -> pd.DataFrame:
    """How many partnerships each sector takes part in, the most involved sector first.

    The columns are group, partnerships (links with at least one member of the sector) and share (of all links; NaN
    without links). Equal sectors stand in the network's own order. The sector `not_stated` is left out: nobody knows
    which sectors its actors are of.

    >>> involvement(star)[["group", "partnerships"]].values.tolist()[:2]
    [['public', 2], ['academia', 1]]
    """
    sector = {actor.id: actor.sector for actor in network.actors}
    counts = dict.fromkeys(network.sectors, 0)
    for link in network.links:
        for taking_part in {sector[member] for member in link.members}:
            counts[taking_part] += 1
    counts.pop(NOT_STATED, None)
    table = pd.DataFrame({"group": list(counts), "partnerships": list(counts.values())})
    table["share"] = table["partnerships"] / (len(network.links) or float("nan"))
    return table.sort_values("partnerships", ascending=False, kind="stable").reset_index(drop=True)


def in_order(table: pd.DataFrame) -> list[tuple[str, ...]]:
    """The sectors of `involvement`, the most involved first; those with equally many partnerships together.

    >>> in_order(involvement(star))
    [('public',), ('academia',), ('civil_society', 'business')]
    """
    return [tuple(rows["group"]) for _, rows in table.groupby("partnerships", sort=False)]


def follows(table: pd.DataFrame, order: Sequence[Sequence[str]]) -> bool:
    """Whether the sectors of `involvement` come in an order of sets of sectors, each before all of the next.

    Those of one set may stand in any order; equal counts are no order.

    >>> follows(involvement(star), [("public",), ("academia", "business")])
    True
    """
    counts = dict(zip(table["group"], table["partnerships"], strict=True))
    return all(min(counts[s] for s in first) > max(counts[s] for s in then) for first, then in pairwise(order))
