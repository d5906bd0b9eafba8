"""A network as the arrays that the metrics compute with."""

from dataclasses import dataclass, replace
from functools import lru_cache

import igraph
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..network.model import Network
from ..network.vocabulary import NOT_STATED
from .sampling import BY_SIZE, Sampling

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Kernel:
    """The measured network of n actors and m ties, actors in the network's own order.

    `ends` has shape (m, 2) and holds positions of actors, `strengths` shape (m,); `adjacency` is the
    symmetric n × n matrix of ones and zeros; `sector` has shape (n,) and holds positions in `sectors`. Shortest paths
    are measured as `sampling` states.
    """

    graph: igraph.Graph
    ends: Ints
    strengths: Floats
    adjacency: csr_array
    sector: Ints
    sectors: tuple[str, ...]
    sampling: Sampling = BY_SIZE

    @property
    def size(self) -> int:
        """The number of actors."""
        return int(self.adjacency.shape[0])

    @property
    def untested(self) -> int | None:
        """The position of the sector `not_stated`, if there is one: no sector that is tested, ranked or expected."""
        return self.sectors.index(NOT_STATED) if NOT_STATED in self.sectors else None

    @property
    def degree(self) -> Ints:
        """The number of partners of each actor, shape (n,)."""
        degree: Ints = np.diff(self.adjacency.indptr).astype(np.int64)
        return degree

    def with_ties(self, ends: Ints, strengths: Floats) -> "Kernel":
        """The same actors with other ties, shapes (m, 2) and (m,)."""
        return _kernel(ends, strengths, self.sector, self.sectors, self.sampling)

    def __reduce__(self) -> tuple[object, ...]:
        """What it is made of; what follows from that is made anew where it is sent to."""
        return _kernel, (self.ends, self.strengths, self.sector, self.sectors)

    def among(self, kept: NDArray[np.bool_]) -> "Kernel":
        """The actors to keep, of shape (n,), and the ties among them, as strong as they were."""
        inside = kept[self.ends].all(axis=1)
        position = np.cumsum(kept) - 1
        ends, strengths = position[self.ends[inside]], self.strengths[inside]
        return _kernel(ends, strengths, self.sector[kept], self.sectors, self.sampling)


Measured = Network | Kernel


def kernel(measured: Measured, sampling: Sampling | None = None) -> Kernel:
    """The arrays of a network, remembered for the networks last asked for; a kernel is returned as it is.

    With `sampling` its shortest paths are measured in that way.
    """
    k = measured if isinstance(measured, Kernel) else _of_network(measured)
    return k if sampling in (None, k.sampling) else _sampled(k, sampling)


@lru_cache(maxsize=8)
def _sampled(k: Kernel, sampling: Sampling) -> Kernel:
    return replace(k, sampling=sampling)


@lru_cache(maxsize=8)
def _of_network(network: Network) -> Kernel:
    sectors = tuple(network.sectors)
    codes = {sector: i for i, sector in enumerate(sectors)}
    sector = np.fromiter((codes[actor.sector] for actor in network.actors), np.int64, len(network.actors))
    return _kernel(network.tie_arrays.ends, network.tie_arrays.strengths, sector, sectors)


def _kernel(
    ends: Ints, strengths: Floats, sector: Ints, sectors: tuple[str, ...], sampling: Sampling = BY_SIZE
) -> Kernel:
    n = len(sector)
    rows = np.concatenate([ends[:, 0], ends[:, 1]])
    columns = np.concatenate([ends[:, 1], ends[:, 0]])
    return Kernel(
        graph=igraph.Graph(n=n, edges=ends),
        ends=ends,
        strengths=strengths,
        adjacency=csr_array((np.ones(len(rows)), (rows, columns)), shape=(n, n)),
        sector=sector,
        sectors=sectors,
        sampling=sampling,
    )
