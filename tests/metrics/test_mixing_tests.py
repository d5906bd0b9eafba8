"""Ties between groups against numbers of partners kept: exact values, counting by hand, and what cannot be tested."""

import json
from dataclasses import replace
from itertools import combinations, combinations_with_replacement
from math import isnan

import networks
import numpy as np
import pandas as pd
import pytest

from graph import collaborations_as_ties, load
from graph.metrics.engine import IN_PLACE, Threads
from graph.metrics.grouping import grouping
from graph.metrics.kernel import kernel
from graph.metrics.mixing import mixing_matrix, mixing_summary
from graph.metrics.mixing_tests import MixingTests, mixing_tests, of_groups, of_pairs, whole
from graph.metrics.null import holm
from graph.metrics.questions import explaining
from graph.metrics.rewired.enumeration import networks as all_networks
from graph.metrics.rewired.spaces import Rewired
from graph.metrics.rewired.ties import ties_of
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, NOT_STATED
from graph.text.mixing import Result, sentences

NULLS = json.loads((networks.REFERENCE / "nulls.json").read_text(encoding="utf-8"))
SECTORS = {"p": "public", "a": "academia", "c": "civil_society", "b": "business"}


def named(links: list[list[str]]) -> Network:
    ids = sorted({id for link in links for id in link})
    return networks.network({id: SECTORS[id[0]] for id in ids}, *(" ".join(link) for link in links))


def nine() -> Network:
    return named(NULLS["nine"]["ties"])


def seven() -> Network:
    return named(NULLS["seven"]["partnerships"])


def keep_to_own() -> Network:
    return load(networks.REFERENCE / "ei-keep-to-own")


def compared(network: Network, draws: int | None = None, by: str = "sector") -> MixingTests:
    return mixing_tests(network, grouping(network, by), draws=draws, engine=IN_PLACE)


def measures(network: Network, draws: int | None = None) -> dict[str, float]:
    table = mixing_summary(network, permutations=100, draws=draws)
    return dict(zip((table["measure"] + " " + table["group"]).str.strip(), table["value"].tolist(), strict=True))


def verdicts(network: Network, draws: int | None = None) -> pd.DataFrame:
    table = mixing_summary(network, permutations=100, draws=draws)
    return table[table["verdict"] != ""].set_index("group")[["question", "verdict", "reason"]]


# --- reference values ---


def test_nine() -> None:
    found = measures(nine())
    assert found["ei_index"] == pytest.approx(0.2)
    assert found["ei_expected"] == pytest.approx(0.651399, abs=5e-7)
    assert found["ei_p_lower"] == pytest.approx(0.022727, abs=5e-7)
    assert found["ei_p"] == pytest.approx(2 * found["ei_p_lower"])
    assert (found["ei_p_upper"], found["ei_p_standard_error"]) == (1, 0)
    assert (found["networks"], found["exact"]) == (1_716, 1)
    assert verdicts(nine()).loc[""].tolist() == ["activity", "inward", ""]


def test_seven() -> None:
    found, published = measures(seven()), NULLS["seven"]["memberships_kept"]["ei"]
    names = {"observed": "ei_index", "mean": "ei_expected", "p_upper": "ei_p_upper", "p_lower": "ei_p_lower"}
    assert {key: found[name] for key, name in names.items()} == pytest.approx(published)
    assert (found["networks"], found["exact"]) == (880, 1)
    assert verdicts(seven()).loc[""].tolist() == ["membership", "chance", ""]


def test_of_the_shipped_data_as_many_ties_cross_as_long_chains_give() -> None:
    k = kernel(networks.shipped())
    space = Rewired(ties_of(k.ends, k.size), k.sector, len(k.sectors), ties_alone=True)
    drawn = space.draws(range(200), 20 * space.units, 0, 0)
    every, within = drawn.ties.sum(axis=(1, 2)), np.trace(drawn.ties, axis1=1, axis2=2)
    index = (every - 2 * within) / every
    published = NULLS["starter"]["as_actors"]["degree_preserving"]["ei"]
    assert abs(index.mean() - published["mean"]) <= 4 * index.std() / 200**0.5
    observed = space.observed().ties[0]
    assert (observed.sum() - 2 * np.trace(observed)) / observed.sum() == pytest.approx(published["observed"], abs=5e-5)
    assert not drawn.sums.any()


