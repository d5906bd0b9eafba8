"""The picture by itself in a real browser: its layers, what it shows of them, and what it tells Python."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from graph.network.model import Actor
from graph.picture import scene

from . import stage

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
        stage.settle(page)
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
    stage.settle(page)  # what is told comes at most every 180 ms
    return page.evaluate("window.told.splice(0)")


def resize(page, width, height):
    page.set_viewport_size({"width": width, "height": height})
    expect(page.locator("html")).to_have_js_property("clientWidth", width)
    stage.settle(page)


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
    wrong = served.publish(ranking=scene.rank(other, "partners", {}))
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
        ranking=scene.rank(graph, "other", {"f": 3}),
        partition=scene.partition_of(graph, {"a": "1", "f": "2"}, {}, "region", "Region"),
        scope=scene.within(graph, ["a", "b", "c"]),
        lit=scene.light(graph, ["a", "b"], [("a", "b")]),
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


@pytest.mark.parametrize("webgl", [False, True])
def test_who_is_gone_is_an_outline_and_who_is_cut_off_is_marked_and_both_are_named(visit, served, webgl):
    page = visit(webgl=webgl)
    crowd = [Actor(f"x{i}", f"X{i}", "public") for i in range(2_001)] if webgl else []
    left = stage.network([*CHAIN.actors, *crowd], [link.members for link in CHAIN.links])
    graph, layers = served.layers(left, positions=SPOTS)
    spots = {**SPOTS, "gone": (0.0, 130.0)}
    changed = served.publish(places=scene.place(graph, spots, ["gone"]), loss=scene.lose(graph, ["Gone Gunnar"], ["e"]))
    stage.show(page, {**layers, **served.publish(places=scene.place(graph, spots, ["gone"]))})
    bare = colour_at(page, *at(page, "e"))
    stage.show(page, {**layers, **changed})
    assert {"gone 0", "e"} <= set(explorer(page, "named"))
    assert colour_at(page, *at(page, "e")) == bare  # the mark is a ring around the dot
    stage.show(page, layers)
    assert "gone 0" not in set(explorer(page, "named"))


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


def test_what_is_lit_shines_and_is_named(visit, served):
    page = visit()
    graph, layers = chain(served)
    lit = served.publish(lit=scene.light(graph, ["b", "c", "d"], [("b", "c"), ("c", "d")]))
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
        partition=scene.partition_of(graph, {id: id for id in ids}, dict(zip(ids, names, strict=True)), "x", "<b>"),
        scope=scene.within(graph, ids),
        lit=scene.light(graph, ids[:2], []),
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


def map_of(served, network, groups, by="sector"):
    graph = scene.compose_map(network, groups, {}, "en", stage.words("en"))
    return served.publish(
        graph=graph,
        places=scene.ring(graph),
        ranking=scene.rank(graph, "actors", {dot.id: dot.count for dot in graph.dots}),
        partition=scene.partition_of(graph, groups, {}, by, by.title()),
    )


def sectors_of(network):
    return {a.id: a.sector for a in network.actors}


def test_a_map_names_every_category_and_its_numbers(visit, served):
    page = visit()
    sectors = sectors_of(CHAIN)
    layers = map_of(served, CHAIN, sectors)
    _, before = chain(served)
    stage.show(page, before)
    stage.show(page, layers)
    assert set(explorer(page, "named")) == set(sectors.values())
    page.mouse.move(*at(page, "public"))
    expect(page.locator(".tip span")).to_have_text("Actors: 2 · ties within: 0 · ties to others: 2")
    page.mouse.click(*at(page, "public"))
    assert told(page) == [["selected", "public"]]
    stage.show(page, before)
    assert explorer(page, "shown") == list("abcdef")


def test_in_a_map_keys_walk_without_a_word_to_python_until_one_is_opened(visit, served):
    page = visit()
    stage.show(page, map_of(served, CHAIN, sectors_of(CHAIN)))
    expect(page.locator(".stage")).to_have_attribute("aria-description", re.compile("Enter or space"))
    page.locator(".stage").focus()
    page.keyboard.press("Enter")  # nothing is selected
    page.keyboard.press("n")
    expect(page.get_by_role("status")).to_have_text(
        "Selected: business. Actors: 2 · ties within: 0 · ties to others: 2"
    )
    page.keyboard.press("n")
    assert explorer(page, "selected") == "public"
    page.keyboard.press("2")
    assert told(page) == []
    page.keyboard.press("Enter")
    assert told(page) == [["selected", "public"]]
    page.keyboard.press("p")
    page.keyboard.press(" ")
    assert told(page) == [["selected", "business"]]
    page.keyboard.press("Enter")  # back again, the same group once more
    assert told(page) == [["selected", "business"]]
    page.keyboard.press("Escape")
    assert explorer(page, "selected") is None
    assert told(page) == []


def test_the_legend_of_a_map_filters_nothing(visit, served):
    page = visit()
    stage.show(page, map_of(served, CHAIN, sectors_of(CHAIN)))
    box = page.get_by_role("group", name="Sector", exact=True)
    expect(box.get_by_text("business")).to_be_visible()
    expect(box.get_by_role("button")).to_have_count(0)
    expect(box.get_by_text("Size: actors")).to_be_visible()


def regions(count, each=3):
    """A network of so many regions of different sizes, each tied to the next, and whose region is which."""
    groups = {f"{i:02}-{j}": f"Landskapet {i:02}" for i in range(count) for j in range(each + i % 3)}
    ids = sorted(groups)
    pairs = {tuple(sorted((id, ids[(3 * k + 7) % len(ids)]))) for k, id in enumerate(ids)}
    actors = [Actor(id, f"Actor {id}", "public") for id in ids]
    return stage.network(actors, sorted(pair for pair in pairs if pair[0] != pair[1])), groups


def meets(a, b, slack=0.0):
    return (
        a["x"] + slack < b["x"] + b["w"]
        and b["x"] + slack < a["x"] + a["w"]
        and a["y"] + slack < b["y"] + b["h"]
        and b["y"] + slack < a["y"] + a["h"]
    )


def disc(page, id):
    spot, r = explorer(page, f"at({id!r})"), explorer(page, f"dot({id!r})")["drawn"]
    return {"x": spot["x"] - r, "y": spot["y"] - r, "w": 2 * r, "h": 2 * r}


def panel(page, selector):
    return page.evaluate(
        """selector => {
            const stage = window.host().querySelector('.stage').getBoundingClientRect();
            const box = window.host().querySelector(selector).getBoundingClientRect();
            return { x: box.left - stage.left, y: box.top - stage.top, w: box.width, h: box.height };
        }""",
        selector,
    )


@pytest.mark.parametrize(("count", "width"), [(4, 820), (14, 820), (21, 1456), (21, 820), (9, 360)])
def test_the_names_of_a_map_stand_outside_its_ring_and_nothing_under_a_panel(visit, served, count, width):
    page = visit(width=width, height=740)
    network, groups = regions(count)
    stage.show(page, map_of(served, network, groups, "region"))
    ids = explorer(page, "all")
    assert set(explorer(page, "named")) == set(ids)
    discs = {id: disc(page, id) for id in ids}
    names = {id.removeprefix(":"): box for id, box in explorer(page, "boxes").items()}
    middle = [sum(disc["x"] + disc["w"] / 2 for disc in discs.values()) / count]
    middle.append(sum(disc["y"] + disc["h"] / 2 for disc in discs.values()) / count)
    for id, name in names.items():
        # Its own is a disc in a square, whose corners are empty.
        assert not any(meets(name, d, 0.15 * d["w"] if key == id else 0) for key, d in discs.items())
        assert not any(meets(name, other) for key, other in names.items() if key != id)
        ways = [
            ((box["x"] + box["w"] / 2 - middle[0]) ** 2 + (box["y"] + box["h"] / 2 - middle[1]) ** 2) ** 0.5
            for box in (name, discs[id])
        ]
        assert ways[0] > ways[1]
    frame = page.locator(".stage").bounding_box()
    for selector in [".bar", ".legend"]:
        over = panel(page, selector)
        assert not any(meets(over, box) for box in [*discs.values(), *names.values()])
    # It fills the frame, from top to bottom or from side to side.
    boxes = [*discs.values(), *names.values()]
    high = max(b["y"] + b["h"] for b in boxes) - min(b["y"] for b in boxes)
    wide = max(b["x"] + b["w"] for b in boxes) - min(b["x"] for b in boxes)
    lost = 260 if width > 600 and count > 8 else 0
    assert max(high / frame["height"], wide / (frame["width"] - lost)) > 0.78


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


def test_a_legend_of_anything_but_sectors_only_chooses_what_is_seen(visit, served):
    page = visit()
    graph, layers = chain(served)
    groups = {"a": "x", "b": "y", "c": "x", "d": "x", "e": "x", "f": "y"}
    letters = served.publish(partition=scene.partition_of(graph, groups, {}, "letter", "Letter"))
    stage.show(page, {**layers, **letters}, focus=["a"], radius=3, hidden=["y"])
    assert explorer(page, "shown") == ["a", "c", "d"]  # b is crossed, though not seen
    assert explorer(page, "dot('b')")["inside"] is False
    expect(legend(page, "x")).to_contain_text("3 / 4")
    expect(legend(page, "y")).to_contain_text("1 / 2")


def test_whoever_switches_the_last_category_off_has_them_all_back(visit, served):
    page = visit()
    graph, layers = chain(served)
    stage.show(page, layers, hidden=["academia", "civil_society", "business"])
    legend(page, "Public").click()
    assert explorer(page, "shown") == list("abcdef")
    expect(page.get_by_role("status")).to_have_text("All are shown")
    expect(legend(page, "Business")).to_have_attribute("aria-pressed", "true")
    assert told(page) == [["hidden", []]]
    # The same where the only others are outside the filters.
    scope = served.publish(scope=scene.within(graph, ["a", "e"]))
    stage.show(page, {**layers, **scope})
    legend(page, "Public").click()
    assert explorer(page, "shown") == ["a", "e"]
    expect(page.get_by_role("status")).to_have_text("All are shown")


def test_the_legend_counts_what_is_within(visit, served):
    page = visit()
    graph, layers = chain(served)
    stage.show(page, layers)
    expect(legend(page, "Business").locator("b")).to_have_text("2")
    scope = served.publish(scope=scene.within(graph, "abcd"))
    stage.show(page, {**layers, **scope})
    expect(legend(page, "Business").locator("b [aria-hidden]")).to_have_text("1 / 2")
    expect(page.get_by_role("button", name="Business 1 of 2")).to_be_visible()
    expect(legend(page, "Academia").locator("b")).to_have_text("1")
    page.locator(".stage").focus()
    page.mouse.dblclick(*at(page, "a"))
    expect(page.get_by_role("button", name="Public sector 1 of 2")).to_be_visible()
    page.keyboard.press("Escape")
    stage.show(page, layers)
    expect(legend(page, "Business").locator("b")).to_have_text("2")


def test_a_long_legend_shows_that_it_goes_on_and_keeps_what_it_explains_in_sight(visit, served):
    page = visit(width=820, height=740)
    network, groups = regions(30)
    graph, layers = served.layers(network)
    names = {"Landskapet 02": "Landskapet med det allra längsta namnet som någon har hittat på"}
    many = scene.partition_of(graph, groups, names, "region", "Region")
    assert [entry.count for entry in many.legend] == sorted((entry.count for entry in many.legend), reverse=True)
    stage.show(page, {**layers, **served.publish(partition=many)})
    rows = page.locator(".legend .rows")
    expect(rows).to_have_class(re.compile("more"))
    expect(page.get_by_text("Size: partners")).to_be_in_viewport()
    assert page.locator(".legend").bounding_box()["width"] <= 241
    long = page.get_by_title(names["Landskapet 02"])
    assert long.evaluate("name => name.scrollWidth > name.clientWidth")
    rows.evaluate("rows => rows.scrollTo(0, 1e6)")
    expect(rows).not_to_have_class(re.compile("more"))
    expect(page.get_by_text("Size: partners")).to_be_in_viewport()
    held = rows.evaluate("rows => rows.scrollTop")
    last = rows.get_by_role("button").last
    last.click()
    expect(last).to_have_attribute("aria-pressed", "false")
    assert rows.evaluate("rows => rows.scrollTop") == held


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


def test_in_a_crowded_map_whoever_is_selected_is_named_with_its_neighbours(visit, served):
    page = visit(width=820, height=700)
    network, groups = regions(60)
    stage.show(page, map_of(served, network, groups, "region"))
    named = set(explorer(page, "named"))
    assert 0 < len(named) < 60
    page.locator(".stage").focus()
    for _ in range(60):
        page.keyboard.press("n")
        chosen = explorer(page, "selected")
        if chosen not in named:
            break
    stage.settle(page)
    assert chosen in explorer(page, "named")
    assert len(explorer(page, "named")) > 1


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
