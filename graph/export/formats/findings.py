"""The tables of what is found: coverage, who connects, who should meet, what ends, what holds together."""

from collections.abc import Callable, Mapping

import pandas as pd

from ...metrics.connectors import connectors
from ...metrics.coverage import coverage
from ...metrics.ended import after, touched_actors, touched_groups
from ...metrics.endings import Ending, ending_around, partnership_table
from ...metrics.introductions import introductions
from ...metrics.pairs import MOST_ACTORS
from ...metrics.quality import documentation, documentation_bias, facts
from ...metrics.sampling import SAMPLED_ABOVE
from ...metrics.vulnerability import critical
from ...network.model import Network
from .tables import Table

_ALWAYS = Ending("0001", "9999")


def coverage_table(network: Network) -> Table:
    """`metrics.coverage` by functions and, below it, by sector; the test is of sectors alone."""
    by_sector = coverage(network, "sector")
    by_functions = coverage(network).reindex(columns=by_sector.columns).astype({"verdict": "str", "reason": "str"})
    by_functions[["verdict", "reason"]] = ""
    return pd.concat([part for part in (by_functions, by_sector) if len(part)] or [by_sector], ignore_index=True)


def period_asked(network: Network) -> Ending:
    """The period of the tables of endings: the years around that of the data, or all where no date is stated."""
    return ending_around(network) or _ALWAYS


def _up_to(most: int, measure: Callable[[Network], Table]) -> Callable[[Network], Table]:
    """A table that has no rows where there are more actors, since it takes long."""

    def measured(network: Network) -> Table:
        if len(network.actors) <= most:
            return measure(network)
        nobody = pd.Series(False, range(len(network.actors))).to_numpy()
        return measure(network.part(nobody)).iloc[:0]

    return measured


FINDINGS: Mapping[str, Callable[[Network], Table]] = {
    "coverage": coverage_table,
    "connectors": _up_to(MOST_ACTORS, connectors),
    "introductions": _up_to(MOST_ACTORS, lambda network: introductions(network).table),
    "endings": lambda network: partnership_table(network, period_asked(network)),
    "endings_actors": lambda network: touched_actors(network, period_asked(network)),
    "endings_regions": lambda network: touched_groups(network, period_asked(network)),
    "endings_after": _up_to(SAMPLED_ABOVE, lambda network: after(network, period_asked(network))),
    "critical": _up_to(SAMPLED_ABOVE, critical),
    "facts": facts,
    "documentation_bias": lambda network: documentation_bias(documentation(network)),
}
