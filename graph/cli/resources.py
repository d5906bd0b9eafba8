"""The command `resources`: which sector brings which resource to which."""

from argparse import ArgumentParser, Namespace

from ..export.formats import Table
from ..metrics.flows import resource_flows, shared_resources
from ..network.selection import Scoped
from ..text.catalogue import messages
from .groups import comparable_groups
from .measuring import table
from .options import add_by, add_table
from .scope_options import add_scope


def add_resources(command: ArgumentParser, lang: str) -> None:
    """Add the options of `resources`."""
    _ = messages(lang).gettext
    add_table(command, lang, _resources)
    add_by(command, lang)
    command.add_argument(
        "--shared",
        action="store_true",
        help=_("the links without direction instead: which resource which sectors share, with no giver known"),
    )
    add_scope(command, lang)


def _resources(options: Namespace) -> int:
    def measure(scoped: Scoped) -> Table:
        network = comparable_groups(scoped.network, options)
        return (shared_resources if options.shared else resource_flows)(network, options.by)

    return table(options, measure)
