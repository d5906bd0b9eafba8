"""What the search field is told: names as they are, in the order that is handed in."""

import json

import networks
import pytest

from graph import load
from graph.network.model import Actor, Network
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture.scene.names import names_json
from graph.text.alphabet import alphabetical

HOSTILE = ("__proto__", "constructor", "<img src=x onerror=alert(1)>", "\N{RIGHT-TO-LEFT OVERRIDE}abc", "x" * 10_000)
ACTORS = (
    Actor("gu", "Göteborgs universitet", "academia", "University of Gothenburg", ("GU", "Göteborgs universitet")),
    Actor("malmo", "Malmö stad", "public"),
    Actor("coop", "Coompanion", "civil_society", "Coompanion", ("Kooperativ utveckling",)),
)
NETWORK = Network(ACTORS, (), SECTORS, KINDS)


def told(network: Network, lang: str, order: list[str]) -> dict:
    return json.loads(names_json(network, lang, order, {"none": "nobody"}))


def test_the_names_stand_in_the_order_that_is_handed_in():
    names = told(NETWORK, "sv", ["malmo", "gu", "coop"])
    assert (names["format"], names["lang"], names["words"]) == (1, "sv", {"none": "nobody"})
    assert names["ids"] == ["malmo", "gu", "coop"]
    assert names["names"] == ["Malmö stad", "Göteborgs universitet", "Coompanion"]


def test_other_names_are_the_other_language_and_the_aliases_each_once():
    assert told(NETWORK, "sv", ["gu", "malmo", "coop"])["also"] == [
        ["University of Gothenburg", "GU"],
        [],
        ["Kooperativ utveckling"],
    ]
    assert told(NETWORK, "en", ["gu", "malmo", "coop"])["also"][0] == ["Göteborgs universitet", "GU"]


def test_every_actor_has_its_sectors_mark():
    names = told(NETWORK, "en", ["gu", "malmo", "coop"])
    marks = [names["marks"][group] for group in names["groups"]]
    assert [mark["shape"] for mark in marks] == ["triangle", "dot", "diamond"]
    assert marks[0]["name"] == "Academia"
    assert marks[0]["colour"] == {"light": "#008F68", "dark": "#3CCFA0", "projector": "#4BE3B0"}


def test_hostile_names_arrive_as_they_are():
    crowd = Network(tuple(Actor(f"a{i}", text, "public") for i, text in enumerate(HOSTILE)), (), SECTORS, KINDS)
    assert tuple(told(crowd, "sv", [actor.id for actor in crowd.actors])["names"]) == HOSTILE


def test_equal_networks_give_equal_bytes():
    again = Network(ACTORS[::-1], (), SECTORS, KINDS)
    assert names_json(NETWORK, "sv", ["gu", "coop", "malmo"], {}) == names_json(
        again, "sv", ["gu", "coop", "malmo"], {}
    )


@pytest.mark.parametrize("order", [["gu"], ["gu", "malmo", "malmo"], ["gu", "malmo", "coop", "x"]])
def test_an_order_that_leaves_out_or_invents_is_refused(order):
    with pytest.raises(ValueError, match="every actor once"):
        names_json(NETWORK, "sv", order, {})


def test_nobody_is_no_fault():
    assert told(networks.empty(), "sv", [])["ids"] == []


def test_the_shipped_actors_stand_in_the_alphabets_order():
    shipped = load(networks.DATA)
    titles = {actor.id: actor.title("sv") for actor in shipped.actors}
    names = told(shipped, "sv", alphabetical(titles, "sv"))["names"]
    assert len(names) == len(shipped.actors)
    first = [name[0].upper() for name in names if name[0].upper() in "AZÅÄÖ"]
    assert first == sorted(first, key="AZÅÄÖ".index)
