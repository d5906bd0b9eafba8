"""A reader that is started ahead, so that nobody waits for what it imports."""

import atexit
from contextlib import suppress
from threading import RLock

from .process import Reader


class Ready:
    """At most one reader that waits for a task of some sort, for as long as somebody may soon have one.

    Each reader is given one task only, as one that is started for it.
    """

    def __init__(self, *tasks: str) -> None:
        self._tasks = tasks
        self._lock = RLock()  # `release` may be called by the collector, in a thread that holds it
        self._users = 0
        self._waiting: Reader | None = None
        atexit.register(self._end)

    def hold(self) -> None:
        """Have a reader wait until `release` is called as often."""
        with self._lock:
            self._users += 1
        self.refill()

    def release(self) -> None:
        """Let the reader that waits end if nobody else has asked for one."""
        with self._lock:
            self._users -= 1
            needed = self._users > 0
        if not needed:
            self._end()

    def take(self) -> Reader:
        """The reader that waits, or one that is started now."""
        with self._lock:
            waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting.process.poll() is None:
            return waiting
        if waiting is not None:  # something has ended it
            waiting.end()
        return Reader.start(*self._tasks)

    def refill(self) -> None:
        """Start the reader that waits next, if somebody may need it and none waits."""
        with self._lock, suppress(OSError):  # `take` raises it for whoever needs one
            if self._users > 0 and self._waiting is None:
                self._waiting = Reader.start(*self._tasks)

    def _end(self) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.end()


PREVIEWS = Ready("preview")
