"""The command `mixing`: how many ties run within and between sectors."""

from argparse import ArgumentParser, Namespace

from ..export.formats import Table
from ..metrics.core_periphery import core_periphery
from ..metrics.grouping import grouping
from ..metrics.mixing import mixing_matrix, mixing_summary
from ..metrics.mixing_tests import mixing_tests
from ..metrics.mrqap import ATTRIBUTES, mrqap
from ..network.selection import Scoped
from ..text.catalogue import messages
from .engine_options import add_engine, engine_of
from .groups import comparable_groups
from .measuring import table
from .options import add_comparison, add_draws, add_table
from .progress import progress_line
from .scope_options import add_scope


def add_mixing(command: ArgumentParser, lang: str) -> None:
    """Add the options of `mixing`."""
    _ = messages(lang).gettext
    add_table(command, lang, _mixing)
    add_comparison(command, lang)
    shown = command.add_mutually_exclusive_group()
    shown.add_argument(
        "--summary", action="store_true", help=_("the E-I index and its tests, assortativity, partnerships")
    )
    shown.add_argument(
        "--mrqap",
        action="store_true",
        help=_(
            "regression of ties on sharing a sector, a region and a form, and the attribute of --by if it is another, "
            "with permutations (MRQAP)"
        ),
    )
    shown.add_argument(
        "--core-periphery",
        action="store_true",
        help=_("core and periphery, and whether the core has more ties than its numbers of partners give"),
    )
    add_draws(command, lang)
    add_engine(command, lang)
    add_scope(command, lang)


def _mixing(options: Namespace) -> int:
    def measure(scoped: Scoped) -> Table:
        network = comparable_groups(scoped.network, options)
        by, seed, draws = options.by, options.seed, options.draws
        progress = progress_line(messages(options.lang).gettext("Comparing sectors with random networks"))
        with engine_of(options) as engine:
            if options.mrqap:
                shared = dict.fromkeys((*ATTRIBUTES, by))
                return mrqap(network, list(shared), options.permutations, seed, engine=engine)
            if options.core_periphery:
                return core_periphery(network, seed, draws, engine=engine, progress=progress)
            tests = mixing_tests(network, grouping(network, by), seed, draws=draws, engine=engine, progress=progress)
            if options.summary:
                return mixing_summary(network, by, options.permutations, seed, engine=engine, tests=tests)
            return mixing_matrix(network, by, tests=tests)

    return table(options, measure)
