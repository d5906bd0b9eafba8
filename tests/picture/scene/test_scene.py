"""The graph and its layers as JSON: complete, the same every time, and deaf to hostile names."""

import json
import math
import random
from itertools import pairwise

import pytest

from graph.network.model import Actor, Bilingual, Link, Network
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture.scene import (
    WORDS,
    compose_graph,
    compose_map,
    highlight,
    loss_of,
    partition_of,
    place,
    rank,
    ring,
    scene,
    to_json,
    within,
)

TEXTS = {word: f"({word})" for word in WORDS}


def network(actors, pairs=()):
    return Network(tuple(actors), tuple(Link(pair, "other") for pair in pairs), SECTORS, KINDS)


def actor(id, name=None, sector="public", **more):
    return Actor(id, name or id.upper(), sector, **more)


def composed(network, lang="sv"):
    return compose_graph(network, lang, TEXTS)


def content(layer):
    return json.loads(to_json(layer))


def sectors_of(network):
    return {actor.id: actor.sector for actor in network.actors}


def names_of(network, lang="sv"):
    return {id: name.text(lang) for id, name in network.sectors.items()}


def by_sector(network, lang="sv"):
    return partition_of(composed(network, lang), sectors_of(network), names_of(network, lang), "sector", "Sektor")


@pytest.fixture
def star():
    leaves = [
        actor("b", "Bi", "academia", name_en="Bee"),
        actor("c", "Ce", "business", form="project"),
        actor("d", "De", "civil_society"),
    ]
    return network([actor("a", "Nav", name_en="Hub"), *leaves], [("a", "b"), ("a", "c"), ("a", "d")])


def test_every_actor_and_tie_is_there(star):
    shown = content(composed(star))
    assert shown["format"] == 2
    assert shown["map"] is False
    assert [node["id"] for node in shown["nodes"]] == ["a", "b", "c", "d"]
    assert [(edge["from"], edge["to"]) for edge in shown["edges"]] == [("a", "b"), ("a", "c"), ("a", "d")]
    assert [node["partners"] for node in shown["nodes"]] == [3, 1, 1, 1]
    assert [node["collaboration"] for node in shown["nodes"]] == [False, False, True, False]
    assert (shown["omitted"], shown["omittedTies"]) == (0, 0)


def test_names_and_sectors_are_in_the_language_asked_for(star):
    assert [node["label"] for node in content(composed(star))["nodes"]] == ["Nav", "Bi", "Ce", "De"]
    assert [node["label"] for node in content(composed(star, "en"))["nodes"]] == ["Hub", "Bee", "Ce", "De"]
    english = content(by_sector(star, "en"))
    assert [entry["name"] for entry in english["legend"]] == [name.en for name in SECTORS.values()]


def test_places_are_in_the_order_of_the_dots_and_always_finite(star):
    positions = {"d": (3.14159, -3.0), "a": (0.0, 0.0), "b": (math.nan, 1.0)}
    placed = content(place(composed(star), positions))
    assert (placed["x"], placed["y"]) == ([0.0, 0.0, 0.0, 3.1], [0.0, 0.0, 0.0, -3.0])


def test_places_of_those_who_are_gone_are_kept(star):
    positions = {"a": (0.0, 0.0), "gone": (700.04, -5.0)}
    assert content(place(composed(star), positions, ["gone"]))["gone"] == [[700.0, -5.0]]


def test_the_legend_counts_every_category_and_each_dot_has_its_row(star):
    shown = content(by_sector(star))
    assert {e["id"]: e["count"] for e in shown["legend"]} == dict.fromkeys(SECTORS, 1)
    assert [shown["legend"][row]["id"] for row in shown["of"]] == ["public", "academia", "business", "civil_society"]
    assert (shown["by"], shown["title"]) == ("sector", "Sektor")


def test_any_partition_colours_and_the_unknown_come_last(star):
    groups = {"a": "SE1", "b": "SE2", "c": "SE1"}  # d is nowhere
    shown = content(partition_of(composed(star), groups, {"SE2": "East"}, "region", "Region"))
    assert [(e["id"], e["name"], e["count"]) for e in shown["legend"]] == [
        ("SE1", "SE1", 2),
        ("SE2", "East", 1),
        ("", "(unknown)", 1),
    ]
    assert shown["of"] == [0, 1, 0, 2]
    assert len({(e["colour"]["light"], e["shape"]) for e in shown["legend"]}) == 3


