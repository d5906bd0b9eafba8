"""The command `mixing`: how many ties run within and between sectors."""

from argparse import ArgumentParser, Namespace

from ..metrics.mixing import mixing_matrix, mixing_summary
from ..text.catalogue import messages
from .groups import comparable_groups
from .measuring import table
from .options import add_comparison, add_table
from .scope_options import add_scope


def add_mixing(command: ArgumentParser, lang: str) -> None:
    """Add the options of `mixing`."""
    _ = messages(lang).gettext
    add_table(command, lang, _mixing)
    add_comparison(command, lang)
    command.add_argument(
        "--summary", action="store_true", help=_("the E-I index and its permutation test, assortativity, partnerships")
    )
    add_scope(command, lang)


def _mixing(options: Namespace) -> int:
    if options.summary:
        return table(
            options,
            lambda scoped: mixing_summary(
                comparable_groups(scoped.network, options), options.by, options.permutations, options.seed
            ),
        )
    return table(options, lambda scoped: mixing_matrix(comparable_groups(scoped.network, options), options.by))
