"""Numbers about actors and sectors. Pure: a network in, a table out."""

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from ..model import Network
from .brokerage import boundary, coordinator, itinerant, liaison, open_two_paths
from .brokerage_chance import actor_brokerage
from .centrality import betweenness, closeness, core, degree, eigenvector, harmonic, pagerank, strength
from .directed_brokerage import DIRECTED_ROLES
from .hubs import HEADLINE, LENSES, sector_hubs
from .ties import articulation, clustering, constraint, effective_size, participation, within_sector_z

__all__ = ["ACTOR_METRICS", "HEADLINE", "LENSES", "RANKED", "actor_metrics", "open_two_paths", "sector_hubs"]

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
    "coordinator": coordinator,
    "itinerant": itinerant,
    "boundary": boundary,
    "liaison": liaison,
    "articulation": articulation,
}
# Those that are numbers, by which actors have ranks.
RANKED = tuple(metric for metric in ACTOR_METRICS if metric != "articulation")


def actor_metrics(network: Network, directed: bool = False) -> pd.DataFrame:
    """Every metric of every actor: one row per actor, in order of id.

    The columns are id, name, sector, form and region (empty if unknown), then degree, strength, betweenness,
    closeness, harmonic, eigenvector, pagerank, clustering, core, constraint, effective_size, participation,
    within_sector_z, the brokerage roles coordinator, itinerant, boundary and liaison, and articulation (true or
    false); `docs/metrics.md` has the formula, range and source of each, and what an isolate gets. What is undefined is
    NaN. With `directed`, the roles that read the direction of links (see `actor_brokerage`) stand before articulation,
    and what chance gives each of them (`…_expected`, `…_z`) comes last.
    """
    described = {
        "id": [a.id for a in network.actors],
        "name": [a.name for a in network.actors],
        "sector": [a.sector for a in network.actors],
        "form": [a.form for a in network.actors],
        "region": [a.region or "" for a in network.actors],
    }
    measured = {name: metric(network) for name, metric in ACTOR_METRICS.items()}
    if directed:
        last = {"articulation": measured.pop("articulation")}
        roles = actor_brokerage(network).drop(columns=["id", "sector"])
        measured |= {name: roles.pop(name).to_numpy() for name in DIRECTED_ROLES} | last
        measured |= {str(name): values.to_numpy() for name, values in roles.items()}
    return pd.DataFrame(described | measured)
