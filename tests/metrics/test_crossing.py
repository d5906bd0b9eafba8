"""Which two sectors have the fewest ties between them."""

import networks

from graph.metrics.crossing import fewest_ties


def test_it_counts_ties_for_each_pair_of_actors() -> None:
    # Public and academia: one tie of two pairs; public and business: one of four; academia and business: none of two.
    members = {"p1": "public", "p2": "public", "a": "academia", "b1": "business", "b2": "business"}
    assert fewest_ties(networks.network(members, "p1 a", "p1 b1")) == ("academia", "business")
    assert fewest_ties(networks.network(members, "p1 a", "p1 b1", "a b1")) == ("business", "public")


def test_of_equals_the_first_by_id() -> None:
    members = {"p": "public", "a": "academia", "b": "business"}
    assert fewest_ties(networks.network(members, "p a", "a b", "b p")) == ("academia", "business")


def test_there_is_none_without_two_sectors_or_a_tie() -> None:
    assert fewest_ties(networks.network({"p": "public", "q": "public"}, "p q")) is None
    assert fewest_ties(networks.network({"p": "public", "a": "academia"})) is None
    assert fewest_ties(networks.network({})) is None
