"""A node of a map opens the view of its own actors alone."""

from dataclasses import replace

import networks
import pytest

from graph.app.choices import Choices
from graph.app.layers import group_view
from graph.app.view_state import view_state
from graph.export.drawing.visibility import visibility_of
from graph.network.model import Actor, Network
from graph.picture import compose
from graph.picture.groups import member_of
from graph.picture.url import MAPS, Known, View, read, write


def spread() -> Network:
    """Two communities and somebody alone; some in a country, some in a part of it, some nowhere."""
    base = networks.bridge()
    where = dict(zip(base.position, ("SE", "SE224", "SE22", None, "SE224", "NO"), strict=True))
    actors = tuple(replace(actor, region=where[actor.id]) for actor in base.actors)
    return replace(base, actors=(*actors, Actor("z", "Z", "business")))


@pytest.mark.parametrize("by", MAPS)
def test_a_node_leads_to_its_actors_alone(by: str) -> None:
    network = spread()
    member = member_of(network, by)
    assert len(set(member.values())) > 1
    for group in set(member.values()):
        wanted = group_view(view_state(network, Choices("sv", View(map=by))), by, group)
        view, unknown = read(write(wanted), Known.of(network))
        assert unknown == ()
        visible = visibility_of(compose(network, view, "sv"))
        shown = {dot.id for dot, inside in zip(visible.picture.graph.dots, visible.inside, strict=True) if inside}
        assert shown == {id for id, of in member.items() if of == group}
