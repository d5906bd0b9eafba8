"""Two actors of a draft that somebody has found to be one."""

import pytest

from graph.data.importing.matching.comparing import combined
from graph.data.importing.matching.duplicates import Pair
from graph.data.importing.matching.merging import candidates, merged
from graph.data.importing.understood import Draft, Reason
from graph.network.model import Actor, Link, Network, Source
from graph.network.vocabulary import KINDS, NOT_STATED, SECTORS


def pair(first: str, second: str) -> Pair:
    return Pair(first, second, False, Reason("duplicate_name"))


def draft(*links: Link, **changed: Actor) -> Draft:
    actors = {id: Actor(id, id.upper(), "public") for id in "abcd"} | changed
    places = {id: (f"list.xlsx [Blad1]:{i}",) for i, id in enumerate(actors, 2)}
    link_places = tuple(f"list.xlsx [Blad2]:{i}" for i, _ in enumerate(links, 2))
    return Draft(tuple(actors.values()), links, SECTORS, KINDS, places=places, link_places=link_places)


def test_the_first_stays_with_what_only_the_second_states() -> None:
    a = Actor("a", "Malmö universitet", NOT_STATED, aliases=("MAU",), custom=(("x", "1"),), url="https://a.se")
    b = Actor(
        "b",
        "Malmö högskola",
        "academia",
        name_en="Malmö University",
        aliases=("mau", "MaH"),
        form="network",
        region="SE224",
        url="https://b.se",
        sources=(Source("S"),),
        custom=(("x", "2"), ("y", "3")),
    )
    [one] = [actor for actor in merged(draft(a=a, b=b), [pair("a", "b")]).draft.actors if actor.id == "a"]
    assert (one.name, one.name_en, one.aliases) == (
        "Malmö universitet",
        "Malmö University",
        ("MAU", "MaH", "Malmö högskola"),
    )
    assert (one.sector, one.form, one.region, one.url) == ("academia", "network", "SE224", "https://a.se")
    assert (one.sources, one.custom) == ((Source("S"),), (("x", "1"), ("y", "3")))


def test_links_become_those_of_the_one() -> None:
    links = Link(("b", "c"), "funding"), Link(("b", "c", "d"), "other"), Link(("c", "d"), "other")
    result = merged(draft(*links), [pair("a", "b")])
    assert result.left_out == ()
    assert [link.members for link in result.draft.links] == [("a", "c"), ("a", "c", "d"), ("c", "d")]
    assert [actor.id for actor in result.draft.actors] == ["a", "c", "d"]
    assert result.draft.places["a"] == ("list.xlsx [Blad1]:2", "list.xlsx [Blad1]:3")
    assert "b" not in result.draft.places


def test_members_of_an_undirected_link_stay_sorted_and_of_a_directed_one_in_order() -> None:
    links = Link(("a", "d"), "funding"), Link(("a", "d"), "other")
    result = merged(draft(*links), [pair("c", "a")])
    assert [link.members for link in result.draft.links] == [("c", "d"), ("c", "d")]
    result = merged(draft(*links), [pair("b", "d"), pair("c", "a")])
    assert [link.members for link in result.draft.links] == [("c", "b"), ("b", "c")]


def test_a_partnership_of_both_counts_the_one_once() -> None:
    [link] = merged(draft(Link(("a", "b", "c"), "other")), [pair("a", "b")]).draft.links
    assert (link.members, link.size) == (("a", "c"), 2)


def test_a_link_between_the_two_is_left_out_with_its_place() -> None:
    result = merged(draft(Link(("a", "b"), "other"), Link(("a", "c"), "other")), [pair("a", "b")])
    assert [link.members for link in result.draft.links] == [("a", "c")]
    assert result.draft.link_places == ("list.xlsx [Blad2]:3",)
    [problem] = result.left_out
    assert (problem.code, problem.place, problem.severity) == (
        "import_self_link_merged",
        "list.xlsx [Blad2]:2",
        "warning",
    )
    assert "a" in problem.message("en")


