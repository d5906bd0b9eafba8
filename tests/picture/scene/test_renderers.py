"""Which of the two draws: vis below the limit and without WebGL, sigma above."""

import pytest

from graph.picture import scene

from . import stage
from .shown import at, chain, colour_at, explorer, legend, resize, told

pytestmark = pytest.mark.browser


def test_above_the_limit_webgl_draws_every_shape(visit, served):
    page = visit(webgl=True)
    ids = ["one", "two", "three", "four", "five", "six", "seven"]
    crowd = stage.crowd(2_100, 3_000)
    graph = scene.compose_graph(crowd, "en", stage.words("en"))
    groups = {dot.id: ids[i % 7] for i, dot in enumerate(graph.dots)}
    positions = {dot.id: (40.0 * (i % 60), 40.0 * (i // 60)) for i, dot in enumerate(graph.dots)}
    partition = scene.partition_of(graph, groups, {}, "seven", "Seven")
    assert {entry.mark.shape for entry in partition.legend} == set(scene.scales.SHAPES)
    layers = served.publish(
        graph=graph,
        places=scene.place(graph, positions),
        ranking=scene.rank(graph, "same", dict.fromkeys(groups, 1.0)),
        partition=partition,
    )
    stage.show(page, layers)
    assert explorer(page, "renderer") == "sigma"
    for _ in range(6):
        page.get_by_role("button", name="Zoom in").click()
    stage.settle(page)
    spots = page.evaluate("() => window.host().explorer.shown.map((id) => [id, window.host().explorer.at(id)])")
    seen = set()
    for id, spot in spots:
        entry = partition.legend[partition.of[graph.place[id]]]
        visible = 200 < spot["x"] < 1_000 and 150 < spot["y"] < 450  # and under no panel
        if not visible or entry.mark.shape in seen:
            continue
        seen.add(entry.mark.shape)
        wanted = [int(entry.mark.colour.light[i : i + 2], 16) for i in (1, 3, 5)]
        assert colour_at(page, spot["x"], spot["y"]) == pytest.approx(wanted, abs=24)
    assert seen == set(scene.scales.SHAPES)


def test_above_the_limit_everything_works_as_below(visit, served):
    page = visit(webgl=True)
    graph, layers = served.layers(stage.crowd(2_100, 3_000))
    stage.show(page, layers)
    first = graph.dots[0].id
    camera = explorer(page, "camera")
    stage.show(page, layers, select=first)
    assert explorer(page, "camera") == camera
    stage.settle(page)
    assert first in explorer(page, "named")
    page.mouse.dblclick(*at(page, first))
    assert ["focus", {"ids": [first], "radius": 1}] in told(page)
    around = explorer(page, "shown")
    assert 1 < len(around) < 2_100
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert explorer(page, "camera") == pytest.approx(camera, rel=1e-3)
    legend(page, "Business").click()
    assert len(explorer(page, "shown")) < 2_100
    resize(page, 700, 600)
    assert explorer(page, "camera")["scale"] < camera["scale"] * 0.9
    _, small = chain(served)
    stage.show(page, small)
    assert explorer(page, "renderer") == "vis"
    stage.show(page, layers)
    assert explorer(page, "renderer") == "sigma"


def test_without_webgl_a_large_network_is_drawn_all_the_same(visit, served):
    page = visit(webgl=False)
    graph, layers = served.layers(stage.crowd(2_100, 11_000))
    stage.show(page, layers)
    assert explorer(page, "renderer") == "vis"
    first = graph.dots[0].id
    page.mouse.click(*at(page, first))
    assert explorer(page, "selected") is not None


def test_a_small_network_makes_no_webgl(visit, served):
    page = visit(webgl=True)
    _, layers = chain(served)
    page.evaluate(
        """() => {
            const get = HTMLCanvasElement.prototype.getContext;
            window.kinds = [];
            HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
                window.kinds.push(kind);
                return get.call(this, kind, ...more);
            };
        }"""
    )
    stage.show(page, layers)
    assert set(page.evaluate("window.kinds")) == {"2d"}
