"""The picture by itself in a real browser: its layers, what it shows of them, and what it tells Python."""

import io
import time

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from view import stage

from graph import view
from graph.model import Actor

pytestmark = pytest.mark.browser

# A small world: x is the middle of a chain a-b-c-d-e, f stands alone.
CHAIN = stage.network(
    [
        Actor("a", "Alma", "public"),
        Actor("b", "Bo", "academia"),
        Actor("c", "Cia", "civil_society", form="network"),
        Actor("d", "Dan", "business"),
        Actor("e", "Eva", "public"),
        Actor("f", "Fia", "business"),
    ],
    [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")],
)
SPOTS = {"a": (0, 0), "b": (400, 100), "c": (800, 0), "d": (1200, 150), "e": (1600, 0), "f": (800, 650)}


@pytest.fixture
def served():
    with stage.serving() as served:
        yield served


@pytest.fixture
def visit(chromium, served):
    contexts, faults = [], []

    def open_page(webgl=False, width=1100, height=760, **more) -> Page:
        more = {"reduced_motion": "reduce", **more}
        context = chromium(webgl).new_context(viewport={"width": width, "height": height}, **more)
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("dialog", lambda dialog: faults.append(f"dialog: {dialog.message}"))
        page.on("request", lambda r: r.url.startswith((served.address, "blob:", "data:")) or faults.append(r.url))
        page.goto(served.address)
        until(lambda: page.evaluate("window.shown"))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


def chain(served):
    return served.layers(CHAIN, positions=SPOTS)


def at(page, id):
    spot = page.evaluate(
        """id => {
            const box = window.host().querySelector('.stage').getBoundingClientRect();
            const { x, y } = window.host().explorer.at(id);
            return [box.x + x, box.y + y];
        }""",
        id,
    )
    return tuple(spot)


def explorer(page, what):
    return page.evaluate(f"window.host().explorer.{what}")


def told(page):
    page.wait_for_timeout(250)  # what is told comes at most every 180 ms
    return page.evaluate("window.told.splice(0)")


def until(true, patience=20.0):
    """Wait for something in the page, which its policy forbids to wait for inside."""
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end, "it has not come true"
        time.sleep(0.05)


def legend(page, name):
    return page.get_by_role("group", name="Legend").get_by_role("button", name=name)


def colour_at(page, x, y):
    """The colour in the middle of the screen's pixel, as one sees it."""
    shot = Image.open(io.BytesIO(page.screenshot(clip={"x": x - 1, "y": y - 1, "width": 3, "height": 3})))
    return shot.convert("RGB").getpixel((1, 1))


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
    wrong = served.publish(ranking=view.rank(other, "partners", {}))
    stage.show(page, {**layers, **wrong})
    expect(page.get_by_role("alert")).to_be_visible()
    stage.show(page, layers)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_no_layer_but_the_places_moves_the_camera(visit, served):
    page = visit()
    graph, layers = chain(served)
    stage.show(page, layers)
    page.get_by_role("button", name="Zoom in").click()
    before = explorer(page, "camera")
    more = served.publish(
        ranking=view.rank(graph, "other", {"f": 3}),
        partition=view.partition_of(graph, {"a": "1", "f": "2"}, {}, "region", "Region"),
        scope=view.within(graph, ["a", "b", "c"]),
        lit=view.light(graph, ["a", "b"], [("a", "b")]),
    )
    stage.show(page, {**layers, **more})
    assert explorer(page, "camera") == before
    expect(page.get_by_role("group", name="filter: Region")).to_be_visible()
    expect(page.get_by_text("Size: other")).to_be_visible()


def test_dots_walk_to_new_places_and_arrive(visit, served):
    page = visit(reduced_motion="no-preference")
    graph, layers = chain(served)
    stage.show(page, layers)
    others = served.publish(places=view.place(graph, {id: (y, x) for id, (x, y) in SPOTS.items()}))
    stage.show(page, {**layers, **others})
    page.wait_for_timeout(900)
    a, e = at(page, "a"), at(page, "e")
    assert e[1] - a[1] > 200
    assert abs(e[0] - a[0]) < 5


@pytest.mark.parametrize("mode", ["dim", "hide"])
def test_what_is_out_of_scope_is_faint_or_gone(visit, served, mode):
    page = visit()
    graph, layers = chain(served)
    stage.show(page, layers)
    spot = at(page, "e")
    full = colour_at(page, *spot)
    scope = served.publish(scope=view.within(graph, ["a", "b", "c"], dashed=[("a", "b")]))
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


def test_the_legend_switches_categories_off(visit, served):
    page = visit()
    _, layers = chain(served)
    stage.show(page, layers)
    legend(page, "Business").click()
    expect(legend(page, "Business")).to_have_attribute("aria-pressed", "false")
    assert explorer(page, "shown") == ["a", "b", "c", "e"]
    assert told(page) == [["hidden", ["business"]]]
    expect(page.get_by_role("status")).to_have_text("Business is switched off")
    legend(page, "Business").click()
    assert told(page) == [["hidden", []]]


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
    scope = served.publish(scope=view.within(graph, "abcde", [("a", "b"), ("b", "c"), ("d", "e")]))
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
    page.wait_for_timeout(700)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert explorer(page, "shown") == ["c", "d", "e"]
    assert explorer(page, "selected") == "d"
    page.touchscreen.tap(*at(page, "c"))
    assert explorer(page, "selected") == "c"


def test_what_is_lit_shines_and_is_named(visit, served):
    page = visit()
    graph, layers = chain(served)
    lit = served.publish(lit=view.light(graph, ["b", "c", "d"], [("b", "c"), ("c", "d")]))
    stage.show(page, {**layers, **lit})
    assert set(explorer(page, "named")) == {"b", "c", "d"}


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
        partition=view.partition_of(graph, {id: id for id in ids}, dict(zip(ids, names, strict=True)), "x", "<b>"),
        scope=view.within(graph, ids),
        lit=view.light(graph, ids[:2], []),
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


def test_a_map_names_every_category_and_its_numbers(visit, served):
    page = visit()
    sectors = {a.id: a.sector for a in CHAIN.actors}
    graph = view.compose_map(CHAIN, sectors, {}, "en", stage.words("en"))
    layers = served.publish(
        graph=graph,
        places=view.ring(graph),
        ranking=view.rank(graph, "actors", {dot.id: dot.count for dot in graph.dots}),
        partition=stage.by_sector(graph, CHAIN),
    )
    _, before = chain(served)
    stage.show(page, before)
    stage.show(page, layers)
    assert set(explorer(page, "named")) == set(sectors.values())
    page.mouse.click(*at(page, "public"))
    assert told(page) == [["selected", "public"]]
    stage.show(page, before)
    assert explorer(page, "shown") == list("abcdef")


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
    for button in page.get_by_role("button").all():
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 24
        assert button.get_attribute("aria-label") or button.inner_text().strip()


def test_above_the_limit_webgl_draws_every_shape(visit, served):
    page = visit(webgl=True)
    ids = ["one", "two", "three", "four", "five", "six", "seven"]
    crowd = stage.crowd(2_100, 3_000)
    graph = view.compose_graph(crowd, "en", stage.words("en"))
    groups = {dot.id: ids[i % 7] for i, dot in enumerate(graph.dots)}
    positions = {dot.id: (40.0 * (i % 60), 40.0 * (i // 60)) for i, dot in enumerate(graph.dots)}
    partition = view.partition_of(graph, groups, {}, "seven", "Seven")
    assert {entry.mark.shape for entry in partition.legend} == set(view.scales.SHAPES)
    layers = served.publish(
        graph=graph,
        places=view.place(graph, positions),
        ranking=view.rank(graph, "same", dict.fromkeys(groups, 1.0)),
        partition=partition,
    )
    stage.show(page, layers)
    assert explorer(page, "renderer") == "sigma"
    for _ in range(6):
        page.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(400)
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
    assert seen == set(view.scales.SHAPES)


def test_above_the_limit_everything_works_as_below(visit, served):
    page = visit(webgl=True)
    graph, layers = served.layers(stage.crowd(2_100, 3_000))
    stage.show(page, layers)
    first = graph.dots[0].id
    camera = explorer(page, "camera")
    stage.show(page, layers, select=first)
    assert explorer(page, "camera") == camera
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
    page.set_viewport_size({"width": 700, "height": 600})
    until(lambda: explorer(page, "camera")["scale"] < camera["scale"] * 0.9)
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


@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_who_leaves_the_page_and_comes_back_finds_the_same_picture(visit, served, large):
    page = visit(webgl=large)
    _, layers = served.layers(stage.crowd(2_100, 3_000)) if large else chain(served)
    stage.show(page, layers)
    page.evaluate("window.host().marked = true")
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(300)
    before = explorer(page, "camera")
    page.evaluate("window.leave()")
    assert page.evaluate("window.host()") is None
    page.wait_for_timeout(300)
    stage.show(page, layers)
    assert page.evaluate("window.host().marked")
    assert explorer(page, "camera") == pytest.approx(before)
    first = explorer(page, "named")[0]
    page.mouse.click(*at(page, first))
    assert explorer(page, "selected") is not None
