"""Key players: published sets, every set of small networks, and the search in larger ones."""

from itertools import combinations

import networks
import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Processes, critical, load
from graph.metrics import key_players as module
from graph.metrics.engine import IN_PLACE
from graph.metrics.fragmentation import fragmentation
from graph.metrics.key_players import KeyPlayers, key_players_negative, key_players_positive
from graph.network.model import Network


def scores(network: Network, gone: tuple[str, ...]) -> tuple[float, float]:
    """F and D_F without some actors, rounded so that equals are equal."""
    graph = network.graph.copy()
    graph.remove_nodes_from(gone)
    n = len(graph)
    joined = sum(len(c) * (len(c) - 1) for c in nx.connected_components(graph))
    return round(1 - joined / (n * (n - 1)), 9), round(1 - nx.global_efficiency(graph), 9)


def reached(network: Network, members: tuple[str, ...], reach: int) -> int:
    lengths = (nx.single_source_shortest_path_length(network.graph, id, cutoff=reach) for id in members)
    return len(set().union(*lengths))


def sets(network: Network, size: int) -> list[tuple[str, ...]]:
    return list(combinations(sorted(network.graph), size))


# --- reference values ---


def test_kite() -> None:
    negative = key_players_negative(networks.kite())
    assert (negative.members, negative.method) == (("Fernando", "Garth"), "exact")
    assert negative.value == pytest.approx(0.535714, abs=5e-7)
    # The actor with the highest betweenness, Heather, is not one of them.
    assert key_players_negative(networks.kite(), size=1).members == ("Heather",)
    assert key_players_positive(networks.kite())[:3] == (("Diane", "Ike"), 10, "exact")
    assert key_players_positive(networks.kite(), size=1, reach=2)[:3] == (("Heather",), 10, "exact")


def test_toy12() -> None:
    assert key_players_negative(networks.toy12(), size=1)[:3] == (("P1",), pytest.approx(0.6), "exact")


def test_what_a_greedy_search_misses() -> None:
    # Of 117,480 sets, each taken away: without these three 1,818 of 3,741 pairs can still reach each other.
    network = load(networks.REFERENCE / "kpp-greedy-misses")
    found = key_players_negative(network, 3)
    assert (found.members, found.method) == (("n21", "n22", "n43"), "exact")
    assert found.value == pytest.approx(scores(network, found.members)[0], abs=1e-8) == pytest.approx(0.5140, abs=5e-5)


# --- every set ---


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_no_set_leaves_less(size: int) -> None:
    for network in networks.many(72, largest=11):
        found = key_players_negative(network, size)
        if len(network.actors) < size + 2:
            assert found.members == ()
            continue
        # The most fragmented by F, then by D_F, then the first by id.
        best = max(sets(network, size), key=lambda gone: scores(network, gone))
        assert found.members == best
        assert found.value == pytest.approx(scores(network, best)[0], abs=1e-8)
        assert found.method == "exact"


def test_nothing_better_is_passed_over() -> None:
    # Trees, cycles and both: what is passed over differs between them.
    graphs = [nx.random_labeled_tree(13, seed=seed) for seed in range(6)]
    graphs += [nx.cycle_graph(9), nx.barbell_graph(4, 3), nx.caveman_graph(3, 4), nx.ladder_graph(6)]
    graphs += [nx.gnm_random_graph(14, ties, seed) for seed in range(4) for ties in (13, 16, 20, 30)]
    for graph in graphs:
        network = networks.from_networkx(graph, dict.fromkeys(graph, "public"))
        for size in (2, 3, 4):
            best = max(sets(network, size), key=lambda gone: scores(network, gone))
            assert key_players_negative(network, size).members == best


@pytest.mark.parametrize(("size", "reach"), [(1, 1), (2, 1), (3, 1), (1, 2), (2, 2), (2, 30)])
def test_no_set_reaches_more(size: int, reach: int) -> None:
    for network in networks.many(72, largest=11):
        found = key_players_positive(network, size, reach)
        if len(network.actors) < size:
            assert found.members == ()
            continue
        best = max(sets(network, size), key=lambda members: reached(network, members, reach))
        assert found[:3] == (best, reached(network, best, reach), "exact")


@given(networks.drawn(most=8), st.randoms(use_true_random=False))
def test_names_do_not_matter(network: Network, random) -> None:
    ids = [actor.id for actor in network.actors]
    names = dict(zip(ids, random.sample(ids, len(ids)), strict=True))
    other = networks.renamed(network, names)
    for players in (key_players_negative, key_players_positive):
        one, two = players(network), players(other)
        # Which of equal sets comes first depends on the names, how good it is does not.
        assert (one.value, one.method) == (pytest.approx(two.value, nan_ok=True), two.method)


