"""A large network in a real browser: the page is there at once, and fills in while another visitor goes on."""

import re
from pathlib import Path

import large_networks
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LONG = 120_000  # milliseconds; the files are read first


def computed(page: Page):
    """What is being computed on the page, or was."""
    return page.locator(".computing [role=status]")


def test_a_large_network_fills_in_while_another_visitor_clicks(visit, serve, tmp_path: Path):
    # So large that no random networks are drawn unasked, and sparse: what is tested of its ties takes seconds.
    address = serve(Path(large_networks.written(tmp_path, large_networks.heavy_tailed(3_000, ties=1))))
    one, other = visit(address, lang="en-GB"), visit(address, lang="sv-SE")

    # What is computed stands in the place of the picture, with what it is and a way out.
    expect(computed(one).first).to_have_text(re.compile("^Computing .+ …$"), timeout=LONG)
    expect(one.get_by_role("button", name="Cancel").first).to_be_visible()

    # Meanwhile the other visitor goes on.
    other.get_by_role("link", name="Metod").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Så har vi räknat")

    # The picture comes by itself, and then the rest of the page.
    expect(one.locator(".network[data-ready]")).to_be_visible(timeout=LONG)
    expect(one.locator(".st-key-hubs_card .shares")).to_be_visible(timeout=LONG)
    expect(computed(one)).to_have_count(0)

    one.get_by_role("button", name="How sure is that?").click()
    expect(one.get_by_role("heading", level=1)).to_have_text(re.compile("hub"))
    expect(one.locator(".answer .lead")).to_be_visible(timeout=LONG)
    one.get_by_text("For analysts").click()
    expect(one.get_by_role("heading", name="Who brokers between whom?")).to_be_visible(timeout=LONG)
    expect(computed(one)).to_have_count(0, timeout=LONG)

    # For the other visitor it is there already.
    other.get_by_role("link", name="Utforska").click()
    expect(other.locator(".st-key-hubs_card .shares")).to_be_visible(timeout=LONG)
    expect(computed(other)).to_have_count(0)


def test_a_computation_is_cancelled_and_tried_again(visit, serve, tmp_path: Path):
    address = serve(Path(large_networks.written(tmp_path, large_networks.heavy_tailed(10_000))))
    page = visit(address, lang="en-GB")
    page.get_by_role("link", name="Actors", exact=True).click(
        timeout=LONG
    )  # the menu is there once the files have been read
    of_all = computed(page).filter(has_text="the metrics of all actors")  # those of the page before go on meanwhile
    expect(of_all).to_have_text("Computing the metrics of all actors …", timeout=LONG)
    expect(computed(page)).to_have_count(1)
    page.get_by_role("button", name="Cancel").click()
    expect(computed(page)).to_have_text("Computing the metrics of all actors: This was cancelled.")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All actors")
    expect(page.get_by_test_id("stDataFrame")).to_be_visible(timeout=LONG)
