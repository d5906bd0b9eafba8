"""The calls that sessions have asked for, who waits for each, and how long values are held."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import NamedTuple

from ...data.reading import MEBIBYTE
from ...network.model import Network
from .outcomes import Failed, Outcome, Ready, Waiting
from .process import Computes

PATIENCE = 15.0  # seconds that a session is waited for which has not asked again, since its connection may come back
HELD_FOR = 120.0  # seconds that a value is held for further sessions
MOST_HELD, MOST_BYTES = 64, 128 * MEBIBYTE  # values, and how large they may be together
MOST_FAILURES = 256


@dataclass(slots=True, eq=False)
class Call:
    """A call, packed with its networks, and the sessions that wait for it with the time when each last asked.

    Of a call that has been computed `size` is how many bytes its value took, and `used` when it was last taken.
    """

    key: Hashable
    packed: bytes
    networks: Mapping[str, Network]
    asked: dict[str, float] = field(default_factory=dict)
    outcome: Outcome = field(default_factory=Waiting)
    process: Computes | None = None
    size: int = 0
    used: float = 0.0

    def end(self, outcome: Outcome, size: int = 0) -> None:
        """Note what has come of it; its networks are needed no more."""
        self.outcome, self.process, self.size, self.used = outcome, None, size, monotonic()
        self.packed, self.networks = b"", {}


class Rules(NamedTuple):
    """For how many seconds a session that is silent, and a value, are waited for; and whether a session is connected.

    A browser lets a hidden page ask once a minute, or not at all: while it is connected it waits for what it shows.
    """

    patience: float = PATIENCE
    held_for: float = HELD_FOR
    is_connected: Callable[[str], bool] = lambda _: False


class Calls:
    """Calls by their keys, in the order in which they were asked for; not shared by threads."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._calls: dict[Hashable, Call] = {}
        self._shown: dict[str, float] = {}  # when the run of each session's page began that is shown

    def __iter__(self) -> Iterator[Call]:
        return iter(self._calls.values())

    def get(self, key: Hashable) -> Call | None:
        """The call with a key."""
        return self._calls.get(key)

    def add(self, call: Call) -> None:
        """Add a call that is not there."""
        self._calls[call.key] = call

    def remove(self, call: Call) -> None:
        """Remove a call, unless another has taken its place."""
        if self._calls.get(call.key) is call:
            del self._calls[call.key]

    def clear(self) -> None:
        """Remove all calls."""
        self._calls.clear()

    def queued(self) -> list[Call]:
        """Those that wait to be computed."""
        return [call for call in self if call.process is None and call.asked and isinstance(call.outcome, Waiting)]

    def computed(self) -> list[Call]:
        """Those that a process is computing."""
        return [call for call in self if call.process is not None]

    def are_watched(self) -> bool:
        """Whether there are any that time takes away."""
        return any(not isinstance(call.outcome, Failed) for call in self)

    def show(self, session: str, since: float) -> None:
        """Note that a session shows a page whose run began at a time: it has gone on from what it asked for before."""
        self._shown[session] = since

    def current(self, call: Call) -> frozenset[str]:
        """The sessions that ask for a call on the page that they show."""
        return frozenset(session for session, at in call.asked.items() if at >= self._shown.get(session, 0.0))

    def take_away_unwanted(self) -> list[Call]:
        """Take away what no session waits for any more, and the values and failures beyond the limits.

        Those that are returned have to be ended where they are computed.
        """
        now = monotonic()
        sessions: set[str] = set()
        for call in self:
            call.asked = {session: at for session, at in call.asked.items() if self._waits(session, at, now)}
            sessions |= call.asked.keys()
        self._shown = {session: since for session, since in self._shown.items() if session in sessions}
        unwanted = [call for call in self if isinstance(call.outcome, Waiting) and not call.asked]
        for call in (*unwanted, *self._beyond_limits(now)):
            self.remove(call)
        return unwanted

    def _waits(self, session: str, at: float, now: float) -> bool:
        if at >= now - self._rules.patience:
            return True
        return at >= self._shown.get(session, 0.0) and self._rules.is_connected(session)

    def _beyond_limits(self, now: float) -> Iterator[Call]:
        """Values that nobody needs any more or that are too many or too large together, and the first failures."""
        count = size = 0
        ready = [call for call in self if isinstance(call.outcome, Ready)]
        for call in sorted(ready, key=lambda call: call.used, reverse=True):
            count, size = count + 1, size + call.size
            is_last = count == 1  # a single one may be larger than all together
            too_many = count > MOST_HELD or (size > MOST_BYTES and not is_last)
            if too_many or (not call.asked and call.used < now - self._rules.held_for):
                yield call
        yield from [call for call in self if isinstance(call.outcome, Failed)][:-MOST_FAILURES]
