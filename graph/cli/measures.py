"""The commands `metrics`, `hubs`, `mixing` and `critical`: metrics of actors, sectors and the whole network."""

from argparse import ArgumentParser, Namespace

from ..metrics import actor_metrics, sector_hubs
from ..metrics.grouping import LISTS, MOST_GROUPS, attributes, comparable, group_count
from ..metrics.mixing import mixing_matrix, mixing_summary
from ..metrics.vulnerability import critical
from ..network.model import Network
from ..text import comparing
from ..text.catalogue import messages
from .faults import Faults
from .measuring import table
from .options import add_comparison, add_table, whole_number
from .scope import add_scope

_MOST_DRAWS = 1_000_000  # as many as are enumerated at most
_USUAL_SIZE = 2


def add_metrics(command: ArgumentParser, lang: str) -> None:
    """Add the options of `metrics`."""
    _ = messages(lang).gettext
    add_table(command, lang, _metrics)
    command.add_argument("--directed", action="store_true", help=_("add the brokerage roles that read direction"))
    add_scope(command, lang)


def add_hubs(command: ArgumentParser, lang: str) -> None:
    """Add the options of `hubs`."""
    _ = messages(lang).gettext
    add_table(command, lang, _hubs)
    add_comparison(command, lang)
    command.add_argument(
        "--group-lenses",
        action="store_true",
        default=None,
        help=_("measure groups as one actor even if there are many"),
    )
    add_scope(command, lang)


def add_mixing(command: ArgumentParser, lang: str) -> None:
    """Add the options of `mixing`."""
    _ = messages(lang).gettext
    add_table(command, lang, _mixing)
    add_comparison(command, lang)
    command.add_argument(
        "--summary", action="store_true", help=_("the E-I index and its permutation test, assortativity, partnerships")
    )
    add_scope(command, lang)


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


def _metrics(options: Namespace) -> int:
    return table(options, lambda scoped: actor_metrics(scoped.network, directed=options.directed))


def _hubs(options: Namespace) -> int:
    return table(
        options,
        lambda scoped: sector_hubs(
            _comparable(scoped.network, options),
            options.by,
            options.permutations,
            options.seed,
            group_lenses=options.group_lenses,
        ),
    )


def _mixing(options: Namespace) -> int:
    if options.summary:
        return table(
            options,
            lambda scoped: mixing_summary(
                _comparable(scoped.network, options), options.by, options.permutations, options.seed
            ),
        )
    return table(options, lambda scoped: mixing_matrix(_comparable(scoped.network, options), options.by))


def _critical(options: Namespace) -> int:
    return table(options, lambda scoped: critical(_large_enough(scoped.network, options), options.size, options.reach))


def _comparable(network: Network, options: Namespace) -> Network:
    """The network, if its groups can be compared as the options ask for; UsageError if not."""
    faults, by, lang = Faults(options.lang), options.by, options.lang
    if options.permutations > _MOST_DRAWS:
        faults.add(comparing.too_many_draws(options.permutations, _MOST_DRAWS, lang))
    possible = attributes(network)
    if by in LISTS:
        faults.add(comparing.is_a_list(by, ", ".join(possible), lang))
    elif by not in possible:
        faults.unknown("--by", by, possible)
    elif (count := group_count(network, by)) > MOST_GROUPS:
        faults.add(comparing.too_many_groups(by, count, MOST_GROUPS, ", ".join(comparable(network)), lang))
    faults.raise_any()
    return network


def _large_enough(network: Network, options: Namespace) -> Network:
    """The network, if so many key players leave a pair of others; UsageError if not."""
    faults, n = Faults(options.lang), len(network.actors)
    if options.size > max(n - 2, _USUAL_SIZE):  # a network too small for the usual size has no such set
        faults.add(comparing.too_large(max(n - 2, 1), n, options.lang))
    faults.raise_any()
    return network
