"""How far ties cross the groups, in sentences."""

from math import nan

import pytest

from graph.text.mixing import Result, sentences

SPACE = "\N{NO-BREAK SPACE}"
MEASURES = {
    "external": 12.0,
    "internal": 4.0,
    "ei_expected": 0.606,
    "ei_p": 0.74,
    "networks": 1_716.0,
    "assortativity": 0.1,
    "cross_group_share": 0.9,
}


def written(verdict, lang, question="activity", reason="", **measures):
    result = Result(question, verdict, reason)
    return [sentence.replace(SPACE, " ") for sentence in sentences({**MEASURES, **measures}, result, 3, lang)]


def test_a_difference_that_chance_explains_is_called_chance():
    assert written("chance", "sv") == [
        "75 % av 16 band går mellan sektorer.",
        "Om varje aktör hade lika många partner som nu, men slumpvis valda, skulle det i medeltal vara 80 %.",
        "Skillnaden kan vara slump (p = 0,74, tvåsidigt).",
        "90 % av partnerskapen har parter från mer än en sektor.",
        "Det bredaste flerpartspartnerskapet spänner över 3 sektorer.",
    ]
    assert written("chance", "en", "membership")[1:3] == [
        "If every actor took part in as many partnerships as now, chosen at random, it would be 80% on average.",
        "The difference may be chance (p = 0.74, two-sided).",
    ]


@pytest.mark.parametrize(
    ("verdict", "assortativity", "lang", "words"),
    [
        ("inward", 0.2, "sv", "Färre band går mellan sektorer än så (p = 0,74, tvåsidigt)."),
        ("outward", -0.2, "sv", "Fler band går mellan sektorer än så (p = 0,74, tvåsidigt)."),
        ("inward", 0.2, "en", "Fewer ties run between sectors than that gives (p = 0.74, two-sided)."),
        ("outward", -0.2, "en", "More ties run between sectors than that gives (p = 0.74, two-sided)."),
        (
            "inward",
            -0.18,
            "en",
            "Fewer ties run between sectors than that gives (p = 0.74, two-sided), but assortativity does "
            "not point that way "
            "(-0.18): no direction can be stated.",
        ),
        (
            "outward",
            0.0,
            "en",
            "More ties run between sectors than that gives (p = 0.74, two-sided), but assortativity does not "
            "point that way "
            "(0.00): no direction can be stated.",
        ),
    ],
)
def test_the_verdict_is_put_in_words_that_assortativity_does_not_contradict(verdict, assortativity, lang, words):
    assert written(verdict, lang, assortativity=assortativity)[2] == words


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("assortativity", [-0.5, -1e-9, 0.0, nan])
def test_no_direction_is_stated_where_assortativity_is_not_positive(assortativity, lang):
    for question in ("activity", "membership"):
        words = " ".join(written("inward", lang, question, assortativity=assortativity))
        assert {"sv": "ingen riktning kan anges", "en": "no direction can be stated"}[lang] in words


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("draws", "Whether the difference is more than chance is undecided with 1,716 random networks."),
        (
            "mixing",
            "Whether the difference is more than chance is undecided: the random networks still resemble the "
            "observed one.",
        ),
    ],
)
def test_what_is_undecided_is_said_to_be(reason, words):
    assert written("undecided", "en", reason=reason)[2] == words


@pytest.mark.parametrize(
    ("question", "reason", "words"),
    [
        ("activity", "one_network", "With these numbers of partners no other network is possible"),
        ("membership", "one_network", "With these numbers of partnerships no others are possible"),
        ("activity", "constant", "With these numbers of partners the share is always the same"),
        ("membership", "constant", "With these numbers of partnerships the share is always the same"),
        ("activity", "size", "Whether that is more than chance explains is not tested of so large a network"),
    ],
)
def test_why_nothing_is_tested(question, reason, words):
    found = written("undefined", "en", question, reason)
    assert found[1].startswith(words)
    assert len(found) == 4


@pytest.mark.parametrize("reason", ["one_group", "not_asked"])
def test_what_nobody_asks_for_needs_no_reason(reason):
    assert len(written("undefined", "en", reason=reason)) == 3


def test_of_one_tie():
    one = {**MEASURES, "external": 1.0, "internal": 0.0}
    assert sentences(one, Result(), 0, "en")[0] == "100% of 1 tie runs between sectors."


def test_without_ties_there_is_nothing_to_compare():
    assert sentences({**MEASURES, "external": 0.0, "internal": 0.0}, Result(), 0, "en") == [
        "There are no ties to compare."
    ]


def test_what_is_undefined_is_left_out():
    alone = {**MEASURES, "ei_expected": nan, "ei_p": nan, "cross_group_share": nan}
    assert sentences(alone, Result(), 1, "en", sectors=False) == [
        "75% of 16 ties run between groups.",
        "The widest multi-party partnership spans 1 group.",
    ]
