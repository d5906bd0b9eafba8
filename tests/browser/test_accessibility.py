"""Every page against WCAG 2.2 AA, by axe. What lies inside Streamlit's own widgets is listed with rule and reason."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from app_pages import ADDRESSES
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
# Each entry: the rule, a part of the element's markup, and why it is Streamlit's and not ours.
INSIDE = json.loads((Path(__file__).parent / "inside_streamlit.json").read_text(encoding="utf-8"))
# What appears or is no longer pale does so by degrees; what never ends is a sign of work.
STILL = """() => document.getAnimations().every(
    (one) => one.playState !== "running" || one.effect.getComputedTiming().endTime === Infinity
)"""
# Streamlit loads what puts our style sheet on the page by itself, and later than the text.
STYLED = "() => getComputedStyle(document.documentElement).getPropertyValue('--weight-strong') !== ''"
TOY = Path(__file__).parents[1] / "reference" / "toy12"
STATES = (
    *ADDRESSES,
    "?actor=msi&to=samforma",
    "?focus=msi&radius=2&show=hide",
    "?map=sector",
    "?at=2023&colour=form",
    "hubs?by=region",
    "workshop?remove=msi&add-actor=new-1~business~~Nya+Bolaget",
    "actors?actor=msi",
    "actors?actors=scatter",
    "actors?actors=grid",
)


def settled(page: Page) -> None:
    expect(page).to_have_url(re.compile("lang="))  # written when all else is there
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.get_by_test_id("stSpinner")).to_have_count(0)
    expect(page.locator("[data-stale=true]")).to_have_count(0)  # what the last run left is pale
    if page.locator(".st-key-explore").count():
        expect(page.locator(".network[data-ready]")).to_be_visible()
        expect(page.locator(".st-key-hubs_more button, .st-key-hubs_fold summary")).to_be_attached()
    page.wait_for_function(STYLED)
    page.wait_for_function(STILL)


def opened(page: Page) -> None:
    """Open all that is closed on the page Hubs."""
    closed = page.locator("[data-testid=stMain] details:not([open]) > summary")
    while closed.count():
        closed.first.click()
        expect(page.locator(".computing")).to_have_count(0, timeout=60_000)
        settled(page)


def faults(page: Page) -> list[str]:
    found = []
    for violation in Axe().run(page, options=RULES).response["violations"]:
        for node in violation["nodes"]:
            known = (entry for entry in INSIDE if entry["rule"] == violation["id"])
            if not any(entry["markup"] in node["html"] for entry in known):
                found.append(f"{violation['id']}: {node['html'][:200]}")
    return found


def gaps(page: Page) -> list[tuple[int, int]]:
    """Where the headings that are shown, which begin with one of level 1, leave a level out."""
    of_levels = "headings => headings.filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]))"
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(of_levels)
    return [step for step in pairwise([0, *levels]) if step[1] > step[0] + 1]


@pytest.mark.parametrize(("lang", "scheme", "states"), [("sv-SE", "light", STATES), ("en-GB", "dark", ADDRESSES)])
def test_no_page_breaks_a_rule_of_ours_or_has_gaps_in_its_outline(visit, shipped, scheme, lang, states, subtests):
    page = visit("about:blank", scheme=scheme, lang=lang)
    for state in states:
        with subtests.test(state=state):
            page.goto(f"{shipped}/{state}")
            settled(page)
            assert faults(page) == []
            assert gaps(page) == []


def test_what_is_folded_on_hubs_breaks_no_rule(visit, serve):
    page = visit(f"{serve(TOY)}/hubs", scheme="dark")
    settled(page)
    opened(page)
    assert faults(page) == []
    assert gaps(page) == []


def test_the_open_filters_break_no_rule(visit, shipped):
    page = visit(shipped)
    settled(page)
    page.get_by_text("Filter", exact=True).click()
    page.get_by_text("Visning").click()
    expect(page.get_by_label("Vid datum")).to_be_visible()
    assert faults(page) == []


def test_every_exception_says_why():
    assert all(entry.keys() == {"rule", "markup", "reason"} for entry in INSIDE)
