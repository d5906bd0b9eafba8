"""The scene and its JSON: complete, the same every time, small enough, and deaf to hostile names."""

import json
import math
import random
from itertools import pairwise

import pytest

from graph.model import Actor, Bilingual, Link, Network
from graph.view import WORDS, compose, to_json
from graph.view.scene import MOST_DOTS, MOST_LINES
from graph.vocabulary import KINDS, SECTORS

TEXTS = {word: f"({word})" for word in WORDS}


def network(actors, pairs=()):
    return Network(tuple(actors), tuple(Link(pair, "other") for pair in pairs), SECTORS, KINDS)


def actor(id, name=None, sector="public", **more):
    return Actor(id, name or id.upper(), sector, **more)


def on_a_line(network):
    return {a.id: (float(i), -float(i)) for i, a in enumerate(network.actors)}


def picture(network, rankings=None, lang="sv"):
    if rankings is None:
        rankings = {"degree": dict(network.graph.degree())}
    return compose(network, on_a_line(network), rankings, lang, TEXTS)


def content(network, rankings=None, lang="sv"):
    return json.loads(to_json(picture(network, rankings, lang)))


@pytest.fixture
def star():
    leaves = [
        actor("b", "Bi", "academia", name_en="Bee"),
        actor("c", "Ce", "business", form="project"),
        actor("d", "De", "civil_society"),
    ]
    return network([actor("a", "Nav", name_en="Hub"), *leaves], [("a", "b"), ("a", "c"), ("a", "d")])


def test_every_actor_and_tie_is_there(star):
    shown = content(star)
    assert [node["id"] for node in shown["nodes"]] == ["a", "b", "c", "d"]
    assert [(edge["from"], edge["to"]) for edge in shown["edges"]] == [("a", "b"), ("a", "c"), ("a", "d")]
    assert [(node["x"], node["y"]) for node in shown["nodes"]] == [(0, 0), (1, -1), (2, -2), (3, -3)]
    assert [node["group"] for node in shown["nodes"]] == ["public", "academia", "business", "civil_society"]
    assert [node["partners"] for node in shown["nodes"]] == [3, 1, 1, 1]
    assert [node["collaboration"] for node in shown["nodes"]] == [False, False, True, False]
    assert shown["omitted"] == 0


def test_names_and_sectors_are_in_the_language_asked_for(star):
    assert [node["label"] for node in content(star, lang="sv")["nodes"]] == ["Nav", "Bi", "Ce", "De"]
    english = content(star, lang="en")
    assert [node["label"] for node in english["nodes"]] == ["Hub", "Bee", "Ce", "De"]
    assert [entry["name"] for entry in english["legend"]] == [name.en for name in SECTORS.values()]


def test_the_legend_counts_every_sector(star):
    assert {e["id"]: e["count"] for e in content(star)["legend"]} == dict.fromkeys(SECTORS, 1)


def test_rankings_give_sizes_and_an_order(star):
    values = {"a": 1.0, "b": 4.0, "c": math.nan}  # d is not named at all
    degree, other = content(star, {"degree": {"a": 3, "b": 1, "c": 1, "d": 1}, "other": values})["rankings"]
    assert degree["name"] == "degree"
    assert degree["radii"][0] == max(degree["radii"])
    assert degree["order"] == [0, 1, 2, 3]
    assert other["order"] == [1, 0, 2, 3]
    assert other["radii"][1] == 2 * other["radii"][0]
    assert other["radii"][2] == other["radii"][3]


def test_without_rankings_dots_are_sized_by_their_partners(star):
    (ranking,) = content(star, {})["rankings"]
    assert ranking["order"][0] == 0


def test_an_empty_network_has_an_empty_picture():
    assert content(network([]))["nodes"] == []


def test_the_same_scene_is_the_same_bytes_whatever_the_row_order(star):
    other = Network(star.actors[::-1], star.links[::-1], star.sectors, star.kinds)
    assert to_json(picture(star)) == to_json(picture(other))


def test_all_texts_must_be_given(star):
    texts = {word: text for word, text in TEXTS.items() if word != "toolbar"}
    with pytest.raises(ValueError, match="toolbar"):
        compose(star, on_a_line(star), {}, "sv", texts)


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
    shown = content(crowd)
    assert {node["id"]: node["label"] for node in shown["nodes"]} == dict(HOSTILE)
    assert len(shown["edges"]) == len(ids) - 1
    assert "title" not in shown["nodes"][0]


def test_sixty_sectors_are_sixty_marks():
    sectors = {f"s{i}": Bilingual(f"s{i}", f"s{i}") for i in range(60)}
    crowd = Network(tuple(actor(f"a{i}", sector=s) for i, s in enumerate(sectors)), (), sectors, KINDS)
    legend = content(crowd)["legend"]
    assert len({(entry["colour"]["light"], entry["shape"]) for entry in legend}) == 60


def test_too_many_actors_leave_the_first_in_rank():
    ids = [f"a{i:04}" for i in range(MOST_DOTS + 10)]
    crowd = network([actor(id) for id in ids], [(ids[0], ids[1]), (ids[0], ids[-1])])
    scene = picture(crowd, {"rank": {id: float(i) for i, id in enumerate(ids)}})
    assert scene.omitted == 10
    assert [dot.id for dot in scene.dots] == ids[10:]
    assert scene.lines == ()
    assert scene.omitted_lines == 2
    assert scene.dots[-1].partners == 1  # counted in the whole network
    assert sum(entry.count for entry in scene.legend) == len(ids)


def test_too_many_ties_leave_the_strongest():
    draw = random.Random(1)
    ids = [f"a{i:03}" for i in range(200)]
    pairs = {tuple(sorted(draw.sample(ids, 2))) for _ in range(25_000)}
    weak, strong = 0.5, 4.0
    links = [Link(pair, "other", strength=strong if i < 100 else weak) for i, pair in enumerate(sorted(pairs))]
    crowd = Network(tuple(actor(id) for id in ids), tuple(links), SECTORS, KINDS)
    scene = picture(crowd)
    assert len(scene.dots) == 200
    assert len(scene.lines) == MOST_LINES
    assert scene.omitted == 0
    assert scene.omitted_lines == len(pairs) - MOST_LINES
    drawn = {(line.a, line.b) for line in scene.lines}
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
    widths = {(line.a, line.b): line.width for line in picture(crowd).lines}
    assert widths["a", "d"] > widths["a", "b"] > widths["b", "c"] > 0
    assert max(widths.values()) <= 3
