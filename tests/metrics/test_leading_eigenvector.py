"""The leading eigenvector where the two largest eigenvalues are close: right, or empty."""

import json

import networks
import networkx as nx
import numpy as np
import pytest

from graph import actor_metrics, load, sector_hubs
from graph.metrics.centrality import eigenvector
from graph.metrics.kernel import kernel
from graph.metrics.leading_eigenvector import ACCURACY, leading


def test_against_fifty_digits() -> None:
    # Computed by inverse iteration in decimal numbers of 60 digits; the two largest eigenvalues are 8e-8 apart.
    network = load(networks.REFERENCE / "neardegenerate-24")
    expected = json.loads((networks.REFERENCE / "neardegenerate-24.json").read_text())
    assert list(expected) == [actor.id for actor in network.actors]
    digits = [float(value) for value in expected.values()]
    np.testing.assert_allclose(eigenvector(network), digits, rtol=1e-13)


@pytest.mark.parametrize("between", [0, 1, 5, 10, 15, 20, 24])
def test_two_halves_alike_have_the_same(between: int) -> None:
    network = networks.two_cores(between)
    scores = eigenvector(network)
    ids = [f"n{i:0{len(str(8 + between))}}" for i in range(8 + between)]
    of = dict(zip((actor.id for actor in network.actors), scores, strict=True))
    ordered = np.array([of[id] for id in ids])
    np.testing.assert_allclose(ordered[:4], ordered[4:8], rtol=1e-13)
    np.testing.assert_allclose(ordered[8:], ordered[8:][::-1], rtol=1e-13)
    assert np.linalg.norm(scores) == pytest.approx(1, abs=1e-12)


def test_what_rounding_would_decide_is_undefined() -> None:
    network = networks.two_cores(60)
    assert np.isnan(eigenvector(network)).all()
    assert actor_metrics(network)["eigenvector"].isna().all()
    rows = sector_hubs(network).set_index(["lens", "group"]).loc["eigenvector"]
    assert set(rows["verdict"]) == {"undefined"}
    assert set(rows["top_actor"]) == {""}


def test_small_scores_are_as_exact_as_large_ones() -> None:
    # Along a path that hangs on a group of six, each score is 1/t of the one before but for its end: t + 1/t is the
    # eigenvalue. The last is 1e-13 of the first.
    path = 20
    lollipop = networks.from_networkx(nx.lollipop_graph(6, path), dict.fromkeys(range(6 + path), "public"))
    vector, value = leading(kernel(lollipop).adjacency)
    assert vector is not None
    t = (value + np.sqrt(value**2 - 4)) / 2
    # Of a path that ends, the score i from its end is as t^i − t^−i.
    i = np.arange(path, 0, -1)
    expected = (t**i - t**-i) / (t**path - t**-path) * vector[6]
    np.testing.assert_allclose(vector[6:], expected, rtol=1e-9)
    assert ACCURACY == 1e-9
