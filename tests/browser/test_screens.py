"""Every page on a telephone, beside a side bar, on a wall, in the system's few colours, and in its own language."""

import re
from itertools import cycle

import pytest
from app_pages import PAGES
from playwright.sync_api import Page, expect

from graph.app import frame
from graph.text import STREAMLIT
from graph.text.catalogue import messages

from .test_accessibility import faults, settled
from .test_walks import card, explorer, idle

pytestmark = pytest.mark.browser

# What Streamlit says by itself: texts outside of what the page and its data say, and the names of its controls.
_SAID = """() => {
    const ours = ".stHtml, style, script, [data-testid=stDataFrame] table, .stVegaLiteChart svg";
    const said = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at = walk.nextNode(); at; at = walk.nextNode()) {
        if (at.nodeType === Node.TEXT_NODE) {
            if (!at.parentElement.closest(ours)) said.add(at.data.trim());
        } else for (const name of ["aria-label", "title", "placeholder"]) said.add(at.getAttribute(name) ?? "");
    }
    return [...said];
}"""


def at(name: str) -> str:
    """The path of a page; the first one is at the root."""
    return "" if name == PAGES[0] else name


def english(page: Page) -> list[str]:
    """What of Streamlit's English is on the page, but for words that Swedish has too."""
    said = [word for word in STREAMLIT if word != messages("sv").gettext(word)]
    patterns = [re.compile(re.escape(word).replace(r"\{\}", "(.+)")) for word in said]
    return [said for said in page.evaluate(_SAID) if any(pattern.fullmatch(said) for pattern in patterns)]


def test_a_menu_on_a_telephone_is_free_and_yields_to_what_is_chosen(visit, shipped):
    page = visit(shipped, width=390, height=844)
    explorer(page)
    page.get_by_test_id("stExpandSidebarButton").click()
    entries = page.get_by_test_id("stSidebarNavLink")
    expect(entries).to_have_count(len(PAGES))
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "false")
    covered = """links => links.filter(link => {
        const { x, y, width, height } = link.getBoundingClientRect();
        return ![0.1, 0.5, 0.9].every(at => link.contains(document.elementFromPoint(x + at * width, y + height / 2)));
    }).map(link => link.textContent)"""
    page.wait_for_function("document.querySelector('[data-testid=stSidebar]').getBoundingClientRect().left >= 0")
    assert entries.evaluate_all(covered) == []
    entries.get_by_text("Nav", exact=True).click()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"\bnav\b"))


def test_who_is_found_in_the_drawer_is_seen(visit, shipped):
    page = visit(shipped, width=390, height=844)
    explorer(page)
    expect(page.locator("html")).to_have_attribute("lang", "sv")  # keys are listened to
    page.keyboard.press("/")
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "false")
    field = page.get_by_role("combobox", name="Sök aktör")
    expect(field).to_be_focused()
    page.keyboard.type("lunds univ")
    page.keyboard.press("Enter")
    expect(card(page).locator("h2.name")).to_have_text("Lunds universitet")
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")


@pytest.mark.parametrize(("locale", "lang"), [("sv-SE", "sv"), ("en-GB", "en")])
def test_every_page_says_its_language_and_has_a_title_of_its_own(visit, shipped, locale, lang):
    page = visit(shipped, lang=locale)
    network = "Samverkan för social innovation i Sverige"
    for name in PAGES:
        here = messages(lang).gettext(frame.PAGES[name])
        page.get_by_role("link", name=here, exact=True).click()
        expect(page).to_have_title(f"{here} · {network}" if lang == "sv" else re.compile(rf"^{here} · "))
        expect(page.locator("html")).to_have_attribute("lang", lang)


def test_the_language_of_the_document_changes_with_that_of_the_page(visit, shipped):
    page = visit(f"{shipped}/methods", width=800)
    expect(page.get_by_text(f"{len(PAGES) - 3} till", exact=True)).to_be_visible()
    page.get_by_role("radio", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_text(f"{len(PAGES) - 3} more", exact=True)).to_be_visible()
    page.get_by_role("radio", name="Svenska").click()
    expect(page.get_by_text(f"{len(PAGES) - 3} till", exact=True)).to_be_visible()
    expect(page).to_have_title(re.compile("^Metod · "))


def test_data_that_cannot_be_shown_are_told_of_in_the_documents_language(visit, serve, tmp_path):
    (tmp_path / "actors.yaml").write_text("actors: nobody", encoding="utf-8")
    page = visit(serve(tmp_path))
    expect(page.get_by_role("heading", name="Uppgifterna innehåller fel")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "sv")


