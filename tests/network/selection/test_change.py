"""A network as it would be: what goes, what stays, what is added, and that the data are never touched."""

from dataclasses import replace

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Actor, Link, Network, Scope, Selection, collaborations_as_ties, compose
from graph.network.selection import (
    Change,
    Changed,
    Newcomer,
    before_and_after,
    changed,
    link_name,
    tie_name,
    tie_named,
    what_changes,
    without,
)
from graph.network.vocabulary import KINDS, SUPPOSED

ALL = frozenset
DATES = st.sampled_from(["2019", "2020-06", "2020-06-15", "2021"])


def pairs(network: Network) -> list[tuple[str, str]]:
    return [(tie.a, tie.b) for tie in network.ties]


def ids(network: Network) -> set[str]:
    return set(network.position)


def linked(*links: Link) -> Network:
    """The actors a, b, c and d with these links."""
    return replace(networks.isolates(), links=links)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Network, Change]:
    network = draw(networks.drawn().filter(lambda network: len(network.actors) > 1))
    here, links = st.sampled_from(sorted(network.position)), sorted(map(link_name, network.links))
    change = Change(
        actors=draw(st.frozensets(here, max_size=3)),
        sectors=draw(st.frozensets(st.sampled_from(sorted(network.sectors)), max_size=1)),
        links=ALL(draw(st.lists(st.sampled_from(links), max_size=3)) if links else ()),
        ties=draw(st.frozensets(st.tuples(here, here).filter(lambda tie: tie[0] != tie[1]), max_size=3)),
        newcomers=draw(st.sampled_from([(), (Newcomer("new", "New", "public"),)])),
    )
    return network, change


# --- what a change is ---


@given(networks.drawn())
def test_an_empty_change_is_the_network_itself(network: Network) -> None:
    assert not Change()
    assert what_changes(network, Change()) == Changed(network)
    assert changed(network, Change()) is network


@given(cases())
def test_the_network_is_never_touched_and_nothing_else_changes(case: tuple[Network, Change]) -> None:
    network, change = case
    digest = network.digest
    made = what_changes(network, change)
    assert network.digest == replace(network).digest == digest
    gone = {actor.id for actor in made.actors}
    new = {newcomer.id for newcomer in change.newcomers}
    assert ids(made.network) == ids(network) - gone | new
    assert all(made.network.actor(id) == network.actor(id) for id in ids(network) - gone)
    kept = [link for link in network.links if link_name(link) not in change.links]
    left = set(pairs(without(replace(network, links=tuple(kept)), gone)))
    assert set(pairs(made.network)) == left | change.ties.difference(made.idle)
    assert made.links == len(network.links) - sum(link.kind != SUPPOSED.id for link in made.network.links)


