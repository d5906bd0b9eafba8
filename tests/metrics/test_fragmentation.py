"""Fragmentation: reference values, NetworkX, and taking every actor, bridge and sector away."""

from collections.abc import Iterable

import networks
import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.fragmentation import (
    block_tree,
    distance_fragmentation,
    distance_fragmentation_without_bridges,
    distance_fragmentation_without_each,
    fragmentation,
    fragmentation_without_each,
    fragmentation_without_groups,
    missing_share,
)
from graph.metrics.kernel import kernel
from graph.metrics.reach import nearness_without, within
from graph.network.model import Network

REFERENCES = pytest.mark.parametrize(
    ("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")], ids=["toy12", "kite"]
)
MANY = list(networks.many(82))
WHOLE = ("components", "fragmentation", "distance_fragmentation")


def by_definition(graph: nx.Graph) -> list[float]:
    """Components, F and D_F."""
    n = len(graph)
    components = list(nx.connected_components(graph))
    if n < 2:
        return [len(components), np.nan, np.nan]
    lengths = (of_one.values() for _, of_one in nx.all_pairs_shortest_path_length(graph))
    near = sum(1 / d for of_one in lengths for d in of_one if d)
    joined = sum(len(c) * (len(c) - 1) for c in components)
    return [len(components), 1 - joined / (n * (n - 1)), 1 - near / (n * (n - 1))]


def without(network: Network, actors: Iterable[str] = (), tie: tuple[str, str] | None = None) -> list[float]:
    graph = network.graph.copy()
    graph.remove_nodes_from(actors)
    graph.remove_edges_from([tie] if tie else [])
    return by_definition(graph)


def bridges(network: Network) -> list[tuple[str, str]]:
    return [(network.actors[a].id, network.actors[b].id) for a, b in block_tree(kernel(network).graph).bridges]


# --- reference values ---


@REFERENCES
def test_reference_values(network: Network, reference: str) -> None:
    values = networks.VALUES[reference]
    found = [fragmentation(network), distance_fragmentation(network)]
    assert found == pytest.approx(values["fragmentation"], abs=1e-12)
    each = zip(fragmentation_without_each(network), distance_fragmentation_without_each(network), strict=True)
    of_actors = values["fragmentation_without"]
    assert len(of_actors) == len(network.actors)
    for actor, pair in zip(network.actors, each, strict=True):
        assert pair == pytest.approx(of_actors[actor.id], abs=1e-12), actor.id
    assert sorted(map(sorted, bridges(network))) == sorted(map(sorted, values["bridges"]))


@REFERENCES
def test_without_each_sector(network: Network, reference: str) -> None:
    values = networks.VALUES[reference]
    table = fragmentation_without_groups(network)
    assert table.columns.tolist() == ["group", "actors", *WHOLE]
    assert table["group"].tolist() == list(values["fragmentation_without_sector"])
    for row in table.itertuples():
        expected = values["fragmentation_without_sector"][row.group]
        assert [row.fragmentation, row.distance_fragmentation] == pytest.approx(expected, abs=1e-12)
        assert row.actors == values["sectors"][row.group]["size"]


def test_toy12_without_its_articulation_point() -> None:
    toy = networks.toy12()
    p1 = toy.position["P1"]
    assert fragmentation(toy) == pytest.approx(0.439394, abs=5e-7)
    assert fragmentation_without_each(toy)[p1] == pytest.approx(0.6)
    assert (nx.number_connected_components(toy.graph), block_tree(kernel(toy).graph).components_without_each[p1]) == (
        3,
        4,
    )
    assert bridges(toy) == [("A3", "C4"), ("P1", "P3")]


# --- by taking everything away ---


def test_as_it_is() -> None:
    for network in MANY:
        found = [fragmentation(network), distance_fragmentation(network)]
        assert found == pytest.approx(by_definition(network.graph)[1:], abs=1e-12, nan_ok=True)


def test_without_each_actor() -> None:
    for network in MANY:
        expected = np.array([without(network, [actor.id]) for actor in network.actors]).reshape(-1, 3)
        found = (
            block_tree(kernel(network).graph).components_without_each,
            fragmentation_without_each(network),
            distance_fragmentation_without_each(network),
        )
        np.testing.assert_allclose(np.transpose(found), expected, rtol=0, atol=1e-12)


def test_without_each_bridge() -> None:
    met = 0
    for network in MANY:
        tree, n = block_tree(kernel(network).graph), len(network.actors)
        assert bridges(network) == sorted(tuple(sorted(tie)) for tie in nx.bridges(network.graph))
        expected = np.array([without(network, tie=tie)[1:] for tie in bridges(network)]).reshape(-1, 2)
        found = missing_share(tree.pairs_without_bridge, n), distance_fragmentation_without_bridges(network)
        np.testing.assert_allclose(np.transpose(found), expected, rtol=0, atol=1e-12)
        met += len(expected)
    assert met > 200


def test_without_each_group() -> None:
    for network in MANY:
        table = fragmentation_without_groups(network)
        members = [[a.id for a in network.actors if a.sector == sector] for sector in network.sectors]
        expected = np.array([without(network, gone) for gone in members])
        np.testing.assert_allclose(table[list(WHOLE)].to_numpy(dtype=float), expected, rtol=0, atol=1e-12)
        assert table["actors"].tolist() == [len(gone) for gone in members]