def test_pairs_and_groups_are_those_counted_by_hand() -> None:
    network, groups = nine(), grouping(nine())
    sector = groups.codes.tolist()
    size = len(groups.groups)
    all_ = np.zeros((NULLS["nine"]["degree_preserving"]["networks"], size, size))
    for counts, ties in zip(all_, all_networks(kernel(network).degree), strict=True):
        for a, b in ties:
            counts[tuple(sorted((sector[a], sector[b])))] += 1
    observed = mixing_matrix(network)["ties"].to_numpy()
    pairs = list(combinations_with_replacement(range(size), 2))
    values = np.array([all_[:, a, b] for a, b in pairs])
    constant = (values == observed[:, None]).all(axis=1)
    p = np.where(constant, np.nan, (values >= observed[:, None]).mean(axis=1))
    p_lower = np.where(constant, np.nan, (values <= observed[:, None]).mean(axis=1))
    table = mixing_matrix(network)
    for column, expected in (
        ("expected_explained", values.mean(axis=1)),
        ("p_value", p),
        ("p_lower", p_lower),
        ("p_adjusted", holm(p)),
        ("p_lower_adjusted", holm(p_lower)),
    ):
        np.testing.assert_allclose(table[column], expected, atol=1e-12, err_msg=column)
    assert set(table["method"]) == {"exact"}
    # Numbers of partners are kept: a group's index then falls just as the ties within it rise.
    within = [table["p_value"][i] for i, (a, b) in enumerate(pairs) if a == b]
    summed = all_.sum(axis=1) + all_.sum(axis=2) - np.diagonal(all_, axis1=1, axis2=2)
    for s, test in enumerate(of_groups(compared(network), groups)):
        assert test.p_lower == pytest.approx(within[s], nan_ok=True)
        index = (summed[:, s] - 2 * all_[:, s, s]) / summed[:, s]
        assert test.expected == pytest.approx(index.mean())


def test_an_active_sector_that_meets_itself_does_not_keep_to_its_own() -> None:
    network = keep_to_own()
    found = measures(network)
    assert found["ei_p_position"] == pytest.approx(0.0043, abs=5e-5)
    assert found["assortativity"] == pytest.approx(-0.18, abs=5e-3)
    assert found["ei_p"] >= 0.05
    assert verdicts(network).loc[""].tolist() == ["activity", "chance", ""]
    for lang, words in (("en", "Fewer ties"), ("sv", "Färre band")):
        written = " ".join(sentences(found, Result(*verdicts(network).loc[""]), 2, lang))
        assert words not in written
    assert set(mixing_matrix(network)["verdict"]) == {"chance"}


# --- what explains ---


def test_partnerships_of_several_explain_and_so_does_reading_collaborations_as_ties() -> None:
    assert explaining(nine()) == "activity"
    assert explaining(seven()) == "membership"
    assert explaining(networks.star()) == "activity"
    network = networks.collaborations()
    assert explaining(collaborations_as_ties(network).network) == "membership"


# --- draws ---


def test_a_verdict_needs_draws_enough() -> None:
    tests = compared(networks.shipped(), draws=99)
    pairs = of_pairs(tests, grouping(networks.shipped()))
    open_ = [test for test in pairs if test.verdict == "undecided"]
    assert {test.reason for test in open_} == {"draws"}
    assert not {test.verdict for test in pairs} & {"more", "fewer"}
    assert min(test.p_adjusted for test in open_) >= 0.01
    assert (tests.networks, tests.exact, tests.reason) == (99, False, "draws")


def test_networks_do_not_depend_on_who_draws_them() -> None:
    network = networks.toy12()
    expected = mixing_matrix(network, draws=200, engine=IN_PLACE)
    assert set(expected["method"]) == {"monte_carlo"}
    assert mixing_matrix(network, draws=200, engine=Threads(3)).equals(expected)
    assert not mixing_matrix(network, seed=1, draws=200).equals(expected)


def test_the_order_of_actors_and_links_does_not_matter() -> None:
    network = networks.toy12()
    other = replace(network, actors=network.actors[::-1], links=network.links[::-1])
    assert mixing_matrix(network, draws=200).equals(mixing_matrix(other, draws=200))


def test_drawing_can_be_stopped() -> None:
    def stop(done: int, of: int) -> None:
        raise InterruptedError(f"{done} of {of}")

    with pytest.raises(InterruptedError):
        mixing_tests(networks.toy12(), grouping(networks.toy12()), engine=IN_PLACE, progress=stop)


