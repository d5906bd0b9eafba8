"""Structural holes, clustering, participation and articulation points."""

from collections.abc import Callable
from statistics import fmean, pstdev

import networks
import networkx as nx
import numpy as np
import pytest

from graph.metrics.ties import articulation, clustering, constraint, effective_size, participation, within_sector_z
from graph.network.model import Network

TOY12_AND_KITE = pytest.mark.parametrize(
    ("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")], ids=["toy12", "kite"]
)
MANY = list(networks.many(123))


@TOY12_AND_KITE
@pytest.mark.parametrize(
    ("metric", "name"),
    [
        (constraint, "constraint"),
        (effective_size, "effective_size"),
        (participation, "participation"),
        (within_sector_z, "within_z"),
    ],
)
def test_reference_values(network: Network, reference: str, metric: Callable[[Network], np.ndarray], name: str) -> None:
    values = networks.VALUES[reference][name]
    expected = [np.nan if values[actor.id] is None else values[actor.id] for actor in network.actors]
    np.testing.assert_allclose(metric(network), expected, rtol=0, atol=1e-12)


@TOY12_AND_KITE
def test_articulation_points(network: Network, reference: str) -> None:
    points = [actor.id for actor, is_one in zip(network.actors, articulation(network), strict=True) if is_one]
    assert points == networks.VALUES[reference]["articulation"]


def test_burts_example() -> None:
    # Burt (1992) and Borgatti (1997).
    burt = networks.burt()
    a, g = burt.position["A"], burt.position["G"]
    assert constraint(burt)[[a, g]].round(3).tolist() == [0.595, 0.4]
    assert effective_size(burt)[[a, g]].round(2).tolist() == [2.5, 4.67]


@pytest.mark.parametrize(
    ("metric", "reference"),
    [
        (clustering, nx.clustering),
        (constraint, nx.constraint),
        (effective_size, nx.effective_size),
        (articulation, lambda graph: {v: v in set(nx.articulation_points(graph)) for v in graph}),
    ],
)
def test_networkx_agrees(
    metric: Callable[[Network], np.ndarray], reference: Callable[[nx.Graph], dict[str, float]]
) -> None:
    for network in MANY:
        expected = reference(network.graph) if network.actors else {}
        values = metric(network)
        np.testing.assert_allclose(values, [expected[a.id] for a in network.actors], rtol=0, atol=1e-9)
        if metric in (constraint, effective_size):
            np.testing.assert_array_equal(np.isnan(values), [network.graph.degree[a.id] == 0 for a in network.actors])


def test_an_articulation_point_is_what_holds_components_together() -> None:
    for network in MANY[:60]:
        for actor, is_one in zip(network.actors, articulation(network), strict=True):
            without = network.graph.copy()
            without.remove_node(actor.id)
            assert is_one == (nx.number_connected_components(without) > nx.number_connected_components(network.graph))


def test_participation_and_z_by_their_definitions() -> None:
    for network in MANY:
        sector = {actor.id: actor.sector for actor in network.actors}
        within = {a.id: sum(sector[b] == a.sector for b in network.graph[a.id]) for a in network.actors}
        for i, actor in enumerate(network.actors):
            around = [sector[b] for b in network.graph[actor.id]]
            expected = 1 - sum((around.count(s) / len(around)) ** 2 for s in set(around)) if around else 0
            assert participation(network)[i] == pytest.approx(expected, abs=1e-12)
            peers = [within[a.id] for a in network.actors if a.sector == actor.sector]
            expected = (within[actor.id] - fmean(peers)) / pstdev(peers) if len(set(peers)) > 1 else 0
            assert within_sector_z(network)[i] == pytest.approx(expected, abs=1e-12)


def test_one_sector() -> None:
    path = networks.one_sector()
    assert participation(path).tolist() == [0, 0, 0, 0]
    assert within_sector_z(path).tolist() == [-1, 1, 1, -1]
    assert articulation(path).tolist() == [False, True, True, False]
