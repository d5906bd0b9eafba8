"""A network as a list of several shows it: what it is called, how large it is, and how old."""

from dataclasses import dataclass
from pathlib import Path

from ..network.model import Bilingual
from .folders import data_files
from .reading import Report


@dataclass(frozen=True, slots=True)
class Entry:
    """A network in a list of networks.

    `name` is that of its folder, `date` the one that its description states, and `changed` the time of the last change
    of its files in seconds since 1970, None if that is unknown. Of a network that cannot be loaded `errors` is the
    number of its errors, and it has neither a title nor any actors and links.
    """

    name: str
    title: Bilingual | None = None
    actors: int = 0
    links: int = 0
    date: str | None = None
    changed: float | None = None
    errors: int = 0


def entry(name: str, report: Report, changed: float | None) -> Entry:
    """The entry of a network, of which a report came when it was read."""
    network = report.network
    if network is None:
        return Entry(name, changed=changed, errors=report.errors)
    about = network.about
    return Entry(name, about.title, len(network.actors), len(network.links), about.date, changed)


def last_change(folder: Path) -> float | None:
    """When the youngest of the data files was written, in seconds since 1970; None where there is neither."""
    times = []
    for name in data_files(folder).names:
        try:
            times.append((folder / name).stat().st_mtime)
        except OSError:
            continue
    return max(times, default=None)
