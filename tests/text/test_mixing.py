"""How far ties cross the groups, in sentences."""

from math import nan

import pytest

from graph.text.mixing import sentences

SPACE = "\N{NO-BREAK SPACE}"
MEASURES = {
    "external": 12.0,
    "internal": 4.0,
    "ei_null_mean": 0.606,
    "ei_p": 0.74,
    "cross_group_share": 0.9,
}


def test_a_difference_that_chance_explains_is_called_chance():
    told = [sentence.replace(SPACE, " ") for sentence in sentences(MEASURES, "chance", 3, "sv")]
    assert told == [
        "75 % av 16 band går mellan sektorer.",
        "När aktörerna lottas om mellan sektorer blir det i medeltal 80 %; skillnaden kan bero på slumpen "
        "(p = 0,74, tvåsidigt).",
        "90 % av partnerskapen har parter från mer än en sektor.",
        "Det bredaste flerpartspartnerskapet spänner över 3 sektorer.",
    ]


@pytest.mark.parametrize(
    ("verdict", "lang", "said"),
    [
        ("inward", "sv", "aktörerna håller sig mer till sina egna än slumpen förklarar (p = 0,74, tvåsidigt)"),
        ("outward", "sv", "aktörerna söker sig mer utåt än slumpen förklarar (p = 0,74, tvåsidigt)"),
        ("inward", "en", "actors keep to their own more than chance explains (p = 0.74, two-sided)"),
        ("outward", "en", "actors reach out more than chance explains (p = 0.74, two-sided)"),
    ],
)
def test_the_verdict_is_put_in_words(verdict, lang, said):
    assert said in sentences(MEASURES, verdict, 0, lang)[1].replace(SPACE, " ")


def test_of_one_tie():
    one = {**MEASURES, "external": 1.0, "internal": 0.0}
    assert sentences(one, "undefined", 0, "en")[0] == "100% of 1 tie runs between sectors."


def test_without_ties_there_is_nothing_to_compare():
    assert sentences({**MEASURES, "external": 0.0, "internal": 0.0}, "undefined", 0, "en") == [
        "There are no ties to compare."
    ]


def test_what_is_undefined_is_left_out():
    alone = {**MEASURES, "ei_null_mean": nan, "ei_p": nan, "cross_group_share": nan}
    assert sentences(alone, "undefined", 1, "en", sectors=False) == [
        "75% of 16 ties run between groups.",
        "The widest multi-party partnership spans 1 group.",
    ]
