"""NetworkX and pyvis, as they are commonly combined."""

from collections.abc import Callable
from functools import cache
from itertools import combinations
from pathlib import Path

import networkx as nx
import numpy as np
import plain
import yaml


def reading(folder: Path) -> nx.Graph:
    actors = yaml.safe_load((folder / "actors.yaml").read_text(encoding="utf-8"))  # noqa: TID251 - what one writes
    links = yaml.safe_load((folder / "links.yaml").read_text(encoding="utf-8"))  # noqa: TID251
    graph = nx.Graph()
    for actor in actors["actors"]:
        graph.add_node(actor["id"], **{key: value for key, value in actor.items() if key != "id"})
    for link in links["links"]:
        members = link.get("members") or (link["source"], link["target"])
        strength = float(link.get("strength", 1)) / (len(members) - 1)
        for a, b in combinations(members, 2):
            if graph.has_edge(a, b):
                graph[a][b]["weight"] += strength
            else:
                graph.add_edge(a, b, weight=strength)
    return graph


@cache
def known(folder: Path) -> tuple[nx.Graph, plain.Plain]:
    held = plain.remembered(folder)
    graph = nx.Graph()
    graph.add_nodes_from(range(len(held.names)))
    graph.add_weighted_edges_from(
        (a, b, w) for (a, b), w in zip(held.ends.tolist(), held.strengths.tolist(), strict=True)
    )
    return graph, held


def five(graph: nx.Graph) -> float:
    found = [
        dict(graph.degree),
        nx.betweenness_centrality(graph, k=plain.pivots(len(graph)), normalized=False, seed=0),
        nx.closeness_centrality(graph),
        nx.eigenvector_centrality(graph, max_iter=1_000),
        nx.core_number(graph),
    ]
    return sum(found[1].values())


def table(graph: nx.Graph) -> int:
    """What NetworkX has of the table: no participation, no role of brokerage."""
    five(graph)
    return len(
        [
            dict(graph.degree(weight="weight")),
            nx.harmonic_centrality(graph),
            nx.pagerank(graph, weight=None),
            nx.clustering(graph),
            nx.constraint(graph),
            nx.effective_size(graph),
            set(nx.articulation_points(graph)),
        ]
    )


def hubs(graph: nx.Graph, sectors: np.ndarray) -> int:
    scores = [
        dict(graph.degree),
        dict(graph.degree(weight="weight")),
        nx.betweenness_centrality(graph, k=plain.pivots(len(graph)), seed=0),
        nx.harmonic_centrality(graph),
        nx.eigenvector_centrality(graph, max_iter=1_000),
    ]
    return len(plain.scorecard(np.array([[row[node] for node in graph] for row in scores], dtype=float), sectors))


def prepared(folder: Path, step: str) -> Callable[[], object] | None:
    if step == "read":
        return lambda: reading(folder).number_of_edges()
    graph, held = known(folder)
    return {
        "five metrics": lambda: five(graph),
        "actor table": lambda: table(graph),
        "scorecard": lambda: hubs(graph, held.sectors),
        "communities": lambda: len(nx.community.louvain_communities(graph, weight=None, seed=0)),
        "layout": lambda: len(nx.spring_layout(graph, seed=0)),
        "picture": lambda: plain.page(held, folder / "usual.html"),
    }.get(step)


def whole(folder: Path) -> int:
    from pyvis.network import Network  # noqa: PLC0415 - the other steps do without

    graph = reading(folder)
    sectors = [graph.nodes[node]["sector"] for node in graph]
    kinds = sorted(set(sectors))
    hubs(graph, np.array([kinds.index(sector) for sector in sectors]))
    net = Network()
    for node, data in graph.nodes(data=True):
        net.add_node(node, label=data["name"], group=data["sector"])
    for a, b, data in graph.edges(data=True):
        net.add_edge(a, b, value=data["weight"])
    text = net.generate_html(notebook=False)
    (folder / "usual.html").write_text(text, encoding="utf-8")
    return len(text)
