"""The calls that several processes compute for all sessions: each once, in turn, as long as somebody waits for it."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from threading import Condition, Thread
from time import monotonic
from typing import Any

from ...network.model import Network
from ...picture.memo import key_of
from . import wire
from .outcomes import Failed, Outcome, Ready, Waiting
from .process import ENDED, Computes, ComputingError, Process

PATIENCE = 15.0  # seconds after which a session that has not asked again is taken not to wait any more
_INTERVAL = 1.0  # seconds between two searches for calls that nobody waits for
_FRESH = 2.0  # seconds after which a call was not asked for by the page that a session shows now
_MOST_REMEMBERED = 256  # failures, and calls that were cancelled


@dataclass(slots=True, eq=False)
class _Call:
    """A call with those who wait for it: session to the time when it last asked."""

    key: Hashable
    packed: bytes
    networks: Mapping[str, Network]
    asked: dict[str, float] = field(default_factory=dict)
    outcome: Outcome = field(default_factory=Waiting)
    process: Computes | None = None


class Pool:
    """Computes calls in at most `most` processes, started when they are needed, and forgets a value once it is taken.

    Sessions take turns. The calls of one session on one network go to the process that has computed with it, since much
    is shared. A call that no session has asked for again within `patience` seconds is taken away, and its process ended
    if it is computed. Threads share a pool.

    Raises
    ------
    ValueError
        If there are to be no processes.
    """

    def __init__(self, most: int, patience: float = PATIENCE, start: Callable[[], Computes] = Process) -> None:
        if most < 1:
            raise ValueError(f"a pool of {most} processes (must be at least 1)")
        self._most, self._patience, self._start = most, patience, start
        self._calls: dict[Hashable, _Call] = {}  # in the order in which they were asked for
        self._turns: dict[str, int] = {}  # of the sessions with calls; the smallest is next
        self._turn = 0
        self._cancelled: dict[tuple[str, Hashable], None] = {}
        self._processes: list[Computes] = []  # the one that was longest not used first
        self._changed = Condition()
        self._watching = False

    def ask(self, session: str, make: Callable[..., object], *args: object, **kwargs: object) -> Outcome:
        """The value of a call if it is there; otherwise it is computed, and the session waits for it."""
        key = key_of(make, args, kwargs)
        with self._changed:
            if (session, key) in self._cancelled:
                return Failed("cancelled")
            call = self._calls.get(key)
            if call is None:
                call = self._calls[key] = _Call(key, *wire.packed_call(make, args, kwargs))
            outcome = self._asked(session, call)
            if isinstance(outcome, Ready):
                del self._calls[key]
            return outcome

    def poll(self, session: str, key: Hashable) -> Outcome | None:
        """How far a call is that the session goes on waiting for; None if it is not known, or its value was taken."""
        with self._changed:
            if (session, key) in self._cancelled:
                return Failed("cancelled")
            call = self._calls.get(key)
            return None if call is None else self._asked(session, call)

    def wait(self, session: str, make: Callable[..., object], *args: object, **kwargs: object) -> Any:
        """The value of a call, waited for in this thread.

        Raises
        ------
        ComputingError
            If it has none.
        """
        while not isinstance(outcome := self.ask(session, make, *args, **kwargs), Ready):
            self.wait_for(session, key_of(make, args, kwargs))
        return outcome.value

    def wait_for(self, session: str, key: Hashable) -> None:
        """Wait in this thread until a call that has been asked for is waited for no more.

        Raises
        ------
        ComputingError
            If it has no value; a further call starts it again.
        """
        while isinstance(outcome := self.poll(session, key), Waiting):
            with self._changed:
                self._changed.wait(_INTERVAL)
        if isinstance(outcome, Failed):
            self.forget(session, key)
            raise ComputingError(outcome.reason)

    def cancel(self, session: str, key: Hashable) -> None:
        """Wait no more for a call: it ends if nobody else waits, and the session must `forget` before it asks again."""
        with self._changed:
            self._cancelled[session, key] = None
            if len(self._cancelled) > _MOST_REMEMBERED:
                del self._cancelled[next(iter(self._cancelled))]
            if call := self._calls.get(key):
                call.asked.pop(session, None)
                self._take_away_unwanted()
                self._dispatch()

    def forget(self, session: str, key: Hashable) -> None:
        """Forget that a call has been cancelled by the session, or has failed: it is computed when asked for again."""
        with self._changed:
            self._cancelled.pop((session, key), None)
            if (call := self._calls.get(key)) and isinstance(call.outcome, Failed):
                del self._calls[key]

    def end(self) -> None:
        """Take away all calls and end all processes."""
        with self._changed:
            self._calls.clear()
            for process in [*self._processes]:
                self._end(process)
            self._changed.notify_all()

    @property
    def processes(self) -> int:
        """How many processes there are."""
        return len(self._processes)

    def _asked(self, session: str, call: _Call) -> Outcome:
        call.asked[session] = monotonic()
        if isinstance(call.outcome, Waiting) and call.process is None:
            if session not in self._turns:
                self._turns[session] = self._next_turn()
            self._dispatch()
        self._watch()
        return call.outcome

    def _next_turn(self) -> int:
        self._turn += 1
        return self._turn

    def _dispatch(self) -> None:
        """Give calls to the processes that are free, those of the session first whose turn it is."""
        while found := next(self._possible(), None):
            call, process = found
            try:
                process = process or self._start()
            except OSError:
                call.outcome = Failed("stopped")
                continue
            if process in self._processes:
                self._processes.remove(process)
            self._processes.append(process)
            call.process, call.outcome = process, Waiting(monotonic())
            self._turns[min(call.asked, key=self._turn_of)] = self._next_turn()
            Thread(target=self._compute, args=(call, process), daemon=True).start()
        waiting = {session for call in self._queued() for session in call.asked}
        self._turns = {session: turn for session, turn in self._turns.items() if session in waiting}

    def _possible(self) -> Iterator[tuple[_Call, Computes | None]]:
        """Calls that can be computed now, and by which process; None for a new one."""
        running = {id(call.process): call for call in self._calls.values() if call.process}
        idle = [process for process in self._processes if id(process) not in running]
        fresh = monotonic() - _FRESH
        # What a session has gone on from is last among its calls.
        for call in sorted(
            self._queued(),
            key=lambda call: (min(map(self._turn_of, call.asked)), max(call.asked.values()) < fresh),
        ):
            if held := [process for process in idle if any(map(process.holds, call.networks))]:
                yield call, held[0]
            elif any(
                one.networks.keys() & call.networks.keys() and one.asked.keys() & call.asked.keys()
                for one in running.values()
            ):
                continue  # what the session's other call computes is needed here too
            elif idle:
                yield call, idle[0]
            elif len(self._processes) < self._most:
                yield call, None

    def _queued(self) -> list[_Call]:
        calls = self._calls.values()
        return [call for call in calls if call.process is None and call.asked and isinstance(call.outcome, Waiting)]

    def _turn_of(self, session: str) -> int:
        return self._turns.get(session, self._turn)

    def _compute(self, call: _Call, process: Computes) -> None:
        """Have a process compute a call; in a thread of its own."""

        def report(done: float) -> None:
            if isinstance(call.outcome, Waiting):
                call.outcome = replace(call.outcome, done=done)

        outcome: Outcome
        try:
            outcome = Ready(process.call(call.packed, call.networks, report))
        except ComputingError as error:
            outcome = Failed(error.reason)
        with self._changed:
            call.outcome, call.process = outcome, None
            if isinstance(outcome, Failed) and outcome.reason in ENDED:
                self._end(process)
            self._dispatch()
            self._changed.notify_all()

    def _end(self, process: Computes) -> None:
        if process in self._processes:
            self._processes.remove(process)
            process.end()

    def _take_away_unwanted(self) -> None:
        """Take away the calls that no session waits for any more; failures stay, so that nothing starts them again."""
        before = monotonic() - self._patience
        for key, call in list(self._calls.items()):
            call.asked = {session: at for session, at in call.asked.items() if at >= before}
            if call.asked or isinstance(call.outcome, Failed):
                continue
            del self._calls[key]
            if call.process:
                self._end(call.process)
        failed = [key for key, call in self._calls.items() if isinstance(call.outcome, Failed)]
        for key in failed[:-_MOST_REMEMBERED]:
            del self._calls[key]

    def _watch(self) -> None:
        """Search for calls that nobody waits for as long as there are any, in a thread of its own."""
        if not self._watching:
            self._watching = True
            Thread(target=self._search, daemon=True).start()

    def _search(self) -> None:
        with self._changed:
            while any(not isinstance(call.outcome, Failed) for call in self._calls.values()):
                self._changed.wait(_INTERVAL)
                self._take_away_unwanted()
                self._dispatch()
            self._watching = False
