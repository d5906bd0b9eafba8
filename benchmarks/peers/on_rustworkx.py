"""rustworkx alone, on all cores."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import plain
import rustworkx as rx


def graph_of(held: plain.Plain) -> rx.PyGraph:
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(held.names)))
    graph.add_edges_from([(a, b, w) for (a, b), w in zip(held.ends.tolist(), held.strengths.tolist(), strict=True)])
    return graph


@cache
def known(folder: Path) -> tuple[rx.PyGraph, plain.Plain]:
    held = plain.remembered(folder)
    return graph_of(held), held


def five(graph: rx.PyGraph) -> float:
    between = rx.betweenness_centrality(graph, normalized=False)
    rx.closeness_centrality(graph)
    rx.degree_centrality(graph)
    rx.eigenvector_centrality(graph, max_iter=1_000)
    rx.core_number(graph)
    return sum(between.values())


def hubs(graph: rx.PyGraph, held: plain.Plain) -> int:
    """With closeness, since it has no harmonic centrality."""
    strength = np.bincount(held.ends.ravel(), np.repeat(held.strengths, 2), len(held.names))
    rows = [
        [graph.degree(node) for node in graph.node_indices()],
        strength,
        list(rx.betweenness_centrality(graph).values()),
        list(rx.closeness_centrality(graph).values()),
        list(rx.eigenvector_centrality(graph, max_iter=1_000).values()),
    ]
    return len(plain.scorecard(np.array(rows, dtype=float), held.sectors))


def prepared(folder: Path, step: str) -> Callable[[], object] | None:
    if step == "read":
        return lambda: graph_of(plain.read(folder)).num_edges()
    graph, held = known(folder)
    return {
        "five metrics": lambda: five(graph),
        "actor table": lambda: five(graph),
        "scorecard": lambda: hubs(graph, held),
        "layout": lambda: len(rx.spring_layout(graph, seed=0)),
    }.get(step)


def whole(folder: Path) -> int:
    held = plain.read(folder)
    hubs(graph_of(held), held)
    return plain.page(held, folder / "on_rustworkx.html")
