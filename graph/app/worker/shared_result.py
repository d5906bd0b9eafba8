"""A result computed in the background once, and shared by all who need it."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result, or None and the time (of `time.monotonic`) since when it is being computed.

    `revision` changes whenever another result is available, or none.
    """

    value: T | None
    since: float | None
    revision: str


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    since: float
    done: Event


class SharedResult(Generic[T]):
    """Computes results in a thread, one at a time, and stores the last one under its key."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._key = ""
        self._value: T | None = None
        self._job: _Job | None = None

    def get(self, keys: Collection[str], compute: Callable[[], tuple[str, T]], patience: float = 0.0) -> Outcome[T]:
        """The result if it is stored under one of the keys; else start computing it, unless one is being computed.

        `compute` returns the key of its result, which may be another than the ones asked for. The call waits at most
        until `patience` seconds after the computation began.
        """
        with self._lock:
            if self._key in keys:
                return Outcome(self._value, None, self._key)
            job = self._job
            if job is None:
                job = self._job = _Job(time.monotonic(), Event())
                Thread(target=self._compute, args=(compute, job), daemon=True).start()
        before = time.monotonic()
        left = min(job.since - before, 0.0) + patience
        if left > 0 and job.done.wait(left):
            return self.get(keys, compute, left - (time.monotonic() - before))
        return Outcome(None, job.since, f"since {job.since}")

    def _compute(self, compute: Callable[[], tuple[str, T]], job: _Job) -> None:
        try:
            key, value = compute()
            with self._lock:
                self._key, self._value = key, value
        finally:
            with self._lock:
                self._job = None
            job.done.set()