def test_rankings_give_sizes_and_an_order(star):
    graph = composed(star)
    degree = content(rank(graph, "degree", {"a": 3, "b": 1, "c": 1, "d": 1}))
    other = content(rank(graph, "other", {"a": 1.0, "b": 4.0, "c": math.nan}))  # d is not named at all
    assert degree["name"] == "degree"
    assert degree["radii"][0] == max(degree["radii"])
    assert degree["order"] == [0, 1, 2, 3]
    assert other["order"] == [1, 0, 2, 3]
    assert other["radii"][1] == 2 * other["radii"][0]
    assert other["radii"][2] == other["radii"][3]
    assert len(set(content(rank(graph, "none", {}))["radii"])) == 1


def test_where_a_part_is_measured_its_partners_are_told(star):
    graph = composed(star)
    assert "partners" not in content(rank(graph, "partners", {}))
    assert content(rank(graph, "partners", {"a": 1.0}, {"a": 1, "b": 0}))["partners"] == [1, 0, None, None]


def test_a_scope_says_which_dots_and_ties_are_within(star):
    graph = composed(star)
    assert content(within(graph, {"a", "b", "c", "ghost"})) == {"dots": "1110", "ties": "111", "dashed": "000"}
    chosen = within(graph, {"a", "b", "c"}, {("c", "a"), ("a", "d")}, dashed={("d", "a")})
    assert content(chosen) == {"dots": "1110", "ties": "011", "dashed": "001"}  # a–d leads out


def test_what_a_change_takes_away_is_named_and_who_it_cuts_off_is_a_dot(star):
    loss = loss_of(composed(star), ["Gone"], ["d", "b", "ghost"])
    assert content(loss) == {"gone": ["Gone"], "apart": [1, 3]}


def test_what_is_lit_are_places_and_strangers_are_passed_over(star):
    assert content(highlight(composed(star), ["d", "a", "ghost"], [("d", "a"), ("b", "c")])) == {
        "dots": [0, 3],
        "ties": [2],
    }


def test_a_map_counts_actors_and_ties_of_the_categories(star):
    groups = {"a": "x", "b": "x", "c": "y"}
    graph = compose_map(star, groups, {"y": "Ypsilon", "x": "Xi", "z": "Nobody"}, "sv", TEXTS)
    shown = content(graph)
    assert shown["map"] is True
    assert [(n["id"], n["label"], n["count"], n["within"], n["partners"]) for n in shown["nodes"]] == [
        ("y", "Ypsilon", 1, 0, 1),
        ("x", "Xi", 2, 1, 2),
        ("", "(unknown)", 1, 0, 1),
    ]
    assert [(e["from"], e["to"], e["count"]) for e in shown["edges"]] == [("", "x", 1), ("x", "y", 1)]
    partition = content(partition_of(graph, groups, {"y": "Ypsilon", "x": "Xi"}, "letter", "Letter"))
    assert [partition["legend"][row]["id"] for row in partition["of"]] == ["y", "x", ""]
    assert [entry["count"] for entry in partition["legend"]] == [2, 1, 1]
    places = content(ring(graph))
    assert len({*zip(places["x"], places["y"], strict=True)}) == 3


def test_an_empty_network_has_an_empty_picture():
    empty = network([])
    assert content(composed(empty))["nodes"] == []
    assert content(compose_map(empty, {}, {}, "sv", TEXTS))["nodes"] == []
    assert content(ring(composed(empty))) == {"x": [], "y": [], "gone": []}


def test_equal_networks_give_equal_bytes_whatever_the_row_order(star):
    other = Network(star.actors[::-1], star.links[::-1], star.sectors, star.kinds)
    assert to_json(composed(star)) == to_json(composed(other))
    assert to_json(by_sector(star)) == to_json(by_sector(other))


def test_all_texts_must_be_given(star):
    texts = {word: text for word, text in TEXTS.items() if word != "toolbar"}
    with pytest.raises(ValueError, match="toolbar"):
        compose_graph(star, "sv", texts)


