"""Centrality against published and reference values, and against NetworkX."""

from collections.abc import Callable
from random import Random

import igraph
import networks
import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.metrics import ACTOR_METRICS, actor_metrics
from graph.metrics.centrality import betweenness, closeness, core, degree, eigenvector, harmonic, pagerank, strength
from graph.network.model import Network

SECTORS = ("public", "academia", "civil_society", "business")


def of(network: Network, metric: Callable[[Network], np.ndarray], *ids: str) -> list[float]:
    values = metric(network)
    assert values.shape == (len(network.actors),)
    return [values[network.position[id]] for id in ids]


def sector_mean(network: Network, values: np.ndarray, sector: str) -> float:
    return float(np.mean([v for v, actor in zip(values, network.actors, strict=True) if actor.sector == sector]))


# --- reference values ---


@pytest.mark.parametrize(("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")])
def test_sector_means(network: Network, reference: str) -> None:
    values = networks.VALUES[reference]
    n = len(network.actors)
    assert (n, len(network.ties)) == (values["n"], values["m"])
    # The reference values are not normalised.
    measured = {
        "mean_degree": degree(network),
        "mean_betweenness": betweenness(network) * (n - 1) * (n - 2) / 2,
        "mean_harmonic": harmonic(network) * (n - 1),
    }
    for sector in SECTORS:
        expected = values["sectors"][sector]
        for name, actor_values in measured.items():
            assert sector_mean(network, actor_values, sector) == pytest.approx(expected[name], abs=1e-12), name
        size = sum(actor.sector == sector for actor in network.actors)
        share = sector_mean(network, betweenness(network), sector) * size / betweenness(network).sum()
        assert share == pytest.approx(expected["share_betweenness"], abs=1e-12)


@pytest.mark.parametrize(("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")])
def test_core_numbers(network: Network, reference: str) -> None:
    expected = networks.VALUES[reference]["core"]
    assert of(network, core, *expected) == list(expected.values())


def test_kite() -> None:
    # Krackhardt (1990): another actor is first on each of three centralities.
    kite = networks.kite()
    assert of(kite, degree, "Diane") == [6] == [degree(kite).max()]
    assert of(kite, betweenness, "Heather") == pytest.approx([14 / 36]) == [betweenness(kite).max()]
    assert of(kite, betweenness, "Fernando", "Garth") == pytest.approx([0.2315, 0.2315], abs=5e-5)
    assert of(kite, closeness, "Fernando", "Garth") == pytest.approx([9 / 14, 9 / 14])
    assert closeness(kite).max() == pytest.approx(0.6429, abs=5e-5)


def test_toy12_strengths() -> None:
    ids = ("P1", "A1", "P2", "A2", "B1", "C1", "C2", "C3", "P3", "A3", "C4", "B2")
    expected = [5, 4, 2, 2, 2, 2, 2, 1, 1, 1, 1, 0]
    assert of(networks.toy12(), strength, *ids) == pytest.approx(expected)


def test_the_four_core_of_the_karate_club() -> None:
    members = {
        int(id.removeprefix("n"))
        for id, k in zip(networks.karate().position, core(networks.karate()), strict=True)
        if k == 4
    }
    assert members == {0, 1, 2, 3, 7, 8, 13, 30, 32, 33}


# --- small networks by hand ---


def test_bridge() -> None:
    # Nine pairs across, all through p3 and a1; of them each is an end of three. (6−1)(6−2)/2 = 10 pairs.
    assert of(networks.bridge(), betweenness, "p1", "p3", "a1") == pytest.approx([0, 0.6, 0.6])
    assert of(networks.bridge(), closeness, "p3", "p1") == pytest.approx([5 / 7, 5 / 10])
    assert of(networks.bridge(), harmonic, "p3", "p1") == pytest.approx([(3 + 2 / 2) / 5, (2 + 1 / 2 + 2 / 3) / 5])


