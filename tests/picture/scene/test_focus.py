"""The focus on an actor and its surroundings."""

import pytest
from playwright.sync_api import expect

from graph.network.model import Actor
from graph.picture import scene

from . import stage
from .shown import at, chain, explorer, told

pytestmark = pytest.mark.browser


def test_a_double_click_shows_the_surroundings_and_keys_widen_them(visit, served):
    page = visit()
    _, layers = chain(served)
    stage.show(page, layers)
    before = explorer(page, "camera")
    page.mouse.dblclick(*at(page, "a"))
    assert explorer(page, "selected") == "a"
    assert explorer(page, "shown") == ["a", "b"]
    assert explorer(page, "camera")["scale"] > before["scale"]
    assert ["focus", {"ids": ["a"], "radius": 1}] in told(page)
    page.keyboard.press("3")
    assert explorer(page, "shown") == ["a", "b", "c", "d"]
    expect(page.get_by_role("status")).to_have_text("Around Alma, at most 3 steps: 4 actors")
    assert told(page) == [["focus", {"ids": ["a"], "radius": 3}]]
    for _ in range(5):  # far enough out to see who stands alone
        page.keyboard.press("-")
    page.keyboard.down("Shift")
    page.mouse.dblclick(*at(page, "f"))
    page.keyboard.up("Shift")
    assert explorer(page, "focus") == {"ids": ["a", "f"], "radius": 3}
    assert explorer(page, "shown") == ["a", "b", "c", "d", "f"]
    page.keyboard.press("Escape")
    assert explorer(page, "selected") == "f"
    assert explorer(page, "shown") == list("abcdef")
    assert explorer(page, "camera") == pytest.approx(before)
    page.keyboard.press("Escape")
    assert explorer(page, "selected") is None


def test_a_number_focuses_on_the_selected_and_the_strip_leads_out(visit, served):
    page = visit()
    _, layers = chain(served)
    stage.show(page, layers, select="e")
    page.locator(".stage").focus()
    page.keyboard.press("2")
    assert explorer(page, "shown") == ["c", "d", "e"]
    strip = page.get_by_role("group", name="Around Eva")
    strip.get_by_role("button", name="Steps: 4").click()
    assert explorer(page, "shown") == list("abcde")
    strip.get_by_role("button", name="Show the whole network").click()
    expect(strip).to_be_hidden()
    assert explorer(page, "shown") == list("abcdef")


def test_the_focus_walks_only_over_what_is_within_and_switched_on(visit, served):
    page = visit()
    graph, layers = chain(served)
    scope = served.publish(scope=scene.within(graph, "abcde", [("a", "b"), ("b", "c"), ("d", "e")]))
    stage.show(page, {**layers, **scope}, focus=["a"], radius=4)
    assert explorer(page, "shown") == ["a", "b", "c"]
    stage.show(page, layers, focus=["a", "ghost"], radius=4, hidden=["academia"])
    assert explorer(page, "shown") == ["a"]
    stage.show(page, layers, focus=["ghost"], radius=99)
    assert explorer(page, "shown") == list("abcdef")


def test_a_long_press_focuses(visit, served):
    page = visit(width=360, height=740, has_touch=True)
    _, layers = chain(served)
    stage.show(page, layers)
    x, y = at(page, "d")
    touch = page.context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    expect(page.get_by_role("group", name="Around Dan")).to_be_visible()
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert explorer(page, "shown") == ["c", "d", "e"]
    assert explorer(page, "selected") == "d"
    page.touchscreen.tap(*at(page, "c"))
    assert explorer(page, "selected") == "c"


def test_a_phone_cuts_no_name_of_a_focus_and_keeps_the_legend_in_line(visit, served):
    page = visit(width=360, height=740)
    name = "Partnerskapet för sociala innovationer i Örebro län"
    network = stage.network([Actor("a", name, "public"), Actor("b", "Bo", "public")], [("a", "b")])
    _, layers = served.layers(network)
    stage.show(page, layers, focus=["a"])
    who = page.locator(".strip .who")
    assert who.evaluate("who => who.scrollHeight <= who.clientHeight + 1 && who.scrollWidth <= who.clientWidth")
    heading = page.locator(".legend .heading").bounding_box()
    first = page.locator(".legend button").first.bounding_box()
    assert heading["y"] + heading["height"] / 2 == pytest.approx(first["y"] + first["height"] / 2, abs=2)
