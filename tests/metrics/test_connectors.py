"""Who connects two ends: by hand, against NetworkX listing every path, and the pairs that are asked about."""

import networks
import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.metrics.connectors import Contact, connectors, contact
from graph.metrics.cross_sector import cross_sector_betweenness
from graph.metrics.pairs import EVERYBODY, MOST_ACTORS, End, members, pairs_between
from graph.network.model import Actor, Network
from graph.network.vocabulary import SECTORS

from .test_cross_sector import nine

PUBLIC, ACADEMIA = End("sector", "public"), End("sector", "academia")
ASKED = (
    (EVERYBODY, None),
    (PUBLIC, ACADEMIA),
    (ACADEMIA, PUBLIC),
    (PUBLIC, EVERYBODY),
    (PUBLIC, None),
    (PUBLIC, PUBLIC),
    (EVERYBODY, EVERYBODY),
)


def asked(network: Network, a: End, b: End | None) -> set[frozenset[str]]:
    """The pairs, one by one."""
    of_a = {x.id for x, is_in in zip(network.actors, members(network, a), strict=True) if is_in}
    of_b = of_a if b is None else {x.id for x, is_in in zip(network.actors, members(network, b), strict=True) if is_in}
    found = {frozenset((x, y)) for x in of_a for y in of_b if x != y}
    if b in (None, a) and len({network.actor(id).sector for id in of_a}) > 1:
        found = {pair for pair in found if len({network.actor(id).sector for id in pair}) > 1}
    return found


def listed(network: Network, pairs: set[frozenset[str]]) -> dict[str, tuple[float, int, int]]:
    """What each actor is on, by listing every shortest path and by taking the actor away."""
    graph = network.graph
    found = {actor.id: [0.0, 0, 0] for actor in network.actors}
    for a, b in map(sorted, pairs):
        if not nx.has_path(graph, a, b):
            continue
        paths = list(nx.all_shortest_paths(graph, a, b))
        for id in found.keys() - {a, b}:
            there = sum(id in path for path in paths)
            found[id][0] += there / len(paths)
            found[id][1] += there == len(paths)
            found[id][2] += not nx.has_path(graph.subgraph(graph.nodes - {id}), a, b)
    return {id: tuple(values) for id, values in found.items() if values[0]}  # type: ignore[misc]


def measured(network: Network, a: End, b: End | None) -> dict[str, tuple[float, int, int]]:
    rows = connectors(network, a, b).itertuples()
    return {row.id: (pytest.approx(row.paths), row.exclusive_pairs, row.cut_off) for row in rows}


# --- by hand ---


def test_nine_actors_between_all_sectors() -> None:
    found = connectors(nine())
    assert found[["id", "paths"]].values.tolist() == [["a1", 19.0], ["a2", 11.0], ["c2", 6.0]]
    every = dict(zip(nine().position, cross_sector_betweenness(nine()), strict=True))
    assert dict(zip(found["id"], found["pair_betweenness"], strict=True)) == pytest.approx(
        {id: share for id, share in every.items() if share}
    )


def test_a_square_has_two_ways_and_a_tail_one() -> None:
    network = networks.network(
        {"a": "public", "x": "business", "y": "business", "b": "civil_society", "c": "academia"},
        *("a x", "a y", "b x", "b y", "b c"),
    )
    found = connectors(network, PUBLIC, ACADEMIA)
    # a to c: b on both paths, x and y on one each; only b cannot be avoided, and without it there is no path.
    assert found[["id", "paths", "exclusive_pairs", "cut_off"]].values.tolist() == [
        ["b", 1.0, 1, 1],
        ["x", 0.5, 0, 0],
        ["y", 0.5, 0, 0],
    ]
    assert contact(network, PUBLIC, ACADEMIA) == Contact(1, 0, 1, 3.0)


def test_who_is_on_every_shortest_path_need_not_be_on_every_path() -> None:
    network = networks.network(
        {"a": "public", "x": "business", "y": "business", "z": "business", "b": "academia"},
        "a x",
        "x b",
        "a y",
        "y z",
        "z b",
    )
    assert connectors(network, PUBLIC, ACADEMIA)[["id", "exclusive_pairs", "cut_off"]].values.tolist() == [["x", 1, 0]]


def test_the_ends_of_a_pair_are_not_between() -> None:
    assert connectors(networks.star(), End("actor", "hub"), EVERYBODY).empty
    found = connectors(networks.star(), End("actor", "university"), End("actor", "region"))
    assert found[["id", "pair_betweenness"]].values.tolist() == [["hub", 1.0]]


# --- against NetworkX ---


@pytest.mark.parametrize(("a", "b"), ASKED)
def test_networkx_lists_the_same_paths(a: End, b: End | None) -> None:
    for network in networks.many(15, 14):
        assert measured(network, a, b) == listed(network, asked(network, a, b))


@settings(max_examples=30)
@given(networks.drawn())
def test_each_pair_is_taken_once(network: Network) -> None:
    for a, b in ASKED:
        pairs = pairs_between(network, a, b)
        found = [
            frozenset((network.actors[s].id, network.actors[t].id))
            for t, p in np.argwhere(pairs.targets)
            for s in (pairs.sources[p],)
        ]
        assert len(found) == pairs.count
        assert set(found) == asked(network, a, b)
        assert pairs.of_each.tolist() == [sum(x.id in pair for pair in found) for x in network.actors]


def test_contact_counts_what_networkx_counts() -> None:
    for network in networks.many(10, 14):
        distance = dict(nx.all_pairs_shortest_path_length(network.graph))
        across = [sorted(pair) for pair in asked(network, EVERYBODY, None)]
        there = [distance[a][b] for a, b in across if b in distance[a]]
        found = contact(network)
        assert found[:3] == (len(across), there.count(1), len(there))
        assert found.steps == pytest.approx(sum(there) / len(there) if there else np.nan, nan_ok=True)


def test_path_counts_that_no_number_holds() -> None:
    # 2^1200 paths: pairs of actors in a row, each tied to both of the next.
    rungs = [["start"], *([f"l{i:04}", f"r{i:04}"] for i in range(1200)), ["stop"]]
    sectors = {id: "business" for rung in rungs for id in rung} | {"start": "public", "stop": "academia"}
    ties = (f"{a} {b}" for i in range(len(rungs) - 1) for a in rungs[i] for b in rungs[i + 1])
    found = connectors(networks.network(sectors, *ties), PUBLIC, ACADEMIA)
    assert len(found) == 2400
    assert found["paths"].to_numpy() == pytest.approx(0.5)


# --- what cannot be asked ---


@pytest.mark.parametrize("network", [networks.empty(), networks.single(), networks.isolates()])
def test_nobody_between(network: Network) -> None:
    assert connectors(network).empty
    assert contact(network).reached == 0


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match="nobody"):
        connectors(networks.star(), End("actor", "nobody"))
    with pytest.raises(ValueError, match="publik"):
        connectors(networks.star(), End("sector", "publik"))
    with pytest.raises(ValueError, match="SE999"):
        contact(networks.star(), End("region", "SE999"))


def test_too_many_actors_are_refused() -> None:
    actors = tuple(Actor(f"a{i:05}", "A", "public") for i in range(MOST_ACTORS + 1))
    with pytest.raises(ValueError, match="5000 at most"):
        pairs_between(Network(actors, (), SECTORS, {}))
