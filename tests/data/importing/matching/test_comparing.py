"""A draft beside the network that is there, and both as one."""

from any_networks import networks as any_networks
from hypothesis import HealthCheck, given, settings

from graph.data.importing.matching.comparing import Choices, Compared, combined, compared
from graph.data.importing.matching.records import differences
from graph.data.reading import Sources, parse
from graph.data.writing import texts
from graph.network.model import About, Actor, Asked, Bilingual, Kind, Link, Network, Source
from graph.network.vocabulary import KINDS, NOT_STATED, NOT_STATED_NAME, SECTORS

some = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None)


def network(
    *actors: Actor, links: tuple[Link, ...] = (), sectors=SECTORS, kinds=KINDS, about: About | None = None
) -> Network:
    return Network(actors, links, sectors, kinds, about or About())


def a(**fields) -> Actor:
    return Actor("a", fields.pop("name", "Alfa"), fields.pop("sector", "public"), **fields)


B = Actor("b", "Beta", "business")
C = Actor("c", "Gamma", "academia")


def by_key(existing: Network, draft: Network) -> dict[str, Compared]:
    return {one.key: one for one in compared(existing, draft)}


def statuses(existing: Network, draft: Network) -> dict[str, str]:
    return {key: one.status for key, one in by_key(existing, draft).items() if key != "about"}


def test_actors_are_new_gone_changed_in_conflict_or_unchanged() -> None:
    existing = network(a(), B, C, Actor("d", "Delta", "public", url="https://d.se"))
    draft = network(
        a(url="https://a.se"), B, Actor("d", "Delta", "public", url="https://d.org"), Actor("e", "Epsilon", "public")
    )
    assert statuses(existing, draft) == {
        "actor:a": "changed",
        "actor:b": "unchanged",
        "actor:c": "gone",
        "actor:d": "conflict",
        "actor:e": "new",
    }
    [difference] = by_key(existing, draft)["actor:d"].differences
    assert (difference.field, difference.before, difference.after) == ("url", "https://d.se", "https://d.org")
    assert by_key(existing, draft)["actor:d"].conflicts == ("actor:d:url",)


def test_what_a_draft_does_not_state_is_no_difference() -> None:
    full = a(form="network", region="SE224", aliases=("Al",), url="https://a.se", custom=(("x", "1"),), note="N")
    assert differences(full, a(sector=NOT_STATED)) == ()
    assert differences(a(form="network", cross_sector=True), a()) == ()


def test_each_field_that_both_state_otherwise_is_in_conflict() -> None:
    old = a(region="SE224", as_of=2023, custom=(("x", "1"), ("y", "2")), aliases=("Al",))
    new = a(
        sector="academia", form="network", region="SE", as_of=2024, custom=(("x", "3"), ("z", "4")), aliases=("Be",)
    )
    found = {one.field: (one.before, one.after, one.is_conflict) for one in differences(old, new)}
    assert found == {
        "sector": ("public", "academia", True),
        "form": ("organisation", "network", True),
        "region": ("SE224", "SE", True),
        "as_of": (2023, 2024, True),
        "aliases": (("Al",), ("Al", "Be"), False),
        "custom.x": ("1", "3", True),
        "custom.z": (None, "4", False),
    }


def test_a_sector_that_was_not_stated_is_filled() -> None:
    [difference] = differences(a(sector=NOT_STATED), a())
    assert (difference.after, difference.is_conflict) == ("public", False)


def test_an_actor_is_the_same_by_a_name_or_an_alias() -> None:
    existing = network(a(name="Malmö universitet", aliases=("MAU",)), B)
    draft = network(
        Actor("mau", " mau", "public"), Actor("beta", "BETA", "business"), links=(Link(("beta", "mau"), "other"),)
    )
    assert statuses(existing, draft) == {"actor:a": "unchanged", "actor:b": "unchanged", "link:a b other": "new"}
    assert combined(existing, draft).links[0].members == ("a", "b")


