"""A coordinator states the engagement of an actor in a real browser, and finds it among what is to be seen to."""

from pathlib import Path

import networks
import pytest
from playwright.sync_api import expect

from graph.data.writing import texts
from graph.network.selection import without

from .test_accessibility import STILL, faults, gaps
from .test_editing import ACTORS, form, press, saved
from .test_walks import card, explorer, idle

pytestmark = pytest.mark.browser


def test_engagement_is_stated_on_a_card_and_listed(visit, serve, tmp_path: Path) -> None:
    network = networks.shipped()
    few = without(network, tuple(id for id in network.position if id not in ACTORS))
    for name, text in zip(("actors.yaml", "links.yaml"), texts(few), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    address = serve(tmp_path)
    page = visit(f"{address}/?actor=msi&lang=sv")
    explorer(page)
    press(card(page), "Ange förankring")
    form(page).get_by_label("Inflytande", exact=True).fill("4.5")
    page.keyboard.press("Tab")
    idle(page)
    form(page).get_by_label("Ditt namn").fill("Ada")
    page.keyboard.press("Tab")
    idle(page)
    page.wait_for_function(STILL)
    assert faults(page) == []
    press(form(page), "Spara")
    saved(page, 2)
    expect(card(page).get_by_role("heading", name="Förankring")).to_be_visible()
    assert "influence: 4.5\n    assessed_by: Ada\n" in (tmp_path / "engagement.yaml").read_text(encoding="utf-8")
    page.goto(f"{address}/actors?lang=sv")
    idle(page)
    page.get_by_text("Förankring", exact=True).first.click()
    expect(page.get_by_role("heading", name="Inflytelserika som ingen har hand om (1)")).to_be_visible()
    idle(page)
    page.wait_for_function(STILL)
    assert faults(page) == []
    assert gaps(page) == []
