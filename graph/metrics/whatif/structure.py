"""How a network hangs together, in seven numbers."""

from typing import NamedTuple

from ...network.model import Network
from ..fragmentation import distance_fragmentation, fragmentation
from ..kernel import kernel


class Structure(NamedTuple):
    """How many there are of what, and how far the actors are from all reaching each other.

    `largest` is how many actors the largest component has; both fragmentations are NaN below two actors.
    """

    actors: int
    ties: int
    components: int
    largest: int
    isolates: int
    fragmentation: float
    distance_fragmentation: float


def structure(network: Network) -> Structure:
    """How the network hangs together.

    >>> structure(star)[:5]
    (3, 2, 1, 3, 0)
    """
    k = kernel(network)
    sizes = k.graph.connected_components().sizes()
    return Structure(
        actors=k.size,
        ties=len(k.ends),
        components=len(sizes),
        largest=max(sizes, default=0),
        isolates=int((k.degree == 0).sum()),
        fragmentation=fragmentation(k),
        distance_fragmentation=distance_fragmentation(k),
    )
