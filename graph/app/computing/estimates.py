"""How long each computation of the pages takes, estimated from the number of actors and ties.

Milliseconds on one core of 2020 or later, calibrated with `benchmarks/waiting.py --estimates`; right to about half,
where nothing is remembered of the network yet.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ... import metrics
from ...metrics import brokerage_null, hubs, mixing
from ...metrics.centrality import SEARCHED_FROM
from ...metrics.involvement import involvement
from ...network.model import Network
from ...picture.groups import member_of
from ...picture.placed import territories
from ...picture.url import COMMUNITY
from . import measures

_THOUSAND, _MILLION = 1e3, 1e6


class Cost(NamedTuple):
    """Milliseconds: at all, from 500 actors on, for a thousand actors and ties, for a million of their product."""

    always: float = 0
    large: float = 0
    entries: float = 0
    product: float = 0

    def of(self, network: Network) -> float:
        """The milliseconds for a network."""
        actors, ties = len(network.actors), len(network.ties)
        return (
            self.always
            + self.large * (actors >= SEARCHED_FROM)
            + self.entries * (actors + ties) / _THOUSAND
            + self.product * actors * ties / _MILLION
        )


_LINEAR = Cost(entries=2)
# Compiled functions are loaded from 500 actors on.
_PATHS = Cost(large=400, product=20)
COSTS: Mapping[Callable[..., object], Cost] = {
    metrics.actor_metrics: _PATHS._replace(always=10, entries=4),
    measures.sector_hubs: _PATHS._replace(always=50, entries=33),
    measures.hubs_without: _PATHS._replace(always=50, entries=50),
    measures.comparison: _PATHS._replace(always=100, entries=60, product=60),
    measures.group_hubs: Cost(always=5, product=30),
    hubs.carriers: _PATHS,
    mixing.mixing_matrix: _LINEAR,
    mixing.mixing_summary: Cost(always=30, entries=43),
    mixing.partnership_span: _LINEAR,
    involvement: _LINEAR,
    brokerage_null.sector_brokerage: Cost(always=10, entries=3),
    territories: Cost(large=250, always=25, entries=51),
}
_OF_PATHS = {"betweenness", "closeness", "harmonic"}
_COMMUNITIES = Cost(always=5, entries=13)


def estimate(make: Callable[..., object], *args: object, **kwargs: object) -> float:
    """The milliseconds that a call is estimated to take; 0 for a function that is not known to be slow."""
    network = next((one for one in (*args, *kwargs.values()) if isinstance(one, Network)), None)
    if network is None:
        return 0.0
    if make in (metrics.measured, metrics.places):
        return (_PATHS if _OF_PATHS & {*args} else _LINEAR).of(network)
    if make is member_of:
        return (_COMMUNITIES if COMMUNITY in args else _LINEAR).of(network)
    cost = COSTS.get(make)
    return cost.of(network) if cost else 0.0


def longest(network: Network) -> float:
    """The milliseconds of the longest computation of a network."""
    return max(cost.of(network) for cost in COSTS.values())