def test_a_change_is_the_same_whichever_way_it_is_said() -> None:
    a, b = Newcomer("a", "A", "public"), Newcomer("b", "B", "public")
    assert Change(ties=ALL({("x", "a")}), newcomers=(b, a)) == Change(ties=ALL({("a", "x")}), newcomers=(a, b))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Change(ends_by="2020-13"), "not a date: '2020-13'"),
        (lambda: Change(ties=ALL({("a", "a")})), "a tie needs two actors: a"),
        (lambda: Change(newcomers=(Newcomer("a", "A", "x"), Newcomer("a", "B", "x"))), "two newcomers"),
        (lambda: Newcomer("å", "Å", "public"), "not an id: 'å'"),
        (lambda: Newcomer("a" * 81, "A", "public"), "not an id"),
        (lambda: Newcomer("a", " A", "public"), "not a name: ' A'"),
        (lambda: Newcomer("a", "A\x07", "public"), "not a name"),
        (lambda: Newcomer("a", "A", "public", "Skåne"), "not a region: 'Skåne'"),
        (lambda: Newcomer.spelt("a"), "a newcomer needs a sector: 'a'"),
    ],
)
def test_a_change_that_says_nothing_sensible(make, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        make()


def test_everything_a_network_does_not_have_is_named_with_what_was_meant() -> None:
    change = Change(
        actors=ALL({"msu"}),
        sectors=ALL({"publik"}),
        links=ALL({"abf-malmo~yalla-trapan~founding"}),
        funded_by=ALL({"vinova"}),
        ties=ALL({("ny", "ikae")}),
        newcomers=(Newcomer("msi", "Msi", "public"), Newcomer("ny", "Ny", "busines")),
    )
    with pytest.raises(ValueError, match="did you mean") as found:
        changed(networks.shipped(), change)
    assert str(found.value).splitlines() == [
        "unknown actor: 'ikae' (did you mean 'ikea'?)",
        "unknown actor: 'msu' (did you mean 'msi'?)",
        "unknown actor: 'vinova' (did you mean 'vinnova'?)",
        "unknown sector: 'busines' (did you mean 'business'?)",
        "unknown sector: 'publik' (did you mean 'public'?)",
        "unknown link: 'abf-malmo~yalla-trapan~founding' (did you mean 'abf-malmo~yalla-trappan~founding'?)",
        "already there: actor 'msi'",
    ]


# --- what goes ---


def test_a_partnership_keeps_its_strength_among_those_that_stay() -> None:
    before, after = networks.toy12(), changed(networks.toy12(), Change(actors=ALL({"P1"})))
    strengths = {(tie.a, tie.b): tie.strength for tie in before.ties}
    assert [strengths[tie.a, tie.b] for tie in after.ties] == [tie.strength for tie in after.ties]
    assert what_changes(before, Change(actors=ALL({"P1"}))).links == 4  # L2, L4, L9 and L10; L1 lost a member only


def test_a_whole_sector() -> None:
    network = networks.toy12()
    assert changed(network, Change(sectors=ALL({"public"}))) == without(network, {"P1", "P2", "P3"})


def test_links_by_id_and_by_what_they_are() -> None:
    named = [link_name(link) for link in networks.toy12().links]
    assert sorted(named) == sorted(f"L{i}" for i in range(1, 11))
    twice = linked(Link(("a", "b"), "other", start="2019"), Link(("a", "b"), "other"), Link(("a", "b"), "funding"))
    after = changed(twice, Change(links=ALL({"a~b~other"})))
    assert [link.kind for link in after.links] == ["funding"]


def test_what_somebody_funds_is_directed_links_that_carry_funding_from_them() -> None:
    network = linked(
        Link(("a", "b"), "funding"),
        Link(("b", "a"), "funding"),
        Link(("a", "c"), "hosting", resources=("funding",)),
        Link(("a", "c"), "hosting"),
        Link(("a", "d"), "funding", resources=("knowledge",)),
        Link(("a", "d"), "other", resources=("funding",)),
    )
    made = what_changes(network, Change(funded_by=ALL({"a"})))
    assert [(link.members, link.kind, link.resources) for link in made.network.links] == [
        (("a", "c"), "hosting", ()),
        (("a", "d"), "funding", ("knowledge",)),
        (("a", "d"), "other", ("funding",)),
        (("b", "a"), "funding", ()),
    ]
    assert (made.links, made.unclear_funding, len(made.network.actors)) == (2, 1, 4)
    assert what_changes(network, Change(actors=ALL({"d"}), funded_by=ALL({"a"}))).unclear_funding == 0


@pytest.mark.parametrize(
    ("date", "gone"),
    [
        ("2019", set()),
        ("2020", {"2020", "2020-06", "2020-06-30"}),
        ("2020-06", {"2020-06", "2020-06-30"}),
        ("2020-06-29", set()),
        ("2021-01", {"2020", "2020-06", "2020-06-30"}),
        ("2021", {"2020", "2020-06", "2020-06-30", "2021"}),
    ],
)
def test_what_ends_by_a_date(date: str, gone: set[str]) -> None:
    ends = ["2020", "2020-06", "2020-06-30", "2021", None, None]
    network = linked(*(Link(("a", "b"), "other", end=end, id=f"l{i}") for i, end in enumerate(ends)))
    made = what_changes(network, Change(ends_by=date))
    assert set(filter(None, ends)) - {link.end for link in made.network.links} == gone
    assert made.open_ended == 2
    # Of those that stay only.
    assert what_changes(network, Change(links=ALL({"l4"}), ends_by=date)).open_ended == 1
    assert what_changes(network, Change(actors=ALL({"a"}), ends_by=date)).open_ended == 0


# --- what is new ---


def test_a_tie_counts_once_and_only_where_there_is_none() -> None:
    network = networks.bridge()
    made = what_changes(network, Change(ties=ALL({("p1", "a3"), ("p1", "p2")})))
    assert made.idle == (("p1", "p2"),)
    assert set(pairs(made.network)) - set(pairs(network)) == {("a3", "p1")}
    assert {tie.strength for tie in made.network.ties} == {1.0}
    only_there_already = what_changes(network, Change(ties=ALL({("p1", "p2")})))
    assert only_there_already.network is network


def test_what_is_taken_away_is_so_before_anything_is_added() -> None:
    again = what_changes(networks.star(), Change(links=ALL({"hub~region~other"}), ties=ALL({("hub", "region")})))
    assert (again.idle, again.links) == ((), 1)
    assert pairs(again.network) == [("hub", "region"), ("hub", "university")]
    gone = what_changes(networks.star(), Change(actors=ALL({"hub"}), ties=ALL({("hub", "region")})))
    assert (gone.idle, pairs(gone.network)) == ((("hub", "region"),), [])


def test_a_newcomer_with_a_tie() -> None:
    new = Newcomer("byn", "Byn", "civil_society", "SE224")
    after = changed(networks.star(), Change(ties=ALL({("byn", "hub")}), newcomers=(new,)))
    assert after.actor("byn") == Actor("byn", "Byn", "civil_society", region="SE224")
    assert pairs(after) == [("byn", "hub"), ("hub", "region"), ("hub", "university")]
    assert changed(after, Change(actors=ALL({"byn"}))).ties == networks.star().ties


@given(
    st.builds(
        Newcomer, st.just("a"), st.sampled_from(["A", "~", "A~B, c"]), st.just("x"), st.sampled_from([None, "SE"])
    )
)
def test_a_newcomer_comes_back_from_its_spelling(newcomer: Newcomer) -> None:
    assert Newcomer.spelt(newcomer.spelling) == newcomer


@pytest.mark.parametrize("text", ["", "a", "a~a", "a~", "~a", "a~b~c", "a~b~"])
def test_what_is_no_tie(text: str) -> None:
    assert tie_named(text) is None
    assert tie_named(tie_name(("a", "b"))) == ("a", "b")


# --- in a scope ---


def test_a_change_comes_before_the_scope() -> None:
    network = networks.collaborations()
    scope = Scope(as_ties=True)
    change = Change(actors=ALL({"net"}))
    before, after, made = before_and_after(network, change, scope)
    assert before == compose(network, scope)
    assert after == compose(without(network, {"net"}), scope)
    assert after.network == collaborations_as_ties(made.network).network
    assert len(after.network.ties) < len(before.network.ties)


def test_a_supposed_tie_makes_somebody_a_party_and_passes_every_filter_of_links() -> None:
    network = networks.collaborations()
    outsider = next(a.id for a in network.actors if not a.is_collaboration and "net" not in networks_of(network, a.id))
    change = Change(ties=ALL({(outsider, "net")}))
    before, after, _ = before_and_after(network, change, Scope(as_ties=True))
    assert after.network.graph.degree[outsider] > before.network.graph.degree[outsider]
    kinds = Selection(kinds=ALL({"membership"}), at="2023", known_dates=True, confidences=ALL({"high"}))
    narrow = before_and_after(network, change, Scope(kinds)).after.network
    assert pairs(narrow) == [(min(outsider, "net"), max(outsider, "net"))]


def networks_of(network: Network, id: str) -> set[str]:
    return set(network.graph[id])


def test_a_focus_holds_on_to_its_actors() -> None:
    # P3 hangs on P1: without P1, nobody is near P3 any longer, and all who were stay in scope to be compared.
    network = networks.toy12()
    near = ids(compose(network, Scope(focus=("P3",), radius=2)).network)
    before, after, _ = before_and_after(network, Change(actors=ALL({"P1"})), Scope(focus=("P3",), radius=2))
    assert (ids(before.network), ids(after.network)) == (near, near - {"P1"})
    before, after, _ = before_and_after(network, Change(actors=ALL({"P3"})), Scope(focus=("P3",), radius=2))
    assert (ids(before.network), ids(after.network)) == (near, near - {"P3"})


def test_whoever_comes_near_the_focus_is_in_scope_on_both_sides() -> None:
    network = networks.toy12()
    change = Change(ties=ALL({("P3", "B2"), ("P3", "new")}), newcomers=(Newcomer("new", "New", "public"),))
    before, after, _ = before_and_after(network, change, Scope(focus=("P3",)))
    assert ids(before.network) == {"P1", "P3", "B2"}
    assert ids(after.network) == {"P1", "P3", "B2", "new"}


def test_a_focus_that_the_scope_has_lost_holds_on_to_nobody() -> None:
    network, scope = networks.toy12(), Scope(Selection(sectors=ALL({"academia"})), focus=("P3",))
    before, after, _ = before_and_after(network, Change(actors=ALL({"A1"})), scope)
    assert (ids(before.network), ids(after.network)) == ({"A1", "A2", "A3"}, {"A2", "A3"})
    assert before.lost_focus == ("P3",)


def test_nothing_but_a_focus_names_what_is_not_there() -> None:
    with pytest.raises(KeyError):
        before_and_after(networks.toy12(), Change(), Scope(focus=("nobody",)))


def test_the_kind_of_a_supposed_tie_is_none_of_the_data() -> None:
    assert SUPPOSED.id not in KINDS
    assert SUPPOSED.joins
