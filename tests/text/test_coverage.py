"""The sentences about coverage: what is not documented is never called missing."""

import re

import pytest

from graph.text import coverage
from graph.text.catalogue import messages
from graph.text.coverage import Unusual

REGIONS = {"SE332": "Norrbottens län", "SE224": "Skåne län", "SE121": "Uppsala län"}
FULL, NONE = dict.fromkeys(coverage.FUNCTIONS, "based"), dict.fromkeys(coverage.FUNCTIONS, "not documented")


def states(**of_regions: dict[str, str]) -> dict[tuple[str, str], str]:
    return {(region, group): state for region, row in of_regions.items() for group, state in row.items()}


def test_the_least_documented_support_comes_first() -> None:
    found = states(SE332={**FULL, "scaling": "not documented"}, SE224=FULL, SE121=NONE)
    lines = coverage.functions(found, REGIONS, "sv", counties=True)
    assert lines == [
        "Minst dokumenterat är uppskalning: inte dokumenterat i 2 av 3 län.",
        "Alla fem slagen av stöd är dokumenterade i Skåne län.",
        "Inget stöd alls är dokumenterat i Uppsala län.",
    ]
    where = coverage.of_group(found, REGIONS, "scaling", "en", counties=False)
    assert where == "Not documented in 2 of 3 regions: Norrbottens län and Uppsala län."


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_nothing_and_everything_are_sentences(lang: str) -> None:
    for row in (FULL, NONE):
        found = states(SE332=row, SE224=row, SE121=row)
        assert len(coverage.functions(found, REGIONS, lang, counties=True)) == 1
    assert coverage.of_group(states(SE332=FULL), {"SE332": "Norrbotten"}, "scaling", lang, counties=True)


def test_one_region() -> None:
    names = {function: coverage.function_called(function, "en") for function in coverage.FUNCTIONS}
    mixed = {**FULL, "scaling": "not documented", "knowledge": "linked"}
    assert coverage.of_region(mixed, names, 14, "en") == [
        "Not documented: scaling.",
        "Only through a link with an actor of a wider area: knowledge.",
    ]
    assert coverage.of_region(NONE, names, 2, "en") == ["No support is documented there."]
    assert coverage.of_region(NONE, names, 0, "en") == ["No actor is documented there."]
    assert coverage.of_region(FULL, names, 2, "en") == ["All of it is documented by actors based there."]
    assert coverage.basis(3, 1, 2, "en") == "3 based there, 1 through a link, 2 of them derived"
    assert coverage.basis(0, 0, 0, "sv") == "inte dokumenterat"


def test_sectors() -> None:
    rare = [Unusual("Skåne", "Business", 0, 4.25)]
    assert coverage.sectors(rare, [], 4, "en")[0] == "Rarer than chance: Business in Skåne (0, 4.2 expected)."
    assert coverage.sectors([], rare, 4, "sv")[1].startswith("Vanligare än slumpen: Business i Skåne")
    assert coverage.sectors([], [], 4, "en")[0].startswith("No combination")
    for reason in ("no_actors", "one_group", "not_tested", ""):
        assert len(coverage.sectors([], [], 0, "en", reason=reason)) == 1


def test_what_functions_are_derived_from_is_shown() -> None:
    kinds = [("Funding", "funding", True), ("Hosting", "infrastructure", True), ("Exchange", "knowledge", False)]
    assert coverage.derived([*kinds, ("Other", None, False)], "en") == (
        "Funding → funding; Hosting → no function; Exchange → none, since nobody is stated to give."
    )
    assert coverage.derived([("Other", None, False)], "en")
    assert "Funding → funding" in dict(coverage.words(kinds, "functions", "en"))["Derived"]
    assert "Holm" in dict(coverage.words(kinds, "sector", "en"))["Rarer than chance"]


def test_no_sentence_says_that_something_is_missing() -> None:
    catalogue = messages("sv")
    words = [text for entry in (coverage.STATES.values(),) for text in entry]
    kinds = [("F", "funding", True)]
    for lang in ("sv", "en"):
        words += [meaning for by in ("functions", "sector") for _, meaning in coverage.words(kinds, by, lang)]
    words += [catalogue.gettext(text) for text in coverage.STATES.values()]
    assert [text for text in words if re.search(r"\b(missing|lacks?|saknas?|brist)\b", text, re.IGNORECASE)] == []
