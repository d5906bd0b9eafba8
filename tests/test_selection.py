"""Parts and views of a network."""

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Link, Network, Selection, collaborations_as_ties, ego_network, select


def ties(network: Network) -> dict[str, float]:
    return {f"{a} {b}": strength for a, b, strength in network.ties}


def ids(network: Network) -> list[str]:
    return [actor.id for actor in network.actors]


def chosen(**fields: str) -> Selection:
    return Selection(**{name: frozenset(values.split()) for name, values in fields.items()})


# --- select ---


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (chosen(sectors="public"), "P1 P2 P3"),
        (chosen(sectors="business academia"), "A1 A2 A3 B1 B2"),
        (chosen(forms="organisation"), "A1 A2 A3 B1 B2 C1 C2 C3 C4 P1 P2 P3"),
        (chosen(forms="platform"), ""),
        (chosen(sectors="public", forms="platform"), ""),
        (chosen(regions="SE"), ""),  # toy12 has no regions
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


# --- ego_network ---


@pytest.mark.parametrize(
    ("ego", "radius", "kept"),
    [
        ("P3", 0, "P3"),
        ("P3", 1, "P1 P3"),
        ("P3", 2, "A1 C1 C2 P1 P2 P3"),
        ("P3", 9, "A1 A2 B1 C1 C2 C3 P1 P2 P3"),
        ("A3", 5, "A3 C4"),
        ("B2", 5, "B2"),
    ],
)
def test_an_ego_network_reaches_so_far(ego: str, radius: int, kept: str) -> None:
    assert ids(ego_network(networks.toy12(), ego, radius)) == kept.split()


def test_an_ego_network_has_the_ties_among_the_others_too() -> None:
    circle = ego_network(networks.toy12(), "P3", 2)
    # P1 and each of the others; and A1–C1 (L1), C1–C2 (L6). A1–P1 is L1 and L10, C1–P1 is L1.
    expected = {"A1 C1": 0.5, "A1 P1": 1.5, "C1 C2": 1, "C1 P1": 0.5, "C2 P1": 1, "P1 P2": 1, "P1 P3": 1}
    assert ties(circle) == expected


def test_nobody_has_that_ego_network() -> None:
    with pytest.raises(KeyError, match="nobody"):
        ego_network(networks.toy12(), "nobody")


# --- collaborations as ties ---


def test_collaborations_become_ties() -> None:
    # By hand, from tests/reference/collaborations/links.yaml:
    #   net   {a, b, c}: membership, membership (and co_organising), hosting. Three parties, 1/2 a pair. Neither
    #         the strength of the hosting nor the second tie of b counts: the collaboration has strength 1.
    #   plat  {b, d}: lead, board_representation. Two parties, 1.
    #   proj  {a, c, e, f}: a and e by the partnership, f by its participation, c by the strategic partnership.
    #         Four parties, 1/3 a pair.
    #   lone  {g} and hollow {}: too few.
    # What was between organisations stays as it was: the partnership of a, e and proj has three members and
    # strength 2, so that a–e keeps 2/2; the knowledge exchange of a, b and plat leaves a–b 1/2; a funds d.
    expected = {
        "a b": 1 / 2 + 1 / 2,  # net, the exchange
        "a c": 1 / 2 + 1 / 3,  # net, proj
        "a d": 1,  # funding
        "a e": 1 + 1 / 3,  # the partnership, proj
        "a f": 1 / 3,  # proj
        "b c": 1 / 2,  # net
        "b d": 1,  # plat
        "c e": 1 / 3,  # proj
        "c f": 1 / 3,  # proj
        "e f": 1 / 3,  # proj
    }
    view = collaborations_as_ties(networks.collaborations())
    assert ties(view.network) == pytest.approx(expected)
    assert ids(view.network) == ["a", "b", "c", "d", "e", "f", "g"]  # g is left without a tie, and stays


def test_what_gives_no_tie_is_counted() -> None:
    view = collaborations_as_ties(networks.collaborations())
    assert view.collaborations == 5
    assert view.too_small == 2  # lone, hollow
    assert view.other_links == 3  # d funds net, net commissions c, e funds plat
    assert view.inner_links == 3  # plat–net twice, hollow–proj


def test_a_collaboration_is_an_undirected_partnership_without_dates() -> None:
    view = collaborations_as_ties(networks.collaborations()).network
    made = {link.name: link for link in view.links if link.kind == "collaboration"}
    assert {name: "".join(link.members) for name, link in made.items()} == {"Net": "abc", "Plat": "bd", "Proj": "acef"}
    assert {(link.start, link.end, link.strength) for link in made.values()} == {(None, None, 1.0)}
    assert not view.kinds["collaboration"].directed


def test_filters_of_links_apply_before_the_projection() -> None:
    # Of memberships only, net joins a and b (1 a pair), lone g, proj nobody; hollow–proj and plat–net are inner.
    view = collaborations_as_ties(select(networks.collaborations(), chosen(kinds="membership")))
    assert ties(view.network) == {"a b": 1}
    assert (view.too_small, view.other_links, view.inner_links) == (4, 0, 2)


def test_a_new_kind_joins_only_if_it_says_so() -> None:
    old = networks.collaborations()
    members = (Link(("a", "net"), "other"), Link(("b", "net"), "other"))
    plain = Network(old.actors, members, old.sectors, old.kinds)
    assert collaborations_as_ties(plain).network.ties == ()
    assert collaborations_as_ties(plain).other_links == 2


def test_a_network_without_collaborations_stays() -> None:
    view = collaborations_as_ties(networks.toy12())
    assert (view.network.actors, view.network.links) == (networks.toy12().actors, networks.toy12().links)
    assert (view.collaborations, view.too_small, view.other_links, view.inner_links) == (0, 0, 0, 0)
