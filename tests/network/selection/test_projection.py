"""Collaborations read as ties."""

from dataclasses import replace

import networks
import pytest

from graph import Actor, Link, Network, Selection, collaborations_as_ties, load, select
from graph.text import scopes


def ties(network: Network) -> dict[str, float]:
    return {f"{a} {b}": strength for a, b, strength in network.ties}


def ids(network: Network) -> list[str]:
    return [actor.id for actor in network.actors]


def chosen(**fields: str) -> Selection:
    return Selection(**{name: frozenset(values.split()) for name, values in fields.items()})


def test_collaborations_become_ties() -> None:
    # By hand, from tests/reference/collaborations/links.yaml:
    #   net   {a, b, c}: membership, membership (and co_organising), hosting. Three parties, 1/2 a pair. Neither
    #         the strength of the hosting nor the second tie of b counts: the collaboration has strength 1.
    #   plat  {b, d}: lead, board_representation. Two parties, 1.
    #   proj  {a, c, e, f}: a and e by the partnership, f by its participation, c by the strategic partnership.
    #         Four parties, 1/3 a pair.
    #   lone  {g} and hollow {}: too few.
    # What was between organisations stays as it was: the partnership of a, e and proj has three members and
    # strength 2, so that a–e keeps 2/2, and since they share it with proj, nothing more through that; the knowledge
    # exchange of a, b and plat leaves a–b 1/2; a funds d.
    expected = {
        "a b": 1 / 2 + 1 / 2,  # net, the exchange
        "a c": 1 / 2 + 1 / 3,  # net, proj
        "a d": 1,  # funding
        "a e": 1,  # the partnership, and nothing more through proj
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
    made = [link for link in view.links if link.kind == "collaboration"]
    # Of proj all pairs but a–e, which have a partnership with it already: in parts, each of four members.
    parts = [("Net", "abc", 3), ("Plat", "bd", 2), ("Proj", "acf", 4), ("Proj", "ce", 4), ("Proj", "ef", 4)]
    assert sorted((link.name, "".join(link.members), link.size) for link in made) == parts
    assert {(link.start, link.end, link.strength) for link in made} == {(None, None, 1.0)}
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


def platforms(*sizes: int) -> Network:
    """Collaborations of so many organisations, each of which is a member of all that are large enough."""
    sectors, kinds = networks.star().sectors, networks.star().kinds
    organisations = [Actor(f"o{i:04}", "O", "public") for i in range(max(sizes))]
    made = [Actor(f"p{i}", f"P{i}", "public", form="platform") for i in range(len(sizes))]
    links = (
        Link((organisation.id, platform.id), "membership")
        for platform, size in zip(made, sizes, strict=True)
        for organisation in organisations[:size]
    )
    return Network((*organisations, *made), tuple(links), sectors, kinds)


@pytest.mark.parametrize(
    ("sizes", "tied", "too_large"),
    [((1_000,), [1_000], 0), ((1_001,), [], 1), ((1_000, 33, 32), [32, 33], 1), ((1_500, 3, 1_001), [3], 2)],
)
def test_collaborations_of_too_many_organisations_tie_nobody(sizes, tied, too_large) -> None:
    view = collaborations_as_ties(platforms(*sizes))
    assert sorted(link.size for link in view.network.links) == tied
    assert (view.collaborations, view.too_large, view.too_small) == (len(sizes), too_large, 0)
    assert len(view.network.actors) == max(sizes)


def test_partnerships_that_are_there_count_too() -> None:
    network = platforms(33, 40)
    everybody = tuple(f"x{i:04}" for i in range(1_000))
    actors = (*network.actors, *(Actor(id, "X", "public") for id in everybody))
    with_partnership = replace(network, actors=actors, links=(*network.links, Link(everybody, "other")))
    assert collaborations_as_ties(network).too_large == 0
    assert collaborations_as_ties(with_partnership).too_large == 2  # 499,500 pairs, and 33 members make 528


def test_what_is_too_large_is_said() -> None:
    assert scopes.too_large(0, "sv") == ()
    assert scopes.too_large(2, "en") == (
        "Collaborations with too many organisations to be read as ties (2) tie nobody.",
    )


def test_what_two_share_with_a_collaboration_counts_once() -> None:
    # One partnership of o1, o2 and the network c1: 1/2 for each pair of it, whatever its kind.
    whole = load(networks.REFERENCE / "asties-mixed-party")
    for kind in ("project_partnership", "knowledge_exchange", "other"):
        links = tuple(replace(link, kind=kind) for link in whole.links)
        view = collaborations_as_ties(replace(whole, links=links))
        assert ties(view.network) == {"o1 o2": 0.5}
        assert (view.other_links, view.inner_links) == (0, 0)


def test_the_others_are_tied_through_the_collaboration() -> None:
    # o1 and o2 share a partnership of strength 3 with c1, which o3 and o4 are members of, too: four parties, 1/3 a
    # pair, but for o1 and o2, who have 3/2.
    whole = load(networks.REFERENCE / "asties-mixed-party")
    links = (
        Link(("o1", "o2", "c1"), "other", strength=3.0),
        *(Link((id, "c1"), "membership") for id in ("o1", "o2", "o3", "o4")),
    )
    view = collaborations_as_ties(replace(whole, links=links)).network
    third = pytest.approx(1 / 3)
    pairs = {"o1 o3": third, "o1 o4": third, "o2 o3": third, "o2 o4": third, "o3 o4": third}
    assert ties(view) == {"o1 o2": 1.5, **pairs}
