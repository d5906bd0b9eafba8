"""What engines cost, and how far more workers are faster: one after another in the same run.

    python benchmarks/engine.py            1, 2 and 4 workers, three rounds; about five minutes
    python benchmarks/engine.py --quick    one round

The work is that of the hubs of 1,000 actors: 20,000 permutations, and the shortest paths that avoid each sector.
Seconds are those of the clock; seconds of processors are those of all processes together, so that they can be compared
on a machine with other work. The cluster is a Dask scheduler and workers with one thread each on this machine.
"""

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

import numpy as np
from distributed import LocalCluster

from graph.metrics.engine import IN_PLACE, Cluster, Engine, Processes
from graph.metrics.geodesics import pairs_avoiding
from graph.metrics.kernel import Kernel, kernel
from graph.metrics.null import Relabelling
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

ROUNDS, WORKERS, BLOCKS = 3, (1, 2, 4), 1_000


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
    return Relabelling(k.sector, 0, engine).draw(scores, [0, 1, 2, 3], 20_000)


def searched(k: Kernel, engine: Engine) -> object:
    component = np.zeros(k.size, dtype=np.int64)
    return [pairs_avoiding(k.adjacency, k.sector, 4, component, engine) for _ in range(4)]


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
            LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as started,
            Cluster(started.scheduler_address) as cluster,
        ):
            yield cluster


def processors() -> float:
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def main() -> None:
    k = kernel(crowd())
    rounds = 1 if "--quick" in sys.argv else ROUNDS
    kinds = [("in place", 1), *product(("processes", "cluster"), WORKERS)]
    clock: dict[tuple[str, str, int], list[float]] = {}
    used: dict[tuple[str, int], list[float]] = {}
    for _, (kind, workers) in product(range(rounds), kinds):
        before, begin = processors(), perf_counter()
        with engine_of(kind, workers) as engine:
            [*engine.map(nothing, None, range(workers * 4))]
            clock.setdefault(("start", kind, workers), []).append(perf_counter() - begin)
            for name, work in WORK.items():
                work(k, engine)  # with what is loaded and sent at the first call
                begin = perf_counter()
                work(k, engine)
                clock.setdefault((name, kind, workers), []).append(perf_counter() - begin)
        used.setdefault((kind, workers), []).append(processors() - before)  # of processes that have ended too
    names = ["start", *WORK]
    print("|", " | ".join(["engine", "workers", *(f"{name}, s" for name in names), "all, s of processors"]), "|")
    print("|---|--:|" + "--:|" * (len(names) + 1))
    for kind, workers in kinds:
        times = [f"{median(clock[name, kind, workers]):.3f}" for name in names]
        print("|", " | ".join([kind, str(workers), *times, f"{median(used[kind, workers]):.1f}"]), "|")


if __name__ == "__main__":
    main()
