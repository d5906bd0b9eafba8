"""Where messages go, and the exit codes that go with them."""

import os
import sys
from pathlib import Path

DATA_FAULT = 1
USAGE_FAULT = 2


def print_message(text: str) -> None:
    """Print a line to standard error; standard output is for the table."""
    print(text, file=sys.stderr)


def fault(text: str, lang: str, place: object = "") -> int:
    """Report a usage error, and what it concerns, on standard error, and return its exit code."""
    from ..text import system

    label = system.severity("error", lang)
    print_message(f"{place}: {label}: {text}" if place else f"{label}: {text}")
    return USAGE_FAULT


def cannot_write(error: OSError, lang: str) -> int:
    """Report that the output cannot be written, and return the exit code of a usage error."""
    from ..text import system

    return fault(system.unwritable(error.strerror or str(error), lang), lang)


def open_streams() -> None:
    """Make both streams accept any text, whatever the terminal's encoding; a closed one discards it."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_no_more() -> None:
    """Discard what is still to be written, so that Python reports nothing when it closes the streams."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
