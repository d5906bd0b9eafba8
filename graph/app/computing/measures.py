"""What pages compute from a network, as functions that a process can be asked for."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from ... import metrics
from ...export.formats import TABLES, Parameters
from ...metrics import connectors, hubs, questions
from ...metrics.compared import Record, ratio_changes, records, waves
from ...metrics.engine import part_of
from ...metrics.explained_influence import explained_leverage
from ...metrics.grouping import grouping
from ...metrics.hub_table import HUB_COLUMNS
from ...metrics.influence import leverage
from ...metrics.introductions import Introductions, introductions
from ...metrics.mixing import mixing_matrix, mixing_summary
from ...metrics.mixing_tests import mixing_tests
from ...metrics.pairs import End
from ...metrics.record import plausible_networks, resampled_partnerships, uneven_records
from ...metrics.stability import FewestLinks, fewest_links, rank_stability
from ...metrics.verdicts import DRAWS
from ...metrics.whatif import Comparison, Side
from ...network import selection
from ...network.model import Network

MISSING = (0.05, 0.10, 0.20)  # shares of the partnerships
OF_PARTNERSHIPS = ("partnership",)  # what is left out, one at a time
_RESAMPLES = 1_000
_MOST_TIES = 500  # of which 9,999 draws take some seconds

Progress = Callable[[int, int], None]


class Mixing(NamedTuple):
    """The tables of `metrics.mixing_matrix` and `metrics.mixing_summary`."""

    matrix: pd.DataFrame
    summary: pd.DataFrame


class Connecting(NamedTuple):
    """How near the pairs are to each other, and `metrics.connectors` of them."""

    contact: connectors.Contact
    connectors: pd.DataFrame


class Meeting(NamedTuple):
    """The same, and what `metrics.introductions` finds of these pairs."""

    contact: connectors.Contact
    connectors: pd.DataFrame
    introductions: Introductions


class Differences(NamedTuple):
    """The tables of `metrics.compared.ratio_changes`, and the records that differ."""

    changes: pd.DataFrame
    records: list[Record]


class Resampling(NamedTuple):
    """The tables of `metrics.record.resampled_partnerships`, and of `metrics.influence.leverage` of partnerships."""

    ranges: pd.DataFrame
    changes: pd.DataFrame


@lru_cache(maxsize=8)
def sector_hubs(network: Network, by: str) -> pd.DataFrame:
    """`metrics.sector_hubs` without the measures of groups as blocks; not to be changed, since it is remembered."""
    return metrics.sector_hubs(network, by, group_lenses=False)


def hub_questions(network: Network, by: str, progress: Progress | None = None) -> pd.DataFrame:
    """`metrics.questions.hub_questions`."""
    return questions.hub_questions(network, by, progress=progress)


def plausible(network: Network, progress: Progress | None = None) -> pd.DataFrame:
    """`metrics.record.plausible_networks` as the page Hubs has them."""
    return plausible_networks(network, progress=progress)


def uneven(network: Network, progress: Progress | None = None) -> pd.DataFrame:
    """`metrics.record.uneven_records` of every sector."""
    return uneven_records(network, progress=progress)


def resampling(network: Network, progress: Progress | None = None) -> Resampling:
    """How far each sector's ratio ranges with partnerships drawn anew, and which verdicts change without one."""
    ranges = resampled_partnerships(network, progress=part_of(progress, 0, 2))
    return Resampling(ranges, leverage(network, progress=part_of(progress, 1, 2), of=OF_PARTNERSHIPS))


def hubs_without(network: Network, ids: tuple[str, ...], by: str) -> pd.DataFrame:
    """The same of the network without some actors."""
    return metrics.sector_hubs(selection.without(network, ids), by, group_lenses=False)


def comparison(before: Network, after: Network) -> Comparison:
    """The two sides of a what-if with all that pages show of them."""
    compared = Comparison.of(_side(before), after)
    for side in (compared.before, compared.after):
        _ = side.structure
    _ = compared.lost, compared.gained, compared.hubs, compared.rank_changes
    return compared


def differences(first: Network, second: Network) -> Differences:
    """How two networks differ."""
    return Differences(ratio_changes(first, second), records(first, second))


def row_of(*networks: Network) -> pd.DataFrame:
    """`metrics.compared.waves` of several networks in a row."""
    return waves(networks)


@lru_cache(maxsize=2)
def _side(network: Network) -> Side:
    return Side(network)


def stability(network: Network, progress: Progress | None = None) -> pd.DataFrame:
    """`metrics.stability.rank_stability` as the page Hubs tests it."""
    return rank_stability(network, MISSING, resamples=_RESAMPLES, progress=progress)


def leave_one_out(network: Network, progress: Progress | None = None) -> pd.DataFrame:
    """`metrics.influence.leverage`."""
    return leverage(network, progress=progress)


def explained_leave_one_out(network: Network, progress: Progress | None = None) -> pd.DataFrame:
    """`metrics.explained_influence.explained_leverage`."""
    return explained_leverage(network, progress=progress)


def fewest(network: Network, progress: Progress | None = None) -> FewestLinks:
    """`metrics.stability.fewest_links` on the headline measure."""
    return fewest_links(network, metrics.HEADLINE, progress=progress)


def mixing_untested(network: Network, by: str) -> Mixing:
    """Ties within and between groups without the tests of the explaining question, which take longer."""
    return Mixing(mixing_matrix(network, by, draws=0), mixing_summary(network, by, draws=0))


def mixing_tested(network: Network, by: str, progress: Progress | None = None) -> Mixing:
    """The same with these tests; of a network of some size with 999 draws, which is what a visitor waits for."""
    draws = None if len(network.ties) <= _MOST_TIES else DRAWS[0]
    tests = mixing_tests(network, grouping(network, by), draws=draws, progress=progress)
    return Mixing(mixing_matrix(network, by, tests=tests), mixing_summary(network, by, tests=tests))


def connecting(network: Network, a: End, b: End | None) -> Connecting:
    """Who connects two ends."""
    return Connecting(connectors.contact(network, a, b), connectors.connectors(network, a, b))


def meeting(network: Network, a: End, b: End | None) -> Meeting:
    """Who connects two ends, and who of them should meet."""
    return Meeting(*connecting(network, a, b), introductions(network, a, b))


def group_hubs(network: Network, by: str) -> pd.DataFrame:
    """The measures of groups as blocks; without rows where there are too many groups."""
    if not hubs.few_groups(network, by):
        return pd.DataFrame(columns=list(HUB_COLUMNS))
    return hubs.group_hubs(network, by)


def exported(network: Network, name: str) -> pd.DataFrame:
    """One of the tables of the export."""
    return TABLES[name](network, Parameters())