def test_isolates_have_nothing_but_their_share_of_pagerank() -> None:
    for name, metric in ACTOR_METRICS.items():
        values = metric(networks.isolates())
        expected = {"constraint": np.nan, "effective_size": np.nan, "pagerank": 0.25}.get(name, 0)
        np.testing.assert_array_equal(values, np.full(4, expected), err_msg=name)


def test_one_actor() -> None:
    for name, metric in ACTOR_METRICS.items():
        expected = {"constraint": np.nan, "effective_size": np.nan, "pagerank": 1}.get(name, 0)
        np.testing.assert_allclose(metric(networks.single()), [expected], err_msg=name)


def test_nobody() -> None:
    for name, metric in ACTOR_METRICS.items():
        assert metric(networks.empty()).shape == (0,), name
    table = actor_metrics(networks.empty())
    assert table.empty
    assert list(table.columns) == ["id", "name", "sector", "form", "region", *ACTOR_METRICS]


def test_two_actors_with_a_tie() -> None:
    pair = networks.network({"a": "public", "b": "academia"}, "a b")
    assert betweenness(pair).tolist() == [0, 0]
    assert closeness(pair).tolist() == harmonic(pair).tolist() == [1, 1]
    assert eigenvector(pair) == pytest.approx([0.5**0.5] * 2)


# --- NetworkX, on networks of 0 to 40 actors ---

MANY = list(networks.many(123))


def test_the_random_networks_are_of_every_sort() -> None:
    graphs = [network.graph for network in MANY]
    assert {len(graph) for graph in graphs} == set(range(41))
    assert sum(nx.number_of_isolates(graph) > 0 for graph in graphs) > 60
    assert sum(nx.number_connected_components(graph) > 3 for graph in graphs) > 40
    assert sum(bool(graph) and nx.is_connected(graph) for graph in graphs) > 20


@pytest.mark.parametrize(
    ("metric", "reference"),
    [
        (degree, lambda graph: dict(graph.degree)),
        (strength, lambda graph: dict(graph.degree(weight="strength"))),
        (betweenness, nx.betweenness_centrality),
        (closeness, nx.closeness_centrality),
        (harmonic, lambda graph: {v: h / (max(2, len(graph)) - 1) for v, h in nx.harmonic_centrality(graph).items()}),
        (pagerank, lambda graph: nx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=10_000, weight=None)),
        (core, nx.core_number),
    ],
)
def test_networkx_agrees(
    metric: Callable[[Network], np.ndarray], reference: Callable[[nx.Graph], dict[str, float]]
) -> None:
    for network in MANY:
        expected = reference(network.graph)
        np.testing.assert_allclose(metric(network), [expected[a.id] for a in network.actors], rtol=0, atol=1e-9)


# --- the eigenvector, component by component ---


def by_component(graph: nx.Graph) -> dict[str, float]:
    """The definition: each component's leading eigenvector, kept where the eigenvalue is the largest of all."""
    leading = []
    for part in nx.connected_components(graph):
        nodes = sorted(part)
        values, vectors = np.linalg.eigh(nx.to_numpy_array(graph, nodes, weight=None))
        leading.append((values[-1], nodes, np.abs(vectors[:, -1])))
    largest = max((value for value, *_ in leading), default=0)
    kept = [(nodes, vector) for value, nodes, vector in leading if value > 0 and value >= largest * (1 - 1e-9)]
    scores = dict.fromkeys(graph, 0.0)
    for nodes, vector in kept:
        scores |= dict(zip(nodes, vector / np.sqrt(len(kept)), strict=True))
    return scores


def check_eigenvector(network: Network) -> None:
    expected = by_component(network.graph)
    scores = eigenvector(network)
    np.testing.assert_allclose(scores, [expected[a.id] for a in network.actors], rtol=0, atol=1e-9)
    assert (scores >= 0).all()
    assert np.linalg.norm(scores) == pytest.approx(1 if network.ties else 0)


def test_eigenvector_of_many() -> None:
    for network in MANY:
        check_eigenvector(network)


