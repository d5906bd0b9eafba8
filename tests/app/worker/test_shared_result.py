"""A result that many need is computed once, and nobody waits for it longer than asked."""

import threading
from threading import Barrier, Event, Thread

import pytest

from graph.app.worker.shared_result import SharedResult


def test_all_who_ask_share_one_computation() -> None:
    result: SharedResult[str] = SharedResult()
    made: list[str] = []
    together, go = Barrier(9), Event()

    def make() -> tuple[str, str]:
        made.append("made")
        assert go.wait(60)
        return "key", "value"

    found: list[object] = []

    def ask() -> None:
        together.wait()
        found.append(result.get(("key",), make, patience=60).value)

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    together.wait()
    go.set()
    for thread in threads:
        thread.join(60)
    assert found == ["value"] * 8
    assert made == ["made"]


def test_without_patience_the_outcome_has_the_starting_time() -> None:
    result: SharedResult[str] = SharedResult()
    go = Event()

    def make() -> tuple[str, str]:
        assert go.wait(60)
        return "key", "value"

    first, second = (result.get(("key",), make) for _ in range(2))
    assert (first.value, second) == (None, first)
    assert first.since is not None
    go.set()
    last = result.get(("key",), make, patience=60)
    assert (last.value, last.since) == ("value", None)
    assert last.revision != first.revision


def test_a_change_during_a_computation_is_computed_next() -> None:
    result: SharedResult[str] = SharedResult()
    contents = iter(["old", "new"])

    def make() -> tuple[str, str]:
        content = next(contents)
        return content, content.upper()

    # Outcome for the new content, the first computation still found the old one.
    assert result.get(("new",), make, patience=60).value == "NEW"
    assert result.get(("new",), make).value == "NEW"  # and nothing is computed twice


def test_one_of_several_keys_is_enough() -> None:
    result: SharedResult[int] = SharedResult()
    assert result.get(("a",), lambda: ("b", 1), patience=0).value is None
    assert result.get(("a", "b"), lambda: ("c", 2), patience=60).value in (1, 2)


def test_a_value_may_be_none() -> None:
    result: SharedResult[None] = SharedResult()
    assert result.get(("a",), lambda: ("a", None), patience=60).since is None


def test_an_error_in_a_computation_is_reported_and_the_next_one_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    reported: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", reported.append)
    result: SharedResult[int] = SharedResult()
    faults = iter([True, False])

    def make() -> tuple[str, int]:
        if next(faults):
            raise RuntimeError
        return "a", 1

    assert result.get(("a",), make, patience=60).value == 1
    assert [fault.exc_type for fault in reported] == [RuntimeError]
