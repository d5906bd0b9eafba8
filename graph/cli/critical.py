"""The command `critical`: what holds the network together."""

from argparse import ArgumentParser, Namespace

from ..export.formats import Table
from ..metrics.vulnerability import critical
from ..network.model import Network
from ..network.selection import Scoped
from ..text import comparing
from ..text.catalogue import messages
from .engine_options import add_engine, engine_of
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
    add_engine(command, lang)
    add_scope(command, lang)


def _critical(options: Namespace) -> int:
    def measure(scoped: Scoped) -> Table:
        network = _large_enough(scoped.network, options)
        with engine_of(options) as engine:
            return critical(network, options.size, options.reach, engine=engine)

    return table(options, measure)


def _large_enough(network: Network, options: Namespace) -> Network:
    """The network, if so many key players leave a pair of others; UsageError if not."""
    faults, n = Faults(options.lang), len(network.actors)
    if options.size > max(n - 2, _USUAL_SIZE):  # a network too small for the usual size has no such set
        faults.add(comparing.too_large(max(n - 2, 1), n, options.lang))
    faults.raise_any()
    return network
