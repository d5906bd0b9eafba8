"""The main program of the reader: one task from standard input, lines of JSON to standard output."""

import json
import os
import signal
import sys
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Any

from ...data.networks import entry, last_change
from ...data.reading import check, read
from ...data.reading.files import read_file
from . import wire
from .limits import OUT_OF_MEMORY, Limits, impose
from .versions import digest_of


def run(*tasks: str) -> None:
    """Read the files that the task names, write the result, and end the process.

    What is needed for `tasks` is imported before, while the process waits; it ends without a task when the app does.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal reaches all processes of the app
    for name in tasks:
        _IMPORTS[name]()
    line = sys.stdin.buffer.readline()
    if not line:
        os._exit(0)
    task = json.loads(line)
    try:
        for line in _TASKS[task["what"]](task):
            sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
    except (MemoryError, SystemError):  # a library written in C that finds no memory may name no reason
        os._exit(OUT_OF_MEMORY)
    os._exit(0)  # without waiting for the thread that waits for the app to end


def _network(task: Mapping[str, Any]) -> Iterable[bytes]:
    _apply_limits(task)
    sources = read(task["folder"], task["limit"])
    digest = digest_of(sources)
    return wire.report_lines(digest, check(sources))


def _entries(task: Mapping[str, Any]) -> Iterable[bytes]:
    _apply_limits(task)
    for folder in map(Path, task["folders"]):
        report = check(read(folder, task["limit"]))
        yield wire.line(astuple(entry(folder.name, report, last_change(folder))))


def _stories(task: Mapping[str, Any]) -> Iterable[bytes]:
    from ...narrative.stories import parse  # noqa: PLC0415 - imports the metrics, which reading a network does not need
    from .stories_wire import stories_lines  # noqa: PLC0415

    network = wire.network_of(wire.parsed(sys.stdin.buffer))
    _apply_limits(task)
    source = read_file(Path(task["file"]), task["limit"])
    return stories_lines("" if source.content is None else sha256(source.content).hexdigest(), parse(source, network))


def _engagement(task: Mapping[str, Any]) -> Iterable[bytes]:
    from ...data.reading.engagement import parse  # noqa: PLC0415 - most tasks do without
    from .engagement_wire import actors_of, engagement_lines  # noqa: PLC0415

    known = actors_of(wire.parsed(sys.stdin.buffer))
    _apply_limits(task)
    source = read_file(Path(task["file"]), task["limit"])
    return engagement_lines("" if source.content is None else sha256(source.content).hexdigest(), parse(source, known))


def _preview(task: Mapping[str, Any]) -> Iterable[bytes]:
    from .previewing import previewed  # noqa: PLC0415 - imports what reads workbooks

    known = wire.network_of(wire.parsed(sys.stdin.buffer)) if task["known"] else None
    files = [(name, sys.stdin.buffer.read(length)) for name, length in task["files"]]
    _apply_limits(task)
    return previewed(files, task["decisions"], known)


def _import_previewing() -> None:
    from . import previewing  # noqa: F401, PLC0415


def _take_in(task: Mapping[str, Any]) -> Iterable[bytes]:
    from .taking_in import taken_in  # noqa: PLC0415 - imports what writes

    network = wire.network_of(wire.parsed(sys.stdin.buffer))
    _apply_limits(task)
    return taken_in(network, task)


def _apply_limits(task: Mapping[str, Any]) -> None:
    """Impose the limits of the task on this process, and end it when the app ends."""
    Thread(target=_end_with_the_app, daemon=True).start()
    impose(Limits(task["seconds"], task["memory"]))


def _end_with_the_app() -> None:
    os.read(sys.stdin.fileno(), 1)  # blocks until the app's end of the pipe is closed, however the app has ended
    os._exit(1)


_TASKS = {
    "network": _network,
    "entries": _entries,
    "stories": _stories,
    "engagement": _engagement,
    "preview": _preview,
    "take_in": _take_in,
}
_IMPORTS = {"preview": _import_previewing}