def test_processes_rule_the_same_sets_out() -> None:
    # One best set, several, and so many that the first is enough: a ring of six falls apart without every other actor.
    several = [networks.at_random(40, ties, 3) for ties in (50, 90)]
    several += [networks.from_networkx(nx.cycle_graph(n), dict.fromkeys(range(n), "public")) for n in (6, 17)]
    with Processes(2) as two:
        for network in several:
            here, there = (key_players_negative(network, 3, engine=engine) for engine in (IN_PLACE, two))
            assert there == here
            assert here.method == "exact"


def test_how_many_sets_are_as_good_is_told() -> None:
    # Of a ring of six, two that are opposite leave two pairs of partners: 3 such sets. Two apart leave one actor alone
    # and three together; each actor reaches three, and three pairs of opposites reach all.
    ring = load(networks.REFERENCE / "ring-ties")
    assert key_players_negative(ring) == (("a", "d"), pytest.approx(1 - 4 / 12), "exact", 3)
    assert key_players_positive(ring, 1) == (("a",), 3, "exact", 6)
    table = critical(ring, 1).set_index("what")
    assert table.loc["key_players_positive", "sets"] == 6
    assert table.loc["actor", "sets"].isna().all()


# --- the search ---


def test_up_to_2_000_000_sets_are_ruled_out() -> None:
    # 2,000 actors have 1,999,000 pairs, 2,001 have 2,001,000.
    assert [key_players_positive(networks.at_random(n, 1_500)).method for n in (2_000, 2_001)] == ["exact", "greedy"]
    assert key_players_negative(networks.leafy_star(2_500), size=1)[:3] == (("hub",), 1, "exact")


def test_what_is_searched_for_is_seldom_worse(monkeypatch: pytest.MonkeyPatch) -> None:
    several = [network for network in networks.many(82) if len(network.actors) > 6]
    exact = [(key_players_negative(n), key_players_positive(n)) for n in several]
    monkeypatch.setattr(module, "MOST_SETS", 1)
    as_good = [0, 0]
    for network, pair in zip(several, exact, strict=True):
        found = key_players_negative(network), key_players_positive(network)
        for i, (one, best) in enumerate(zip(found, pair, strict=True)):
            assert one.method == "greedy"
            assert len(one.members) == 2
            assert one.value <= best.value
            as_good[i] += one.value == best.value
        assert found[0].value == pytest.approx(scores(network, found[0].members)[0], abs=1e-8)
        assert found[1].value == reached(network, found[1].members, 1)
    assert min(as_good) > 0.9 * len(several)


def test_no_exchange_makes_it_better(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_SETS", 1)
    # In the dense ones all sets are equal but for distances.
    dense = [networks.at_random(10, 26, seed) for seed in range(40)]
    for network in [n for n in networks.many(60, largest=14) if len(n.actors) > 5] + dense:
        members = key_players_negative(network, 3).members
        for gone in members:
            kept = [member for member in members if member != gone]
            others = [tuple(sorted([*kept, id])) for id in network.graph if id not in kept]
            assert max(scores(network, set_) for set_ in others) == scores(network, members)


def test_the_search_exchanges_what_it_took_first(monkeypatch: pytest.MonkeyPatch) -> None:
    # Of a chain of seven the middle one alone takes most; of the best two it is neither.
    chain = networks.network(dict.fromkeys("abcdefg", "public"), "a b", "b c", "c d", "d e", "e f", "f g")
    monkeypatch.setattr(module, "MOST_SETS", 1)
    assert key_players_negative(chain, 1).members == ("d",)
    assert key_players_negative(chain, 2)[:3] == (("b", "e"), pytest.approx(1 - 4 / 20), "greedy")


def test_in_large_networks_distances_do_not_decide() -> None:
    assert key_players_negative(networks.leafy_star(1_200), 2)[:3] == (("hub", "leaf00000"), 1, "exact")


# --- undefined, and refused ---


@pytest.mark.parametrize("network", [networks.empty(), networks.single(), networks.star()])
def test_where_no_such_set_is(network: Network) -> None:
    n = len(network.actors)
    for none in (key_players_negative(network, max(1, n - 1)), key_players_positive(network, n + 1)):
        assert (none.members, none.method) == ((), "")
        assert np.isnan(none.value)


def test_isolates() -> None:
    assert key_players_negative(networks.isolates()) == KeyPlayers(("a", "b"), 1, "exact", None)
    assert key_players_positive(networks.isolates()) == KeyPlayers(("a", "b"), 2, "exact", 6)


def test_everybody_reaches_everybody() -> None:
    assert key_players_positive(networks.star(), 3)[:3] == (("hub", "region", "university"), 3, "exact")
    assert fragmentation(networks.star()) == 0


@pytest.mark.parametrize("network", [networks.toy12(), networks.empty()], ids=["toy12", "empty"])
def test_numbers_must_be_positive(network: Network) -> None:
    for size in (0, -1):
        with pytest.raises(ValueError, match="size must be at least 1, not"):
            key_players_negative(network, size)
        with pytest.raises(ValueError, match="size must be at least 1, not"):
            key_players_positive(network, size)
    with pytest.raises(ValueError, match="reach must be at least 1, not 0"):
        key_players_positive(network, 1, 0)
