"""Where the time goes when every actor is measured, and how far that is from plain NetworkX.

    python benchmarks/metrics.py            170 (the shipped data), 1,000 and 10,000 actors; about two minutes
    python benchmarks/metrics.py --small    without the last

CPU seconds, the least of several rounds; the rounds of all metrics, ours and NetworkX's, take turns, so that a busy
machine slows all of them alike. Read the shares and the ratios, not the seconds.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from math import inf
from pathlib import Path
from time import process_time

import networkx as nx

from graph import Network, load, sector_hubs
from graph.metrics import ACTOR_METRICS, brokerage
from graph.metrics.kernel import kernel
from graph.network.model import Actor, Link
from graph.network.vocabulary import KINDS, SECTORS

DATA = Path(__file__).parent.parent / "data"
Measure = Callable[[Network], object]


def at_random(actors: int, links: int) -> Network:
    """Actors of the four sectors, and links between pairs drawn at random."""
    draw = random.Random(0)
    ids = [f"n{i:05}" for i in range(actors)]
    return Network(
        tuple(Actor(id, id, draw.choice(list(SECTORS))) for id in ids),
        tuple(Link(tuple(draw.sample(ids, 2)), "other") for _ in range(links)),
        SECTORS,
        KINDS,
    )


def roles(network: Network) -> object:
    """All four brokerage roles, which are counted together."""
    brokerage._open_pairs.cache_clear()
    return brokerage.coordinator(network)


def arrays(network: Network) -> object:
    """What every metric starts from."""
    kernel.cache_clear()
    return kernel(network)


ROLES = ("coordinator", "itinerant", "boundary", "liaison")
OURS: dict[str, Measure] = {
    "(arrays)": arrays,
    **{name: metric for name, metric in ACTOR_METRICS.items() if name not in ROLES},
    "four roles": roles,
}


def roles_by_pairs(graph: nx.Graph) -> Counter[tuple[str, bool, int]]:
    """Every pair of every actor's partners: whether its ends are alike, and how many of them are as the broker."""
    sector = dict(graph.nodes(data="sector"))
    return Counter(
        (v, sector[a] == sector[c], (sector[a] == sector[v]) + (sector[c] == sector[v]))
        for v in graph
        for a, c in combinations(graph[v], 2)
        if not graph.has_edge(a, c)
    )


NETWORKX: dict[str, Callable[[nx.Graph], object]] = {
    "degree": lambda graph: dict(graph.degree),
    "strength": lambda graph: dict(graph.degree(weight="strength")),
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "harmonic": nx.harmonic_centrality,
    "eigenvector": lambda graph: nx.eigenvector_centrality(graph, max_iter=1_000, tol=1e-12),
    "pagerank": lambda graph: nx.pagerank(graph, tol=1e-14, max_iter=1_000, weight=None),
    "clustering": nx.clustering,
    "core": nx.core_number,
    "constraint": nx.constraint,
    "effective_size": nx.effective_size,
    "articulation": lambda graph: set(nx.articulation_points(graph)),
    "four roles": roles_by_pairs,
}


def seconds(run: Callable[[], object]) -> float:
    start = process_time()
    run()
    return process_time() - start


def measure(network: Network, rounds: int, against_networkx: bool) -> dict[str, tuple[float, float]]:
    """Metric → (our seconds, NetworkX's), the least of all rounds; infinite where not measured."""
    least = dict.fromkeys([*OURS, "sector_hubs"], (inf, inf))
    for _ in range(rounds):
        for name, metric in OURS.items():
            ours = seconds(partial(metric, network))
            theirs = inf
            if against_networkx and name in NETWORKX:
                theirs = seconds(partial(NETWORKX[name], network.graph))
            least[name] = (min(least[name][0], ours), min(least[name][1], theirs))
        if len(network.actors) <= 1_000:
            least["sector_hubs"] = (min(least["sector_hubs"][0], seconds(partial(sector_hubs, network))), inf)
    return least


def report(title: str, least: dict[str, tuple[float, float]]) -> None:
    total = sum(ours for name, (ours, _) in least.items() if name != "sector_hubs")
    print(f"\n{title}: {total * 1e3:,.1f} ms in all")
    print("| metric | ms | share | NetworkX, times as long |\n|---|---|---|---|")
    for name, (ours, theirs) in sorted(least.items(), key=lambda item: -item[1][0]):
        if name == "sector_hubs":
            continue
        ratio = f"{theirs / ours:.2g}" if theirs < inf else "–"
        print(f"| {name} | {ours * 1e3:,.2f} | {ours / total:.1%} | {ratio} |")
    hubs = least["sector_hubs"][0]
    if hubs < inf:
        print(f"\nThe scorecard, 10,000 relabellings and more where it is close: {hubs * 1e3:,.0f} ms")


def sizes(small: bool) -> Iterator[tuple[str, Network, int, bool]]:
    yield "The shipped data, 170 actors and 221 links", load(DATA), 20, True
    yield "1,000 actors and 5,000 links", at_random(1_000, 5_000), 3, True
    if not small:
        yield "10,000 actors and 50,000 links", at_random(10_000, 50_000), 2, False


if __name__ == "__main__":
    for title, network, rounds, against_networkx in sizes("--small" in sys.argv):
        report(title, measure(network, rounds, against_networkx))
