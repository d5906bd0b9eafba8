"""Two networks in one table, and the records that differ."""

from dataclasses import replace

import networks
import numpy as np
from hypothesis import given, settings

from graph import Network
from graph.metrics.compared import compare, records
from graph.network.model import Actor, Link
from graph.network.selection import without
from graph.network.vocabulary import KINDS, SECTORS


@settings(max_examples=5, deadline=None)
@given(networks.drawn(8))
def test_a_network_compared_with_itself_is_all_zero(network: Network) -> None:
    table = compare(network, network, exchanges=50)
    assert not table["difference"].dropna().any()
    assert not table["what"].isin(["actor", "link"]).any()


@settings(max_examples=5, deadline=None)
@given(networks.drawn(8), networks.drawn(8))
def test_the_other_way_round_every_difference_has_the_other_sign(first: Network, second: Network) -> None:
    keys = ["what", "id", "measure", "change"]
    one, other = compare(first, second, exchanges=50), compare(second, first, exchanges=50)
    other["change"] = other["change"].map({"added": "removed", "removed": "added"}).fillna(other["change"])
    one, other = (table.sort_values([*keys, "text_first", "text_second"], kind="stable") for table in (one, other))
    assert one[keys].values.tolist() == other[keys].values.tolist()
    assert np.array_equal(one["difference"].to_numpy(), -other["difference"].to_numpy(), equal_nan=True)


def test_what_differs_is_named_with_its_fields() -> None:
    star = networks.star()
    actors = tuple(
        replace(one, name="The hub", custom=(("tier", "1"),)) if one.id == "hub" else one for one in star.actors
    )
    links = (Link(("hub", "region"), "funding"), *star.links[1:])
    found = records(star, replace(star, actors=actors, links=links))
    assert [(one.what, one.change, one.members) for one in found] == [
        ("actor", "changed", ("hub",)),
        ("link", "changed", ("hub", "region")),
    ]
    assert found[0].fields == (("name", "Hub", "The hub"), ("custom.tier", "", "1"))
    assert found[1].fields == (("kind", "other", "funding"),)


def test_the_order_of_members_is_a_difference_where_it_is_the_direction() -> None:
    actors = tuple(Actor(id, id.upper(), "public") for id in "abc")
    funding, meeting = Link(("a", "b"), "funding"), Link(("a", "b", "c"), "other")
    one = Network(actors, (funding, meeting), SECTORS, KINDS)
    other = replace(one, links=(replace(funding, members=("b", "a")), replace(meeting, members=("c", "a", "b"))))
    (there,), (back,) = records(one, other), records(other, one)
    assert (there.members, there.fields) == (("a", "b"), (("members", "a; b", "b; a"),))
    assert (back.members, back.fields) == (("a", "b"), (("members", "b; a", "a; b"),))


def test_a_link_that_stands_twice_and_then_once_is_removed_once() -> None:
    twice = networks.network({"a": "public", "b": "academia"}, "a b", "a b")
    once = networks.network({"a": "public", "b": "academia"}, "a b")
    assert [one.change for one in records(twice, once)] == ["removed"]


def test_who_is_gone_goes_with_the_links() -> None:
    star = networks.star()
    table = compare(star, without(star, {"region"}))
    of = table[table["what"].isin(["actors", "links"])].set_index(["what", "measure"])
    assert of.loc[("actors", "alone"), ["first", "second"]].tolist() == [1, 0]
    assert of.loc[("links", "in_both"), ["first", "second"]].tolist() == [1, 1]
