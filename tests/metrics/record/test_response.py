"""Who answered, by hand and by counting pairs one by one."""

from dataclasses import replace
from itertools import combinations
from math import isnan

import networks
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.metrics.record.response import RESPONSE_COLUMNS, response
from graph.network.model import Asked, Network
from graph.network.selection import select, without
from graph.network.selection.filters import Selection


def surveyed(network: Network, asked: str, answered: str) -> Network:
    return replace(network, about=replace(network.about, asked=Asked(tuple(asked.split()), tuple(answered.split()))))


def test_the_bridge_by_hand() -> None:
    # Of the academic triangle a1 alone has answered, p3 was not asked, and has a tie to a1.
    table = response(surveyed(networks.bridge(), "a1 a2 a3 p1 p2", "a1 p1")).set_index("group")
    assert table.loc["public"].tolist() == [3, 2, 1, 0.5, 12, 4, 4]
    assert table.loc["academia"].tolist() == [3, 3, 1, pytest.approx(1 / 3), 12, 4, 4]
    # Silent are a2, a3, p2 and p3: six pairs, of which a2–a3 and p2–p3 have a tie.
    assert table.loc[""].tolist() == [6, 5, 2, 0.4, 15, 7, 4]


def test_where_nobody_says_who_was_asked_what_follows_from_it_is_empty() -> None:
    table = response(networks.bridge())
    assert tuple(table.columns) == RESPONSE_COLUMNS
    assert table[["asked", "answered", "response", "unknown"]].isna().all(axis=None)
    known = response(surveyed(networks.bridge(), "a1", ""))
    for column in ("group", "actors", "possible", "ties"):
        assert table[column].tolist() == known[column].tolist()
    assert table.dtypes.to_dict() == known.dtypes.to_dict()


def test_a_survey_of_nobody() -> None:
    table = response(surveyed(networks.star(), "", ""))
    assert table["response"].isna().all()
    assert table["unknown"].tolist()[0] == 1
    assert len(response(surveyed(networks.empty(), "", ""))) == 5


def test_a_part_counts_its_own() -> None:
    whole = surveyed(networks.bridge(), "a1 a2 a3 p1 p2", "a1 p1")
    part = select(whole, Selection(sectors=frozenset({"academia"})))
    assert response(part).iloc[0].tolist() == ["", 3, 3, 1, pytest.approx(1 / 3), 3, 3, 0]
    assert response(without(whole, ["a1"])).set_index("group").loc["academia", "answered"] == 0


@settings(max_examples=30)
@given(networks.drawn(), st.data())
def test_pairs_one_by_one(network: Network, data: st.DataObject) -> None:
    ids = [actor.id for actor in network.actors]
    asked = [id for id in ids if data.draw(st.booleans())]
    answered = [id for id in asked if data.draw(st.booleans())]
    table = response(surveyed(network, " ".join(asked), " ".join(answered)))
    ties = {(tie.a, tie.b) for tie in network.ties}
    sector = {actor.id: actor.sector for actor in network.actors}
    for row in table.to_dict("records"):
        pairs = [pair for pair in combinations(ids, 2) if not row["group"] or row["group"] in map(sector.get, pair)]
        open_pairs = [pair for pair in pairs if pair not in ties]
        assert row["possible"] == len(pairs)
        assert row["ties"] == len(pairs) - len(open_pairs)
        assert row["unknown"] == sum(not {*pair} & {*answered} for pair in open_pairs)
        assert isnan(row["response"]) == (row["asked"] == 0)
