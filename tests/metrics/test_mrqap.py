"""MRQAP against R, package sna, and what cannot be fitted."""

import json
from dataclasses import replace
from math import isnan

import networks
import numpy as np
import pytest

from graph.metrics.engine import IN_PLACE, Threads
from graph.metrics.mrqap import ATTRIBUTES, mrqap
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

REFERENCE = json.loads((networks.REFERENCE / "mrqap.json").read_text(encoding="utf-8"))
PERMUTATIONS = 2_000


def read(name: str) -> Network:
    if name == "shipped":
        return networks.shipped()
    one = REFERENCE[name]
    actors = tuple(
        Actor(id, id, sector, region=region, custom=(("team", team),))
        for id, (sector, region, team) in one["actors"].items()
    )
    return Network(actors, tuple(Link(tuple(tie), "other") for tie in one["ties"]), SECTORS, KINDS)


def attributes(name: str) -> list[str]:
    return [*ATTRIBUTES] if name == "shipped" else ["sector", "region", "team"]


@pytest.mark.parametrize("name", ["nine", "sixteen", "shipped"])
def test_coefficients_and_p_values_are_those_of_sna(name: str) -> None:
    draws = 100 if name == "shipped" else PERMUTATIONS
    published, table = REFERENCE[name], mrqap(read(name), attributes(name), draws)
    assert table["term"].tolist() == ["(intercept)", *attributes(name)]
    assert table["coefficient"].tolist() == pytest.approx(published["coefficient"], abs=1e-6)
    assert table["t_value"].tolist() == pytest.approx(published["t"], abs=1e-6)
    of_terms = table[1:]
    for column, key in (("p_value", "greater"), ("p_lower", "less"), ("p_two_sided", "abs")):
        p, expected = of_terms[column].to_numpy(), np.array(published[key])[1:]
        # Both are drawn; and a p-value here counts the observed network too.
        middle = (p + expected) / 2
        error = np.sqrt(middle * (1 - middle) * (1 / draws + 1 / published["reps"]))
        assert (np.abs(p - expected) <= 3 * error + 1 / draws).all(), column
    assert (set(of_terms["draws"]), set(table["actors"])) == ({draws}, {len(read(name).actors)})
    assert table["p_value"][:1].isna().all()


def test_who_draws_does_not_matter_nor_does_the_order_of_actors() -> None:
    network = read("sixteen")
    expected = mrqap(network, attributes("sixteen"), 60, engine=IN_PLACE)
    assert mrqap(network, attributes("sixteen"), 60, engine=Threads(3)).equals(expected)
    other = replace(network, actors=network.actors[::-1], links=network.links[::-1])
    assert mrqap(other, attributes("sixteen"), 60).equals(expected)
    assert not mrqap(network, attributes("sixteen"), 60, seed=1).equals(expected)


def reasons(network: Network, *names: str) -> dict[str, str]:
    table = mrqap(network, names or ATTRIBUTES, 20)
    empty = table[table["reason"] != ""]
    assert empty[["coefficient", "t_value", "p_value", "p_lower", "p_two_sided"]].isna().all(axis=None)
    assert (empty["draws"] == 0).all()
    return dict(zip(table["term"], table["reason"], strict=True))


def test_a_constant_predictor_and_one_that_follows_from_others_are_left_out() -> None:
    assert reasons(networks.kite()) == {"(intercept)": "", "sector": "", "region": "missing", "form": "constant"}
    actors = tuple(replace(a, custom=(("same", a.sector), ("own", a.id))) for a in networks.kite().actors)
    network = replace(networks.kite(), actors=actors)
    found = reasons(network, "sector", "same", "own")
    assert found == {"(intercept)": "", "sector": "", "same": "collinear", "own": "constant"}
    alone = mrqap(networks.kite(), ["sector"], 20)
    assert mrqap(network, ["sector", "same", "own"], 20)["coefficient"][1] == alone["coefficient"][1]


def test_no_ties_and_all_ties_leave_nothing_to_explain() -> None:
    assert set(reasons(networks.isolates(), "sector").values()) == {"no_ties"}
    ids = ["a", "b", "c", "d"]
    sectors = dict(zip(ids, ("public", "public", "academia", "business"), strict=True))
    complete = networks.network(sectors, *(f"{a} {b}" for i, a in enumerate(ids) for b in ids[i + 1 :]))
    assert set(reasons(complete, "sector").values()) == {"all_tied"}


@pytest.mark.parametrize(
    "network", [networks.empty(), networks.single(), networks.network({"a": "public", "b": "academia"}, "a b")]
)
def test_too_few_actors(network: Network) -> None:
    assert set(reasons(network, "sector").values()) == {"few_actors"}


def test_too_many_actors() -> None:
    actors = tuple(Actor(f"n{i:04}", "N", "public") for i in range(2_001))
    large = Network(actors, (Link(("n0000", "n0001"), "other"),), SECTORS, KINDS)
    assert set(reasons(large, "sector").values()) == {"many_actors"}


def test_actors_without_a_value_are_left_out() -> None:
    network = read("sixteen")
    first, *others = network.actors
    table = mrqap(replace(network, actors=(replace(first, region=None), *others)), ["sector", "region"], 20)
    part = network.part(np.arange(len(network.actors)) > 0)
    assert set(table["actors"]) == {15}
    assert table["coefficient"].tolist() == pytest.approx(mrqap(part, ["sector", "region"], 20)["coefficient"].tolist())


def test_all_that_is_shared_is_missing() -> None:
    assert set(reasons(networks.kite(), "region").values()) == {"missing"}


def test_a_perfect_fit_has_no_t_value_but_no_p_of_0() -> None:
    sectors = {"a": "public", "b": "public", "c": "academia", "d": "academia"}
    table = mrqap(networks.network(sectors, "a b", "c d"), ["sector"], 50)
    assert table["coefficient"].tolist() == pytest.approx([0, 1])
    assert isnan(table["p_two_sided"][1]) or table["p_two_sided"][1] > 0


@pytest.mark.parametrize(
    ("names", "permutations", "message"),
    [
        (["sector"], 0, "at least 1, not 0"),
        ([], 10, "each once"),
        (["sector", "sector"], 10, "each once"),
        (["sektor"], 10, "unknown attribute"),
        (["challenges"], 10, "is a list"),
    ],
)
def test_what_cannot_be_asked(names: list[str], permutations: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        mrqap(networks.kite(), names, permutations)
