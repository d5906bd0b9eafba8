"""The layer of what is in scope."""

import pytest
from playwright.sync_api import expect

from graph.picture import scene

from . import stage
from .shown import at, chain, colour_at, explorer

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("mode", ["dim", "hide"])
def test_what_is_out_of_scope_is_faint_or_gone(visit, served, mode):
    page = visit()
    graph, layers = chain(served)
    stage.show(page, layers)
    spot = at(page, "e")
    full = colour_at(page, *spot)
    scope = served.publish(scope=scene.within(graph, ["a", "b", "c"], dashed=[("a", "b")]))
    stage.show(page, {**layers, **scope}, mode=mode)
    expect(page.get_by_text("Uncertain tie")).to_be_visible()
    assert explorer(page, "shown") == ["a", "b", "c"]
    assert set(explorer(page, "named")) == {"a", "b", "c"}
    seen = colour_at(page, *spot)
    assert seen != full
    assert (min(seen) > 235) == (mode == "hide")
    page.mouse.move(*spot)
    expect(page.locator(".tip")).to_be_visible(visible=mode == "dim")
    page.mouse.click(*spot)
    assert explorer(page, "selected") == ("e" if mode == "dim" else None)
    page.keyboard.press("Escape")
    for id in "bcab":  # the steps go through what is within, the first in rank first
        page.keyboard.press("n")
        assert explorer(page, "selected") == id


def test_in_a_focus_what_is_within_is_far_from_what_is_out_of_scope(visit, served):
    page = visit()
    _, layers = chain(served)
    stage.show(page, layers, focus=["b"], radius=2, select="a")
    for _ in range(3):
        page.keyboard.press("-")
    stage.show(page, layers, focus=["b"], radius=2, select="a")

    def strength(id):
        return 765 - sum(colour_at(page, *at(page, id)))

    page.locator(".stage").focus()
    for _ in range(4):
        page.keyboard.press("-")
    stage.settle(page)
    lit, within, out = strength("b"), strength("d"), strength("e")
    assert lit > 250
    assert within > 2.5 * out
    assert out < 45
