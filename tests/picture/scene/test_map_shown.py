"""A map of categories in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from . import stage
from .shown import CHAIN, at, chain, disc, explorer, map_of, meets, panel, regions, sectors_of, told

pytestmark = pytest.mark.browser


def test_a_map_names_every_category_and_its_numbers(visit, served):
    page = visit()
    sectors = sectors_of(CHAIN)
    layers = map_of(served, CHAIN, sectors)
    _, before = chain(served)
    stage.show(page, before)
    stage.show(page, layers)
    assert set(explorer(page, "named")) == set(sectors.values())
    page.mouse.move(*at(page, "public"))
    expect(page.locator(".tip span")).to_have_text("Actors: 2 · ties within: 0 · ties to others: 2")
    page.mouse.click(*at(page, "public"))
    assert told(page) == [["selected", "public"]]
    stage.show(page, before)
    assert explorer(page, "shown") == list("abcdef")


def test_in_a_map_keys_walk_without_a_word_to_python_until_one_is_opened(visit, served):
    page = visit()
    stage.show(page, map_of(served, CHAIN, sectors_of(CHAIN)))
    expect(page.locator(".stage")).to_have_attribute("aria-description", re.compile("Enter or space"))
    page.locator(".stage").focus()
    page.keyboard.press("Enter")  # nothing is selected
    page.keyboard.press("n")
    expect(page.get_by_role("status")).to_have_text(
        "Selected: business. Actors: 2 · ties within: 0 · ties to others: 2"
    )
    page.keyboard.press("n")
    assert explorer(page, "selected") == "public"
    page.keyboard.press("2")
    assert told(page) == []
    page.keyboard.press("Enter")
    assert told(page) == [["selected", "public"]]
    page.keyboard.press("p")
    page.keyboard.press(" ")
    assert told(page) == [["selected", "business"]]
    page.keyboard.press("Enter")  # back again, the same group once more
    assert told(page) == [["selected", "business"]]
    page.keyboard.press("Escape")
    assert explorer(page, "selected") is None
    assert told(page) == []


def test_the_legend_of_a_map_filters_nothing(visit, served):
    page = visit()
    stage.show(page, map_of(served, CHAIN, sectors_of(CHAIN)))
    box = page.get_by_role("group", name="Sector", exact=True)
    expect(box.get_by_text("business")).to_be_visible()
    expect(box.get_by_role("button")).to_have_count(0)
    expect(box.get_by_text("Size: actors")).to_be_visible()


@pytest.mark.parametrize(("count", "width"), [(4, 820), (14, 820), (21, 1456), (21, 820), (9, 360)])
def test_the_names_of_a_map_stand_outside_its_ring_and_nothing_under_a_panel(visit, served, count, width):
    page = visit(width=width, height=740)
    network, groups = regions(count)
    stage.show(page, map_of(served, network, groups, "region"))
    ids = explorer(page, "all")
    assert set(explorer(page, "named")) == set(ids)
    discs = {id: disc(page, id) for id in ids}
    names = {id.removeprefix(":"): box for id, box in explorer(page, "boxes").items()}
    middle = [sum(disc["x"] + disc["w"] / 2 for disc in discs.values()) / count]
    middle.append(sum(disc["y"] + disc["h"] / 2 for disc in discs.values()) / count)
    for id, name in names.items():
        # Its own is a disc in a square, whose corners are empty.
        assert not any(meets(name, d, 0.15 * d["w"] if key == id else 0) for key, d in discs.items())
        assert not any(meets(name, other) for key, other in names.items() if key != id)
        ways = [
            ((box["x"] + box["w"] / 2 - middle[0]) ** 2 + (box["y"] + box["h"] / 2 - middle[1]) ** 2) ** 0.5
            for box in (name, discs[id])
        ]
        assert ways[0] > ways[1]
    frame = page.locator(".stage").bounding_box()
    for selector in [".bar", ".legend"]:
        over = panel(page, selector)
        assert not any(meets(over, box) for box in [*discs.values(), *names.values()])
    # It fills the frame, from top to bottom or from side to side.
    boxes = [*discs.values(), *names.values()]
    high = max(b["y"] + b["h"] for b in boxes) - min(b["y"] for b in boxes)
    wide = max(b["x"] + b["w"] for b in boxes) - min(b["x"] for b in boxes)
    lost = 260 if width > 600 and count > 8 else 0
    assert max(high / frame["height"], wide / (frame["width"] - lost)) > 0.78


def test_in_a_crowded_map_whoever_is_selected_is_named_with_its_neighbours(visit, served):
    page = visit(width=820, height=700)
    network, groups = regions(60)
    stage.show(page, map_of(served, network, groups, "region"))
    named = set(explorer(page, "named"))
    assert 0 < len(named) < 60
    page.locator(".stage").focus()
    for _ in range(60):
        page.keyboard.press("n")
        chosen = explorer(page, "selected")
        if chosen not in named:
            break
    stage.settle(page)
    assert chosen in explorer(page, "named")
    assert len(explorer(page, "named")) > 1
