"""Which actors may be one: certain by a number or an address, likely by their names."""

import csv
from collections.abc import Iterator

import pytest
from networks import REFERENCE, shipped

from graph.data.importing.matching.duplicates import Pair, pairs
from graph.data.importing.matching.names import name_of
from graph.data.importing.matching.same_marks import address
from graph.data.importing.matching.similar_names import THRESHOLD
from graph.network.model import Actor
from graph.text.importing import REASONS


def actor(id: str, name: str, **fields) -> Actor:
    return Actor(id, name, fields.pop("sector", "public"), **fields)


def found(*actors: Actor) -> list[tuple[str, str, bool, str]]:
    return [(p.first, p.second, p.certain, p.reason.code.removeprefix("duplicate_")) for p in pairs(actors)]


def reference(half: str) -> Iterator[tuple[bool, tuple[Pair, ...]]]:
    with (REFERENCE / "duplicates.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["half"] == half:
                yield row["same"] == "yes", pairs((actor("a", row["one"]), actor("b", row["other"])))


@pytest.mark.parametrize("half", ["tuning", "held out"])
def test_likely_pairs_are_right_and_few_are_missed(half: str) -> None:
    """150 made pairs a half; what the figures rest on is in docs/decisions/0047-matching.md."""
    cases = list(reference(half))
    assert len(cases) == 150
    right = sum(same and bool(pair) for same, pair in cases)
    assert right / sum(bool(pair) for _, pair in cases) >= 0.9
    assert right / sum(same for same, _ in cases) >= 0.85
    assert not any(pair.certain for _, those in cases for pair in those)


def test_every_alias_of_the_shipped_data_finds_its_actor() -> None:
    for one in shipped().actors:
        for alias in one.aliases:
            assert found(one, actor("new", alias)), (one.name, alias)


def test_most_names_are_found_that_are_no_alias_yet() -> None:
    """Each alias of the shipped data, against its actor without it. What is missed is another name altogether."""
    cases = [(one, alias) for one in shipped().actors for alias in one.aliases]
    hits = 0
    for one, alias in cases:
        others = tuple(other for other in one.aliases if other != alias)
        known = actor(one.id, one.name, name_en=one.name_en, aliases=others)
        hits += bool(pairs((known, actor("new", alias))))
    assert hits / len(cases) >= 0.7


def test_no_two_actors_of_the_shipped_data_are_taken_for_one() -> None:
    assert pairs(shipped().actors) == ()


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Malmö stad", "Malmö Stad", "name"),
        ("Malmö stad", "Malmö kommun", "words"),
        ("Malmö universitet", "MAU", "short"),
        ("Malmö universitet", "Malmö University", "words"),
        ("Arbetarnas bildningsförbund Malmö", "ABF Malmö", "short"),
        ("Yalla Trappan", "Föreningen Yalla Trappan", "words"),
        ("Yalla Trappan", "Yallatrappan", "spelling"),
        ("Botildenborg", "Bottildenborg", "spelling"),
        ("Lunds universitet", "Lunds univeristet", "spelling"),
        ("Inkludera", "Inkludera Invest", "short"),
    ],
)
def test_likely_by_name(one: str, other: str, code: str) -> None:
    assert found(actor("a", one), actor("b", other)) == [("a", "b", False, code)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Region Skåne", "Länsstyrelsen Skåne"),
        ("Region Örebro län", "Örebro kommun"),
        ("Malmö stad", "Malmö universitet"),
        ("Lidköpings kommun", "Linköpings kommun"),
        ("Håbo kommun", "Habo kommun"),
        ("Projekt 1", "Projekt 2"),
        ("Stiftelsen Ersta", "Ersta AB"),
        ("Coompanion Skåne", "Coompanion"),
        ("Region Skåne, kultur", "Region Skåne"),
        ("!", "?"),
    ],
)
def test_two_organisations(one: str, other: str) -> None:
    assert found(actor("a", one), actor("b", other)) == []


def test_the_same_number_is_certain_whatever_the_names() -> None:
    one, other = actor("a", "Alfa", orgnr="202100-4920"), actor("b", "Beta", orgnr="202100-4920")
    assert found(one, other) == [("a", "b", True, "orgnr")]


def test_different_numbers_are_two_whatever_the_names() -> None:
    one = actor("a", "Alfa", orgnr="202100-4920", url="https://a.se")
    assert found(one, actor("b", "Alfa", orgnr="212000-1124", url="https://a.se")) == []


def test_a_project_may_state_its_host_s_number_and_page() -> None:
    host = actor("a", "Alfa", orgnr="202100-4920", url="https://a.se")
    project = actor("b", "Beta", orgnr="202100-4920", url="https://a.se", form="project")
    assert [certain for _, _, certain, _ in found(host, project)] == [False]
    two = [actor(id, id, url="https://a.se/p", form="project") for id in "bc"]
    assert [certain for _, _, certain, _ in found(*two)] == [False]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.mau.se/", "http://mau.se", True),
        ("https://mau.se/sv/", "https://MAU.se/sv#top", True),
        ("https://mau.se/index.html", "https://mau.se?utm_source=x", True),
        ("https://mau.se/en", "https://mau.se/sv", False),
        ("https://facebook.com/a", "https://facebook.com/b", False),
        ("https://facebook.com/a", "https://www.facebook.com/a/", True),
        ("https://facebook.com/", "https://facebook.com", False),
        ("https://facebook.com/profile.php?id=1", "https://facebook.com/profile.php?id=2", False),
        ("https://[", "https://[", False),
    ],
)
def test_addresses(one: str, other: str, same: bool) -> None:
    assert (found(actor("a", "Alfa", url=one), actor("b", "Beta", url=other)) == [("a", "b", True, "url")]) == same
    assert address(one) != address(other) or same or address(one) is None


@pytest.mark.parametrize(
    "page",
    [
        "a.se",
        "www.a.se/",
        "a.se/index.html",
        "a.se/index.html/",
        "a.se/b//c",
        "www.www.a.se/B",
        "www.",
        ".se",
        "x.com/",
    ],
)
def test_an_address_is_the_same_however_its_scheme_is_written(page: str) -> None:
    """A plain address is taken apart in another way than one with capitals in its beginning."""
    assert address(f"https://{page}") == address(f"HTTPS://{page}")


def test_an_abbreviation_that_fits_two_is_neither_s() -> None:
    two = [actor("a", "Alla barns förening"), actor("b", "Arbetets bästa fiskare")]
    assert found(*two, actor("c", "ABF")) == []


def test_of_many_with_one_name_each_is_paired() -> None:
    actors = [actor(f"a{i:03}", "Samma namn") for i in range(200)]
    those = pairs(actors)
    assert len(those) < 500
    assert {pair.second for pair in those} == {one.id for one in actors[1:]}


def test_it_takes_no_longer_than_the_actors_are_many() -> None:
    """Names of two rare words and a common one; comparing each with each would be 12 million comparisons."""
    actors = [actor(f"a{i}", f"Bokstav{i % 997} ord{i} kommun") for i in range(5_000)]
    assert pairs(actors) == ()


def test_a_pair_says_what_is_alike() -> None:
    [pair] = pairs((actor("a", "Botildenborg"), actor("b", "Bottildenborg")))
    assert pair.reason.facts["one"] == "Botildenborg"
    assert pair.reason.facts["score"] >= THRESHOLD
    assert pair.reason.code in REASONS


def test_words_of_a_name() -> None:
    named = name_of("City of Malmö")
    assert named is not None
    assert named.words == ("kommun", "malmo")
    assert name_of("…") is None
