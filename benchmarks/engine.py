"""What engines cost, and how far more workers are faster: one after another in the same run.

    python benchmarks/engine.py            1, 2 and 4 workers, three rounds; about five minutes
    python benchmarks/engine.py --quick    one round of a quarter of the work

The work is that of the hubs of 1,000 actors: 100,000 permutations, and sixteen times the shortest paths that avoid each
sector. Milliseconds of the clock, and behind the stroke those that all processes together have computed: on a machine
with other work these can be compared, and where they stay the same, twice as many free cores take half the time.
The cluster is a Dask scheduler and workers with one thread each on this machine.
"""

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import product
from statistics import median
from time import perf_counter

import numpy as np
import psutil
from distributed import LocalCluster

from graph.metrics.engine import IN_PLACE, Cluster, Engine, Processes
from graph.metrics.geodesics import pairs_avoiding
from graph.metrics.kernel import Kernel, kernel
from graph.metrics.null import Relabelling
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

QUICK = "--quick" in sys.argv
ROUNDS, PERMUTATIONS, SEARCHES = (1, 25_000, 4) if QUICK else (3, 100_000, 16)
WORKERS, BLOCKS = (1, 2, 4), 1_000


def crowd(actors: int = 1_000, ties: int = 5_000) -> Network:
    draw = random.Random(1)
    made = tuple(Actor(f"a{i:04}", f"Actor {i}", draw.choice([*SECTORS][:4])) for i in range(actors))
    pairs: set[tuple[str, str]] = set()
    while len(pairs) < ties:
        a, b = sorted((int(actors * draw.random() ** 2), int(actors * draw.random())))
        if a != b:
            pairs.add((made[a].id, made[b].id))
    return Network(made, tuple(Link(pair, "other") for pair in sorted(pairs)), SECTORS, KINDS)


def nothing(_: object, block: int) -> int:
    return block


def permuted(k: Kernel, engine: Engine) -> object:
    scores = np.random.default_rng(0).random((6, k.size))
    return Relabelling(k.sector, 0, engine).draw(scores, [0, 1, 2, 3], PERMUTATIONS)


def searched(k: Kernel, engine: Engine) -> object:
    component = np.array(k.graph.connected_components().membership)
    return [pairs_avoiding(k.adjacency, k.sector, 4, component, engine) for _ in range(SEARCHES)]


def called(_: Kernel, engine: Engine) -> object:
    return [*engine.map(nothing, None, range(BLOCKS))]


WORK: dict[str, Callable[[Kernel, Engine], object]] = {
    "permutations": permuted,
    "shortest paths": searched,
    f"{BLOCKS:,} empty blocks": called,
}


@contextmanager
def engine_of(kind: str, workers: int) -> Iterator[Engine]:
    """An engine whose workers have started, and end with it."""
    if kind == "in place":
        yield IN_PLACE
    elif kind == "processes":
        with Processes(workers) as processes:
            yield processes
    else:
        with (
            LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=":0") as started,
            Cluster(started.scheduler_address) as cluster,
        ):
            yield cluster


def processors() -> float:
    """Seconds that this process and those that it has started have computed."""
    this = psutil.Process()
    times = [one.cpu_times() for one in (this, *this.children(recursive=True))]
    return sum(used.user + used.system for used in times)


def main() -> None:
    k = kernel(crowd())
    kinds = [("in place", 1), *product(("processes", "cluster"), WORKERS)]
    clock: dict[tuple[str, str, int], list[float]] = {}
    used: dict[tuple[str, str, int], list[float]] = {}

    def measured(name: str, kind: str, workers: int, work: Callable[[], object]) -> None:
        before, begin = processors(), perf_counter()
        work()
        clock.setdefault((name, kind, workers), []).append(perf_counter() - begin)
        used.setdefault((name, kind, workers), []).append(processors() - before)

    for _, (kind, workers) in product(range(ROUNDS), kinds):
        begin = perf_counter()
        with engine_of(kind, workers) as engine:
            [*engine.map(nothing, None, range(workers * 4))]
            clock.setdefault(("start", kind, workers), []).append(perf_counter() - begin)
            for name, work in WORK.items():
                work(k, engine)  # what is loaded and sent at the first call
                measured(name, kind, workers, partial(work, k, engine))
    print("|", " | ".join(["engine", "workers", "start", *WORK]), "|")
    print("|---|--:|" + "--:|" * (len(WORK) + 1))
    for kind, workers in kinds:
        key = kind, workers
        times = [f"{1_000 * median(clock[name, *key]):,.0f} / {1_000 * median(used[name, *key]):,.0f}" for name in WORK]
        print("|", " | ".join([kind, str(workers), f"{1_000 * median(clock['start', *key]):,.0f}", *times]), "|")


if __name__ == "__main__":
    main()
