"""Which sector brings which resource to which, in sentences."""

import pytest

from graph.text import flows
from graph.text.flows import Largest, sentences

NONE = dict.fromkeys(
    ("links", "directed", "unpriced", "shared", "unpriced_shared", "undivided", "unassigned"),
    0,
)
SV = Largest("den offentliga sektorn", "finansiering", "civilsamhället", 19)
EN = Largest("the public sector", "funding", "the public sector", 1)


def written(lang: str, largest: Largest | None = None, amounts: dict[str, float] | None = None, **counts: int):
    found = sentences(NONE | counts, largest, amounts or {}, lang)
    return [sentence.replace("\N{NO-BREAK SPACE}", " ") for sentence in found]


def test_all_that_can_be_known():
    counts = {"links": 221, "directed": 59, "unpriced": 40, "shared": 20, "unpriced_shared": 19, "undivided": 2}
    assert written("sv", SV, {"SEK": 13_980_000, "EUR": 0.5}, **counts, unassigned=1) == [
        "Vanligast är att den offentliga sektorn ger finansiering till civilsamhället (19 partnerskap).",
        "I 59 partnerskap går en resurs från en aktör till en annan.",
        "40 av 59 saknar belopp, så summorna är för låga.",
        "Dokumenterade belopp: 13 980 000 SEK och 0,50 EUR.",
        "2 anger ett belopp för flera resurser tillsammans, som inte ingår i någon summa.",
        "20 partnerskap delar en resurs utan riktning: vem som ger den är inte känt.",
        "19 av dem saknar belopp.",
        "Av de 221 partnerskapen har 142 ingen dokumenterad resurs.",
        "1 partnerskap anger ett belopp men ingen resurs och är inte med här.",
    ]


def test_one_of_each():
    counts = {"links": 4, "directed": 2, "unpriced": 1, "shared": 1, "unpriced_shared": 1, "unassigned": 1}
    assert written("en", EN, {"SEK": 1}, **counts) == [
        "Most often funding is brought within the public sector (1 partnership).",
        "2 partnerships carry a resource from one actor to another.",
        "1 of 2 states no amount, so that sums are too low.",
        "Documented amounts: 1 SEK.",
        "1 partnership shares a resource without direction: nobody is known to give it.",
        "Of the 4 partnerships 1 has no documented resource.",
        "1 partnership states an amount and carries no documented resource: it is left out here.",
    ]


def test_without_any_amount_the_number_is_all_that_is_known():
    assert written("en", links=3, directed=3, unpriced=3)[1:] == [
        "No amount is documented, so that only their number is known."
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({}, ["There are no partnerships."]),
        ({"links": 5}, ["No partnership is documented to carry a resource."]),
        (
            {"links": 5, "unassigned": 2},
            [
                "No partnership is documented to carry a resource.",
                "2 partnerships state an amount and carry no documented resource: they are left out here.",
            ],
        ),
        (
            {"links": 1, "shared": 1, "unpriced_shared": 1},
            [
                "No partnership is documented to carry a resource from one actor to another.",
                "1 partnership shares a resource without direction: nobody is known to give it.",
            ],
        ),
    ],
)
def test_what_is_not_documented_is_said(counts, expected):
    assert written("en", **counts) == expected


def test_names():
    assert flows.resource_name("funding", "sv") == "Finansiering"
    assert flows.resource_name("ölkunskap", "sv") == "Ölkunskap"
    assert flows.plain_amount(1_234.004, "en") == "1,234"
    assert [term for term, _ in flows.words("sv")] == ["Resurs", "Givare och mottagare", "Belopp"]
