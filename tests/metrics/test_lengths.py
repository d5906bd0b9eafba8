"""Paths along ties of unlike lengths and along arcs: by hand, and against NetworkX, which adds up fractions."""

from fractions import Fraction
from itertools import combinations

import igraph
import networks
import networkx as nx
import numpy as np
import pandas as pd
import pytest

from graph import actor_metrics, load
from graph.metrics.centrality import betweenness, closeness
from graph.metrics.directed_brokerage import arcs
from graph.metrics.engine import IN_PLACE, Threads
from graph.metrics.lengths import (
    DIRECTED_PATHS,
    WEIGHTED,
    betweenness_d,
    in_closeness,
    out_closeness,
    tie_lengths,
    weighted_betweenness,
    weighted_closeness,
)
from graph.metrics.sampling import SAMPLED_ABOVE, Sampling
from graph.metrics.shortest_paths.lengths import Lengths, arcs_of, lengths
from graph.network.model import Actor, Link, Network
from graph.network.selection import collaborations_as_ties
from graph.network.vocabulary import KINDS, SECTORS

EVERY = {**DIRECTED_PATHS, **WEIGHTED}


def strong(*ties: tuple[str, float]) -> Network:
    """Actors named by letters, and links such as ("ab", 3) of so much strength."""
    ids = sorted({id for members, _ in ties for id in members})
    actors = tuple(Actor(id, id, "public") for id in ids)
    links = tuple(Link(tuple(members), "other", strength=strength) for members, strength in ties)
    return Network(actors, links, SECTORS, KINDS)


def fractions(network: Network) -> nx.Graph:
    """The measured network, with the length of each tie as a fraction."""
    graph = nx.Graph()
    graph.add_nodes_from(actor.id for actor in network.actors)
    for link in network.links:
        share = Fraction(str(link.strength)) / (link.size - 1)
        for a, b in combinations(link.members, 2):
            graph.add_edge(a, b, strength=graph.get_edge_data(a, b, {"strength": 0})["strength"] + share)
    for *_, tie in graph.edges(data=True):
        tie["length"] = 1 / tie["strength"]
    return graph


def with_strengths(old: Network, seed: int, values: tuple[float, ...]) -> Network:
    draw = np.random.default_rng(seed)
    links = tuple(Link(link.members, link.kind, strength=float(draw.choice(values))) for link in old.links)
    return Network(old.actors, links, old.sectors, old.kinds)


# --- weighted, by hand ---


def test_paths_lead_along_strong_ties() -> None:
    network = load(networks.REFERENCE / "weighted-diamond")
    # a–b and b–d are strong, a–c and c–d are not: from a to d by way of b it is .2, by way of c 2.
    # From b to c it is 1.1 by way of a or of d; from c to all others nobody is nearer.
    assert betweenness(network).tolist() == pytest.approx([1 / 6] * 4)
    assert weighted_betweenness(network).tolist() == pytest.approx([1 / 6, 1 / 3, 0, 1 / 6])
    # b: .1 + .1 + 1.1; c: 1 + 1 + 1.1; three others each.
    assert weighted_closeness(network)[1:3].tolist() == pytest.approx([3 / 1.3, 3 / 3.1])


@pytest.mark.parametrize(
    ("first", "second", "direct"),
    [(3, 3, 1.5), (10, 5, 10 / 3), (7, 7, 3.5), (49, 49, 24.5), (0.3, 0.6, 0.2), (1e6, 1e6, 5e5), (1e-6, 1e-6, 5e-7)],
)
def test_equal_sums_of_fractions_are_equal_lengths(first: float, second: float, direct: float) -> None:
    """1/3 + 1/3 is 2/3, and 1/10 + 1/5 is 3/10, which it is not in floating point."""
    network = strong(("ab", first), ("bc", second), ("ac", direct))
    assert weighted_betweenness(network).tolist() == [0, 0.5, 0]


@pytest.mark.parametrize(("direct", "through"), [(1_000_000.0, 0), (999_999.999999, 0), (499_999.999999, 1)])
def test_lengths_that_are_nearly_equal_are_told_apart(direct: float, through: float) -> None:
    network = strong(("ab", 1e6), ("bc", 1e6), ("ac", direct))
    assert weighted_betweenness(network).tolist() == [0, through, 0]


