"""What one visitor changes, another sees, and nothing else of the page moves."""

import shutil
from pathlib import Path

import networks
import pytest
from playwright.sync_api import Page, expect

from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore

from .test_walks import explorer, idle

pytestmark = pytest.mark.browser

# What nobody else may move: the camera, the selection, the places of those who were there.
STILL = """host => {
    const { camera, selected, focus, all, at } = host.explorer;
    return JSON.stringify([camera, selected, focus, all.filter(id => id !== "ny").map(id => [id, at(id)])]);
}"""


@pytest.fixture
def folder(tmp_path) -> Path:
    for name in ("actors.yaml", "links.yaml"):
        shutil.copy(networks.REFERENCE / "toy12" / name, tmp_path / name)
    return tmp_path


def note(page: Page):
    return page.locator(".st-key-live .note")


def name_of(page: Page, id: str) -> str | None:
    return page.locator(".network[data-ready]").evaluate("(host, id) => host.explorer.nameOf(id)", id)


def edit_form(page: Page):
    page.get_by_role("button", name="Redigera", exact=True).click()
    form = page.get_by_role("dialog")
    expect(form.get_by_label("Namn", exact=True)).to_be_visible()
    return form


def test_one_edits_and_the_other_sees_it_while_a_form_is_open_and_the_camera_stands(visit, serve, folder):
    address = serve(folder)
    reader = visit(f"{address}/?actor=P1&lang=sv")
    explorer(reader).locator(".stage").press("+")
    open_form = edit_form(reader)
    open_form.get_by_label("Namn", exact=True).fill("Halvskrivet")
    idle(reader)
    before = explorer(reader).evaluate(STILL)

    editor = visit(f"{address}/?actor=P2&lang=sv")
    explorer(editor)
    form = edit_form(editor)
    form.get_by_label("Namn", exact=True).fill("Nytt <b>namn</b>")
    form.get_by_text("Sagt på workshoppen").click()
    form.get_by_label("Ditt namn, som visas i historiken").fill("Ada")
    form.get_by_role("button", name="Spara").click()

    expect(note(reader)).to_be_visible()
    expect(note(reader)).to_contain_text("Siffrorna gäller version 1, nu 2")
    expect(reader.locator(".st-key-live [role=status]")).to_have_text(
        "Ada har ändrat nätverket. Siffrorna gäller version 1, nu 2."
    )
    assert name_of(reader, "P2") == "Nytt <b>namn</b>"
    assert explorer(reader).evaluate(STILL) == before
    expect(open_form.get_by_label("Namn", exact=True)).to_have_value("Halvskrivet")
    expect(reader.locator("[data-here]")).to_have_text("Här nu: Ada, 1 till")

    idle(editor)
    expect(note(editor)).to_be_hidden()
    open_form.get_by_role("button", name="Avbryt").click()  # a run, which shows the latest revision
    expect(note(reader)).to_be_hidden()
    assert name_of(reader, "P2") == "Nytt <b>namn</b>"
    assert explorer(reader).evaluate(STILL) == before


def test_a_new_actor_lands_beside_its_partners_and_shifts_nobody(visit, serve, folder):
    page = visit(f"{serve(folder)}/?actor=P1&lang=sv")
    before = explorer(page).evaluate(STILL)
    store = FolderStore(folder)  # in another process than the app
    made = store.edit(
        Edit(
            (
                Change("actors.yaml", "", "", {"id": "ny", "name": "Ny aktör", "sector": "public"}),
                Change("links.yaml", "", "", {"members": ["P2", "P3", "ny"], "kind": "other"}),
            )
        )
    )
    expect(note(page)).to_contain_text(f"nu {made.revision}")
    host = explorer(page)
    assert name_of(page, "ny") == "Ny aktör"
    assert sorted(host.evaluate("host => host.explorer.pulsing")) == ["P2", "P3", "ny"]
    assert host.evaluate(STILL) == before
    store.undo(made.revision)
    expect(note(page)).to_contain_text(f"nu {made.revision + 1}")
    assert name_of(page, "ny") is None
    assert host.evaluate(STILL) == before
    search = page.get_by_role("combobox", name="Sök aktör")
    search.fill("P2")
    expect(page.get_by_role("option").first).to_be_visible()
    note(page).get_by_role("button", name="Uppdatera").dispatch_event("click")  # a run while somebody types
    expect(note(page)).to_be_hidden()
    expect(search).to_have_value("P2")
    expect(page.get_by_role("option").first).to_be_visible()
    search.press("Escape")
    assert explorer(page).evaluate(STILL) == before
    store.close()
