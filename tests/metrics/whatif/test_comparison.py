"""Before and after in numbers: structure, contact, ranks and hubs."""

from dataclasses import replace
from math import comb, isnan

import networks
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import actor_metrics, sector_hubs
from graph.metrics import LENSES, RANKED
from graph.metrics.whatif import (
    Comparison,
    Parting,
    Side,
    Structure,
    comparison_table,
    cut_off,
    new_isolates,
    partings,
    regions_left,
    regions_parted,
    structure,
)
from graph.metrics.whatif.contact import by_region
from graph.network.model import Network
from graph.network.selection import Change, Newcomer, changed, without

ALL = frozenset


def compared(network: Network, change: Change) -> Comparison:
    return Comparison.of(Side(network), changed(network, change))


def placed(network: Network, **regions: str) -> Network:
    return replace(network, actors=tuple(replace(a, region=regions.get(a.id)) for a in network.actors))


def test_who_is_cut_off() -> None:
    bridge = networks.bridge()
    assert cut_off(bridge, without(bridge, ["p3"])) == ("p1", "p2")
    assert cut_off(bridge, without(bridge, ["a2"])) == ()
    assert cut_off(networks.star(), without(networks.star(), ["hub"])) == ("region", "university")


# --- structure ---


def test_toy12_without_p1() -> None:
    toy = compared(networks.toy12(), Change(actors=ALL({"P1"})))
    assert toy.before.structure == pytest.approx(Structure(12, 16, 3, 9, 1, 0.439394, 0.616162), abs=1e-6)
    assert toy.after.structure == pytest.approx(Structure(11, 11, 4, 7, 2, 0.6, 0.721212), abs=1e-6)


def test_the_structure_of_next_to_nothing() -> None:
    assert structure(networks.empty())[:5] == (0, 0, 0, 0, 0)
    assert all(map(isnan, structure(networks.single())[5:]))


@given(networks.drawn())
def test_the_structure_is_that_of_the_network(network: Network) -> None:
    found = structure(network)
    sizes = [len(part) for part in network.components]
    assert found[:5] == (
        len(network.actors),
        len(network.ties),
        len(sizes),
        max(sizes, default=0),
        sum(not degree for _, degree in network.graph.degree),
    )


def test_what_is_the_same_is_measured_once() -> None:
    before = Side(networks.toy12())
    assert Comparison.of(before, replace(networks.toy12())).after is before
    assert Comparison.of(before, networks.star()).before is before
    same = Comparison(before, before)
    assert (same.lost, same.gained, len(same.rank_changes)) == ((), (), 0)


# --- contact ---


def test_who_loses_contact_with_whom() -> None:
    found = partings(networks.bridge(), without(networks.bridge(), {"p3"}))
    assert found == (Parting((("a1", "a2", "a3"), ("p1", "p2"))),)
    assert found[0].pairs == 6
    # Who lost the only partner is left alone, but has lost no contact with anybody who remains.
    pair = networks.network({"a": "public", "b": "public"}, "a b")
    assert partings(pair, without(pair, {"a"})) == ()
    assert new_isolates(pair, without(pair, {"a"})) == ("b",)


def test_a_new_tie_brings_parts_together() -> None:
    toy = compared(networks.toy12(), Change(ties=ALL({("B2", "A3")})))
    assert toy.lost == ()
    assert toy.gained == (Parting((("A3", "C4"), ("B2",))),)


@given(networks.drawn(), st.data())
def test_lost_and_gained_pairs_are_the_difference_of_fragmentation(network: Network, data: st.DataObject) -> None:
    one = st.sampled_from(sorted(network.position)) if network.actors else st.just("")
    gone = ALL(filter(None, data.draw(st.lists(one, max_size=3))))
    new = {data.draw(one), data.draw(one)} - gone - {""}
    ties = ALL({tuple(sorted(new))}) if len(new) == 2 else ALL()
    after = changed(network, Change(actors=gone, ties=ties))
    left = set(after.position)

    def pairs(of: Network) -> int:
        return sum(comb(len(left.intersection(part)), 2) for part in of.components)

    lost, gained = (sum(p.pairs for p in partings(*sides)) for sides in ((network, after), (after, network)))
    assert pairs(network) - lost + gained == pairs(after)
    assert all(len(parting.parts) > 1 for parting in partings(network, after))


def test_regions_that_lose_each_other() -> None:
    network = placed(networks.bridge(), p1="SE110", p3="SE110", a1="SE224", a3="SE313", a2="SE224")
    after = without(network, {"p3"})
    assert regions_parted(network, after) == (("SE110", "SE224"), ("SE110", "SE313"))
    assert regions_parted(after, network) == ()
    assert regions_left(network, after) == ()
    # A region without actors has lost them, not its contacts.
    assert regions_left(network, without(network, {"a3"})) == ("SE313",)
    assert regions_parted(network, without(network, {"a3"})) == ()


def test_each_pair_of_regions_is_told_once() -> None:
    pairs = (("A", "B"), ("A", "C"), ("B", "C"), ("C", "D"), ("X", "Y"))
    listed = by_region(pairs)
    assert listed == {"C": ["A", "B", "D"], "A": ["B"], "X": ["Y"]}
    assert sorted(tuple(sorted((a, b))) for a, others in listed.items() for b in others) == sorted(pairs)


