"""Reading a network, what stands beside it, or files that are brought, and saving these, in a separate process."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from errno import EIO
from itertools import chain
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, TypeVar

from ...data.importing.tables import Upload
from ...data.importing.taking_in import Destination
from ...data.importing.understood import Decisions
from ...data.networks import Entry, last_change
from ...data.reading import Report
from ...data.reading.engagement import EngagementRead
from ...data.reading.held import without_collector
from ...narrative.stories import Stories
from ...network.model import Bilingual, Network
from ...network.problems import Found, Problem
from . import wire
from .engagement_wire import actor_lines, engagement_of
from .limits import Limits
from .preview_wire import PreviewRead, decisions_packed, preview_of
from .process import Reader, ReaderError, reader_output
from .ready import PREVIEWS
from .stories_wire import stories_of
from .taking_in import raise_fault, task_of

T = TypeVar("T")

# What is reported of files that are brought, where they are not saved to try again.
_PREVIEW_ERRORS = {
    "reading_time": "import_reading_time",
    "reading_memory": "import_reading_memory",
    "reading_stopped": "import_reading_stopped",
}
# Each preview may take as much memory as its limit: further ones wait for their turn.
_PREVIEWS = BoundedSemaphore(2)

_WORK, _REST = 0.002, 0.006  # seconds; a thread that needs the interpreter waits no longer than `_WORK`


def read_network(folder: str, limit: int, limits: Limits) -> tuple[str | None, Report]:
    """The report on a data folder, and the digest of the content read; None if the reader gave no answer.

    A file of more than `limit` bytes is refused. A reader that exceeds its `limits`, or is stopped, gives a report
    with an error.
    """
    try:
        digest, report = _run({"what": "network", "folder": folder, "limit": limit}, limits, wire.report_of)
    except ReaderError as error:
        return None, Report(None, (Found.one(Problem(folder, 0, error.code, error.facts)),))
    return digest, report


def read_entries(folders: Sequence[Path], limit: int, limits: Limits) -> tuple[Entry, ...]:
    """The networks of some folders as a list of networks shows them, in the same order.

    One reader reads them all. If it gives no answer each has a reader of its own, so that one network which exceeds the
    limits is an entry with an error, and the others are read.
    """
    task = {"what": "entries", "folders": [str(folder) for folder in folders], "limit": limit}
    try:
        return _run(task, limits, _entries_of)[1]
    except ReaderError:
        if len(folders) == 1:
            return (Entry(folders[0].name, changed=last_change(folders[0]), errors=1),)
        return tuple(one for folder in folders for one in read_entries([folder], limit, limits))


def _entries_of(lines: Iterator[Any], pause: Callable[[], None]) -> tuple[str, tuple[Entry, ...]]:
    entries = []
    for name, title, *values in lines:
        entries.append(Entry(name, Bilingual(*title) if title else None, *values))
        pause()
    return "", tuple(entries)


def read_stories(file: Path, network: Network, limit: int, limits: Limits) -> tuple[str | None, Stories]:
    """The stories of a file, checked against a network, and the digest of the content read; None without an answer."""
    task = {"what": "stories", "file": str(file), "limit": limit}
    try:
        digest, stories = _run(task, limits, stories_of, wire.network_lines(network, Pace()))
    except ReaderError as error:
        return None, Stories((), (Found.one(Problem(str(file), 0, error.code, error.facts)),), whole=False)
    return digest, stories


def read_engagement(file: Path, network: Network, limit: int, limits: Limits) -> tuple[str | None, EngagementRead]:
    """What a file states of a network's actors, and the digest of the content read; None without an answer."""
    task = {"what": "engagement", "file": str(file), "limit": limit}
    try:
        digest, stated = _run(task, limits, engagement_of, actor_lines(network, Pace()))
    except ReaderError as error:
        return None, EngagementRead((), (Found.one(Problem(str(file), 0, error.code, error.facts)),))
    return digest, stated


def read_preview(uploads: Sequence[Upload], decisions: Decisions, known: Network | None, limits: Limits) -> PreviewRead:
    """What files hold, understood with some decisions and beside a network that is there.

    A reader that exceeds its `limits`, or is stopped, gives a preview with an error and without a network.
    """
    task = {
        "what": "preview",
        "files": [[upload.name, len(upload.content)] for upload in uploads],
        "decisions": decisions_packed(decisions),
        "known": known is not None,
    }
    lines = wire.network_lines(known, Pace()) if known is not None else ()
    with _PREVIEWS:
        try:
            contents = chain(lines, (upload.content for upload in uploads))
            return _run(task, limits, preview_of, contents, PREVIEWS.take)[1]
        except ReaderError as error:
            names = ", ".join(upload.name for upload in uploads)
            return PreviewRead(left_out=(Problem(names, 0, _PREVIEW_ERRORS[error.code], error.facts),))
        finally:
            PREVIEWS.refill()


def save_network(network: Network, to: Destination, heading: str, decisions: Decisions, limits: Limits) -> None:
    """As `taking_in.take_in`, and raises as that; a reader that is stopped raises OSError."""
    task = task_of(to, heading, decisions)
    try:
        outcome = _run(task, limits, lambda lines, _: ("", next(lines)), wire.network_lines(network, Pace()))[1]
    except ReaderError as error:
        raise OSError(EIO, str(error.facts.get("reason", error.code))) from error
    raise_fault(outcome)


def _run(
    task: dict[str, Any],
    limits: Limits,
    make: Callable[[Iterator[Any], Callable[[], None]], tuple[str, T]],
    input_lines: Iterable[bytes] = (),
    start: Callable[[], Reader] = Reader.start,
) -> tuple[str, T]:
    """Run the reader on a task and make the result from the lines of its output."""
    with reader_output(task, limits, input_lines, start) as lines, without_collector():
        try:
            return make(wire.parsed(lines), Pace())
        except (ValueError, KeyError, IndexError, TypeError, StopIteration) as error:
            raise ReaderError("reading_stopped", {"reason": type(error).__name__}) from error


class Pace:
    """Pauses work on one visitor's data at short intervals, so that it does not delay the clicks of others."""

    def __init__(self) -> None:
        self._since = time.perf_counter()

    def __call__(self) -> None:
        """Pause if the interval has passed since the last pause."""
        if time.perf_counter() - self._since >= _WORK:
            time.sleep(_REST)
            self._since = time.perf_counter()
