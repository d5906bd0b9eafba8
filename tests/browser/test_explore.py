"""The page Explore as its visitors use it: focus, filters, paths, maps, addresses."""

import json
import re
from urllib.parse import parse_qs, urlparse

import networks
import pytest
from playwright.sync_api import Page, expect

from graph.network.model import Network
from graph.network.selection import Scope, Selection, compose

from .test_walks import camera, card, click_actor, explorer, idle

pytestmark = pytest.mark.browser


def spot(page: Page, id: str) -> tuple[float, float]:
    """The pixel where an actor is drawn."""
    x, y = explorer(page).evaluate(
        """(host, id) => {
            const box = host.querySelector(".stage").getBoundingClientRect();
            const at = host.explorer.at(id);
            return [box.x + at.x, box.y + at.y];
        }""",
        id,
    )
    return x, y


def expect_shown(page: Page, wanted: Network) -> None:
    """Wait until those within the filters, the legend and the focus are the actors of a network."""
    page.wait_for_function(
        """ids => {
            const find = root => root.querySelector(".network") ?? [...root.querySelectorAll("*")]
                .map(at => at.shadowRoot && find(at.shadowRoot)).find(Boolean);
            return JSON.stringify([...(find(document)?.explorer.shown ?? [])].sort()) === JSON.stringify(ids);
        }""",
        arg=sorted(wanted.position),
    )


def address(page: Page) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlparse(page.url).query).items()}


def scope(page: Page):
    return page.locator(".scope")


def legend(page: Page):
    return page.locator(".network .legend")


def open_filters(page: Page) -> None:
    page.get_by_text("Filter", exact=True).click()
    expect(page.get_by_label("Vid datum")).to_be_visible()


def test_a_double_click_shows_the_surroundings_and_the_numbers_say_of_how_many(visit, shipped):
    page = visit(shipped)
    explorer(page)
    page.mouse.dblclick(*spot(page, "msi"))
    expect(scope(page)).to_contain_text("Urval: 21 av 170 aktörer")
    expect(page).to_have_url(re.compile("focus=msi"))
    page.locator(".network .stage").focus()
    page.keyboard.press("2")
    expect(page).to_have_url(re.compile("radius=2"))
    wanted = compose(networks.shipped(), Scope(focus=("msi",), radius=2)).network
    expect(scope(page)).to_contain_text(f"Urval: {len(wanted.actors)} av 170")
    expect_shown(page, wanted)
    page.keyboard.press("Escape")
    expect(scope(page)).to_contain_text("Hela nätverket")
    expect(page).not_to_have_url(re.compile("focus"))


def test_the_surroundings_are_those_that_the_numbers_are_of(visit, shipped):
    page = visit(f"{shipped}/?focus=msi,samforma&radius=2&sector=public,academia&kind=funding,membership")
    explorer(page)
    chosen = Selection(sectors=frozenset({"public", "academia"}), kinds=frozenset({"funding", "membership"}))
    wanted = compose(networks.shipped(), Scope(chosen, focus=("msi", "samforma"), radius=2)).network
    expect(scope(page)).to_contain_text(f"Urval: {len(wanted.actors)} av 170")
    expect_shown(page, wanted)


def turn(page: Page, choice: str, kept: str) -> None:
    idle(page)
    page.get_by_role("radio", name=choice).click()
    expect(page).to_have_url(re.compile(kept))


def test_filters_narrow_the_picture_and_dim_or_hide_the_rest(visit, shipped):
    page = visit(shipped, height=1_700)
    before = camera(page)
    open_filters(page)
    page.get_by_label("Namn innehåller", exact=True).fill("skane")
    page.keyboard.press("Enter")
    wanted = compose(networks.shipped(), Scope(Selection(text="skane"))).network
    expect(scope(page)).to_contain_text(f"Urval: {len(wanted.actors)} av 170 aktörer")
    expect(scope(page)).to_contain_text("Måtten är räknade på hela nätverket.")
    expect_shown(page, wanted)
    assert camera(page) == pytest.approx(before)
    expect(page.get_by_label("Namn innehåller", exact=True)).to_be_visible()  # the fold stays open
    turn(page, "Urvalet", "numbers=scope")
    expect(scope(page)).to_contain_text("Måtten är räknade på bara urvalet.")
    turn(page, "Dölj", "show=hide")
    idle(page)
    page.get_by_role("button", name="Rensa filter").click()
    expect(scope(page)).to_contain_text("Hela nätverket")
    expect(page).to_have_url(re.compile(r"\?lang=sv$"))


