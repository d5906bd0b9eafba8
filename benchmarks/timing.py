"""Peers in processes of their own, taking turns: ours first, and who takes ten times as long is stopped."""

import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

HERE = Path(__file__).parent
PEERS = HERE / "peers"
ROOT = HERE.parent
OURS = "ours"
BEYOND = 10  # times as long as ours: there a peer is stopped
WHOLE = "whole"  # the step that is a process of its own
OURS_OF_TIME = 0.6  # how much of the time for a step ours may take
LONG = 5.0  # seconds from which a step is not tried beforehand
SHORT = 1.0  # second for which nobody is stopped
ROUNDS = 5
PREPARING = 240.0  # seconds that a process may take to start and to build the graph
# The parts of a step that are steps themselves: each holds the searches of all shortest paths that the former times.
INCLUDES = {"actor table": ("five metrics",), "scorecard": ("five metrics",), WHOLE: ("read", "scorecard")}


@dataclass(frozen=True)
class Peer:
    """What is compared: the packages it needs, and how its worker is called."""

    title: str
    packages: tuple[str, ...]
    module: str = ""

    def command(self, folder: Path) -> list[str]:
        if self.module:
            return [sys.executable, str(PEERS / "worker.py"), self.module, str(folder)]
        return ["node", str(PEERS / "graphology" / "worker.mjs"), str(folder)]

    def versions(self) -> str | None:
        """Its packages and their versions; None if one is not installed."""
        if self.module:
            try:
                return ", ".join(f"{package} {version(package)}" for package in self.packages)
            except PackageNotFoundError:
                return None
        installed = PEERS / "graphology" / "node_modules" / "graphology" / "package.json"
        if not installed.exists() or not shutil.which("node"):
            return None
        node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
        return f"graphology {json.loads(installed.read_text())['version']}, Node {node.removeprefix('v')}"


ALL: Mapping[str, Peer] = {
    OURS: Peer("ours", ("samverkan", "igraph", "numba", "numpy"), "ours"),
    "usual": Peer("NetworkX + pyvis", ("networkx", "pyvis", "PyYAML"), "usual"),
    "igraph": Peer("igraph", ("igraph",), "on_igraph"),
    "networkit": Peer("networkit", ("networkit",), "on_networkit"),
    "rustworkx": Peer("rustworkx", ("rustworkx",), "on_rustworkx"),
    "graphology": Peer("graphology", ("graphology",)),
}


@dataclass(frozen=True)
class Timed:
    """One run: seconds on the clock and of the processors, and what came of it."""

    wall: float
    cpu: float
    result: Any = None


@dataclass(frozen=True)
class Stopped:
    """A run that was ended after so many seconds."""

    after: float


Outcome = Timed | Stopped | str  # a text: why there is no time


class Worker:
    """A peer's process for one network; it is started when it is first asked, and again after it was stopped."""

    def __init__(self, peer: Peer, folder: Path) -> None:
        self._peer, self._folder = peer, folder
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, step: str, most: float) -> Outcome:
        """Time a step; the process is stopped after `most` seconds."""
        ready = self.prepare()
        if not isinstance(ready, Timed):
            return ready
        return self._answer(step, most)

    def prepare(self) -> Outcome:
        """Start the process, and let it build its graph, if it does not run."""
        if self.process is not None:
            return Timed(0, 0)
        self.process = _started(self._peer.command(self._folder))
        return self._answer("prepare", PREPARING)

    def _answer(self, step: str, most: float) -> Outcome:
        process = self.process
        assert process is not None
        assert process.stdin is not None
        process.stdin.write(f"{step}\n".encode())
        begun = perf_counter()
        for is_timed, seconds in ((False, PREPARING), (True, most)):
            line = self._line(seconds)
            if line is None:
                return Stopped(perf_counter() - begun) if is_timed else "not prepared in time"
            if not line:
                self.stop()
                return "failed"
            answer = json.loads(line)
            if answer.get("missing"):
                return "–"
            begun = perf_counter()
        return Timed(answer["wall"], answer["cpu"], answer["result"])

    def _line(self, most: float) -> bytes | None:
        """The next line that the process writes, empty if it has ended; None after so many seconds, which end it."""
        process = self.process
        assert process is not None
        assert process.stdout is not None
        with selectors.DefaultSelector() as waiting:
            waiting.register(process.stdout, selectors.EVENT_READ)
            if not waiting.select(most):
                self.stop()
                return None
        return process.stdout.readline()

    def stop(self) -> None:
        if self.process is not None:
            _end(self.process)
            self.process = None


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    # In a group of its own, so that what it starts is ended with it.
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("BENCH_ERRORS") else subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
        bufsize=0,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):  # it has ended by itself
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()


