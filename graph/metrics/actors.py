"""The metrics of each actor, by name, and the table of them."""

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from ..network.model import Network
from .brokerage import boundary, coordinator, itinerant, liaison, open_two_paths
from .brokerage_null import actor_brokerage
from .brokering import brokering_activity, brokering_exclusivity
from .centrality import betweenness, closeness, core, degree, eigenvector, harmonic, pagerank, strength
from .cross_sector import cross_sector_betweenness
from .directed_brokerage import DIRECTED_ROLES, has_direction
from .direction import DIRECTED_DEGREES
from .engine import Engine
from .error_bounds import error_bounds
from .kernel import Floats, Measured, kernel
from .lengths import DIRECTED_PATHS, WEIGHTED
from .numeric import numeric
from .ranking import rank_ranges, ranks
from .sampling import BY_SIZE, Sampling
from .searches import search
from .ties import articulation, clustering, constraint, effective_size, participation, within_sector_z

ACTOR_METRICS: Mapping[str, Callable[[Network], np.ndarray]] = {
    "degree": degree,
    "strength": strength,
    "betweenness": betweenness,
    "closeness": closeness,
    "harmonic": harmonic,
    "eigenvector": eigenvector,
    "pagerank": pagerank,
    "clustering": clustering,
    "core": core,
    "constraint": constraint,
    "effective_size": effective_size,
    "participation": participation,
    "within_sector_z": within_sector_z,
    "cross_sector_betweenness": cross_sector_betweenness,
    "brokerage": open_two_paths,
    "coordinator": coordinator,
    "itinerant": itinerant,
    "boundary": boundary,
    "liaison": liaison,
    "brokering_activity": brokering_activity,
    "brokering_exclusivity": brokering_exclusivity,
    "articulation": articulation,
}
# Those that may be sampled.
OF_PATHS: Mapping[str, Callable[[Measured], np.ndarray]] = {
    "betweenness": betweenness,
    "closeness": closeness,
    "harmonic": harmonic,
    "cross_sector_betweenness": cross_sector_betweenness,
}
# Those that are numbers, by which actors have ranks.
RANKED: tuple[str, ...] = tuple(metric for metric in ACTOR_METRICS if metric != "articulation")


def actor_metrics(
    network: Network,
    directed: bool = False,
    sampling: Sampling = BY_SIZE,
    *,
    weighted: bool = False,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """Every metric of every actor: one row per actor, in order of id.

    The columns are id, name, sector, form and region (empty if unknown), then degree, strength, betweenness,
    closeness, harmonic, eigenvector, pagerank, clustering, core, constraint, effective_size, participation,
    within_sector_z, cross_sector_betweenness, brokerage, the roles it consists of (coordinator, itinerant, boundary and
    liaison), brokering_activity, brokering_exclusivity, and articulation (true or false); `docs/metrics.md` has the
    formula, range and source of each, and what an isolate gets. What is undefined is NaN. Where any link has a
    direction, in_degree, out_degree, in_strength and out_strength stand before articulation. With `directed` they do in
    any case, and after them betweenness_d, in_closeness, out_closeness and the roles that read direction (see
    `actor_brokerage`), of which the expected counts and z-scores (`…_expected`, `…_z`) come last. With `weighted`
    weighted_betweenness and weighted_closeness, for which a tie is 1/strength long, stand before articulation; in all
    other columns of paths every tie is one step.

    Above 10,000 actors betweenness, across sectors too, is estimated from a random sample, and closeness and harmonic
    too where distances to all actors would take long; `sampling` asks for other samples, or none. After a measure that
    is sampled stand the bounds between which it lies for all actors at once with a confidence of 95 % (`…_low`,
    `…_high`), and the number of shortest paths, or of actors, that were drawn (`…_samples`). Of directed and weighted
    paths there is no sample: their columns are NaN then, unless `sampling` is exact.

    The workers of an `engine` search for the shortest paths; which it is, and how many they are, changes no bit. By
    default threads on all cores do.

    Raises
    ------
    EngineError
        If the workers of the engine are lost.
    """
    described = {
        "id": [a.id for a in network.actors],
        "name": [a.name for a in network.actors],
        "sector": [a.sector for a in network.actors],
        "form": [a.form for a in network.actors],
        "region": [a.region or "" for a in network.actors],
    }
    k = kernel(network, sampling)
    search(k, engine)
    bounds = error_bounds(k)
    values: dict[str, np.ndarray | int] = {}
    for name, metric in ACTOR_METRICS.items():
        values[name] = OF_PATHS[name](k) if name in OF_PATHS else metric(network)
        if name in bounds:
            values |= {f"{name}_low": bounds[name].low, f"{name}_high": bounds[name].high}
            values[f"{name}_samples"] = bounds[name].samples
    last: dict[str, np.ndarray | int] = {"articulation": values.pop("articulation")}
    if weighted:
        last = {**{name: metric(network, sampling) for name, metric in WEIGHTED.items()}, **last}
    if directed or has_direction(network):
        values |= {name: metric(network) for name, metric in DIRECTED_DEGREES.items()}
    if not directed:
        return pd.DataFrame(described | values | last)
    values |= {name: metric(network, sampling) for name, metric in DIRECTED_PATHS.items()}
    roles = actor_brokerage(network).drop(columns=["id", "sector"])
    values |= {name: roles.pop(name).to_numpy() for name in DIRECTED_ROLES} | last
    values |= {str(name): column.to_numpy() for name, column in roles.items()}
    return pd.DataFrame(described | values)


def measured(network: Network, name: str) -> Floats:
    """The values of one metric, or of a numeric custom attribute, for each actor; shape (n,), NaN where undefined.

    >>> measured(star, "degree").tolist()
    [2.0, 1.0, 1.0]
    """
    if name in ACTOR_METRICS:
        return np.asarray(ACTOR_METRICS[name](network), dtype=np.float64)
    return numeric(network).get(name, np.full(len(network.actors), np.nan))


def places(network: Network, name: str) -> Floats:
    """The best and the worst rank of each actor on a metric, the highest value first; shape (n, 2).

    They differ where a sample leaves open who comes first; NaN where the metric is undefined.

    >>> places(star, "degree").tolist()
    [[1.0, 1.0], [2.0, 2.0], [2.0, 2.0]]
    """
    bounds = error_bounds(network).get(name)
    if bounds is not None:
        return rank_ranges(bounds.low, bounds.high)
    exact = ranks(measured(network, name))
    return np.column_stack([exact, exact])
