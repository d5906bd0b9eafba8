"""Searches of the shortest paths of a network: made once, and several measures are taken from them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from .engine import Engine
from .kernel import Kernel

if TYPE_CHECKING:
    from .shortest_paths import PathMeasures, SampledMeasures

# Smaller networks are searched by igraph, in less time than it takes to load compiled functions.
SEARCHED_FROM = 500


@dataclass(slots=True)
class _Found:
    """What the searches of one kernel have found so far."""

    exact: "PathMeasures | None" = None
    sampled: "SampledMeasures | None" = None


@lru_cache(maxsize=8)
def _found(_: Kernel) -> _Found:
    """Remembered for the networks last asked for, by kernel alone: every engine finds the same to the last bit."""
    return _Found()


def search(k: Kernel, engine: Engine | None = None) -> "PathMeasures | None":
    """What searches find, of a sample in large networks; None where igraph measures in less time.

    The workers of an `engine` search, as in `path_measures`, unless what they would find is remembered.
    """
    if k.sampling.samples_of(k.size):
        return sampled(k, engine).value
    if k.size < SEARCHED_FROM:
        return None
    found = _found(k)
    if found.exact is None:
        from .shortest_paths import path_measures  # noqa: PLC0415 - smaller networks do without a compiler

        found.exact = path_measures(k, across_sectors=True, engine=engine)
    return found.exact


def sampled(k: Kernel, engine: Engine | None = None) -> "SampledMeasures":
    """What a sample finds, as the kernel's `sampling` states, with bounds; searched and remembered as in `search`."""
    found = _found(k)
    if found.sampled is None:
        from .shortest_paths import sampled_measures  # noqa: PLC0415 - smaller networks do without a compiler

        found.sampled = sampled_measures(k, k.sampling, across_sectors=True, engine=engine)
    return found.sampled
