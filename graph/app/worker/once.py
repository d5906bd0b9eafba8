"""One reading for everybody who asks for it."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked(Generic[T]):
    """What has been asked for, or None and the moment (of `time.monotonic`) since when it is being made.

    `state` changes whenever another answer, or none, is there.
    """

    value: T | None
    since: float | None
    state: str


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    since: float
    done: Event


class Once(Generic[T]):
    """Makes a value in a thread of its own, one at a time, and keeps the last one under its key."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._key = ""
        self._value: T | None = None
        self._job: _Job | None = None

    def ask(self, keys: Collection[str], make: Callable[[], tuple[str, T]], patience: float = 0.0) -> Asked[T]:
        """The value if it is kept under one of the keys; else it is made, unless one is being made already.

        `make` returns the key of what it has made, which may be another by then. Nobody waits longer than
        `patience` seconds, nor for what was begun that long ago.
        """
        with self._lock:
            if self._key in keys:
                return Asked(self._value, None, self._key)
            job = self._job
            if job is None:
                job = self._job = _Job(time.monotonic(), Event())
                Thread(target=self._make, args=(make, job), daemon=True).start()
        before = time.monotonic()
        left = min(job.since - before, 0.0) + patience
        if left > 0 and job.done.wait(left):
            return self.ask(keys, make, left - (time.monotonic() - before))
        return Asked(None, job.since, f"since {job.since}")

    def _make(self, make: Callable[[], tuple[str, T]], job: _Job) -> None:
        try:
            key, value = make()
            with self._lock:
                self._key, self._value = key, value
        finally:
            with self._lock:
                self._job = None
            job.done.set()
