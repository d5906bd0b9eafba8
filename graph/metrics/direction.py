"""Degree with direction: from how many actors links come in, to how many they go out, and how strongly."""

from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np

from ..network.model import Network
from .directed_brokerage import arcs, arcs_of
from .kernel import Floats, Ints


def in_degree(network: Network) -> Ints:
    """From how many actors an arc comes; shape (n,), an isolate has 0.

    On the network of arcs: a directed link runs from its first member to its second, any other link both ways
    between each pair of its members.

    >>> in_degree(star).tolist()
    [2, 1, 1]

    Sources
    -------
    Freeman (1979), Social Networks 1, 215–239; Wasserman & Faust (1994), 125–128.
    """
    found: Ints = arcs(network).sum(axis=0).astype(np.int64)
    return found


def out_degree(network: Network) -> Ints:
    """To how many actors an arc goes; otherwise as `in_degree`.

    >>> out_degree(star).tolist()
    [2, 1, 1]
    """
    found: Ints = arcs(network).sum(axis=1).astype(np.int64)
    return found


def in_strength(network: Network) -> Floats:
    """The sum of the strengths that come in, those of links without direction included; shape (n,), an isolate has 0.

    A partnership of k members gives each pair strength/(k − 1), both ways (Newman 2001).

    >>> in_strength(star).tolist()
    [2.0, 1.0, 1.0]
    """
    return _strengths(network)[:, 1].copy()


def out_strength(network: Network) -> Floats:
    """The sum of the strengths that go out; otherwise as `in_strength`.

    >>> out_strength(star).tolist()
    [2.0, 1.0, 1.0]
    """
    return _strengths(network)[:, 0].copy()


DIRECTED_DEGREES: Mapping[str, Callable[[Network], np.ndarray]] = {
    "in_degree": in_degree,
    "out_degree": out_degree,
    "in_strength": in_strength,
    "out_strength": out_strength,
}


@lru_cache(maxsize=8)
def _strengths(network: Network) -> Floats:
    """The outgoing and incoming sums of each actor; shape (n, 2)."""
    strengths, position = np.zeros((len(network.actors), 2)), network.position
    for link in network.links:
        share = link.strength / (link.size - 1)
        for tail, head in arcs_of(link, network.kinds[link.kind]):
            strengths[position[tail], 0] += share
            strengths[position[head], 1] += share
    return strengths
