"""One sentence from two verdicts: every cell, in both languages."""

import pytest

from graph.metrics.hub_table import REASONS
from graph.text.questions import Verdicts, by_chance, reason, sentence

SECTORS = {"sv": "akademin", "en": "academia"}
CELLS = [
    (
        *("hub", "hub"),
        "Academia is a hub, and lies between others more often than its partnerships explain.",
        "Akademin är ett nav, och ligger oftare mellan andra än vad dess partnerskap förklarar.",
    ),
    (
        *("hub", "not significant"),
        "Academia is a hub; its partnerships may explain that.",
        "Akademin är ett nav; dess partnerskap kan förklara det.",
    ),
    (
        *("hub", "under-represented"),
        "Academia is a hub, but lies between others less often than its partnerships would give.",
        "Akademin är ett nav, men ligger mer sällan mellan andra än vad dess partnerskap skulle ge.",
    ),
    (
        *("hub", "undecided"),
        "Academia is a hub; whether its partnerships explain that cannot be told.",
        "Akademin är ett nav; om dess partnerskap förklarar det går inte att avgöra.",
    ),
    (
        *("hub", "undefined"),
        "Academia is a hub; whether its partnerships explain that cannot be tested: no other network is possible that "
        "keeps them.",
        "Akademin är ett nav; om dess partnerskap förklarar det går inte att pröva: inget annat nätverk är möjligt när "
        "de hålls fast.",
    ),
    (
        *("not significant", "hub"),
        "Academia lies between others more often than its partnerships explain, but that it has more than its share is "
        "not established.",
        "Akademin ligger oftare mellan andra än vad dess partnerskap förklarar, men någon överrepresentation är inte "
        "säkerställd.",
    ),
    (
        *("not significant", "not significant"),
        "That academia has more than its share, or less, is not established.",
        "Att akademin har mer eller mindre än sin andel är inte säkerställt.",
    ),
    (
        *("not significant", "under-represented"),
        "Academia lies between others less often than its partnerships would give, but that it has less than its share "
        "is not established.",
        "Akademin ligger mer sällan mellan andra än vad dess partnerskap skulle ge, men någon underrepresentation är "
        "inte säkerställd.",
    ),
    (
        *("not significant", "undecided"),
        "That academia has more than its share, or less, is not established; whether it lies between others as its "
        "partnerships explain cannot be told.",
        "Att akademin har mer eller mindre än sin andel är inte säkerställt; om dess "
        "partnerskap förklarar hur ofta den ligger emellan går inte att avgöra.",
    ),
    (
        *("not significant", "undefined"),
        "That academia has more than its share, or less, is not established; whether it lies between others as its "
        "partnerships explain cannot be tested: no other network is possible that keeps them.",
        "Att akademin har mer eller mindre än sin andel är inte säkerställt; om dess "
        "partnerskap förklarar hur ofta den ligger emellan går inte att pröva: inget annat "
        "nätverk är möjligt när de hålls fast.",
    ),
    (
        *("under-represented", "hub"),
        "Academia has less than its share, but lies between others more often than its partnerships explain.",
        "Akademin har mindre än sin andel, men ligger oftare mellan andra än vad dess partnerskap förklarar.",
    ),
    (
        *("under-represented", "not significant"),
        "Academia has less than its share; its partnerships may explain that.",
        "Akademin har mindre än sin andel; dess partnerskap kan förklara det.",
    ),
    (
        *("under-represented", "under-represented"),
        "Academia has less than its share, and lies between others less often than its partnerships would give.",
        "Akademin har mindre än sin andel, och ligger mer sällan mellan andra än vad dess partnerskap skulle ge.",
    ),
    (
        *("under-represented", "undecided"),
        "Academia has less than its share; whether its partnerships explain that cannot be told.",
        "Akademin har mindre än sin andel; om dess partnerskap förklarar det går inte att avgöra.",
    ),
    (
        *("under-represented", "undefined"),
        "Academia has less than its share; whether its partnerships explain that cannot be tested: no other network "
        "is possible that keeps them.",
        "Akademin har mindre än sin andel; om dess partnerskap förklarar det går inte att pröva: inget annat nätverk "
        "är möjligt när de hålls fast.",
    ),
]
EXPLANATIONS = ("hub", "not significant", "under-represented", "undecided", "undefined")


@pytest.mark.parametrize(("position", "explanation", "en", "sv"), CELLS)
def test_every_cell(position: str, explanation: str, en: str, sv: str) -> None:
    code = "one_network" if explanation == "undefined" else ""
    for lang, expected in (("en", en), ("sv", sv)):
        found = Verdicts(SECTORS[lang], position, explanation, explanation_reason=code)
        assert sentence(found, "membership", lang) == expected


def test_the_question_of_activity_keeps_numbers_of_partners() -> None:
    found = Verdicts("academia", "hub", "not significant")
    assert sentence(found, "activity", "en") == ("Academia is a hub; its actors' numbers of partners may explain that.")
    assert sentence(found, "activity", "sv") == ("Academia är ett nav; dess aktörers antal partner kan förklara det.")


@pytest.mark.parametrize("explanation", EXPLANATIONS)
def test_a_position_that_cannot_be_told_is_all_that_is_said(explanation: str) -> None:
    found = Verdicts("academia", "undecided", explanation, "draws", position_draws=100_000)
    assert sentence(found, "membership", "en") == (
        "Whether academia has more than its share, or less, cannot be told with 100,000 draws."
    )
    assert sentence(found, "membership", "sv").replace("\N{NO-BREAK SPACE}", " ") == (
        "Om academia har mer eller mindre än sin andel går inte att avgöra med 100 000 dragningar."
    )


@pytest.mark.parametrize("explanation", EXPLANATIONS)
def test_a_position_that_cannot_be_tested_is_all_that_is_said(explanation: str) -> None:
    found = Verdicts("academia", "undefined", explanation, "all_actors")
    assert sentence(found, "membership", "en") == "Academia cannot be tested: all actors belong to it."
    assert sentence(found, "membership", "sv") == "Academia går inte att pröva: alla aktörer hör dit."


def test_every_reason_of_what_is_undefined_has_words() -> None:
    assert {code for code in REASONS if not reason(code, "en")} == {"draws", "mixing"}  # these leave a verdict open
    assert all(reason(code, "sv") != reason(code, "en") for code in REASONS if reason(code, "en"))
    assert reason("groups", "en", 999) == "999 draws are too few for so many groups"


EN_6 = (
    "If the sectors were dealt at random, chance alone would give a result on at most 0.30 of these 6 measures, on "
    "average."
)
SV_6 = "Om sectors lottades skulle slumpen ensam ge utslag på högst 0,30 av de 6 måtten, i genomsnitt."
EN_1 = "If the sectors were dealt at random, chance alone would give a result in at most 5 per cent of cases."


@pytest.mark.parametrize(("lang", "measures", "expected"), [("en", 6, EN_6), ("sv", 6, SV_6), ("en", 1, EN_1)])
def test_what_chance_alone_would_give(lang: str, measures: int, expected: str) -> None:
    assert by_chance(measures, "sectors", lang) == expected
