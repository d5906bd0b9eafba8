"""Metrics of actors and sectors: pure functions from a network to a table or an array."""

from .actors import ACTOR_METRICS, RANKED, actor_metrics, measured
from .brokerage import open_two_paths
from .hubs import HEADLINE, LENSES, sector_hubs

__all__ = [
    "ACTOR_METRICS",
    "HEADLINE",
    "LENSES",
    "RANKED",
    "actor_metrics",
    "measured",
    "open_two_paths",
    "sector_hubs",
]