def whole(peer: Peer, folder: Path, most: float) -> Outcome:
    """From the start of a process to its end: the files, the scorecard, the picture."""
    begun, before = perf_counter(), os.times()
    process = _started([*peer.command(folder), "--whole"])
    assert process.stdin is not None
    process.stdin.close()
    try:
        process.wait(timeout=most)
    except subprocess.TimeoutExpired:
        _end(process)
        return Stopped(perf_counter() - begun)
    wall, after = perf_counter() - begun, os.times()
    _end(process)
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Timed(wall, cpu) if process.returncode == 0 else "failed"


@dataclass
class Case:
    """A step on a network: what came of each peer's runs, those of `warm` ones after one that does not count."""

    network: str
    step: str
    runs: dict[str, list[Outcome]] = field(default_factory=dict)
    warm: set[str] = field(default_factory=set)

    def time(self, name: str) -> Outcome:
        """The median of the runs that ended."""
        runs = self.runs.get(name, [])
        ended = [run for run in runs if isinstance(run, Timed)]
        if ended:
            return Timed(median(run.wall for run in ended), median(run.cpu for run in ended), ended[-1].result)
        return runs[-1] if runs else "no time left"


def measured(
    case: Case,
    folder: Path,
    workers: Mapping[str, Worker],
    before: Sequence[Case],
    most: float,
    rounds: int = ROUNDS,
) -> None:
    """Run a step by all peers in turns, ours first, within about so many seconds, repeating it in half of them."""
    begun = perf_counter()
    for round_ in range(1 + rounds):
        has_time = perf_counter() < begun + most / 2
        again = [name for name in workers if not round_ or (has_time and _goes_on(case.runs[name]))]
        if round_ == 1 and case.step != WHOLE:
            for name in again:
                case.runs[name].clear()  # the run before was to warm up
                case.warm.add(name)
        for left, name in zip(range(len(again), 0, -1), again, strict=True):
            if spent := _spent_before(name, case, before):
                case.runs[name] = [spent]
                continue
            limit = max(begun + most - perf_counter(), most / 10) * (OURS_OF_TIME if name == OURS else 1 / left)
            ours = case.time(OURS)
            if name != OURS and isinstance(ours, Timed):
                limit = min(limit, max(BEYOND * ours.wall, SHORT))
            run = whole(ALL[name], folder, limit) if case.step == WHOLE else workers[name].ask(case.step, limit)
            case.runs.setdefault(name, []).append(run)


def _goes_on(runs: Sequence[Outcome]) -> bool:
    """Whether a step is run again: what is long is run once, and is then cold."""
    walls = [run.wall for run in runs if isinstance(run, Timed)]
    return len(walls) == len(runs) and max(walls) < LONG and sum(walls[1:]) < 2 * LONG


def _spent_before(name: str, case: Case, before: Sequence[Case]) -> Stopped | None:
    """What a peer has spent already on a part of the step, if it was stopped in that: the whole takes no less."""
    parts = [one for one in before if one.network == case.network and one.step in INCLUDES.get(case.step, ())]
    times = [one.time(name) for one in parts]
    if name == OURS or not any(isinstance(time, Stopped) for time in times):
        return None
    return Stopped(
        sum(time.after if isinstance(time, Stopped) else time.wall for time in times if not isinstance(time, str))
    )
