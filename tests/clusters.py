"""A Dask cluster of processes of their own on this machine, started and ended by its tests."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).parents[1]
OURS = (ROOT, ROOT / "tests")


@dataclass
class Member:
    """A process of a cluster, and what it has written so far."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)

    def read_until(self, words: str) -> str:
        """The line in which these words come; what follows is read too, so that the process can go on writing."""
        assert self.process.stderr
        for line in self.process.stderr:
            self.lines.append(line)
            if words in line:
                Thread(target=lambda: self.lines.extend(self.process.stderr or ()), daemon=True).start()
                return line
        raise AssertionError("".join(self.lines))

    def kill(self) -> None:
        """End it as a failure of its machine would."""
        self.process.kill()
        self.process.wait()


class TestedCluster:
    """A scheduler, and the workers that are asked for."""

    __test__ = False

    def __init__(self, members: ExitStack, path: Sequence[Path]) -> None:
        self._members = members
        options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        self.scheduler = self._started("scheduler", *options, path=path)
        line = self.scheduler.read_until("Scheduler at:")
        self.address = line.partition("Scheduler at:")[2].strip()

    def worker(self, *options: str, path: Sequence[Path] = OURS) -> Member:
        """A further worker, with one thread; it finds our modules in the folders of `path`."""
        alone = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1", *options)
        member = self._started("worker", self.address, *alone, path=path)
        member.read_until("Registered to:")
        return member

    def _started(self, *words: str, path: Sequence[Path]) -> Member:
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *words],
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, path))},
        )
        member = Member(process)
        self._members.callback(_ended, member)
        return member


def _ended(member: Member) -> None:
    member.kill()
    assert member.process.stderr
    member.process.stderr.close()


@contextmanager
def cluster(path: Sequence[Path] = OURS) -> Iterator[TestedCluster]:
    """A scheduler without workers, which ends with all that have been added; `path` as that of a worker."""
    with ExitStack() as members:
        yield TestedCluster(members, path)