def test_a_long_and_a_short_tie_are_told_from_the_long_one() -> None:
    # a–b–c is 10^6 + 10^-6 long, and a–c 10^6: 10^-12 of it.
    network = strong(("ab", 1e-6), ("bc", 1e6), ("ac", 1e-6))
    assert weighted_betweenness(network).tolist() == [0, 0, 0]


def test_a_tie_that_many_links_make_is_as_long_as_their_sum() -> None:
    links = (Link(("a", "b", "c", "d"), "other"), Link(("a", "b"), "other", strength=0.1), Link(("c", "d"), "other"))
    network = Network(tuple(Actor(id, id, "public") for id in "abcd"), links, SECTORS, KINDS)
    high, low = tie_lengths(network).T
    exact = [1 / (Fraction(1, 3) + more) for more in (Fraction(1, 10), 0, 0, 0, 0, 1)]
    assert [Fraction(a) + Fraction(b) for a, b in zip(high, low, strict=True)] == pytest.approx(exact, rel=1e-30)
    assert (1 / network.tie_arrays.strengths).tolist() == pytest.approx(high.tolist(), rel=1e-15)


def test_lengths_of_collaborations_read_as_ties() -> None:
    network = collaborations_as_ties(networks.collaborations()).network
    assert tie_lengths(network)[:, 0].tolist() == pytest.approx((1 / network.tie_arrays.strengths).tolist(), rel=1e-14)


# --- weighted, against NetworkX ---


