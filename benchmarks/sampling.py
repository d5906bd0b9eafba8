"""How often exact values lie outside the bounds that samples of shortest paths state, and what samples cost.

    python benchmarks/sampling.py              200 samples of each network; about five minutes
    python benchmarks/sampling.py --large      what a sample of 100,000 actors takes and states; a minute

A failure is a run in which any value at all, of thousands, lies outside its bounds: at most 5 % of the runs may fail.
"""

import sys
from collections.abc import Iterator
from time import process_time

import igraph
import numpy as np

from graph.metrics.kernel import Kernel, kernel
from graph.metrics.sampling import Sampling
from graph.metrics.shortest_paths import PathMeasures, path_measures, sampled_measures
from graph.network.model import Actor, Network
from graph.network.vocabulary import KINDS, SECTORS

RUNS = 200
MEASURES = ("between", "across", "distances", "harmonic")


def of(n: int, ends: np.ndarray) -> Kernel:
    """Actors of four sectors with ties between pairs of positions."""
    sectors = np.random.default_rng(0).choice(list(SECTORS)[:4], n, p=(0.4, 0.3, 0.2, 0.1))
    alone = Network(tuple(Actor(f"a{i:06}", "", str(sector)) for i, sector in enumerate(sectors)), (), SECTORS, KINDS)
    pairs = np.unique(np.sort(ends[ends[:, 0] != ends[:, 1]], axis=1), axis=0)
    return kernel(alone).with_ties(pairs, np.ones(len(pairs)))


def heavy_tailed(n: int, ties: int) -> Kernel:
    """Some have very many partners, and a part hangs on one partner alone."""
    draw = np.random.default_rng(n)
    popular = draw.permutation(1 / np.sqrt(np.arange(n) + 5))
    return of(n, np.column_stack([draw.choice(n, ties, p=popular / popular.sum()), draw.integers(0, n, ties)]))


def partnerships(n: int, number: int) -> Kernel:
    """Partnerships of two to nine, in which all are tied."""
    draw = np.random.default_rng(n)
    groups = [draw.choice(n, draw.integers(2, 10), replace=False) for _ in range(number)]
    return of(n, np.array([(a, b) for group in groups for i, a in enumerate(group) for b in group[:i]]))


def networks() -> Iterator[tuple[str, Kernel, int]]:
    """Name, network, and samples."""
    yield "heavy-tailed, 2,000 actors", heavy_tailed(2_000, 6_000), 500
    yield "heavy-tailed, sparse, in parts, 2,000", heavy_tailed(2_000, 2_000), 500
    yield "partnerships of two to nine, 2,000", partnerships(2_000, 1_000), 500
    yield "lattice of 30 × 30", of(900, np.array(igraph.Graph.Lattice([30, 30], circular=False).get_edgelist())), 300
    yield "heavy-tailed, 12,000", heavy_tailed(12_000, 36_000), 10_000


def outside(exact: np.ndarray, low: np.ndarray, high: np.ndarray) -> bool:
    """Whether any value is outside its bounds, but for rounding."""
    slack = 1e-9 * (1 + np.abs(exact))
    return bool(((exact < low - slack) | (exact > high + slack)).any())


def half(low: np.ndarray, high: np.ndarray) -> float:
    return float((high - low).max() / 2)


def campaign(name: str, k: Kernel, samples: int) -> None:
    """A row for each measure: failures, the largest error of any run, and the widest bound."""
    exact: PathMeasures = path_measures(k, across_sectors=True)
    shares = np.bincount(k.sector, weights=exact.between) / exact.between.sum()
    failures = dict.fromkeys([*MEASURES, "shares"], 0)
    error, width = dict.fromkeys(failures, 0.0), dict.fromkeys(failures, 0.0)
    for seed in range(RUNS):
        found = sampled_measures(k, Sampling(samples=samples, seed=seed), across_sectors=True)
        triples = {m: [getattr(one, m) for one in (found.value, found.low, found.high)] for m in MEASURES}
        triples["shares"] = list(found.between_shares(k.sector, len(shares)))
        for measure, (value, low, high) in triples.items():
            true = shares if measure == "shares" else getattr(exact, measure)
            whole = 1.0 if measure == "shares" else true.max()
            failures[measure] += outside(true, low, high)
            error[measure] = max(error[measure], float(np.abs(value - true).max() / whole))
            width[measure] = max(width[measure], half(low, high) / whole)
    for measure, count in failures.items():
        row = (name, measure, f"{count} of {RUNS}", f"{error[measure]:.2%}", f"{width[measure]:.2%}")
        print("|", " | ".join(row), "|", flush=True)


def large() -> None:
    """100,000 actors, as the commands measure them."""
    k = heavy_tailed(100_000, 300_000)
    start = process_time()
    found = sampled_measures(k, Sampling())
    taken = process_time() - start
    pairs = (k.size - 1) * (k.size - 2) / 2
    shares = found.between_shares(k.sector, len(k.sectors))
    print(f"{taken:.0f} s of one core; {found.paths:,} paths, distances to {found.actors or k.size:,} actors")
    highest, widest = found.value.between.max() / pairs, half(found.low.between, found.high.between) / pairs
    print(f"betweenness: highest {highest:.4f}, bounds ± {widest:.4f}")
    middle = np.median(found.high.between - found.low.between) / 2 / pairs
    print(f"half of the actors ± {middle:.1e}; sectors' shares ± {half(shares.low, shares.high):.2%}")


if __name__ == "__main__":
    if "--large" in sys.argv:
        large()
    else:
        print("| network | measure | runs outside | largest error | bounds, ± |\n|---|---|---|---|---|")
        for one in networks():
            campaign(*one)
