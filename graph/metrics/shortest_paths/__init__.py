"""Betweenness, distances and nearness of all actors from one search from each, after exact reductions."""

from .measures import PathMeasures, path_measures

__all__ = ["PathMeasures", "path_measures"]
