"""Where actors stand: by all the data, and worked out once; of more than can be drawn, by those in scope."""

from collections.abc import Mapping
from dataclasses import replace

import networks
import pytest

from graph.network.model import Actor, Link, Network
from graph.network.selection import Change, Scope
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture import Picture, compose
from graph.picture.placed import standing_among, territories
from graph.picture.scene import MOST_DOTS
from graph.picture.url import View


def test_equal_data_are_placed_once() -> None:
    one, other = networks.toy12(), replace(networks.toy12())
    assert one is not other
    assert territories(one, "regions") is territories(other, "regions")
    assert territories(one, "regions") != territories(one, "sectors")


def test_all_of_what_can_be_drawn_stand_as_they_do_among_all() -> None:
    network = networks.toy12()
    assert standing_among(network, View(scope=Scope(focus=("P1",)))) is network


@pytest.fixture(scope="module")
def crowd() -> Network:
    """A hub with ten partners, and far more pairs than can be drawn."""
    pairs = [("hub", f"p{i}") for i in range(10)] + [(f"x{i}", f"y{i}") for i in range(MOST_DOTS // 2)]
    ids = sorted({id for pair in pairs for id in pair})
    actors = tuple(Actor(id, id, "public") for id in ids)
    return Network(actors, tuple(Link(pair, "other") for pair in pairs), SECTORS, KINDS)


def places(picture: Picture) -> Mapping[str, tuple[float, float]]:
    ids = [dot.id for dot in picture.graph.dots]
    return dict(zip(ids, zip(picture.places.x, picture.places.y, strict=True), strict=True))


def test_a_part_of_more_than_can_be_drawn_is_a_picture_of_its_own(crowd: Network) -> None:
    around = places(compose(crowd, View(scope=Scope(focus=("hub",))), "en"))
    assert around.keys() == {"hub", *(f"p{i}" for i in range(10))}
    across = max(x for x, _ in around.values()) - min(x for x, _ in around.values())
    assert across < 2_000  # among all they would stand far apart
    assert len(set(around.values())) == 11


def test_a_change_moves_nobody_there(crowd: Network) -> None:
    view = View(scope=Scope(focus=("hub",)))
    before = places(compose(crowd, view, "en"))
    change = Change(actors=frozenset({"p3"}), ties=frozenset({("hub", "x7")}))
    after = places(compose(crowd, replace(view, change=change), "en"))
    assert after.keys() == before.keys() - {"p3"} | {"x7"}
    assert {id: after[id] for id in before if id != "p3"} == {id: at for id, at in before.items() if id != "p3"}
    assert after["x7"] not in before.values()
