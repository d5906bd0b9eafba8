"""networkit alone, on all cores."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import networkit as nk
import numpy as np
import plain


def graph_of(held: plain.Plain) -> nk.Graph:
    graph = nk.Graph(len(held.names), weighted=False)
    graph.addEdges((held.ends[:, 0].astype(np.uint64), held.ends[:, 1].astype(np.uint64)))
    return graph


@cache
def known(folder: Path) -> tuple[nk.Graph, plain.Plain]:
    held = plain.remembered(folder)
    return graph_of(held), held


def scores(algorithm: nk.base.Algorithm) -> list[float]:
    return algorithm.run().scores()


def closeness(graph: nk.Graph) -> list[float]:
    return scores(nk.centrality.Closeness(graph, True, nk.centrality.ClosenessVariant.GENERALIZED))


def betweenness(graph: nk.Graph) -> list[float]:
    wanted = plain.pivots(graph.numberOfNodes())
    if wanted is None:
        return scores(nk.centrality.Betweenness(graph))
    return scores(nk.centrality.EstimateBetweenness(graph, wanted, False, True))


def five(graph: nk.Graph) -> float:
    between = betweenness(graph)
    closeness(graph)
    scores(nk.centrality.DegreeCentrality(graph))
    scores(nk.centrality.EigenvectorCentrality(graph))
    scores(nk.centrality.CoreDecomposition(graph))
    return float(np.sum(between)) / 2  # which counts a pair in both directions


def table(graph: nk.Graph) -> int:
    """What networkit has of the table."""
    five(graph)
    scores(nk.centrality.HarmonicCloseness(graph))
    scores(nk.centrality.PageRank(graph))
    return len(scores(nk.centrality.LocalClusteringCoefficient(graph)))


def hubs(graph: nk.Graph, held: plain.Plain) -> int:
    strength = np.bincount(held.ends.ravel(), np.repeat(held.strengths, 2), len(held.names))
    rows = [
        scores(nk.centrality.DegreeCentrality(graph)),
        strength,
        betweenness(graph),
        scores(nk.centrality.HarmonicCloseness(graph)),
        scores(nk.centrality.EigenvectorCentrality(graph)),
    ]
    return len(plain.scorecard(np.array(rows, dtype=float), held.sectors))


def laid_out(graph: nk.Graph) -> list[tuple[float, ...]]:
    """By distances from 50 pivots, the faster of its two; for connected networks, so of the largest component."""
    part = nk.components.ConnectedComponents.extractLargestConnectedComponent(graph, True)
    return nk.viz.PivotMDS(part, 2, min(50, part.numberOfNodes())).run().getCoordinates()


def prepared(folder: Path, step: str) -> Callable[[], object] | None:
    if step == "read":
        return lambda: graph_of(plain.read(folder)).numberOfEdges()
    graph, held = known(folder)
    return {
        "five metrics": lambda: five(graph),
        "actor table": lambda: table(graph),
        "scorecard": lambda: hubs(graph, held),
        "communities": lambda: nk.community.PLM(graph).run().getPartition().numberOfSubsets(),
        "layout": lambda: len(laid_out(graph)),
    }.get(step)


def whole(folder: Path) -> int:
    held = plain.read(folder)
    hubs(graph_of(held), held)
    return plain.page(held, folder / "on_networkit.html")
