"""Challenges in words: in Swedish where they are common, and without the hyphens of identifiers."""

import pytest

from graph.text import challenge_name


@pytest.mark.parametrize(
    ("challenge", "swedish", "english"),
    [
        ("mental health", "psykisk hälsa", "mental health"),
        ("mental-health", "psykisk hälsa", "mental health"),
        ("labour_market_inclusion", "inkludering på arbetsmarknaden", "labour market inclusion"),
        ("e-health", "e-health", "e-health"),
        ("co-creation", "co-creation", "co-creation"),
        ("E-hälsa i glesbygd", "E-hälsa i glesbygd", "E-hälsa i glesbygd"),
    ],
)
def test_a_challenge_in_words(challenge, swedish, english):
    assert (challenge_name(challenge, "sv"), challenge_name(challenge, "en")) == (swedish, english)
