"""The calls that several processes compute for all sessions: each once, in turn, as long as somebody waits for it."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from threading import Condition, Thread
from time import monotonic
from traceback import print_exc
from typing import Any

from ...picture.memo import key_of
from . import wire
from .calls import Call, Calls, Rules
from .outcomes import Failed, Outcome, Ready, Waiting
from .process import ENDED, STOPPED, Computes, ComputingError, Process

_INTERVAL = 1.0  # seconds between two searches for calls that nobody waits for
_MOST_CANCELLED = 256


class Pool:
    """Computes calls in at most `most` processes, started when they are needed.

    Sessions take turns. The calls of one session on one network go to the process that has computed with it, since much
    is shared. A call that no session waits for any more by the `rules` is taken away, and its process ended if it is
    computed; a value is held for a while after that. Threads share a pool.

    Raises
    ------
    ValueError
        If there are to be no processes.
    """

    def __init__(self, most: int, rules: Rules | None = None, start: Callable[[], Computes] = Process) -> None:
        if most < 1:
            raise ValueError(f"a pool of {most} processes (must be at least 1)")
        self._most, self._start = most, start
        self._calls = Calls(rules or Rules())
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
                call = Call(key, *wire.packed_call(make, args, kwargs))
                self._calls.add(call)
            outcome = self._asked(session, call)
            if isinstance(outcome, Ready):
                call.asked.pop(session)
                call.used = monotonic()
            return outcome

    def poll(self, session: str, key: Hashable) -> Outcome | None:
        """How far a call is that the session goes on waiting for; None if it is not known."""
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
        with self._changed:
            while isinstance(outcome := self.poll(session, key), Waiting):
                self._changed.wait(_INTERVAL)
        if isinstance(outcome, Failed):
            self.forget(session, key)
            raise ComputingError(outcome.reason)

    def show(self, session: str, since: float) -> None:
        """Note that a session shows a page whose run began at this time of `time.monotonic`.

        What it has asked for before it may do without, and what it asks for since then is computed first.
        """
        with self._changed:
            self._calls.show(session, since)
            self._dispatch()

    def cancel(self, session: str, key: Hashable) -> None:
        """Wait no more for a call: it ends if nobody else waits, and the session must `forget` before it asks again."""
        with self._changed:
            self._cancelled[session, key] = None
            if len(self._cancelled) > _MOST_CANCELLED:
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
                self._calls.remove(call)

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

    def _asked(self, session: str, call: Call) -> Outcome:
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
        self._take_away_ended()
        while found := next(self._possible(), None):
            call, process = found
            try:
                process = process or self._start()
            except OSError:
                call.end(Failed(STOPPED))
                continue
            if process in self._processes:
                self._processes.remove(process)
            self._processes.append(process)
            call.process, call.outcome = process, Waiting(monotonic())
            self._turns[min(call.asked, key=self._turn_of)] = self._next_turn()
            Thread(target=self._compute, args=(call, process), daemon=True).start()
        waiting = {session for call in self._calls.queued() for session in call.asked}
        self._turns = {session: turn for session, turn in self._turns.items() if session in waiting}

    def _possible(self) -> Iterator[tuple[Call, Computes | None]]:
        """Calls that can be computed now, and by which process; None for a new one."""
        running = self._calls.computed()
        busy = {id(call.process) for call in running}
        idle = [process for process in self._processes if id(process) not in busy]
        # What its sessions have gone on from comes last among their calls.
        for call in sorted(
            self._calls.queued(),
            key=lambda call: (min(map(self._turn_of, call.asked)), not self._calls.current(call)),
        ):
            if held := [process for process in idle if any(map(process.holds, call.networks))]:
                yield call, held[0]
            elif any(
                one.networks.keys() & call.networks.keys() and self._calls.current(one) & call.asked.keys()
                for one in running
            ):
                continue  # what the session's other call computes is needed here too
            elif idle:
                yield call, idle[0]
            elif len(self._processes) < self._most:
                yield call, None

    def _turn_of(self, session: str) -> int:
        return self._turns.get(session, self._turn)

    def _compute(self, call: Call, process: Computes) -> None:
        """Have a process compute a call; in a thread of its own."""

        def report(done: float) -> None:
            if isinstance(call.outcome, Waiting):
                call.outcome = replace(call.outcome, done=done)

        outcome: Outcome
        size = 0
        try:
            value, size = process.call(call.packed, call.networks, report)
            outcome = Ready(value)
        except ComputingError as error:
            outcome = Failed(error.reason)
        except Exception:  # noqa: BLE001 - sessions that wait must get an outcome
            print_exc()
            outcome = Failed(STOPPED)
        with self._changed:
            call.end(outcome, size)
            if isinstance(outcome, Failed) and outcome.reason in ENDED:
                self._end(process)
            self._dispatch()
            self._changed.notify_all()

    def _end(self, process: Computes) -> None:
        if process in self._processes:
            self._processes.remove(process)
            process.end()

    def _take_away_ended(self) -> None:
        """Take away processes that something else has ended while they computed nothing."""
        busy = {id(call.process) for call in self._calls.computed()}
        for process in [*self._processes]:
            if id(process) not in busy and process.has_ended():
                self._end(process)

    def _take_away_unwanted(self) -> None:
        for call in self._calls.take_away_unwanted():
            if call.process:
                self._end(call.process)

    def _watch(self) -> None:
        """Search for calls that nobody waits for as long as there are any, in a thread of its own."""
        if not self._watching:
            self._watching = True
            Thread(target=self._search, daemon=True).start()

    def _search(self) -> None:
        with self._changed:
            while self._calls.are_watched():
                self._changed.wait(_INTERVAL)
                self._take_away_unwanted()
                self._dispatch()
            self._watching = False
