"""Groups by any attribute, and the scorecard of such groups."""

from dataclasses import replace

import networks
import numpy as np
import pandas as pd
import pytest

from graph.metrics import LENSES, sector_hubs
from graph.metrics.grouping import MOST_GROUPS, Grouping, attributes, comparable, group_count, grouping
from graph.metrics.groups import GROUP_LENSES
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

NUMBERS = ["share", "hub_ratio", "null_low", "null_high", "p_value", "p_adjusted", "p_lower", "p_lower_adjusted"]


def described() -> Network:
    """A path of five actors that differ in every attribute."""
    actors = (
        Actor("a", "A", "public", region="Skåne", confidence="high", custom=(("size", "small"), ("wave", "2"))),
        Actor("b", "B", "public", region="Örebro län", confidence="low", cross_sector=True),
        Actor("c", "C", "academia", form="network", confidence="medium", custom=(("size", "large"),)),
        Actor("d", "D", "business", region="Skåne", custom=(("wave", "10"), ("aliases", "x"))),
        Actor("e", "E", "business", form="platform", cross_sector=True, aliases=("Ee",)),
    )
    links = tuple(Link(pair, "other") for pair in (("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")))
    return Network(actors, links, SECTORS, KINDS)


def in_teams(network: Network, teams: int) -> Network:
    """The same network, its actors assigned to so many teams in turn."""
    actors = tuple(replace(a, custom=(("team", f"t{i % teams:03}"),)) for i, a in enumerate(network.actors))
    return Network(actors, network.links, network.sectors, network.kinds)


def named(groups: Grouping) -> dict[str, str]:
    return dict(zip("abcde", (groups.groups[code] for code in groups.codes), strict=True))


# --- groups ---


def test_sectors_keep_their_order_and_the_empty_ones() -> None:
    groups = grouping(described())
    assert groups.groups == ("public", "academia", "civil_society", "business")
    assert groups.sizes.tolist() == [2, 1, 0, 2]
    assert groups.codes.tolist() == [0, 0, 1, 3, 3]


@pytest.mark.parametrize(
    ("by", "groups", "members"),
    [
        ("form", ("network", "organisation", "platform"), [1, 3, 1]),
        ("region", ("Skåne", "Örebro län", "(none)"), [2, 1, 2]),
        ("confidence", ("high", "low", "medium", "(none)"), [1, 1, 1, 2]),
        ("cross_sector", ("false", "true"), [3, 2]),
        ("size", ("large", "small", "(none)"), [1, 1, 3]),
        ("wave", ("2", "10", "(none)"), [1, 1, 3]),
    ],
)
def test_other_values_are_sorted_and_those_without_come_last(by: str, groups: tuple[str, ...], members: list) -> None:
    found = grouping(described(), by)
    assert (found.by, found.groups, found.sizes.tolist()) == (by, groups, members)


def test_everyone_is_in_the_group_of_its_value() -> None:
    assert named(grouping(described(), "region")) == {
        "a": "Skåne", "b": "Örebro län", "c": "(none)", "d": "Skåne", "e": "(none)"
    }  # fmt: skip


def test_what_actors_can_be_grouped_by() -> None:
    # A custom attribute that has the name of a list is not among them.
    expected = ("sector", "form", "region", "confidence", "cross_sector", "size", "wave")
    assert attributes(described()) == expected
    assert attributes(networks.empty()) == expected[:5]


@pytest.mark.parametrize("by", ["aliases", "functions", "challenges", "sources"])
def test_a_list_is_refused(by: str) -> None:
    with pytest.raises(ValueError, match=rf"'{by}' is a list.*must be one of sector, form, .*, size, wave\)"):
        grouping(described(), by)


@pytest.mark.parametrize(
    ("by", "meant"), [("regoin", "region"), ("Sector", "sector"), ("crosssector", "cross_sector"), ("waves", "wave")]
)
def test_an_unknown_attribute_is_told_what_was_meant(by: str, meant: str) -> None:
    with pytest.raises(ValueError, match=f"unknown attribute: '{by}' .did you mean '{meant}'.*must be one of sector"):
        grouping(described(), by)


