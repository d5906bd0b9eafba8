"""The search field alone on a page of its own, as a visitor uses it."""

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Page, expect
from serving import ROOT

from graph.network.model import Actor, Network
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture.scene.names import names_json
from graph.picture.texts import search_texts
from graph.text.alphabet import alphabetical
from graph.text.catalogue import messages

pytestmark = pytest.mark.browser

BUNDLE = ROOT / "graph" / "frontend" / "bundle"
MARKUP = "<img src=x onerror=alert(1)><b>bold</b>"
LONG = "Långt " * 2_000
ACTORS = (
    Actor("goteborg", "Göteborgs Stad", "public", "City of Gothenburg"),
    Actor("gu", "Göteborgs universitet", "academia", "University of Gothenburg", ("GU",)),
    Actor("orebro", "Region Örebro län", "public"),
    Actor("malmo", "Malmö stad", "public", aliases=("Malmö kommun",)),
    Actor("msi", "Mötesplats Social Innovation", "academia", "Social Innovation Forum", ("MSI", "Forum för SI")),
    Actor("lund", "Lunds universitet", "academia", "Lund University"),
    Actor("arhus", "Ørsted & Søn", "business"),
    Actor("__proto__", "Proto AB", "business"),
    Actor("constructor", MARKUP, "business"),
    Actor("long", LONG, "civil_society"),
    Actor("rtl", "جمعية \N{RIGHT-TO-LEFT OVERRIDE}abc", "civil_society"),
    Actor("tva", "Tvillingen", "civil_society"),
    Actor("tvb", "Tvillingen", "business"),
    *(Actor(f"n{i:02}", f"Nätverk nummer {i}", "civil_society") for i in range(30)),
)
PAGE = """<!doctype html><html lang="sv"><title>Search</title>
<style>
  :root { color-scheme: light; --st-text-color: #1B2430; --st-background-color: #FFFFFF; --st-primary-color: #0B6BB0;
    --st-secondary-background-color: #F4F5F3; --st-border-color: #DDE1DE; --st-base-radius: 10px; font-size: 15px; }
  :root.dark { color-scheme: dark; --st-text-color: #E6EAEE; --st-background-color: #10151C;
    --st-primary-color: #56B4E9; --st-secondary-background-color: #18202A; --st-border-color: #2A3542; }
  body { margin: 0; background: var(--st-background-color); color: var(--st-text-color); min-height: 2000px; }
  aside { width: 240px; height: 300px; padding: 16px; box-sizing: border-box; overflow: auto; transform: scale(1); }
</style>
<aside><div id="field"></div></aside><button>Elsewhere</button>
<script type="module">
  import mount from "./SCRIPT";
  const root = document.querySelector("#field").attachShadow({ mode: "open" });
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "./STYLE" });
  root.append(sheet);
  window.said = [];
  window.keys = [];
  addEventListener("keydown", (event) => window.keys.push(event.key));
  window.show = (data) => {
    window.data = { ...window.data, ...data };
    const setStateValue = (name, value) => said.push([name, value]);
    mount({ parentElement: root, data: window.data, setStateValue });
  };
  sheet.onload = () => show(DATA);
</script></html>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args) -> None:
        pass


def named(actors: tuple[Actor, ...]) -> bytes:
    network = Network(actors, (), SECTORS, KINDS)
    return names_json(network, "sv", alphabetical({actor.id: actor.name for actor in actors}, "sv"), search_texts("sv"))


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The address of a page with nothing but the field on it."""
    folder = tmp_path_factory.mktemp("page")
    script, style = (next(BUNDLE.glob(f"search-*.{ending}")) for ending in ("js", "css"))
    for part in (script, style):
        (folder / part.name).write_bytes(part.read_bytes())
    data = {"key": "find", "url": "/names.json", "label": "Sök aktör", "value": None, "without": None}
    data["failed"] = messages("sv").gettext("The names could not be fetched. Reload the page.")
    page = PAGE.replace("SCRIPT", script.name).replace("STYLE", style.name).replace("DATA", json.dumps(data))
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / "favicon.ico").touch()
    (folder / "names.json").write_bytes(named(ACTORS))
    crowd = (Actor(f"c{i:05}", f"Kommun {i} för Åkersberga och Ängelholm", "public") for i in range(10_000))
    (folder / "many.json").write_bytes(named(tuple(crowd)))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(visit, place) -> Page:
    opened = visit(place, width=900, height=700)
    expect(opened.locator(".search[data-ready]")).to_be_visible()
    return opened


