"""Sizes whose areas are proportional, and colours and shapes that can be told apart and seen."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.picture.scene import scales

PAGES = {"light": "#FFFFFF", "dark": "#10151C", "projector": "#000000"}


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast of two colours by WCAG 2, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("colour", scales.HUES, ids=lambda colour: colour.light)
def test_every_colour_stands_out_from_its_page(colour, page):
    assert contrast(getattr(colour, page), PAGES[page]) >= 3


@pytest.mark.parametrize("page", PAGES)
def test_a_scale_goes_further_and_further_from_the_page(page):
    steps = [contrast(getattr(colour, page), PAGES[page]) for colour in scales.SEQUENCE]
    assert min(steps) >= 3
    assert all(further > 1.15 * near for near, further in pairwise(steps))


def test_classes_stand_on_the_whole_scale():
    assert [mark.colour for mark in scales.sequence(["1", "2"]).values()] == [scales.SEQUENCE[0], scales.SEQUENCE[-1]]
    marks = scales.sequence(["1", "2", "3", ""])
    assert len({mark.colour for mark in marks.values()}) == 4
    assert marks[""].shape != marks["1"].shape


def test_the_four_sectors_look_as_agreed():
    marks = scales.partition(["public", "academia", "civil_society", "business"])
    assert [mark.shape for mark in marks.values()] == ["dot", "triangle", "diamond", "square"]
    assert [mark.colour.light for mark in marks.values()] == ["#0B6BB0", "#008F68", "#B8528C", "#C77700"]
    assert [mark.colour.dark for mark in marks.values()] == ["#56B4E9", "#3CCFA0", "#E59BC6", "#F0B429"]
    assert [mark.colour.projector for mark in marks.values()] == ["#7CC7FF", "#4BE3B0", "#FF9FD0", "#FFC845"]


def test_a_sector_keeps_its_mark_among_others():
    marks = scales.partition(["media", "business", "unions", "public"])
    assert marks["business"] == scales.SECTORS["business"]
    assert marks["public"] == scales.SECTORS["public"]
    assert len(set(marks.values())) == 4


@pytest.mark.parametrize("count", [0, 1, 7, 8, 60, 64])
def test_categories_differ(count):
    marks = scales.partition([f"category-{i}" for i in range(count)])
    assert len(set(marks.values())) == count


def test_the_first_seven_differ_in_colour_and_in_shape():
    marks = scales.partition([f"category-{i}" for i in range(7)]).values()
    assert len({mark.shape for mark in marks}) == 7
    assert len({mark.colour for mark in marks}) == 7


def test_a_thousand_categories_are_no_failure():
    assert len(scales.partition([f"category-{i}" for i in range(1_000)])) == 1_000


def test_area_is_proportional_to_the_value():
    assert scales.radius(100, 100) ** 2 / scales.radius(25, 100) ** 2 == pytest.approx(4, rel=0.02)


@pytest.mark.parametrize("value", [0, -3, math.nan])
def test_what_is_no_positive_number_is_smallest(value):
    assert scales.radius(value, 10) == scales.SMALLEST


@pytest.mark.parametrize("largest", [0, -1, math.nan, math.inf])
def test_where_nobody_has_anything_all_are_equal(largest):
    assert scales.radius(0, largest) == scales.radius(math.nan, largest) == scales.EVEN


@given(st.floats(0, 1e12), st.floats(0, 1e12))
def test_more_is_never_smaller(one, other):
    largest = max(one, other)
    small, large = sorted((one, other))
    assert scales.radius(small, largest) <= scales.radius(large, largest) <= scales.LARGEST


def test_equals_are_ranked_by_id_and_the_unknown_last():
    assert scales.order({"c": 1, "b": 2, "a": 1, "d": math.nan}) == ["b", "a", "c", "d"]