def test_a_link_that_is_then_there_twice_is_left_out() -> None:
    links = Link(("b", "c"), "other"), Link(("a", "c"), "other"), Link(("b", "c"), "other", start="2023")
    result = merged(draft(*links), [pair("a", "b")])
    assert [(link.members, link.start) for link in result.draft.links] == [(("a", "c"), None), (("a", "c"), "2023")]
    assert [problem.code for problem in result.left_out] == ["import_repeat_merged"]
    assert result.left_out[0].message("sv")


def test_several_pairs_are_one_actor() -> None:
    result = merged(draft(Link(("d", "b"), "funding")), [pair("b", "c"), pair("a", "b"), pair("a", "c")])
    assert [actor.id for actor in result.draft.actors] == ["a", "d"]
    assert sorted(result.draft.actors[0].aliases) == ["B", "C"]
    assert result.draft.links[0].members == ("d", "a")


def test_without_pairs_nothing_changes() -> None:
    before = draft(Link(("a", "b"), "other"), Link(("a", "b"), "other"))
    assert merged(before, []) == (before, ())


def test_an_actor_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        merged(draft(), [pair("a", "x")])


def known(*actors: Actor) -> Network:
    return Network(actors, (), SECTORS, KINDS)


def test_candidates_are_sought_among_the_draft_and_what_is_known() -> None:
    there = known(
        Actor("mau", "Malmö universitet", "academia"), Actor("x", "Xenofilia", "business"), Actor("d", "D", "public")
    )
    ours = draft(
        a=Actor("a", "Malmö University", "academia"),
        b=Actor("b", "Botildenborg", "public"),
        c=Actor("c", "Stiftelsen Botildenborg", "public"),
        e=Actor("e", "xenofilia", "business"),
    )
    assert [(pair.first, pair.second) for pair in candidates(ours, there)] == [("mau", "a"), ("b", "c")]
    assert [(pair.first, pair.second) for pair in candidates(ours)] == [("b", "c")]


def test_what_is_one_with_a_known_actor_is_compared_with_it() -> None:
    there = known(Actor("mau", "Malmö universitet", "academia", url="https://mau.se"))
    ours = draft(Link(("a", "b"), "other"), a=Actor("a", "Malmö University", "business", note="N"))
    result = merged(ours, candidates(ours, there), there).draft
    assert result.links[0].members == ("b", "mau")
    [one] = [actor for actor in result.actors if actor.id == "mau"]
    assert (one.name, one.aliases, one.sector, one.note) == (
        "Malmö universitet",
        ("Malmö University",),
        "business",
        "N",
    )
    now = Network(result.actors, result.links, SECTORS, KINDS)
    both = combined(there, now).actor("mau")
    assert (both.sector, both.url, both.note, both.aliases) == (
        "academia",
        "https://mau.se",
        "N",
        ("Malmö University",),
    )


def test_two_of_the_draft_may_be_one_known_actor() -> None:
    there = known(Actor("x", "X", "public"))
    result = merged(draft(Link(("a", "c"), "other")), [pair("x", "a"), pair("x", "b")], there).draft
    assert sorted(actor.id for actor in result.actors) == ["c", "d", "x"]
    assert result.links[0].members == ("c", "x")
    assert result.places["x"] == ("list.xlsx [Blad1]:2", "list.xlsx [Blad1]:3")


def test_the_key_of_a_pair_is_the_same_in_either_order() -> None:
    assert pair("b", "a").key == pair("a", "b").key == "same:a~b"


def test_which_of_two_stays() -> None:
    """The long name of an abbreviation; of others the one with more links, or the shorter name."""
    two = draft(a=Actor("a", "MAU", "public"), b=Actor("b", "Malmö universitet", "public"))
    assert [(one.first, one.second) for one in candidates(two)] == [("b", "a")]
    two = draft(a=Actor("a", "Föreningen Yalla Trappan", "public"), b=Actor("b", "Yalla Trappan", "public"))
    assert [(one.first, one.second) for one in candidates(two)] == [("b", "a")]
    linked = draft(Link(("a", "c"), "other"), a=two.actors[0], b=two.actors[1])
    assert [(one.first, one.second) for one in candidates(linked)] == [("a", "b")]
