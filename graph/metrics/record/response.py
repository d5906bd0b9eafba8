"""Response: who of those that a survey asked has answered, so that no answer is not taken for no tie."""

from collections.abc import Iterable
from math import comb

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...network.model import Asked, Network
from ..kernel import kernel

Flags = NDArray[np.bool_]

_COUNTS = ("possible", "ties", "unknown")
RESPONSE_COLUMNS = ("group", "actors", "asked", "answered", "response", *_COUNTS)
_STATED = ("asked", "answered", "unknown")  # where the data say who was asked
_TYPES = {
    **dict.fromkeys(("actors", *_COUNTS), "int64"),
    **dict.fromkeys(_STATED, "Int64"),
    **{"group": "str", "response": "float64"},
}


def response(network: Network) -> pd.DataFrame:
    """Who was asked and who answered, in all and by sector, and how many ties may be missing for want of an answer.

    The first row is of all actors, its group empty; then one row per sector. The columns are group, actors, asked and
    answered (how many of these actors), response (answered / asked, NaN where nobody was asked), possible (pairs of
    actors, at least one of them of the group), ties (pairs that have one) and unknown: the pairs without a tie of which
    neither has answered. Of the other pairs without a tie one has answered, and named none; of the unknown ones nobody
    has said that there is none. Who was not asked has not answered. Those who were asked and are not in the network,
    which may be a part, count nowhere. Where the data do not say who was asked (`about.asked`), what follows from it is
    empty.

    >>> response(star)[["group", "actors", "asked", "possible", "ties"]].values.tolist()[1]
    ['public', 2, <NA>, 3, 2]
    """
    k, survey = kernel(network), network.about.asked
    everybody = np.ones(k.size, dtype=np.bool_)
    asked, answered = (_are_in(network, ids) for ids in survey or Asked((), ()))
    silent = ~answered
    rows = []
    for s, group in enumerate(("", *k.sectors)):
        of_group = k.sector == s - 1 if group else everybody
        many, of_asked, of_answered = (int((of_group & some).sum()) for some in (everybody, asked, answered))
        ties = of_group[k.ends].any(axis=1)
        tied = int((ties & silent[k.ends].all(axis=1)).sum())
        share = of_answered / of_asked if of_asked else np.nan
        pairs = _pairs(everybody, of_group), int(ties.sum()), _pairs(silent, of_group) - tied
        rows.append((group, many, of_asked, of_answered, share, *pairs))
    table = pd.DataFrame(rows, columns=list(RESPONSE_COLUMNS)).astype(_TYPES)
    return (
        table
        if survey is not None
        else table.assign(**{name: pd.array([None] * len(rows), "Int64") for name in _STATED})
    )


def _are_in(network: Network, ids: Iterable[str]) -> Flags:
    """Whether each actor has one of the ids; shape (n,)."""
    those = {*ids}
    return np.fromiter((actor.id in those for actor in network.actors), np.bool_, len(network.actors))


def _pairs(some: Flags, of_group: Flags) -> int:
    """How many pairs of these actors have one of the group."""
    return comb(int(some.sum()), 2) - comb(int((some & ~of_group).sum()), 2)
