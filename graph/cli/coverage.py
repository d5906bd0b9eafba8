"""The command `coverage`: which support and which sectors are documented in which region."""

from argparse import ArgumentParser, Namespace

from ..export.formats import Table
from ..metrics.coverage import BY, behind, coverage
from ..network.selection import Scoped
from ..text.catalogue import messages
from .measuring import table
from .options import add_table
from .scope_options import add_scope


def add_coverage(command: ArgumentParser, lang: str) -> None:
    """Add the options of `coverage`."""
    _ = messages(lang).gettext
    add_table(command, lang, _coverage)
    command.add_argument(
        "--by",
        choices=BY,
        default=BY[0],
        help=_("support functions (default), or sectors and which of them are rarer in a region than chance has it"),
    )
    command.add_argument(
        "--actors", action="store_true", help=_("the actors behind each combination, one row each, and through whom")
    )
    add_scope(command, lang)


def _coverage(options: Namespace) -> int:
    def measure(scoped: Scoped) -> Table:
        made = behind if options.actors else coverage
        return made(scoped.network, options.by, options.region)

    return table(options, measure)
