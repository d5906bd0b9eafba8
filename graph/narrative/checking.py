"""Checks a folder of data without loading it: its errors and warnings as a table."""

from collections.abc import Iterator
from pathlib import Path

from ..data import reading
from ..data.reading import Report
from ..export.formats import Table, problem_table
from ..network.model import Network
from ..network.problems import Found, Problem, listed
from .stories import read_stories


def check(folder: str | Path, lang: str = "en") -> Table:
    """Errors and warnings in the files of a `folder`, those of the stories too: one row per problem, in order.

    The columns are file, line (counted from 1; 0 is the file as a whole), severity (`error` or `warning`), code (the
    same in all versions and languages) and message, a sentence in `lang`, "en" or "sv". Without an error in
    `actors.yaml` and `links.yaml` `load` gives the network; data without problems give a table without rows.
    1,000 problems have a row, errors before warnings, and one more row of each file counts its others.
    It raises nothing, whatever is in the folder.
    """
    report, of_stories = findings(folder)
    return problem_table(listed((*report.found, *of_stories)), lang)


def findings(folder: str | Path) -> tuple[Report, tuple[Found, ...]]:
    """The report on a `folder`, with what a picture would leave out, and the problems of its stories.

    Without a network the stories are not checked.
    """
    sources = reading.read(folder)
    report = reading.check(sources)
    if report.network is None:
        return report, ()
    left_out = _left_out(report.network, sources.actors.file, sources.links.file)
    whole = Report(report.network, (*report.found, *left_out))
    return whole, read_stories(folder, report.network).found


def _left_out(network: Network, actors_file: str, links_file: str) -> Iterator[Found]:
    """Warnings about actors and ties that are too many for one picture."""
    from ..picture.scene import MOST_DOTS, MOST_LINES  # noqa: PLC0415 - loading data does without

    for file, code, count, drawn in (
        (actors_file, "large_network", len(network.actors), MOST_DOTS),
        (links_file, "many_ties", len(network.ties), MOST_LINES),
    ):
        if count > drawn:
            problem = Problem(file, 0, code, {"n": count, "drawn": drawn}, "warning")
            yield Found(file, (problem,), 0, 1)
