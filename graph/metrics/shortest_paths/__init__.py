"""Betweenness, distances and nearness of all actors: from one search from each, or from a random sample."""

from .measures import PathMeasures, path_measures
from .sampled import SampledMeasures, sampled_measures

__all__ = ["PathMeasures", "SampledMeasures", "path_measures", "sampled_measures"]
