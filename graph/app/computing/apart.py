"""Computes in place what is quick, and in a process of its own what is not."""

import os
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ...network.model import Network
from ...picture.memo import key_of
from .calls import Rules
from .estimates import estimate, longest
from .outcomes import Failed, Ready, Waiting
from .pool import Pool

P = ParamSpec("P")
T = TypeVar("T")

THRESHOLD = 300.0  # milliseconds

_WAITING: ContextVar[str] = ContextVar("waiting", default="")


class Pending(Exception):  # noqa: N818 - what is not there yet is no error
    """A value that is being computed, or was not: what `make` gives, by the key of the call."""

    def __init__(self, make: Callable[..., object], key: Hashable, outcome: Waiting | Failed) -> None:
        super().__init__(getattr(make, "__name__", ""))
        self.make, self.key, self.outcome = make, key, outcome


class Computing:
    """Computes in place what is estimated to take at most `threshold` milliseconds, and in a pool what takes longer."""

    def __init__(self, pool: Pool, threshold: float = THRESHOLD) -> None:
        self.pool = pool
        self._threshold = threshold

    def __call__(self, make: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What `make` gives for these arguments.

        Raises
        ------
        Pending
            If it is being computed in the pool, or has failed or been cancelled there.
        """
        if not self.is_apart(make, *args, **kwargs):
            return make(*args, **kwargs)
        return self.in_pool(make, *args, **kwargs)

    def in_pool(self, make: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """The same, computed in the pool whatever it takes.

        Raises
        ------
        Pending
            As above.
        """
        outcome = self.pool.ask(session(), make, *args, **kwargs)
        if isinstance(outcome, Ready):
            value: T = outcome.value
            return value
        raise Pending(make, key_of(make, args, kwargs), outcome)

    def show(self, since: float) -> None:
        """Note that the visitor is shown a page whose run began at this time of `time.monotonic`."""
        self.pool.show(session(), since)

    def waited(self, make: Callable[[], T], who: str = "") -> T:
        """What `make` gives, with all that it needs from the pool waited for: for downloads, not for pages.

        `who` is the session that waits, which the thread of a download does not know.

        Raises
        ------
        ComputingError
            If something that it needs has no value.
        """
        waiting = _WAITING.set(who)
        try:
            while True:
                try:
                    return make()
                except Pending as pending:  # outside of what remembers the value, where others would wait too
                    self.pool.wait_for(session(), pending.key)
        finally:
            _WAITING.reset(waiting)

    def is_apart(self, make: Callable[..., object], *args: object, **kwargs: object) -> bool:
        """Whether a call is computed in the pool."""
        return estimate(make, *args, **kwargs) > self._threshold

    def is_large(self, network: Network) -> bool:
        """Whether anything that a page shows of a network is computed in the pool."""
        return longest(network) > self._threshold


def session() -> str:
    """The id of the visitor's session, or of the one that this thread waits for; empty where there is none."""
    context = get_script_run_ctx(suppress_warning=True)
    return context.session_id if context else _WAITING.get()


def is_connected(session: str) -> bool:
    """Whether the browser of a session is connected to the server."""
    return runtime.exists() and runtime.get_instance().is_active_session(session)


COMPUTING = Computing(Pool(os.cpu_count() or 1, Rules(is_connected=is_connected)))
