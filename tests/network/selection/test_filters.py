"""What a selection keeps."""

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Actor, Link, Network, Selection, select
from graph.network.model import Bilingual, Kind
from graph.network.selection import searchable, select_actors, select_links
from graph.network.vocabulary import KINDS, SECTORS


def ties(network: Network) -> dict[str, float]:
    return {f"{a} {b}": strength for a, b, strength in network.ties}


def ids(network: Network) -> list[str]:
    return [actor.id for actor in network.actors]


def kept(network: Network, selection: Selection) -> Network:
    """What `select` keeps, of a network that may lack what is asked for."""
    return select_actors(select_links(network, selection), selection)


def chosen(**fields: str) -> Selection:
    return Selection(**{name: frozenset(values.split()) for name, values in fields.items()})


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (chosen(sectors="public"), "P1 P2 P3"),
        (chosen(sectors="business academia"), "A1 A2 A3 B1 B2"),
        (chosen(forms="organisation"), "A1 A2 A3 B1 B2 C1 C2 C3 C4 P1 P2 P3"),
        (chosen(forms="platform"), ""),
        (chosen(sectors="public", forms="platform"), ""),
    ],
)
def test_actors_are_selected_by_their_own_fields(selection: Selection, kept: str) -> None:
    assert ids(select(networks.toy12(), selection)) == kept.split()


def test_a_region_is_a_prefix() -> None:
    shipped = networks.shipped()
    south = select(shipped, chosen(regions="SE22"))
    assert {a.region for a in south.actors} == {"SE221", "SE224"} & {a.region for a in shipped.actors}
    assert len(south.actors) == sum((a.region or "").startswith("SE22") for a in shipped.actors) > 0


def test_an_empty_selection_keeps_everything() -> None:
    assert select(networks.shipped(), Selection()) == networks.shipped()


def test_links_are_selected_by_kind_and_actors_stay() -> None:
    part = select(networks.collaborations(), chosen(kinds="funding"))
    assert ids(part) == ids(networks.collaborations())
    assert ties(part) == {"a d": 1, "d net": 1, "e plat": 1}


def test_a_partnership_that_loses_members_keeps_its_strength() -> None:
    # L7 is P2, A2, C3, B1 (1/3 a pair) and L1 is P1, A1, C1 (1/2 a pair); among public and academia P2–A2 and
    # P1–A1 remain of them. P1–A1 has L10, too, A1–A2 has L3, P1–P2 L2 and P1–P3 L9.
    part = select(networks.toy12(), chosen(sectors="public academia"))
    assert ties(part) == pytest.approx({"A1 A2": 1, "A1 P1": 1.5, "A2 P2": 1 / 3, "P1 P2": 1, "P1 P3": 1})


def test_a_partnership_with_one_member_left_is_gone() -> None:
    part = select(networks.toy12(), chosen(sectors="business"))
    assert (ids(part), part.links) == (["B1", "B2"], ())


@given(networks.drawn(), st.sets(st.sampled_from(["public", "academia", "civil_society", "business"])))
def test_what_remains_keeps_its_strength(network: Network, sectors: set[str]) -> None:
    part = select(network, Selection(sectors=frozenset(sectors)))
    kept = set(ids(part))
    assert ties(part) == pytest.approx({f"{a} {b}": s for a, b, s in network.ties if {a, b} <= kept})


def test_a_selection_of_a_selection_is_the_selection_of_both() -> None:
    shipped = networks.shipped()
    both = select(shipped, chosen(sectors="public academia", regions="SE1"))
    assert select(select(shipped, chosen(sectors="public academia")), chosen(regions="SE1")) == both


# --- what links say ---


def linked(*links: Link, **challenges: str) -> Network:
    """Actors a, b, c and d with the links between them."""
    actors = tuple(Actor(id, id.upper(), "public", challenges=tuple(challenges.get(id, "").split())) for id in "abcd")
    kinds = KINDS | {"gift": Kind("gift", Bilingual("Gåva", "Gift"), resource="goods")}
    return Network(actors, links, SECTORS, kinds)


def test_a_link_carries_what_it_says_or_else_what_its_kind_does() -> None:
    everything = linked(
        Link(("a", "b"), "funding"),
        Link(("a", "c"), "funding", resources=("time", "knowledge")),
        Link(("a", "d"), "knowledge_exchange"),
        Link(("b", "c"), "gift"),
        Link(("b", "d"), "other"),
    )
    kept = {
        resource: list(ties(select_links(everything, chosen(resources=resource))))
        for resource in ("funding", "knowledge", "time", "goods", "funding goods", "nothing")
    }
    assert kept == {
        "funding": ["a b"],
        "knowledge": ["a c", "a d"],
        "time": ["a c"],
        "goods": ["b c"],
        "funding goods": ["a b", "b c"],
        "nothing": [],
    }
    assert ids(select_links(everything, chosen(resources="nothing"))) == list("abcd")


