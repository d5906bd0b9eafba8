"""Rows pasted from a spreadsheet into the tables of the page Data."""

import shutil
from pathlib import Path

import networks
import pytest
from playwright.sync_api import Page, expect

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


def paste(page: Page, text: str) -> None:
    """What the keys for pasting do with this on the clipboard."""
    page.evaluate(
        """(text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const pasted = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            (document.activeElement ?? document.body).dispatchEvent(pasted);
        }""",
        text,
    )


def test_rows_are_pasted_and_saved(address, folder, visit):
    page = visit(f"{address}/data?lang=sv")
    page.get_by_role("button", name="Öppna tabellerna").click()
    grid = page.locator(".st-key-tables_tabs canvas[data-testid='data-grid-canvas']").first
    expect(grid).to_be_visible()
    box = grid.bounding_box()
    page.mouse.click(box["x"] + 120, box["y"] + 35 * 12 + 20)
    page.keyboard.press("Control+End")
    page.wait_for_function("document.activeElement?.matches('canvas, [data-testid=data-grid-canvas] *, table *')")
    paste(page, ROWS)
    expect(page.get_by_text("Att spara: 2 aktörer och 0 partnerskap.")).to_be_visible()
    page.get_by_text("Sagt på workshoppen").click()
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_text("Sparat som version 2.").first).to_be_visible()
    names = {actor.name: actor.sector for actor in load(folder).actors}
    assert (names["Hela Malmö"], names["Ideon"]) == ("civil_society", "business")
