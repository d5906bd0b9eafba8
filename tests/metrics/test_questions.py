"""The questions of activity and membership: published values, invariance, and what cannot be asked."""

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random

import networks
import numpy as np
import pandas as pd
import pytest

from graph.metrics import sector_hubs
from graph.metrics.engine import IN_PLACE, Threads
from graph.metrics.hub_table import REASONS
from graph.metrics.questions import explaining, hub_questions, with_questions
from graph.network.model import Actor, Link, Network
from graph.network.selection import collaborations_as_ties
from graph.network.vocabulary import KINDS, SECTORS

NULLS = json.loads((networks.REFERENCE / "nulls.json").read_text(encoding="utf-8"))
BY_LETTER = {"p": "public", "a": "academia", "c": "civil_society", "b": "business"}
EXPLANATIONS = {"activity": "degree_preserving", "membership": "memberships_kept"}


def published(name: str, partnerships: str) -> Network:
    every = NULLS[name][partnerships]
    ids = sorted({id for members in every for id in members})
    return networks.network({id: BY_LETTER[id[0]] for id in ids}, *(" ".join(members) for members in every))


@pytest.fixture(scope="module")
def nine() -> Network:
    return published("nine", "ties")


@pytest.fixture(scope="module")
def seven() -> Network:
    return published("seven", "partnerships")


def of(table: pd.DataFrame, question: str, lens: str = "betweenness") -> pd.DataFrame:
    return table[(table["question"] == question) & (table["lens"] == lens)].set_index("group")


# --- published values ---


@pytest.mark.parametrize(("name", "question", "count"), [("nine", "activity", 1716), ("seven", "membership", 880)])
def test_every_value_by_enumeration(name: str, question: str, count: int, request: pytest.FixtureRequest) -> None:
    network = request.getfixturevalue(name)
    rows = of(hub_questions(network, draws=1), question)
    assert set(rows["method"]) == {"exact"}
    assert rows["draws"].eq(count).all()
    assert rows["hub_ratio"].to_numpy() == pytest.approx((rows["share"] / rows["share_of_actors"]).to_numpy())
    for group, values in NULLS[name][EXPLANATIONS[question]]["betweenness_share"].items():
        row = rows.loc[group]
        assert [row["share"], row["expected"]] == pytest.approx([values["observed"], values["mean"]])
        assert row["expected_ratio"] == pytest.approx(values["mean"] / row["share_of_actors"])
        if values["p_upper"] == values["p_lower"] == 1:  # the same in all networks
            assert (row["verdict"], row["reason"]) == ("undefined", "constant")
            assert np.isnan(row["p_value"])
        else:
            assert [row["p_value"], row["p_lower"]] == pytest.approx([values["p_upper"], values["p_lower"]])
            assert (row["standard_error"], row["standard_error_lower"]) == (0, 0)


def test_a_sector_whose_share_is_constant_is_no_test(nine: Network) -> None:
    rows = of(hub_questions(nine, draws=1), "activity")
    # Holm over the three others.
    assert rows.loc["academia", "p_adjusted"] == pytest.approx(3 * rows.loc["academia", "p_value"])


@pytest.fixture(scope="module")
def shipped() -> pd.DataFrame:
    return hub_questions(networks.shipped(), seed=1, draws=999)


@pytest.mark.parametrize("question", ["activity", "membership"])
def test_the_shipped_data_within_the_error_of_draws(question: str, shipped: pd.DataFrame) -> None:
    rows = of(shipped, question)
    assert set(rows["method"]) == {"monte_carlo"}
    chain = 2_000  # draws behind the values of the other program
    for group, values in NULLS["starter"]["as_actors"][EXPLANATIONS[question]]["betweenness_share"].items():
        row = rows.loc[group]
        assert row["share"] == pytest.approx(values["observed"], abs=1e-4)
        spread = (row["null_high"] - row["null_low"]) / 4 * row["share_of_actors"]
        assert row["expected"] == pytest.approx(values["mean"], abs=4 * spread * (1 / 999 + 1 / chain) ** 0.5 + 1e-4)
        for p, other in ((row["p_value"], values["p_upper"]), (row["p_lower"], values["p_lower"])):
            middle = (999 * p + chain * other) / (999 + chain)
            error = (middle * (1 - middle) * (1 / 999 + 1 / chain)) ** 0.5
            assert p == pytest.approx(other, abs=4 * error + 1e-3)


def test_academia_holds_more_than_its_partners_explain(shipped: pd.DataFrame) -> None:
    assert of(shipped, "activity").loc["academia", "verdict"] == "hub"


def test_what_many_draws_leave_open_is_undecided(shipped: pd.DataFrame) -> None:
    row = of(shipped, "membership").loc["academia"]
    # About .006 beside a threshold of .00625, in 999 draws.
    assert (row["verdict"], row["reason"]) == ("undecided", "draws")


def test_p_values_follow_from_their_draws(shipped: pd.DataFrame) -> None:
    tested = shipped[shipped["verdict"] != "undefined"]
    for p, error in (("p_value", "standard_error"), ("p_lower", "standard_error_lower")):
        hits = tested[p] * (tested["draws"].astype(float) + 1)
        np.testing.assert_allclose(hits, hits.round())
        assert hits.ge(1).all()
        np.testing.assert_allclose(tested[error], np.sqrt(tested[p] * (1 - tested[p]) / 999))


# --- what changes nothing ---


def drawn() -> Network:
    """So many partnerships that not all networks like it can be enumerated."""
    network = networks.at_random(60, 180, 3)
    return replace(network, links=(*network.links, Link(tuple(a.id for a in network.actors[:4]), "other")))


