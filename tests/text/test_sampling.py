"""Sentences on sampled measures never state less than the error may be."""

import pytest

from graph.text import sampling


@pytest.mark.parametrize(
    ("error", "stated"),
    [(0.001009, "0.0011"), (0.0011, "0.0011"), (0.0100001, "0.011"), (0.25, "0.25"), (0.99001, "1.0"), (0.0, "0")],
)
def test_an_error_is_rounded_up(error: float, stated: str) -> None:
    sentence = sampling.of_actors("betweenness", "paths", 500_000, error, "en")
    assert sentence.endswith(f"no actor's value is more than {stated} off.")


def test_an_error_of_shares_is_in_percentage_points() -> None:
    sentence = sampling.of_shares("harmonic", "actors", 14_000, 0.001234, "sv")
    assert sentence.endswith("felet högst 0,13 procentenheter för varje andel.")
    assert "14\xa0000 slumpvis dragna aktörer" in sentence


def test_ranks_that_are_left_open_have_a_first_and_a_last() -> None:
    assert sampling.ranks(1, 3, "en") == "1–3"
    assert sampling.ranks(2, 2, "en") == "2"
    assert sampling.ranks(900, 1200, "sv") == "900–1\xa0200"
