"""All shortest paths, and the tie that would make one."""

from itertools import pairwise, product

import networks
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Network
from graph.metrics.paths import Paths, connecting_tie, path_table, shortest_paths

NONE = Paths(None, 0, (), (), ())


def expected(network: Network, a: str, b: str, through: frozenset[str] = frozenset()) -> list[tuple[str, ...]]:
    """Every shortest path, in order, as NetworkX lists them."""
    allowed = {x.id for x in network.actors if not through or x.sector in through} | {a, b}
    graph = network.graph.subgraph(allowed)
    return sorted(map(tuple, nx.all_shortest_paths(graph, a, b))) if nx.has_path(graph, a, b) else []


def grid(width: int, height: int) -> Network:
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(height, width))
    return networks.from_networkx(graph, dict.fromkeys(graph, "public"))


def ladder(rungs: int) -> Network:
    """Pairs of actors in a row, each tied to both of the next: 2^rungs ways from `start` to `stop`."""
    sectors = {"start": "public", "stop": "public"}
    layers = [["start"], *([f"l{i:03}", f"r{i:03}"] for i in range(rungs)), ["stop"]]
    sectors |= {id: "academia" if id[0] == "l" else "business" for layer in layers[1:-1] for id in layer}
    return networks.network(sectors, *(f"{a} {b}" for one, two in pairwise(layers) for a in one for b in two))


def test_every_path_of_the_bridge() -> None:
    assert shortest_paths(networks.bridge(), "p1", "a2") == Paths(
        3, 1, (("p1", "p3", "a1", "a2"),), ("a1", "a2", "p1", "p3"), (("a1", "a2"), ("a1", "p3"), ("p1", "p3"))
    )


def test_from_oneself_to_oneself() -> None:
    assert shortest_paths(networks.star(), "hub", "hub") == Paths(0, 1, (("hub",),), ("hub",), ())


def test_no_path() -> None:
    assert shortest_paths(networks.isolates(), "a", "b") == NONE


@pytest.mark.parametrize(("a", "b"), [("nobody", "hub"), ("hub", "nobody"), ("nobody", "nobody")])
def test_nobody(a: str, b: str) -> None:
    for find in (shortest_paths, connecting_tie):
        with pytest.raises(KeyError, match="nobody"):
            find(networks.star(), a, b)


def test_only_through_some_sectors_the_ends_apart() -> None:
    rungs = ladder(3)
    assert shortest_paths(rungs, "start", "stop", {"academia"}).paths == (("start", "l000", "l001", "l002", "stop"),)
    assert shortest_paths(rungs, "start", "stop", {"academia", "business"}).count == 8
    assert shortest_paths(rungs, "start", "stop", {"civil_society"}) == NONE
    assert shortest_paths(networks.star(), "region", "university", {"business"}) == NONE
    assert shortest_paths(networks.star(), "hub", "university", {"business"}).length == 1


def test_the_way_round_may_be_longer() -> None:
    round_trip = networks.network(
        {"a": "public", "b": "business", "c": "public", "d": "academia", "e": "academia"},
        *("a b", "b c", "a d", "d e", "e c"),
    )
    assert shortest_paths(round_trip, "a", "c").length == 2
    assert shortest_paths(round_trip, "a", "c", {"academia"}).paths == (("a", "d", "e", "c"),)


def test_paths_are_counted_exactly_and_listed_in_part() -> None:
    # Of the ways through a grid of 10 × 10 there are C(18, 9); of those through 300 pairs, 2^300.
    corner = shortest_paths(grid(10, 10), "n000", "n099")
    assert (corner.length, corner.count, len(corner.paths)) == (18, 48_620, 20)
    assert len(corner.actors) == 100
    assert len(corner.ties) == 180
    long = shortest_paths(ladder(300), "start", "stop")
    assert long.count == 2**300
    assert len(long.ties) == 2 + 299 * 4 + 2
    assert list(long.paths) == sorted(set(long.paths))
    assert long.paths[0] == ("start", *(f"l{i:03}" for i in range(300)), "stop")


def test_a_path_of_two_thousand_steps() -> None:
    ids = [f"n{i:04}" for i in range(2_001)]
    row = networks.network(dict.fromkeys(ids, "public"), *(f"{a} {b}" for a, b in pairwise(ids)))
    assert shortest_paths(row, ids[-1], ids[0]).paths == (tuple(reversed(ids)),)


@pytest.mark.parametrize("most", [0, 1, 3, 48_620])
def test_how_many_are_listed(most: int) -> None:
    corner = shortest_paths(grid(10, 10), "n000", "n099", most=most)
    assert (corner.length, corner.count, len(corner.paths)) == (18, 48_620, most)


