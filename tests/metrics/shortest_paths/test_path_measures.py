"""Measures of shortest paths against igraph, enumeration and what must hold."""

from itertools import combinations

import igraph
import networks
import numpy as np
import pytest
from hypothesis import given, settings

from graph.metrics.centrality import betweenness, closeness, harmonic
from graph.metrics.engine import IN_PLACE, Processes, Threads
from graph.metrics.kernel import Kernel, kernel
from graph.metrics.searches import SEARCHED_FROM
from graph.metrics.shortest_paths import PathMeasures, path_measures

from .kernels import kernels, of, random_kernel


def assert_as_igraph(k: Kernel) -> None:
    found = path_measures(k)
    assert found.between == pytest.approx(k.graph.betweenness(directed=False), rel=1e-9, abs=1e-9)
    others = max(k.size - 1, 1)
    assert found.harmonic / others == pytest.approx(np.nan_to_num(k.graph.harmonic_centrality()), rel=1e-9)
    near = np.divide(found.reached, found.distances, out=np.zeros(k.size), where=found.distances > 0)
    assert near == pytest.approx(np.nan_to_num(np.array(k.graph.closeness(), dtype=float)), rel=1e-9)
    components = k.graph.connected_components()
    assert (found.reached + 1).tolist() == [len(components[i]) for i in components.membership]


@settings(max_examples=max(100, settings().max_examples), deadline=None)
@given(kernels())
def test_measures_are_those_of_igraph(k: Kernel) -> None:
    assert_as_igraph(k)


def test_deep_wide_and_dense_networks_are_those_of_igraph() -> None:
    for graph in (
        igraph.Graph.Ring(90, circular=False),  # deeper than a tree is folded
        igraph.Graph.Ring(90),
        igraph.Graph.Tree(300, 3),
        igraph.Graph.Star(60),
        igraph.Graph.Full(40),
        igraph.Graph.Full_Bipartite(20, 30),
        igraph.Graph.Lattice([20, 25], circular=False),
    ):
        assert_as_igraph(of(graph.vcount(), graph.get_edgelist()))


@settings(max_examples=60, deadline=None)
@given(kernels())
def test_paths_across_sectors_are_those_of_an_enumeration(k: Kernel) -> None:
    expected = np.zeros(k.size)
    for a, b in combinations(range(k.size), 2):
        if k.sector[a] != k.sector[b]:
            paths = k.graph.get_all_shortest_paths(a, b)
            for actor in (actor for path in paths for actor in path[1:-1]):
                expected[actor] += 1 / len(paths)
    assert path_measures(k, across_sectors=True).across == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_paths_across_sectors_of_nine_actors() -> None:
    sectors = {"a": "academia", "b": "business", "c": "civil_society", "p": "public"}
    ties = ("a1 p1", "a1 p2", "a1 c1", "a1 c2", "p1 p2", "c1 c2", "a2 p3", "a1 a2", "a2 b1", "c2 c3")
    nine = networks.network(
        {id: sectors[id[0]] for id in ("a1", "a2", "b1", "c1", "c2", "c3", "p1", "p2", "p3")}, *ties
    )
    found = dict(zip(nine.position, path_measures(kernel(nine), across_sectors=True).across, strict=True))
    assert {id: value for id, value in found.items() if value} == pytest.approx({"a1": 19, "a2": 11, "c2": 6})


def test_no_engine_changes_a_bit() -> None:
    k = random_kernel(3000, 5000)
    with Processes(2) as processes:
        one, three, two = (
            path_measures(k, across_sectors=True, engine=engine) for engine in (IN_PLACE, Threads(3), processes)
        )
    for name in PathMeasures.__slots__:
        assert getattr(one, name).tobytes() == getattr(three, name).tobytes(), name
        assert getattr(one, name).tobytes() == getattr(two, name).tobytes(), name


def test_more_paths_than_numbers_can_count() -> None:
    """2^1199 paths lead from end to end, and none of the three actors of a layer stands on more of them."""
    layers, wide = 1200, 3
    step = [(3 * i + j, 3 * (i + 1) + (j + k) % wide) for i in range(layers - 1) for j in range(wide) for k in (0, 1)]
    found = path_measures(of(wide * layers, step))
    assert np.isfinite(found.between).all()
    assert np.ptp(found.between.reshape(layers, wide), axis=1).max() <= 1e-6
    # A path of length d has d − 1 actors between its ends.
    assert found.between.sum() == pytest.approx((found.distances.sum() - found.reached.sum()) / 2)


def test_networks_below_and_from_the_limit_are_measured_alike() -> None:
    """The same network with so many isolates that the other program measures it."""
    small = random_kernel(SEARCHED_FROM - 1, 900)
    large = of(SEARCHED_FROM, small.ends.tolist())
    n = small.size
    for measure in (betweenness, closeness, harmonic):
        less, more = measure(small), measure(large)
        pairs_more = {betweenness: n * (n - 1) / ((n - 1) * (n - 2))}.get(measure, n / (n - 1))
        assert more[:n] * pairs_more == pytest.approx(less, rel=1e-9, abs=1e-12)
        assert more[n] == 0