@pytest.mark.parametrize("seed", range(12))
def test_networkx_agrees_on_fractions(seed: int) -> None:
    network = with_strengths(networks.at_random(20, 45, seed), seed, (0.5, 1, 1.5, 2, 3, 1 / 4, 0.1))
    graph = fractions(network)
    ids = [actor.id for actor in network.actors]
    between = nx.betweenness_centrality(graph, weight="length")
    near = nx.closeness_centrality(graph, distance="length")
    np.testing.assert_allclose(weighted_betweenness(network), [between[id] for id in ids], rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(weighted_closeness(network), [float(near[id]) for id in ids], rtol=1e-9, atol=1e-12)


def test_networkx_agrees_on_the_shipped_network() -> None:
    graph = fractions(networks.shipped())
    ids = [actor.id for actor in networks.shipped().actors]
    between = nx.betweenness_centrality(graph, weight="length")
    np.testing.assert_allclose(
        weighted_betweenness(networks.shipped()), [between[id] for id in ids], rtol=1e-9, atol=1e-12
    )


def test_ties_of_one_strength_give_the_unweighted_measures() -> None:
    for network in networks.many(30):
        np.testing.assert_allclose(weighted_betweenness(network), betweenness(network), rtol=0, atol=1e-12)
        np.testing.assert_allclose(weighted_closeness(network), closeness(network), rtol=0, atol=1e-12)
    twice = with_strengths(networks.at_random(30, 50), 0, (2.0,))
    np.testing.assert_allclose(weighted_closeness(twice), 2 * closeness(twice), rtol=1e-12)


# --- directed ---


def test_arcs_by_hand() -> None:
    # a funds b, c and d; b funds c.
    network = load(networks.REFERENCE / "directed")
    assert betweenness_d(network).tolist() == [0, 0, 0, 0]
    assert out_closeness(network).tolist() == pytest.approx([1, 1 / 3, 0, 0])
    assert in_closeness(network).tolist() == pytest.approx([0, 1 / 3, 2 / 3, 1 / 3])
    chain = Network(
        network.actors,
        tuple(Link((a, b), "funding") for a, b in ("ab", "bc", "cd")),
        network.sectors,
        network.kinds,
    )
    # Of the six ordered pairs of others a–c and a–d lead through b, a–d and b–d through c.
    assert betweenness_d(chain).tolist() == pytest.approx([0, 1 / 3, 1 / 3, 0])
    assert out_closeness(chain).tolist() == pytest.approx([3 / 6, 2 / 3 * 2 / 3, 1 / 3, 0])
    assert in_closeness(chain).tolist() == pytest.approx([0, 1 / 3, 2 / 3 * 2 / 3, 3 / 6])


def directed(seed: int) -> Network:
    draw = np.random.default_rng(seed)
    old = networks.at_random(20, 40, seed)
    links = tuple(
        Link(link.members[:: draw.choice((1, -1))], str(draw.choice(["funding", "other"]))) for link in old.links
    )
    return Network(old.actors, links, old.sectors, old.kinds)


@pytest.mark.parametrize("network", [*map(directed, range(8)), networks.shipped(), networks.empty()])
def test_networkx_and_igraph_agree_on_arcs(network: Network) -> None:
    graph = nx.from_scipy_sparse_array(arcs(network), create_using=nx.DiGraph)
    between, into = nx.betweenness_centrality(graph), nx.closeness_centrality(graph)
    out_of = nx.closeness_centrality(graph.reverse())
    for metric, expected in ((betweenness_d, between), (in_closeness, into), (out_closeness, out_of)):
        np.testing.assert_allclose(metric(network), [expected[i] for i in range(len(graph))], rtol=1e-9, atol=1e-12)
    n = len(graph)
    found = igraph.Graph(n=n, edges=list(graph.edges), directed=True).betweenness(directed=True)
    np.testing.assert_allclose(betweenness_d(network) * (n - 1) * (n - 2), found, rtol=1e-9, atol=1e-9)


def test_without_direction_they_are_the_undirected_measures() -> None:
    network = networks.toy12()
    np.testing.assert_allclose(betweenness_d(network), betweenness(network), rtol=1e-12)
    np.testing.assert_allclose(in_closeness(network), closeness(network), rtol=1e-12)
    np.testing.assert_allclose(out_closeness(network), closeness(network), rtol=1e-12)


# --- both ---


@pytest.mark.parametrize("name", EVERY)
def test_isolates_and_few_actors_have_0(name: str) -> None:
    metric = EVERY[name]
    for network in (networks.empty(), networks.single(), networks.isolates()):
        assert metric(network, Sampling()).tolist() == [0] * len(network.actors)


def test_more_than_ten_thousand_actors_are_measured_if_that_is_asked_for() -> None:
    pair = networks.network(dict.fromkeys([f"n{i:05}" for i in range(SAMPLED_ABOVE + 1)], "public"), "n00000 n00001")
    for metric in EVERY.values():
        assert np.isnan(metric(pair, Sampling())).all()
        assert np.isnan(metric(pair, Sampling(samples=10))).all()
    assert weighted_closeness(pair, Sampling(exact=True))[:3].tolist() == [1 / SAMPLED_ABOVE, 1 / SAMPLED_ABOVE, 0]


def test_no_engine_changes_a_bit() -> None:
    network = with_strengths(networks.at_random(300, 700), 1, (1, 2, 3, 0.5))
    ends, length = network.tie_arrays.ends, tie_lengths(network)
    both = np.concatenate([ends, ends[:, ::-1]])
    made = arcs_of(both[:, 0], both[:, 1], np.concatenate([length, length]), 300)
    one, three = lengths(made, IN_PLACE), lengths(made, Threads(3))
    for name in Lengths._fields:
        assert getattr(one, name).tobytes() == getattr(three, name).tobytes(), name


def test_the_columns_are_there_when_they_are_asked_for() -> None:
    network = networks.toy12()
    usual, every = actor_metrics(network), actor_metrics(network, directed=True, weighted=True)
    assert not {*DIRECTED_PATHS, *WEIGHTED} & {*usual}
    columns = [*every]
    assert columns[columns.index("out_strength") + 1 : columns.index("coordinator_d")] == [*DIRECTED_PATHS]
    assert columns[columns.index("articulation") - 2 : columns.index("articulation")] == [*WEIGHTED]
    pd.testing.assert_frame_equal(every[[*usual]], usual)
    assert [name for name in actor_metrics(network, weighted=True) if name not in usual] == [*WEIGHTED]