def test_the_legend_is_the_filter_of_sectors_on_every_page(visit, shipped):
    page = visit(shipped)
    explorer(page)
    legend(page).get_by_role("button", name=re.compile("Näringsliv")).click()
    legend(page).get_by_role("button", name=re.compile("Civilsamhälle")).click()
    expect(scope(page)).to_contain_text("Urval: 86 av 170 aktörer")
    expect(page).to_have_url(re.compile("sector=academia%2Cpublic"))
    page.get_by_role("link", name="Aktörer").click()
    expect(page.get_by_text("Urval: 86 av 170 aktörer")).to_be_visible()


def test_at_a_date_what_is_uncertain_is_dashed_and_counted(visit, shipped):
    page = visit(f"{shipped}/?at=2023")
    expect(scope(page)).to_contain_text("Vid 2023: 16 partnerskap pågår säkert, 125 har okända datum")
    expect(page.locator(".network .legend")).to_contain_text("Osäkert band")


def test_the_years_are_played_with_everybody_in_place(visit, shipped):
    page = visit(f"{shipped}/?at=2022")
    places = "host => JSON.stringify(['msi', 'almi'].map(id => host.explorer.at(id)))"
    before = explorer(page).evaluate(places)
    play = page.locator(".st-key-over_time_play")
    expect(play).to_be_hidden()  # for whoever wants no motion
    page.emulate_media(reduced_motion="no-preference")
    play.get_by_role("button").click()
    expect(page).to_have_url(re.compile("at=2024"))
    play.get_by_role("button").click()
    expect(play.get_by_role("button", name="Spela upp")).to_be_visible()
    assert explorer(page).evaluate(places) == before


def test_paths_are_listed_and_shine(visit, shipped):
    page = visit(f"{shipped}/?actor=vinnova&to=samforma")
    expect(card(page)).to_contain_text(re.compile("kortaste väg|lika korta vägar"))
    expect(card(page).locator(".steps li").last).to_contain_text("Samforma")
    named = explorer(page).evaluate("host => host.explorer.named")
    assert {"vinnova", "samforma"} <= set(named)


def test_who_is_not_connected_is_told_the_tie_that_would_do_it(visit, shipped):
    page = visit(f"{shipped}/?actor=vinnova&to=tiess")
    expect(card(page)).to_contain_text("Ingen väg finns: de hör till olika delar av nätverket.")


def test_a_map_opens_the_group_that_is_clicked(visit, shipped):
    page = visit(f"{shipped}/?map=sector")
    explorer(page)
    page.mouse.click(*spot(page, "academia"))
    expect(page).to_have_url(re.compile("sector=academia"))
    expect(scope(page)).to_contain_text("Urval: 28 av 170 aktörer")
    expect(page).not_to_have_url(re.compile("map="))


def test_a_question_leads_into_the_data(visit, shipped):
    page = visit(shipped)
    explorer(page)
    page.get_by_role("button", name="Vem ligger mellan de andra?").click()
    expect(card(page).get_by_role("heading", name="Mötesplats Social Innovation")).to_be_visible()
    expect(page).to_have_url(re.compile("size=betweenness"))


def test_the_view_is_the_same_after_a_reload_and_in_the_other_language(visit, shipped):
    page = visit(f"{shipped}/?actor=msi&region=SE22&size=strength&colour=form&layout=regions&collaborations=as-ties")
    explorer(page)
    expect(page).to_have_url(re.compile("lang=sv"))
    before = {key: value for key, value in address(page).items() if key != "lang"}
    told = scope(page).text_content()
    page.reload()
    explorer(page)
    expect(scope(page)).to_have_text(told)
    page.get_by_role("radio", name="English").click()
    expect(page).to_have_url(re.compile("lang=en"))
    assert {key: value for key, value in address(page).items() if key != "lang"} == before


