"""Parts and views of a network. Each is a network again, so that everything applies to it."""

from .change import Change, Changed, Newcomer, changed, funders, link_name, tie_name, tie_named, what_changes
from .filters import EXACTLY, UNSTATED, Selection, confidence_of, resources_of, select, select_actors, select_links
from .parts import among, ego_network, without
from .periods import DateCounts, Standing, date_counts, standing
from .projection import Projection, collaborations_as_ties
from .scope import BeforeAfter, Scope, Scoped, before_and_after, compose
from .spelling import plain

__all__ = [
    "EXACTLY",
    "UNSTATED",
    "BeforeAfter",
    "Change",
    "Changed",
    "DateCounts",
    "Newcomer",
    "Projection",
    "Scope",
    "Scoped",
    "Selection",
    "Standing",
    "among",
    "before_and_after",
    "changed",
    "collaborations_as_ties",
    "compose",
    "confidence_of",
    "date_counts",
    "ego_network",
    "funders",
    "link_name",
    "plain",
    "resources_of",
    "select",
    "select_actors",
    "select_links",
    "standing",
    "tie_name",
    "tie_named",
    "what_changes",
    "without",
]
