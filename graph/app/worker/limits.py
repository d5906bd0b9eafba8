"""Limits of time and memory for the reader, and the problem that is reported when it exceeds one."""

import os
import signal
import sys
from dataclasses import dataclass

from ...data.reading.files import MEBIBYTE

OUT_OF_MEMORY = 3  # the exit code of a reader that exceeded its limit
_NICENESS = 5  # other work of the machine comes first


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one reading: seconds of processor time and bytes of memory.

    Wall-clock time is limited to `patience` times as many seconds: on a busy machine a reader waits for its turn. On
    Windows only wall-clock time is limited.
    """

    seconds: int = 600
    memory: int = 4096 * MEBIBYTE
    patience: int = 1


LIMITS = Limits()


def impose(limits: Limits) -> None:
    """Impose the limits on this process."""
    impose_memory(limits.memory)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    _limit(resource.RLIMIT_CPU, limits.seconds)


def impose_memory(memory: int) -> None:
    """Limit the bytes of memory of this process, which goes on as long as it is needed, and let other work go first."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    os.nice(_NICENESS)
    _limit(resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_CORE, 0)


def _limit(what: int, wanted: int) -> None:
    import resource  # noqa: PLC0415

    # Never above the account's own limit. SIGXCPU, sent at the soft limit, identifies the reason; SIGKILL, sent at the
    # hard limit, does not.
    allowed = resource.getrlimit(what)[1]
    hard = wanted + 5 if allowed == resource.RLIM_INFINITY else min(wanted + 5, allowed)
    resource.setrlimit(what, (min(wanted, hard), hard))


def reason_of_failure(code: int, limits: Limits) -> tuple[str, dict[str, str | int]]:
    """The code and the facts of the problem for the exit code of a reader that gave no answer."""
    if code == OUT_OF_MEMORY:
        return "reading_memory", {"limit": limits.memory // MEBIBYTE}
    if hasattr(signal, "SIGXCPU") and code == -signal.SIGXCPU:
        return "reading_time", {"limit": limits.seconds}
    return "reading_stopped", {"reason": f"signal {-code}" if code < 0 else f"code {code}"}
