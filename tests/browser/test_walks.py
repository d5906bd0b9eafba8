"""Walks through the app as its users take them, in a real browser."""

import re
import shutil
from pathlib import Path

import pytest
from app_pages import ADDRESSES
from playwright.sync_api import Page, TimeoutError, expect

pytestmark = pytest.mark.browser

TOY = Path(__file__).parents[1] / "reference" / "toy12"


def idle(page: Page) -> None:
    """Wait until no run of the page is under way, which may replace what is pressed and close what is open."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def explorer(page: Page):
    """The picture's element, once it has been drawn and the page around it too."""
    host = page.locator(".network[data-ready]")
    expect(host).to_have_count(1)  # that of the page before may be there still
    expect(host).to_be_visible()
    idle(page)
    return host


def click_actor(page: Page, id: str) -> None:
    """Click where the actor is drawn; whoever is out of sight is brought into it first."""
    x, y = explorer(page).evaluate(
        """(host, id) => {
            const network = host.explorer.network;
            const at = network.canvasToDOM(network.getPositions([id])[id]);
            const box = network.canvas.frame.getBoundingClientRect();
            return [box.x + at.x, box.y + at.y];
        }""",
        id,
    )
    page.mouse.click(x, y)


def camera(page: Page) -> list[float]:
    return explorer(page).evaluate(
        "host => { const n = host.explorer.network, p = n.getViewPosition(); return [n.getScale(), p.x, p.y]; }"
    )


def card(page: Page):
    return page.locator(".st-key-actor_card")


def test_a_newcomer_sees_the_network_and_whether_a_sector_is_a_hub(visit, shipped):
    page = visit(shipped)
    explorer(page)
    expect(card(page)).to_contain_text("221 partnerskap binder samman 253 par av aktörer")
    expect(page.locator(".st-key-hubs_card")).to_contain_text("Ingen sektor är säkerställd som nav.")
    drawn = (
        explorer(page)
        .locator("canvas")
        .first.evaluate(
            """canvas => {
            const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            const colours = new Set();
            for (let i = 0; i < points.length; i += 4) colours.add(points[i] << 16 | points[i+1] << 8 | points[i+2]);
            return colours.size;
        }"""
        )
    )
    assert drawn > 100


def test_a_click_in_the_picture_is_read_on_the_card_and_in_the_address(visit, shipped):
    page = visit(shipped)
    click_actor(page, "msi")
    expect(card(page).get_by_role("heading", name="Mötesplats Social Innovation")).to_be_visible()
    expect(card(page)).to_contain_text("22 partnerskap")
    expect(card(page)).to_contain_text("plats 1 av 170")
    expect(page).to_have_url(re.compile("actor=msi"))
    click_actor(page, "samforma")
    expect(card(page).get_by_role("heading", name="Samforma")).to_be_visible()


def test_nothing_moves_or_flashes_when_the_page_runs_again(visit, shipped):
    page = visit(shipped)
    at_rest = camera(page)
    page.set_viewport_size({"width": 1456, "height": 800})
    explorer(page).evaluate("host => { host.marked = true; }")
    page.get_by_role("button", name="Zooma in").click()
    before = camera(page)
    assert before[0] > at_rest[0]
    click_actor(page, "psi-orebro")
    expect(card(page)).to_contain_text("Partnerskapet för sociala innovationer")
    page.get_by_role("radio", name="English").click()
    expect(card(page)).to_contain_text("Partnership for Social Innovation in Örebro County")
    page.get_by_role("link", name="Hubs").click()
    expect(page.get_by_role("heading", name="No sector is established as a hub.")).to_be_visible()
    page.get_by_role("link", name="Explore").click()
    expect(card(page)).to_contain_text("Partnership for Social Innovation in Örebro County")
    assert explorer(page).evaluate("host => host.marked === true")
    assert camera(page) == pytest.approx(before)


