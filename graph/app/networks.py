"""The networks of a folder that holds several, read in a process of its own and remembered for all visitors."""

from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from ..data.folders import look_into
from ..data.networks import Entry
from ..data.reading.files import LARGEST_SHARED
from .worker.jobs import read_entries
from .worker.limits import LIMITS
from .worker.shared_result import SharedResult
from .worker.versions import Version, Versions

PATIENCE = 2.0  # seconds that a visitor waits for changed networks to be read


@dataclass(frozen=True, slots=True)
class Networks:
    """The networks of a folder; `entries` is None until they have been read for the first time.

    `since` is the time (of `time.monotonic`) when reading them began, None if they are not being read; `revision`
    changes whenever another result is available.
    """

    entries: tuple[Entry, ...] | None
    since: float | None
    revision: str


@dataclass(slots=True, eq=False)
class _Root:
    """What was read of each network by its name, with the version that it had then."""

    versions: dict[str, Versions] = field(default_factory=dict)
    read: dict[str, tuple[Version, Entry]] = field(default_factory=dict)
    results: SharedResult[tuple[Entry, ...]] = field(default_factory=SharedResult)
    latest: tuple[Entry, ...] | None = None


def networks(folder: str, *, wait: bool = True) -> Networks:
    """The networks in a folder; those whose files have changed are read again, and waited for a little if `wait`."""
    root = _root(folder)
    versions = {
        name: root.versions.setdefault(name, Versions(Path(folder, name), LARGEST_SHARED)).current()
        for name in look_into(folder).names
    }
    key = repr(versions)
    outcome = root.results.get((key,), lambda: (key, _read(root, Path(folder), versions)), PATIENCE if wait else 0.0)
    if outcome.value is not None:
        root.latest = outcome.value
    return Networks(root.latest, outcome.since, outcome.revision)


def _read(root: _Root, folder: Path, versions: dict[str, Version]) -> tuple[Entry, ...]:
    changed = [name for name, now in versions.items() if name not in root.read or root.read[name][0] != now]
    if changed:
        entries = read_entries([folder / name for name in changed], LARGEST_SHARED, LIMITS)
        root.read |= {entry.name: (versions[entry.name], entry) for entry in entries}
    for gone in root.read.keys() - versions.keys():
        del root.read[gone]
    return tuple(root.read[name][1] for name in versions)


@st.cache_resource(max_entries=2, show_spinner=False)
def _root(folder: str) -> _Root:  # noqa: ARG001 - the key of Streamlit's cache
    return _Root()