def test_the_order_of_actors_and_links_changes_nothing() -> None:
    network = drawn()
    actors, links, draw = list(network.actors), list(network.links), Random(5)
    draw.shuffle(actors)
    draw.shuffle(links)
    turned = tuple(
        link if network.kinds[link.kind].directed else replace(link, members=link.members[::-1]) for link in links
    )
    shuffled = replace(network, actors=tuple(actors), links=turned)
    pd.testing.assert_frame_equal(hub_questions(network, draws=99), hub_questions(shuffled, draws=99))


def test_workers_change_nothing() -> None:
    one, several = (hub_questions(drawn(), draws=99, engine=engine) for engine in (IN_PLACE, Threads(3)))
    pd.testing.assert_frame_equal(one, several)


def test_a_seed_draws_other_networks() -> None:
    one, other = (of(hub_questions(drawn(), seed=seed, draws=99), "activity") for seed in (0, 1))
    assert not one["expected"].equals(other["expected"])


def test_progress_is_of_both_questions_and_ends_them() -> None:
    told: list[tuple[int, int]] = []
    hub_questions(drawn(), draws=99, engine=IN_PLACE, progress=lambda *both: told.append(both))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (4 * 99, 4 * 99)

    def cancel(done: int, planned: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        hub_questions(drawn(), draws=99, progress=cancel)


# --- which explains ---


def test_partnerships_of_three_explain() -> None:
    assert explaining(networks.network(dict.fromkeys("abc", "public"), "a b", "b c")) == "activity"
    assert explaining(networks.network(dict.fromkeys("abc", "public"), "a b c")) == "membership"


def test_collaborations_read_as_ties_explain() -> None:
    network = networks.network(dict.fromkeys("abc", "public"), "a b", "b c")
    assert explaining(collaborations_as_ties(network).network) == "membership"


# --- what cannot be asked ---


def complete() -> Network:
    return networks.network(dict(zip("abcd", SECTORS, strict=True)), "a b", "a c", "a d", "b c", "b d", "c d")


def one_partnership() -> Network:
    return networks.network(dict(zip("abcd", SECTORS, strict=True)), "a b c d")


def isolate_beside_a_tie() -> Network:
    return networks.network({"a": "public", "b": "academia", "c": "business"}, "a b")


@pytest.mark.parametrize(
    ("make", "activity", "membership"),
    [
        (networks.empty, {"no_actors"}, {"no_actors"}),
        (networks.single, {"no_actors", "all_actors"}, {"no_actors", "all_actors"}),
        (networks.one_sector, {"no_actors", "all_actors"}, {"no_actors", "all_actors"}),
        (networks.isolates, {"no_value"}, {"no_value"}),
        (complete, {"no_value", "one_network"}, {"no_value", "constant", ""}),
        (one_partnership, {"no_value", "one_network"}, {"no_value", "one_network"}),
        (isolate_beside_a_tie, {"no_value", "one_network", "no_actors"}, {"no_value", "one_network", "no_actors"}),
        (networks.star, {"no_actors", "one_network"}, {"no_actors", "constant"}),
    ],
)
def test_what_is_undefined_has_a_reason(make: Callable[[], Network], activity: set[str], membership: set[str]) -> None:
    table = hub_questions(make(), draws=9)
    undefined = table["verdict"] == "undefined"
    assert undefined.all() or make is complete
    assert table.loc[undefined, ["p_value", "p_lower", "p_adjusted", "p_lower_adjusted"]].isna().all(axis=None)
    for question, reasons in (("activity", activity), ("membership", membership)):
        assert set(table.loc[undefined & (table["question"] == question), "reason"]) <= reasons
        assert reasons - {""} <= set(REASONS)


def many_groups() -> Network:
    ids = [f"a{i:02}" for i in range(60)]
    actors = tuple(Actor(id, id, "public", custom=(("own", id),)) for id in ids)
    links = tuple(Link((a, b), "other") for a, b in zip(ids, ids[1:] + ids[:1], strict=True))
    return Network(actors, links, SECTORS, KINDS)


def test_few_draws_establish_nothing_for_many_groups() -> None:
    table = hub_questions(many_groups(), "own", draws=99)
    rows = of(table, "membership")
    assert set(rows["verdict"]) == {"undefined"}
    assert set(rows["reason"]) == {"groups"}
    assert rows["p_value"].isna().all()
    assert rows["expected"].notna().all()


def test_who_has_no_value_is_no_group() -> None:
    network = networks.toy12()
    with_some = replace(
        network,
        actors=tuple(
            replace(actor, custom=(("size", "large"),)) if i % 2 else actor for i, actor in enumerate(network.actors)
        ),
    )
    rows = of(hub_questions(with_some, "size", draws=9), "activity")
    assert (rows.loc["(none)", "verdict"], rows.loc["(none)", "reason"]) == ("undefined", "no_group")


def test_a_large_network_is_asked_only_if_that_is_asked_for() -> None:
    ids = [f"a{i:05}" for i in range(8_000)]
    sectors = {id: list(SECTORS)[i % 4] for i, id in enumerate(ids)}
    chain = networks.network(sectors, *(f"{a} {b}" for a, b in pairwise(ids)))
    assert set(hub_questions(chain)["reason"]) == {"size"}


def test_there_must_be_draws(nine: Network) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        hub_questions(nine, draws=0)


def test_the_scorecard_with_and_without_the_questions() -> None:
    network = networks.toy12()
    position = sector_hubs(network)
    pd.testing.assert_frame_equal(with_questions(position, network, draws=0), position)
    table = with_questions(position, network, draws=9)
    assert list(table.columns) == list(position.columns)
    assert set(table["question"]) == {"position", "", "activity", "membership"}
    assert len(table) == len(position) + 2 * 3 * 4
