"""What files that are brought make of the network that is there, as functions that a process can be asked for."""

from ...data.importing.matching.comparing import Choice, Choices, Compared, combined, compared
from ...network.model import Network

Made = tuple[tuple[tuple[str, Choice], ...], Choice, frozenset[str]]


def made(choices: Choices) -> Made:
    """Choices as an argument of a call."""
    return tuple(sorted(choices.conflicts.items())), choices.otherwise, choices.removed


def different(existing: Network, draft: Network) -> tuple[Compared, ...]:
    """What is not the same in both of `compared`, which alone is shown."""
    return tuple(one for one in compared(existing, draft) if one.status != "unchanged")


def both(existing: Network, draft: Network, chosen: Made) -> Network:
    """`combined`."""
    conflicts, otherwise, removed = chosen
    return combined(existing, draft, Choices(dict(conflicts), otherwise, removed))
