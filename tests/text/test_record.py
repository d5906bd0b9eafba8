"""What the record may hide, in one line each; Swedish and English, every case."""

from math import nan

import pytest
from standings import SPACE

from graph.network.model import Asked
from graph.text import record

EVERY = {"group": "", "asked": 20, "answered": 12, "response": 0.6, "possible": 300, "ties": 40, "unknown": 28}
PUBLIC = {"group": "public", "asked": 6, "answered": 5, "response": 5 / 6, "possible": 9, "ties": 1, "unknown": 1}
NOT_ASKED = {"group": "business", "asked": 0, "answered": 0, "response": nan, "possible": 9, "ties": 1, "unknown": 1}
NAMES = {"public": "Public", "business": "Business"}


def plain(sentence: str) -> str:
    return sentence.replace(SPACE, " ").replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("first", "ratios", "lang", "sentence"),
    [
        (
            0.986,
            (1.729, 2.202),
            "en",
            "If each partnership holds with the chance that its confidence is given here, academia is "
            "furthest above its "
            "share of the betweenness in 99% of 1,000 networks, and in nine of ten has 1.7–2.2 times its share.",
        ),
        (
            0.986,
            (1.729, 2.202),
            "sv",
            "Om varje partnerskap gäller med den sannolikhet som dess säkerhet här ges ligger academia högst över sin "
            "andel av mellanläget i 99 % av 1 000 nätverk, och har i nio av tio 1,7–2,2 gånger sin andel.",
        ),
        (nan, (nan, nan), "en", "No actor lies between two others, so there is no betweenness to be first on."),
        (
            0.0,
            (nan, nan),
            "en",
            "If each partnership holds with the chance that its confidence is given here, no actor lies between two "
            "others in any of 1,000 networks.",
        ),
    ],
)
def test_plausible_networks(first: float, ratios: tuple[float, float], lang: str, sentence: str) -> None:
    assert plain(record.plausible("academia", first, ratios, 1_000, lang)) == sentence


@pytest.mark.parametrize(
    ("verdict", "thinned", "at", "sentence"),
    [
        (
            "hub",
            "own",
            0.3,
            "If 30% of its own documented partnerships were left out, that academia is a hub would in most "
            "cases not be "
            "established.",
        ),
        (
            "under-represented",
            "others",
            0.05,
            "If 5% of the documented partnerships that it takes no part in were left out, that academia has less than "
            "as many random actors would in most cases not be established.",
        ),
        (
            "not significant",
            "others",
            0.35,
            "If 35% of the documented partnerships that it takes no part in were left out, the verdict on academia "
            "would in most cases be another.",
        ),
        (
            "hub",
            "own",
            nan,
            "Even if 95% of its own documented partnerships were left out, the verdict on academia would in most cases "
            "be the same.",
        ),
    ],
)
def test_uneven_records(verdict: str, thinned: str, at: float, sentence: str) -> None:
    assert record.uneven("academia", verdict, thinned, at, 0.95, "en") == sentence


def test_uneven_records_in_swedish() -> None:
    assert plain(record.uneven("akademin", "hub", "own", 0.3, 0.95, "sv")) == (
        "Om 30 % av dess egna dokumenterade partnerskap togs bort skulle det oftast inte vara säkerställt att akademin "
        "är ett nav."
    )


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        (
            "en",
            "With partnerships drawn anew from those there are, academia has 1.4–2.6 times its share in nine draws of "
            "ten.",
        ),
        (
            "sv",
            "När partnerskapen dras på nytt bland dem som finns har academia 1,4–2,6 gånger sin andel i nio "
            "dragningar av tio.",
        ),
    ],
)
def test_resampled_partnerships(lang: str, sentence: str) -> None:
    assert plain(record.resampled("academia", (1.405, 2.583), lang)) == sentence


def test_no_ratio_has_no_range() -> None:
    assert record.resampled("academia", (nan, nan), "en").startswith("No actor lies between two others")


@pytest.mark.parametrize(
    ("lang", "sentence", "sectors"),
    [
        (
            "en",
            "12 of 20 that were asked have answered; pairs without a tie: 260, of which 28 where neither has: there "
            "a missing tie may be a missing answer.",
            "Answers by sector: Public 5 of 6 (83%).",
        ),
        (
            "sv",
            "12 av 20 tillfrågade har svarat; par utan band: 260, varav 28 där ingen av dem har svarat: där kan "
            "ett band som saknas vara ett svar som saknas.",
            "Svar per sektor: Public 5 av 6 (83 %).",
        ),
    ],
)
def test_response_leaves_out_sectors_of_which_nobody_was_asked(lang: str, sentence: str, sectors: str) -> None:
    assert [*map(plain, record.response([EVERY, PUBLIC, NOT_ASKED], NAMES, lang))] == [sentence, sectors]


def test_where_somebody_of_every_pair_has_answered_nothing_is_unknown() -> None:
    first, _ = record.response([EVERY | {"unknown": 0}, PUBLIC], NAMES, "en")
    assert first == "12 of 20 that were asked have answered; in every pair without a tie at least one has."


def test_where_it_is_not_known_who_was_asked_it_is_said() -> None:
    assert record.response([], {}, "en") == [
        "The data do not say who was asked, so that a missing tie and a missing answer cannot be told apart."
    ]
    assert record.response([EVERY | {"asked": 0}, NOT_ASKED], NAMES, "en") == ["Nobody was asked."]


@pytest.mark.parametrize(
    ("id", "sentence"),
    [
        ("a", "No partnership is documented; the actor was asked and has answered."),
        ("b", "No partnership is documented, but the actor was asked and has not answered."),
        ("c", "No partnership is documented, but the actor was not asked."),
    ],
)
def test_no_tie_is_told_apart_from_no_answer(id: str, sentence: str) -> None:
    assert record.without_partnership(Asked(("a", "b"), ("a",)).standing(id), "en") == sentence
    assert record.without_partnership("", "sv") == "Inga partnerskap är dokumenterade."


def test_chances_are_stated() -> None:
    assert record.chances({"high": 0.95, "low": 0.5, "none": 0.8}, "en") == (
        "The chance that a partnership holds, by the confidence in it: high 95%; low 50%; not stated 80%."
    )
