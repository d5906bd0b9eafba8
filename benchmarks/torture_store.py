"""The store under attack: a disk that fails and processes that end at each step of an edit, and many who write at once.

    .venv/bin/python benchmarks/torture_store.py [--rounds 100] [--kills 500] [--edits 1000] [--writers 2,5,20]

Disks fail by `torture_faults.c`, which takes Linux and a C compiler; without them processes are killed, and that is
said. The program ends with 1 if an edit that was acknowledged is lost or one that was refused is there, a file is torn,
a revision is of a change that nobody has made, or something stays lying about.
"""

import ctypes
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from errno import EIO, ENOSPC, EROFS
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from torture_found import FILES, SORTS, found
from torture_writer import Writer, begun

FAULTS = {"kill -9": 0, "ENOSPC": ENOSPC, "EIO": EIO, "read-only": EROFS}
TOUCHED = {**{file: (file,) for file in FILES}, "all files": FILES}
MOST_CALLS = 50  # that a failing disk still lets through
MOST_ATTEMPTS = 1_000  # at one edit
PRELOADED = "SAMVERKAN_TORTURE_FAULTS"


def heard(works: Sequence[Callable[[int], None]], until: Callable[[list[int]], None] = lambda _: None) -> list[str]:
    """What processes tell, each of which does one of the works; `until` may end them, and gets their ids."""
    reader, told = os.pipe()
    children = []
    for work in works:
        if (child := os.fork()) == 0:
            try:
                work(told)
            except BaseException as error:  # noqa: BLE001 - it is told
                os.write(told, f"!{error!r}\n".replace("\n", " ").encode() + b"\n")
            os._exit(0)
        children.append(child)
    os.close(told)
    with os.fdopen(reader) as lines:
        until(children)
        said = lines.read().splitlines()
    for child in children:
        os.waitpid(child, 0)
    return said


