"""The reader as a child process: started, given its task, waited for and ended."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from .limits import Limits, reason_of_failure

# The reader is imported from this package, wherever it is installed, and not from the current folder.
_ROOT = str(Path(__file__).parents[3])
_PROGRAM = (
    "import sys\n"
    "if sys.argv[1] not in sys.path: sys.path.insert(0, sys.argv[1])\n"
    "from graph.app.worker.child import run\n"
    "run(*sys.argv[2:])\n"
)


class ReaderError(Exception):
    """The reader gave no answer; `code` and `facts` are those of the problem to report."""

    def __init__(self, code: str, facts: Mapping[str, str | int]) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """A process that waits for one task, and the file that it writes lines to."""

    process: "subprocess.Popen[bytes]"
    lines: IO[bytes]

    @classmethod
    def start(cls, *tasks: str) -> "Reader":
        """Start a reader; what it needs for `tasks` is imported before it is given one.

        Raises
        ------
        OSError
            If there is no place for another process, or for its output.
        """
        lines = TemporaryFile()  # noqa: SIM115 - closed by `end`
        command = [sys.executable, "-P", "-X", "utf8", "-c", _PROGRAM, _ROOT, *tasks]
        try:
            return cls(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=lines), lines)
        except OSError:
            lines.close()
            raise

    def end(self) -> None:
        """End the process, whatever it does, and drop what it has written."""
        self.process.kill()
        if self.process.stdin is not None:
            with suppress(BrokenPipeError):
                self.process.stdin.close()
        self.process.wait()
        self.lines.close()


@contextmanager
def reader_output(
    task: Mapping[str, Any],
    limits: Limits,
    input_lines: Iterable[bytes] = (),
    start: Callable[[], Reader] = Reader.start,
) -> Iterator[IO[bytes]]:
    """The lines that a reader writes for a task; `input_lines` are sent to it after the task.

    The reader watches its standard input, and ends when this process ends in any way. Time is counted from when it is
    given its task.

    Raises
    ------
    ReaderError
        If it has exceeded a limit, or has been stopped.
    """
    try:
        reader = start()
        try:
            whole = {**task, "seconds": limits.seconds, "memory": limits.memory}
            if code := _exit_code(reader.process, whole, limits, input_lines):
                raise ReaderError(*reason_of_failure(code, limits))
            reader.lines.seek(0)
            yield reader.lines
        finally:
            reader.end()
    except OSError as error:
        raise ReaderError("reading_stopped", {"reason": error.strerror or "?"}) from error


def _exit_code(
    process: "subprocess.Popen[bytes]", task: Mapping[str, Any], limits: Limits, input_lines: Iterable[bytes]
) -> int:
    """Give the reader its task, and wait for its exit code."""
    try:
        _send(process, (json.dumps(task).encode() + b"\n", *input_lines))
        return process.wait(limits.seconds * limits.patience)
    except subprocess.TimeoutExpired:
        raise ReaderError("reading_time", {"limit": limits.seconds * limits.patience}) from None


def _send(process: "subprocess.Popen[bytes]", lines: Iterable[bytes]) -> None:
    assert process.stdin is not None
    with suppress(BrokenPipeError):  # a reader that has ended is noticed by its exit code
        for line in lines:
            process.stdin.write(line)
        process.stdin.flush()
