"""How much room the dot of each actor needs."""

import numpy as np
from numpy.typing import NDArray

from ...network.model import Network

Points = NDArray[np.float64]

# The radius left free for an actor with the most partners, for one with none, and between two actors.
LARGEST, SMALLEST, GAP = 31.0, 6.0, 11.0


def radii(network: Network) -> NDArray[np.float64]:
    """The radius left free for each actor, larger with more partners; shape (n,)."""
    partners = np.zeros(len(network.actors))
    for tie in network.ties:
        partners[network.position[tie.a]] += 1
        partners[network.position[tie.b]] += 1
    sizes = LARGEST * np.sqrt(partners / max(partners.max(), 1.0))
    return np.asarray(np.maximum(SMALLEST, sizes), dtype=np.float64)
