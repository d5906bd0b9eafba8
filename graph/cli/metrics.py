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
    command.add_argument("--directed", action="store_true", help=_("add the brokerage roles that read direction"))
    add_sampling(command, lang)
    add_engine(command, lang)
    add_scope(command, lang)


def _metrics(options: Namespace) -> int:
    def measure(scoped: Scoped) -> Table:
        with engine_of(options) as engine:
            return actor_metrics(scoped.network, options.directed, sampling_of(options), engine=engine)

    return table(options, measure)
