"""The command `critical`: what holds the network together."""

from argparse import ArgumentParser, Namespace

from ..metrics.vulnerability import critical
from ..network.model import Network
from ..text import comparing
from ..text.catalogue import messages
from .faults import Faults
from .measuring import table
from .options import add_table, whole_number
from .scope_options import add_scope

_USUAL_SIZE = 2


def add_critical(command: ArgumentParser, lang: str) -> None:
    """Add the options of `critical`."""
    _ = messages(lang).gettext
    add_table(command, lang, _critical)
    command.add_argument(
        "--size",
        metavar="N",
        type=whole_number(lang, 1),
        default=_USUAL_SIZE,
        help=_("number of key players (default: 2)"),
    )
    command.add_argument(
        "--reach",
        metavar="N",
        type=whole_number(lang, 1),
        default=1,
        help=_("steps within which they reach others (default: 1)"),
    )
    add_scope(command, lang)


def _critical(options: Namespace) -> int:
    return table(options, lambda scoped: critical(_large_enough(scoped.network, options), options.size, options.reach))


def _large_enough(network: Network, options: Namespace) -> Network:
    """The network, if so many key players leave a pair of others; UsageError if not."""
    faults, n = Faults(options.lang), len(network.actors)
    if options.size > max(n - 2, _USUAL_SIZE):  # a network too small for the usual size has no such set
        faults.add(comparing.too_large(max(n - 2, 1), n, options.lang))
    faults.raise_any()
    return network
