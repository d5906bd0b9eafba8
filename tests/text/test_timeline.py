"""Sentences about what ends."""

import pytest

from graph.text import timeline

COUNTS = {"ends": 0, "goes on": 0, "unknown": 0, "ended": 0, "not yet": 0}


def test_an_unknown_end_is_neither_an_end_nor_something_that_goes_on() -> None:
    sentences = timeline.answer("2026", COUNTS | {"unknown": 3}, 0, [], [], "en")
    assert sentences == [
        "No partnership is documented to end in 2026.",
        "No partnership is documented to go on after that.",
        "3 partnerships have no known end: they may have ended long ago or go on, and count as neither.",
    ]


def test_one_partnership_is_told_in_the_singular() -> None:
    first, *_ = timeline.answer("2026", COUNTS | {"ends": 1, "goes on": 1}, 2, [], [("Skåne", 1)], "sv")
    assert first == "Under 2026 slutar enligt uppgifterna 1 partnerskap, där 2 aktörer deltar."


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [("2025", "2025", "2025"), ("2025", "2027", "2025–2027"), ("2025-06", "2027", "2025-06 – 2027")],
)
def test_a_period(first: str, last: str, expected: str) -> None:
    assert timeline.period(first, last) == expected


def test_what_is_left_is_said_of_those_left_alone_too() -> None:
    measures = {"alone": (0.0, 2.0), "components": (1.0, 3.0), "largest": (9.0, 7.0)}
    assert "2 actors are then left without a partner" in timeline.left(measures, "en")
    same = {"alone": (0.0, 0.0), "components": (1.0, 1.0), "largest": (9.0, 9.0)}
    assert "everybody who can reach each other still can" in timeline.left(same, "en")


def test_an_undefined_ratio_is_left_out() -> None:
    nothing = float("nan")
    assert timeline.hubs([("academia", nothing, nothing)], "en") == ""
    assert timeline.hubs([("academia", 2.0, 2.001), ("business", 1.0, 0.5)], "en").endswith(
        "academia 2.00, as before and business 0.50 instead of 1.00."
    )
