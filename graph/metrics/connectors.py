"""Who connects: the actors on the shortest paths between two sectors, regions or actors."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..network.model import Network
from .kernel import kernel
from .pairs import EVERYBODY, End, pairs_between

CONNECTOR_COLUMNS = ("id", "name", "sector", "region", "paths", "pair_betweenness", "exclusive_pairs", "cut_off")
_DIGITS = 9


class Contact(NamedTuple):
    """How near the two ends of some pairs are: of so many `pairs`, how many are `tied` and how many have a path.

    `steps` is the mean number of steps of those that have a path, NaN without any.
    """

    pairs: int
    tied: int
    reached: int
    steps: float


def contact(network: Network, a: End = EVERYBODY, b: End | None = None) -> Contact:
    """How near the pairs of `pairs_between` are to each other.

    >>> contact(star, End("sector", "public"), End("sector", "academia"))
    Contact(pairs=2, tied=1, reached=2, steps=1.5)

    Raises
    ------
    KeyError, ValueError
        As `pairs_between`.
    """
    from .shortest_paths.steps import UNMET, steps  # noqa: PLC0415 - what does not ask does without a compiler

    pairs = pairs_between(network, a, b)
    between = steps(kernel(network).adjacency)[:, pairs.sources][pairs.targets]
    reached = between[between < UNMET]
    mean = float(reached.mean()) if len(reached) else np.nan
    return Contact(pairs.count, int((between == 1).sum()), len(reached), mean)


def connectors(network: Network, a: End = EVERYBODY, b: End | None = None) -> pd.DataFrame:
    """Who stands between the pairs of `pairs_between`: one row per actor on any of their shortest paths.

    The columns are id, name, sector, region (empty if it is not stated); paths, the share of the shortest paths through
    the actor, summed over the pairs that it is no end of; pair_betweenness, the same divided by how many these are;
    exclusive_pairs, how many of them have no shortest path without the actor, so that the two were farther apart; and
    cut_off, how many of these have no path at all without it. The most paths first, then the most exclusive pairs, then
    by id. Between all sectors, pair_betweenness is `cross_sector_betweenness`.

    >>> connectors(star)[["id", "pair_betweenness", "exclusive_pairs"]].values.tolist()
    [['hub', 1.0, 1]]

    Raises
    ------
    KeyError, ValueError
        As `pairs_between`.

    Sources
    -------
    Flom, Friedman, Strauss & Neaigus (2004), Connections 26:1, 62–70.
    """
    from .shortest_paths.through import through  # noqa: PLC0415 - as above

    pairs = pairs_between(network, a, b)
    found = through(kernel(network).adjacency, pairs.sources, pairs.targets)
    left = pairs.count - pairs.of_each
    share = np.divide(found.between, left, out=np.zeros(len(left)), where=left > 0)
    order = np.lexsort((-found.only, -np.round(found.between, _DIGITS)))
    rows = [
        (
            actor.id,
            actor.name,
            actor.sector,
            actor.region or "",
            found.between[i],
            share[i],
            found.only[i],
            found.cut[i],
        )
        for i, actor in ((i, network.actors[i]) for i in order.tolist())
        if found.between[i] > 0
    ]
    types: dict[str, type] = dict.fromkeys(CONNECTOR_COLUMNS[4:6], np.float64)
    types |= dict.fromkeys(CONNECTOR_COLUMNS[6:], np.int64)
    return pd.DataFrame(rows, columns=list(CONNECTOR_COLUMNS)).astype(types)