def test_nearness_without_sets_of_any_size() -> None:
    draw = np.random.default_rng(0)
    for size, ties in ((1, 0), (63, 80), (64, 90), (65, 200), (130, 140), (300, 1_500)):
        network = networks.at_random(size, ties)
        sets = [draw.choice(size, draw.integers(0, min(size, 9)), replace=False).tolist() for _ in range(5)]
        for gone, near in zip(sets, nearness_without(kernel(network).adjacency, sets), strict=True):
            graph = network.graph.copy()
            graph.remove_nodes_from(network.actors[i].id for i in gone)
            assert near == pytest.approx(2 * nx.global_efficiency(graph) * len(graph) * (len(graph) - 1) / 2)
    assert nearness_without(kernel(networks.star()).adjacency, []).tolist() == []


def test_whom_everybody_reaches() -> None:
    for network in MANY[::5]:
        for steps in (1, 2, 3, 10**9):
            reached = within(kernel(network).adjacency, steps)
            bits = np.unpackbits(reached.view(np.uint8), axis=1, bitorder="little")
            for i, actor in enumerate(network.actors):
                met = nx.single_source_shortest_path_length(network.graph, actor.id, cutoff=steps)
                assert {network.actors[j].id for j in np.flatnonzero(bits[i])} == set(met)


# --- properties ---


@given(networks.drawn(), st.randoms(use_true_random=False))
def test_names_do_not_matter(network: Network, random) -> None:
    ids = [actor.id for actor in network.actors]
    names = dict(zip(ids, random.sample(ids, len(ids)), strict=True))
    other = networks.renamed(network, names)
    for measure in (fragmentation_without_each, distance_fragmentation_without_each):
        one, two = measure(network), measure(other)
        moved = [two[other.position[names[id]]] for id in ids]
        np.testing.assert_allclose(one, moved, rtol=0, atol=1e-12)
    for whole in (fragmentation, distance_fragmentation):
        assert whole(network) == pytest.approx(whole(other), nan_ok=True, abs=1e-12)


@given(networks.drawn())
def test_distances_never_bring_anybody_nearer(network: Network) -> None:
    if len(network.actors) > 1:
        assert 0 <= fragmentation(network) <= distance_fragmentation(network) + 1e-12 <= 1 + 1e-12
    each = fragmentation_without_each(network), distance_fragmentation_without_each(network)
    assert not (each[0] > each[1] + 1e-12).any()


# --- the ends of the range, and undefined ---


@pytest.mark.parametrize("network", [networks.empty(), networks.single()], ids=["empty", "single"])
def test_below_two_actors_nothing_is_defined(network: Network) -> None:
    assert np.isnan([fragmentation(network), distance_fragmentation(network)]).all()
    assert np.isnan(fragmentation_without_each(network)).tolist() == [True] * len(network.actors)
    assert np.isnan(distance_fragmentation_without_each(network)).tolist() == [True] * len(network.actors)
    assert distance_fragmentation_without_bridges(network).tolist() == []
    assert fragmentation_without_groups(network)[list(WHOLE[1:])].isna().all(axis=None)


def test_of_two_actors_nothing_is_left_without_one() -> None:
    pair = networks.network({"a": "public", "b": "academia"}, "a b")
    assert (fragmentation(pair), distance_fragmentation(pair)) == (0, 0)
    assert np.isnan(fragmentation_without_each(pair)).all()
    assert np.isnan(distance_fragmentation_without_each(pair)).all()
    assert distance_fragmentation_without_bridges(pair).tolist() == [1]


def test_isolates_are_as_far_apart_as_can_be() -> None:
    network = networks.isolates()
    assert (fragmentation(network), distance_fragmentation(network)) == (1, 1)
    assert fragmentation_without_each(network).tolist() == [1] * 4
    assert distance_fragmentation_without_each(network).tolist() == [1] * 4
    assert bridges(network) == []


def test_one_sector_takes_everybody_with_it() -> None:
    table = fragmentation_without_groups(networks.one_sector()).set_index("group")
    assert table.loc["public", "components"] == 0
    assert np.isnan(table.loc["public", "fragmentation"])
    # Without a sector that nobody is in all is as it was.
    assert table.loc["business", "actors"] == 0
    assert table.loc["business", "distance_fragmentation"] == distance_fragmentation(networks.one_sector())


def test_without_whom_is_not_measured_in_large_networks() -> None:
    large, largest = networks.leafy_star(1_000), networks.leafy_star(999)
    assert np.isnan(distance_fragmentation_without_each(large)).all()
    assert np.isnan(distance_fragmentation_without_bridges(large)).all()
    assert fragmentation_without_each(large).tolist() == [1] + [0] * 1_000
    found = distance_fragmentation_without_each(largest)
    assert found[0] == 1
    # 998 leaves, each beside the hub and two steps from the others.
    assert found[1:] == pytest.approx(np.full(999, 1 - (2 * 998 + 998 * 997 / 2) / (999 * 998)))


def test_what_cannot_group() -> None:
    with pytest.raises(ValueError, match="unknown attribute: 'sektor'"):
        fragmentation_without_groups(networks.star(), "sektor")
    with pytest.raises(ValueError, match="is a list"):
        fragmentation_without_groups(networks.star(), "aliases")
