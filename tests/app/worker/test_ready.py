"""A reader that is started ahead gives the same, and ends when nobody needs it."""

import os
import signal

import pytest

from graph.app.worker.limits import Limits
from graph.app.worker.process import Reader, ReaderError, reader_output
from graph.app.worker.ready import Ready
from graph.data.reading import MEBIBYTE

LIMITS = Limits(seconds=60, memory=1024 * MEBIBYTE)
CONTENT = b"Namn\nA\nB\n"
TASK = {"what": "preview", "files": [["a.csv", len(CONTENT)]], "decisions": [{}, {}, {}], "known": False}


def output(start) -> bytes:
    with reader_output(TASK, LIMITS, [CONTENT], start) as lines:
        return lines.read()


def has_ended(reader: Reader) -> bool:
    return reader.process.returncode is not None and reader.lines.closed


def test_a_reader_that_waits_gives_what_one_started_for_the_task_gives() -> None:
    ready = Ready("preview")
    ready.hold()
    waiting = ready.take()
    assert waiting.process.poll() is None
    assert output(lambda: waiting) == output(Reader.start)
    assert has_ended(waiting), "each has one task"
    ready.release()


def test_without_anybody_who_may_need_it_none_waits() -> None:
    ready = Ready("preview")
    ready.refill()
    first = ready.take()
    ready.refill()
    second = ready.take()
    assert first.process.pid != second.process.pid
    for reader in (first, second):
        reader.end()


def test_the_one_that_waits_ends_with_the_last_who_may_need_it() -> None:
    ready = Ready("preview")
    ready.hold()
    ready.hold()
    waiting = ready._waiting
    assert waiting is not None
    ready.release()
    assert not has_ended(waiting)
    ready.release()
    assert has_ended(waiting)


def test_one_that_was_killed_while_it_waited_is_replaced() -> None:
    ready = Ready("preview")
    ready.hold()
    waiting = ready._waiting
    assert waiting is not None
    os.kill(waiting.process.pid, signal.SIGKILL)
    waiting.process.wait()
    other = ready.take()
    assert other.process.pid != waiting.process.pid
    assert output(lambda: other)
    ready.release()


def test_it_ends_without_a_task_when_the_app_does() -> None:
    reader = Reader.start("preview")
    assert reader.process.stdin is not None
    reader.process.stdin.close()
    assert reader.process.wait(60) == 0
    reader.end()


def test_limits_are_those_of_the_task() -> None:
    ready = Ready("preview")
    ready.hold()
    with (
        pytest.raises(ReaderError) as raised,
        reader_output(TASK, Limits(seconds=60, memory=32 * MEBIBYTE), [CONTENT], ready.take),
    ):
        pass
    assert raised.value.code == "reading_memory"
    ready.release()
