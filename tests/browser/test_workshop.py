"""What a facilitator does on the page Workshop, in a real browser."""

import re
import shutil

import networks
import pytest
from playwright.sync_api import Page, expect

from graph import load
from graph.narrative.stories import read_stories

from .test_accessibility import gaps

pytestmark = pytest.mark.browser


def find(page: Page, label: str, name: str) -> None:
    """Find an actor in one of the search fields of the main part, once what was done before it is there."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    field = page.get_by_test_id("stMain").get_by_role("combobox", name=label, exact=True)
    field.fill(name)
    page.get_by_role("option", name=re.compile(name)).first.click()


def told(page: Page):
    return page.locator(".answer")


def shown(page: Page, which: str) -> list[str]:
    host = page.locator(f".st-key-whatif_picture_{which} .network[data-ready]")
    expect(host).to_be_visible()
    return host.evaluate("host => host.explorer.shown")


def places(page: Page, which: str) -> list[float]:
    """Where two actors stand in the picture, in pixels."""
    return page.locator(f".st-key-whatif_picture_{which} .network[data-ready]").evaluate(
        """({ explorer }) => ["vinnova", "region-skane"].flatMap((id) => {
            const { x, y } = explorer.at(id);
            return [x, y];
        })"""
    )


def test_an_actor_is_taken_away_and_comes_back(visit, shipped):
    page = visit(f"{shipped}/workshop?lang=sv", height=1400)
    find(page, "En aktör", "Mötesplats Social")
    expect(told(page)).to_contain_text("8 komponenter i stället för 4")
    expect(page).to_have_url(re.compile("remove=msi"))
    assert gaps(page) == []
    assert "msi" in shown(page, "before")
    assert set(shown(page, "before")) - set(shown(page, "after")) == {"msi"}
    assert places(page, "before") == pytest.approx(places(page, "after"), abs=1)
    page.get_by_role("button", name="Återställ").click()
    expect(told(page)).to_have_count(0)
    expect(page).not_to_have_url(re.compile("remove="))


def test_whoever_stays_stands_where_it_stood_though_most_are_gone(visit, shipped):
    page = visit(f"{shipped}/workshop?lang=sv&v=1&remove-sector=civil_society,academia", height=1400)
    assert len(shown(page, "before")) == 170
    assert len(shown(page, "after")) == 65
    assert places(page, "before") == pytest.approx(places(page, "after"), abs=1)


def test_a_new_actor_gets_a_tie_and_the_other_pages_say_so(visit, shipped):
    page = visit(f"{shipped}/workshop?lang=sv", height=1400)
    page.get_by_label("En ny aktör").fill("Byalaget")
    page.get_by_label("En ny aktör").press("Tab")
    page.get_by_role("button", name="Lägg till aktören").click()
    expect(told(page)).to_contain_text("171 aktörer")
    find(page, "Ett band mellan", "Byalaget")
    expect(page.get_by_role("combobox", name="Ett band mellan")).to_have_value("Byalaget")
    find(page, "och", "Vinnova")
    page.get_by_role("button", name="Lägg till bandet").click()
    expect(told(page)).to_contain_text("254 band")
    page.get_by_role("link", name="Nav", exact=True).click()
    expect(page.get_by_text("Den här sidan visar nätverket som det är")).to_be_visible()
    page.get_by_role("button", name="Se vad den ändrar").click()
    expect(told(page)).to_contain_text("254 band")


def test_a_view_becomes_a_step_of_a_draft_that_outlives_a_reload_and_is_published(visit, serve, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(networks.DATA, folder)
    page = visit(f"{serve(folder)}/workshop?lang=sv&actor=vinnova", height=1400)
    page.get_by_role("button", name="Spara vyn som ett steg").click()
    page.get_by_label("Rubrik på det nya steget").fill("Vinnova och {network.actors}")
    page.get_by_role("button", name="Spara steget").click()
    expect(page.get_by_text("är steg 9 i ditt utkast")).to_be_visible()
    page.get_by_role("button", name="Tidigare").click()
    expect(page.get_by_text("8. Vinnova och")).to_be_visible()
    assert len(read_stories(folder, load(folder)).stories[0].steps) == 8
    page.reload()
    expect(page.get_by_text("8. Vinnova och")).to_be_visible()
    page.get_by_label("Ditt namn, som visas i historiken").fill("Ada")
    page.get_by_role("button", name="Publicera").click()
    expect(page.get_by_text("Sparat som version")).to_be_visible()
    expect(page.get_by_text("Ditt utkast.")).to_be_hidden()
    saved = read_stories(folder, load(folder))
    assert saved.problems == ()
    assert [step.title.sv for step in saved.stories[0].steps][7] == "Vinnova och {network.actors}"
    assert saved.stories[0].steps[7].view["actor"] == "vinnova"
    page.get_by_role("button", name="Ångra").click()
    expect(page.get_by_text("8. Vinnova och")).to_be_hidden()
    assert (folder / "stories.yaml").read_bytes() == (networks.DATA / "stories.yaml").read_bytes()


def test_the_whole_story_is_told_by_keyboard_alone(visit, shipped):
    page = visit(f"{shipped}/workshop?lang=sv", width=1920, height=1080)
    page.get_by_role("link", name="Visa berättelsen på storskärm").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/stage/"))
    story = read_stories(networks.DATA, load(networks.DATA)).stories[0]
    for number, step in enumerate(story.steps, 1):
        expect(page.get_by_role("heading", name=step.title.sv)).to_be_visible()
        expect(page.get_by_text(f"{number}/8", exact=True)).to_be_visible()
        page.keyboard.press("PageDown")
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("/workshop"))


def test_a_lost_connection_takes_the_picture_from_no_wall(visit, shipped):
    page = visit(f"{shipped}/workshop?lang=sv", width=1920, height=1080)
    page.get_by_role("link", name="Visa den här vyn på storskärm").click()
    page.wait_for_url(re.compile("/stage/"))
    expect(page.locator(".network[data-ready]")).to_be_visible()  # and keys are listened to
    page.context.set_offline(True)
    page.keyboard.press("Escape")
    expect(page.locator(".hint")).to_have_text("Servern svarar inte. Bilden och tangenterna finns kvar.")
    page.keyboard.press("b")
    expect(page.locator(".blank")).to_be_visible()
    page.keyboard.press("Escape")
    page.context.set_offline(False)
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("/workshop"))


def test_a_wall_that_is_gone_says_where_to_open_it_again(visit, shipped):
    page = visit(f"{shipped}/stage/{'0' * 40}.html")
    expect(page.get_by_text("Open it again from the page Workshop.")).to_be_visible()
    page.get_by_role("link", name="Workshop").first.click()
    expect(page.get_by_role("link", name="Visa berättelsen på storskärm")).to_be_visible()


def test_who_comes_back_from_a_white_wall_finds_white_chosen(visit, shipped):
    page = visit(f"{shipped}/workshop?lang=sv")
    walls = page.locator(".walls a")
    black = walls.first.get_attribute("href")
    page.get_by_role("radio", name="Vit").click()
    expect(walls.first).not_to_have_attribute("href", black)
    walls.first.click()
    expect(page.locator("html")).to_have_attribute("data-theme", "projector-white")
    expect(page.locator(".network[data-ready]")).to_be_visible()  # and keys are listened to
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("/workshop"))
    expect(page.get_by_role("radio", name="Vit")).to_be_checked()
    expect(page).not_to_have_url(re.compile("ground="))