def test_paths_of_random_networks_are_those_of_networkx() -> None:
    for network in networks.many(30, largest=16):
        for a, b in product(network.position, repeat=2):
            for through in (frozenset(), frozenset({"public", "business"})):
                wanted = expected(network, a, b, through)
                found = shortest_paths(network, a, b, through, most=10**6)
                assert list(found.paths) == wanted
                assert found.count == len(wanted)
                assert found.length == (len(wanted[0]) - 1 if wanted else None)
                assert list(found.actors) == sorted({id for path in wanted for id in path})
                steps = {(min(pair), max(pair)) for path in wanted for pair in pairwise(path)}
                assert list(found.ties) == sorted(steps)
                assert shortest_paths(network, a, b, through).paths == found.paths[:20]


@given(networks.drawn(), st.data())
def test_the_way_back_is_the_way_there_and_names_do_not_matter(network: Network, data: st.DataObject) -> None:
    if not network.actors:
        return
    ids = list(network.position)
    a, b = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
    names = dict(zip(ids, data.draw(st.permutations([f"x{i:02}" for i in range(len(ids))])), strict=True))
    there = shortest_paths(network, a, b, most=10**6)
    back = shortest_paths(network, b, a, most=10**6)
    assert (back.length, back.count, back.actors, back.ties) == (there.length, there.count, there.actors, there.ties)
    assert set(back.paths) == {path[::-1] for path in there.paths}
    other = shortest_paths(networks.renamed(network, names), names[a], names[b], most=10**6)
    assert (other.length, other.count) == (there.length, there.count)
    assert set(other.paths) == {tuple(names[id] for id in path) for path in there.paths}


def test_a_table_of_paths() -> None:
    found = shortest_paths(networks.star(), "region", "university")
    assert path_table(networks.star(), found.paths).to_numpy().tolist() == [
        [1, 0, "region", "Region", "public"],
        [1, 1, "hub", "Hub", "public"],
        [1, 2, "university", "University", "academia"],
    ]
    assert list(path_table(networks.star(), []).columns) == ["path", "step", "id", "name", "sector"]


# --- connecting_tie ---


def test_the_tie_that_connects_joins_the_middles() -> None:
    # A path of five (sums of distances 10, 7, 6, 7, 10) and a star of four (3 for its hub).
    sectors = dict.fromkeys(("a1", "a2", "a3", "a4", "a5", "x", "y1", "y2", "y3"), "public")
    parts = networks.network(sectors, "a1 a2", "a2 a3", "a3 a4", "a4 a5", "x y1", "x y2", "x y3")
    tie = connecting_tie(parts, "a1", "y2")
    assert (tie.a, tie.b, tie.distance) == ("a3", "x", 2 + 1 + 1)
    assert tie.total == 6 * 4 + 20 + 3 * 5
    assert tie.mean == tie.total / 20
    back = connecting_tie(parts, "y2", "a1")
    assert (back.a, back.b, back.distance, back.total) == ("x", "a3", 4, tie.total)


def test_between_isolates() -> None:
    tie = connecting_tie(networks.isolates(), "c", "a")
    assert (tie.a, tie.b, tie.distance, tie.total, tie.mean) == ("c", "a", 1, 1, 1.0)


@pytest.mark.parametrize(("a", "b"), [("p1", "a2"), ("p1", "p1")])
def test_who_has_a_path_needs_no_tie(a: str, b: str) -> None:
    with pytest.raises(ValueError, match="already"):
        connecting_tie(networks.bridge(), a, b)


def test_no_other_tie_brings_the_parts_nearer() -> None:
    tried = 0
    for network in networks.many(60, largest=14):
        parts = network.components
        if len(parts) < 2:
            continue
        tried += 1
        one, other = parts[0], parts[1]
        found = connecting_tie(network, one[-1], other[0])
        totals = {}
        for x, y in product(one, other):
            graph = nx.Graph(network.graph.edges)
            graph.add_edge(x, y)
            lengths = dict(nx.all_pairs_shortest_path_length(graph))
            totals[x, y] = sum(lengths[u][v] for u in one for v in other)
            if (x, y) == (found.a, found.b):
                assert found.distance == lengths[one[-1]][other[0]]
        assert (found.a, found.b) == min(totals, key=lambda pair: (totals[pair], pair))
        assert found.total == min(totals.values())
        assert found.mean == found.total / (len(one) * len(other))
    assert tried > 20
