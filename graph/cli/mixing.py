"""The command `mixing`: how many ties run within and between sectors."""

from argparse import ArgumentParser, Namespace

from ..export.formats import Table
from ..metrics.mixing import mixing_matrix, mixing_summary
from ..network.selection import Scoped
from ..text.catalogue import messages
from .engine_options import add_engine, engine_of
from .groups import comparable_groups
from .measuring import table
from .options import add_comparison, add_draws, add_table
from .scope_options import add_scope


def add_mixing(command: ArgumentParser, lang: str) -> None:
    """Add the options of `mixing`."""
    _ = messages(lang).gettext
    add_table(command, lang, _mixing)
    add_comparison(command, lang)
    command.add_argument(
        "--summary", action="store_true", help=_("the E-I index and its tests, assortativity, partnerships")
    )
    add_draws(command, lang)
    add_engine(command, lang)
    add_scope(command, lang)


def _mixing(options: Namespace) -> int:
    def measure(scoped: Scoped) -> Table:
        network = comparable_groups(scoped.network, options)
        seed, draws = options.seed, options.draws
        with engine_of(options) as engine:
            if options.summary:
                return mixing_summary(network, options.by, options.permutations, seed, draws=draws, engine=engine)
            return mixing_matrix(network, options.by, seed, draws=draws, engine=engine)

    return table(options, measure)
