"""How long it takes to answer what a network would be without one actor.

    python benchmarks/whatif.py       1,000 actors with 1,300 and with 5,000 links, 40 what-ifs of each; a minute

Milliseconds of CPU from the change to what is told: first how the network hangs together and who loses contact,
then ranks and hubs as well. What was before is measured once. Ends with 1 if all of it takes more than a second at p95.
"""

import random
import sys
from collections.abc import Callable
from time import process_time

import numpy as np
from metrics import at_random

from graph import Network, Scope
from graph.metrics.whatif import Comparison, Side
from graph.narrative import whatif
from graph.network.selection import Change, before_and_after

CASES = 40
GOAL = 1_000.0
HALVES: dict[str, tuple[Callable[[Comparison, str], list[str]], ...]] = {
    "structure and contact": (lambda comparison, lang: whatif.structure(comparison, "…", lang), whatif.contact),
    "ranks": (whatif.ranks,),
    "hubs": (whatif.hubs,),
}


def answered(network: Network, before: Side, actor: str) -> list[float]:
    """Milliseconds until the network without the actor is there, then until each half is told."""
    start = process_time()
    change = Change(actors=frozenset({actor}))
    comparison = Comparison.of(before, before_and_after(network, change, Scope()).after.network)
    times = [process_time()]
    for tells in HALVES.values():
        for tell in tells:
            tell(comparison, "sv")
        times.append(process_time())
    return [1e3 * (time - start) for time in times]


def measured(network: Network) -> np.ndarray:
    """One row per what-if: milliseconds from the change until each half is told."""
    before = Side(network)
    for tells in HALVES.values():
        for tell in tells:
            tell(Comparison(before, before), "sv")
    actors = random.Random(0).sample(sorted(network.position), CASES)
    return np.array([answered(network, before, actor) for actor in actors])


if __name__ == "__main__":
    worst = 0.0
    print("| links | until | median: ms | p95: ms | longest: ms |\n|--:|---|--:|--:|--:|")
    for links in (1_300, 5_000):
        times = measured(at_random(1_000, links))
        for name, row in zip(("the network is there", *HALVES), times.T, strict=True):
            figures = (f"{value:,.0f}" for value in (np.median(row), np.percentile(row, 95), row.max()))
            print(f"| {links:,} | {name} | {' | '.join(figures)} |", flush=True)
            worst = max(worst, float(np.percentile(row, 95)))
    sys.exit(worst > GOAL)
