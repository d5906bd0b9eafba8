"""A computing process as the app sees it: started, given networks and calls, and ended."""

import subprocess
import sys
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Protocol

from ...network.model import Network
from ..worker import wire as networks
from ..worker.jobs import Pace
from ..worker.limits import LIMITS, OUT_OF_MEMORY
from . import wire
from .child import CALL, ERROR, FORGET, MADE, NETWORK, PROGRESS

# The program is imported from this package, wherever it is installed, and not from the current folder.
_ROOT = str(Path(__file__).parents[3])
_PROGRAM = (
    "import sys\n"
    "if sys.argv[1] not in sys.path: sys.path.insert(0, sys.argv[1])\n"
    "from graph.app.computing.child import run\n"
    "run(int(sys.argv[2]))\n"
)
_MOST_HELD = 8  # networks of a process; as many as a page puts in a row


# The reasons for a call to give no value which end its process.
_MEMORY, STOPPED = ENDED = ("memory", "stopped")


class ComputingError(Exception):
    """A call that gave no value; `reason` is `memory`, `stopped`, or the name of the error it raised."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Computes(Protocol):
    """What a pool needs of a process."""

    def holds(self, digest: str) -> bool:
        """Whether it has a network."""

    def has_ended(self) -> bool:
        """Whether something has ended it."""

    def call(self, packed: bytes, its: Mapping[str, Network], progress: Callable[[float], None]) -> tuple[Any, int]:
        """The value of a call and how many bytes it took; ComputingError if it has none."""

    def end(self) -> None:
        """End it, and a call with it."""


class Process:
    """A process that computes one call at a time and remembers what its functions remember.

    It limits its memory to so many bytes, and ends when the app ends.
    """

    def __init__(self, memory: int = LIMITS.memory) -> None:
        command = [sys.executable, "-P", "-X", "utf8", "-c", _PROGRAM, _ROOT, str(memory)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._held: OrderedDict[str, None] = OrderedDict()

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    def holds(self, digest: str) -> bool:
        """Whether the process has a network."""
        return digest in self._held

    def has_ended(self) -> bool:
        """Whether the process has ended, by itself or by another program."""
        return self._process.poll() is not None

    def call(self, packed: bytes, its: Mapping[str, Network], progress: Callable[[float], None]) -> tuple[Any, int]:
        """The value of a packed call and how many bytes it took; `its` are its networks.

        `progress` is called before with the fractions that are done.

        Raises
        ------
        ComputingError
            If the function raises an error, or the process ends.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        # A process that has ended is noticed by its having no answer.
        with suppress(OSError, ValueError):
            for digest, network in its.items():
                self._hold(digest, network)
            self._process.stdin.write(CALL)
            wire.write(self._process.stdin, packed)
        made: list[Network] = []  # which the value names
        while (answer := self._answer(self._process.stdout)) is not None:
            kind, value = wire.unpacked(answer)
            if kind == PROGRESS:
                progress(value)
            elif kind == MADE:
                made.append(networks.network_of(networks.parsed(BytesIO(value)), Pace()))
                wire.know(made[-1])
            elif kind == ERROR:
                raise ComputingError(value)
            else:
                return value, len(answer)
        raise ComputingError(_MEMORY if self._process.wait() == OUT_OF_MEMORY else STOPPED)

    def end(self) -> None:
        """End the process at once, and a call with it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe and pipe.close()

    @staticmethod
    def _answer(file: IO[bytes]) -> bytes | None:
        """The next answer; None if the process has ended."""
        try:
            return wire.read(file)
        except ValueError:  # closed by `end` meanwhile
            return None

    def _hold(self, digest: str, network: Network) -> None:
        """Have the process hold a network; the one that was longest not needed goes if there are too many."""
        assert self._process.stdin is not None
        if digest not in self._held:
            self._process.stdin.write(NETWORK)
            for line in networks.network_lines(network, Pace()):
                self._process.stdin.write(line)
        self._held[digest] = None
        self._held.move_to_end(digest)
        while len(self._held) > _MOST_HELD:
            self._process.stdin.write(FORGET)
            self._process.stdin.write(f"{self._held.popitem(last=False)[0]}\n".encode())
