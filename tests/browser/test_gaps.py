"""The page Gaps on a telephone: the bar leads there, the map chooses a county, and an actor behind it opens."""

import re

import pytest
from playwright.sync_api import expect

from .test_walks import card, explorer, idle

pytestmark = pytest.mark.browser


def test_what_is_not_documented_in_a_county_and_who_is_behind_the_rest(visit, shipped):
    page = visit(shipped, width=390, height=844)
    explorer(page)
    bar = page.locator(".st-key-phone_bar")
    expect(bar.get_by_role("link")).to_have_text([re.compile(f"{name}$") for name in ("Utforska", "Nav", "Data")])
    bar.get_by_role("button", name="Mer").click()
    page.get_by_test_id("stPopoverBody").get_by_role("link", name="Luckor").click()
    expect(page.locator(".st-key-coverage_cells svg.marks")).to_be_visible()
    idle(page)
    # The counties stand in the order of their codes, so that Norrbotten is the last.
    page.locator(".st-key-coverage_map svg.marks .mark-shape path").last.click()
    chosen = page.locator("[data-testid=stMain] p.prose[role=status]")
    expect(chosen).to_have_text("Norrbottens län: 14 aktörer finns där. Inte dokumenterat: uppskalning.")
    idle(page)
    page.get_by_role("button", name="Länsstyrelsen i Norrbottens län").click()
    expect(card(page).locator("h2.name")).to_have_text("Länsstyrelsen i Norrbottens län")
