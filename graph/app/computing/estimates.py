"""How long each computation of the pages takes, estimated from the number of actors and ties.

Milliseconds on one core of 2020 or later, calibrated with `benchmarks/waiting.py --estimates`; right to about half,
where nothing is remembered of the network yet.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ... import metrics
from ...export.exporting import Export
from ...metrics import brokerage_null, coverage, crossing, ended, flows, hubs, quality, timeline
from ...metrics.involvement import involvement
from ...metrics.searches import SEARCHED_FROM
from ...network.model import Network
from ...picture.groups import member_of
from ...picture.placed import territories
from ...picture.url import COMMUNITY
from . import contents, imports, measures
from .contents import Written

_THOUSAND, _MILLION = 1e3, 1e6


class Cost(NamedTuple):
    """Milliseconds: at all, from 500 actors on, for a thousand actors and ties, for a million of their product."""

    always: float = 0
    large: float = 0
    entries: float = 0
    product: float = 0

    def of(self, network: Network) -> float:
        """The milliseconds for a network."""
        actors, ties = len(network.actors), len(network.ties)
        return (
            self.always
            + self.large * (actors >= SEARCHED_FROM)
            + self.entries * (actors + ties) / _THOUSAND
            + self.product * actors * ties / _MILLION
        )


_LINEAR = Cost(entries=2)
# Compiled functions are loaded from 500 actors on.
_PATHS = Cost(large=400, product=20)
COSTS: Mapping[Callable[..., object], Cost] = {
    metrics.actor_metrics: _PATHS._replace(always=10, entries=4),
    measures.sector_hubs: _PATHS._replace(always=50, entries=33),
    measures.hubs_without: _PATHS._replace(always=50, entries=50),
    measures.comparison: _PATHS._replace(always=100, entries=60, product=60),
    measures.differences: _PATHS._replace(large=800, always=100, entries=300, product=40),
    measures.group_hubs: Cost(always=5, product=30),
    hubs.carriers: _PATHS,
    measures.mixing_untested: Cost(always=30, entries=43),
    crossing.partnership_span: _LINEAR,
    coverage.coverage: Cost(always=10, entries=4),
    coverage.behind: Cost(always=10, entries=4),
    flows.resources: _LINEAR,
    involvement: _LINEAR,
    brokerage_null.sector_brokerage: Cost(always=10, entries=3),
    territories: Cost(large=250, always=25, entries=51),
}
# What visitors start by a button, import or download, and what one part of a page waits for: most of it takes long of
# small networks too.
ON_REQUEST: Mapping[Callable[..., object], Cost] = {
    measures.hub_questions: Cost(always=300, product=20_000),
    measures.plausible: Cost(always=300, product=20_000),
    measures.uneven: Cost(always=1_000, product=80_000),
    measures.resampling: Cost(always=1_000, entries=24_000, product=20_000),
    measures.stability: Cost(always=1_000, entries=5_000),
    measures.leave_one_out: Cost(always=10, entries=2_400),
    measures.explained_leave_one_out: Cost(always=5_000, product=160_000),
    measures.row_of: Cost(always=500, large=4_000, entries=1_000, product=200),
    measures.fewest: Cost(entries=1_200),
    measures.mixing_tested: Cost(always=1_000, entries=5_000),
    measures.connecting: Cost(always=30, large=400, entries=75, product=85),
    measures.meeting: Cost(always=60, large=400, entries=150, product=170),
    ended.after: Cost(large=400, always=10, entries=5, product=45),
    timeline.sector_years: Cost(entries=60),
    quality.quality: Cost(always=20, entries=100),
    measures.exported: Cost(large=400, always=50, entries=100, product=60),
    contents.report_part: Cost(always=100, entries=100),
    contents.report_file: Cost(always=400, entries=200),
    imports.different: Cost(entries=5),
    imports.both: Cost(entries=10),
    contents.handout: Cost(always=30, entries=50),
    contents.view_stage: Cost(always=10, entries=20),
}
# Of one step of a story.
_OF_A_STEP: Mapping[Callable[..., object], Cost] = {
    contents.staged_story: Cost(always=20, entries=60),
    contents.story_stage: Cost(always=25, entries=70),
    contents.story_pdf: Cost(always=30, entries=70),
    contents.story_pictures: Cost(always=120, entries=110),
}
_OF_A_FILE = Cost(always=50, entries=50)
_OF_FILES: Mapping[str, Cost] = {
    "everything.zip": Cost(always=400, entries=500),
    "tables.xlsx": Cost(always=20, entries=400),
    "picture.png": Cost(always=200, entries=50),
    "poster-a0.pdf": Cost(always=200, entries=300),
}
# Random networks to compare sectors with, in the files that have a table of them: 999 draws, twice, of two questions.
_QUESTIONS = Cost(always=1_500, product=50_000)
_WITH_SECTORS = ("sectors", "tables", "everything")
_OF_PATHS = {*metrics.OF_PATHS}
_COMMUNITIES = Cost(always=5, entries=13)


def estimate(make: Callable[..., object], *args: object, **kwargs: object) -> float:
    """The milliseconds that a call is estimated to take; 0 for a function that is not known to be slow."""
    given = (*args, *kwargs.values())
    network = next((one for one in given if isinstance(one, Network)), None)
    if network is None:
        return next((_of_export(one, given) for one in given if isinstance(one, Export)), 0.0)
    if make in _OF_A_STEP:
        return _OF_A_STEP[make].of(network) * sum(len(one.story.steps) for one in given if isinstance(one, Written))
    if make in (metrics.measured, metrics.places):
        return (_PATHS if _OF_PATHS & {*args} else _LINEAR).of(network)
    if make is member_of:
        return (_COMMUNITIES if COMMUNITY in args else _LINEAR).of(network)
    cost = COSTS.get(make) or ON_REQUEST.get(make)
    return cost.of(network) if cost else 0.0


def longest(network: Network) -> float:
    """The milliseconds of the longest computation of a network, without those that are made on request."""
    return max(cost.of(network) for cost in COSTS.values())


def _of_export(export: Export, given: tuple[object, ...]) -> float:
    """Those of a file, given by its stem and its suffix: of a large network all that it holds is computed anew."""
    name = "".join(one for one in given if isinstance(one, str))
    cost, network = _OF_FILES.get(name, _OF_A_FILE), export.network
    questions = _QUESTIONS.of(network) if name.split(".")[0] in _WITH_SECTORS else 0.0
    return max(cost.of(network), longest(network)) + questions
