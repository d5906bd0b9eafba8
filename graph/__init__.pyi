from .data.importing.preview import Preview, read_any
from .data.importing.understood import Decisions
from .data.reading import load
from .export.exporting import export
from .export.formats import actor_table, link_table, tie_table
from .metrics import actor_metrics, sector_hubs
from .metrics.bridging import bridged_sectors, cut_off
from .metrics.brokerage_null import actor_brokerage, sector_brokerage
from .metrics.communities import communities
from .metrics.core_periphery import core_periphery
from .metrics.crossing import partnership_span
from .metrics.engine import Cluster, EngineError, Processes
from .metrics.explained_influence import explained_leverage
from .metrics.flows import resource_flows, shared_resources
from .metrics.fragmentation import distance_fragmentation, fragmentation
from .metrics.hubs import carriers, group_hubs
from .metrics.influence import leverage
from .metrics.involvement import involvement
from .metrics.key_players import KeyPlayers, key_players_negative, key_players_positive
from .metrics.mixing import mixing_matrix, mixing_summary
from .metrics.mrqap import mrqap
from .metrics.paths import ConnectingTie, Paths, connecting_tie, path_table, shortest_paths
from .metrics.questions import hub_questions
from .metrics.record import plausible_networks, resampled_partnerships, response, uneven_records
from .metrics.sampling import Sampling
from .metrics.stability import FewestLinks, fewest_links, rank_stability
from .metrics.vulnerability import critical
from .metrics.whatif import change_table
from .narrative.checking import check
from .network.model import Actor, Link, Network
from .network.problems import DataError, Problem
from .network.selection import (
    Change,
    Newcomer,
    Projection,
    Scope,
    Scoped,
    Selection,
    collaborations_as_ties,
    compose,
    ego_network,
    select,
    without,
)

__version__: str

__all__ = [
    "Actor",
    "Change",
    "Cluster",
    "ConnectingTie",
    "DataError",
    "Decisions",
    "EngineError",
    "FewestLinks",
    "KeyPlayers",
    "Link",
    "Network",
    "Newcomer",
    "Paths",
    "Preview",
    "Problem",
    "Processes",
    "Projection",
    "Sampling",
    "Scope",
    "Scoped",
    "Selection",
    "actor_brokerage",
    "actor_metrics",
    "actor_table",
    "bridged_sectors",
    "carriers",
    "change_table",
    "check",
    "collaborations_as_ties",
    "communities",
    "compose",
    "connecting_tie",
    "core_periphery",
    "critical",
    "cut_off",
    "distance_fragmentation",
    "ego_network",
    "explained_leverage",
    "export",
    "fewest_links",
    "fragmentation",
    "group_hubs",
    "hub_questions",
    "involvement",
    "key_players_negative",
    "key_players_positive",
    "leverage",
    "link_table",
    "load",
    "mixing_matrix",
    "mixing_summary",
    "mrqap",
    "partnership_span",
    "path_table",
    "plausible_networks",
    "rank_stability",
    "read_any",
    "resampled_partnerships",
    "resource_flows",
    "response",
    "sector_brokerage",
    "sector_hubs",
    "select",
    "shared_resources",
    "shortest_paths",
    "tie_table",
    "uneven_records",
    "without",
]
