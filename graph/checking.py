"""Checking a folder of data without loading it: what is wrong or doubtful, as a table."""

from pathlib import Path

from . import reading
from .errors import listed
from .stories import read_stories
from .writing import Table, problem_table


def check(folder: str | Path, lang: str = "en") -> Table:
    """What is wrong or doubtful in the files of a `folder`, the stories among them: one row per problem, in order.

    The columns are file, line (counted from 1; 0 is the file as a whole), severity (`error` or `warning`), code (the
    same in all versions and languages) and message, a sentence in `lang`, "en" or "sv". Without an error in
    `actors.yaml` and `links.yaml` `load` gives the network; nothing wrong and nothing doubtful is a table without rows.
    1,000 problems have a row, errors before warnings, and one more row of each file says how many others it has.
    It never fails, whatever the folder holds.
    """
    report = reading.check(reading.read(folder))
    of_stories = read_stories(folder, report.network).found if report.network else ()
    return problem_table(listed((*report.found, *of_stories)), lang)
