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
    command.add_argument("--directed", action="store_true", help=_("add the brokerage roles that read direction"))
    add_sampling(command, lang)
    add_scope(command, lang)


def _metrics(options: Namespace) -> int:
    return table(options, lambda scoped: actor_metrics(scoped.network, options.directed, sampling_of(options)))
