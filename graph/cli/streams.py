"""Where messages go, and the exit codes that go with them."""

import os
import sys
from pathlib import Path

DATA_FAULT = 1
USAGE_FAULT = 2


def say(text: str) -> None:
    """A line on standard error, which leaves standard output to the table."""
    print(text, file=sys.stderr)


def fault(text: str, lang: str, place: object = "") -> int:
    """Say what is wrong, and with what, on standard error, and return the exit code of faulty use."""
    from ..text import system

    label = system.severity("error", lang)
    say(f"{place}: {label}: {text}" if place else f"{label}: {text}")
    return USAGE_FAULT


def cannot_write(error: OSError, lang: str) -> int:
    """Say that the output cannot be written, and return the exit code of faulty use."""
    from ..text import system

    return fault(system.unwritable(error.strerror or str(error), lang), lang)


def open_streams() -> None:
    """Let both streams take any text, whatever the terminal's own encoding; one that is closed takes it nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_no_more() -> None:
    """Send what is still to be written nowhere, so that Python does not complain when it closes the streams."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
