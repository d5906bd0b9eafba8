"""Parts and views of a network. Each is a network again, so that everything applies to it."""

from .filters import EXACTLY, UNSTATED, Selection, confidence_of, resources_of, select, select_actors, select_links
from .parts import among, ego_network, without
from .periods import DateCounts, Standing, date_counts, standing, uncertain_ties
from .projection import Projection, collaborations_as_ties
from .scope import Scope, Scoped, compose
from .spelling import plain

__all__ = [
    "EXACTLY",
    "UNSTATED",
    "DateCounts",
    "Projection",
    "Scope",
    "Scoped",
    "Selection",
    "Standing",
    "among",
    "collaborations_as_ties",
    "compose",
    "confidence_of",
    "date_counts",
    "ego_network",
    "plain",
    "resources_of",
    "select",
    "select_actors",
    "select_links",
    "standing",
    "uncertain_ties",
    "without",
]
