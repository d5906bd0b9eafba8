"""The picture by itself in a real browser: its layers, hostile names, its controls, leaving and coming back."""

import pytest
from playwright.sync_api import expect

from graph.network.model import Actor
from graph.picture import scene

from . import stage
from .shown import at, chain, colour_at, explorer, told

pytestmark = pytest.mark.browser


def test_layers_come_by_address_each_once(visit, served):
    page = visit()
    _, layers = chain(served)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    stage.show(page, layers)
    stage.show(page, layers, select="c")
    stage.show(page, layers, hidden=["business"])
    assert len([url for url in asked if "/layers/" in url]) == 4
    assert explorer(page, "shown") == ["a", "b", "c", "e"]
    assert page.evaluate("document.documentElement.dataset.networkReady") == "1"
    assert told(page) == []


def test_a_layer_that_is_missing_or_of_another_graph_is_said_and_not_drawn(visit, served):
    page = visit()
    _, layers = chain(served)
    stage.show(page, {**layers, "ranking": "/layers/nowhere.json"})
    expect(page.get_by_role("alert")).to_have_text("The picture could not be fetched")
    other, _ = served.layers(stage.network([Actor("x", "X", "public")]))
    wrong = served.publish(ranking=scene.rank(other, "partners", {}))
    stage.show(page, {**layers, **wrong})
    expect(page.get_by_role("alert")).to_be_visible()
    stage.show(page, layers)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_hostile_names_and_ids_are_only_text(visit, served):
    ids = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "</script>"]
    names = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "مرحبا بالعالم",
        "👩‍👩‍👧‍👦 familj",
        "x" * 10_000,
        "{name}",
    ]
    made = [Actor(id, name, "public") for id, name in zip(ids, names, strict=True)]
    crowd = stage.network(made, [tuple(sorted((ids[0], id))) for id in ids[1:]])
    graph, layers = served.layers(crowd, positions={id: (90.0 * i, 50.0 * (i % 3)) for i, id in enumerate(ids)})
    strange = served.publish(
        partition=scene.partition_of(graph, {id: id for id in ids}, dict(zip(ids, names, strict=True)), "x", "<b>"),
        scope=scene.within(graph, ids),
        lit=scene.highlight(graph, ids[:2], []),
    )
    page = visit()
    stage.show(page, {**layers, **strange}, select="__proto__", focus=["constructor"], hidden=["toString"])
    for id in ids:
        stage.show(page, {**layers, **strange, "lit": None}, select=id)
        assert explorer(page, "selected") == id
    stage.show(page, layers)
    page.mouse.move(*at(page, "constructor"))
    expect(page.locator(".tip b")).to_have_text("<img src=x onerror=alert(1)>")
    page.mouse.dblclick(*at(page, "valueOf"))
    assert explorer(page, "focus")["ids"] == ["valueOf"]
    assert page.locator("main img, main script").count() == 0


def test_an_empty_picture_says_so(visit, served):
    page = visit()
    graph, layers = chain(served)
    nobody = page.get_by_text("No actor is shown with these filters")
    stage.show(page, layers)
    expect(nobody).to_be_hidden()
    scope = served.publish(scope=scene.within(graph, []))
    stage.show(page, {**layers, **scope}, mode="hide")
    expect(nobody).to_be_visible()
    stage.show(page, {**layers, **scope}, mode="dim")
    expect(nobody).to_be_hidden()
    _, empty = served.layers(stage.network([]))
    stage.show(page, empty)
    expect(nobody).to_be_visible()


def test_the_ring_of_the_focus_lies_over_the_canvas(visit, served):
    page = visit()
    _, layers = chain(served)
    stage.show(page, layers)
    page.keyboard.press("Tab")
    expect(page.locator(".stage")).to_be_focused()
    for _ in range(30):  # the canvas is white there, or holds dots
        page.keyboard.press("ArrowRight")
    box = page.locator(".stage").bounding_box()
    ring = colour_at(page, box["x"] + 1.5, box["y"] + box["height"] / 2)
    style = "getComputedStyle(window.host().querySelector('.stage'), '::after')"
    assert page.evaluate(f"{style}.pointerEvents") == "none"
    assert page.evaluate(f"{style}.boxShadow").startswith("rgb(11, 107, 176)")
    assert ring == (11, 107, 176)
    assert page.evaluate(f"Number({style}.zIndex)") > 0


def test_the_link_is_copied_and_said(visit, served):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    _, layers = chain(served)
    stage.show(page, layers)
    page.get_by_role("button", name="Copy a link").click()
    expect(page.get_by_role("status")).to_have_text("The link is copied")
    assert page.evaluate("navigator.clipboard.readText()") == served.address
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy a link").click()
    expect(page.get_by_role("status")).to_have_text("The link is copied")


def test_every_control_has_a_name_and_is_large_enough(visit, served):
    page = visit(width=360, height=740)
    _, layers = chain(served)
    stage.show(page, layers, focus=["a"])
    buttons = page.get_by_role("button").all()
    assert len(buttons) > 10
    for button in buttons:
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 24
        assert button.get_attribute("aria-label") or button.inner_text().strip()


@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_who_leaves_the_page_and_comes_back_finds_the_same_picture(visit, served, large):
    page = visit(webgl=large)
    _, layers = served.layers(stage.crowd(2_100, 3_000)) if large else chain(served)
    stage.show(page, layers)
    page.evaluate("window.host().marked = true")
    page.get_by_role("button", name="Zoom in").click()
    stage.settle(page)
    before = explorer(page, "camera")
    page.evaluate("window.leave()")
    assert page.evaluate("window.host()") is None
    stage.settle(page)
    stage.show(page, layers)
    assert page.evaluate("window.host().marked")
    assert explorer(page, "camera") == pytest.approx(before)
    first = explorer(page, "named")[0]
    page.mouse.click(*at(page, first))
    assert explorer(page, "selected") is not None
