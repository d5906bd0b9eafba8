"""Core and periphery: actors with many partners who are tied to each other, and others who are not.

The discrete model of Borgatti & Everett (2000), without the pairs of one from the core and one from the periphery:
ideally all pairs within the core are tied, and none within the periphery. Of m ties, the pairs that differ from
that are as many as k(k − 1)/2 − Σ d + m for a core of k actors whose numbers of partners sum to Σ d, so that the best
core of each size consists of those with most partners (Lip 2011).
"""

from dataclasses import dataclass
from math import comb

import numpy as np
import pandas as pd

from ..network.model import Network
from .engine import Engine, Progress
from .kernel import Ints, kernel
from .mixing_tests import Outcome, answered, is_too_large, of_tails, untested

_COLUMNS = (
    *("actors", "core_actors", "core", "correlation", "differing_pairs", "core_ties", "expected_core_ties"),
    *("p_value", "p_lower", "standard_error", "standard_error_lower", "method", "draws", "verdict", "reason"),
)


@dataclass(frozen=True, slots=True, eq=False)
class _Core:
    """Who is in the core, shape (n,), and how far the network is from the ideal."""

    inside: Ints
    correlation: float
    differing: int
    ties: int


def core_periphery(
    network: Network,
    seed: int = 0,
    draws: int | None = None,
    *,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """The best core, how well the network fits it, and whether it has more ties than numbers of partners give: one row.

    Actors with as many partners stand on one side, so that the core follows from the numbers of partners alone: it is
    the set with the fewest pairs that differ from the ideal, the smallest of several. The columns are actors,
    core_actors (how many are in it), core (their ids, joined by `;`), correlation (of ties with the ideal over the
    pairs within the core and within the periphery, −1 to 1; empty if these are all tied or none is), differing_pairs
    and core_ties (the ties within the core).

    The test is that of the question `activity`: all networks in which every actor has as many partners, or draws of
    them, as in `mixing_matrix` (`seed`, `draws`, `engine`, `progress`). All of them have the same core, and the ties
    within the periphery follow from those within the core; so these are compared: expected_core_ties, p_value (of as
    many or more), p_lower, standard_error, standard_error_lower, method, draws, verdict (`more`, `fewer`, `chance`,
    `undecided`, `undefined`) and reason: `no_ties`, `one_degree` (all have as many partners, so that nobody is core),
    `one_network`, `constant` (always as many), `not_asked`, `size` (999 draws would take 180 s, unless `draws` is
    stated), `mixing` or `draws`.

    >>> core_periphery(star)[["core_actors", "core", "reason"]].values.tolist()
    [[1, 'hub', 'one_network']]

    Raises
    ------
    ValueError
        If `draws` is negative.

    Sources
    -------
    Borgatti & Everett (2000), Social Networks 21, 375–395; Lip (2011), arXiv:1102.5511; Kojaku & Masuda (2018), New
    Journal of Physics 20, 043012, on why numbers of partners are to be kept.
    """
    if draws is not None and draws < 0:
        raise ValueError(f"draws must be at least 0, not {draws}")
    k = kernel(network)
    found = _best(k.degree, k.ends)
    if found is None:
        row = (k.size, 0, "", np.nan, np.nan, np.nan)
        test, method, networks = untested("one_degree" if len(k.ends) else "no_ties"), "", 0
    else:
        core = ";".join(actor.id for actor, inside in zip(network.actors, found.inside, strict=True) if inside)
        row = (k.size, int(found.inside.sum()), core, found.correlation, found.differing, found.ties)
        test, method, networks = _tested(network, found.inside, seed, draws, engine, progress)
    numbers = (test.expected, test.p_value, test.p_lower, test.standard_error, test.standard_error_lower)
    return pd.DataFrame([(*row, *numbers, method, networks, test.verdict, test.reason)], columns=list(_COLUMNS))


def _best(degree: Ints, ends: Ints) -> _Core | None:
    """The best core of all that hold whole classes of actors with as many partners; None if there is but one class."""
    n, m = len(degree), len(ends)
    classes = np.unique(degree)[::-1]
    if len(classes) < 2 or not m:  # noqa: PLR2004 - a core and a periphery
        return None
    sizes = [int((degree >= least).sum()) for least in classes[:-1]]
    sums = [int(degree[degree >= least].sum()) for least in classes[:-1]]
    differing = [comb(size, 2) - total + m for size, total in zip(sizes, sums, strict=True)]
    best = int(np.argmin(differing))
    inside = (degree >= classes[best]).astype(np.int64)
    both = inside[ends].sum(axis=1)
    within, outside = int((both == 2).sum()), int((both == 0).sum())  # noqa: PLR2004 - both ends
    pairs, others = comb(sizes[best], 2), comb(n - sizes[best], 2)
    ties, every = within + outside, pairs + others
    spread = ties * (every - ties) * pairs * others
    correlation = (every * within - ties * pairs) / spread**0.5 if spread else np.nan
    return _Core(inside, correlation, differing[best], within)


def _tested(
    network: Network, inside: Ints, seed: int, draws: int | None, engine: Engine | None, progress: Progress | None
) -> tuple[Outcome, str, int]:
    """The test of the ties within the core, its method and the number of networks compared with."""
    k = kernel(network)
    if draws == 0:
        return untested("not_asked"), "", 0
    if is_too_large(len(k.ends), draws):
        return untested("size"), "", 0
    from .rewired.spaces import Rewired  # noqa: PLC0415 - what is not tested does without a compiler
    from .rewired.ties import ties_of  # noqa: PLC0415

    space = Rewired(ties_of(k.ends, k.size), 1 - inside, 2, ties_alone=True)
    tested = np.array([True, False])  # the core alone
    made = answered(space, tested, seed, draws, engine, progress)
    if made.found is None:
        return untested(made.reason), "", 0
    test = next(of_tails(made.found.pair_tails, made.found.pair_expected, made.reason))
    return test, "exact" if made.exact else "monte_carlo", made.networks
