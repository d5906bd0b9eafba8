"""How far a call is that has been asked for."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Ready:
    """A call that has been computed."""

    value: Any


@dataclass(frozen=True, slots=True)
class Waiting:
    """A call that is computed since a time of `time.monotonic`, None if not yet; `done` is the fraction, if known."""

    since: float | None = None
    done: float | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """A call that gave no value: `memory`, `stopped`, `cancelled` by this session, or the name of an error."""

    reason: str


Outcome = Ready | Waiting | Failed
