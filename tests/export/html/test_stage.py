"""The document in a real browser, as a saved file: keys, windows, themes, sizes, and names that would break it."""

import re
from contextlib import suppress
from dataclasses import replace

import networks
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page, expect

from graph.export.html import Stage, document
from graph.narrative.staging import shown
from graph.narrative.stories import Step as StoryStep
from graph.network.model import Bilingual
from graph.network.selection import Change, Scope
from graph.picture.url import View

from . import stories

pytestmark = pytest.mark.browser

HOSTILE = "<b>A</b>"
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
# The contrast of every text that is seen, with what makes it fainter, and its size.
CONTRASTS = """() => {
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const lightness = (...layers) => {
    for (const [colour, alpha] of layers) {
      Object.assign(pixel, { globalAlpha: alpha, fillStyle: colour });
      pixel.fillRect(0, 0, 1, 1);
    }
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = [...pixel.getImageData(0, 0, 1, 1).data].map((c) => linear(c / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const ground = getComputedStyle(document.body).backgroundColor;
  const found = {};
  for (const element of document.querySelectorAll(".wall *")) {
    const text = [...element.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim()).join("");
    if (!text || element.closest(".unseen") || !element.checkVisibility() || !element.offsetWidth) continue;
    const { color, fontSize } = getComputedStyle(element);
    const around = [];
    for (let at = element; at; at = at.parentElement) around.push(getComputedStyle(at));
    const clear = /^rgba.*, 0\\)$|\\/ 0\\)$/;
    const behind = around.map((style) => style.backgroundColor).find((colour) => !clear.test(colour)) ?? ground;
    const alpha = around.reduce((product, style) => product * style.opacity, 1);
    const [a, b] = [lightness([ground, 1], [behind, 1]), lightness([ground, 1], [behind, 1], [color, alpha])];
    found[text] = [Math.max(a, b) / Math.min(a, b), parseFloat(fontSize)];
  }
  return found;
}"""


