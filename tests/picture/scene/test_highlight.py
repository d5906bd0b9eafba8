"""The layers of what is lit, and of what a change takes away."""

import pytest

from graph.network.model import Actor
from graph.picture import scene

from . import stage
from .shown import CHAIN, SPOTS, at, chain, colour_at, explorer

pytestmark = pytest.mark.browser


def test_what_is_lit_shines_and_is_named(visit, served):
    page = visit()
    graph, layers = chain(served)
    lit = served.publish(lit=scene.highlight(graph, ["b", "c", "d"], [("b", "c"), ("c", "d")]))
    stage.show(page, {**layers, **lit})
    assert set(explorer(page, "named")) == {"b", "c", "d"}


@pytest.mark.parametrize("webgl", [False, True])
def test_who_is_gone_is_an_outline_and_who_is_cut_off_is_marked_and_both_are_named(visit, served, webgl):
    page = visit(webgl=webgl)
    crowd = [Actor(f"x{i}", f"X{i}", "public") for i in range(2_001)] if webgl else []
    left = stage.network([*CHAIN.actors, *crowd], [link.members for link in CHAIN.links])
    graph, layers = served.layers(left, positions=SPOTS)
    spots = {**SPOTS, "gone": (0.0, 130.0)}
    changed = served.publish(
        places=scene.place(graph, spots, ["gone"]), loss=scene.loss_of(graph, ["Gone Gunnar"], ["e"])
    )
    stage.show(page, {**layers, **served.publish(places=scene.place(graph, spots, ["gone"]))})
    bare = colour_at(page, *at(page, "e"))
    stage.show(page, {**layers, **changed})
    assert {"gone 0", "e"} <= set(explorer(page, "named"))
    assert colour_at(page, *at(page, "e")) == bare  # the mark is a ring around the dot
    stage.show(page, layers)
    assert "gone 0" not in set(explorer(page, "named"))
