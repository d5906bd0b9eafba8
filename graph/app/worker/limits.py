"""What reading may cost, and what is said when it costs more."""

import os
import signal
import sys
from dataclasses import dataclass

from ...data.reading.files import MEBIBYTE

OUT_OF_MEMORY = 3  # the exit code of a reader that met its limit
_NICENESS = 5  # other work of the machine comes first


@dataclass(frozen=True, slots=True)
class Limits:
    """At most so many seconds on the clock, as many of processor time, and so much memory for one reading.

    Windows has only the clock.
    """

    seconds: int = 600
    memory: int = 4096 * MEBIBYTE


LIMITS = Limits()


def impose(limits: Limits) -> None:
    """Hold this process to the limits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a key that stops the app reaches all its processes
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    os.nice(_NICENESS)
    _limit(resource.RLIMIT_AS, limits.memory)
    _limit(resource.RLIMIT_CPU, limits.seconds)
    _limit(resource.RLIMIT_CORE, 0)


def _limit(what: int, wanted: int) -> None:
    import resource  # noqa: PLC0415

    # Never above what this account may use. Above the first of the two a process is ended by the signal that says why,
    # above the second by one that does not.
    most = resource.getrlimit(what)[1]
    hard = wanted + 5 if most == resource.RLIM_INFINITY else min(wanted + 5, most)
    resource.setrlimit(what, (min(wanted, hard), hard))


def why_ended(code: int, limits: Limits) -> tuple[str, dict[str, str | int]]:
    """The code and the facts of a problem, from the exit code of a reader that gave no answer."""
    if code == OUT_OF_MEMORY:
        return "reading_memory", {"limit": limits.memory // MEBIBYTE}
    if hasattr(signal, "SIGXCPU") and code == -signal.SIGXCPU:
        return "reading_time", {"limit": limits.seconds}
    return "reading_stopped", {"reason": f"signal {-code}" if code < 0 else f"code {code}"}