def field(page: Page):
    return page.get_by_role("combobox", name="Sök aktör")


def names(page: Page):
    return page.locator("[role=option] .name")


def said(page: Page) -> list:
    return page.evaluate("window.said")


def active(page: Page) -> str | None:
    """The text of the option that assistive technology is told to be on."""
    return field(page).evaluate(
        "field => field.getRootNode().getElementById(field.getAttribute('aria-activedescendant'))"
        "?.querySelector('.name').textContent ?? null"
    )


FOUND = {  # no two in a row find the same
    "goteborg": "Göteborgs Stad",
    "GÖTEBORGS UNIV": "Göteborgs universitet",
    "orebro": "Region Örebro län",
    "go\N{COMBINING DIAERESIS}teborgs univ": "Göteborgs universitet",
    "malmo": "Malmö stad",
    "innovation motesplats": "Mötesplats Social Innovation",
    "universitet, lund": "Lunds universitet",
    "msi": "Mötesplats Social Innovation",
    "orsted son": "Ørsted & Søn",
    "forum si": "Mötesplats Social Innovation",
    "gothenburg university": "Göteborgs universitet",
    "versitet lund": "Lunds universitet",
    "__proto__": "Proto AB",
    "<img": MARKUP,
}


def test_it_finds_by_any_name_however_it_is_written(page):
    for typed, first in FOUND.items():
        field(page).fill(typed)
        expect(names(page).first).to_have_text(first)


def test_the_best_answers_come_first(page):
    field(page).fill("un")  # two names have a word that begins so, a third actor is also called "kommun"
    expect(names(page)).to_have_text(["Göteborgs universitet", "Lunds universitet", "Malmö stad"])
    field(page).fill("st")  # a word that begins so, then a word that only holds it, then an id
    expect(names(page)).to_have_text(["Göteborgs Stad", "Malmö stad", "Ørsted & Søn", MARKUP])
    field(page).fill("gu")
    expect(names(page).first).to_have_text("Göteborgs universitet")


def test_the_other_name_that_answered_is_told_and_so_are_twins(page):
    field(page).fill("forum")
    expect(page.locator(".also")).to_have_text(["Forum för SI"])
    field(page).fill("tvilling")
    expect(names(page)).to_have_text(["Tvillingen (tva)", "Tvillingen (tvb)"])
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("Tvillingen (tva)")


GUESSED = {  # no two in a row find the same
    "motesplas": "Mötesplats Social Innovation",  # a letter too few
    "lundds univ": "Lunds universitet",  # one too many
    "kebenhavn": None,
    "orebra": "Region Örebro län",  # another one
    "lxxds": None,  # two slips
    "gotebrogs stad": "Göteborgs Stad",  # two that changed places
    "lux": None,  # too short a word to slip in
    "binnovation": "Mötesplats Social Innovation",  # at the beginning
}


def test_a_slip_of_the_keyboard_is_forgiven_where_nobody_answers(page):
    for typed, found in GUESSED.items():
        field(page).fill(typed)
        expect(names(page)).to_have_text([found] if found else [])
        expect(page.locator(".note")).to_have_text(
            "Ingen heter precis så. Menas någon av dem här?" if found else "Ingen aktör heter så"
        )


def test_nobody_is_guessed_where_somebody_answers(page):
    field(page).fill("lund")
    expect(names(page)).to_have_text(["Lunds universitet"])
    expect(page.locator(".note")).to_be_hidden()


