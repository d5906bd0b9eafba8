"""Communities: actors that are tied to each other more than to the rest."""

from collections import Counter

from ..network.model import Network
from .kernel import kernel
from .random_state import random_numbers

# The community of an actor without ties.
ALONE = ""
# Above so many actors the method is repeated only so often: where communities are hardly marked it improves by
# thousandths for minutes.
REPEATED_UNDER, REPETITIONS = 20_000, 10


def communities(network: Network, resolution: float = 1.0, seed: int = 0) -> dict[str, str]:
    """Which community each actor belongs to: id to "1", "2", …, the largest first, equals by their first id.

    The Leiden method on the modularity of the simple network, in which ties count alike whatever their strength;
    it is repeated until nothing improves, above 20,000 actors at most ten times. A higher `resolution` gives more and
    smaller communities. Actors without ties belong to none and have "". Equal networks and seeds give equal
    communities, whatever the order of the rows and in any thread; another seed may give others, where the network does
    not settle it.

    >>> communities(star)
    {'hub': '1', 'region': '1', 'university': '1'}

    Raises
    ------
    ValueError
        If the resolution is not a number from 0.

    Sources
    -------
    Traag, Waltman & van Eck (2019), Scientific Reports 9, 5233; Reichardt & Bornholdt (2006), Physical Review E 74,
    016110.
    """
    if not 0 <= resolution < float("inf"):
        raise ValueError(f"resolution must be a number from 0, not {resolution}")
    k = kernel(network)
    rounds = -1 if k.size <= REPEATED_UNDER else REPETITIONS
    with random_numbers(seed):
        found = k.graph.community_leiden("modularity", resolution=resolution, n_iterations=rounds).membership
    tied = [int(label) for label, partners in zip(found, k.degree, strict=True) if partners]
    # Counter keeps the order in which communities are met, and actors are sorted: equals come by their first id.
    names = {label: str(i) for i, (label, _) in enumerate(Counter(tied).most_common(), start=1)}
    return {
        actor.id: names[label] if partners else ALONE
        for actor, label, partners in zip(network.actors, found, k.degree, strict=True)
    }
