"""Which content the data files have, without reading them again while nothing has touched them."""

import os
import time
from dataclasses import dataclass
from hashlib import sha256
from math import inf
from pathlib import Path
from threading import Lock

from ...data.folders import FILES
from ...data.reading.files import Sources, read

_SETTLED = 2.0  # seconds: in so short a time a file may change twice and keep its times …
_AGAIN = 1.0  # … so that it is read again, but not at every click: a large one takes as long as a click does


@dataclass(frozen=True, slots=True)
class Version:
    """What the files hold: `mark` changes with their content, `touched` also when they are saved without a change.

    `size` is that of both files together, in bytes.
    """

    mark: str
    touched: str
    size: int


def mark_of(sources: Sources) -> str:
    """A mark of the content of both files, and of what kept any from being read."""
    parts = [sources.actors.content or b"", sources.links.content or b"", repr(sources.problems).encode()]
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


class Versions:
    """The version of one folder at a time, for everybody who asks.

    A file's times can be set, but not the time of its last change of any sort (on Windows that one does not exist, and
    the files are read every second): while that stands, and is not of this very moment, the content is what it was.
    """

    def __init__(self, folder: str | Path, limit: int) -> None:
        self._folder, self._limit = Path(folder), limit
        self._lock = Lock()
        self._last: Version | None = None
        self._holds_until = 0.0

    def now(self) -> Version:
        """The version that the files have now."""
        stats = [_stat(self._folder / name) for name in FILES]
        touched = repr(stats)
        with self._lock:
            if self._last is not None and self._last.touched == touched and time.time() < self._holds_until:
                return self._last
        begun = time.time()
        sources = read(self._folder, self._limit)
        size = sum(len(source.content or b"") for source in (sources.actors, sources.links))
        version = Version(mark_of(sources), touched, size)
        settled = os.name == "posix" and all(stat and stat[-1] / 1e9 < begun - _SETTLED for stat in stats)
        with self._lock:
            self._last, self._holds_until = version, inf if settled else begun + _AGAIN
        return version


def _stat(path: Path) -> tuple[int, ...] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino, found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