def test_arrows_go_on_from_who_is_chosen(page):
    field(page).fill("universitet")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    assert active(page) == "Lunds universitet"
    page.keyboard.press("Escape")
    page.evaluate("show({ value: 'malmo' })")  # chosen elsewhere: on from there by name
    page.keyboard.press("ArrowDown")
    expect(names(page).first).to_have_text("Malmö stad")
    assert active(page) == names(page).nth(1).inner_text()


def test_return_before_the_names_have_come_is_kept(visit, place):
    page = visit(place)
    expect(page.locator(".search[data-ready]")).to_be_visible()
    held = []

    def hold(route) -> None:
        held.append(route)

    page.route("**/names.json", hold)
    page.reload()
    expect(field(page)).to_be_visible()
    field(page).fill("lund")
    page.keyboard.press("Enter")
    assert said(page) == []
    held[0].fulfill(body=named(ACTORS), content_type="application/json")
    expect(field(page)).to_have_value("Lunds universitet")
    assert said(page) == [["chosen", "lund"]]


def test_keys_alone_find_choose_and_take_back(page):
    page.keyboard.press("Tab")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("universitet")
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    assert active(page) == "Göteborgs universitet"
    page.keyboard.press("ArrowDown")
    assert active(page) == "Lunds universitet"
    page.keyboard.press("ArrowDown")
    assert active(page) == "Göteborgs universitet"
    page.keyboard.press("End")
    assert active(page) == "Lunds universitet"
    page.keyboard.press("Home")
    assert active(page) == "Göteborgs universitet"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("Lunds universitet")
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    assert said(page) == [["chosen", "lund"]]
    page.keyboard.type("malm")
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value("Lunds universitet")
    page.keyboard.type("malm")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Rensa")).to_be_focused()
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("")
    expect(field(page)).to_be_focused()
    assert said(page) == [["chosen", "lund"], ["chosen", None]]


def test_home_and_end_move_in_the_text_before_the_arrows_are_used(page):
    field(page).press_sequentially("lund")
    field(page).press("Home")
    assert field(page).evaluate("field => field.selectionStart") == 0


def test_who_empties_the_field_and_leaves_has_taken_the_choice_back(page):
    page.evaluate("show({ value: 'lund' })")
    field(page).fill("")
    page.get_by_role("button", name="Elsewhere").click()
    assert said(page) == [["chosen", None]]
    expect(page.get_by_role("button", name="Rensa")).to_be_hidden()


def test_a_click_chooses_and_the_same_choice_is_not_sent_again(page):
    for _ in range(2):
        field(page).click()
        field(page).fill("lund")
        page.get_by_role("option", name="Lunds universitet").click()
        expect(field(page)).to_have_value("Lunds universitet")
        expect(page.get_by_role("option")).to_have_count(0)
    assert said(page) == [["chosen", "lund"]]


def test_no_match_is_said_and_seen(page):
    field(page).fill("qqq")
    expect(page.get_by_role("status")).to_have_text("Ingen aktör heter så")
    expect(page.locator(".note")).to_have_text("Ingen aktör heter så")
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    assert said(page) == []


def test_the_number_of_matches_is_said_and_twelve_are_shown(page):
    field(page).fill("natverk")
    expect(page.get_by_role("status")).to_have_text("30 träffar")
    expect(page.get_by_role("option")).to_have_count(12)
    expect(page.locator(".note")).to_have_text("18 till; skriv mer för att hitta dem")
    field(page).fill("malmo")
    expect(page.get_by_role("status")).to_have_text("1 träff")


def test_hostile_names_are_text_and_a_long_one_is_cut(page):
    field(page).fill("bold")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value(MARKUP)
    assert page.locator(".search img, .search b").count() == 0
    field(page).fill("långt")
    assert len(names(page).first.inner_text()) <= 300
    assert page.get_by_role("option").first.bounding_box()["height"] < 70
    field(page).fill("proto")
    page.keyboard.press("Enter")
    assert said(page)[-1] == ["chosen", "__proto__"]
    field(page).fill("جمعية")
    expect(names(page)).to_have_count(1)


