"""Why two should meet, and who connects, in sentences."""

from math import nan

import pytest

from graph.text.introductions import Effect, Shared, connector, contact, reason


@pytest.mark.parametrize(
    ("shared", "effect", "sentence"),
    [
        (
            Shared("", ["housing", "health"], []),
            Effect(3, 3, None, []),
            "Both work with housing and health; a tie would join two parts of the network, so that 3 pairs of actors "
            "in "
            "different sectors reach each other that do not now.",
        ),
        (
            Shared("Örebro County", [], list("ABCDE")),
            Effect(0, 0, 2, []),
            "Both are based in Örebro County and are partners of A, B, C and 2 more; a tie would bring no actors of "
            "different sectors nearer to each other.",
        ),
        (
            Shared("Örebro County", [], []),
            Effect(1, 0, 4, [("funding", "Örebro County")], across=False),
            "Both are based in Örebro County; a tie would bring one pair of actors nearer to each other, the two would "
            "do without 3 intermediaries and funding would be documented in Örebro County, where it is not now.",
        ),
        (
            Shared("", [], ["A"]),
            Effect(2, 0, 2, [], after_others=True),
            "Both are partners of A; once the introductions before this one have been made, a tie would bring 2 pairs "
            "of actors in different sectors nearer to each other and the two would no longer depend on that partner "
            "alone.",
        ),
    ],
)
def test_a_reason_is_one_sentence(shared: Shared, effect: Effect, sentence: str) -> None:
    assert reason(shared, effect, "en") == sentence
    assert reason(shared, effect, "sv").startswith("Båda ")


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ((0, 0, 0, nan), "There are no pairs of actors here."),
        ((1, 0, 1, 3.0), "There are 3 steps here."),
        (
            (4, 0, 4, 2.5),
            "Of 4 pairs of actors here none are partners, and all reach each other, in 2.5 steps on average.",
        ),
        (
            (4, 1, 2, 1.5),
            "Of 4 pairs of actors here 1 are partners; 2 reach each other, in 1.5 steps on average, and 2 have no "
            "path.",
        ),
        ((4, 0, 0, nan), "Of 4 pairs of actors here none are partners: no path leads from any of them to the other."),
    ],
)
def test_how_near_two_ends_are(numbers: tuple[int, int, int, float], sentence: str) -> None:
    assert contact(*numbers, "here", "en") == sentence


def test_who_connects_and_what_depends_on_it() -> None:
    assert connector("A", 0.5, 0, 0, "here", "en") == (
        "A connects the most: 50% of the shortest paths here lead through it, though for every pair there is another "
        "path "
        "as short."
    )
    assert connector("A", 0.5, 3, 1, "here", "en").endswith(
        "3 pairs have no other path as short, and one would be cut off without it."
    )
