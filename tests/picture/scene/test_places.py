"""The layer of places: the camera, the way to other places, dragging, another shape of the frame."""

import pytest
from playwright.sync_api import expect

from graph.picture import scene

from . import stage
from .shown import SPOTS, at, chain, explorer, resize

pytestmark = pytest.mark.browser


def test_no_layer_but_the_places_moves_the_camera(visit, served):
    page = visit()
    graph, layers = chain(served)
    stage.show(page, layers)
    page.get_by_role("button", name="Zoom in").click()
    before = explorer(page, "camera")
    more = served.publish(
        ranking=scene.rank(graph, "other", {"f": 3}),
        partition=scene.partition_of(graph, {"a": "1", "f": "2"}, {}, "region", "Region"),
        scope=scene.within(graph, ["a", "b", "c"]),
        lit=scene.highlight(graph, ["a", "b"], [("a", "b")]),
    )
    stage.show(page, {**layers, **more})
    assert explorer(page, "camera") == before
    expect(page.get_by_role("group", name="filter: Region")).to_be_visible()
    expect(page.get_by_text("Size: other")).to_be_visible()


def test_dots_walk_to_new_places_and_arrive(visit, served):
    page = visit(reduced_motion="no-preference")
    graph, layers = chain(served)
    stage.show(page, layers)
    others = served.publish(places=scene.place(graph, {id: (y, x) for id, (x, y) in SPOTS.items()}))
    stage.show(page, {**layers, **others})
    stage.settle(page)
    a, e = at(page, "a"), at(page, "e")
    assert e[1] - a[1] > 200
    assert abs(e[0] - a[0]) < 5


def test_after_another_shape_of_the_frame_every_dot_looks_as_before(visit, served):
    page = visit()
    graph, layers = chain(served)
    more = served.publish(scope=scene.within(graph, "abcde", dashed=[("a", "b")]))

    def looks():
        seen = {id: explorer(page, f"dot({id!r})") for id in "abcdef"}
        return {id: (d["group"], d["radius"], d["dashed"], d["inside"]) for id, d in seen.items()}

    stage.show(page, {**layers, **more}, select="c")
    before, tall = looks(), at(page, "f")[1] - at(page, "c")[1]
    assert len({look[:2] for look in before.values()}) > 3
    resize(page, 500, 1_000)
    ratio = (at(page, "f")[1] - at(page, "c")[1]) / (at(page, "e")[0] - at(page, "a")[0])
    assert ratio > 1.2 * tall / 1_000  # the picture was drawn out, or this would test nothing
    assert looks() == before
    assert explorer(page, "selected") == "c"
    resize(page, 1_100, 760)
    assert looks() == before


@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_a_picture_that_is_dragged_stays_where_it_is_let_go(visit, served, large):
    page = visit(webgl=large)
    graph, layers = served.layers(stage.crowd(2_100, 3_000)) if large else chain(served)
    stage.show(page, layers)
    first = graph.dots[0].id
    x, y = at(page, first)
    page.mouse.move(500, 20)  # where nobody is
    page.mouse.down()
    for step in range(1, 6):
        page.mouse.move(500 + 12 * step, 20 + 8 * step)
    page.mouse.up()
    assert at(page, first) == pytest.approx((x + 60, y + 40), abs=1.5)
    stage.settle(page)
    assert at(page, first) == pytest.approx((x + 60, y + 40), abs=1.5)


# Moves the camera of vis and, before it comes to rest, reads the canvas where some actors are: how far each is from
# its own colour, and whether anything else was painted than before.
ON_THE_WAY = """({ ids, dx, zoom }) => new Promise((done) => {
    const { explorer } = window.host();
    const { network } = explorer;
    const canvas = window.host().querySelector("canvas");
    const position = network.getViewPosition();
    network.moveTo({ position: { x: position.x + dx, y: position.y }, scale: network.getScale() * zoom });
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const ratio = canvas.width / canvas.clientWidth;
        done(ids.map((id) => {
            const { x, y } = explorer.at(id);
            return [...canvas.getContext("2d").getImageData(x * ratio, y * ratio, 1, 1).data].slice(0, 3);
        }));
    }));
})"""


def test_a_large_picture_moves_with_its_actors_where_they_belong(visit, served):
    page = visit(width=820, height=700)
    _, layers = served.layers(stage.crowd(900, 1_200))
    stage.show(page, layers)
    ids = explorer(page, "shown")[:200]
    resting = page.evaluate(ON_THE_WAY, {"ids": ids, "dx": 0, "zoom": 1})
    stage.settle(page)
    hues = [tuple(bytes.fromhex(mark.colour.light[1:])) for mark in scene.scales.SECTORS.values()]
    bare = [id for id, seen in zip(ids, resting, strict=True) if tuple(seen) in hues]  # under no name and no other dot
    assert len(bare) > 20
    before = page.evaluate(ON_THE_WAY, {"ids": bare, "dx": 0, "zoom": 1})
    for dx, zoom in ((40, 1), (15, 1.2), (-15, 1 / 1.2), (3_000, 1), (-3_000, 1)):
        moving = page.evaluate(ON_THE_WAY, {"ids": bare, "dx": dx, "zoom": zoom})
        alike = [all(abs(a - b) < 60 for a, b in zip(*two, strict=True)) for two in zip(before, moving, strict=True)]
        assert abs(dx) > 100 or sum(alike) > 0.8 * len(bare)  # names move over some
    assert sum(alike) > 0.8 * len(bare)