def test_one_of_two_with_one_name_is_nobody_s() -> None:
    existing = network(a(name="Alfa"), Actor("b", "Alfa", "public"))
    assert statuses(existing, network(Actor("alfa", "Alfa", "public")))["actor:alfa"] == "new"


def test_other_organisation_numbers_are_other_actors() -> None:
    existing = network(a(orgnr="202100-4920"))
    draft = network(Actor("alfa", "Alfa", "public", orgnr="212000-1124"))
    assert statuses(existing, draft) == {"actor:a": "gone", "actor:alfa": "new"}


def test_another_name_under_the_same_id_is_a_conflict_and_the_former_one_stays_an_alias() -> None:
    existing, draft = network(a()), network(a(name="Omega"))
    assert statuses(existing, draft) == {"actor:a": "conflict"}
    assert combined(existing, draft).actors[0].name == "Alfa"
    taken = combined(existing, draft, Choices({"actor:a:name": "new"})).actors[0]
    assert (taken.name, taken.aliases) == ("Omega", ("Alfa",))


def link(**fields) -> Link:
    return Link(fields.pop("members", ("a", "b")), fields.pop("kind", "other"), **fields)


def compared_links(old: tuple[Link, ...], new: tuple[Link, ...]) -> list[tuple[str, tuple[str, ...]]]:
    existing, draft = network(a(), B, C, links=old), network(a(), B, C, links=new)
    return [
        (one.status, tuple(d.field for d in one.differences))
        for one in compared(existing, draft)
        if one.key.startswith("link:")
    ]


def test_links_are_the_same_by_id_and_else_by_members_kind_name_and_period() -> None:
    assert compared_links((link(id="x"),), (link(id="x", start="2023"),)) == [("changed", ("start",))]
    assert compared_links((link(name="P", start="2023"),), (link(name="p ", start="2023", note="N"),)) == [
        ("changed", ("note",))
    ]
    assert compared_links((link(),), (link(kind="knowledge_exchange"),)) == [("gone", ()), ("new", ())]
    assert compared_links((link(end="2024"),), (link(end="2025"),)) == [("gone", ()), ("new", ())]
    assert compared_links((link(start="2023"),), (link(start="2023", end="2025"),)) == [("changed", ("end",))]
    assert compared_links((link(amount=5.0),), (link(amount=7.0, currency="EUR"),)) == [
        ("conflict", ("amount", "currency"))
    ]
    assert compared_links((link(strength=2.0),), (link(),)) == [("unchanged", ())]


def test_parallel_links_are_compared_one_by_one() -> None:
    assert compared_links((link(), link()), (link(),)) == [("unchanged", ()), ("gone", ())]
    assert compared_links((link(),), (link(), link())) == [("unchanged", ()), ("new", ())]
    assert compared_links((link(start="2020"), link(start="2023")), (link(start="2023"),)) == [
        ("gone", ()),
        ("unchanged", ()),
    ]


def test_a_directed_link_the_other_way_is_another() -> None:
    assert compared_links((link(kind="funding"),), (link(members=("b", "a"), kind="funding"),)) == [
        ("gone", ()),
        ("new", ()),
    ]


def test_every_key_is_there_once() -> None:
    existing = network(a(), B, links=(link(), link(), link(name="#2")))
    keys = [one.key for one in compared(existing, network(a(), B, links=(link(), link(), link())))]
    assert len(keys) == len(set(keys))


def test_what_exists_stays_and_what_is_new_is_added() -> None:
    existing = network(a(url="https://a.se"), B, links=(link(),))
    draft = network(a(url="https://x.se", note="N"), C, links=(link(members=("a", "c")),))
    both = combined(existing, draft)
    assert [actor.id for actor in both.actors] == ["a", "b", "c"]
    assert (both.actors[0].url, both.actors[0].note) == ("https://a.se", "N")
    assert [one.members for one in both.links] == [("a", "b"), ("a", "c")]
    assert combined(existing, draft, Choices(otherwise="new")).actors[0].url == "https://x.se"
    assert (
        combined(existing, draft, Choices({"actor:a:url": "existing"}, otherwise="new")).actors[0].url == "https://a.se"
    )


