"""Stakeholder networks across sectors: who works with whom, and which sectors act as hubs.

from graph import actor_metrics, ego_network, load, sector_hubs

network = load("data")
table = actor_metrics(network)               # one row per actor
hubs = sector_hubs(network)                  # one row per lens and sector
circle = ego_network(network, "msi", 2)      # a network again: everything applies to it
"""

from .errors import DataError, Problem
from .metrics import actor_metrics, sector_hubs
from .model import Actor, Link, Network
from .reading import load
from .selection import Projection, Scope, Scoped, Selection, collaborations_as_ties, compose, ego_network, select

__all__ = [
    "Actor",
    "DataError",
    "Link",
    "Network",
    "Problem",
    "Projection",
    "Scope",
    "Scoped",
    "Selection",
    "actor_metrics",
    "collaborations_as_ties",
    "compose",
    "ego_network",
    "load",
    "sector_hubs",
    "select",
]
