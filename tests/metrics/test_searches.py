"""Searches of shortest paths: the engine that is given makes them, once; no engine is asked where igraph measures."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import networks
import pytest

import graph
from graph.metrics.engine import IN_PLACE, Engine, Progress
from graph.metrics.sampling import Sampling

S, B, R = TypeVar("S"), TypeVar("B"), TypeVar("R")
SEARCHES = "graph.metrics.shortest_paths."


class Counted:
    """An engine in place that counts which functions it was given, by their modules."""

    def __init__(self) -> None:
        self.of: Counter[str] = Counter()

    def map(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B], progress: Progress | None = None
    ) -> Iterator[R]:
        self.of[function.__module__] += 1
        return IN_PLACE.map(function, shared, blocks, progress)

    def close(self) -> None:
        """It has no workers."""

    def searched(self) -> dict[str, int]:
        return {of.removeprefix(SEARCHES): n for of, n in self.of.items() if of.startswith(SEARCHES)}


MEASURES: dict[str, Callable[[graph.Network, Engine], object]] = {
    "actors": lambda network, engine: graph.actor_metrics(network, engine=engine),
    "hubs": lambda network, engine: graph.sector_hubs(network, permutations=20, engine=engine),
    "fragmentation": graph.distance_fragmentation,
}


@pytest.mark.parametrize("name", MEASURES)
def test_the_engine_that_is_given_searches_once(name: str) -> None:
    network, first, second = networks.at_random(520, 700, len(name)), Counted(), Counted()
    for engine in (first, second):
        MEASURES[name](network, engine)
    assert first.searched() == {"measures": 1}
    assert second.searched() == {}


def test_the_engine_that_is_given_draws_a_sample_once() -> None:
    network, first, second = networks.at_random(60, 90, 5), Counted(), Counted()
    sampling = Sampling(samples=100)
    for engine in (first, second):
        graph.sector_hubs(network, permutations=20, sampling=sampling, engine=engine)
        graph.actor_metrics(network, sampling=sampling, engine=engine)
    assert first.searched() == {"random_paths": 1, "distances": 1}
    assert second.searched() == {}


def test_small_networks_are_not_searched() -> None:
    engine = Counted()
    for measure in MEASURES.values():
        measure(networks.at_random(120, 200, 5), engine)
    assert engine.searched() == {}


def test_what_is_left_without_sectors_and_key_players_is_searched_too() -> None:
    """The network, what is left without each of the sectors, none of which has all actors, and without key players."""
    engine = Counted()
    graph.critical(networks.at_random(1_100, 1_300, 5), engine=engine)
    assert engine.searched() == {"measures": 6}