@pytest.mark.parametrize(
    "graph",
    [
        nx.path_graph(2),
        nx.path_graph(3),
        nx.path_graph(30),
        nx.path_graph(200),
        nx.cycle_graph(4),
        nx.cycle_graph(31),
        nx.star_graph(1),
        nx.star_graph(2),
        nx.star_graph(150),
        nx.complete_graph(30),
        nx.complete_bipartite_graph(3, 11),
        nx.petersen_graph(),
        nx.barbell_graph(12, 0),
        nx.union(nx.complete_graph(3), nx.complete_graph(3), rename=("a", "b")),  # equal
        nx.union(nx.star_graph(4), nx.cycle_graph(4), rename=("a", "b")),  # equal: both 2
        nx.union(nx.star_graph(9), nx.complete_graph(4), rename=("a", "b")),  # equal: both 3
        nx.union(nx.star_graph(5), nx.cycle_graph(4), rename=("a", "b")),  # √5 and 2
        nx.union(nx.path_graph(60), nx.path_graph(61), rename=("a", "b")),  # nearly equal: .0001 apart
        nx.disjoint_union_all([nx.path_graph(2)] * 5 + [nx.empty_graph(3)]),
    ],
    ids=str,
)
def test_eigenvector_of_stars_paths_and_equal_components(graph: nx.Graph) -> None:
    check_eigenvector(networks.from_networkx(graph, dict.fromkeys(graph, "public")))


def test_eigenvector_of_a_long_chain() -> None:
    # The two largest eigenvalues are a millionth apart.
    chain = nx.path_graph(2_500)
    scores = eigenvector(networks.from_networkx(chain, dict.fromkeys(chain, "public")))
    expected = np.sin(np.pi * np.arange(1, 2_501) / 2_501)
    np.testing.assert_allclose(scores, expected / np.linalg.norm(expected), atol=1e-8)


def test_eigenvector_is_the_same_to_the_last_digit_every_time() -> None:
    # igraph's is not: it takes Python's random numbers.
    network = networks.at_random(120, 400)
    first = eigenvector(network)
    igraph.Graph.Famous("Zachary").eigenvector_centrality()
    np.testing.assert_array_equal(eigenvector(network), first)
    again = networks.at_random(120, 400)
    np.testing.assert_array_equal(eigenvector(again), first)


# --- names and rows ---


@settings(max_examples=60)
@given(networks.drawn(), st.randoms(use_true_random=False))
def test_renaming_actors_moves_the_metrics_and_nothing_else(network: Network, random: Random) -> None:
    ids = [actor.id for actor in network.actors]
    others = ids.copy()
    random.shuffle(others)
    names = dict(zip(ids, others, strict=True))
    other = networks.renamed(network, names)
    for name, metric in ACTOR_METRICS.items():
        before, after = metric(network), metric(other)
        moved = [after[other.position[names[id]]] for id in ids]
        np.testing.assert_allclose(moved, before, rtol=0, atol=1e-9, err_msg=name)


@settings(max_examples=60)
@given(networks.drawn(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(network: Network, random: Random) -> None:
    actors, links = list(network.actors), list(network.links)
    random.shuffle(actors)
    random.shuffle(links)
    other = Network(tuple(actors), tuple(links), network.sectors, network.kinds)
    assert actor_metrics(other).equals(actor_metrics(network))


def test_the_table_has_one_row_per_actor_in_order() -> None:
    table = actor_metrics(networks.shipped())
    assert list(table["id"]) == sorted(actor.id for actor in networks.shipped().actors)
    assert len(table) == 170
    assert table["region"].map(type).eq(str).all()
    undefined = table.columns[table.isna().any()]
    assert set(undefined) <= {"constraint", "effective_size"}


def test_reading_a_metric_twice_gives_a_copy() -> None:
    network = networks.toy12()
    for name, metric in ACTOR_METRICS.items():
        metric(network)[:] = 1
        assert not (metric(network) == 1).all(), name
