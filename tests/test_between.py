"""How far ties cross the groups, in sentences."""

from math import nan

import pytest

from graph.words.between import sentences

MEASURES = {
    "external": 12.0,
    "internal": 4.0,
    "ei_null_mean": 0.606,
    "ei_p_lower": 0.371,
    "ei_p_upper": 0.8,
    "cross_group_share": 0.9,
}


def test_a_difference_that_chance_explains_is_called_chance():
    told = sentences(MEASURES, 3, "sv")
    assert told == [
        "75\u00a0% av 16 band går mellan sektorer.",
        "Med aktörerna fördelade på sektorer av slumpen vore det 80\u00a0%; skillnaden kan vara en slump (p = 0,74).",
        "90\u00a0% av partnerskapen har parter från mer än en sektor.",
        "Det bredaste flerpartspartnerskapet spänner över 3 sektorer.",
    ]


@pytest.mark.parametrize(
    ("tails", "said"),
    [((0.01, 0.99), "keep to their own more than chance gives (p = 0.020)"), ((0.99, 0.0004), "reach out more")],
)
def test_either_side_is_told_with_twice_its_tail(tails, said):
    lower, upper = tails
    told = sentences({**MEASURES, "ei_p_lower": lower, "ei_p_upper": upper}, 0, "en")
    assert said in told[1]


def test_without_ties_there_is_nothing_to_compare():
    assert sentences({**MEASURES, "external": 0.0, "internal": 0.0}, 0, "en") == ["There are no ties to compare."]


def test_what_is_undefined_is_left_out():
    alone = {**MEASURES, "ei_null_mean": nan, "ei_p_lower": nan, "ei_p_upper": nan, "cross_group_share": nan}
    assert sentences(alone, 1, "en", sectors=False) == [
        "75% of 16 ties run between groups.",
        "The widest multi-party partnership spans 1 group.",
    ]