def test_a_confidence_that_is_not_stated_is_one_of_its_own() -> None:
    stated = linked(
        Link(("a", "b"), "other", confidence="high"),
        Link(("a", "c"), "other", confidence="low"),
        Link(("a", "d"), "other"),
    )
    assert list(ties(select(stated, chosen(confidences="high")))) == ["a b"]
    assert list(ties(select(stated, chosen(confidences="low unstated")))) == ["a c", "a d"]
    assert list(ties(select(stated, Selection()))) == ["a b", "a c", "a d"]


def test_the_confidence_of_actors_does_not_matter() -> None:
    unsure = Actor("a", "A", "public", confidence="low")
    sure = Network((unsure, Actor("b", "B", "public")), (Link(("a", "b"), "other", confidence="high"),), SECTORS, KINDS)
    assert select(sure, chosen(confidences="high")) == sure


@pytest.mark.parametrize(
    ("at", "known_dates", "kept"),
    [
        (None, True, "a b, a c, a d, b c"),
        ("2019", False, "a d, b c"),
        ("2022", False, "a b, a c, a d, b c"),
        ("2022", True, "a b"),
        ("2024", False, "a c, a d"),
        ("2024-06-30", True, ""),
    ],
)
def test_at_keeps_what_may_hold_and_known_dates_what_does(at: str | None, known_dates: bool, kept: str) -> None:
    dated = linked(
        Link(("a", "b"), "other", start="2020", end="2023"),
        Link(("a", "c"), "other", start="2020"),
        Link(("a", "d"), "other"),
        Link(("b", "c"), "other", end="2023"),
    )
    assert ", ".join(ties(select(dated, Selection(at=at, known_dates=known_dates)))) == kept


@pytest.mark.parametrize("at", ["", "23", "2023-13", "2023-02-29", "2023-1", "yesterday", "2023 "])
def test_a_date_that_is_none(at: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        Selection(at=at)


# --- what actors are ---


def test_a_challenge_is_one_of_several() -> None:
    working = linked(a="housing integration", b="integration", c="climate")
    assert ids(select(working, chosen(challenges="integration"))) == ["a", "b"]
    assert ids(select(working, chosen(challenges="housing climate"))) == ["a", "c"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("malmo", "mau stad"),
        ("MALMÖ ", "mau stad"),
        ("Malmo\N{COMBINING DIAERESIS}", "mau stad"),
        ("hogskola", "mau"),  # an alias
        ("university", "mau"),  # the English name
        ("MAU", "mau"),  # the id
        ("  ", "mau sodra stad"),
        ("mau stad", ""),
        ("söd", "sodra"),
    ],
)
def test_a_text_is_found_in_every_name(text: str, found: str) -> None:
    named = (
        Actor("mau", "Malmö universitet", "academia", "Malmö University", ("Malmö högskola",)),
        Actor("stad", "Malmö stad", "public"),
        Actor("sodra", "Region Södra", "public"),
    )
    assert ids(select(Network(named, (), SECTORS, KINDS), Selection(text=text))) == found.split()


@given(st.text())
def test_what_is_searchable_stays_as_it_is(text: str) -> None:
    assert searchable(searchable(text)) == searchable(text)


@pytest.mark.parametrize(
    ("written", "spelt"), [("Malmö", "malmo"), ("ÅÄÖ éüñ", "aao eun"), ("Straße", "strasse"), ("ﬁn", "fin")]
)
def test_plain(written: str, spelt: str) -> None:
    assert searchable(written) == spelt


# --- together ---

SELECTIONS = st.builds(
    Selection,
    sectors=st.frozensets(st.sampled_from(list(SECTORS)), max_size=2),
    forms=st.sampled_from([frozenset(), frozenset({"organisation"}), frozenset({"network", "project"})]),
    regions=st.frozensets(st.sampled_from(["SE1", "SE22", "SE"]), max_size=1),
    kinds=st.frozensets(st.sampled_from(["funding", "membership", "lead"]), max_size=2),
    resources=st.frozensets(st.sampled_from(["funding", "knowledge"]), max_size=1),
    confidences=st.frozensets(st.sampled_from(["high", "medium", "unstated"]), max_size=2),
    text=st.sampled_from(["", "malmo", "i", "forum"]),
    at=st.sampled_from([None, "2018", "2023-05"]),
    known_dates=st.booleans(),
)


@given(SELECTIONS, SELECTIONS)
def test_filters_commute(one: Selection, other: Selection) -> None:
    shipped = networks.shipped()
    assert kept(kept(shipped, one), other) == kept(kept(shipped, other), one)


@given(SELECTIONS)
def test_links_and_actors_are_selected_in_any_order(selection: Selection) -> None:
    shipped = networks.shipped()
    once = kept(shipped, selection)
    assert select_links(select_actors(shipped, selection), selection) == once
    assert kept(once, selection) == once
