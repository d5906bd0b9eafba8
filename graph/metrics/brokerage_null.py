"""Directed brokerage of actors and sectors beside its null model of independent arcs: expected counts and z-scores."""

import numpy as np
import pandas as pd

from ..network.model import Network
from .directed_brokerage import DIRECTED_ROLES, arcs, directed_two_paths
from .kernel import Floats, Ints, Kernel, kernel


def actor_brokerage(network: Network) -> pd.DataFrame:
    """Each actor's directed brokerage with expected counts and z-scores: one row per actor, in order of id.

    The columns are id, sector, and for each role, coordinator_d, itinerant_d, gatekeeper_d, representative_d and
    liaison_d, the count, `…_expected` and `…_z`. Under the null model every arc is present independently, with the
    network's density as its probability. `…_z` is how many standard deviations the count lies above the expected
    one, NaN where the variance is 0. The two arcs of a link without direction are not independent: where there are
    many such links z is descriptive and not a test.

    >>> table = actor_brokerage(star).set_index("id")
    >>> table.loc["hub", ["gatekeeper_d", "gatekeeper_d_expected"]].astype(float).round(3).tolist()
    [1.0, 0.148]

    Sources
    -------
    Gould & Fernandez (1989), Sociological Methodology 19, 89–126; Butts (2008), Journal of Statistical Software
    24:6 (the R package sna, whose `brokerage` gives the same numbers).
    """
    k, counts = kernel(network), directed_two_paths(network)
    null = RoleNull(_sizes(k), _density(network))
    expected, variance = null.expected[k.sector], null.variance[k.sector]
    z = _standardised(counts, expected, variance)
    columns: dict[str, object] = {"id": [a.id for a in network.actors], "sector": [a.sector for a in network.actors]}
    for role, name in enumerate(DIRECTED_ROLES):
        columns |= {name: counts[:, role], f"{name}_expected": expected[:, role], f"{name}_z": z[:, role]}
    return pd.DataFrame(columns)


def sector_brokerage(network: Network) -> pd.DataFrame:
    """The directed brokerage of each sector's actors together: one row per role and sector.

    The columns are role, group, actors, count, expected and z, otherwise as `actor_brokerage`; sectors come in
    the network's own order, and one without actors, or the sector `not_stated`, has neither `expected` nor `z`.

    >>> table = sector_brokerage(star).set_index(["role", "group"])
    >>> table.loc[("gatekeeper_d", "public"), ["count", "expected"]].astype(float).round(3).tolist()
    [1.0, 0.296]

    Sources
    -------
    Gould & Fernandez (1989), Sociological Methodology 19, 89–126.
    """
    k, counts = kernel(network), directed_two_paths(network)
    sizes = _sizes(k)
    null = RoleNull(sizes, _density(network))
    held = np.array([counts[k.sector == s].sum(axis=0) for s in range(len(k.sectors))]).reshape(-1, len(DIRECTED_ROLES))
    expected = np.where(sizes[:, None] > 0, sizes[:, None] * null.expected, np.nan)
    if k.untested is not None:
        expected[k.untested] = np.nan
    z = _standardised(held, expected, null.variance_together)
    rows = [
        (name, sector, int(sizes[s]), held[s, role], expected[s, role], z[s, role])
        for role, name in enumerate(DIRECTED_ROLES)
        for s, sector in enumerate(k.sectors)
    ]
    return pd.DataFrame(rows, columns=["role", "group", "actors", "count", "expected", "z"])


def _standardised(counts: Ints, expected: Floats, variance: Floats) -> Floats:
    z: Floats = np.divide(
        counts - expected, np.sqrt(np.maximum(variance, 0)), out=np.full(counts.shape, np.nan), where=variance > 0
    )
    return z


def _sizes(k: Kernel) -> Floats:
    sizes: Floats = np.bincount(k.sector, minlength=len(k.sectors)).astype(np.float64)
    return sizes


def _density(network: Network) -> float:
    n = len(network.actors)
    return arcs(network).nnz / (n * (n - 1)) if n > 1 else 0.0


class RoleNull:
    """The null moments of each role under independent arcs, by the sector of the broker: shapes (sectors, 5).

    `expected` and `variance` are those of one actor's count, `variance_together` that of the sum over the sector.
    """

    def __init__(self, sizes: Floats, density: float) -> None:
        n, rest = sizes, sizes.sum() - sizes
        present, absent = density, 1 - density
        open_path = present**2 * absent
        others = 1 - np.eye(len(n))  # sums over the sectors that are not the broker's
        # The two-paths that a broker may stand on, and how many pairs of them share an arc, in either order.
        across = rest * (n - 1)
        paths = np.array([(n - 1) * (n - 2), others @ (n * (n - 1)), across, across, rest**2 - others @ n**2])
        paths += 0.0  # no -0.0
        third = (rest[:, None] - n) * others  # the actors of neither the broker's sector nor that of an end
        sharing = np.array(
            [
                2 * (n - 1) * (n - 2) * (n - 3),
                2 * others @ (n * (n - 1) * (n - 2)),
                across * (rest + n - 3),
                across * (rest + n - 3),
                2 * (third * (third - 1)) @ n,
            ]
        )
        shared = (present * absent) ** 3
        self.expected = (paths * open_path).T
        self.variance = (paths * open_path * (1 - open_path) + sharing * shared).T
        # For each two-path, those of the sector's other brokers that have the same ends; that end where it begins
        # or the other way round, over the same arc; and that rule it out, needing an arc that it must not have or
        # the other way round.
        none = np.zeros_like(n)
        same_ends = np.array([n - 3, n - 1, n - 2, n - 2, n - 1])
        chained = np.array([2 * (n - 2), none, none, none, none])
        opposed = np.array([4 * n - 10, none, 2 * n - 3, 2 * n - 3, none])
        with_others = same_ends * present**5 * absent + chained * shared - opposed * open_path**2
        self.variance_together = n[:, None] * (self.variance + (paths * with_others).T)
