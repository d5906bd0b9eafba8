"""The partnerships between two groups, and within one."""

import networks

from graph.app.between_groups import links_by_pair, pair_of
from graph.metrics.crossing import mixing_counts
from graph.picture.groups import member_of


def test_a_partnership_of_three_joins_its_groups_once_each() -> None:
    network = networks.network({"a": "public", "b": "public", "c": "academia", "d": "business"}, "a b c", "a d")
    found = links_by_pair(network, member_of(network, "sector"))
    assert {pair: len(links) for pair, links in found.items()} == {
        ("academia", "public"): 1,
        ("public", "public"): 1,
        ("business", "public"): 1,
    }


def test_there_are_partnerships_just_where_the_heat_map_has_ties() -> None:
    network = networks.shipped()
    found = links_by_pair(network, member_of(network, "sector"))
    rows = mixing_counts(network, "sector").to_dict("records")
    assert found.keys() == {pair_of(row["group_a"], row["group_b"]) for row in rows if row["ties"]}