def struck(folder: Path, number: int, files: Sequence[str], step: str, fault: int, told: int) -> None:
    """An edit at whose step the process ends, or the disk begins to fail, each second time one call later.

    The other times a second edit follows, on a disk that is sound again.
    """
    arm = ctypes.CDLL(None).torture_arm if fault else None
    strikes = iter([True])

    def strike(now: str) -> None:
        if now == step and next(strikes, False):
            if arm is None:
                os.kill(os.getpid(), signal.SIGKILL)
            arm(fault, number // 2 % MOST_CALLS)

    writer = Writer(folder, 0, told, strike)
    writer.edit(f"w0-{2 * number}", files)
    if arm and number % 2:
        arm(0, 0)
        writer.edit(f"w0-{2 * number + 1}", files)


def steps(files: Sequence[str]) -> Iterator[str]:
    """The steps of an edit that changes these files."""
    yield from ("begin", "commit", "committed")
    for file in files:
        yield from (f"{what} {file}" for what in ("write", "written", "noted"))


def at_steps(folder: Path, rounds: int, fault: int, only: Sequence[str] | None) -> Counter[str]:
    """So many edits at each step of which something fails, of each file and of both."""
    wrong: Counter[str] = Counter()
    for i, files in enumerate(TOUCHED.values()):
        for step in only or steps(files):
            place = begun(folder / f"{i} {step}")
            said: list[str] = []
            for number in range(rounds):
                said += heard([partial(struck, place, number, files, step, fault)])
                wrong["edits"] += 1
                if number % 10 == 9:
                    wrong += found(place, said)
            wrong += found(place, said)
            wrong["acknowledged"] += sum(line.startswith("+") for line in said)
            shutil.rmtree(place)
    return wrong


def edits(folder: Path, place: int, numbers: Iterable[int], told: int) -> None:
    """The edits of one writer: of its actor, its link, its story, all three, and each tenth of the actor of all."""
    writer = Writer(folder, place, told)
    for number in numbers:
        for attempt in count(number * MOST_ATTEMPTS):  # each has a token of its own, as another edit would
            if number % 10 == 9:
                is_saved = writer.count(f"shared{place}-{attempt}")
            else:
                is_saved = writer.edit(f"w{place}-{attempt}", [*TOUCHED.values()][number % len(TOUCHED)])
            if is_saved:
                break


def end_soon(longest: float, children: Sequence[int]) -> None:
    """Kill a process at some moment."""
    time.sleep(random.uniform(0, longest))
    for child in children:
        os.kill(child, signal.SIGKILL)


def kills(folder: Path, rounds: int) -> Counter[str]:
    """So many kills of one who edits, each at some moment from its beginning on; each tenth begins the journal."""
    wrong: Counter[str] = Counter()
    place, said, since = begun(folder / "0"), [], 0
    start = time.perf_counter()
    heard([partial(edits, place, 0, range(3))])
    longest = 3 * (time.perf_counter() - start)
    shutil.rmtree(place)
    for i in range(rounds):
        if not i % 10:
            place, said, since = begun(folder / f"{i}"), [], 0
        said += heard([partial(edits, place, 0, count(since))], partial(end_soon, longest))
        since += 10_000
        wrong += found(place, said)
        if i % 10 == 9 or i == rounds - 1:
            wrong["acknowledged"] += sum(line.startswith("+") for line in said)
            shutil.rmtree(place)
    wrong["edits"] = rounds
    return wrong


def at_once(folder: Path, writers: int, each: int) -> Counter[str]:
    """Writers who make so many edits each at once."""
    place = begun(folder / "at once")
    said = heard([partial(edits, place, own, range(each)) for own in range(writers)])
    wrong = found(place, said)
    wrong["acknowledged"] = sum(line.startswith("+") for line in said)
    wrong["edits"] = writers * each
    shutil.rmtree(place)
    return wrong


def preloaded() -> bool:
    """Whether disks can be made to fail; the program begins again for it."""
    if PRELOADED in os.environ:
        return True
    compiler = shutil.which("cc")
    if sys.platform != "linux" or not compiler:
        return False
    with TemporaryDirectory() as built:
        library = Path(built, "faults.so")
        source = Path(__file__).with_name("torture_faults.c")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        environment = os.environ | {"LD_PRELOAD": str(library), PRELOADED: "1"}
        raise SystemExit(subprocess.run([sys.executable, *sys.argv], env=environment, check=False).returncode)


def main() -> int:
    parser = ArgumentParser()
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--edits", type=int, default=1_000)
    parser.add_argument("--writers", type=lambda text: [int(word) for word in text.split(",")], default=(2, 5, 20))
    parser.add_argument("--faults", nargs="*", choices=FAULTS, default=list(FAULTS))
    parser.add_argument("--at", nargs="+", help="only at these steps of an edit")
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    can_fail = preloaded()
    faults = {name: fault for name, fault in FAULTS.items() if name in asked.faults and (can_fail or not fault)}
    if not can_fail:
        print("no C compiler on Linux: disks do not fail here, processes are only killed")
    with TemporaryDirectory(dir=asked.folder) as name:
        folder, every = Path(name), Counter[str]()
        campaign = {
            **{
                f"{name} at each step": lambda f=f: at_steps(folder, asked.rounds, f, asked.at)
                for name, f in faults.items()
            },
            "kill -9 at some moment": lambda: kills(folder, asked.kills),
            **{f"{n} writers": lambda n=n: at_once(folder, n, asked.edits) for n in asked.writers},
        }
        for attack, work in campaign.items():
            wrong = work()
            every += Counter({sort: wrong[sort] for sort in SORTS})
            counted = ", ".join(f"{wrong[sort]} {sort}" for sort in ("acknowledged", *SORTS))
            print(f"{attack}: {wrong['edits']} rounds, {counted}", flush=True)
    return int(any(every.values()))


if __name__ == "__main__":
    raise SystemExit(main())
