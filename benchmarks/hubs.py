"""Where the time goes when sectors are compared: every lens, chance, the lenses of groups as one, and brokerage.

    python benchmarks/hubs.py            170 (the shipped data), 1,000 and 10,000 actors; about five minutes
    python benchmarks/hubs.py --small    without the last

Seconds on the clock and of CPU, the least of several rounds. The groups as one are measured on all cores, so that
they take less of the first than of the second. What NetworkX takes is CPU seconds in the same run.
"""

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import permutations
from math import inf
from time import perf_counter, process_time

import networkx as nx
import numpy as np
from metrics import DATA, NETWORKX, at_random, roles_by_pairs

from graph import Network, load
from graph.metrics import LENSES, brokerage, hubs
from graph.metrics.brokerage_null import sector_brokerage
from graph.metrics.groups import GROUP_LENSES
from graph.metrics.kernel import kernel

DRAWS = 10_000
Step = Callable[[Network], object]


def unseen(network: Network, date: int) -> Network:
    """The same network, of which nothing is remembered yet."""
    return replace(network, about=replace(network.about, date=str(date)))


def chance(network: Network) -> object:
    """All that `sector_hubs` does once the lenses are measured: relabellings, p-values, the table."""
    return hubs.sector_hubs(network, permutations=DRAWS, group_lenses=False)


def undirected(network: Network) -> object:
    return brokerage.coordinator(network)


def scorecard(network: Network) -> object:
    """Everything, from nothing."""
    table = hubs.sector_hubs(network, permutations=DRAWS, group_lenses=True)
    return table, undirected(network), sector_brokerage(network)


def as_one(network: Network) -> dict[str, float]:
    """NetworkX's own group betweenness: the time of one sector times the number of sectors."""
    sectors = [[a.id for a in network.actors if a.sector == sector] for sector in network.sectors]
    return {"x": nx.group_betweenness_centrality(network.graph, [sectors[0]])[0]}


def shuffled(network: Network) -> list[dict[tuple[int, str], float]]:
    """A tenth of the relabellings as one would write them first."""
    scores = [np.asarray(lens(network)).tolist() for lens in LENSES.values()]
    labels, draw, sums = [a.sector for a in network.actors], random.Random(0), []
    for _ in range(DRAWS // 10):
        draw.shuffle(labels)
        held: dict[tuple[int, str], float] = {}
        for i, row in enumerate(scores):
            for label, value in zip(labels, row, strict=True):
                held[i, label] = held.get((i, label), 0.0) + value
        sums.append(held)
    return sums


def directed_by_pairs(network: Network) -> dict[tuple[str, bool, bool, bool], int]:
    sector = {a.id: a.sector for a in network.actors}
    ties = nx.DiGraph()
    for link in network.links:
        one_way = network.kinds[link.kind].directed and link.size == 2
        ties.add_edges_from([link.members] if one_way else permutations(link.members, 2))
    found: dict[tuple[str, bool, bool, bool], int] = {}
    for v in ties:
        for a in ties.predecessors(v):
            for c in ties.successors(v):
                if a != c and not ties.has_edge(a, c):
                    key = v, sector[a] == sector[v], sector[v] == sector[c], sector[a] == sector[c]
                    found[key] = found.get(key, 0) + 1
    return found


LENS_STEPS: dict[str, Step] = {"(arrays)": kernel, **LENSES}
STEPS: dict[str, Step] = {
    **LENS_STEPS,
    "chance": chance,
    **GROUP_LENSES,
    "brokerage roles": undirected,
    "directed roles": sector_brokerage,
}
# Step → plain code for it, and how many times that stands for.
PLAIN: dict[str, tuple[Step, int]] = {
    **{lens: (lambda n, lens=lens: NETWORKX[lens](n.graph), 1) for lens in LENSES if lens in NETWORKX},
    "brokerage": (lambda n: roles_by_pairs(n.graph), 1),
    "chance": (shuffled, 10),
    "group_betweenness": (as_one, 4),
    "brokerage roles": (lambda n: roles_by_pairs(n.graph), 1),
    "directed roles": (directed_by_pairs, 1),
}


def seconds(step: Step, network: Network) -> tuple[float, float]:
    clock, cpu = perf_counter(), process_time()
    step(network)
    return perf_counter() - clock, process_time() - cpu


def measure(network: Network, rounds: int) -> dict[str, tuple[float, float]]:
    """Step → (seconds on the clock, of CPU), the least of all rounds."""
    least = dict.fromkeys([*STEPS, "all"], (inf, inf))
    for date in range(rounds):
        fresh = unseen(network, 2 * date)
        now = {name: seconds(step, fresh) for name, step in STEPS.items()}
        lenses = np.sum([now[name] for name in LENSES], axis=0)
        now["chance"] = tuple(np.maximum(0, np.array(now["chance"]) - lenses).tolist())
        now["all"] = seconds(scorecard, unseen(network, 2 * date + 1))
        least = {name: tuple(map(min, least[name], now[name])) for name in least}
    return least


def report(title: str, network: Network, least: dict[str, tuple[float, float]], plain: bool) -> None:
    clock, cpu = least.pop("all")
    total = sum(ours for _, ours in least.values())
    print(f"\n{title}: {clock:,.2f} s on the clock, {cpu:,.2f} s of CPU")
    print("| step | ms on the clock | ms of CPU | share | plain code × |\n|---|--:|--:|--:|--:|")
    for name, (wall, ours) in sorted(least.items(), key=lambda item: -item[1][1]):
        ratio = "–"
        if plain and name in PLAIN:
            step, times = PLAIN[name]
            ratio = f"{seconds(step, network)[1] * times / ours:.2g}"
        print(f"| {name} | {wall * 1e3:,.1f} | {ours * 1e3:,.1f} | {ours / total:.1%} | {ratio} |", flush=True)


def sizes(small: bool) -> Iterator[tuple[str, Network, int, bool]]:
    yield "The shipped data, 170 actors and 221 links", load(DATA), 10, True
    yield "1,000 actors and 5,000 links", at_random(1_000, 5_000), 5, True
    if not small:
        yield "10,000 actors and 50,000 links", at_random(10_000, 50_000), 2, False


if __name__ == "__main__":
    for title, network, rounds, plain in sizes("--small" in sys.argv):
        report(title, network, measure(network, rounds), plain)
