"""From a network to its picture: a graph, the layers that lie on it, and the JSON that the browser draws."""

from .canvas import to_json
from .layers import (
    Highlight,
    Layer,
    Loss,
    Partition,
    Places,
    Ranking,
    ScopeMask,
    highlight,
    loss_of,
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
    "Highlight",
    "Layer",
    "Loss",
    "Partition",
    "Places",
    "Ranking",
    "ScopeMask",
    "compose_graph",
    "compose_map",
    "highlight",
    "loss_of",
    "partition_of",
    "place",
    "rank",
    "ring",
    "to_json",
    "within",
]
