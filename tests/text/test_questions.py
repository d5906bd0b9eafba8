"""One sentence from two verdicts: every cell, in both languages."""

import pytest

from graph.metrics.hub_table import REASONS
from graph.text.questions import Verdicts, by_chance, reason, sentence

SECTORS = {"sv": "akademin", "en": "academia"}
CELLS = [
    (
        *("hub", "hub"),
        "Academia is a hub by position, and has more than randomly reassigned partnerships give.",
        "Akademin är ett nav efter läge, och har mer än omlottade partnerskap ger.",
    ),
    (
        *("hub", "not significant"),
        "Academia is a hub by position; compared with randomly reassigned partnerships its share may be chance.",
        "Akademin är ett nav efter läge; jämfört med omlottade partnerskap kan andelen vara slump.",
    ),
    (
        *("hub", "under-represented"),
        "Academia is a hub by position, but has less than randomly reassigned partnerships give.",
        "Akademin är ett nav efter läge, men har mindre än omlottade partnerskap ger.",
    ),
    (
        *("hub", "undecided"),
        "Academia is a hub by position; whether its share differs from what randomly reassigned partnerships "
        "give is undecided.",
        "Akademin är ett nav efter läge; om andelen skiljer sig från vad omlottade partnerskap ger går inte "
        "att avgöra.",
    ),
    (
        *("hub", "undefined"),
        "Academia is a hub by position; compared with randomly reassigned partnerships it cannot be tested: "
        "there is no other such network.",
        "Akademin är ett nav efter läge; jämfört med omlottade partnerskap går det inte att pröva: det finns "
        "inget annat sådant nätverk.",
    ),
    (
        *("not significant", "hub"),
        "The share of academia may be chance, but is larger than randomly reassigned partnerships give.",
        "Andelen för akademin kan vara slump, men är större än omlottade partnerskap ger.",
    ),
    (
        *("not significant", "not significant"),
        "The share of academia may be chance, also compared with randomly reassigned partnerships.",
        "Andelen för akademin kan vara slump, också jämfört med omlottade partnerskap.",
    ),
    (
        *("not significant", "under-represented"),
        "The share of academia may be chance, but is smaller than randomly reassigned partnerships give.",
        "Andelen för akademin kan vara slump, men är mindre än omlottade partnerskap ger.",
    ),
    (
        *("not significant", "undecided"),
        "The share of academia may be chance; compared with randomly reassigned partnerships it is undecided.",
        "Andelen för akademin kan vara slump; jämfört med omlottade partnerskap går det inte att avgöra.",
    ),
    (
        *("not significant", "undefined"),
        "The share of academia may be chance; compared with randomly reassigned partnerships it cannot be "
        "tested: there is no other such network.",
        "Andelen för akademin kan vara slump; jämfört med omlottade partnerskap går det inte att pröva: det "
        "finns inget annat sådant nätverk.",
    ),
    (
        *("under-represented", "hub"),
        "Academia has less than as many random actors, but more than randomly reassigned partnerships give.",
        "Akademin har mindre än lika många slumpvalda aktörer, men mer än omlottade partnerskap ger.",
    ),
    (
        *("under-represented", "not significant"),
        "Academia has less than as many random actors; compared with randomly reassigned partnerships its "
        "share may be chance.",
        "Akademin har mindre än lika många slumpvalda aktörer; jämfört med omlottade partnerskap kan andelen "
        "vara slump.",
    ),
    (
        *("under-represented", "under-represented"),
        "Academia has less than as many random actors, and less than randomly reassigned partnerships give.",
        "Akademin har mindre än lika många slumpvalda aktörer, och mindre än omlottade partnerskap ger.",
    ),
    (
        *("under-represented", "undecided"),
        "Academia has less than as many random actors; whether its share differs from what randomly "
        "reassigned partnerships give is undecided.",
        "Akademin har mindre än lika många slumpvalda aktörer; om andelen skiljer sig från vad omlottade "
        "partnerskap ger går inte att avgöra.",
    ),
    (
        *("under-represented", "undefined"),
        "Academia has less than as many random actors; compared with randomly reassigned partnerships it "
        "cannot be tested: there is no other such network.",
        "Akademin har mindre än lika många slumpvalda aktörer; jämfört med omlottade partnerskap går det inte"
        " att pröva: det finns inget annat sådant nätverk.",
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
    assert (
        sentence(found, "activity", "en")
        == "Academia is a hub by position; compared with randomly rewired ties its share may be chance."
    )
    assert (
        sentence(found, "activity", "sv")
        == "Academia är ett nav efter läge; jämfört med omlottade band kan andelen vara slump."
    )


@pytest.mark.parametrize("explanation", EXPLANATIONS)
def test_a_position_that_cannot_be_told_is_all_that_is_said(explanation: str) -> None:
    found = Verdicts("academia", "undecided", explanation, "draws", position_draws=100_000)
    assert sentence(found, "membership", "en") == (
        "Whether academia has more than as many random actors is undecided with 100,000 draws."
    )
    assert sentence(found._replace(is_low=True), "membership", "en") == (
        "Whether academia has less than as many random actors is undecided with 100,000 draws."
    )
    assert sentence(found, "membership", "sv").replace("\N{NO-BREAK SPACE}", " ") == (
        "Om academia har mer än lika många slumpvalda aktörer går inte att avgöra med 100 000 dragningar."
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


EN_6 = "If the sectors were randomly permuted, chance alone would give a result on about 0.30 of these 6 measures."
SV_6 = "Om sectors lottades ut skulle slumpen ensam ge ett utslag på omkring 0,30 av de här 6 måtten."
EN_1 = "If the sectors were randomly permuted, chance alone would give a result in at most 5 per cent of cases."


@pytest.mark.parametrize(("lang", "measures", "expected"), [("en", 6, EN_6), ("sv", 6, SV_6), ("en", 1, EN_1)])
def test_what_chance_alone_would_give(lang: str, measures: int, expected: str) -> None:
    assert by_chance(measures, "sectors", lang) == expected
