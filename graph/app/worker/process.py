"""One reading: a process that is started, given its task, waited for and ended."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from .limits import Limits, why_ended

# Not the current folder but this package is where the reader comes from, wherever it is installed.
_ROOT = str(Path(__file__).parents[3])
_BEGIN = (
    "import sys\n"
    "if sys.argv[1] not in sys.path: sys.path.insert(0, sys.argv[1])\n"
    "from graph.app.worker.child import run\n"
    "run()\n"
)


class Ended(Exception):  # noqa: N818 - what a reading came to
    """The reading gave no answer; `code` and `facts` are those of the problem that says so."""

    def __init__(self, code: str, facts: Mapping[str, str | int]) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@contextmanager
def answer(task: Mapping[str, Any], limits: Limits, more: Iterable[bytes] = ()) -> Iterator[IO[bytes]]:
    """The lines that a reader writes about a task, `more` being what it is given beside it.

    The reader ends with this process, however that ends: it watches its standard input.

    Raises
    ------
    Ended
        If it has met a limit, or has been stopped.
    """
    command = [sys.executable, "-P", "-X", "utf8", "-c", _BEGIN, _ROOT]
    try:
        with TemporaryFile() as lines:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=lines)
            code = _waited(process, {**task, "seconds": limits.seconds, "memory": limits.memory}, limits, more)
            if code:
                raise Ended(*why_ended(code, limits))
            lines.seek(0)
            yield lines
    except OSError as error:
        raise Ended("reading_stopped", {"reason": error.strerror or "?"}) from error


def _waited(process: "subprocess.Popen[bytes]", task: Mapping[str, Any], limits: Limits, more: Iterable[bytes]) -> int:
    """The exit code of a reader once it has been given its task."""
    try:
        _tell(process, (json.dumps(task).encode() + b"\n", *more))
        return process.wait(limits.seconds)
    except subprocess.TimeoutExpired:
        raise Ended("reading_time", {"limit": limits.seconds}) from None
    finally:
        process.kill()
        if process.stdin is not None:
            with suppress(BrokenPipeError):
                process.stdin.close()
        process.wait()


def _tell(process: "subprocess.Popen[bytes]", pieces: Iterable[bytes]) -> None:
    assert process.stdin is not None
    with suppress(BrokenPipeError):  # what has ended is noticed by its exit code
        for piece in pieces:
            process.stdin.write(piece)
        process.stdin.flush()
