"""The explaining question without each of the most influential actors: against the question asked of what is left."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random

import networks
import numpy as np
import pandas as pd
import pytest

from graph.metrics import actor_metrics
from graph.metrics.engine import IN_PLACE, Threads
from graph.metrics.explained_influence import EXPLAINED_COLUMNS, MOST_LEFT_OUT, explained_leverage, leading
from graph.metrics.hub_table import REASONS
from graph.metrics.questions import explaining, hub_questions
from graph.network.model import Network
from graph.network.vocabulary import SECTORS

from .test_influence import without
from .test_questions import published

NAMES = ("verdict", "share", "hub_ratio", "p_adjusted", "p_lower_adjusted", "draws", "reason")


def recomputed(network: Network, question: str, actor: str = "", **options: int) -> pd.DataFrame:
    """What the question finds of the network without an actor, the plain way."""
    table = hub_questions(without(network, [actor]) if actor else network, **options)
    return table[table["question"] == question].set_index(["lens", "group"])[list(NAMES)]


def check(network: Network, **options: int) -> pd.DataFrame:
    """Every row against the whole network and the one without the actor."""
    table, question = explained_leverage(network, **options), explaining(network)
    assert tuple(table.columns) == EXPLAINED_COLUMNS
    assert set(table["question"]) == {question}
    whole = recomputed(network, question, **options)
    for actor, rows in table.groupby("actor", sort=False):
        found = rows.set_index(["lens", "group"])
        pd.testing.assert_frame_equal(found[list(NAMES)], whole)
        then = found[[f"{name}_without" for name in NAMES]].set_axis(list(NAMES), axis=1)
        pd.testing.assert_frame_equal(then, recomputed(network, question, str(actor), **options))
    return table


def share_of_betweenness(network: Network, sector: str) -> float:
    table = actor_metrics(network)
    total = table["betweenness"].sum()
    return float(table.loc[table["sector"] == sector, "betweenness"].sum() / total) if total > 0 else np.inf


def most_influential(network: Network, sector: str) -> list[str]:
    """Whose removal changes the share of a sector most, the plain way."""
    before, held = share_of_betweenness(network, sector), actor_metrics(network).set_index("id")["betweenness"]
    changes = {a.id: abs(share_of_betweenness(without(network, [a.id]), sector) - before) for a in network.actors}
    return sorted(changes, key=lambda id: (-round(changes[id], 9), -round(held[id], 9)))[:MOST_LEFT_OUT]


# --- the plain way ---


@pytest.mark.parametrize(
    ("name", "partnerships", "question"), [("nine", "ties", "activity"), ("seven", "partnerships", "membership")]
)
def test_by_enumeration_without_each(name: str, partnerships: str, question: str) -> None:
    network = published(name, partnerships)
    table = check(network)
    assert set(table["question"]) == {question}
    assert table["actor"].nunique() == MOST_LEFT_OUT
    assert len(table) == MOST_LEFT_OUT * 3 * len(SECTORS)
    # All of the networks are listed: those without an actor are others, and fewer.
    assert (table["draws_without"].dropna() < table["draws"].max()).all()


@pytest.mark.parametrize("seed", range(3))
def test_by_draws_without_each(seed: int) -> None:
    check(networks.at_random(25, 40, seed), draws=199, seed=seed)


@pytest.mark.parametrize("make", [networks.toy12, networks.kite, networks.bridge, networks.star])
def test_left_out_is_who_changes_the_share_of_the_leading_sector_most(make: Callable[[], Network]) -> None:
    network = make()
    table = check(network, draws=199)
    rows = table[table["lens"] == "betweenness"].drop_duplicates("group").set_index("group")
    first = leading(table)
    assert rows.loc[first, "hub_ratio"] == pytest.approx(rows["hub_ratio"].max())
    assert table["actor"].drop_duplicates().tolist() == most_influential(network, first)


def test_without_the_only_one_between_others_nothing_is_left() -> None:
    table = explained_leverage(networks.star()).set_index(["actor", "lens", "group"])
    row = table.loc[("hub", "betweenness", "academia")]
    assert (row["verdict_without"], row["reason_without"]) == ("undefined", "no_value")
    assert np.isnan(row["share_without"])
    assert set(table["reason_without"]) <= {*REASONS, ""}


def test_the_question_is_that_of_the_whole_network() -> None:
    # A partnership of three at x: without it only ties are left, which another question would explain.
    sectors = {"x": "public", "y": "academia", "z": "business", "v": "academia", "w": "public"}
    network = networks.network(sectors, "x y z", "x v", "y w", "z w", "v w")
    assert explaining(network) == "membership"
    assert explaining(without(network, ["x"])) == "activity"
    assert "x" in set(check(network)["actor"])


# --- repeatable ---


def test_the_same_whatever_the_number_of_workers() -> None:
    network = networks.at_random(40, 70, 3)
    alone = explained_leverage(network, draws=199, engine=IN_PLACE)
    for workers in (1, 3):
        pd.testing.assert_frame_equal(explained_leverage(network, draws=199, engine=Threads(workers)), alone)


def test_the_same_whatever_the_order_of_the_rows() -> None:
    network = networks.at_random(30, 45, 4)
    actors, links, draw = list(network.actors), list(network.links), Random(2)
    draw.shuffle(actors)
    draw.shuffle(links)
    turned = replace(network, actors=tuple(actors), links=tuple(links))
    table = explained_leverage(network, draws=199)
    pd.testing.assert_frame_equal(table, explained_leverage(turned, draws=199))
    assert not table.equals(explained_leverage(network, draws=199, seed=1))


# --- undefined, refused, cancelled ---


@pytest.mark.parametrize("make", [networks.empty, networks.single, networks.isolates, networks.one_sector])
def test_where_nobody_is_left_out_a_reason_is_there(make: Callable[[], Network]) -> None:
    table = explained_leverage(make())
    assert set(table["actor"]) <= {""}
    assert set(table["verdict"]) <= {"undefined"}
    assert set(table["reason"]) <= {"no_actors", "all_actors", "no_value"}
    assert set(table["verdict_without"]) | set(table["reason_without"]) <= {""}
    assert leading(table) == ""


def test_a_large_network_says_so() -> None:
    ids = [f"a{i:05}" for i in range(8_000)]
    sectors = {id: list(SECTORS)[i % 4] for i, id in enumerate(ids)}
    table = explained_leverage(networks.network(sectors, *(f"{a} {b}" for a, b in pairwise(ids))))
    assert set(table["actor"]) == {""}
    assert set(table["reason"]) == {"size"}
    assert len(table) == 3 * len(SECTORS)


def test_of_many_actors_those_with_most_betweenness_are_tried() -> None:
    calls: list[tuple[int, int]] = []
    table = explained_leverage(networks.leafy_star(1_000), draws=1, progress=lambda *call: calls.append(call))
    assert table["actor"].iloc[0] == "hub"
    assert (50 + 49, 50 * 7) in calls  # the second part of seven: 49 of 50 are measured


def test_there_must_be_draws() -> None:
    with pytest.raises(ValueError, match="draws must be at least 1, not 0"):
        explained_leverage(networks.star(), draws=0)


@pytest.mark.parametrize("make", [networks.toy12, lambda: published("nine", "ties")])
def test_progress_ends_with_all_done(make: Callable[[], Network]) -> None:
    calls: list[tuple[int, int]] = []
    explained_leverage(make(), draws=99, progress=lambda *call: calls.append(call))
    assert all(0 <= done <= total for done, total in calls)
    assert calls[-1][0] == calls[-1][1]


@pytest.mark.parametrize("at", [0.0, 0.2, 0.5])
def test_what_progress_raises_ends_it(at: float) -> None:
    calls: list[float] = []

    def cancel(done: int, total: int) -> None:
        calls.append(done / total)
        if done / total >= at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        explained_leverage(networks.toy12(), draws=99, progress=cancel)
    assert calls[-1] == max(calls) < 1
