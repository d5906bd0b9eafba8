"""Many ask, one makes; nobody waits longer than is worth while."""

import threading
from threading import Barrier, Event, Thread

import pytest

from graph.app.worker.once import Once


def test_all_who_ask_share_one_making() -> None:
    once: Once[str] = Once()
    made: list[str] = []
    together, go = Barrier(9), Event()

    def make() -> tuple[str, str]:
        made.append("made")
        assert go.wait(60)
        return "key", "value"

    found: list[object] = []

    def ask() -> None:
        together.wait()
        found.append(once.ask(("key",), make, patience=60).value)

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    together.wait()
    go.set()
    for thread in threads:
        thread.join(60)
    assert found == ["value"] * 8
    assert made == ["made"]


def test_who_has_no_patience_is_told_since_when() -> None:
    once: Once[str] = Once()
    go = Event()

    def make() -> tuple[str, str]:
        assert go.wait(60)
        return "key", "value"

    first, second = (once.ask(("key",), make) for _ in range(2))
    assert (first.value, second) == (None, first)
    assert first.since is not None
    go.set()
    last = once.ask(("key",), make, patience=60)
    assert (last.value, last.since) == ("value", None)
    assert last.state != first.state


def test_a_change_while_it_is_made_is_made_next() -> None:
    once: Once[str] = Once()
    contents = iter(["old", "new"])

    def make() -> tuple[str, str]:
        content = next(contents)
        return content, content.upper()

    # Asked for the new content, the first maker still found the old one.
    assert once.ask(("new",), make, patience=60).value == "NEW"
    assert once.ask(("new",), make).value == "NEW"  # and nothing is made twice


def test_one_of_several_keys_is_enough() -> None:
    once: Once[int] = Once()
    assert once.ask(("a",), lambda: ("b", 1), patience=0).value is None
    assert once.ask(("a", "b"), lambda: ("c", 2), patience=60).value in (1, 2)


def test_a_value_may_be_none() -> None:
    once: Once[None] = Once()
    assert once.ask(("a",), lambda: ("a", None), patience=60).since is None


def test_a_fault_in_the_making_is_heard_of_and_leaves_it_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", heard.append)
    once: Once[int] = Once()
    faults = iter([True, False])

    def make() -> tuple[str, int]:
        if next(faults):
            raise RuntimeError
        return "a", 1

    assert once.ask(("a",), make, patience=60).value == 1
    assert [fault.exc_type for fault in heard] == [RuntimeError]
