"""The benchmark of hidden ties in short: its rankings by hand, and what comes back."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import networks
import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return import_module("introductions")


def test_rankings_by_hand(benchmark: ModuleType) -> None:
    # a and b share the hub h, which has four partners, and x, which has two; c and d share the hub alone.
    sectors = {"a": "public", "b": "academia", "c": "public", "d": "academia", "h": "business", "x": "business"}
    network = networks.network(sectors, "a h", "b h", "c h", "d h", "a x", "b x")
    pairs = np.array([[0, 1], [2, 3], [4, 5]])  # a–b, c–d, h–x
    assert benchmark.common_neighbours(network, pairs).tolist() == [2, 1, 2]
    assert benchmark.adamic_adar(network, pairs) == pytest.approx(
        [1 / np.log(4) + 1 / np.log(2), 1 / np.log(4), 2 / np.log(2)]
    )
    # a–b and c–d come from two steps to one; a tie h–x brings c and d from three steps to two from x.
    assert benchmark.by_use(network, pairs) == pytest.approx([1 / 2, 1 / 2, 2 * (1 / 2 - 1 / 3)])


def test_what_comes_back_is_the_same_each_time_and_a_share(benchmark: ModuleType) -> None:
    found = benchmark.came_back(networks.karate(), rounds=2)
    assert found == benchmark.came_back(networks.karate(), rounds=2)
    assert {name for name, _ in found} == {*benchmark.RANKINGS}
    assert all(0 <= share <= 1 for shares in found.values() for share in shares)


def test_the_results_are_of_the_networks_that_are_named(benchmark: ModuleType) -> None:
    page = (BENCHMARKS / benchmark.RESULTS).read_text(encoding="utf-8")
    for name, sectors, network in benchmark.networks():
        assert f"| {name} | {len(network.actors)} | {len(network.ties)} |" in page
        assert f"- {name}: {sectors}." in page
