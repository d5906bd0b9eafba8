"""The command `metrics`: every metric of every actor."""

from argparse import ArgumentParser, Namespace

from ..export.formats import Table
from ..metrics import actor_metrics
from ..network.selection import Scoped
from ..text.catalogue import messages
from .engine_options import add_engine, engine_of
from .measuring import table
from .options import add_sampling, add_table, sampling_of
from .scope_options import add_scope


def add_metrics(command: ArgumentParser, lang: str) -> None:
    """Add the options of `metrics`."""
    _ = messages(lang).gettext
    add_table(command, lang, _metrics)
    command.add_argument("--directed", action="store_true", help=_("add what reads direction: paths, brokerage roles"))
    command.add_argument(
        "--weighted",
        action="store_true",
        help=_("add betweenness and closeness along ties that are 1/strength long; otherwise every tie is one step"),
    )
    add_sampling(command, lang)
    add_engine(command, lang)
    add_scope(command, lang)


def _metrics(options: Namespace) -> int:
    def measure(scoped: Scoped) -> Table:
        with engine_of(options) as engine:
            return actor_metrics(
                scoped.network, options.directed, sampling_of(options), weighted=options.weighted, engine=engine
            )

    return table(options, measure)