# --- ranks and hubs ---


def test_ranks_are_those_of_the_actor_card() -> None:
    shipped = compared(networks.shipped(), Change(actors=ALL({"msi"})))
    ranks = shipped.rank_changes
    assert {"degree", "betweenness"} <= set(ranks["metric"]) <= set(RANKED)
    assert "msi" not in set(ranks["id"])
    for side, table in (("before", actor_metrics(networks.shipped())), ("after", shipped.after.actors)):
        for metric, rows in ranks.groupby("metric"):
            values = table.set_index("id")[metric]
            slack = 1e-12 * values.abs().clip(lower=1)
            by_hand = [1 + int((values > values[id] + slack[id]).sum()) for id in rows["id"]]
            assert rows[f"rank_{side}"].tolist() == by_hand
            assert rows[side].tolist() == values[rows["id"]].tolist()
    for _, rows in ranks.groupby("metric"):
        moves = (rows["rank_before"] - rows["rank_after"]).abs()
        assert moves.is_monotonic_decreasing
        assert moves.min() > 0
    assert not ((ranks["before"] == 0) & (ranks["after"] == 0)).any()


@pytest.mark.parametrize("network", [networks.toy12(), networks.shipped()], ids=["toy12", "shipped"])
def test_last_digits_are_no_change_of_rank(network: Network) -> None:
    # An isolate comes and goes: nobody has another rank among the others on what does not depend on how many there are.
    alone = changed(network, Change(newcomers=(Newcomer("alone", "Alone", "public"),)))
    for ranks in (
        compared(network, Change(newcomers=(Newcomer("alone", "Alone", "public"),))).rank_changes,
        compared(alone, Change(actors=ALL({"alone"}))).rank_changes,
    ):
        assert set(ranks["metric"]) <= {"pagerank", "within_sector_z"}
    # In a pair of their own the parts of a strength are summed otherwise, and are as much.
    toy = compared(networks.toy12(), Change(links=ALL({"L1"}))).rank_changes.set_index(["metric", "id"])
    assert not {("strength", "A2"), ("strength", "B1")} & set(toy.index)


def test_who_has_no_value_has_no_rank() -> None:
    star = compared(networks.star(), Change(actors=ALL({"hub"})))
    assert star.after.actors["constraint"].isna().all()
    assert "constraint" not in set(star.rank_changes["metric"])


def test_both_scorecards_side_by_side() -> None:
    shipped = compared(networks.toy12(), Change(actors=ALL({"P1"})))
    for side, network in (("before", networks.toy12()), ("after", shipped.after.network)):
        expected = sector_hubs(network, group_lenses=False)
        for column in ("hub_ratio", "p_adjusted", "p_lower_adjusted"):
            assert np.allclose(shipped.hubs[f"{column}_{side}"], expected[column], equal_nan=True)
        assert shipped.hubs[f"verdict_{side}"].tolist() == expected["verdict"].tolist()


# --- the table ---


def test_the_table_has_everything_in_order() -> None:
    new = Newcomer("N1", "N1", "business", "SE224")
    network = placed(networks.toy12(), P1="SE110", P3="SE110", A2="SE224", C4="SE313", A1="SE121")
    toy = compared(network, Change(actors=ALL({"P1", "A1"}), ties=ALL({("N1", "C4"), ("B2", "C4")}), newcomers=(new,)))
    table = comparison_table(toy)
    assert list(dict.fromkeys(table["what"])) == [
        *("network", "lost", "gained", "isolate", "regions_apart", "region_empty", "sector", "actor")
    ]
    rows = dict(iter(table.groupby("what")))
    assert rows["network"]["measure"].tolist() == list(Structure._fields)
    assert rows["network"]["after"].tolist() == list(toy.after.structure)
    assert rows["lost"]["measure"].eq("contacts").all()
    lost = [["C1 C2", 6.0, 1.0], ["P3", 6.0, 0.0]]
    assert rows["lost"][["members", "before", "after"]].values.tolist() == lost
    assert rows["gained"][["members", "before", "after"]].values.tolist() == [["B2", 0.0, 2.0]]
    assert rows["isolate"]["members"].tolist() == ["P3"]
    assert rows["regions_apart"]["members"].tolist() == ["SE110 SE224"]
    assert rows["region_empty"]["members"].tolist() == ["SE121"]
    assert len(rows["sector"]) == 4 * len(LENSES)
    assert len(rows["actor"]) == len(toy.rank_changes)
    assert not rows["sector"]["verdict_after"].eq("").any()
    assert rows["actor"]["verdict_after"].eq("").all()


@pytest.mark.parametrize("network", [networks.empty(), networks.single(), networks.isolates(), networks.one_sector()])
def test_little_networks_without_anybody(network: Network) -> None:
    table = comparison_table(compared(network, Change(sectors=ALL(network.sectors))))
    assert table["after"][:5].tolist() == [0] * 5
    assert set(table.loc[table["what"] == "sector", "verdict_after"]) == {"undefined"}
