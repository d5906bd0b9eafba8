"""Metrics of actors and sectors: pure functions from a network to a table or an array."""

from .actors import ACTOR_METRICS, OF_PATHS, RANKED, actor_metrics, measured, places
from .brokerage import open_two_paths
from .hubs import HEADLINE, LENSES, sector_hubs

__all__ = [
    "ACTOR_METRICS",
    "HEADLINE",
    "LENSES",
    "OF_PATHS",
    "RANKED",
    "actor_metrics",
    "measured",
    "open_two_paths",
    "places",
    "sector_hubs",
]
