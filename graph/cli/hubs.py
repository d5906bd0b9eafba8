"""The command `hubs`: which sectors act as hubs."""

from argparse import ArgumentParser, Namespace

from ..export.formats import Table
from ..metrics import sector_hubs
from ..metrics.questions import with_questions
from ..network.selection import Scoped
from ..text import record
from ..text.catalogue import messages
from .engine_options import add_engine, engine_of
from .faults import UsageError
from .groups import comparable_groups
from .measuring import table
from .options import add_comparison, add_draws, add_sampling, add_table, sampling_of
from .progress import progress_line
from .scope_options import add_scope
from .sensitivity import add_sensitivity, sensitivity


def add_hubs(command: ArgumentParser, lang: str) -> None:
    """Add the options of `hubs`."""
    _ = messages(lang).gettext
    add_table(command, lang, _hubs)
    add_comparison(command, lang)
    command.add_argument(
        "--group-lenses",
        action="store_true",
        default=None,
        help=_("measure groups as one actor even if there are many groups, or more than 10,000 actors"),
    )
    add_draws(command, lang)
    add_sensitivity(command, lang)
    add_sampling(command, lang)
    add_engine(command, lang)
    add_scope(command, lang)


def _hubs(options: Namespace) -> int:
    def measure(scoped: Scoped) -> Table:
        network = comparable_groups(scoped.network, options)
        if options.sensitivity:
            return sensitivity(network, options)
        if options.chances:
            raise UsageError(record.chances_alone(options.lang))
        with engine_of(options) as engine:
            hubs = sector_hubs(
                network,
                options.by,
                options.permutations,
                options.seed,
                group_lenses=options.group_lenses,
                engine=engine,
                sampling=sampling_of(options),
            )
            progress = progress_line(messages(options.lang).gettext("Comparing sectors with random networks"))
            return with_questions(
                hubs, network, options.by, options.seed, options.draws, engine=engine, progress=progress
            )

    return table(options, measure)
