"""Parts and views of a network. Each is a network again, so that everything applies to it."""

from .arguments import texts
from .change import Change, Changed, Newcomer, changed, funders, link_name, tie_name, tie_named, what_changes
from .entries import Filter, Values, any_of_actors, any_of_links, filters_of
from .filters import UNSTATED, Selection, confidence_of, resources_of, select_actors, select_links
from .known_actors import UnknownActorError, closest_actor, refuse_unknown_actors
from .known_values import Unknown, refuse_unknown_values, unknown_sentence, unknown_values
from .parts import among, ego_network, without
from .periods import DateCounts, Standing, date_counts, standing
from .projection import Projection, collaborations_as_ties
from .regions import EXACTLY, lies_in
from .scope import BeforeAfter, Scope, Scoped, apply_scope, before_and_after, compose, select
from .spelling import searchable

__all__ = [
    "EXACTLY",
    "UNSTATED",
    "BeforeAfter",
    "Change",
    "Changed",
    "DateCounts",
    "Filter",
    "Newcomer",
    "Projection",
    "Scope",
    "Scoped",
    "Selection",
    "Standing",
    "Unknown",
    "UnknownActorError",
    "Values",
    "among",
    "any_of_actors",
    "any_of_links",
    "apply_scope",
    "before_and_after",
    "changed",
    "closest_actor",
    "collaborations_as_ties",
    "compose",
    "confidence_of",
    "date_counts",
    "ego_network",
    "filters_of",
    "funders",
    "lies_in",
    "link_name",
    "refuse_unknown_actors",
    "refuse_unknown_values",
    "resources_of",
    "searchable",
    "select",
    "select_actors",
    "select_links",
    "standing",
    "texts",
    "tie_name",
    "tie_named",
    "unknown_sentence",
    "unknown_values",
    "what_changes",
    "without",
]
