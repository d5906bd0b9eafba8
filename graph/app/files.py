"""The data files of a folder, read in a process of its own once for all visitors."""

import time
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from ..data import saving
from ..data.reading import MEBIBYTE, Report
from ..data.reading.engagement import EngagementRead
from ..data.reading.files import LARGEST_SHARED
from ..narrative.stories import Stories, Story
from ..network.model import Network
from ..network.problems import Problem
from .worker.jobs import read_engagement, read_network, read_stories
from .worker.limits import LIMITS
from .worker.shared_result import SharedResult
from .worker.versions import Version, Versions

PATIENCE = 2.0  # seconds that a visitor waits for a small change to be read
_SMALL_FILES = 2 * MEBIBYTE  # together; smaller files are read within that time


@dataclass(frozen=True, slots=True)
class OpenedFolder:
    """The network of the last readable version of a data folder, if there has been one, and what is being read.

    `errors` is the number of all errors, listed or not. `stale` is true if the files have changed since and cannot be
    read; `since` is the time (of `time.monotonic`) when reading changed files began, None if none are being read.
    `revision` changes whenever another result is available; `size` is that of the files in bytes.
    """

    network: Network | None
    problems: tuple[Problem, ...]
    errors: int
    stale: bool
    since: float | None
    revision: str
    size: int


@dataclass(slots=True, eq=False)
class _Folder:
    """The version, report and network of one folder, shared by all visitors."""

    versions: Versions
    reports: SharedResult[Report] = field(default_factory=SharedResult)
    latest: Network | None = None


def open_folder(folder: str | Path, *, wait: bool = True) -> OpenedFolder:
    """The latest state of the folder; changed files are read in the background, and small ones waited for if `wait`."""
    shared = _folder(str(folder))
    version = shared.versions.current()
    patience = PATIENCE if wait and version.size <= _SMALL_FILES else 0.0
    outcome = shared.reports.get(_keys(version), lambda: _read(str(folder), shared, version), patience)
    report = outcome.value
    if report is None:
        return OpenedFolder(shared.latest, (), 0, False, outcome.since, outcome.revision, version.size)
    network = report.network or shared.latest
    stale = report.network is None and network is not None
    return OpenedFolder(network, report.problems, report.errors, stale, None, outcome.revision, version.size)


def has_been_read(folder: str | Path) -> bool:
    """Whether a network has been read from the folder, which is then shown until it can be read again."""
    return _folder(str(folder)).latest is not None


def _keys(version: Version) -> tuple[str, str]:
    """The keys a report may have: the digest of the content read, or the file stats where nothing could be read."""
    return version.digest, version.stats


def _read(folder: str, shared: _Folder, version: Version) -> tuple[str, Report]:
    digest, report = read_network(folder, LARGEST_SHARED, LIMITS)
    if report.network is not None:
        shared.latest = report.network
    return version.stats if digest is None else digest, report


@st.cache_resource(max_entries=16, show_spinner=False)
def _folder(folder: str) -> _Folder:
    return _Folder(Versions(folder, LARGEST_SHARED))


@dataclass(frozen=True, slots=True)
class StoriesRead:
    """The stories of a file, None until they have been read, and the time since when it is being read, if it is."""

    stories: Stories | None
    since: float | None
    revision: str


def open_stories(file: Path, fingerprint: str, network: Network, *, wait: bool = True) -> StoriesRead:
    """The stories of a file with this fingerprint, checked against the network; read in the background.

    With `wait` they are waited for as long as `PATIENCE`.
    """
    if not fingerprint and not file.is_symlink() and not file.exists():
        return StoriesRead(Stories(), None, fingerprint)
    key = f"{network.digest} {fingerprint}"

    def read() -> tuple[str, Stories]:
        digest, stories = read_stories(file, network, LARGEST_SHARED, LIMITS)
        return key if digest is None else f"{network.digest} {digest}", stories

    outcome = _stories(str(file)).get((key,), read, PATIENCE if wait else 0.0)
    return StoriesRead(outcome.value, outcome.since, outcome.revision)


def stories_of(file: Path, network: Network) -> tuple[Story, ...]:
    """The stories that the file has now; none where they are still being read."""
    found = open_stories(file, stories_fingerprint(file), network).stories
    return found.stories if found else ()


def open_engagement(file: Path, network: Network) -> EngagementRead | None:
    """What a file states of the engagement of a network's actors; None while it is being read.

    It is read in the background, and waited for as long as `PATIENCE`.
    """
    fingerprint = stories_fingerprint(file)
    if not fingerprint and not file.is_symlink() and not file.exists():
        return EngagementRead()
    key = f"{network.digest} {fingerprint}"

    def read() -> tuple[str, EngagementRead]:
        digest, stated = read_engagement(file, network, LARGEST_SHARED, LIMITS)
        return key if digest is None else f"{network.digest} {digest}", stated

    return _engagement(str(file)).get((key,), read, PATIENCE).value


def stories_fingerprint(file: Path) -> str:
    """The fingerprint of a file, empty if there is none that can be read."""
    try:
        return saving.fingerprint(file)
    except OSError:
        return ""


@st.cache_resource(max_entries=8, show_spinner=False)
def _stories(file: str) -> SharedResult[Stories]:  # noqa: ARG001 - the key of Streamlit's cache
    return SharedResult()


@st.cache_resource(max_entries=8, show_spinner=False)
def _engagement(file: str) -> SharedResult[EngagementRead]:  # noqa: ARG001 - the key of Streamlit's cache
    return SharedResult()


def seconds(since: float) -> int:
    """Whole seconds from a time of `time.monotonic` until now."""
    return int(time.monotonic() - since)
