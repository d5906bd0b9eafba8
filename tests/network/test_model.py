"""Actors, links, and the network they form."""

from dataclasses import FrozenInstanceError, fields, replace
from itertools import permutations
from math import inf, nan
from random import Random

import networks
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network.model import About, Actor, Bilingual, Kind, Link, Network, Order, Source
from graph.network.vocabulary import KINDS, SECTORS

# Every field is filled, so that every field can change.
ACTOR = Actor(
    id="a",
    name="Å",
    sector="public",
    name_en="A",
    aliases=("Alpha",),
    form="platform",
    cross_sector=True,
    region="SE224",
    functions=("funding",),
    challenges=("integration",),
    url="https://a.example/",
    orgnr="202100-4920",
    as_of=2024,
    confidence="high",
    sources=(Source("title", "https://s.example/"),),
    note="note",
    custom=(("key", "text"),),
)
LINK = Link(
    members=("a", "b"),
    kind="funding",
    size=3,
    id="id",
    name="name",
    start="2020",
    end="2021",
    strength=2.0,
    amount=100.0,
    currency="EUR",
    resources=("funding",),
    results=("policy",),
    as_of=2024,
    confidence="low",
    sources=(Source("title"),),
    note="note",
)
ORDER = Order(Bilingual("Karta", "Map"), Source("title"), (("public", "academia"), ("business",)))


def test_newmans_example() -> None:
    # Newman (2001): five authors, three papers.
    network = networks.network(dict.fromkeys("ABCDE", "academia"), "A B C D", "A B", "A B E")
    assert {a + b: strength for a, b, strength in network.ties} == pytest.approx(
        {"AB": 11 / 6, "AE": 1 / 2, "BE": 1 / 2, "AC": 1 / 3, "AD": 1 / 3, "BC": 1 / 3, "BD": 1 / 3, "CD": 1 / 3}
    )


def test_ties_are_sorted_pairs_whatever_the_direction() -> None:
    links = (Link(("c", "a"), "funding"), Link(("a", "c"), "membership", strength=0.5), Link(("b", "a"), "funding"))
    network = Network(networks.network(dict.fromkeys("abc", "public")).actors, links, SECTORS, KINDS)
    assert network.ties == (("a", "b", 1.0), ("a", "c", 1.5))


def test_the_ties_of_toy12() -> None:
    strengths = dict.fromkeys([actor.id for actor in networks.toy12().actors], 0.0)
    for a, b, strength in networks.toy12().ties:
        strengths[a] += strength
        strengths[b] += strength
    expected = {"P1": 5, "A1": 4, "P2": 2, "A2": 2, "B1": 2, "C1": 2, "C2": 2, "C3": 1, "B2": 0}
    assert strengths == pytest.approx(expected | {"P3": 1, "A3": 1, "C4": 1})
    assert len(networks.toy12().ties) == 16
    assert ("A1", "P1", 1.5) in networks.toy12().ties


def test_actors_and_links_are_sorted() -> None:
    links = (Link(("b", "c"), "other"), Link(("a", "c"), "other", start="2020"), Link(("a", "c"), "funding"))
    actors = tuple(Actor(id, id, "public") for id in "cab")
    network = Network(actors, links, SECTORS, KINDS)
    assert [actor.id for actor in network.actors] == ["a", "b", "c"]
    assert [link.kind for link in network.links] == ["funding", "other", "other"]
    assert network.position == {"a": 0, "b": 1, "c": 2}


def test_the_order_of_rows_makes_no_difference() -> None:
    toy12 = networks.toy12()
    for links in permutations(toy12.links[:4]):
        shuffled = replace(toy12, actors=toy12.actors[::-1], links=(*toy12.links[4:], *links))
        assert shuffled.digest == toy12.digest
        assert (shuffled, hash(shuffled)) == (toy12, hash(toy12))
        assert (shuffled.ties, list(shuffled.graph.edges(data=True))) == (
            toy12.ties,
            list(toy12.graph.edges(data=True)),
        )


