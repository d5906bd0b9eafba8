"""Whether a command may write where something is already."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from ..data.atomic import refuse_file
from ..text import exports
from ..text.catalogue import messages
from .streams import fault


def add_force(command: ArgumentParser, lang: str) -> None:
    """The option `--force`."""
    _ = messages(lang).gettext
    command.add_argument("--force", action="store_true", help=_("replace files that are there already, without asking"))


def refused(options: Namespace, target: Path | None, refuse: Callable[[Path, bool], None] = refuse_file) -> int:
    """The exit code if something is there that may not be replaced, otherwise 0.

    Nothing is replaced unless `--force` is given or the user at the terminal agrees; both are the same from then
    on. `refuse` raises FileExistsError for what must not be written to.
    """
    if target is None:
        return 0
    try:
        refuse(target, options.force)
    except FileExistsError:
        if not agreed(exports.replace(str(target), target.is_dir(), options.lang)):
            return fault(exports.there(target.is_dir(), options.lang), options.lang, target)
        options.force = True
    except OSError:
        return 0  # what keeps it from being written is reported when it is
    return 0


def agreed(question: str) -> bool:
    """Whether the user at the terminal agrees; False where there is none."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print(question, end=" ", file=sys.stderr, flush=True)
    return exports.agrees(sys.stdin.readline().strip())
