"""Measures of each actor's own ties: closed or open, within its sector or across."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..network.model import Network
from .kernel import Floats, Kernel, kernel


def clustering(network: Network) -> Floats:
    """The share of each actor's pairs of partners that are partners themselves.

    Shape (n,), range [0, 1]; an actor with fewer than two partners has 0.

    >>> clustering(star).tolist()
    [0.0, 0.0, 0.0]

    Sources
    -------
    Watts & Strogatz (1998), Nature 393, 440–442.
    """
    return np.asarray(kernel(network).graph.transitivity_local_undirected(mode="zero"), dtype=np.float64)


def constraint(network: Network) -> Floats:
    """Burt's constraint: how redundant each actor's partners are; high where there are no structural holes.

    Shape (n,); ties count alike; undefined (NaN) for an isolate.

    >>> constraint(star).tolist()
    [0.5, 1.0, 1.0]

    Sources
    -------
    Burt (1992), Structural Holes, 54–55.
    """
    return _defined_for_partners(network, np.asarray(kernel(network).graph.constraint(), dtype=np.float64))


def effective_size(network: Network) -> Floats:
    """How many of each actor's partners are not redundant: all of them less the mean number of ties they share.

    Shape (n,); ties count alike; undefined (NaN) for an isolate.

    >>> effective_size(star).tolist()
    [2.0, 1.0, 1.0]

    Sources
    -------
    Burt (1992); Borgatti (1997), Connections 20, 35–38.
    """
    k = kernel(network)
    ties_among = np.rint(clustering(network) * k.degree * (k.degree - 1) / 2)
    size = k.degree - 2 * ties_among / np.maximum(k.degree, 1)
    return _defined_for_partners(network, size)


def _defined_for_partners(network: Network, values: Floats) -> Floats:
    return np.where(kernel(network).degree > 0, values, np.nan)


def participation(network: Network) -> Floats:
    """How evenly each actor's ties spread over the sectors: 1 − Σ (ties to the sector / ties)².

    Shape (n,), range [0, 1); an isolate has 0.

    >>> participation(star).tolist()
    [0.5, 0.0, 0.0]

    Sources
    -------
    Guimerà & Amaral (2005), Nature 433, 895–900.
    """
    k = kernel(network)
    shares = partners_by_sector(k) / np.maximum(k.degree, 1)[:, None]
    return np.where(k.degree > 0, 1 - (shares**2).sum(axis=1), 0.0)


def within_sector_z(network: Network) -> Floats:
    """How many standard deviations each actor's ties within its sector lie above the sector's mean.

    Shape (n,); the population standard deviation; 0 where all of the sector have as many.

    >>> within_sector_z(star).tolist()
    [0.0, 0.0, 0.0]

    Sources
    -------
    Guimerà & Amaral (2005), Nature 433, 895–900.
    """
    k = kernel(network)
    within = partners_by_sector(k)[np.arange(k.size), k.sector]
    z = np.zeros(k.size)
    for sector in range(len(k.sectors)):
        members = k.sector == sector
        if members.any() and (spread := within[members].std()) > 0:
            z[members] = (within[members] - within[members].mean()) / spread
    return z


def partners_by_sector(k: Kernel) -> Floats:
    """How many partners each actor has in each sector; shape (n, number of sectors)."""
    membership = csr_array((np.ones(k.size), (np.arange(k.size), k.sector)), shape=(k.size, len(k.sectors)))
    counts: Floats = (k.adjacency @ membership).toarray()
    return counts


def articulation(network: Network) -> NDArray[np.bool_]:
    """Whether the network would fall into more components without the actor; shape (n,).

    >>> articulation(star).tolist()
    [True, False, False]
    """
    k = kernel(network)
    critical = np.zeros(k.size, dtype=np.bool_)
    critical[k.graph.articulation_points()] = True
    return critical