def test_what_is_gone_is_removed_where_asked() -> None:
    existing = network(a(), B, C, links=(link(), link(members=("a", "b", "c"))))
    draft = network(a(), B, C)
    assert len(combined(existing, draft, Choices(removed=frozenset({"link:a b other"}))).links) == 1
    both = combined(existing, network(a(), B), Choices(removed=frozenset({"actor:c"})))
    assert [(one.members, one.size) for one in both.links] == [(("a", "b"), 2), (("a", "b"), 2)]
    fewer = combined(existing, network(a(), C), Choices(removed=frozenset({"actor:b"})))
    assert [one.members for one in fewer.links] == [("a", "c")]


def test_the_description_is_filled_and_its_lists_grow() -> None:
    one = About(title=Bilingual("T", "T"), limits=(Bilingual("L", "L"),))
    other = About(title=Bilingual("U", "U"), publisher="P", limits=(Bilingual("M", "M"),), sources=(Source("S"),))
    existing, draft = network(about=one), network(about=other)
    assert by_key(existing, draft)["about"].conflicts == ("about:title",)
    both = combined(existing, draft).about
    assert (both.title, both.publisher, both.sources) == (Bilingual("T", "T"), "P", (Source("S"),))
    assert [limit.sv for limit in both.limits] == ["L", "M"]
    assert combined(existing, draft, Choices({"about:title": "new"})).about.title == Bilingual("U", "U")


def test_who_was_asked_has_the_ids_that_exist() -> None:
    existing = network(a(), B)
    draft = network(Actor("x", "Alfa", "public"), C, about=About(asked=Asked(("c", "x"), ("x",))))
    assert combined(existing, draft).about.asked == Asked(("a", "c"), ("a",))
    there = network(a(), B, about=About(asked=Asked(("a", "b"), ("b",))))
    assert combined(there, network(a()), Choices(removed=frozenset({"actor:b"}))).about.asked == Asked(("a",), ())


def test_sectors_that_are_used_are_added() -> None:
    existing = network(a(sector="x"), sectors={"x": Bilingual("X", "X")})
    draft = network(a(sector=NOT_STATED), B, sectors={**SECTORS, NOT_STATED: NOT_STATED_NAME})
    assert list(combined(existing, draft).sectors) == ["x", "business"]


def test_a_sector_that_nobody_is_left_without_goes() -> None:
    existing = network(a(sector=NOT_STATED), sectors={**SECTORS, NOT_STATED: NOT_STATED_NAME})
    assert list(combined(existing, network(a())).sectors) == list(SECTORS)


def test_a_kind_with_another_direction_gets_another_id() -> None:
    name = Bilingual("Stöd", "Support")
    existing = network(a(), B, links=(link(kind="support"),), kinds={**KINDS, "support": Kind("support", name)})
    directed = {**KINDS, "support": Kind("support", name, directed=True)}
    draft = network(a(), B, links=(link(members=("b", "a"), kind="support"),), kinds=directed)
    both = combined(existing, draft)
    assert {(one.members, one.kind) for one in both.links} == {
        (("a", "b"), "support"),
        (("b", "a"), "support-directed"),
    }
    assert both.kinds["support-directed"].directed


@some
@given(any_networks())
def test_the_same_file_again_changes_nothing(one: Network) -> None:
    assert {entry.status for entry in compared(one, one)} == {"unchanged"}
    again = combined(one, one)
    assert (again.actors, again.links, again.about) == (one.actors, one.links, one.about)


@some
@given(any_networks(), any_networks())
def test_nothing_that_exists_is_lost(one: Network, other: Network) -> None:
    both = combined(one, other)
    assert one.position.keys() <= both.position.keys()
    for actor in one.actors:
        assert differences(both.actor(actor.id), actor) == ()
    assert len(both.links) >= len(one.links)
    assert combined(both, other) == both
    assert parse(Sources.of(*texts(both))) == both


def test_into_an_empty_network_comes_the_draft() -> None:
    draft = network(a(), B, links=(link(),))
    assert combined(network(), draft) == draft
