"""Scopes: what is asked, in what order it is done, and what is reported of it."""

from itertools import combinations

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Actor, Link, Network, Scope, Selection, collaborations_as_ties, compose, ego_network, select
from graph.network.selection import standing
from graph.network.vocabulary import KINDS, SECTORS

ALL = frozenset


def ids(network: Network) -> list[str]:
    return [actor.id for actor in network.actors]


@given(networks.drawn())
def test_an_empty_scope_is_the_network(network: Network) -> None:
    scoped = compose(network, Scope())
    assert scoped.network.digest == scoped.whole.digest == network.digest
    assert (scoped.projection, scoped.dates, scoped.lost_focus) == (None, None, ())


@given(networks.drawn(), st.sampled_from(["public", "academia"]), st.sampled_from([(), ("other",)]))
def test_ties_to_those_out_of_scope_are_counted(network: Network, sector: str, kinds: tuple[str, ...]) -> None:
    scoped = compose(network, Scope(Selection(sectors=ALL({sector}), kinds=ALL(kinds))))
    inside = {actor.id for actor in network.actors if actor.sector == sector}
    pairs = {
        frozenset(pair)
        for link in network.links
        if not kinds or link.kind in kinds
        for pair in combinations(link.members, 2)
    }
    assert scoped.outward == sum(len(pair & inside) == 1 for pair in pairs)


def test_nobody_is_out_of_the_scope_of_everything() -> None:
    assert compose(networks.toy12(), Scope()).outward == 0
    assert compose(networks.toy12(), Scope(Selection(kinds=ALL({"funding"})))).outward == 0


@pytest.mark.parametrize(
    ("scope", "part"),
    [
        (Scope(), False),
        (Scope(as_ties=True), False),
        (Scope(radius=3), False),
        (Scope(Selection(known_dates=True)), False),
        (Scope(Selection(text=" ")), False),
        (Scope(Selection(at="2023")), True),
        (Scope(Selection(challenges=ALL({"x"}))), True),
        (Scope(Selection(resources=ALL({"x"}))), True),
        (Scope(focus=("a",)), True),
    ],
)
def test_which_scopes_are_parts(scope: Scope, part: bool) -> None:
    assert scope.is_part is part


def test_links_are_filtered_before_collaborations_become_ties_and_actors_after() -> None:
    # Of memberships only, net joins a and b, and nothing else ties anybody. Were actors filtered first, the
    # collaborations, which are public, would be gone before they could tie any academics.
    everything = networks.collaborations()
    kinds = ALL({"membership"})
    scoped = compose(everything, Scope(Selection(kinds=kinds, forms=ALL({"organisation"})), as_ties=True))
    assert scoped.projection == collaborations_as_ties(select(everything, Selection(kinds=kinds)))
    assert [(a, b) for a, b, _ in scoped.network.ties] == [("a", "b")]
    assert scoped.whole == collaborations_as_ties(everything).network


def test_the_focus_is_last() -> None:
    # P3 reaches the others through P1 alone, which is public.
    everything = networks.toy12()
    assert ids(compose(everything, Scope(focus=("P3",), radius=2)).network) == ids(ego_network(everything, "P3", 2))
    academics = Scope(Selection(sectors=ALL({"academia", "civil_society"})), focus=("A1", "C2"), radius=1)
    part = compose(everything, academics).network
    assert part == ego_network(select(everything, academics.selection), ("A1", "C2"), 1)


def test_a_focus_outside_the_selection_is_told_and_left_out() -> None:
    public = Selection(sectors=ALL({"public"}))
    some = compose(networks.toy12(), Scope(public, focus=("A1", "P3")))
    assert (ids(some.network), some.lost_focus) == (["P1", "P3"], ("A1",))
    none = compose(networks.toy12(), Scope(public, focus=("A1",)))
    assert (ids(none.network), none.lost_focus) == (["P1", "P2", "P3"], ("A1",))
    taken = compose(networks.collaborations(), Scope(as_ties=True, focus=("net",)))
    assert (taken.network, taken.lost_focus) == (taken.whole, ("net",))


def test_a_focus_on_nobody() -> None:
    with pytest.raises(KeyError, match="nobody"):
        compose(networks.toy12(), Scope(focus=("P1", "nobody")))


def test_a_radius_is_not_negative() -> None:
    with pytest.raises(ValueError, match="radius"):
        Scope(radius=-1)


def test_dates_are_counted_of_the_links_in_scope() -> None:
    shipped = networks.shipped()
    at = Selection(at="2023")
    scoped = compose(shipped, Scope(at))
    assert scoped.dates == (16, 125)
    assert len(scoped.network.links) == 16 + 125
    known = compose(shipped, Scope(Selection(at="2023", known_dates=True)))
    assert (known.dates, len(known.network.links)) == ((16, 0), 16)
    near = compose(shipped, Scope(at, focus=("msi",)))
    assert near.dates
    assert sum(near.dates) == len(near.network.links) < 141
    # What collaborations have become has no dates: their links are counted as they were read.
    assert compose(shipped, Scope(at, as_ties=True)).dates == (16, 125)


def test_a_tie_that_a_collaboration_makes_is_certain_where_both_links_are() -> None:
    actors = (*(Actor(id, id, "public") for id in "abc"), Actor("net", "Net", "public", form="network"))
    links = (
        Link(("a", "net"), "membership", start="2020", end="2024"),
        Link(("b", "net"), "membership", start="2022", end="2024"),
        Link(("c", "net"), "membership", start="2020"),
    )
    network = Network(actors, links, SECTORS, KINDS)

    def uncertain(at: str | None, known_dates: bool = False) -> frozenset[tuple[str, str]]:
        return compose(network, Scope(Selection(at=at, known_dates=known_dates), as_ties=True)).uncertain

    assert uncertain("2023") == {("a", "c"), ("b", "c")}
    assert uncertain("2021") == {("a", "c")}  # b is not yet a member
    assert uncertain("2023", known_dates=True) == uncertain(None) == frozenset()


SCOPES = st.builds(
    Scope,
    st.builds(
        Selection,
        sectors=st.frozensets(st.sampled_from(["public", "academia"]), max_size=1),
        kinds=st.frozensets(st.sampled_from(["funding", "membership"]), max_size=1),
        at=st.sampled_from([None, "2023"]),
    ),
    st.booleans(),
    st.sampled_from([(), ("msi",), ("msi", "malmo-stad")]),
    st.integers(0, 3),
)


@given(SCOPES)
def test_a_scope_is_a_part_of_its_whole(scope: Scope) -> None:
    scoped = compose(networks.shipped(), scope)
    assert set(ids(scoped.network)) <= set(ids(scoped.whole))
    assert set(scoped.lost_focus) <= set(scope.focus)
    pairs = {(a, b) for a, b, _ in scoped.whole.ties}
    assert {(a, b) for a, b, _ in scoped.network.ties} <= pairs
    at = scope.selection.at
    assert scoped.uncertain <= {(a, b) for a, b, _ in scoped.network.ties}
    if at and not scope.as_ties:
        pairs_of = {found: set[tuple[str, str]]() for found in ("active", "unknown")}
        for link in scoped.network.links:
            pairs_of[standing(link, at)].update(combinations(sorted(link.members), 2))
        assert scoped.uncertain == pairs_of["unknown"] - pairs_of["active"]
