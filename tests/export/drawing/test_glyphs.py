"""Glyphs: the width of texts, how they are cut and broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export.drawing.glyphs import BOLD, broken, single_line, text_width
from graph.text import shorten


def test_width_grows_with_size_weight_and_length() -> None:
    assert text_width("", 10) == 0
    assert text_width("Region Skåne", 20) == pytest.approx(2 * text_width("Region Skåne", 10))
    assert text_width("Region Skåne", 10, BOLD) > text_width("Region Skåne", 10)
    assert text_width("中文", 10) >= 20


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("Region Skåne", 12, "Region Skåne"),
        ("Region Skåne", 8, "Regio…ne"),
        ("ae\u0301ioua", 3, "a…"),
        ("a👩\u200d👩\u200d👧b", 4, "a…b"),
        ("Partnerskapet för sociala innovationer i Örebro län", 28, "Partnerskapet för…Örebro län"),
        ("Nationell satsning på social innovation (2021)", 28, "Nationell satsning på…(2021)"),
    ],
)
def test_a_cut_tears_nothing_apart(text: str, most: int, expected: str) -> None:
    assert shorten(text, most) == expected


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("Region Skåne", 12, ("Region Skåne",)),
        ("Sveriges Kommuner och Regioner", 20, ("Sveriges Kommuner", "och Regioner")),
        ("x" * 40, 20, ("x" * 12 + "…" + "x" * 7,)),
        ("one two three four five six seven eight", 12, ("one two", "three f…ight")),
    ],
)
def test_a_long_name_takes_two_lines(text: str, most: int, expected: tuple[str, ...]) -> None:
    assert broken(text, most) == expected


@given(st.text(max_size=80), st.integers(2, 40))
def test_lines_are_never_longer_than_allowed(text: str, most: int) -> None:
    lines = broken(single_line(text), most)
    assert 1 <= len(lines) <= 2
    assert all(len(line) <= most for line in lines)


@given(st.text(max_size=80))
def test_a_single_line_stays_as_it_is(text: str) -> None:
    once = single_line(text)
    assert single_line(once) == once
    assert not set(once) & set("\n\r\t\x00\u202e\u2066")
