"""How ratios differ between two networks, and the test that exchanges the values of the actors in both."""

from dataclasses import replace
from itertools import product

import networks
import numpy as np
import pytest
from hypothesis import given, settings

from graph import Network
from graph.metrics.centrality import degree
from graph.metrics.compared import ratio_changes, waves
from graph.metrics.kernel import kernel
from graph.network.model import Bilingual

NUMBERS = ["hub_ratio_first", "hub_ratio_second", "difference", "p_value", "p_adjusted"]


def by_hand(first: Network, second: Network, sector: str) -> tuple[float, float]:
    """The difference of a sector's ratio of degree, and the share of all exchanges with one as large either way."""
    ids = sorted(first.position.keys() & second.position.keys())
    values = [[float(degree(kernel(net))[net.position[id]]) for id in ids] for net in (first, second)]
    members = np.array([first.actor(id).sector == sector for id in ids])

    def ratio(of: np.ndarray) -> float:
        return float(of[members].sum() / of.sum() / members.mean())

    observed = ratio(np.array(values[1])) - ratio(np.array(values[0]))
    hits = 0
    for mask in product((False, True), repeat=len(ids)):
        one, other = np.where(mask, values[1], values[0]), np.where(mask, values[0], values[1])
        hits += abs(ratio(other) - ratio(one)) >= abs(observed) - 1e-9
    return observed, hits / 2 ** len(ids)


def test_the_test_counts_every_exchange_as_by_hand() -> None:
    sectors = {"a": "public", "b": "public", "c": "academia", "d": "academia", "e": "business"}
    first = networks.network(sectors, "a b", "a c", "a d", "b c")
    second = networks.network(sectors, "c d", "c e", "c a", "d e", "d a")
    table = ratio_changes(first, second, lenses=["degree"]).set_index("group")
    for sector in ("public", "academia", "business"):
        observed, p = by_hand(first, second, sector)
        assert table.loc[sector, "difference"] == pytest.approx(observed)
        assert table.loc[sector, "p_value"] == pytest.approx(p)
    assert set(table["method"]) == {"exact"}
    assert table.loc["civil_society", "reason"] == "no_actors"


def test_drawn_exchanges_agree_with_all_of_them() -> None:
    first, second = networks.at_random(16, 30, 1), networks.at_random(16, 30, 2)
    whole = ratio_changes(first, second, lenses=["degree"], exchanges=2**16)
    drawn = ratio_changes(first, second, lenses=["degree"], exchanges=4_000)
    assert set(whole["method"]) == {"exact"}
    assert set(drawn["method"]) == {"monte_carlo"}
    assert (whole["p_value"] - drawn["p_value"]).abs().max() < 0.03
    again = ratio_changes(first, second, lenses=["degree"], exchanges=4_000)
    assert drawn.equals(again)


@settings(max_examples=15, deadline=None)
@given(networks.drawn(), networks.drawn())
def test_exchanging_the_networks_turns_every_sign(first: Network, second: Network) -> None:
    one, other = ratio_changes(first, second, exchanges=200), ratio_changes(second, first, exchanges=200)
    assert np.allclose(one["difference"], -other["difference"], rtol=0, atol=0, equal_nan=True)
    assert np.array_equal(one["p_value"], other["p_value"], equal_nan=True)
    assert one["verdict"].tolist() == other["verdict"].tolist()
    assert one["only_first"].tolist() == other["only_second"].tolist()


@settings(max_examples=15, deadline=None)
@given(networks.drawn())
def test_a_network_does_not_differ_from_itself(network: Network) -> None:
    table = ratio_changes(network, network)
    assert not table["difference"].dropna().any()
    assert set(table["p_value"].dropna()) <= {1.0}
    assert "established" not in set(table["verdict"])


def test_networks_without_an_actor_in_common_are_not_tested() -> None:
    other = networks.renamed(networks.star(), {"hub": "x", "region": "y", "university": "z"})
    table = ratio_changes(networks.star(), other)
    assert set(table["verdict"]) == {"undefined"}
    assert set(table["reason"]) == {"no_common"}
    assert table.set_index(["lens", "group"]).loc[("betweenness", "public"), "difference"] == 0


def test_a_large_difference_is_established_and_a_few_actors_cannot_establish_any() -> None:
    public = {f"p{i:02}": "public" for i in range(12)}
    others = {f"a{i:02}": "academia" for i in range(12)}
    first = networks.network(public | others, *_every_pair(list(public)), *_ring(list(others)))
    second = networks.network(public | others, *_ring(list(public)), *_every_pair(list(others)))
    table = ratio_changes(first, second, lenses=["degree"]).set_index("group")
    assert table.loc["public", "verdict"] == table.loc["academia", "verdict"] == "established"
    sectors = {"hub": "public", "region": "public", "university": "academia"}
    few = ratio_changes(networks.star(), networks.network(sectors, "university region", "university hub"))
    assert few.set_index(["lens", "group"]).loc[("degree", "public"), "reason"] == "few"
    assert "established" not in set(few["verdict"])


def _ring(ids: list[str]) -> list[str]:
    return [f"{a} {b}" for a, b in zip(ids, ids[1:] + ids[:1], strict=True)]


def _every_pair(ids: list[str]) -> list[str]:
    return [f"{a} {b}" for i, a in enumerate(ids) for b in ids[i + 1 :]]


def test_sectors_of_one_network_alone_are_compared_as_empty() -> None:
    star = networks.star()
    own = {"kommun": Bilingual("Kommuner", "Municipalities")}
    other = replace(star, actors=tuple(replace(a, sector="kommun") for a in star.actors), sectors=own)
    table = ratio_changes(star, other, lenses=["degree"])
    assert table["group"].tolist() == ["public", "academia", "civil_society", "business", "kommun"]
    assert table["difference"].isna().all()


def test_several_in_a_row_are_tested_with_their_neighbours_alone() -> None:
    row = [networks.at_random(14, 20, seed) for seed in (1, 2, 3)]
    table = waves(row, lens="degree", exchanges=500)
    assert table["wave"].tolist() == [1] * 4 + [2] * 4 + [3] * 4
    assert table.loc[table["wave"] == 1, ["difference", "p_value"]].isna().all(axis=None)
    step = ratio_changes(row[1], row[2], lenses=["degree"], exchanges=500)
    assert table.loc[table["wave"] == 3, "difference"].to_numpy() == pytest.approx(step["difference"].to_numpy())
    assert (table["p_adjusted"].dropna() >= table["p_value"].dropna()).all()


def test_three_equal_networks_in_a_row_do_not_change() -> None:
    table = waves([networks.toy12()] * 3)
    assert not table.loc[table["wave"] > 1, "difference"].dropna().any()
    assert set(table["verdict"]) <= {"", "not established", "undefined"}