def test_only_layers_become_json():
    with pytest.raises(TypeError, match="str"):
        to_json("<script>")


HOSTILE = [
    ("__proto__", "<script>alert(1)</script>"),
    ("constructor", '"><img src=x onerror=alert(1)>'),
    ("toString", "'; DROP TABLE --"),
    ("hasOwnProperty", "مرحبا بالعالم"),
    ("length", "👩‍👩‍👧‍👦 familj"),
    ("x", "{name} </script> \u2028 \\u003c"),
]


def test_hostile_names_and_ids_arrive_as_they_are():
    ids = [id for id, _ in HOSTILE]
    crowd = network([actor(id, name) for id, name in HOSTILE], pairwise(ids))
    shown = content(composed(crowd))
    assert {node["id"]: node["label"] for node in shown["nodes"]} == dict(HOSTILE)
    assert len(shown["edges"]) == len(ids) - 1
    assert "title" not in shown["nodes"][0]
    partition = partition_of(composed(crowd), {id: id for id in ids}, dict(HOSTILE), "__proto__", "</script>")
    assert [entry.id for entry in partition.legend] == ids


def test_sixty_categories_are_sixty_marks():
    sectors = {f"s{i}": Bilingual(f"s{i}", f"s{i}") for i in range(60)}
    crowd = Network(tuple(actor(f"a{i}", sector=s) for i, s in enumerate(sectors)), (), sectors, KINDS)
    legend = content(by_sector(crowd))["legend"]
    assert len({(entry["colour"]["light"], entry["shape"]) for entry in legend}) == 60


def test_too_many_actors_leave_those_with_most_partners(monkeypatch):
    monkeypatch.setattr(scene, "MOST_DOTS", 50)
    ids = [f"a{i:04}" for i in range(60)]
    crowd = network([actor(id) for id in ids], [*pairwise([*ids[10:], ids[10]]), (ids[0], ids[-1])])
    graph = composed(crowd)
    assert graph.omitted == 10
    assert [dot.id for dot in graph.dots] == ids[10:]
    assert len(graph.lines) == 50
    assert graph.omitted_lines == 1
    assert graph.dots[-1].partners == 3  # counted in the whole network
    partition = partition_of(graph, sectors_of(crowd), names_of(crowd), "sector", "Sector")
    assert sum(entry.count for entry in partition.legend) == len(ids)
    assert len(partition.of) == len(rank(graph, "", {}).radii) == 50
    everyone = compose_graph(crowd, "sv", TEXTS, everyone=True)
    assert [dot.id for dot in everyone.dots] == ids
    assert (len(everyone.lines), everyone.omitted, everyone.omitted_lines) == (51, 0, 0)


def test_too_many_ties_leave_the_strongest(monkeypatch):
    monkeypatch.setattr(scene, "MOST_LINES", 1_000)
    draw = random.Random(1)
    ids = [f"a{i:03}" for i in range(200)]
    pairs = {tuple(sorted(draw.sample(ids, 2))) for _ in range(2_500)}
    weak, strong = 0.5, 4.0
    links = [Link(pair, "other", strength=strong if i < 100 else weak) for i, pair in enumerate(sorted(pairs))]
    crowd = Network(tuple(actor(id) for id in ids), tuple(links), SECTORS, KINDS)
    graph = composed(crowd)
    assert len(graph.dots) == 200
    assert len(graph.lines) == 1_000
    assert graph.omitted == 0
    assert graph.omitted_lines == len(pairs) - 1_000
    drawn = {(line.a, line.b) for line in graph.lines}
    assert {link.members for link in links if link.strength == strong} <= drawn


def test_a_stronger_tie_is_wider():
    crowd = Network(
        (actor("a"), actor("b"), actor("c"), actor("d")),
        (
            Link(("a", "b"), "other"),
            Link(("a", "c"), "other"),
            Link(("a", "d"), "other", strength=6),
            Link(("b", "c"), "other", strength=1e-9),
        ),
        SECTORS,
        KINDS,
    )
    widths = {(line.a, line.b): line.width for line in composed(crowd).lines}
    assert widths["a", "d"] > widths["a", "b"] > widths["b", "c"] > 0
    assert max(widths.values()) <= 3
