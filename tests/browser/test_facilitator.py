"""A workshop: the story is on the wall, and what the room says is added to the network beside it."""

import shutil
import subprocess
from pathlib import Path

import networks
import pytest
from playwright.sync_api import Locator, Page, expect

from graph import load

from .test_editing import changed_lines, choose, form, heard, press, saved
from .test_walks import card, explorer, idle

pytestmark = pytest.mark.browser

STORY = """\
stories:
- id: evening
  title: {sv: Kvällen, en: The evening}
  steps:
  - title: {sv: Alla, en: Everybody}
  - title: {sv: P1 och de andra, en: P1 and the others}
    caption: {sv: '{network.actors} i rummet.', en: '{network.actors} in the room.'}
    view: {actor: P1, focus: P1}
"""
# What stands on the wall whatever others do: who is selected, where the camera is, and the texts.
WALL = """host => {
    const { selected, focus, camera } = host.explorer;
    const texts = [...document.querySelectorAll(".title, .caption")].map((text) => text.innerText);
    return JSON.stringify([selected, focus, camera, texts]);
}"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small network with a story, under version control."""
    copied = Path(shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data"))
    (copied / "stories.yaml").write_text(STORY, encoding="utf-8")
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@a", "commit", "-qm", "a"]):
        subprocess.run(["git", *command], cwd=copied, check=True)
    return copied


def drawn(page: Page) -> Locator:
    host = page.locator(".network[data-ready]")
    expect(host).to_be_visible()
    return host


def on_the_wall(page: Page) -> str:
    seen: str = drawn(page).evaluate(WALL)
    return seen


def shown(page: Page) -> list[str]:
    found: list[str] = drawn(page).evaluate("host => host.explorer.shown")
    return found


def add(page: Page) -> None:
    """Add an actor, and a partnership of three that it is part of."""
    press(page, "Ny aktör")
    form(page).get_by_label("Namn", exact=True).fill("Grannskapet")
    choose(page, "Sektor", "Civilsamhälle")
    heard(page)
    press(form(page), "Spara")
    saved(page, 2)
    press(page, "Nytt partnerskap")
    choose(page, "Slag", "Strategiskt partnerskap")
    for party in ("Grannskapet", "P1", "P2"):
        choose(page, "Parter", party)
    heard(page)
    press(form(page), "Spara")
    saved(page, 3)
    expect(card(page)).to_contain_text("1 partnerskap")


def test_what_the_room_says_is_added_while_the_story_is_on_the_wall(visit, serve, folder):
    address = serve(folder)
    wall = visit(f"{address}/workshop?lang=sv", width=1920, height=1080)
    wall.get_by_role("link", name="Visa berättelsen på storskärm").click()
    wall.wait_for_url("**/stage/**")
    drawn(wall)
    wall.keyboard.press("PageDown")
    expect(wall.get_by_text("2/2", exact=True)).to_be_visible()
    wall.wait_for_function("() => !document.querySelector('.network').explorer.fading")
    before, actors = on_the_wall(wall), len(load(folder).actors)

    page = visit(f"{address}/?lang=sv")
    explorer(page)
    add(page)
    wall.wait_for_function("id => document.querySelector('.network').explorer.shown.includes(id)", arg="grannskapet")
    expect(wall.locator(".revisions")).to_contain_text(", nu 3")
    assert on_the_wall(wall) == before
    undo, redo = (page.locator(f".st-key-{key} button") for key in ("undo", "redo"))
    undo.click()
    expect(redo).to_be_enabled()
    idle(page)
    undo.click()
    expect(undo).to_be_disabled()
    idle(page)
    expect(page.get_by_text("Det här finns inte i uppgifterna")).to_have_count(0)
    assert changed_lines(folder) == []
    redo.click()
    expect(undo).to_be_enabled()
    idle(page)
    redo.click()
    expect(redo).to_be_disabled()
    idle(page)
    expect(card(page).get_by_role("heading", name="Grannskapet")).to_be_visible()
    expect(card(page)).to_contain_text("1 partnerskap")
    (link,) = load(folder).links_of("grannskapet")
    assert link.members == ("P1", "P2", "grannskapet")
    assert changed_lines(folder) != []
    assert all(line.startswith("+") for line in changed_lines(folder))

    expect(wall.locator(".revisions")).to_contain_text(", nu 7")
    assert on_the_wall(wall) == before
    wall.keyboard.press("u")
    expect(wall.locator(".caption")).to_contain_text(f"{actors + 1} aktörer i rummet.")
    expect(wall.get_by_text("2/2", exact=True)).to_be_visible()
    expect(wall.locator(".revisions")).to_be_hidden()
    assert "grannskapet" in shown(wall)
    wall.reload()
    expect(wall.locator(".caption")).to_contain_text(f"{actors + 1} aktörer i rummet.")