def test_no_word_of_streamlits_is_english_on_a_swedish_page(visit, shipped, subtests):
    page = visit("about:blank", width=800, height=1400)
    for name in PAGES:
        with subtests.test(name=name):
            page.goto(f"{shipped}/{at(name)}")
            settled(page)
            expect(page.get_by_text(f"{len(PAGES) - 3} till", exact=True)).to_be_visible()
            assert english(page) == []


def test_no_list_of_a_filter_has_english_in_it(visit, shipped):
    page = visit(shipped, height=1400)
    settled(page)
    page.get_by_text("Filter", exact=True).click()
    expect(page.get_by_label("Vid datum")).to_be_visible()
    idle(page)  # what is opened in a run of the page closes with it
    page.get_by_role("combobox", name="Utmaning").click()
    expect(page.get_by_role("option").first).to_be_visible()
    assert english(page) == []
    page.keyboard.type("qqq")
    expect(page.get_by_text("Inga träffar")).to_be_visible()


def test_what_is_coloured_is_still_there_in_forced_colours(visit, shipped):
    page = visit(f"{shipped}/?focus=msi", scheme="dark")
    page.emulate_media(forced_colors="active", color_scheme="dark")
    explorer(page)
    shown = """elements => elements.filter(element => {
        const [mark, ground] = [element, document.body].map(at => getComputedStyle(at).backgroundColor);
        return mark !== ground && mark !== "rgba(0, 0, 0, 0)";
    }).length"""
    for name in (".st-key-hubs_card .symbol:not(.within)", ".shares .step"):  # what is within a mark makes it hollow
        marks = page.locator(name)
        assert marks.evaluate_all(shown) == marks.count() >= 4  # of each sector at least one
    for chosen in (page.get_by_role("radio", name="Svenska"), page.locator(".strip [aria-pressed=true]")):
        expect(chosen).not_to_have_css("outline-style", "none")
    expect(page.get_by_role("radio", name="English")).to_have_css("outline-style", "none")


def test_the_cards_have_room_beside_a_side_bar_or_stand_below(visit, shipped):
    page = visit(shipped, width=800, height=900)
    explorer(page)
    picture, cards = page.locator(".network").bounding_box(), card(page).bounding_box()
    assert cards["y"] >= picture["y"] + picture["height"]
    assert cards["width"] == pytest.approx(picture["width"], abs=2)
    page.set_viewport_size({"width": 1024, "height": 768})
    page.wait_for_function("document.querySelector('.st-key-actor_card').getBoundingClientRect().top < 200")
    assert card(page).bounding_box()["width"] >= 250
    assert page.locator(".network").bounding_box()["width"] >= 420


def test_on_a_wall_of_four_thousand_pixels_letters_have_grown(visit, shipped, subtests):
    page = visit("about:blank", width=3840, height=2160)
    small = """() => {
        const main = document.querySelector("[data-testid=stApp]");
        const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let at = walk.nextNode(); at; at = walk.nextNode()) {
            const box = at.parentElement.getBoundingClientRect();
            if (!at.data.trim() || box.width < 2 || at.parentElement.closest("style, canvas, svg")) continue;
            const size = parseFloat(getComputedStyle(at.parentElement).fontSize);
            if (size < 18) found.push(`${size}: ${at.data.trim().slice(0, 40)}`);
        }
        return found;
    }"""
    for name in PAGES:
        with subtests.test(name=name):
            page.goto(f"{shipped}/{at(name)}")
            settled(page)
            page.wait_for_function(f"!({small})().length")  # the style may come after what it styles


def test_the_sheet_of_keys_opens_by_a_key_or_a_click_and_closes_by_escape(visit, shipped):
    page = visit(f"{shipped}/methods")
    settled(page)
    opener = page.get_by_role("button", name="Tangenter: ?")
    sheet = page.get_by_role("dialog", name="Tangenter")
    expect(page.locator("dialog.keys h2")).to_be_attached()  # what it says is fetched after the page has been drawn
    opener.click()
    expect(sheet).to_be_visible()
    expect(sheet).to_contain_text("Sök aktör")
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("?")
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Stäng").click()
    expect(sheet).to_be_hidden()


def test_a_key_finds_an_actor_on_every_page(visit, shipped, subtests):
    page = visit("about:blank")
    for name, key in zip(PAGES, cycle(("/", "Control+k")), strict=False):
        with subtests.test(name=name, key=key):
            page.goto(f"{shipped}/{at(name)}")
            expect(page.locator("html")).to_have_attribute("lang", "sv")
            expect(page.locator(".st-key-find .search[data-ready]")).to_be_visible()
            page.keyboard.press(key)
            expect(page.get_by_role("combobox", name="Sök aktör")).to_be_focused()
            page.keyboard.type("a/b?")
            expect(page.get_by_role("combobox", name="Sök aktör")).to_have_value("a/b?")
            expect(page.get_by_role("dialog")).to_have_count(0)
