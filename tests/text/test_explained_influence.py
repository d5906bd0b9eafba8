"""What the explaining question finds without some actors, in both languages: no sentence says hub."""

from math import nan

import pytest
from standings import SPACE

from graph.text.explained_influence import VERDICTS, Became, becomes, nobody, summary, tried

CLAUSES = {
    "hub": (
        "the share of academia is larger than randomly rewired ties give (p = 0.0040)",
        "andelen för akademin är större än omlottade band ger (p = 0,0040)",
    ),
    "not significant": (
        "compared with randomly rewired ties the share of academia may be chance (p = 0.0040)",
        "jämfört med omlottade band kan andelen för akademin vara slump (p = 0,0040)",
    ),
    "under-represented": (
        "the share of academia is smaller than randomly rewired ties give (p = 0.0040)",
        "andelen för akademin är mindre än omlottade band ger (p = 0,0040)",
    ),
    "undecided": (
        "whether the share of academia differs from what randomly rewired ties give is undecided (p = 0.0040)",
        "om andelen för akademin skiljer sig från vad omlottade band ger går inte att avgöra (p = 0,0040)",
    ),
    "undefined": (
        "compared with randomly rewired ties, academia cannot be tested: no actors belong to it",
        "jämfört med omlottade band går akademin inte att pröva: inga aktörer hör dit",
    ),
}


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize(("place", "lang", "sector"), [(0, "en", "academia"), (1, "sv", "akademin")])
def test_what_a_verdict_becomes(verdict: str, place: int, lang: str, sector: str) -> None:
    upper, lower = (nan, nan) if verdict == "undefined" else (0.996, 0.004)
    became = Became(sector, verdict, upper, lower, "no_actors" if verdict == "undefined" else "")
    said = becomes(became, "activity", lang).replace(SPACE, " ")
    assert said == CLAUSES[verdict][place]
    assert "hub" not in said
    assert "nav" not in said


@pytest.mark.parametrize(
    ("changes", "lang", "said"),
    [
        (
            *(0, "en"),
            "Compared with randomly reassigned partnerships, no verdict on betweenness changes without any one of the "
            "5 actors tried.",
        ),
        (
            *(1, "en"),
            "Compared with randomly reassigned partnerships, one verdict on betweenness changes without one of the 5 "
            "actors tried:",
        ),
        (
            *(3, "sv"),
            "Jämfört med omlottade partnerskap ändras 3 resultat i mellanläge utan en av de 5 prövade aktörerna:",
        ),
    ],
)
def test_how_many_verdicts_change(changes: int, lang: str, said: str) -> None:
    assert summary(changes, 5, "membership", lang).replace(SPACE, " ") == said


def test_who_was_left_out_and_that_others_were_not() -> None:
    said = tried(["A", "B"], "academia", "en")
    assert said.startswith("Left out one at a time: A and B.")
    assert "how much of the betweenness academia holds" in said
    assert said.endswith("without other actors this was not tested.")


def test_why_nobody_is_left_out() -> None:
    assert nobody("size", "en") == "Nobody is left out here: the network is too large to be drawn anew often enough."
    assert nobody("no_value", "sv") == "Ingen tas bort här: ingen sektor går att pröva."
