"""Where tables go, and how a problem is shown."""

import sys
from argparse import Namespace

from ..errors import Problem
from ..words import system
from ..writing import Table, save_table, table_bytes
from .streams import USAGE_FAULT, say


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
        save_table(table, options.out)
    except OSError as error:
        say(f"{options.out}: error: {system.unwritable(error.strerror or str(error), options.lang)}")
        return USAGE_FAULT
    return 0
