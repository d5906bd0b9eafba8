"""The files of a data folder as they can be shown: read apart, once for all visitors."""

import time
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from ..data.reading import MEBIBYTE, Report
from ..data.reading.files import LARGEST_SHARED
from ..narrative.stories import Stories
from ..network.model import Network
from ..network.problems import Problem
from .worker.jobs import read_network, read_stories
from .worker.limits import LIMITS
from .worker.once import Once
from .worker.versions import Version, Versions

PATIENCE = 2.0  # seconds that a visitor waits for a small change to be read
_SMALL = 2 * MEBIBYTE  # what is surely read in that time


@dataclass(frozen=True, slots=True)
class Opened:
    """A data folder as it can be shown: the network of its last readable version, if there has been one.

    `errors` is the number of all errors, listed or not. `stale` says that the files have changed since and cannot be
    read; `since` is the moment (of `time.monotonic`) since when changed files are being read, None if none are.
    `state` changes whenever there is something else to show; `size` is that of the files in bytes.
    """

    network: Network | None
    problems: tuple[Problem, ...]
    errors: int
    stale: bool
    since: float | None
    state: str
    size: int


@dataclass(slots=True, eq=False)
class _Folder:
    """What is known of one folder, for all visitors."""

    versions: Versions
    reports: Once[Report] = field(default_factory=Once)
    latest: Network | None = None


def open_folder(folder: str | Path, *, wait: bool = True) -> Opened:
    """The folder as it can be shown now. Changed files are read apart; of small ones, `wait` for what comes of it."""
    here = _folder(str(folder))
    version = here.versions.now()
    patience = PATIENCE if wait and version.size <= _SMALL else 0.0
    asked = here.reports.ask(_keys(version), lambda: _read(str(folder), here, version), patience)
    report = asked.value
    if report is None:
        return Opened(here.latest, (), 0, False, asked.since, asked.state, version.size)
    network = report.network or here.latest
    stale = report.network is None and network is not None
    return Opened(network, report.problems, report.errors, stale, None, asked.state, version.size)


def _keys(version: Version) -> tuple[str, str]:
    """What a report is kept under: the content that was read, or, where nothing was, the files as they were saved."""
    return version.mark, version.touched


def _read(folder: str, here: _Folder, version: Version) -> tuple[str, Report]:
    mark, report = read_network(folder, LARGEST_SHARED, LIMITS)
    if report.network is not None:
        here.latest = report.network
    return version.touched if mark is None else mark, report


@st.cache_resource(max_entries=8, show_spinner=False)
def _folder(folder: str) -> _Folder:
    return _Folder(Versions(folder, LARGEST_SHARED))


@dataclass(frozen=True, slots=True)
class StoriesRead:
    """The stories of a file, None if there are none yet, and the moment since when it is being read, if it is."""

    stories: Stories | None
    since: float | None
    state: str


def open_stories(file: Path, mark: str, network: Network, *, wait: bool = True) -> StoriesRead:
    """The stories of a file of this mark beside the network, read apart; `wait` for them if there is hope."""
    if not mark and not file.is_symlink() and not file.exists():
        return StoriesRead(Stories(), None, mark)
    key = f"{network.digest} {mark}"

    def read() -> tuple[str, Stories]:
        found, stories = read_stories(file, network, LARGEST_SHARED, LIMITS)
        return key if found is None else f"{network.digest} {found}", stories

    asked = _stories(str(file)).ask((key,), read, PATIENCE if wait else 0.0)
    return StoriesRead(asked.value, asked.since, asked.state)


@st.cache_resource(max_entries=8, show_spinner=False)
def _stories(file: str) -> Once[Stories]:  # noqa: ARG001 - what Streamlit remembers by
    return Once()


def seconds(since: float) -> int:
    """Whole seconds from a moment of `time.monotonic` until now."""
    return int(time.monotonic() - since)