def test_a_value_set_from_outside_stands_in_the_field_and_is_not_sent_back(page):
    page.evaluate("show({ value: 'malmo' })")
    expect(field(page)).to_have_value("Malmö stad")
    page.evaluate("show({ value: null })")
    expect(field(page)).to_have_value("")
    assert said(page) == []


def test_an_answer_of_old_does_not_undo_a_choice(page):
    field(page).fill("lund")
    page.keyboard.press("Enter")
    page.evaluate("show({ value: null })")  # a rerun that had begun before
    expect(field(page)).to_have_value("Lunds universitet")
    page.evaluate("show({ value: 'lund' })")
    page.evaluate("show({ value: null })")
    expect(field(page)).to_have_value("")


def test_an_actor_that_is_not_wanted_is_not_offered(page):
    page.evaluate("show({ without: 'lund' })")
    field(page).fill("lunds")
    expect(page.get_by_role("option")).to_have_count(0)


def test_names_that_cannot_be_fetched_are_spoken_of(visit, place):
    page = visit(place)
    expect(page.locator(".search[data-ready]")).to_be_visible()
    page.route("**/gone.json", lambda route: route.fulfill(status=404, body=""))
    page.evaluate("show({ url: '/gone.json' })")
    expect(page.locator(".search[data-ready]")).to_have_count(0)
    field(page).fill("lund")
    expect(page.locator(".note")).to_have_text("Namnen kunde inte hämtas. Ladda om sidan.")


def test_the_list_is_not_cut_off_and_follows_the_field(page):
    field(page).fill("natverk")
    popup = page.locator(".popup")
    box = popup.bounding_box()
    assert box["width"] > 300
    assert box["height"] > 300
    below = box["y"] - field(page).bounding_box()["y"]
    page.mouse.wheel(0, 40)
    page.wait_for_function("scrollY > 30")
    expect(popup).to_be_visible()
    page.wait_for_function(
        "y => document.querySelector('#field').shadowRoot.querySelector('.popup').getBoundingClientRect().y < y",
        arg=box["y"],
    )
    assert popup.bounding_box()["y"] - field(page).bounding_box()["y"] == pytest.approx(below, abs=1)
    page.set_viewport_size({"width": 360, "height": 640})
    page.wait_for_function(
        "document.querySelector('#field').shadowRoot.querySelector('.popup').getBoundingClientRect().right <= 352"
    )
    assert popup.bounding_box()["x"] >= 8


def test_a_finger_is_enough(chromium, place):
    context = chromium(True).new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(place)
    expect(page.locator(".search[data-ready]")).to_be_visible()
    field(page).tap()
    expect(page.get_by_role("option")).to_have_count(12)
    page.get_by_role("option").nth(1).tap()
    assert [name for name, _ in said(page)] == ["chosen"]
    page.get_by_role("button", name="Rensa").tap()
    assert said(page)[-1] == ["chosen", None]
    context.close()


def test_letters_typed_here_are_nobody_elses_shortcuts(page):
    field(page).press_sequentially("rc")
    assert page.evaluate("window.keys") == []


def test_targets_are_large_enough_to_hit(page):
    page.evaluate("show({ value: 'lund' })")
    field(page).click()
    for target in (page.get_by_role("button", name="Rensa"), page.get_by_role("option").first, field(page)):
        box = target.bounding_box()
        assert min(box["width"], box["height"]) >= 24


def test_of_ten_thousand_actors_a_few_are_listed_and_all_are_counted(page):
    page.evaluate("show({ url: '/many.json' })")
    field(page).fill("kommun 777")
    expect(names(page).first).to_have_text("Kommun 777 för Åkersberga och Ängelholm")
    for text in ("k", "a", "kommun", "angelholm aker", "9 kommun"):
        field(page).fill(text)
        expect(names(page).first).to_be_visible()
        assert names(page).count() <= 20  # a list of thousands would take longer than a frame
    field(page).fill("zzz")
    expect(names(page)).to_have_count(0)
