"""Runs the steps of one peer in a process of its own, one for each line that is read.

    python benchmarks/peers/worker.py PEER FOLDER [--whole]

A line names a step. The answers are two lines of JSON: an empty one when all that is not timed is there, then seconds
on the clock and of all processors, and what came of it. With `--whole` there is one step, from the files to the
picture, and the process ends.
"""

import gc
import json
import os
import sys
import warnings
from functools import partial
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def processor_seconds() -> float:
    """Those of this process, and of the processes that it has started."""
    times = os.times()
    return process_time() + times.children_user + times.children_system + _living()


def _living() -> float:
    """Those of its processes that still run, where the system says so."""
    if not Path("/proc/self/stat").exists():
        return 0.0
    children: dict[int, list[tuple[int, float]]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        used = (int(fields[11]) + int(fields[12])) / _TICKS
        children.setdefault(int(fields[1]), []).append((int(path.parent.name), used))
    total, waiting = 0.0, [os.getpid()]
    while waiting:
        for child, used in children.get(waiting.pop(), []):
            total += used
            waiting.append(child)
    return total


def prepare(module: Any, folder: str) -> None:
    module.known(Path(folder))


def main() -> None:
    peer, folder, *more = sys.argv[1:]
    # What libraries print is no answer.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    warnings.simplefilter("ignore")
    module = import_module(peer)
    if more == ["--whole"]:
        print(json.dumps({"result": module.whole(Path(folder))}), file=answers, flush=True)
        return
    for line in sys.stdin:
        step = module.prepared(Path(folder), line.strip()) if line != "prepare\n" else partial(prepare, module, folder)
        if step is None:
            print(json.dumps({"missing": True}), file=answers, flush=True)
            continue
        gc.collect()
        print("{}", file=answers, flush=True)
        wall, cpu = perf_counter(), processor_seconds()
        result = step()
        wall, cpu = perf_counter() - wall, processor_seconds() - cpu
        print(json.dumps({"wall": wall, "cpu": cpu, "result": result}), file=answers, flush=True)


if __name__ == "__main__":
    main()
