"""python-igraph alone."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import igraph as ig
import numpy as np
import plain


def graph_of(held: plain.Plain) -> ig.Graph:
    return ig.Graph(n=len(held.names), edges=held.ends, edge_attrs={"weight": held.strengths})


@cache
def known(folder: Path) -> tuple[ig.Graph, plain.Plain]:
    held = plain.remembered(folder)
    return graph_of(held), held


def betweenness(graph: ig.Graph) -> list[float]:
    wanted = plain.pivots(graph.vcount())
    sources = (
        None if wanted is None else np.random.default_rng(0).choice(graph.vcount(), wanted, replace=False).tolist()
    )
    return graph.betweenness(sources=sources)


def five(graph: ig.Graph) -> float:
    found = graph.degree(), betweenness(graph), graph.closeness(), graph.eigenvector_centrality(), graph.coreness()
    return float(np.sum(found[1]))


def table(graph: ig.Graph) -> int:
    """The three calls that take nearly all of the time."""
    return len([betweenness(graph), graph.closeness(), graph.harmonic_centrality()])


def hubs(graph: ig.Graph, sectors: np.ndarray) -> int:
    scores = [
        graph.degree(),
        graph.strength(weights="weight"),
        betweenness(graph),
        graph.harmonic_centrality(),
        graph.eigenvector_centrality(),
    ]
    return len(plain.scorecard(np.array(scores, dtype=float), sectors))


def prepared(folder: Path, step: str) -> Callable[[], object] | None:
    if step == "read":
        return lambda: graph_of(plain.read(folder)).ecount()
    graph, held = known(folder)
    return {
        "five metrics": lambda: five(graph),
        "actor table": lambda: table(graph),
        "scorecard": lambda: hubs(graph, held.sectors),
        "communities": lambda: len(graph.community_leiden("modularity", n_iterations=-1)),
        "layout": lambda: len(graph.layout_fruchterman_reingold()),
    }.get(step)


def whole(folder: Path) -> int:
    held = plain.read(folder)
    graph = graph_of(held)
    hubs(graph, held.sectors)
    return plain.page(held, folder / "on_igraph.html", graph.layout_fruchterman_reingold().coords)
