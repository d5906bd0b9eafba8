"""What the section of coverage shows: the cells with the names of their regions and groups, and what is chosen."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from ...metrics.coverage import covered_regions
from ...network.model import Network
from ...network.selection.regions import COUNTIES
from ...text import coverage as wording
from ...text import region_name
from ...text.alphabet import alphabetical
from .. import cache
from ..view_state import ViewState

HOME = "SE"  # the country whose map is drawn
MOST_SHOWN = 60  # regions; the tables have all


@dataclass(frozen=True, slots=True)
class Covered:
    """The cells of a network by functions or by sector.

    `table` has a row per region and group, and `actors` how many are based in each region. `names` are those of the
    regions in the order of the alphabet, first the counties of the home country; `groups` are the names of the
    functions or sectors, and `called` their names within a sentence.
    """

    network: Network
    by: str
    within: tuple[str, ...]
    table: pd.DataFrame
    names: Mapping[str, str]
    groups: Mapping[str, str]
    called: Mapping[str, str]
    actors: Mapping[str, int]

    @property
    def regions(self) -> dict[str, str]:
        """The names of the regions that are drawn: all, or those with most actors."""
        drawn = {*sorted(self.names, key=lambda code: (-self.actors[code], code))[:MOST_SHOWN]}
        return {code: name for code, name in self.names.items() if code in drawn}

    @property
    def counties(self) -> dict[str, str]:
        """The names of the counties of the home country."""
        return {code: name for code, name in self.names.items() if code in COUNTIES[HOME]}

    @property
    def others(self) -> dict[str, str]:
        """The names of all other regions that are drawn."""
        return {code: name for code, name in self.regions.items() if code not in COUNTIES[HOME]}

    @property
    def spoken_of(self) -> dict[str, str]:
        """The regions that sentences count: the counties, or all regions where there are none."""
        return self.counties or dict(self.names)

    @property
    def states(self) -> dict[tuple[str, str], str]:
        """What is documented of each region and group."""
        places = zip(self.table["region"], self.table["group"], strict=True)
        return dict(zip(places, self.table["documented"], strict=True))


def covered(state: ViewState, by: str) -> Covered:
    """The cells of the network that is measured; of a scope with regions only these are rows, reached from anywhere."""
    network, within = _measured(state)
    table, lang = cache.coverage(network, by, within), state.lang
    codes = covered_regions(network, within)
    here = Counter(actor.region for actor in network.actors)
    names = {code: region_name(code, lang) for code in codes}
    order = sorted(alphabetical(names, lang), key=lambda code: code not in COUNTIES[HOME])
    if by == "functions":
        groups = {key: wording.function_name(key, lang) for key in wording.FUNCTIONS}
        called = {key: wording.function_called(key, lang) for key in wording.FUNCTIONS}
    else:
        groups = called = {key: name.text(lang) for key, name in network.sectors.items()}
    actors = {code: here[code] for code in codes}
    return Covered(network, by, within, table, {code: names[code] for code in order}, groups, called, actors)


def _measured(state: ViewState) -> tuple[Network, tuple[str, ...]]:
    scope = state.view.scope
    asked = tuple(sorted(scope.selection.regions))
    if not state.view.recompute or not asked:
        return state.measured, ()
    beyond = replace(scope, selection=replace(scope.selection, regions=frozenset()))
    return cache.scoped(state.network, beyond).network, asked
