"""From an empty folder to a first network, and from one network to another, in a real browser."""

import re
import shutil
from pathlib import Path

import networks
import pytest
from playwright.sync_api import Page, expect

from graph import load

from .test_accessibility import faults, settled
from .test_walks import card, explorer, idle

pytestmark = pytest.mark.browser

# What the list and the page without a network share with all others: they are no pages of `PAGES`.
SCREENS = [(1456, 819, "light"), (390, 844, "dark"), (3840, 2160, "light")]


def written(folder: Path) -> Path:
    """Two networks, and one that is faulty."""
    for name in ("Blekinge", "Skåne 2026"):
        shutil.copytree(networks.REFERENCE / "toy12", folder / name)
    (folder / "faulty").mkdir()
    (folder / "faulty" / "actors.yaml").write_text("actors: [{id: a}]")
    (folder / "faulty" / "links.yaml").write_text("links: []")
    return folder


@pytest.fixture(scope="module")
def several(serve, tmp_path_factory) -> str:
    """The address of the app on a folder of networks that no test changes."""
    return serve(written(tmp_path_factory.mktemp("several")))


@pytest.fixture(scope="module")
def empty(serve, tmp_path_factory) -> str:
    """The same on a folder in which nothing is."""
    return serve(tmp_path_factory.mktemp("empty"))


def test_a_first_network_is_started_in_an_empty_folder(visit, serve, tmp_path):
    page = visit(f"{serve(tmp_path)}/hubs")
    expect(page.get_by_role("heading", name="Här finns inget nätverk än")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_test_id("stTopNavLink")).to_have_text(
        ["database\nData", "menu_book\nMetod"], use_inner_text=True
    )
    page.get_by_role("link", name="Metod").click()
    expect(page.get_by_role("heading", name="Så har vi räknat")).to_be_visible()
    page.get_by_role("link", name="Data").click()
    idle(page)
    page.get_by_label("Titel").fill("Samverkan i Skåne")
    page.keyboard.press("Tab")
    page.keyboard.type("Kommuner")
    page.get_by_role("button", name="Starta nätverket").click()
    expect(card(page)).to_contain_text("Det finns inga aktörer i nätverket än.")
    expect(page.get_by_text("Samverkan i Skåne", exact=True).first).to_be_visible()
    assert [name.sv for name in load(tmp_path).sectors.values()] == ["Kommuner"]
    expect(page.get_by_test_id("stTopNavLink")).to_have_count(7)


def test_a_network_is_chosen_from_the_list_and_another_in_the_side_bar(visit, several):
    page = visit(several)
    page.get_by_role("link", name="Skåne 2026").click()
    expect(card(page)).to_contain_text("10 partnerskap binder samman 16 par")
    expect(page).to_have_url(re.compile(r"\?network=Sk%C3%A5ne(%20|\+)2026&lang=sv$"))
    page.get_by_role("link", name="Nav", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"\bnav\b"))
    expect(page).to_have_url(re.compile(r"/hubs\?network=Sk%C3%A5ne"))
    idle(page)
    page.get_by_role("combobox", name="Nätverk").click()
    page.get_by_role("option", name="Blekinge").click()
    expect(page).to_have_url(re.compile(r"/hubs\?network=Blekinge"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"network=Sk%C3%A5ne"))
    page.get_by_role("link", name="Data").click()
    page.get_by_role("button", name="Alla nätverk").click()
    expect(page.get_by_role("heading", name="Vilket nätverk?")).to_be_visible()
    page.get_by_role("link", name="faulty").click()
    expect(page.get_by_role("heading", name="Uppgifterna innehåller fel")).to_be_visible()


def test_the_list_follows_the_folder_by_itself(visit, serve, tmp_path):
    page = visit(serve(written(tmp_path)))
    expect(page.get_by_role("link", name="Blekinge")).to_be_visible()
    shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "Örebro")
    expect(page.get_by_role("link", name="Örebro")).to_be_visible()


def test_pictures_of_two_networks_are_there_side_by_side(visit, several):
    one = visit(f"{several}/?network=Blekinge")
    explorer(one)
    other = visit(f"{several}/?network=Skåne 2026")
    explorer(other)
    layers = one.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name).filter((url) => url.includes('/network/'))"
    )
    assert layers != []
    assert {one.request.get(layer).status for layer in layers} == {200}


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
@pytest.mark.parametrize("lang", ["sv-SE", "en-GB"])
def test_the_list_breaks_no_rule_and_fits(visit, several, width, height, scheme, lang):
    page = visit(several, width=width, height=height, scheme=scheme, lang=lang)
    expect(page.get_by_role("link", name="Blekinge")).to_be_visible()
    fits(page, width)


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_the_page_without_a_network_breaks_no_rule_and_fits(visit, empty, width, height, scheme):
    page = visit(empty, width=width, height=height, scheme=scheme)
    expect(page.get_by_role("button", name="Starta nätverket")).to_be_visible()
    fits(page, width)


def fits(page: Page, width: int) -> None:
    settled(page)
    assert faults(page) == []
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