@pytest.fixture
def visit(chromium, tmp_path):
    """Opens a document as a saved file; fails on any request, fault, dialog or breach of its policy."""
    contexts, faults = [], []

    def watch(page: Page) -> None:
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("dialog", lambda dialog: faults.append(f"dialog: {dialog.message}"))
        page.on("console", lambda message: message.type == "error" and faults.append(message.text))
        page.on("request", lambda r: r.url.startswith(("file:", "data:", "blob:")) or faults.append(r.url))

    def open_page(content: bytes, width=1280, height=720, script="", at="", **more) -> Page:
        path = tmp_path / f"{len(contexts)}.html"
        path.write_bytes(content)
        context = chromium(False).new_context(
            viewport={"width": width, "height": height}, **{"reduced_motion": "reduce", **more}
        )
        context.set_default_timeout(30_000)
        context.on("page", watch)
        if script:
            context.add_init_script(script)
        contexts.append(context)
        page = context.new_page()
        page.goto(path.as_uri() + at)
        if more.get("java_script_enabled", True):
            ready(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


def ready(page: Page) -> None:
    expect(page.locator(".network[data-ready]")).to_be_attached()


def explorer(page: Page, what: str):
    return page.evaluate(f"document.querySelector('.network').explorer.{what}")


def press(page: Page, key: str) -> None:
    page.keyboard.press(key)


def at_step(page: Page, step: str, title: str) -> None:
    expect(page.locator(".place")).to_have_text(step)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def faults_of(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def test_keys_and_clickers_step(visit) -> None:
    page = visit(stories.story())
    at_step(page, "1/4", "All")
    steps = {"ArrowRight": "2/4", "PageDown": "3/4", " ": "4/4", "Shift+ ": "3/4", "PageUp": "2/4", "End": "4/4"}
    for key, step in {**steps, "Home": "1/4", "ArrowLeft": "1/4"}.items():
        press(page, key)
        expect(page.locator(".place")).to_have_text(step)
    press(page, "ArrowRight")
    at_step(page, "2/4", "One")
    expect(page.locator(".caption")).to_have_text("And who is around")
    page.reload()
    ready(page)
    at_step(page, "2/4", "One")


def test_keys_show_surroundings_and_escape_leads_back(visit) -> None:
    page = visit(stories.story(), at="#2")
    before = explorer(page, "shown")
    press(page, "2")
    assert len(explorer(page, "shown")) > len(before)
    press(page, "n")
    assert explorer(page, "selected") != "P1"
    press(page, "Escape")
    page.wait_for_function("document.querySelector('.network').explorer.focus.radius === 1")
    assert (explorer(page, "shown"), explorer(page, "selected")) == (before, "P1")
    press(page, "ArrowLeft")
    page.wait_for_function("!document.querySelector('.network').explorer.focus.ids.length")
    assert explorer(page, "selected") is None
    press(page, "1")
    expect(page.locator(".hint")).to_have_text("No actor is selected")


def test_blank_search_and_the_list_of_keys(visit) -> None:
    page = visit(stories.story())
    for key in ("b", "."):
        press(page, key)
        expect(page.locator(".blank")).to_be_visible()
        press(page, "Escape" if key == "b" else ".")
        expect(page.locator(".blank")).to_be_hidden()
    press(page, "?")
    expect(page.get_by_role("dialog")).to_contain_text("blank the screen")
    press(page, "x")
    expect(page.get_by_role("dialog")).to_be_hidden()
    press(page, "/")
    name = networks.toy12().actor("C1").name
    page.get_by_role("combobox").press_sequentially(name)
    press(page, "Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert explorer(page, "selected") == "C1"
    at_step(page, "1/4", "All")


def test_escape_leads_out_of_the_search(visit) -> None:
    page = visit(stories.story())
    press(page, "/")
    expect(page.get_by_role("dialog")).to_be_visible()
    press(page, "Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    press(page, "/")
    page.get_by_role("combobox").press_sequentially("nobody of this name")
    press(page, "Escape")  # what has been typed
    expect(page.get_by_role("combobox")).to_have_value("")
    press(page, "Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    press(page, "ArrowRight")
    at_step(page, "2/4", "One")


def test_escape_closes_a_window_of_its_own(visit) -> None:
    page = visit(stories.story(back="../workshop"))
    with page.context.expect_page() as opened:
        page.evaluate("open(location.href.replace(/#.*/, '#apart'), '_blank', 'noreferrer')")
    wall = opened.value
    ready(wall)
    press(wall, "End")
    at_step(wall, "4/4", "The map")
    with wall.expect_event("close"), suppress(Error):  # whether the key has gone up is answered by no closed window
        press(wall, "Escape")


def test_the_scope_is_not_told_of_another_than_is_shown(visit) -> None:
    around = View(actor="P1", scope=Scope(focus=("P1",), radius=1))
    step = stories.step(networks.toy12(), around, title="One", sentence="Scope: 5 of 12 actors")
    page = visit(document(Stage("", "en", (step, step), "projector", "story")))
    told = page.locator(".sentence")
    press(page, "n")
    expect(told).to_be_visible()
    for key in ("2", "3"):  # the second is told a moment later
        press(page, key)
    expect(told).to_be_hidden()
    press(page, "Escape")
    expect(told).to_be_visible()
    page.clock.install()
    for key in ("2", "3", "ArrowRight"):
        press(page, key)
    page.clock.run_for(1_000)
    expect(page.locator(".place")).to_have_text("2/2")
    expect(told).to_be_visible()


def test_names_of_a_map_keep_off_the_corners_of_their_marks(visit) -> None:
    page = visit(stories.story(), 1920, 1080, at="#4")
    names = explorer(page, "boxes")
    drawn = {id.removeprefix(":"): box for id, box in names.items() if id.startswith(":")}
    at = {id: page.evaluate(f"document.querySelector('.network').explorer.at({id!r})") for id in drawn}
    radius = {id: page.evaluate(f"document.querySelector('.network').explorer.dot({id!r}).drawn") for id in drawn}
    reach = {"academia": 3**0.5 / 2 * 1.5, "civil_society": 1.253, "public": 1.0}  # triangle, diamond, disc
    beside = {
        id: box
        for id, box in drawn.items()
        if id in reach and abs(box["x"] + box["w"] / 2 - at[id]["x"]) > box["w"] / 2
    }
    for id, box in beside.items():
        gap = max(box["x"] - at[id]["x"], at[id]["x"] - box["x"] - box["w"]) - reach[id] * radius[id]
        assert gap > 5, id
    assert beside


@pytest.mark.parametrize("script", ["", "delete window.BroadcastChannel"], ids=["channel", "by reference"])
def test_two_windows_go_together(visit, script) -> None:
    wall = visit(stories.story(), script=script)
    with wall.expect_popup() as opened:
        press(wall, "s")
    desk = opened.value
    ready(desk)
    expect(desk.locator(".speech")).to_have_text(re.compile("Begin calmly"))
    expect(desk.locator(".time")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    expect(desk.locator(".elapsed")).to_have_text(re.compile(r"^Elapsed \d\d:\d\d$"))
    press(wall, "ArrowRight")
    expect(desk.locator(".speech")).to_have_text("Say more.")
    expect(desk.locator(".next h2")).to_have_text("A way")
    press(desk, "PageDown")
    at_step(wall, "3/4", "A way")
    desk.get_by_role("button", name="Blank the screen").click()
    expect(wall.locator(".blank")).to_be_visible()
    desk.close()
    press(wall, "ArrowRight")
    at_step(wall, "4/4", "The map")
    expect(wall.locator(".blank")).to_be_hidden()


def test_two_browsers_do_not(visit) -> None:
    here, there = (visit(stories.story()) for _ in range(2))
    press(here, "ArrowRight")
    at_step(here, "2/4", "One")
    at_step(there, "1/4", "All")


def test_the_picture_moves_calmly_and_at_once_where_no_motion_is_wanted(visit) -> None:
    moved = """async () => {
      const { explorer } = document.querySelector(".network");
      const before = explorer.camera.x;
      dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
      const seen = new Set();
      while (explorer.focus.ids.length === 0) await new Promise(requestAnimationFrame);
      do {
        await new Promise(requestAnimationFrame);
        seen.add(explorer.camera.x);
      } while (explorer.fading);
      return [before, ...seen];
    }"""
    lively = visit(stories.story(), reduced_motion="no-preference").evaluate(moved)
    assert len(lively) > 3
    assert lively in (sorted(lively), sorted(lively, reverse=True))
    calm = visit(stories.story()).evaluate(moved)
    assert len(calm) == 2
    assert calm[-1] == pytest.approx(lively[-1], abs=1)


def test_who_is_taken_away_moves_nobody_else(visit) -> None:
    network = networks.toy12()
    whole = stories.step(network)
    places = whole.picture.places
    less = stories.step(stories.without(network, "P1"))
    graph = less.picture.graph
    kept = [whole.picture.graph.place[dot.id] for dot in graph.dots]
    standing = type(places)(tuple(places.x[i] for i in kept), tuple(places.y[i] for i in kept))
    less = replace(less, picture=replace(less.picture, places=standing))
    page = visit(document(Stage("If", "en", (whole, less), "projector", "story")))
    ids = [dot.id for dot in graph.dots]
    where = "ids => ids.map((id) => document.querySelector('.network').explorer.network.body.nodes[id].x)"
    before = page.evaluate(where, ids)
    press(page, "ArrowRight")
    page.wait_for_function(f"document.querySelector('.network').explorer.all.length === {len(ids)}")
    assert page.evaluate(where, ids) == before
    assert "P1" not in explorer(page, "all")


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (3840, 2160)])
def test_all_is_in_proportion_to_the_window(visit, width, height) -> None:
    page = visit(stories.story(), width, height, at="#2")
    least = 24 * height / 1080
    boxes = explorer(page, "boxes").values()
    assert 0 < len(boxes) <= 24
    assert min(box["h"] for box in boxes) >= least + 4
    assert min(size for _, size in page.evaluate(CONTRASTS).values()) >= least - 0.01
    root = page.evaluate("(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])(document.documentElement)")
    assert root == [width, height]


@pytest.mark.parametrize("theme", ["projector", "projector-white"])
def test_every_text_on_the_wall_can_be_read_from_the_back(visit, theme) -> None:
    page = visit(stories.story(theme), at="#2")
    found = page.evaluate(CONTRASTS)
    assert {"One", "2/4", "And who is around", "Steps", "?"} <= found.keys()
    assert {text: ratio for text, (ratio, _) in found.items() if ratio < 7} == {}


@pytest.mark.parametrize("theme", ["projector", "projector-white", "light", "dark"])
def test_no_theme_breaks_a_rule(visit, theme) -> None:
    wall = visit(stories.story(theme), at="#2")
    assert faults_of(wall) == []
    with wall.expect_popup() as opened:
        press(wall, "s")
    ready(opened.value)
    assert faults_of(opened.value) == []
    press(wall, "?")
    assert faults_of(wall) == []


@pytest.mark.parametrize("theme", ["projector", "projector-white"])
def test_a_step_about_hubs_shows_their_chart_and_nothing_to_squint_at(visit, theme) -> None:
    network = replace(networks.toy12(), sectors={**networks.toy12().sectors, "public": Bilingual(HOSTILE, HOSTILE)})
    hubs = StoryStep({"chart": "hubs"}, Bilingual("Nav", "Hubs"), Bilingual("Text", "Text"))
    steps = (shown(network, hubs, "en"), stories.step(network, title="After"))
    page = visit(document(Stage("Story", "en", steps, theme, "story")), width=1920, height=1080)
    expect(page.locator(".wall .chart svg")).to_be_visible()
    expect(page.locator(".wall .network")).to_be_hidden()
    sizes = page.locator(".chart text").evaluate_all(
        "all => all.map(t => t.getScreenCTM().a * t.getAttribute('font-size'))"
    )
    assert min(sizes) >= 24
    assert "<b>" in page.locator(".chart").inner_text()
    assert faults_of(page) == []
    press(page, "ArrowRight")
    expect(page.locator(".wall .chart")).to_be_hidden()
    expect(page.locator(".wall .network")).to_be_visible()


def test_the_legend_on_the_wall_explains_who_is_gone_and_who_is_cut_off(visit) -> None:
    changed = stories.step(networks.toy12(), View(change=Change(actors=frozenset({"P1"}))), title="Without P1")
    page = visit(document(Stage("Story", "en", (changed, stories.step(networks.toy12())), "projector", "story")))
    legend = page.get_by_role("group", name="Legend")
    expect(legend).to_contain_text("Taken away")
    expect(legend).to_contain_text("Cut off")
    assert {"gone 0", "P3"} <= set(explorer(page, "named"))
    press(page, "ArrowRight")
    expect(legend).not_to_contain_text("Cut off")


def test_a_page_to_explore_breaks_no_rule(visit) -> None:
    page = visit(stories.page(networks.toy12(), "auto"), 360, 740, color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.get_by_text("Actors and ties as a table").click()
    assert page.get_by_role("row").count() == 13
    assert faults_of(page) == []
    page.get_by_role("button", name="Light or dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    assert faults_of(page) == []


def test_one_explores_by_oneself(visit) -> None:
    network = networks.toy12()
    page = visit(stories.page(network))
    page.get_by_role("combobox").fill("p1")
    press(page, "Enter")
    card = page.get_by_role("complementary", name="Actor")
    expect(card.get_by_role("heading", level=2)).to_have_text(network.actor("P1").name)
    pairs = [{tie.a, tie.b} for tie in network.ties]
    partners = sorted(network.actor(id).name for pair in pairs if "P1" in pair for id in pair - {"P1"})
    assert sorted(card.locator("li .name").all_inner_texts()) == partners
    card.get_by_role("button").first.click()
    expect(card.get_by_role("heading", level=2)).not_to_have_text(network.actor("P1").name)
    expect(page.get_by_role("combobox")).to_have_value(card.get_by_role("heading", level=2).inner_text())
    page.get_by_role("button", name="Business 2").click()
    assert {a.id for a in network.actors if a.sector != "business"} == set(explorer(page, "shown"))


def test_a_name_is_never_more_than_a_name(visit) -> None:
    network = stories.hostile()
    page = visit(stories.page(network, title=stories.ATTACKS[0]))
    assert set(explorer(page, "all")) == {actor.id for actor in network.actors}
    page.get_by_role("combobox").fill("img src")
    press(page, "Enter")
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text(stories.ATTACKS[1])
    assert page.evaluate("[window.ran, document.images.length]") == [None, 0]
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_nor_is_a_title_a_caption_or_a_note(visit) -> None:
    attack, image, *_, long = stories.ATTACKS[:5]
    said = stories.step(stories.hostile(), title=attack, caption=long, notes=image, sentence=image)
    content = document(Stage(long, "en", (said, replace(said, title="")), "projector", "story", (attack,)))
    wall = visit(content)
    at_step(wall, "1/2", attack)
    press(wall, "End")
    at_step(wall, "2/2", long)
    root = wall.evaluate("(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])(document.documentElement)")
    assert root == [1280, 720]
    desk = visit(content, at="#speaker")
    expect(desk.locator(".speech")).to_have_text(image)
    for page in (wall, desk):
        assert page.evaluate("[window.ran, document.images.length]") == [None, 0]


def test_without_a_script_there_is_the_table(visit) -> None:
    page = visit(stories.story(), java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_have_text("A story")
    expect(page.get_by_role("listitem").first).to_contain_text("Twelve actors")
    page.locator("summary").click()
    expect(page.get_by_role("row")).to_have_count(13)
