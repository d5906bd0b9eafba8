"""Rows pasted from a spreadsheet into the tables of the page Data."""

import shutil
from pathlib import Path

import networks
import pytest
from playwright.sync_api import expect

from graph import load

pytestmark = pytest.mark.browser

ROWS = "Hela Malmö\tCivilsamhälle\nIdeon\tNäringsliv\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("tables") / "data"
    shutil.copytree(networks.REFERENCE / "toy12", place)
    return place


@pytest.fixture(scope="module")
def address(serve, folder) -> str:
    return serve(folder)


def test_rows_are_pasted_and_saved(address, folder, visit):
    page = visit(f"{address}/data?lang=sv")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Öppna tabellerna").click()
    grid = page.get_by_test_id("data-grid-canvas").first
    expect(grid).to_be_visible()
    expect(page.get_by_role("button", name="Stäng tabellerna")).to_be_visible()
    grid.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+ArrowDown")
    page.keyboard.press("ArrowDown")  # to the empty row after the last
    page.evaluate("(text) => navigator.clipboard.writeText(text)", ROWS)
    page.keyboard.press("Control+v")
    expect(page.get_by_text("Att spara: 2 aktörer och 0 partnerskap.")).to_be_visible()
    page.get_by_text("Sagt på workshoppen").click()
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_text("Sparat som version 2.").first).to_be_visible()
    names = {actor.name: actor.sector for actor in load(folder).actors}
    assert (names["Hela Malmö"], names["Ideon"]) == ("civil_society", "business")
