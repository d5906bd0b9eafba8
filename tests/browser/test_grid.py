"""The grid of influence and interest: dragged with a mouse, moved by keys, and what is saved."""

import re
import shutil
from pathlib import Path

import networks
import pytest
from playwright.sync_api import expect

from .test_walks import idle

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("grid") / "data"
    shutil.copytree(networks.REFERENCE / "toy12", place)
    return place


@pytest.fixture(scope="module")
def address(serve, folder) -> str:
    return serve(folder)


def stated(folder: Path) -> str:
    file = folder / "engagement.yaml"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_an_actor_is_dragged_and_moved_by_keys_and_each_drop_is_saved(address, folder, visit):
    page = visit(f"{address}/actors?lang=sv&actors=grid", height=1400)
    chip = page.locator(".grid [data-id=P1]")
    page.get_by_label("Bedömt av").fill("Ada")
    page.keyboard.press("Enter")
    idle(page)
    chip.drag_to(page.locator('.grid [data-influence="5"][data-interest="4"]'))
    expect(page.get_by_text("1 av 12 aktörer är placerade. Samarbeta nära 1.")).to_be_visible()
    expect(
        page.get_by_text("Sparat som version 1.").or_(page.get_by_text("Sparat som version 2.")).first
    ).to_be_visible()
    assert re.search(r"actor: P1\n +influence: 5\n +interest: 4\n +assessed_by: Ada\n +assessed_on: \d", stated(folder))
    idle(page)
    chip.focus()
    for key in ("Space", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowDown"):
        page.keyboard.press(key)
    expect(page.locator('.grid [data-influence="4"][data-interest="1"] [data-id=P1]')).to_be_focused()
    assert "influence: 5" in stated(folder)  # nothing is saved before it is dropped
    page.keyboard.press("Space")
    expect(page.get_by_text("1 av 12 aktörer är placerade. Håll nöjda 1.")).to_be_visible()
    assert re.search(r"actor: P1\n +influence: 4\n +interest: 1\n", stated(folder))
    idle(page)
    expect(chip).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(page.locator('.grid [data-influence="4"][data-interest="1"] [data-id=P1]')).to_be_focused()
    chip.click()
    expect(page).to_have_url(re.compile("actor=P1"))