@pytest.mark.parametrize("by", ["", "zzzzzz", "name\n"])
def test_an_attribute_like_none_is_told_what_there_is(by: str) -> None:
    with pytest.raises(ValueError, match="must be one of sector, form, region, confidence, cross_sector, size, wave"):
        grouping(described(), by)


def test_sixty_groups_and_no_more() -> None:
    network = networks.at_random(100, 60)
    assert len(grouping(in_teams(network, 60), "team").groups) == 60
    with pytest.raises(ValueError, match="'team' makes 61 groups: at most 60"):
        grouping(in_teams(network, 61), "team")
    with pytest.raises(ValueError, match="makes 500 groups"):
        sector_hubs(in_teams(networks.at_random(500, 10), 500), "team")


def test_the_order_of_actors_changes_nothing() -> None:
    network = described()
    other = Network(network.actors[::-1], network.links[::-1], network.sectors, network.kinds)
    assert named(grouping(other, "size")) == named(grouping(network, "size"))


# --- the scorecard ---


def test_the_scorecard_of_another_attribute_is_that_of_sectors_named_so() -> None:
    network = networks.kite()
    names = dict(zip(SECTORS, ("1", "2", "3", "4"), strict=True))
    actors = tuple(replace(a, custom=(("side", names[a.sector]),)) for a in network.actors)
    by_sector = sector_hubs(network)
    by_side = sector_hubs(Network(actors, network.links, network.sectors, network.kinds), "side")
    assert set(by_side["by"]) == {"side"}
    assert by_side["group"].tolist() == [names[sector] for sector in by_sector["group"]]
    pd.testing.assert_frame_equal(by_side.drop(columns=["by", "group"]), by_sector.drop(columns=["by", "group"]))


def test_actors_without_a_value_have_a_share_and_no_test() -> None:
    table = sector_hubs(described(), "region").set_index(["lens", "group"])
    assert table.loc["degree"].index.tolist() == ["Skåne", "Örebro län", "(none)"]
    rest = table.loc[("degree", "(none)")]
    assert (rest["value"], rest["share"], rest["verdict"], rest["method"]) == (3, 3 / 8, "undefined", "")
    assert rest["hub_ratio"] == pytest.approx(3 / 8 / (2 / 5))
    assert rest[["null_low", "null_high", "p_value", "p_adjusted", "p_lower", "standard_error"]].isna().all()


def test_actors_without_a_value_cost_the_others_no_power() -> None:
    # Two groups of three and six actors of whom nothing is known: two tests, not three.
    kite = networks.network(dict.fromkeys("abcdefghijkl", "public"), *(f"a {id}" for id in "bcdefghijkl"))
    size = dict.fromkeys("abc", "small") | dict.fromkeys("def", "large")
    actors = tuple(replace(a, custom=(("size", size[a.id]),) if a.id in size else ()) for a in kite.actors)
    table = sector_hubs(Network(actors, kite.links, kite.sectors, kite.kinds), "size").set_index(["lens", "group"])
    small = table.loc[("betweenness", "small")]
    assert small["p_value"] == pytest.approx(1 / 4)  # whoever holds a
    assert small["p_adjusted"] == pytest.approx(2 / 4)


def test_group_lenses_come_last_with_their_value_alone() -> None:
    network = networks.toy12()
    table = sector_hubs(network)
    assert list(table["lens"].unique()) == [*LENSES, *GROUP_LENSES]
    rows = table[table["lens"].isin(GROUP_LENSES.keys())]
    for lens, measure in GROUP_LENSES.items():
        assert rows.loc[rows["lens"] == lens, "value"].tolist() == measure(network, "sector").tolist()
    assert rows["group"].tolist() == list(SECTORS) * 4
    assert rows[[*NUMBERS, "standard_error", "top_share"]].isna().all(axis=None)
    assert rows[["method", "verdict", "top_actor"]].eq("").all(axis=None)
    assert rows["actors"].tolist() == [3, 3, 4, 2] * 4
    assert rows["share_of_actors"].tolist() == [3 / 12, 3 / 12, 4 / 12, 2 / 12] * 4


def test_who_leads_depends_on_the_lens() -> None:
    table = sector_hubs(networks.toy12()).set_index("group")
    first = {lens: rows["value"].idxmax() for lens, rows in table.groupby("lens")}
    assert (first["group_betweenness"], first["group_harmonic"]) == ("academia", "civil_society")


