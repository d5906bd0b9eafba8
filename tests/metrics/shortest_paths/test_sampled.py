"""Measures of shortest paths from a sample against exact ones: equal, or within the bounds that are stated."""

from collections import Counter
from itertools import chain, combinations

import numpy as np
import pytest
from hypothesis import given, settings

from graph.metrics.engine import IN_PLACE, Processes, Threads
from graph.metrics.kernel import Kernel
from graph.metrics.sampling import SAMPLED_ABOVE, Sampling
from graph.metrics.shortest_paths import PathMeasures, SampledMeasures, path_measures, sampled_measures
from graph.metrics.shortest_paths.confidence import chances
from graph.metrics.shortest_paths.measures import nodes_of, sectors_of
from graph.metrics.shortest_paths.random_paths import RandomPaths, random_paths
from graph.metrics.shortest_paths.reduced import Reduced, reduced

from .kernels import kernels, of, random_kernel

MEASURES = tuple(name for name in PathMeasures.__slots__ if name != "reached")


def missed(k: Kernel, found: SampledMeasures) -> set[str]:
    """The measures of which any actor's exact value is outside the bounds."""
    exact = path_measures(k, across_sectors=True)
    outside = set()
    for name in MEASURES:
        value, low, high = (getattr(one, name) for one in (exact, found.low, found.high))
        slack = 1e-9 * (1 + value)
        if (value < low - slack).any() or (value > high + slack).any():
            outside.add(name)
    return outside


@settings(max_examples=max(100, settings().max_examples), deadline=None)
@given(kernels())
def test_distances_to_all_actors_are_exact(k: Kernel) -> None:
    found, exact = sampled_measures(k, Sampling(samples=10_000)), path_measures(k)
    assert found.actors == 0
    for name in ("distances", "harmonic"):
        assert getattr(found.value, name) == pytest.approx(getattr(exact, name), rel=1e-12)
        assert getattr(found.low, name).tolist() == getattr(found.high, name).tolist()
    assert found.value.reached.tolist() == exact.reached.tolist()


@settings(max_examples=max(100, settings().max_examples), deadline=None)
@given(kernels())
def test_estimates_lie_within_their_bounds(k: Kernel) -> None:
    found = sampled_measures(k, Sampling(samples=7), across_sectors=True)
    for name in MEASURES:
        value, low, high = (getattr(one, name) for one in (found.value, found.low, found.high))
        assert (low <= value * (1 + 1e-12)).all()
        assert (value <= high * (1 + 1e-12)).all()


def test_exact_values_lie_within_the_bounds_in_95_of_100_samples() -> None:
    """Of each measure by itself, for all actors at once."""
    k = random_kernel(400, 700)
    of_each = [sampled_measures(k, Sampling(samples=150, seed=seed), across_sectors=True) for seed in range(100)]
    assert {(one.paths, one.actors) for one in of_each} == {(150, 150)}
    failures = Counter(chain.from_iterable(missed(k, one) for one in of_each))
    assert max(failures.values(), default=0) <= 5


def test_a_larger_sample_has_narrower_bounds() -> None:
    k = random_kernel(1500, 4000)
    few, many = (sampled_measures(k, Sampling(samples=samples), across_sectors=True) for samples in (100, 1400))
    for name in MEASURES:
        less, more = ((getattr(one.high, name) - getattr(one.low, name)).max() for one in (few, many))
        assert 0 < more < less / 2


def drawn(k: Kernel, samples: int) -> tuple[Reduced, RandomPaths]:
    network = reduced(k)
    return network, random_paths(network, nodes_of(network, sectors_of(k, across_sectors=False)), samples, 0, IN_PLACE)


def test_each_pair_of_different_nodes_within_reach_is_as_likely() -> None:
    """A triangle and a square with a tail each, and an isolate: those of a tail are of the node that it hangs on."""
    network, paths = drawn(of(10, [(0, 1), (1, 2), (2, 0), (2, 3), (4, 5), (5, 6), (6, 7), (7, 4), (4, 8)]), 40_000)
    times = Counter(tuple(sorted(pair)) for pair in paths.ends.tolist())
    among = chain(combinations(range(4), 2), combinations(range(4, 9), 2))
    assert times.keys() == {(a, b) for a, b in among if network.node[a] != network.node[b]}
    expected = len(paths.ends) / len(times)
    assert max(abs(number - expected) for number in times.values()) < 5 * np.sqrt(expected)
    assert paths.pairs == len(times)


