"""A network as the arrays that the metrics compute with."""

from dataclasses import dataclass
from functools import lru_cache

import igraph
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..model import Network

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Kernel:
    """The measured network of n actors and m ties, actors in the network's own order.

    `ends` has shape (m, 2) and holds positions of actors, `strengths` shape (m,); `adjacency` is the
    symmetric n × n matrix of ones and zeros; `sector` has shape (n,) and holds positions in `sectors`.
    """

    graph: igraph.Graph
    ends: Ints
    strengths: Floats
    adjacency: csr_array
    sector: Ints
    sectors: tuple[str, ...]

    @property
    def size(self) -> int:
        """The number of actors."""
        return int(self.adjacency.shape[0])

    @property
    def degree(self) -> Ints:
        """The number of partners of each actor, shape (n,)."""
        return np.diff(self.adjacency.indptr).astype(np.int64)


@lru_cache(maxsize=8)
def kernel(network: Network) -> Kernel:
    """The arrays of a network; remembered for the networks last asked for."""
    n = len(network.actors)
    position = network.position
    ends = np.array([(position[t.a], position[t.b]) for t in network.ties], dtype=np.int64).reshape(-1, 2)
    rows = np.concatenate([ends[:, 0], ends[:, 1]])
    columns = np.concatenate([ends[:, 1], ends[:, 0]])
    sectors = tuple(network.sectors)
    codes = {sector: i for i, sector in enumerate(sectors)}
    return Kernel(
        graph=igraph.Graph(n=n, edges=ends),
        ends=ends,
        strengths=np.array([t.strength for t in network.ties], dtype=np.float64),
        adjacency=csr_array((np.ones(len(rows)), (rows, columns)), shape=(n, n)),
        sector=np.array([codes[a.sector] for a in network.actors], dtype=np.int64),
        sectors=sectors,
    )
