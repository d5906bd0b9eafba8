"""The layer of sizes: how large dots are, which names are free of them, and what the tip says of them."""

import pytest
from playwright.sync_api import expect

from graph.network.model import Actor
from graph.picture import scene

from . import stage
from .shown import at, chain, disc, explorer, meets

pytestmark = pytest.mark.browser


def test_who_is_pointed_at_has_the_partners_of_what_is_measured(visit, served):
    page = visit()
    graph, layers = chain(served)
    of_part = served.publish(ranking=scene.rank(graph, "partners", {"b": 1}, {"b": 1}))
    of_whole = {"b": "Academia · 2 partners", "a": "Public sector · 1 partner"}
    for ranking, lines in (({}, of_whole), (of_part, {"b": "Academia · 1 partner", "a": "Public sector"})):
        stage.show(page, {**layers, **ranking})
        for id, line in lines.items():
            page.mouse.move(*at(page, id))
            expect(page.locator(".tip > *").nth(1)).to_have_text(line)
        page.mouse.move(0, 0)


def test_a_name_at_rest_never_lies_on_a_dot_of_its_size_unless_it_is_a_hubs(visit, served):
    page = visit(width=820, height=700)
    _, layers = served.layers(stage.crowd(220, 460))
    stage.show(page, layers)
    named = explorer(page, "named")
    discs = {id: disc(page, id) for id in explorer(page, "all")}
    names = {id.removeprefix(":"): box for id, box in explorer(page, "boxes").items()}
    assert len(named) >= 8
    for id in named[8:]:
        large = [d for key, d in discs.items() if key != id and d["w"] >= 0.8 * discs[id]["w"]]
        assert not any(meets(names[id], d) for d in large)


def test_no_two_dots_lie_over_one_another_by_much(visit, served):
    page = visit(width=820, height=700)
    graph, layers = served.layers(
        stage.network([Actor(id, id, "public") for id in "abc"]), positions={"a": (0, 0), "b": (30, 0), "c": (900, 500)}
    )
    large = served.publish(ranking=scene.rank(graph, "same", dict.fromkeys("abc", 1.0)))
    stage.show(page, {**layers, **large})
    a, b, c = (explorer(page, f"dot({id!r})")["drawn"] for id in "abc")
    apart = at(page, "b")[0] - at(page, "a")[0]
    assert 0.9 * apart < a + b < 1.15 * apart
    assert c > 1.3 * a
    for _ in range(8):
        page.get_by_role("button", name="Zoom in").click()
    stage.settle(page)
    zoomed = explorer(page, "dot('a')")["drawn"]
    assert zoomed == pytest.approx(explorer(page, "dot('c')")["drawn"])  # now there is room
