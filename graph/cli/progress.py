"""The progress of what takes long, on a line of the terminal."""

import sys
from collections.abc import Callable
from time import monotonic

_SECONDS = 2.0  # what takes less is not reported


def progress_line(what: str) -> Callable[[int, int], None] | None:
    """A function that writes how much is done of what; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        return None
    begun = monotonic()
    written = ""

    def show(done: int, total: int) -> None:
        nonlocal written
        if monotonic() - begun < _SECONDS:
            return
        line = f"{what}: {100 * done // total}%"
        if line != written:
            written = line
            print(f"\r{line}", end="\n" if done == total else "", file=sys.stderr, flush=True)

    return show
