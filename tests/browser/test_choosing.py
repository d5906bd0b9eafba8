"""Choosing what is seen: filters and their chips, the legend, lines and cells, paths, and the ways back."""

import re

import pytest
from playwright.sync_api import expect

from .test_explore import address, scope
from .test_walks import card, explorer, idle

pytestmark = pytest.mark.browser

CHIPS = ".st-key-chips .chips"


def test_one_press_opens_a_second_list_while_the_first_is_open(visit, shipped):
    page = visit(shipped, height=1400)
    explorer(page)
    page.get_by_text("Filter", exact=True).click()
    expect(page.get_by_label("Vid datum")).to_be_visible()
    choices = (
        ("Region", "Belgien", "region=BE"),
        ("Form", "nätverk", "form=network"),
        ("Utmaning", "boende", "housing"),
    )
    for field, wanted, kept in choices:
        idle(page)
        page.get_by_label(field, exact=True).locator("visible=true").first.click()
        option = page.get_by_role("option", name=wanted, exact=True)
        expect(option).to_be_visible()
        option.click()
        expect(page.locator(CHIPS).get_by_text(wanted, exact=False)).to_be_visible()
        expect(page).to_have_url(re.compile(kept))  # written at the end of the run
    expect(page).to_have_url(re.compile("form=network.*region=BE.*challenge=housing"))


def test_chips_come_off_one_by_one_and_by_keyboard(visit, shipped):
    page = visit(f"{shipped}/?focus=msi&radius=2&region=SE22&kind=funding,membership&q=soci&at=2023&dates=known")
    explorer(page)
    chips = page.locator(CHIPS).get_by_role("button")
    expect(chips).to_have_count(6)
    first = page.get_by_role("button", name="Ta bort filtret Region: Sydsverige")
    first.focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(5)
    expect(page).not_to_have_url(re.compile("region="))
    expect(chips.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(4)
    assert address(page)["focus"] == "msi"
    page.get_by_role("button", name="Ta bort filtret Vid datum: 2023").click()
    expect(chips).to_have_count(2)  # a date that is gone needs no certainty
    expect(page).not_to_have_url(re.compile("at=|dates="))


def test_clearing_the_filters_leaves_the_focus(visit, shipped):
    page = visit(f"{shipped}/?focus=msi&radius=2&sector=public&region=SE22")
    explorer(page)
    page.get_by_role("button", name="Rensa filter").click()
    expect(page.locator(CHIPS)).to_have_count(0)
    expect(page).to_have_url(re.compile(r"\?lang=sv&v=1&focus=msi&radius=2$"))
    page.get_by_role("button", name="Lämna fokus").click()
    expect(scope(page)).to_contain_text("Hela nätverket")


def test_a_double_click_in_the_legend_shows_one_group_only_and_then_all(visit, shipped):
    page = visit(shipped)
    explorer(page)
    academia = page.locator(".network .legend").get_by_role("button", name=re.compile("Akademi"))
    academia.dblclick()
    expect(scope(page)).to_contain_text("Urval: 28 av 170 aktörer")
    expect(page).to_have_url(re.compile("sector=academia(&|$)"))
    idle(page)  # what is pressed in a run may be taken for what the run before it has shown
    academia.dblclick()
    expect(scope(page)).to_contain_text("Hela nätverket")
    idle(page)
    academia.focus()
    page.keyboard.press("Shift+Enter")
    expect(scope(page)).to_contain_text("Urval: 28 av 170 aktörer")
    idle(page)
    page.keyboard.press("Shift+Enter")
    expect(scope(page)).to_contain_text("Hela nätverket")


def test_a_line_of_a_map_lists_its_partnerships(visit, shipped):
    page = visit(f"{shipped}/?map=sector&actor=msi")
    explorer(page)
    middle = explorer(page).evaluate("host => host.explorer.middle('academia', 'business')")
    box = page.locator(".network .stage").bounding_box()
    page.mouse.click(box["x"] + middle["x"], box["y"] + middle["y"])
    expect(card(page).get_by_role("heading", name="Akademi – Näringsliv")).to_be_visible()
    expect(card(page).locator(".links > li")).to_have_count(2)
    expect(page).to_have_url(re.compile("map=sector"))
    idle(page)
    page.get_by_role("combobox", name="Partnerskap mellan").click()
    page.get_by_role("option", name=re.compile("^Näringsliv \\(")).click()
    expect(card(page).get_by_role("heading", name="Näringsliv", exact=True)).to_be_visible()
    expect(card(page).locator(".links > li")).to_have_count(1)


def test_a_cell_of_the_heat_map_lists_its_partnerships(visit, shipped):
    page = visit(f"{shipped}/hubs", height=1000)
    page.get_by_text("Vilka arbetar med vilka?").click()
    chart = page.get_by_test_id("stVegaLiteChart")
    expect(chart).to_be_visible()
    expect(page.locator(".computing")).to_have_count(0, timeout=60_000)  # computed anew if the test runs alone
    chart.scroll_into_view_if_needed()
    idle(page)
    cell = chart.locator(".mark-text text", has_text=re.compile("^3$")).first
    cell.click()
    expect(page.get_by_role("heading", name="Civilsamhälle – Näringsliv")).to_be_visible()
    expect(page.locator(".links > li")).to_have_count(3)


def test_a_chosen_actor_has_the_column_and_its_path_comes_first(visit, shipped):
    page = visit(f"{shipped}/?actor=vinnova&to=samforma")
    explorer(page)
    steps = card(page).locator("ol.steps").first
    expect(steps.get_by_role("listitem")).to_have_text(["Mötesplats Social Innovation", "Samforma"])
    shown, whole = card(page).bounding_box(), page.locator(".network").bounding_box()
    assert shown["height"] > 0.88 * whole["height"]
    last = steps.get_by_role("listitem").last.bounding_box()
    assert last["y"] + last["height"] < shown["y"] + shown["height"] / 2
    page.get_by_text("Nav per sektor").click()
    expect(page.locator(".shares li")).to_have_count(4)


def test_an_empty_selection_offers_the_way_back(visit, shipped):
    page = visit(f"{shipped}/?sector=business&region=SE33&focus=msi")
    explorer(page)
    expect(card(page)).to_contain_text("Ingen aktör finns i urvalet.")
    card(page).get_by_role("button", name="Rensa filter").click()
    expect(scope(page)).to_contain_text("Urval: 21 av 170 aktörer")
    page.goto(f"{shipped}/actors?q=qqq")
    page.get_by_test_id("stMain").get_by_role("button", name="Rensa filter").click()
    expect(page.get_by_text("Hela nätverket: 170 aktörer")).to_be_visible()


def test_the_best_match_is_taken_by_return_and_the_arrow_goes_on_from_it(visit, shipped):
    page = visit(shipped)
    explorer(page)
    field = page.get_by_role("combobox", name="Sök aktör")
    field.fill("vinova")  # a slip
    page.keyboard.press("Enter")
    expect(card(page).locator("h2.name")).to_have_text("Vinnova")
    field.fill("coompanion")
    page.keyboard.press("Enter")
    chosen = card(page).locator("h2.name")
    expect(chosen).to_have_text("Coompanion Blekinge")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(chosen).to_have_text("Coompanion Dalarna")