def test_the_back_button_undoes_step_by_step(visit, shipped):
    page = visit(shipped)
    click_actor(page, "msi")
    expect(page).to_have_url(re.compile("actor=msi"))
    legend(page).get_by_role("button", name=re.compile("Näringsliv")).click()
    expect(page).to_have_url(re.compile("sector="))
    page.go_back()
    expect(scope(page)).to_contain_text("Hela nätverket")
    expect(card(page).locator("h2.name").last).to_have_text("Mötesplats Social Innovation")
    page.go_back()
    expect(card(page)).to_contain_text("Vad bilden visar")


def test_an_address_that_is_wrong_says_so_and_shows_the_nearest(visit, shipped):
    page = visit(f"{shipped}/?actor=__proto__&region=SE2249&radius=9&focus=msi&at=2023-13&v=2&sector=constructor")
    explorer(page)
    expect(page.get_by_text("SE2249")).to_be_visible()
    expect(page.get_by_text("“__proto__”").or_(page.get_by_text("”__proto__”"))).to_be_visible()
    expect(page).to_have_url(re.compile("region=SE224&at=2023&focus=msi&radius=4"))


def test_two_visitors_do_not_disturb_each_other(visit, shipped):
    one, other = visit(f"{shipped}/?actor=msi"), visit(f"{shipped}/?actor=samforma&sector=academia")
    expect(card(one).get_by_role("heading", name="Mötesplats Social Innovation")).to_be_visible()
    expect(card(other).get_by_role("heading", name="Samforma")).to_be_visible()
    click_actor(one, "psi-orebro")
    expect(one).to_have_url(re.compile("actor=psi-orebro"))
    expect(scope(one)).to_contain_text("Hela nätverket")
    expect(scope(other)).to_contain_text("Urval: 28 av 170")


def test_without_the_picture_s_script_the_page_says_where_the_content_is(chromium, shipped):
    page = chromium(True).new_context(locale="sv-SE").new_page()
    page.route(
        re.compile(r"/network-[0-9a-f]+\.js"),
        lambda route: route.fulfill(body="export default 1;", content_type="text/javascript"),
    )
    page.goto(shipped)
    expect(page.locator(".picture-fallback")).to_be_visible()
    expect(card(page)).to_contain_text("170 aktörer")
    page.get_by_role("link", name="tabellen över aktörer").click()
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    page.context.close()


def test_two_hundred_selections_leave_places_and_camera_as_they_were(visit, shipped):
    page = visit(shipped)
    at, where = camera(page), explorer(page).evaluate("host => JSON.stringify(host.explorer.network.getPositions())")
    page.locator(".network .stage").focus()
    page.get_by_role("button", name="Visa allt").click()
    at = camera(page)
    page.locator(".network .stage").focus()
    for _ in range(200):
        page.keyboard.press("n")
    page.keyboard.press("Escape")
    expect(card(page)).to_contain_text("Vad bilden visar")
    assert camera(page) == pytest.approx(at)
    assert json.loads(
        explorer(page).evaluate("host => JSON.stringify(host.explorer.network.getPositions())")
    ) == json.loads(where)


def test_a_finger_selects_and_a_long_press_focuses(chromium, shipped):
    context = chromium(True).new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, locale="sv-SE", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(shipped)
    explorer(page)
    page.touchscreen.tap(*spot(page, "psi-orebro"))
    expect(card(page).locator("h2.name")).to_contain_text("Partnerskapet för sociala innovationer")
    context.close()


def test_at_four_hundred_per_cent_nothing_has_to_be_scrolled_sideways(visit, shipped, subtests):
    page = visit("about:blank", width=364, height=205)
    for state in ("", "hubs", "actors", "workshop", "methods"):
        with subtests.test(state=state):
            page.goto(f"{shipped}/{state}")
            expect(page).to_have_url(re.compile("lang="))
            width = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
            assert width <= 364


def test_a_keyboard_alone_reaches_the_content_and_the_picture(visit, shipped):
    page = visit(shipped)
    explorer(page)
    met = []
    for _ in range(40):
        page.keyboard.press("Tab")
        met.append(
            page.evaluate(
                """() => {
                    let at = document.activeElement;
                    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                    return at.className + " " + (at.getAttribute("aria-label") ?? at.textContent.trim().slice(0, 40));
                }"""
            )
        )
    told = "\n".join(met)
    assert "Hoppa till innehållet" in told
    assert "stage" in told
    assert "Zooma in" in told
    assert "Näringsliv" in told
