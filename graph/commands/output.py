"""Where tables and messages go."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from ..errors import Problem
from ..words import exports, system
from ..writing import Table, refuse_file, save_table, table_bytes

DATA_FAULT = 1
USAGE_FAULT = 2


def say(text: str) -> None:
    """A line on standard error, which leaves standard output to the table."""
    print(text, file=sys.stderr)


def line_of(problem: Problem, lang: str) -> str:
    """A problem of the data, as it is shown."""
    return f"{problem.place}: {problem.severity}: {problem.message(lang)}"


def write(table: Table, options: Namespace) -> int:
    """Write the table to `--out`, or as CSV to standard output, and return the exit code."""
    if options.out is None:
        sys.stdout.buffer.write(table_bytes(table))
        sys.stdout.buffer.flush()
        return 0
    try:
        refuse_file(options.out, options.force)  # something may have come while it was made
        save_table(table, options.out)
    except FileExistsError:
        say(f"{options.out}: error: {exports.there(False, options.lang)}")
        return USAGE_FAULT
    except OSError as error:
        say(f"{options.out}: error: {system.unwritable(error.strerror or str(error), options.lang)}")
        return USAGE_FAULT
    return 0


def open_streams() -> None:
    """Let both streams take any text, whatever the terminal's own encoding; one that is closed takes it nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_no_more() -> None:
    """Send what is still to be written nowhere, so that Python does not complain when it closes the streams."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
