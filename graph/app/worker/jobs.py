"""The readings there are: of a network, and of the stories beside one."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from ...data.networks import Entry, last_change
from ...data.reading import Report
from ...data.reading.held import without_collector
from ...narrative.stories import Stories
from ...network.model import Bilingual, Network
from ...network.problems import Found, Problem
from . import wire
from .limits import Limits
from .process import Ended, answer
from .stories_wire import stories_of

T = TypeVar("T")

_AT_WORK, _AT_REST = 0.002, 0.006  # seconds; a thread that wants the interpreter waits no longer than the first


def read_network(folder: str, limit: int, limits: Limits) -> tuple[str | None, Report]:
    """What comes of reading a folder apart, and the mark of the content that was read; None if nothing came.

    A file of more than `limit` bytes is refused. That the reader met one of its `limits`, or was stopped, is an error.
    """
    try:
        mark, report = _made({"what": "network", "folder": folder, "limit": limit}, limits, wire.report_of)
    except Ended as ended:
        return None, Report(None, (Found.one(Problem(folder, 0, ended.code, ended.facts)),))
    return mark, report


def read_entry(folder: Path, limit: int, limits: Limits) -> tuple[str | None, Entry]:
    """The network of a folder as a list of networks shows it, read apart, and the mark as above."""
    task = {"what": "entry", "folder": str(folder), "limit": limit}
    try:
        return _made(task, limits, _entry_of)
    except Ended:
        return None, Entry(folder.name, changed=last_change(folder), errors=1)


def _entry_of(lines: Iterator[Any], _: Callable[[], None]) -> tuple[str, Entry]:
    mark, (name, title, *values) = next(lines)
    return mark, Entry(name, Bilingual(*title) if title else None, *values)


def read_stories(file: Path, network: Network, limit: int, limits: Limits) -> tuple[str | None, Stories]:
    """The stories of a file beside a network, and the mark of the content that was read; None if nothing came."""
    task = {"what": "stories", "file": str(file), "limit": limit}
    try:
        mark, stories = _made(task, limits, stories_of, wire.network_lines(network, Pace()))
    except Ended as ended:
        return None, Stories((), (Found.one(Problem(str(file), 0, ended.code, ended.facts)),), whole=False)
    return mark, stories


def _made(
    task: dict[str, Any],
    limits: Limits,
    make: Callable[[Iterator[Any], Callable[[], None]], tuple[str, T]],
    more: Iterable[bytes] = (),
) -> tuple[str, T]:
    with answer(task, limits, more) as lines, without_collector():
        try:
            return make(wire.parsed(lines), Pace())
        except (ValueError, KeyError, IndexError, TypeError, StopIteration) as error:
            raise Ended("reading_stopped", {"reason": type(error).__name__}) from error


class Pace:
    """Works for a moment and rests for three: what is made for one visitor does not hold up the clicks of others."""

    def __init__(self) -> None:
        self._since = time.perf_counter()

    def __call__(self) -> None:
        """Rest, if a moment has been worked."""
        if time.perf_counter() - self._since >= _AT_WORK:
            time.sleep(_AT_REST)
            self._since = time.perf_counter()
