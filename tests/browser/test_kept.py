"""What is typed outlives the server: it is offered again when the server has been started anew."""

import shutil

import networks
import pytest
import serving
from playwright.sync_api import expect

from graph import load

from .conftest import on
from .test_live import edit_form
from .test_walks import explorer, idle

pytestmark = pytest.mark.browser


def test_what_was_typed_while_the_server_went_away_is_gone_on_with_and_saved(visit, tmp_path):
    for name in ("actors.yaml", "links.yaml"):
        shutil.copy(networks.REFERENCE / "toy12" / name, tmp_path / name)
    port = serving.free_port()
    with on(tmp_path, port) as address:
        page = visit(f"{address}/?actor=P1&lang=sv")
        explorer(page)
        form = edit_form(page)
        name = form.get_by_label("Namn", exact=True)
        name.fill("Halvskrivet")
        form.get_by_text("Sagt på workshoppen").click()
        idle(page)
        name.fill("Halvskrivet <b>namn</b>")  # the server does not know it
    expect(name).to_be_disabled()
    with on(tmp_path, port):
        note = page.locator(".st-key-kept .note")
        expect(note).to_contain_text("Det du skrev om P1")
        expect(note).to_contain_text("sparades inte.")
        note.get_by_role("button", name="Fortsätt med det").click()
        expect(name).to_have_value("Halvskrivet <b>namn</b>")
        expect(note).to_be_hidden()
        form.get_by_role("button", name="Spara", exact=True).click()
        expect(form).to_have_count(0)
        idle(page)
        assert page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('samverkan.kept.'))") == []
        page.close()
    assert load(tmp_path).actor("P1").name == "Halvskrivet <b>namn</b>"
