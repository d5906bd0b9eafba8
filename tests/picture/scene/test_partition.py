"""The layer of categories, and the legend that switches them off."""

import re

import pytest
from playwright.sync_api import expect

from graph.picture import scene

from . import stage
from .shown import at, chain, explorer, legend, regions, told

pytestmark = pytest.mark.browser


def test_the_legend_switches_categories_off(visit, served):
    page = visit()
    _, layers = chain(served)
    stage.show(page, layers)
    legend(page, "Business").click()
    expect(legend(page, "Business")).to_have_attribute("aria-pressed", "false")
    assert explorer(page, "shown") == ["a", "b", "c", "e"]
    assert told(page) == [["hidden", ["business"]]]
    expect(page.get_by_role("status")).to_have_text("Business is switched off")
    legend(page, "Business").click()
    assert told(page) == [["hidden", []]]


def test_a_legend_of_anything_but_sectors_only_chooses_what_is_seen(visit, served):
    page = visit()
    graph, layers = chain(served)
    groups = {"a": "x", "b": "y", "c": "x", "d": "x", "e": "x", "f": "y"}
    letters = served.publish(partition=scene.partition_of(graph, groups, {}, "letter", "Letter"))
    stage.show(page, {**layers, **letters}, focus=["a"], radius=3, hidden=["y"])
    assert explorer(page, "shown") == ["a", "c", "d"]  # b is crossed, though not seen
    assert explorer(page, "dot('b')")["inside"] is False
    expect(legend(page, "x")).to_contain_text("3 / 4")
    expect(legend(page, "y")).to_contain_text("1 / 2")


def test_whoever_switches_the_last_category_off_has_them_all_back(visit, served):
    page = visit()
    graph, layers = chain(served)
    stage.show(page, layers, hidden=["academia", "civil_society", "business"])
    legend(page, "Public").click()
    assert explorer(page, "shown") == list("abcdef")
    expect(page.get_by_role("status")).to_have_text("All are shown")
    expect(legend(page, "Business")).to_have_attribute("aria-pressed", "true")
    assert told(page) == [["hidden", []]]
    # The same where the only others are outside the filters.
    scope = served.publish(scope=scene.within(graph, ["a", "e"]))
    stage.show(page, {**layers, **scope})
    legend(page, "Public").click()
    assert explorer(page, "shown") == ["a", "e"]
    expect(page.get_by_role("status")).to_have_text("All are shown")


def test_the_legend_counts_what_is_within(visit, served):
    page = visit()
    graph, layers = chain(served)
    stage.show(page, layers)
    expect(legend(page, "Business").locator("b")).to_have_text("2")
    scope = served.publish(scope=scene.within(graph, "abcd"))
    stage.show(page, {**layers, **scope})
    expect(legend(page, "Business").locator("b [aria-hidden]")).to_have_text("1 / 2")
    expect(page.get_by_role("button", name="Business 1 of 2")).to_be_visible()
    expect(legend(page, "Academia").locator("b")).to_have_text("1")
    page.locator(".stage").focus()
    page.mouse.dblclick(*at(page, "a"))
    expect(page.get_by_role("button", name="Public sector 1 of 2")).to_be_visible()
    page.keyboard.press("Escape")
    stage.show(page, layers)
    expect(legend(page, "Business").locator("b")).to_have_text("2")


def test_a_long_legend_shows_that_it_goes_on_and_keeps_what_it_explains_in_sight(visit, served):
    page = visit(width=820, height=740)
    network, groups = regions(30)
    graph, layers = served.layers(network)
    names = {"Landskapet 02": "Landskapet med det allra längsta namnet som någon har hittat på"}
    many = scene.partition_of(graph, groups, names, "region", "Region")
    assert [entry.count for entry in many.legend] == sorted((entry.count for entry in many.legend), reverse=True)
    stage.show(page, {**layers, **served.publish(partition=many)})
    rows = page.locator(".legend .rows")
    expect(rows).to_have_class(re.compile("more"))
    expect(page.get_by_text("Size: partners")).to_be_in_viewport()
    assert page.locator(".legend").bounding_box()["width"] <= 241
    long = page.get_by_title(names["Landskapet 02"])
    assert long.evaluate("name => name.scrollWidth > name.clientWidth")
    rows.evaluate("rows => rows.scrollTo(0, 1e6)")
    expect(rows).not_to_have_class(re.compile("more"))
    expect(page.get_by_text("Size: partners")).to_be_in_viewport()
    held = rows.evaluate("rows => rows.scrollTop")
    last = rows.get_by_role("button").last
    last.click()
    expect(last).to_have_attribute("aria-pressed", "false")
    assert rows.evaluate("rows => rows.scrollTop") == held