def test_each_shortest_path_of_a_pair_is_as_likely() -> None:
    """A path of 14 that shortcuts make into squares, and one into a hexagon."""
    k = of(14, [(i, i + 1) for i in range(13)] + [(0, 7), (1, 8), (2, 9), (3, 10), (4, 11), (6, 13)])
    network, paths = drawn(k, 100_000)
    chance = path_measures(k).between[np.argsort(network.node)] / paths.pairs
    assert network.trees.order.size == 0
    assert (network.many == 1).all()
    found = paths.hits(np.ones(len(paths.ends)), k.size) / len(paths.ends)
    assert (np.abs(found - chance) < 5 * np.sqrt(chance * (1 - chance) / len(paths.ends))).all()


def test_no_engine_changes_a_bit_and_the_seed_does() -> None:
    k = random_kernel(3000, 5000)
    with Processes(2) as processes:
        ways = ((0, IN_PLACE), (0, Threads(3)), (0, processes), (1, Threads(3)))
        one, three, two, other = (
            sampled_measures(k, Sampling(samples=900, seed=seed), across_sectors=True, engine=engine)
            for seed, engine in ways
        )
    for name in MEASURES:
        parts = zip(*((m.value, m.low, m.high) for m in (one, three, two, other)), strict=True)
        for of_one, of_three, of_two, of_other in parts:
            assert getattr(of_one, name).tobytes() == getattr(of_three, name).tobytes(), name
            assert getattr(of_one, name).tobytes() == getattr(of_two, name).tobytes(), name
            assert getattr(of_one, name).tobytes() != getattr(of_other, name).tobytes(), name


def test_bounds_of_hits_are_those_of_clopper_and_pearson() -> None:
    """Published for 10 of 20, and from the definition for none and all."""
    value, low, high = (
        np.concatenate(column) for column in zip(*(chances(np.array([hits]), 20) for hits in (0, 10, 20)), strict=True)
    )
    assert value.tolist() == [0, 0.5, 1]
    assert low == pytest.approx([0, 0.27196, 0.025 ** (1 / 20)], abs=1e-5)
    assert high == pytest.approx([1 - 0.025 ** (1 / 20), 0.72804, 1], abs=1e-5)


def test_shares_of_groups_lie_within_their_bounds_in_95_of_100_samples() -> None:
    """And their bounds are far narrower than those of most actors, relative to what they hold."""
    k = random_kernel(400, 700)
    exact = np.bincount(k.sector, weights=path_measures(k).between)
    exact /= exact.sum()
    outside = 0
    for seed in range(100):
        found = sampled_measures(k, Sampling(samples=150, seed=seed)).between_shares(k.sector, 4)
        assert (found.low < found.value).all()
        assert (found.value < found.high).all()
        outside += bool(((exact < found.low) | (exact > found.high)).any())
    assert outside <= 5


@settings(max_examples=max(100, settings().max_examples), deadline=None)
@given(kernels())
def test_shares_of_groups_are_those_of_the_estimates(k: Kernel) -> None:
    found = sampled_measures(k, Sampling(samples=50))
    shares = found.between_shares(k.sector, len(k.sectors))
    held = np.bincount(k.sector, weights=found.value.between, minlength=len(k.sectors))
    assert shares.value == pytest.approx(held / max(held.sum(), 1e-300))
    assert (shares.low <= shares.value + 1e-12).all()
    assert (shares.value <= shares.high + 1e-12).all()


def test_networks_of_which_nobody_lies_between() -> None:
    for k in (of(0, ()), of(3, ()), of(4, [(0, 1), (2, 3)])):
        found = sampled_measures(k, Sampling(samples=5), across_sectors=True)
        assert not missed(k, found)
        assert found.value.between.tolist() == found.high.between.tolist() == [0] * k.size


def test_who_is_sampled() -> None:
    assert not Sampling().samples_of(SAMPLED_ABOVE)
    assert Sampling().samples_of(SAMPLED_ABOVE + 1)
    assert not Sampling(exact=True).samples_of(10**6)
    assert Sampling(samples=5).samples_of(10)
    assert not Sampling(samples=45).samples_of(10)  # as many pairs as there are


@pytest.mark.parametrize(("samples", "exact"), [(0, False), (-1, False), (5, True)])
def test_what_cannot_be_asked_for(samples: int, exact: bool) -> None:
    with pytest.raises(ValueError, match="samples"):
        Sampling(exact=exact, samples=samples)
