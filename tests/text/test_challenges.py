"""Challenges in words: in Swedish where they are common, and without the hyphens of identifiers."""

import networks
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


def test_every_challenge_of_the_data_has_swedish():
    known = {challenge for actor in networks.shipped().actors for challenge in actor.challenges}
    assert len(known) > 10
    same = {challenge for challenge in known if challenge_name(challenge, "sv") == challenge}
    assert same <= {"integration", "segregation"}
