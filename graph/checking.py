"""Checking a folder of data without loading it: what is wrong or doubtful, as a table."""

from pathlib import Path

from . import reading
from .writing import Table, problem_table


def check(folder: str | Path, lang: str = "en") -> Table:
    """What is wrong or doubtful in `actors.yaml` and `links.yaml` of a `folder`: one row per problem, in order.

    The columns are file, line (counted from 1; 0 is the file as a whole), severity (`error` or `warning`), code (the
    same in all versions and languages) and message, a sentence in `lang`, "en" or "sv". Without an error `load` gives
    the network; nothing wrong and nothing doubtful is a table without rows. It never fails, whatever the folder holds.
    """
    return problem_table(reading.check(reading.read(folder)).problems, lang)
