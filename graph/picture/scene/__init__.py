"""From a network to its picture: a graph, the layers that lie on it, and the JSON that the browser draws."""

from .canvas import to_json
from .layers import (
    Layer,
    Lit,
    Loss,
    Partition,
    Places,
    Ranking,
    Scope,
    light,
    lose,
    partition_of,
    place,
    rank,
    ring,
    within,
)
from .scene import MOST_DOTS, MOST_LINES, Graph, compose_graph, compose_map
from .words import WORDS

__all__ = [
    "MOST_DOTS",
    "MOST_LINES",
    "WORDS",
    "Graph",
    "Layer",
    "Lit",
    "Loss",
    "Partition",
    "Places",
    "Ranking",
    "Scope",
    "compose_graph",
    "compose_map",
    "light",
    "lose",
    "partition_of",
    "place",
    "rank",
    "ring",
    "to_json",
    "within",
]
