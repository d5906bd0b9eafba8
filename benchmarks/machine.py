"""What this machine can do, measured, and how long the steps of a network would take if it did nothing else."""

import os
import platform
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np
import yaml

FILES = ("actors.yaml", "links.yaml")
SOME = 2_000_000  # characters of a file, or indices, that are enough to measure a rate
DRAWS, LENSES = 10_000, 7  # of a scorecard
SWEEPS = 100  # of a layout
SEARCHES = 1_000  # from so many actors where they are sampled
EXACT = 10_000


@dataclass(frozen=True)
class Floor:
    """The least time of a step, in seconds, and what takes it."""

    seconds: float
    what: str


def described() -> str:
    """The machine in a line."""
    return f"{_processor()}, {cores()} cores, {platform.system()}, Python {platform.python_version()}"


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def busy() -> str:
    """How much else the machine does: processes that want a core, on average of five minutes."""
    return f"{os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def floors(folder: Path, actors: int, ties: int, page: int) -> dict[str, Floor]:
    """The least time of each step, by name, for the files in a folder; `page` is the size of the picture in bytes."""
    visit = 1 / (_gathers(actors) * cores())
    searches = actors if actors <= EXACT else SEARCHES
    size = sum((folder / name).stat().st_size for name in FILES)
    text = Floor(size / _copying(), f"the files are copied once; PyYAML takes {_tokenising(folder):.2g} s for tokens")
    paths = Floor(
        searches * 4 * ties * visit, f"{searches:,} searches visit each tie in both directions, there and back"
    )
    sums = DRAWS * LENSES * actors / (_multiply_adds() * cores())
    card = Floor(paths.seconds + sums, f"the same searches; {DRAWS:,} × {LENSES} × {actors:,} multiply-adds")
    places = Floor(SWEEPS * 2 * ties * visit, f"{SWEEPS} sweeps over the ties")
    picture = Floor(page / _copying(), "the page is copied once")
    start = _starting()
    least = start + text.seconds + card.seconds + places.seconds + picture.seconds
    return {
        "read": text,
        "five metrics": paths,
        "actor table": Floor(paths.seconds, "the same searches"),
        "scorecard": card,
        "communities": Floor(2 * ties * visit, "each tie is visited once from both ends"),
        "layout": places,
        "picture": picture,
        "whole": Floor(least, f"the sum of these; Python with NumPy starts in {start:.2f} s"),
    }


def _least(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return min(times)


def _gathers(actors: int) -> float:
    """Values a second that one core reads at random from one of each actor."""
    values = np.ones(actors)
    index = np.random.default_rng(0).integers(0, actors, SOME)
    into = np.empty(SOME)
    return SOME / _least(lambda: np.take(values, index, out=into, mode="clip"))


def _multiply_adds() -> float:
    """Those of a product of matrices, a second and core."""
    a, b = np.ones((6, 1_000)), np.ones((1_000, 40))
    return 100 * a.size * b.shape[1] / _least(lambda: [a @ b for _ in range(100)])


def _copying() -> float:
    """Bytes a second."""
    block = np.ones(100_000_000, dtype=np.uint8)
    return block.size / _least(block.copy)


def _tokenising(folder: Path) -> float:
    total = 0.0
    for name in FILES:
        text = (folder / name).read_text(encoding="utf-8")
        part = text[: text.rindex("\n", 0, SOME) + 1] if len(text) > SOME else text
        total += _least(partial(_scan, part)) * len(text) / len(part)
    return total


def _scan(text: str) -> None:
    for _ in yaml.scan(text, Loader=yaml.CBaseLoader):
        pass


def _starting() -> float:
    return _least(lambda: subprocess.run([sys.executable, "-c", "import numpy"], check=True))