def test_what_walks_leave_open_is_undecided() -> None:
    tests = replace(compared(networks.toy12(), draws=200), reason="mixing")
    assert (whole(tests).verdict, whole(tests).reason) == ("undecided", "mixing")
    pairs = of_pairs(tests, grouping(networks.toy12()))
    assert {test.verdict for test in pairs if not isnan(test.p_value)} == {"undecided"}


# --- what cannot be tested ---


def complete() -> Network:
    ids = [f"{sector}{i}" for sector in "pac" for i in (1, 2)]
    return networks.network({id: SECTORS[id[0]] for id in ids}, *(f"{a} {b}" for a, b in combinations(ids, 2)))


def one_partnership() -> Network:
    return networks.network({"p1": "public", "a1": "academia", "c1": "civil_society"}, "p1 a1 c1")


def large() -> Network:
    """All ties of 470 actors: 110,215."""
    actors = tuple(Actor(f"n{i:03}", "N", ("public", "academia")[i % 2]) for i in range(470))
    links = tuple(Link((a.id, b.id), "other") for a, b in combinations(actors, 2))
    return Network(actors, links, networks.star().sectors, KINDS)


@pytest.mark.parametrize(
    ("network", "reason"),
    [
        (networks.empty(), "no_ties"),
        (networks.single(), "no_ties"),
        (networks.isolates(), "no_ties"),
        (networks.one_sector(), "one_group"),
        (networks.star(), "one_network"),
        (networks.leafy_star(400), "one_network"),
        (complete(), "one_network"),
        (one_partnership(), "one_network"),
        (large(), "size"),
    ],
)
def test_what_cannot_be_tested_is_undefined(network: Network, reason: str) -> None:
    tests, groups = compared(network), grouping(network)
    every = [whole(tests), *of_groups(tests, groups), *of_pairs(tests, groups)]
    assert {(test.verdict, test.reason) for test in every} == {("undefined", reason)}
    assert all(isnan(test.p_value) and isnan(test.p_lower) and isnan(test.expected) for test in every)
    table = mixing_matrix(network, tests=tests)
    assert set(table["method"]) == {""}
    assert len(table) == len(groups.groups) * (len(groups.groups) + 1) // 2


def test_what_is_not_asked_for_is_undefined() -> None:
    assert set(mixing_matrix(nine(), draws=0)["reason"]) == {"not_asked"}
    with pytest.raises(ValueError, match="draws must be at least 0, not -1"):
        mixing_matrix(nine(), draws=-1)


def test_actors_whose_sector_is_not_stated_are_no_group_to_test() -> None:
    network = nine()
    sectors = {**network.sectors, NOT_STATED: network.sectors["public"]}
    actors = tuple(replace(a, sector=NOT_STATED) if a.sector == "business" else a for a in network.actors)
    unstated = Network(actors, network.links, sectors, network.kinds)
    table = mixing_matrix(unstated).set_index(["group_a", "group_b"])
    with_it = [NOT_STATED in pair for pair in table.index]
    assert set(table["reason"][with_it]) == {"not_tested"}
    assert table["p_value"][with_it].isna().all()
    assert table["p_value"]["public", "academia"] == mixing_matrix(network)["p_value"][1]
    assert verdicts(unstated).loc[NOT_STATED].tolist() == ["activity", "undefined", "not_tested"]


def test_of_sixty_groups_few_draws_establish_nothing() -> None:
    actors = tuple(Actor(f"n{i:03}", "N", "public", custom=(("team", f"t{i % 60:02}"),)) for i in range(120))
    ties = networks.at_random(120, 200, 1).links
    ids = {id: actor.id for id, actor in zip(sorted({m for t in ties for m in t.members}), actors, strict=False)}
    links = tuple(Link(tuple(ids[m] for m in link.members), "other") for link in ties)
    network = Network(actors, links, networks.star().sectors, KINDS)
    tests = compared(network, draws=299, by="team")
    assert (tests.networks, tests.reason) == (299, "draws")
    found = of_pairs(tests, grouping(network, "team"))
    assert {test.verdict for test in found} <= {"chance", "undecided", "undefined"}
    assert all(isnan(test.p_value) or test.p_value > 0 for test in found)
