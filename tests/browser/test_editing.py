"""What a coordinator corrects in a real browser: facts on cards, a partnership of three, and what somebody else did."""

import re
import subprocess
from pathlib import Path

import networks
import pytest
from playwright.sync_api import Locator, Page, expect

from graph import load
from graph.data.writing import texts
from graph.network.selection import without

from .test_accessibility import STILL, faults
from .test_walks import card, explorer, idle

pytestmark = pytest.mark.browser

# Few: a network is measured anew after each edit.
ACTORS = ("malmo-stad", "malmo-universitet", "msi", "region-skane", "samforma")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Some of the shipped data, under version control as coordinators' data are."""
    copied, network = tmp_path / "data", networks.shipped()
    copied.mkdir()
    few = without(network, tuple(id for id in network.position if id not in ACTORS))
    for name, text in zip(("actors.yaml", "links.yaml"), texts(few), strict=True):
        (copied / name).write_text(text, encoding="utf-8")
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@a", "commit", "-qm", "a"]):
        subprocess.run(["git", *command], cwd=copied, check=True)
    return copied


def changed_lines(folder: Path) -> list[str]:
    """The lines that git says are gone or have come."""
    diff = subprocess.run(["git", "diff", "-U0"], cwd=folder, check=True, capture_output=True, text=True).stdout
    return [line for line in diff.splitlines() if re.match(r"[-+](?![-+])", line)]


def form(page: Page) -> Locator:
    found = page.get_by_role("dialog")
    expect(found).to_be_visible()
    idle(page)
    return found


def press(where: Page | Locator, name: str) -> None:
    where.get_by_role("button", name=name, exact=True).click()


def heard(page: Page) -> None:
    """Choose that it was heard in the workshop; the circle itself is drawn by Streamlit."""
    form(page).get_by_text("Sagt på workshoppen").click()
    idle(page)


def saved(page: Page, revision: int) -> None:
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text(f"Sparat som version {revision}.")).to_be_visible()
    explorer(page)


def test_a_fact_is_corrected_on_the_card_undone_and_made_again(visit, serve, folder):
    address = serve(folder)
    page = visit(f"{address}/?actor=msi&lang=sv")
    explorer(page)
    press(card(page), "Redigera")
    form(page).get_by_label("Namn", exact=True).fill("Mötesplatsen")
    page.keyboard.press("Tab")
    idle(page)
    press(form(page), "Spara")
    saved(page, 2)
    expect(card(page).get_by_role("heading", name="Mötesplatsen")).to_be_visible()
    assert changed_lines(folder) == ["-    name: Mötesplats Social Innovation", "+    name: Mötesplatsen"]
    page.keyboard.press("Control+z")
    expect(card(page).get_by_role("heading", name="Mötesplats Social Innovation")).to_be_visible()
    assert changed_lines(folder) == []
    idle(page)
    page.keyboard.press("Control+Shift+z")
    expect(card(page).get_by_role("heading", name="Mötesplatsen")).to_be_visible()
    page.goto(f"{address}/?since=r1&lang=sv")
    explorer(page)
    expect(page.get_by_text("Sedan version 1: 1 aktör ändrad.")).to_be_visible()
    page.wait_for_function(STILL)
    assert faults(page) == []
    press(page, "Ändrade Mötesplatsen: namn")
    expect(card(page).get_by_role("heading", name="Mötesplatsen")).to_be_visible()
    assert "since=r1" in page.url


def test_a_new_actor_and_a_partnership_of_three(visit, serve, folder):
    page = visit(f"{serve(folder)}/?lang=sv")
    explorer(page)
    press(page, "Ny aktör")
    form(page).get_by_label("Namn", exact=True).fill("Nätverket 2024")
    page.keyboard.press("Tab")
    idle(page)
    press(form(page), "Spara")
    expect(form(page)).to_contain_text("Behöver fyllas i.")
    expect(form(page)).to_contain_text("Ange en källa")
    choose(page, "Sektor", "Civilsamhälle")
    heard(page)
    press(form(page), "Spara")
    saved(page, 2)
    expect(card(page).get_by_role("heading", name="Nätverket 2024")).to_be_visible()
    press(card(page), "Ny partner")
    choose(page, "Slag", "Strategiskt partnerskap")
    choose(page, "Parter", "Malmö stad")
    choose(page, "Parter", "Region Skåne")
    heard(page)
    press(form(page), "Spara")
    saved(page, 3)
    network = load(folder)
    assert {link.members for link in network.links_of("natverket-2024")} == {
        ("malmo-stad", "natverket-2024", "region-skane")
    }
    assert all(line.startswith("+") for line in changed_lines(folder))


def choose(page: Page, label: str, option: str) -> None:
    """Choose in a list as one does by keyboard: what is typed finds it."""
    field = form(page).get_by_role("combobox", name=re.compile(label)).first
    field.click()
    page.keyboard.type(option)
    page.get_by_role("option", name=option, exact=True).first.click()
    page.keyboard.press("Tab")  # a list of several stays open until it is left
    expect(page.get_by_role("option")).to_have_count(0)
    idle(page)


def test_forms_break_no_rule(visit, serve, folder):
    page = visit(f"{serve(folder)}/?actor=samforma", lang="en-GB", scheme="dark", width=390)
    explorer(page)
    for button, title in (("edit_actor", "edit"), ("add_partner", "add"), ("remove_actor", "remove")):
        page.locator(f".st-key-{button} button").click()
        form(page)
        page.wait_for_function(STILL)
        assert faults(page) == [], title
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        idle(page)
