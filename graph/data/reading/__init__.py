"""YAML files in, a checked network out; the only part that opens the data files."""

from dataclasses import dataclass
from pathlib import Path

from ...network.model import Network
from ...network.problems import DataError, Found, Guesser, Problem, listed
from . import actors as actor_file
from . import links as link_file
from .files import MEBIBYTE, InputFile, Sources, decode, read
from .findings import Findings
from .held import without_collector
from .personal import warn_of_personal_data
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
    """The network that `actors.yaml` and `links.yaml` in `folder` describe.

    Raises
    ------
    DataError
        Listing the problems of both files, not just the first.
    """
    return parse(read(folder))


def parse(sources: Sources) -> Network:
    """The network that the two texts describe; raises DataError like `load`."""
    report = check(sources)
    if report.network is None:
        raise DataError(report.problems, report.errors)
    return report.network


def check(sources: Sources) -> Report:
    """Everything that is wrong or doubtful in the two texts, and the network if nothing is wrong."""
    with without_collector():
        return _check(sources)


def _check(sources: Sources) -> Report:
    guesser = Guesser()
    in_actors = Findings(sources.actors.file, guesser)
    in_links = Findings(sources.links.file, guesser)
    people = _tree(sources.actors, in_actors, "actors")
    ties = _tree(sources.links, in_links, "links")
    network = None
    if not actor_file.is_newer(people, in_actors):
        sectors, actors, about = actor_file.convert(people, in_actors)
        kinds, links = link_file.convert(ties, actors.known, in_links, actor_file.format_of(people, in_actors))
        network = (actors.values, links, dict(sectors), dict(kinds), about)
    found = (*map(Found.one, sources.problems), in_actors.found, in_links.found)
    if network is None or any(one.errors for one in found):
        return Report(None, found)
    return Report(Network(*network), found)


def _tree(source: InputFile, findings: Findings, expected: str) -> dict[str, Node] | None:
    text = decode(source, findings)
    if text is None:
        return None
    warn_of_personal_data(text, findings)
    return tree(text, findings, expected)