@given(networks.drawn(), st.randoms(use_true_random=False))
def test_the_order_of_any_rows_makes_no_difference(network: Network, random: Random) -> None:
    actors, links = list(network.actors), list(network.links)
    random.shuffle(actors)
    random.shuffle(links)
    assert replace(network, actors=tuple(actors), links=tuple(links)).digest == network.digest


def test_equal_links_are_both_kept() -> None:
    network = networks.network({"a": "public", "b": "public"}, "a b", "a b")
    assert network.ties == (("a", "b", 2.0),)


def _pair(actor: Actor = ACTOR, link: Link = LINK, **fields: object) -> Network:
    whole = {"sectors": SECTORS, "kinds": KINDS, "about": About()} | fields
    return Network((actor, Actor("b", "B", "public")), (link,), **whole)  # type: ignore[arg-type]


def _changed(value: object) -> object:
    return type(value)() if isinstance(value, (str, tuple)) else (not value if isinstance(value, bool) else value + 1)


@pytest.mark.parametrize("name", [f.name for f in fields(Actor) if f.name not in ("id", "sector")])
def test_any_change_of_an_actor_changes_the_digest(name: str) -> None:
    assert _pair(replace(ACTOR, **{name: _changed(getattr(ACTOR, name))})).digest != _pair().digest


@pytest.mark.parametrize("name", [f.name for f in fields(Link) if f.name not in ("members", "kind")])
def test_any_change_of_a_link_changes_the_digest(name: str) -> None:
    assert _pair(link=replace(LINK, **{name: _changed(getattr(LINK, name))})).digest != _pair().digest


@pytest.mark.parametrize(
    "other",
    [
        _pair(replace(ACTOR, sector="academia")),
        _pair(link=replace(LINK, members=("b", "a"))),  # the direction
        _pair(link=replace(LINK, kind="membership")),
        _pair(sectors={**SECTORS, "new": Bilingual("Ny", "New")}),
        _pair(sectors={**SECTORS, "public": Bilingual("Offentlig", "Public")}),
        _pair(sectors=dict(reversed(SECTORS.items()))),  # the order in which sectors are shown
        _pair(kinds={**KINDS, "new": Kind("new", Bilingual("ny", "new"))}),
        _pair(kinds={**KINDS, "other": replace(KINDS["other"], joins=True)}),
        *(
            _pair(about=replace(About(), **{f.name: (ORDER if f.name == "compare" else Bilingual("å", "a"),)}))
            for f in fields(About)
        ),
        Network((ACTOR, Actor("b", "B", "public"), Actor("c", "C", "public")), (LINK,), SECTORS, KINDS),
        Network((ACTOR, Actor("b", "B", "public")), (LINK, LINK), SECTORS, KINDS),
        Network((ACTOR, Actor("b", "B", "public")), (), SECTORS, KINDS),
    ],
)
def test_any_other_change_changes_the_digest(other: Network) -> None:
    assert other.digest != _pair().digest
    assert other != _pair()


def test_an_order_names_sectors_that_are_there() -> None:
    with pytest.raises(ValueError, match="unknown sectors in orders: north"):
        _pair(about=About(compare=(ORDER._replace(order=(("public",), ("north",))),)))


def test_texts_that_run_together_are_told_apart() -> None:
    one = _pair(replace(ACTOR, name="x', 'y", name_en=None))
    other = _pair(replace(ACTOR, name="x", name_en="y"))
    assert one.digest != other.digest


def test_the_graph_is_simple_undirected_and_frozen() -> None:
    graph = networks.toy12().graph
    assert type(graph) is nx.Graph
    assert list(graph) == sorted(actor.id for actor in networks.toy12().actors)
    assert graph.nodes["P1"] == {"name": "P1", "sector": "public", "form": "organisation"}
    assert graph.edges["P1", "A1"] == {"strength": 1.5, "kinds": "project_partnership"}
    for change in (lambda: graph.add_node("x"), lambda: graph.remove_edge("P1", "A1"), graph.clear):
        with pytest.raises(nx.NetworkXError, match="rozen"):
            change()


