"""Web addresses, sources, organisation numbers, what tells of people, and words from lists."""

import pytest

from graph.data.importing.understanding.addresses import (
    is_like_a_person,
    is_personal,
    is_phone,
    read_orgnr,
    read_sources,
    read_url,
    tells_of_person,
)
from graph.data.importing.understanding.choices import (
    read_confidence,
    read_direction,
    read_form,
    read_function,
    read_truth,
)

URLS = {
    "https://mau.se/": "https://mau.se/",
    "http://mau.se": "http://mau.se",
    "www.mau.se": "https://www.mau.se",
    "mau.se": "https://mau.se",
    "mau.se/om oss": None,
    "mau.se/forskning?x=1": "https://mau.se/forskning?x=1",
    " www.malmo.se ": "https://www.malmo.se",
    "räksmörgås.se": "https://räksmörgås.se",
    "info@mau.se": None,
    "rapport.pdf": None,
    "Årsredovisning 2023": None,
    "javascript:alert(1)": None,
    "ftp://mau.se": None,
    "": None,
    "x" * 5000 + ".se": None,
}
SOURCES = {
    "muntligt": [("muntligt", "")],
    "Årsredovisning 2023": [("Årsredovisning 2023", "")],
    "www.mau.se/x": [("", "https://www.mau.se/x")],
    "https://a.se/b.pdf": [("", "https://a.se/b.pdf")],
    "Årsredovisning 2023, https://a.se/b.pdf": [("Årsredovisning 2023", "https://a.se/b.pdf")],
    "Rapport (https://a.se/b)": [("Rapport", "https://a.se/b")],
    "Rapport, www.a.se/b": [("Rapport", "https://www.a.se/b")],
    "Rapport A; Rapport B": [("Rapport A", ""), ("Rapport B", "")],
    "Rapport A\nhttps://b.se": [("Rapport A", ""), ("", "https://b.se")],
    "https://a.se https://b.se": [("", "https://a.se"), ("", "https://b.se")],
    "": [],
}
ORGNRS = {
    "202100-4920": "202100-4920",
    "2021004920": "202100-4920",
    "202100 4920": "202100-4920",
    "16202100-4920": "202100-4920",
    "SE202100492001": "202100-4920",
    "900101-1234": None,
    "12345": None,
    "DE 123456789": None,
    "": None,
}


@pytest.mark.parametrize(("text", "url"), URLS.items())
def test_a_web_address(text: str, url: str | None) -> None:
    assert read_url(text) == url


@pytest.mark.parametrize(("text", "sources"), SOURCES.items())
def test_sources(text: str, sources: list[tuple[str, str]]) -> None:
    assert [tuple(source) for source in read_sources(text)] == sources


@pytest.mark.parametrize(("text", "number"), ORGNRS.items())
def test_an_organisation_number(text: str, number: str | None) -> None:
    assert read_orgnr(text) == number


@pytest.mark.parametrize(
    "text", ["anna@mau.se", "Anna, anna@mau.se", "040-123 45 67", "+46 70 123 45 67", "070-1234567", "19900101-0017"]
)
def test_what_tells_of_a_person(text: str) -> None:
    assert tells_of_person(text)


@pytest.mark.parametrize("text", ["Malmö stad", "202100-4920", "2023-05-31", "1500000", "", "@", "x" * 5000])
def test_what_tells_of_none(text: str) -> None:
    assert not tells_of_person(text)


def test_numbers_of_people() -> None:
    assert is_phone("040-34 10 00")
    assert not is_phone("2021")
    assert is_personal("19900101-0017")
    assert not is_personal("202100-4920")


@pytest.mark.parametrize(
    ("text", "person"), [("Anna Svensson", True), ("Anna-Lena Berg", True), ("Malmö stad", False), ("ABF Malmö", False)]
)
def test_how_a_name_of_a_person_is_written(text: str, person: bool) -> None:
    assert is_like_a_person(text) == person


@pytest.mark.parametrize(
    ("text", "truth"),
    [("Ja", True), ("x", True), ("1", True), ("✓", True), ("nej", False), ("0", False), ("kanske", None)],
)
def test_yes_and_no(text: str, truth: bool | None) -> None:
    assert read_truth(text) is truth


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("nätverk", "network"),
        ("Plattform", "platform"),
        ("kluster", "cluster"),
        ("partnerskap", "partnership"),
        ("Projekt", "project"),
        ("organisation", "organisation"),
        ("network", "network"),
        ("kommun", None),
        ("stiftelse", None),
    ],
)
def test_a_form(text: str, form: str | None) -> None:
    assert read_form(text) == form


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Directed", "forward"),
        ("undirected", "undirected"),
        ("mutual", "undirected"),
        ("→", "forward"),
        ("<-", "reversed"),
        ("x", None),
    ],
)
def test_a_direction(text: str, direction: str | None) -> None:
    assert read_direction(text) == direction


def test_functions_and_confidence() -> None:
    assert [read_function(word) for word in ("Kunskap", "finansiering", "lokal")] == ["knowledge", "funding", None]
    assert [read_confidence(word) for word in ("hög", "Medel", "osäker", "5")] == ["high", "medium", "low", None]
