"""What a random network with every actor's number of partners costs to draw and to measure, beside igraph.

    python benchmarks/rewiring.py                of 170 (the shipped data) and 1,000 actors; about a minute
    python benchmarks/rewiring.py --rounds 5     sooner

In each round all take turns, in an order that changes, so that what slows the machine slows all of them. Ours and
igraph copy the observed network and rewire it with as many trials, the usual 20 a tie. Then networks made so are
measured, another each time, since a processor learns the branches of one that comes again: betweenness, harmonic
centrality, brokerage and the ties between sectors by ours, betweenness alone by igraph. igraph draws with its own
generator, and once more with Python's, which it has unless it is told otherwise. Milliseconds of CPU in one thread, of
one network; ratios are igraph's time by ours in the same round: the median, and the least to the largest.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from statistics import median
from time import process_time

import igraph as ig
import numpy as np
from metrics import DATA, at_random

from graph import Network, load
from graph.metrics.grouping import grouping
from graph.metrics.kernel import kernel
from graph.metrics.questions import STEPS
from graph.metrics.rewired.draws import room
from graph.metrics.rewired.measuring import measure, new_search
from graph.metrics.rewired.ties import Ties, copied, ties_of, walk

ROUNDS = 21
MEASURED_TIES = 200_000  # of all networks that are measured in turn
TURN = 0.05  # seconds, of which a turn has so many repetitions
Step = Callable[[], object]
REWIRED, MEASURED = "rewiring", "measuring"
OURS, IGRAPH, BY_PYTHON = "ours", "igraph", "igraph, Python's random numbers"
# What a ratio is called, its igraph's steps, and ours.
RATIOS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "rewiring": ((f"{REWIRED}, {IGRAPH}",), (f"{REWIRED}, {OURS}",)),
    "rewiring, igraph with Python's random numbers": ((f"{REWIRED}, {BY_PYTHON}",), (f"{REWIRED}, {OURS}",)),
    "measuring": ((f"{MEASURED}, {IGRAPH}",), (f"{MEASURED}, {OURS}",)),
    "both": (
        (f"{REWIRED}, {IGRAPH}", f"{MEASURED}, {IGRAPH}"),
        (f"{REWIRED}, {OURS}", f"{MEASURED}, {OURS}"),
    ),
}


def steps_of(network: Network) -> dict[str, Step]:
    """Each step of ours and of igraph on one network, by its name."""
    k, groups = kernel(network), grouping(network)
    ties, observed = ties_of(k.ends, k.size), ig.Graph(n=k.size, edges=k.ends.tolist())
    trials, random = STEPS * len(k.ends), np.random.default_rng(0)
    networks = [rewired(ties, trials, random) for _ in range(MEASURED_TIES // len(k.ends))]
    graphs = [ig.Graph(n=k.size, edges=drawn.ends.tolist()) for drawn in networks]
    ours, theirs = cycle(networks), cycle(graphs)
    found, search = room(1, len(groups.groups)), new_search(k.size)

    def measured() -> float:
        drawn = next(ours)
        measure(drawn.indptr, drawn.indices, groups.codes, search, found.sums[0], found.ties[0])
        return float(found.sums[0, 0].sum())

    def by_igraph(graph: ig.Graph = observed) -> ig.Graph:
        copy = graph.copy()
        copy.rewire(trials)
        return copy

    def with_own() -> ig.Graph:
        ig.set_random_number_generator(None)
        return by_igraph()

    def with_python() -> ig.Graph:
        import random as usual  # noqa: PLC0415

        ig.set_random_number_generator(usual)
        return by_igraph()

    def measured_by_igraph() -> float:
        return sum(next(theirs).betweenness(directed=False))

    if not np.allclose(*([step() for _ in networks] for step in (measured, measured_by_igraph))):
        raise ValueError("betweenness is another than igraph's")
    for graph in (graphs[0], with_own(), with_python()):
        if graph.degree() != observed.degree() or not graph.is_simple():
            raise ValueError("a rewired network has other numbers of partners")
    return {
        f"{REWIRED}, {OURS}": lambda: rewired(ties, trials, random),
        f"{REWIRED}, {IGRAPH}": with_own,
        f"{REWIRED}, {BY_PYTHON}": with_python,
        f"{MEASURED}, {OURS}": measured,
        f"{MEASURED}, {IGRAPH}": measured_by_igraph,
    }


def rewired(ties: Ties, trials: int, random: np.random.Generator) -> Ties:
    copy = copied(ties)
    walk(copy, trials, random)
    return copy


def seconds(step: Step, times: int) -> float:
    """Seconds of CPU that one of so many repetitions takes."""
    begun = process_time()
    for _ in range(times):
        step()
    return (process_time() - begun) / times


def measure_rounds(steps: Mapping[str, Step], rounds: int) -> dict[str, list[float]]:
    """The seconds of each step in each round; each round begins with another step."""
    times = {name: max(1, round(TURN / seconds(step, 1))) for name, step in steps.items()}  # compiled by now
    found: dict[str, list[float]] = {name: [] for name in steps}
    names = list(steps)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            found[name].append(seconds(steps[name], times[name]))
    return found


def ratios(found: Mapping[str, Sequence[float]], theirs: Sequence[str], ours: Sequence[str]) -> list[float]:
    """Their time by ours, round by round."""
    upper, lower = (np.sum([found[name] for name in names], axis=0) for names in (theirs, ours))
    each: list[float] = (upper / lower).tolist()
    return each


def report(title: str, found: Mapping[str, Sequence[float]]) -> None:
    print(f"\n{title}\n\n| step | ms of CPU |\n|---|--:|")
    for name, each in found.items():
        print(f"| {name} | {1e3 * median(each):.2f} ({1e3 * min(each):.2f}–{1e3 * max(each):.2f}) |")
    print("\n| igraph × | median | least to largest |\n|---|--:|--:|")
    for name, (theirs, ours) in RATIOS.items():
        each = ratios(found, theirs, ours)
        print(f"| {name} | {median(each):.2f} | {min(each):.2f}–{max(each):.2f} |")


def main(arguments: Sequence[str]) -> None:
    parser = ArgumentParser(description="Random networks beside igraph.")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"rounds in which all take turns ({ROUNDS})")
    options = parser.parse_args(arguments)
    print(f"igraph {ig.__version__}, {STEPS} trials a tie, {options.rounds} rounds")
    for network in (load(DATA), at_random(1_000, 5_000)):
        title = f"{len(network.actors):,} actors, {len(network.ties):,} ties"
        report(title, measure_rounds(steps_of(network), options.rounds))


if __name__ == "__main__":
    main(sys.argv[1:])
