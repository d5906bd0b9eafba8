"""How far ties and partnerships cross the groups: what is counted, without a test."""

from collections.abc import Iterator
from itertools import combinations_with_replacement
from math import comb

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from ..network.model import Network
from .grouping import Grouping, grouping
from .kernel import Ints, kernel

_SEVERAL = 3  # members make a partnership a multi-party one

Measure = tuple[str, float]


def ties_between(network: Network, groups: Grouping) -> Ints:
    """The ties between each two groups, symmetric, each tie within a group once."""
    size = len(groups.groups)
    both_ends = groups.codes[kernel(network).ends]
    ties = np.bincount(both_ends[:, 0] * size + both_ends[:, 1], minlength=size * size).reshape(size, size)
    both: Ints = ties + ties.T - np.diag(np.diag(ties))
    return both


def mixing_counts(network: Network, by: str = "sector") -> pd.DataFrame:
    """The columns of `mixing_matrix` up to expected, without the tests: at once, of any network."""
    groups = grouping(network, by)
    ties = ties_between(network, groups)
    sizes, n, m = groups.sizes.tolist(), len(network.actors), len(network.ties)
    rows = []
    for a, b in combinations_with_replacement(range(len(sizes)), 2):
        possible = comb(sizes[a], 2) if a == b else sizes[a] * sizes[b]
        density, expected = (ties[a, b] / possible, m * possible / comb(n, 2)) if possible else (np.nan, np.nan)
        rows.append((groups.groups[a], groups.groups[b], ties[a, b], possible, density, expected))
    return pd.DataFrame(rows, columns=["group_a", "group_b", "ties", "possible", "density", "expected"])


def fewest_ties(network: Network) -> tuple[str, str] | None:
    """The two sectors with the fewest ties between them for each pair of their actors; None with fewer than two.

    Of equals the first by id. Of a network without ties there is none.

    >>> fewest_ties(star)
    ('academia', 'public')
    """
    if not network.ties:
        return None
    table = mixing_counts(network)
    known = table["group_a"].isin(network.sectors) & table["group_b"].isin(network.sectors)
    across = table[(table["group_a"] != table["group_b"]) & (table["possible"] > 0) & known]
    pairs = [(row["density"], *sorted((row["group_a"], row["group_b"]))) for row in across.to_dict("records")]
    return min(pairs)[1:] if pairs else None


def ends(ties: Ints) -> Ints:
    """The same with each tie from both its ends."""
    return ties + np.diag(np.diag(ties))


def ei_index(external: int, internal: int) -> float:
    """(E − I) / (E + I), NaN without ties."""
    ties = external + internal
    return (external - internal) / ties if ties else np.nan


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


def ei_range(groups: Grouping, external: int, internal: int) -> Iterator[Measure]:
    """The least and the greatest E-I index that so many ties can have, and where between them it is."""
    ties, pairs = external + internal, comb(len(groups.codes), 2)
    within = sum(comb(size, 2) for size in groups.sizes.tolist())
    # As many ties as fit across the groups, or within them, and the rest where there is room.
    most_external, most_internal = min(ties, pairs - within), min(ties, within)
    yield "ei_min", ei_index(ties - most_internal, most_internal)
    yield "ei_max", ei_index(most_external, ties - most_external)
    room = most_external + most_internal - ties
    yield "ei_rescaled", -1 + 2 * (external - (ties - most_internal)) / room if room else np.nan


def crossing_partnerships(network: Network, groups: Grouping) -> Iterator[Measure]:
    """How many partnerships there are, the share of them that cross the groups, and how many groups they are of."""
    spans = _spans(network, groups)
    yield "partnerships", len(spans)
    yield "cross_group_share", sum(span > 1 for span in spans) / len(spans) if spans else np.nan
    yield "groups_per_partnership", sum(spans) / len(spans) if spans else np.nan


def _spans(network: Network, groups: Grouping) -> list[int]:
    """How many groups the members of each link are of, in the order of the links."""
    codes, position = groups.codes.tolist(), network.position
    return [len({codes[position[member]] for member in link.members}) for link in network.links]


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
