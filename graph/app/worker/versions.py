"""The version of the data files, without reading them again while they have not been modified."""

import os
import time
from dataclasses import dataclass
from hashlib import sha256
from math import inf
from pathlib import Path
from threading import Lock

from ...data.folders import data_files
from ...data.reading.files import Sources, read

_SETTLED = 2.0  # seconds: within so short a time a file may change twice without a change of its timestamps …
_REREAD = 1.0  # … so that it is read again after this time, and not at every click, since large files take long


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the files: `digest` changes with their content, `stats` also when they are saved without a change.

    `size` is that of the files together, in bytes.
    """

    digest: str
    stats: str
    size: int


def digest_of(sources: Sources) -> str:
    """The digest of the content of the files, and of the problems of reading them."""
    named = (sources.form, sources.passed_over, sources.problems)
    parts = [*(source.content or b"" for source in sources.files), repr(named).encode()]
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


class Versions:
    """The current version of one folder, shared by all visitors.

    Programs can set the times of a file except its change time (ctime): while that is the same, and more than a moment
    ago, the content is unchanged. On Windows there is no such time, and the files are read every second.
    """

    def __init__(self, folder: str | Path, limit: int) -> None:
        self._folder, self._limit = Path(folder), limit
        self._lock = Lock()
        self._last: Version | None = None
        self._valid_until = 0.0

    def current(self) -> Version:
        """The current version of the files."""
        stats = stats_of(self._folder)
        key = repr(stats)
        with self._lock:
            if self._last is not None and self._last.stats == key and time.time() < self._valid_until:
                return self._last
        started = time.time()
        sources = read(self._folder, self._limit)
        size = sum(len(source.content or b"") for source in sources.files)
        version = Version(digest_of(sources), key, size)
        settled = os.name == "posix" and all(stat and stat[-1] / 1e9 < started - _SETTLED for stat in stats)
        with self._lock:
            self._last, self._valid_until = version, inf if settled else started + _REREAD
        return version


def stats_of(folder: Path) -> list[tuple[int, ...] | None]:
    """What the system says of each data file, None where it is not there: the same while none is changed."""
    return [_stat(folder / name) for name in data_files(folder).names]


def _stat(path: Path) -> tuple[int, ...] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino, found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
