"""Six files as people have them, from an empty folder to the hubs, in Swedish by mouse and in English by keyboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from graph import load
from graph.text.catalogue import messages

from ..data.importing import realistic
from ..data.importing.test_realistic import SIX
from .test_importing import button, by_key, heading, press, tab_to, workbook
from .test_walks import explorer, idle

pytestmark = pytest.mark.browser

_BY_MOUSE, _BY_KEY = ("administrator", "kumu", "survey"), ("gephi", "ucinet", "two_mode")
# The answers that differ from what is suggested, and what is then understood.
_ANSWERS = {"two_mode": [("Actors (networks) with members", "13 actors and 14 partnerships were understood.")]}


def follow(page: Page, link: Locator, *, by_keyboard: bool) -> None:
    if by_keyboard:
        tab_to(page, link)
        page.keyboard.press("Enter")
    else:
        link.click()


def press_in_sight(page: Page, name: str, do: Callable[[Page, str], None]) -> None:
    """Press a way on, which is in sight however long the step is."""
    idle(page)
    expect(button(page, name)).to_be_in_viewport(ratio=1)
    do(page, name)


@pytest.mark.parametrize("name", SIX)
def test_a_file_becomes_the_network_that_it_states(visit, serve, tmp_path, name):
    assert name in (*_BY_MOUSE, *_BY_KEY)
    by_keyboard = name in _BY_KEY
    do, lang, locale = (by_key, "en", "en-GB") if by_keyboard else (press, "sv", "sv-SE")
    _ = messages(lang).gettext
    files, _answers, _open, actors, links = SIX[name]
    folder = tmp_path / "data"
    folder.mkdir()
    page = visit(serve(folder), width=1280, height=800, lang=locale)
    do(page, _("Bring a file"))
    heading(page, _("Bring a file"))
    with page.expect_file_chooser() as chooser:
        do(page, _("Upload"))
    chooser.value.set_files([workbook(upload.content, upload.name) for upload in files()])
    expect(button(page, _("Continue"))).to_be_enabled()
    do(page, _("Continue"))
    heading(page, _("How the sheets were read"))
    press_in_sight(page, _("Continue"), do)
    expect(page.get_by_role("status").filter(has_text=_("Nothing has been saved yet."))).to_be_visible()
    for answer, understood in _ANSWERS.get(name, ()):
        do(page, answer)
        heading(page, understood)
    press_in_sight(page, _("Save in folder …"), do)
    heading(page, _("Save the network"))
    do(page, _("Save"))
    explorer(page)
    follow(page, page.get_by_role("link", name=_("Hubs"), exact=True), by_keyboard=by_keyboard)
    expect(page.locator(".shares li").first).to_be_visible()
    network = load(folder)
    assert realistic.actors_of(network) == actors
    assert realistic.links_of(network) == list(links)