def test_components_come_largest_first() -> None:
    big, small, alone = networks.toy12().components
    assert (len(big), small, alone) == (9, ("A3", "C4"), ("B2",))
    assert big == tuple(sorted(big))
    assert networks.isolates().components == (("a",), ("b",), ("c",), ("d",))
    assert networks.empty().components == ()


@pytest.mark.parametrize("value", [ACTOR, LINK, KINDS["other"], About(), networks.toy12()])
def test_values_do_not_change(value: object) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, None)  # type: ignore[arg-type]


_AB = (Actor("a", "A", "public"), Actor("b", "B", "public"))


@pytest.mark.parametrize(
    ("actors", "links", "message"),
    [
        ((*_AB, Actor("a", "A2", "public")), (), "two actors have the same id"),
        ((Actor("a", "A", "pubic"),), (), "unknown sectors: pubic"),
        (_AB, (Link(("a", "x"), "other"),), "unknown actors in links: x"),
        (_AB, (Link(("a", "b"), "fundign"),), "unknown kinds of links: fundign"),
        (_AB, (Link(("a",), "other"),), "a link needs two members"),
        (_AB, (Link((), "other"),), "a link needs two members"),
        (_AB, (Link(("a", "a"), "other"),), "a link needs two members"),
        (_AB, (Link(("a", "b", "a"), "other"),), "a link needs two members"),
        (_AB, (Link(("a", "b"), "other", size=1),), "a link needs two members"),
        *((_AB, (Link(("a", "b"), "other", strength=s),), "a finite strength > 0") for s in (0, -1.0, inf, nan)),
    ],
)
def test_what_cannot_be_a_network_is_refused(actors: tuple[Actor, ...], links: tuple[Link, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Network(actors, links, SECTORS, KINDS)


def test_a_link_knows_its_size_in_the_file() -> None:
    assert Link(("a", "b", "c"), "other").size == 3
    assert replace(Link(("a", "b", "c"), "other"), members=("a", "b")).size == 3


def test_an_actor_by_its_id_and_the_links_of_it() -> None:
    toy12 = networks.toy12()
    assert toy12.actor("P3").id == "P3"
    assert [link.id for link in toy12.links_of("P3")] == ["L9"]
    assert list(toy12.links_of("B2")) == []
    with pytest.raises(KeyError):
        toy12.actor("nobody")


def test_a_name_in_english_where_there_is_one() -> None:
    assert (ACTOR.title("en"), ACTOR.title("sv")) == ("A", "Å")
    assert replace(ACTOR, name_en=None).title("en") == "Å"
    assert ACTOR.is_collaboration
    assert not Actor("a", "A", "public").is_collaboration


def test_the_graph_says_what_networkx_can_write() -> None:
    actors = (Actor("a", "A", "public", region="SE224"), Actor("b", "B", "academia", form="platform"))
    links = (
        Link(("a", "b"), "funding", start="2022", end="2025"),
        Link(("b", "a"), "hosting", start="2021-06", end="2025-12-30"),
    )
    graph = Network(actors, links, SECTORS, KINDS).graph
    assert graph.nodes["a"] == {"name": "A", "sector": "public", "form": "organisation", "region": "SE224"}
    assert graph.edges["a", "b"] == {"strength": 2.0, "kinds": "funding;hosting", "start": "2021-06", "end": "2025"}
    open_ended = Network(actors, (*links, Link(("a", "b"), "other", start="2020")), SECTORS, KINDS).graph
    assert open_ended.edges["a", "b"].keys() == {"strength", "kinds", "start"}
    assert "".join(nx.generate_graphml(networks.shipped().graph)).count("<node ") == 170


def test_a_network_is_shown_in_one_line() -> None:
    assert repr(networks.star()) == "<Network: 3 actors, 2 links, 4 sectors>"
    shown = repr(networks.shipped())
    assert shown.endswith(": 170 actors, 221 links, 4 sectors>")
    assert "\n" not in shown
