"""Where tables go, and how a problem is shown."""

import sys
from argparse import Namespace

from ..data.atomic import refuse_file
from ..export.formats import Table, save_table, table_bytes
from ..network.problems import Problem
from ..text import exports, system
from .streams import fault


def line_of(problem: Problem, lang: str) -> str:
    """A problem of the data, as it is shown."""
    return f"{problem.place}: {system.severity(problem.severity, lang)}: {problem.message(lang)}"


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
        return fault(exports.there(False, options.lang), options.lang, options.out)
    except OSError as error:
        return fault(system.unwritable(error.strerror or str(error), options.lang), options.lang, options.out)
    return 0
