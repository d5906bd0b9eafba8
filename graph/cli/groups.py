"""Whether the groups of a network can be compared as the options ask for."""

from argparse import Namespace

from ..metrics.grouping import LISTS, MOST_GROUPS, attributes, comparable, group_count
from ..network.model import Network
from ..text import comparing
from .faults import Faults

_MOST_DRAWS = 1_000_000  # as many as are enumerated at most


def comparable_groups(network: Network, options: Namespace) -> Network:
    """The network, if its groups can be compared as the options ask for; UsageError if not."""
    faults, by, lang = Faults(options.lang), options.by, options.lang
    permutations = getattr(options, "permutations", 0)
    if permutations > _MOST_DRAWS:
        faults.add(comparing.too_many_draws(permutations, _MOST_DRAWS, lang))
    possible = attributes(network)
    if by in LISTS:
        faults.add(comparing.is_a_list(by, ", ".join(possible), lang))
    elif by not in possible:
        faults.unknown("--by", by, possible)
    elif (count := group_count(network, by)) > MOST_GROUPS:
        faults.add(comparing.too_many_groups(by, count, MOST_GROUPS, ", ".join(comparable(network)), lang))
    faults.raise_any()
    return network
