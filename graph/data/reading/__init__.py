"""Data files in, a checked network out; the only part that opens them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...network.model import Network
from ...network.problems import DataError, Found, Guesser, Problem, listed
from . import actors as actor_file
from . import links as link_file
from . import tables
from .files import MEBIBYTE, InputFile, Sources, decode, read
from .findings import Findings
from .held import without_collector
from .memory import too_little_for
from .personal import warn_of_personal_data
from .table_files import table
from .tables import Content
from .tree import Node, tree

__all__ = ["MEBIBYTE", "Report", "Sources", "check", "load", "parse", "read"]


@dataclass(frozen=True, slots=True)
class Report:
    """The result of reading: the network, None if there is any error, and what is wrong or doubtful, file by file."""

    network: Network | None
    found: tuple[Found, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong or doubtful, in order, as `problems.listed` lists it."""
        return listed(self.found)

    @property
    def errors(self) -> int:
        """The number of all errors, those that are not listed included."""
        return sum(one.errors for one in self.found)

    @property
    def warnings(self) -> int:
        """The number of all warnings, those that are not listed included."""
        return sum(one.warnings for one in self.found)


def load(folder: str | Path) -> Network:
    """The network that the data files in `folder` describe: `actors.yaml` and `links.yaml`, or two tables.

    Raises
    ------
    DataError
        Listing the problems of all files, not just the first.
    """
    return parse(read(folder))


def parse(sources: Sources) -> Network:
    """The network that the files describe; raises DataError like `load`."""
    report = check(sources)
    if report.network is None:
        raise DataError(report.problems, report.errors)
    return report.network


def check(sources: Sources) -> Report:
    """Everything that is wrong or doubtful in the files, and the network if nothing is wrong."""
    with without_collector():
        return _check(sources)


def _check(sources: Sources) -> Report:
    if (memory := too_little_for(sources)) is not None:
        needed, free = memory
        facts: dict[str, str | int] = {"n": needed, "limit": free}
        return Report(None, (Found.one(Problem(sources.links.file, 0, "too_little_memory", facts)),))
    found, content = (_check_tables if sources.form in (".csv", ".parquet") else _check_yaml)(sources)
    found = (*map(Found.one, (*sources.problems, *_passed_over(sources))), *found)
    if content is None or any(one.errors for one in found):
        return Report(None, found)
    return Report(Network(*content), found)


def _check_yaml(sources: Sources) -> tuple[tuple[Found, ...], Content | None]:
    guesser = Guesser()
    in_actors = Findings(sources.actors.file, guesser)
    in_links = Findings(sources.links.file, guesser)
    people = _tree(sources.actors, in_actors, "actors")
    ties = _tree(sources.links, in_links, "links")
    content = None
    if not actor_file.is_newer(people, in_actors):
        sectors, actors, about = actor_file.convert(people, in_actors)
        kinds, links = link_file.convert(ties, actors.known, in_links, actor_file.format_of(people, in_actors))
        content = (actors.values, links, dict(sectors), dict(kinds), about)
    return (in_actors.found, in_links.found), content


def _check_tables(sources: Sources) -> tuple[tuple[Found, ...], Content | None]:
    guesser, frame = Guesser(), sources.frame
    found = {
        "actors": Findings(sources.actors.file, guesser),
        "links": Findings(sources.links.file, guesser),
        "frame": Findings(frame.file if frame else sources.actors.file, guesser),
    }
    actors = table(sources.actors, found["actors"], actor_file.MOST_ACTORS)
    links = table(sources.links, found["links"], link_file.MOST_LINKS)
    stated = _tree(frame, found["frame"], "about") if frame else None
    content = tables.convert(actors, links, stated, found)
    return tuple(one.found for one in found.values()), content


def _passed_over(sources: Sources) -> Iterator[Problem]:
    """What is doubtful where a folder holds a network in several forms."""
    if sources.passed_over:
        taken = " + ".join(Path(source.file).name for source in sources.files)
        yield Problem(
            sources.actors.file,
            0,
            "several_forms",
            {"found": taken, "others": ", ".join(sources.passed_over)},
            "warning",
        )


def _tree(source: InputFile, findings: Findings, expected: str) -> dict[str, Node] | None:
    text = decode(source, findings)
    if text is None:
        return None
    warn_of_personal_data(text, findings)
    return tree(text, findings, expected)
