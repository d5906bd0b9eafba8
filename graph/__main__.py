"""The command line: `python -m graph COMMAND`, or `samverkan COMMAND` once the project is installed."""

import signal
import sys
from collections.abc import Sequence

from .commands import USAGE_FAULT, command_line, open_streams, write_no_more

# What ends a program from outside. Windows has no SIGHUP.
_ENDS = [number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for faulty data, 2 for faulty use."""
    try:
        try:
            options = command_line().parse_args(arguments)
            return int(options.run(options))
        finally:
            # What cannot be written is noticed here rather than when Python ends.
            sys.stdout.flush()
    except BrokenPipeError:
        write_no_more()  # whoever was listening has heard enough
        return 0
    except KeyboardInterrupt:
        write_no_more()
        return 128 + signal.SIGINT
    except OSError as error:
        print(f"error: cannot be written: {error.strerror}", file=sys.stderr)
        write_no_more()
        return USAGE_FAULT


def run() -> None:
    """The program `samverkan`."""
    open_streams()
    for number in _ENDS:
        # Whoever is asked to end tidies up first, unless it is to outlive its terminal (`nohup`).
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda number, _: sys.exit(128 + number))
    sys.exit(main())


if __name__ == "__main__":
    run()