def test_search_selects_the_same_actor_in_the_picture(visit, shipped):
    page = visit(shipped)
    explorer(page)
    page.get_by_role("combobox", name="Sök aktör").fill("Lunds univ")
    page.get_by_role("option", name="Lunds universitet").first.click()
    expect(card(page).get_by_role("heading", name="Lunds universitet")).to_be_visible()
    expect(page).to_have_url(re.compile("actor=lunds-universitet"))
    assert explorer(page).evaluate("host => host.explorer.selected") == "lunds-universitet"


def test_a_row_of_the_table_selects_the_actor_on_every_page(visit, shipped):
    page = visit(f"{shipped}/actors")
    table = page.get_by_test_id("stDataFrame")
    expect(table).to_be_visible()
    idle(page)
    box = table.bounding_box()
    page.mouse.click(box["x"] + 18, box["y"] + 50)
    expect(page).to_have_url(re.compile("actor=psi-orebro"))
    page.get_by_role("link", name="Utforska").click()
    expect(card(page).get_by_role("heading", name="Partnerskapet för sociala innovationer")).to_be_visible()


def test_the_legend_hides_a_sector_and_keeps_the_camera(visit, shipped):
    page = visit(shipped)
    before, where = camera(page), explorer(page).bounding_box()
    button = page.locator(".network .legend").get_by_role("button", name="Näringsliv")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".st-key-chips .chips")).to_be_visible()
    assert camera(page) == pytest.approx(before)
    assert explorer(page).bounding_box() == where


def test_an_address_opens_what_it_names_and_the_back_button_goes_back(visit, shipped):
    page = visit(f"{shipped}/?actor=vinnova&lang=en")
    expect(card(page).get_by_role("heading", name="Vinnova")).to_be_visible()
    expect(page.get_by_role("link", name="Explore")).to_be_visible()
    click_actor(page, "msi")
    expect(page).to_have_url(re.compile("actor=msi"))
    page.go_back()
    expect(card(page).get_by_role("heading", name="Vinnova")).to_be_visible()


def test_the_theme_follows_the_system_at_once(visit, shipped):
    page = visit(shipped)
    explorer(page)
    ground = "host => getComputedStyle(host).backgroundColor"
    assert explorer(page).evaluate(ground) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    expect(page.locator(".network")).to_have_css("background-color", "rgb(16, 21, 28)")
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(16, 21, 28)")


@pytest.mark.parametrize("lang", ["sv-SE", "en-GB"])
def test_every_page_fits_a_telephone(visit, shipped, lang, subtests):
    page = visit("about:blank", width=360, height=740, lang=lang)
    for path in ADDRESSES:
        with subtests.test(path=path):
            page.goto(f"{shipped}/{path}")
            expect(page.get_by_role("heading", level=1)).to_have_count(1)
            expect(page.get_by_test_id("stSpinner")).to_have_count(0)
            # A chart is fitted to its place once it has been drawn.
            page.wait_for_function("document.querySelector('[data-testid=stMain]').scrollWidth <= 360")


def test_the_keyboard_reaches_the_picture_and_steps_through_it(visit, shipped):
    page = visit(shipped)
    explorer(page)
    stage = page.locator(".network .stage")
    stage.focus()
    page.keyboard.press("n")
    expect(card(page).locator("h2.name")).to_have_text("Partnerskapet för sociala innovationer i Örebro län")
    page.keyboard.press("Escape")
    expect(card(page)).to_contain_text("Vad bilden visar")


