"""The command `metrics`: every metric of every actor."""

from argparse import ArgumentParser, Namespace

from ..metrics import actor_metrics
from ..text.catalogue import messages
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
    add_scope(command, lang)


def _metrics(options: Namespace) -> int:
    sampling = sampling_of(options)
    return table(
        options,
        lambda scoped: actor_metrics(scoped.network, options.directed, sampling, weighted=options.weighted),
    )
