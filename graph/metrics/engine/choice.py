"""The engine that computes where none has been chosen."""

import os
from functools import cache
from multiprocessing import parent_process

from .contract import Engine
from .here import IN_PLACE, Threads
from .processes import Processes

# Below, the processes would take longer to start than they save.
_SECONDS, _SECONDS_IN_THREADS = 4.0, 0.02
_THREADS = 8  # more wait for the memory

_allowed = True


def chosen(engine: Engine | None, seconds: float, *, in_threads: bool = False) -> Engine:
    """The engine that has been chosen; if none has, what suits work of so many seconds on one core, as estimated.

    That is this thread for what is small and processes on all cores for the rest, or threads if the work lets go of
    Python's lock (`in_threads`). A process that another has started with `multiprocessing` starts none.
    """
    if engine is not None:
        return engine
    if in_threads:
        return Threads(min(_THREADS, os.cpu_count() or 1)) if seconds > _SECONDS_IN_THREADS else IN_PLACE
    return _shared() if seconds > _SECONDS and _allowed and parent_process() is None else IN_PLACE


def use_no_processes() -> None:
    """Have this process start no others of its own accord, as one that is among several itself."""
    global _allowed  # noqa: PLW0603 - of the process
    _allowed = False


@cache
def _shared() -> Processes:
    return Processes()