def test_broken_data_are_listed_and_come_back_by_themselves(visit, serve, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(TOY, folder)
    links = (folder / "links.yaml").read_text(encoding="utf-8")
    (folder / "links.yaml").write_text(links.replace("target: P2", "target: P22"), encoding="utf-8")
    page = visit(f"{serve(folder)}/hubs")
    expect(page.get_by_role("heading", name="Uppgifterna innehåller fel")).to_be_visible()
    expect(page.locator(".problems")).to_contain_text("ingen aktör har id 'P22'; menade du 'P2'?")
    (folder / "links.yaml").write_text(links, encoding="utf-8")
    expect(page.get_by_role("heading", name="Ingen sektor är säkerställd som nav.")).to_be_visible()
    page.get_by_role("link", name="Utforska").click()
    explorer(page)
    expect(card(page)).to_contain_text("10 partnerskap binder samman 16 par")


def test_clicks_go_on_while_large_files_are_read(visit, serve, tmp_path):
    """The first reading shows that it goes on; a later one leaves the picture, which then changes by itself."""
    folder = tmp_path / "data"
    shutil.copytree(TOY, folder)
    links = (folder / "links.yaml").read_text(encoding="utf-8")
    many = links + "  - {source: P1, target: P2, kind: other}\n" * 60_000
    (folder / "links.yaml").write_text(many, encoding="utf-8")
    page = visit(serve(folder))
    expect(page.get_by_role("heading", name="Uppgifterna läses in")).to_be_visible()
    expect(page.get_by_text("Det har tagit")).to_be_visible()
    expect(card(page)).to_contain_text("60\N{NO-BREAK SPACE}010 partnerskap", timeout=120_000)
    (folder / "links.yaml").write_text(links + "  - {source: P1, target: B1, kind: other}\n" * 60_000, encoding="utf-8")
    click_actor(page, "P1")
    expect(page.get_by_text("Filerna har ändrats och läses in.")).to_be_visible()
    expect(card(page).locator("h2.name")).to_have_text("P1")
    click_actor(page, "P2")
    expect(card(page).locator("h2.name")).to_have_text("P2")
    expect(page.get_by_text("Filerna har ändrats och läses in.")).to_be_hidden(timeout=120_000)
    page.locator(".network .stage").focus()
    page.keyboard.press("Escape")
    expect(card(page)).to_contain_text("17 par av aktörer")


def test_the_page_tells_browsers_to_be_careful(visit, shipped):
    page = visit(shipped)
    explorer(page)
    response = page.request.get(shipped)
    assert "default-src 'self'" in response.headers["content-security-policy"]
    assert page.request.get(f"{shipped}/network/guess.json").status == 404


def choose(page: Page, field: str, wanted: str) -> None:
    """Choose in a list of Streamlit's, which a run of the page closes under the pointer: it is then opened again."""
    option = page.get_by_role("option", name=wanted, exact=True)
    for _ in range(8):
        idle(page)
        page.get_by_role("combobox", name=field).click()
        page.keyboard.type(wanted)  # of a long list only a part is there
        try:
            option.click(timeout=4_000)
        except TimeoutError:
            continue
        return
    raise AssertionError(f"the list of {field} would not stay open")


def test_an_analyst_takes_the_network_along_though_streamlit_closes_open_lists(visit, shipped):
    page = visit(f"{shipped}/actors?lang=sv&sector=public")
    expect(page.get_by_text("Det som finns i urvalet")).to_be_visible()
    expect(page.get_by_role("button", name="Hämta everything.zip")).to_be_visible()
    choose(page, "Vad", "Nätverket")
    expect(page.get_by_role("button", name="Hämta network.graphml")).to_be_visible()
    choose(page, "Format", "GEXF (Gephi)")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Hämta network.gexf").click()
    assert waiting.value.suggested_filename == "network.gexf"
    written = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert written.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    assert written.count("<node ") == 58


def test_who_is_taken_out_of_the_data_is_handed_out_no_more(serve, visit, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(TOY, folder)
    file = folder / "actors.yaml"
    without = file.read_text(encoding="utf-8")
    file.write_text(without.replace("name: P1,", "name: Anna Andersson,"), encoding="utf-8")
    page = visit(f"{serve(folder)}/?lang=sv&v=1")
    explorer(page)
    layers = page.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name).filter((url) => url.includes('/network/'))"
    )
    named = [layer for layer in layers if "Anna Andersson" in page.request.get(layer).text()]
    assert named != []
    file.write_text(without, encoding="utf-8")
    page.get_by_role("radio", name="English").click()
    expect(page).to_have_url(re.compile("lang=en"))
    expect(page.get_by_role("combobox", name="Find actor")).to_be_visible()
    assert {page.request.get(layer).status for layer in named} == {404}
