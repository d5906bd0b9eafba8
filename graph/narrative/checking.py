"""Checks a folder of data without loading it: its errors and warnings as a table."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..data import reading
from ..data.reading import Report
from ..data.reading.engagement import read_engagement
from ..export.formats import Table, problem_table
from ..network.model import Network
from ..network.problems import Found, Problem, listed
from .stories import read_stories


class Checked(NamedTuple):
    """The report on a folder, and what is wrong with its stories and with what is stated of engagement."""

    report: Report
    of_stories: tuple[Found, ...] = ()
    of_engagement: tuple[Found, ...] = ()

    @property
    def found(self) -> tuple[Found, ...]:
        """What is wrong with all files."""
        return (*self.report.found, *self.of_stories, *self.of_engagement)


def check(folder: str | Path, lang: str = "en") -> Table:
    """Errors and warnings in the files of a `folder`, those of its stories and of engagement too: one row per problem.

    The columns are file, line (counted from 1; 0 is the file as a whole), severity (`error` or `warning`), code (the
    same in all versions and languages) and message, a sentence in `lang`, "en" or "sv". Without an error in
    `actors.yaml` and `links.yaml` `load` gives the network; data without problems give a table without rows.
    1,000 problems have a row, errors before warnings, and one more row of each file counts its others.
    It raises nothing, whatever is in the folder.
    """
    return problem_table(listed(findings(folder).found), lang)


def findings(folder: str | Path) -> Checked:
    """The report on a `folder`, with what a picture would leave out, and the problems of what stands beside it.

    Without a network only that is checked.
    """
    sources = reading.read(folder)
    report = reading.check(sources)
    if report.network is None:
        return Checked(report)
    left_out = _left_out(report.network, sources.actors.file, sources.links.file)
    whole = Report(report.network, (*report.found, *left_out))
    beside = read_stories(folder, report.network), read_engagement(folder, report.network)
    return Checked(whole, *(one.found for one in beside))


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