@pytest.mark.parametrize("make", [networks.toy12, networks.karate, networks.shipped, networks.empty, networks.isolates])
def test_group_lenses_change_nothing_else(make: type[Network]) -> None:
    network = make()
    full, without = (sector_hubs(network, permutations=200, group_lenses=choice) for choice in (None, False))
    assert list(without["lens"].unique()) == list(LENSES)
    pd.testing.assert_frame_equal(full[: len(without)], without)
    assert len(full) - len(without) == 4 * len(network.sectors)


@pytest.mark.parametrize(("teams", "measured"), [(12, True), (13, False)])
def test_above_twelve_groups_only_when_asked(teams: int, measured: bool) -> None:
    network = in_teams(networks.at_random(40, 60), teams)
    lenses = set(LENSES)
    assert set(sector_hubs(network, "team", permutations=10)["lens"]) == lenses | set(GROUP_LENSES if measured else ())
    for asked in (True, False):
        table = sector_hubs(network, "team", permutations=10, group_lenses=asked)
        assert set(table["lens"]) == lenses | set(GROUP_LENSES if asked else ())


@pytest.mark.parametrize("network", [networks.empty(), networks.toy12(), networks.shipped()])
def test_what_can_be_compared_makes_no_more_groups_than_can_be_told_apart(network: Network) -> None:
    several = [f"v{i}" for i in range(59)]
    own = ((("few", several[i % 59]), ("many", str(i)), ("sector", str(i))) for i in range(len(network.actors)))
    actors = tuple(
        replace(actor, custom=custom if i % 2 else ())
        for i, (actor, custom) in enumerate(zip(network.actors, own, strict=True))
    )
    network = replace(network, actors=actors)
    assert comparable(network) == tuple(by for by in attributes(network) if group_count(network, by) <= MOST_GROUPS)
    assert "sector" in comparable(network)


def test_an_attribute_of_all_and_an_attribute_of_some() -> None:
    values = [*(f"v{i}" for i in range(60)), *["v0"] * 10]
    everybody = tuple(Actor(f"a{i:02}", "A", "public", custom=(("k", value),)) for i, value in enumerate(values))
    assert "k" in comparable(Network(everybody, (), SECTORS, KINDS))
    one_without = (*everybody, Actor("b", "B", "public"))
    assert "k" not in comparable(Network(one_without, (), SECTORS, KINDS))  # 60, and those without


def test_a_scorecard_of_nobody() -> None:
    table = sector_hubs(networks.empty(), "form")
    assert table.empty
    assert list(table.columns) == list(sector_hubs(networks.toy12()).columns)


def test_one_group_for_all_is_undefined() -> None:
    table = sector_hubs(networks.toy12(), "form")
    per_capita, as_one = (table[table["lens"].isin(lenses.keys())] for lenses in (LENSES, GROUP_LENSES))
    assert table["group"].eq("organisation").all()
    assert set(per_capita["verdict"]) == {"undefined"}
    assert per_capita[NUMBERS].isna().all(axis=None)
    assert np.isnan(as_one["value"]).all()


def test_a_note_on_a_name_groups_nobody() -> None:
    # `name_en: translated` says of the English name that it is ours.
    assert any(key == "name_en" for actor in networks.shipped().actors for key, _ in actor.custom)
    assert "name_en" not in attributes(networks.shipped())
    with pytest.raises(ValueError, match="unknown attribute: 'name_en'"):
        grouping(networks.shipped(), "name_en")


def test_actors_are_grouped_by_the_levels_of_their_partnerships_results() -> None:
    actors = tuple(Actor(id, id.upper(), "public", custom=(("results", "1"),)) for id in "abcd")
    links = (
        Link(("a", "b"), "other", results=("individual", "policy")),
        Link(("b", "c"), "other", results=("policy",)),
    )
    stated = Network(actors, (*links, Link(("c", "d"), "other")), SECTORS, KINDS)
    found = grouping(stated, "results")
    assert [found.groups[i] for i in found.codes] == ["policy + individual", "policy + individual", "policy", "(none)"]
    assert [*attributes(stated)].count("results") == 1
    own = grouping(Network(actors, (Link(("a", "b"), "other"),), SECTORS, KINDS), "results")
    assert own.groups == ("1",)  # an attribute of one's own that is called so
