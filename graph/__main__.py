"""The command line: `samverkan COMMAND`, or `python -m graph COMMAND`."""

import signal
import sys
from collections.abc import Sequence

from .cli import INSTALLED, cannot_write, fault, open_streams, parse, write_no_more
from .text.extras import MissingPackagesError

# What ends a program from outside. Windows has no SIGHUP.
_ENDS = [number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]


def main(arguments: Sequence[str], prog: str = INSTALLED) -> int:
    """Run one command and return its exit code: 0, 1 for faulty data, 2 for faulty use; `prog` is how it was called."""
    lang = "en"
    try:
        try:
            options = parse(arguments, prog)
            lang = getattr(options, "lang", lang)
            return int(options.run(options))
        finally:
            # Errors of writing are raised here rather than when Python ends.
            sys.stdout.flush()
    except BrokenPipeError:
        write_no_more()  # the reader has closed the pipe
        return 0
    except KeyboardInterrupt:
        write_no_more()
        return 128 + signal.SIGINT
    except MissingPackagesError as error:
        return fault(error.sentence(lang), lang)
    except OSError as error:
        code = cannot_write(error, lang)
        write_no_more()
        return code


def run(prog: str = INSTALLED) -> None:
    """The program `samverkan`, or another name by which it was called."""
    open_streams()
    for number in _ENDS:
        # A signal to end lets the program clean up first, unless it is ignored (`nohup`).
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda number, _: sys.exit(128 + number))
    sys.exit(main(sys.argv[1:], prog))


if __name__ == "__main__":
    run("python -m graph")
