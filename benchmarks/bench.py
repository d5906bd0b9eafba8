"""Every step against what one would take instead, each peer in processes of its own, taking turns.

    make bench              below 20 minutes: the shipped data, and generated networks of 1,000, 10,000, 100,000 actors
    make bench QUICK=1      below two minutes: the first two

Prints what is measured, then all of it as Markdown, which `--out FILE` writes too. A ratio is a peer's time by ours.
"""

import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from time import perf_counter

import results
from timing import ALL, OURS, PREPARING, ROOT, ROUNDS, Case, Timed, Worker, measured

STEPS = ("read", "five metrics", "actor table", "scorecard", "communities", "layout", "picture", "whole")
SHIPPED = "shipped"
SIZES, FEWER = (SHIPPED, "1000", "10000", "100000"), (SHIPPED, "1000")
BUDGET, QUICK = 1_150.0, 105.0  # seconds for all but describing what was found
WEIGHTS = {SHIPPED: 1, "1000": 2, "10000": 5, "100000": 9}  # of the time for each step
GENEROUS = 2.5  # how many times its even share of the time left a step may take


def bench(
    networks: Mapping[str, Path], names: Sequence[str], steps: Sequence[str], until: float, rounds: int
) -> list[Case]:
    """Every step on every network, `until` a reading of the clock."""
    cases = list[Case]()
    left = [(size, step) for size in networks for step in steps]
    for size, group in groupby(list(left), key=lambda one: one[0]):
        workers = {name: Worker(ALL[name], networks[size]) for name in names}
        try:
            for worker in workers.values():
                worker.prepare()
            for _, step in group:
                remaining = until - perf_counter()
                share = WEIGHTS.get(size, 1) / sum(WEIGHTS.get(other, 1) for other, _ in left)
                case = Case(size, step)
                if remaining > 0:
                    most = min(GENEROUS * share, 1) * remaining
                    measured(case, networks[size], workers, cases, most, rounds)
                cases.append(case)
                left.remove((size, step))
                print(f"{size:>8}  {step:14}{results.ours(case):>18}  ", end="")
                print(
                    "".join(f"{ALL[name].title} {results.cell(case, name)}; " for name in names if name != OURS),
                    flush=True,
                )
        finally:
            for worker in workers.values():
                worker.stop()
    return cases


def network(size: str, folder: Path) -> tuple[Path, list[int]]:
    """The folder of a network with the arrays that peers begin with, and how many actors, links and ties it has."""
    data = folder / size
    if size == SHIPPED:
        shutil.copytree(ROOT / "data", data)
    else:
        run = [sys.executable, "-m", "graph", "generate", size, "--into", str(data)]
        subprocess.run(run, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    writing = Worker(ALL[OURS], data)
    arrays = writing.ask("plain", PREPARING)
    writing.stop()
    if not isinstance(arrays, Timed):
        raise TypeError(f"the network of {size} cannot be prepared: {arrays}")
    return data, arrays.result


def main(arguments: Sequence[str]) -> int:
    parser = ArgumentParser(description="Every step against what one would take instead.")
    parser.add_argument("--quick", action="store_true", help="two small networks, in two minutes")
    parser.add_argument("--sizes", type=lambda text: text.split(","), help="numbers of actors, and shipped")
    parser.add_argument("--steps", type=lambda text: text.split(","), default=STEPS, help="some of the steps")
    parser.add_argument("--budget", type=float, help="seconds that may be spent")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="runs after the one that warms up")
    parser.add_argument("--out", type=Path, help="write the results to this file too")
    options = parser.parse_args(arguments)
    until = perf_counter() + (options.budget or (QUICK if options.quick else BUDGET))
    names = [name for name, peer in ALL.items() if peer.versions()]
    for name in ALL.keys() - set(names):
        print(f"{ALL[name].title}: not installed")
    with tempfile.TemporaryDirectory() as folder:
        sizes = options.sizes or (FEWER if options.quick else SIZES)
        made = {size: network(size, Path(folder)) for size in sizes}
        folders = {size: data for size, (data, _) in made.items()}
        counts = {size: counted for size, (_, counted) in made.items()}
        cases = bench(folders, names, options.steps, until, options.rounds)
        text = results.report(cases, folders, counts, names)
    print(f"\n{text}", end="")
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
