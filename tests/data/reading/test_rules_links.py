"""The rules of links.yaml for a link: its members, kind, dates, numbers and repeats."""

from typing import Any

import pytest

from .example import ACTORS, report, said

KINDS = (
    "(there are: funding, membership, hosting, lead, commission, founding, procurement, board_representation, "
    "project_participation, project_partnership, strategic_partnership, knowledge_exchange, co_organising, other)"
)
ID_RULE = "may hold A–Z a–z 0–9 . _ - : only, at most 80 characters"
DATE_RULE = "must be a date such as 2024, 2024-05 or 2024-05-31, not"
LIST_RULE = "must be a list with '-' before each entry, or [a, b]; write [] for an empty one"
TEXT_RULE = "must be a single text; put it in quotes if it begins with [ or {"
AT_MOST = "must be finite and at most 1,000,000"

# A whole link, and what is said of it.
MEMBERS = {
    "{source: a, target: b, kind: other}": [],
    "{members: [a, b, c], kind: other}": [],
    "{kind: other}": ["error: link 1 names no parties; give source and target, or members"],
    "{members: , kind: other}": ["error: link 1 names no parties; give source and target, or members"],
    "{members: , source: a, target: b, kind: other}": [],
    "{source: a, kind: other}": ["error: link 1 has no 'target'"],
    "{target: a, kind: other}": ["error: link 1 has no 'source'"],
    "{source: a, target: '', kind: other}": ["error: link 1 has no 'target'"],
    "{source: [a], target: b, kind: other}": [f"error: 'source' {TEXT_RULE}"],
    "{source: a, target: a, kind: other}": ["error: a link from 'a' to itself; name two different actors"],
    "{source: a, target: ghost, kind: other}": ["error: link 1: no actor with id 'ghost'"],
    "{source: A, target: Béta, kind: other}": [
        "error: link 1: no actor with id 'A'; did you mean 'a'?",
        "error: link 1: no actor with id 'Béta'; did you mean 'b'?",
    ],
    "{members: 'a, b', kind: other}": [f"error: 'members' {LIST_RULE}"],
    "{members: {a: b}, kind: other}": [f"error: 'members' {LIST_RULE}"],
    "{members: [], kind: other}": ["error: link 1 needs at least two different members"],
    "{members: [a], kind: other}": ["error: link 1 needs at least two different members"],
    "{members: [a, a], kind: other}": [
        "warning: 'a' is named twice and counts once",
        "error: link 1 needs at least two different members",
    ],
    "{members: [a, b, a], kind: other}": ["warning: 'a' is named twice and counts once"],
    "{members: [a, ghost], kind: other}": ["error: link 1: no actor with id 'ghost'"],
    "{members: [a, ''], kind: other}": ["error: an empty text in 'members'; remove it"],
    "{members: [a, [b]], kind: other}": [f"error: 'members' {TEXT_RULE}"],
    "{members: [a, b], source: a, kind: other}": ["error: give either members or source and target, not both"],
    "{members: [a, b], kind: funding}": [
        "error: 'funding' is directed and takes source and target, not members; write one link for each pair"
    ],
    "{source: a, target: b}": ["error: link 1 has no 'kind'"],
    "{source: a, target: b, kind: }": ["error: link 1 has no 'kind'"],
    "{source: a, target: b, kind: [other]}": [f"error: 'kind' {TEXT_RULE}"],
    "{source: a, target: b, kind: friendship}": [f"error: unknown kind of link 'friendship' {KINDS}"],
    "{source: a, target: b, kind: Finansiering}": [
        f"error: unknown kind of link 'Finansiering' {KINDS}; did you mean 'funding'?"
    ],
    "{source: a, target: b, kind: co-organizing}": [
        f"error: unknown kind of link 'co-organizing' {KINDS}; did you mean 'co_organising'?"
    ],
}

# What is added to a sound link, and what is said of it.
FIELDS = {
    "start: 2024": None,
    "start: 2024-05": None,
    "start: 2024-02-29": None,
    "start: 2023-02-29": f"error: 'start' {DATE_RULE} '2023-02-29'",
    "start: 2024-13": f"error: 'start' {DATE_RULE} '2024-13'",
    "start: 2024-00": f"error: 'start' {DATE_RULE} '2024-00'",
    "start: 2024-05-00": f"error: 'start' {DATE_RULE} '2024-05-00'",
    "start: '0000'": f"error: 'start' {DATE_RULE} '0000'",
    "start: 24": f"error: 'start' {DATE_RULE} '24'",
    "start: May 2024": f"error: 'start' {DATE_RULE} 'May 2024'",
    "start: 2024-5-1": f"error: 'start' {DATE_RULE} '2024-5-1'",
    "end: now": f"error: 'end' {DATE_RULE} 'now'",
    "start: 2025, end: 2024": "error: ends (2024) before it starts (2025)",
    "start: 2024-06, end: 2024-05-31": "error: ends (2024-05-31) before it starts (2024-06)",
    "start: 2024-06, end: 2024": None,
    "start: 2024, end: 2024-01-01": None,
    "start: 2024-05-31, end: 2024-05": None,
    "strength: 0": "error: strength '0' must be above 0",
    "strength: -1": "error: strength '-1' must be above 0",
    "strength: 1e-400": "error: strength '1e-400' must be above 0",
    "strength: .inf": f"error: strength '.inf' {AT_MOST}",
    "strength: nan": f"error: strength 'nan' {AT_MOST}",
    "strength: 1e400": f"error: strength '1e400' {AT_MOST}",
    "strength: 1000000": None,
    "strength: 1000001": f"error: strength '1000001' {AT_MOST}",
    "strength: '1,5'": "error: strength '1,5' is not a number; write a decimal point in YAML",
    "strength: strong": "error: strength 'strong' is not a number such as 3 or 1.5",
    "strength: 0x10": "error: strength '0x10' is not a number such as 3 or 1.5",
    "strength: 1_000": "error: strength '1_000' is not a number such as 3 or 1.5",
    "strength: ٣": "error: strength '٣' is not a number such as 3 or 1.5",
    "strength: [1]": f"error: 'strength' {TEXT_RULE}",
    "weight: 2": "error: unknown field 'weight'; did you mean 'strength'?",
    "amount: 0": "error: amount '0' must be above 0",
    "amount: 2000000000000000": "error: amount '2000000000000000' must be finite and at most 1,000,000,000,000,000",
    "currency: kr": "error: currency 'kr' must be three capital letters such as SEK",
    "id: å": f"error: id 'å' {ID_RULE}; did you mean 'a'?",
    f"name: {'x' * 301}": "error: 'name' is longer than 300 characters",
    "resources: money": f"error: 'resources' {LIST_RULE}",
    "as_of: spring": "error: 'as_of' must be a year such as 2024, not 'spring'",
    "confidence: High": "error: 'High' is not a known 'confidence' (allowed: high, medium, low); did you mean 'high'?",
    "sources: [{}]": "error: source 1 is empty; fill it in or remove its '-'",
    "partner: x": "error: unknown field 'partner'; did you mean 'members'?",
    "colour: red": "error: unknown field 'colour' (there are: source, target, members, kind, start, end, strength, "
    "amount, currency, id, name, resources, results, as_of, confidence, sources, note)",
    "note: anna@gmail.com": "warning: this looks like a private e-mail address; remove it if it is one",
}

# What is added to a link from b to a, and what the link holds.
VALUES = {
    "kind: funding": ("members", ("b", "a")),
    "kind: other": ("members", ("a", "b")),
    "kind: other, strength: '3'": ("strength", 3.0),
    "kind: other, strength: .5": ("strength", 0.5),
    "kind: other, strength: +1.5e1": ("strength", 15.0),
    "kind: other, strength: ": ("strength", 1.0),
    "kind: other, amount: 13980000": ("amount", 13_980_000.0),
    "kind: other, currency: EUR": ("currency", "EUR"),
    "kind: other, amount: 1": ("currency", "SEK"),
    "kind: other, start: 2022-03": ("start", "2022-03"),
    "kind: other, end: 2025": ("end", "2025"),
    "kind: other, id: 007": ("id", "007"),
    "kind: other, resources: [premises]": ("resources", ("premises",)),
    "kind: other, as_of: 2024": ("as_of", 2024),
}


def link(text: str) -> str:
    return f"links:\n  - {text}\n"


def expected(line: int, sentences: list[str]) -> list[str]:
    return [f"links.yaml:{line}: {sentence}" for sentence in sentences]


def check_load(links: str) -> None:
    """Nothing is loaded if there is an error, and everything if there is none."""
    read = report(links=links)
    assert (read.network is None) == any(p.severity == "error" for p in read.problems)


@pytest.mark.parametrize(("text", "sentences"), MEMBERS.items())
def test_members_and_kind(text: str, sentences: list[str]) -> None:
    assert said(links=link(text)) == expected(2, sentences)
    check_load(link(text))


@pytest.mark.parametrize(("text", "sentence"), FIELDS.items())
def test_field(text: str, sentence: str | None) -> None:
    links = link(f"{{source: a, target: b, kind: other, {text}}}")
    assert said(links=links) == expected(2, [sentence] if sentence else [])
    check_load(links)


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_value(text: str, value: tuple[str, Any]) -> None:
    network = report(links=link(f"{{source: b, target: a, {text}}}")).network
    assert network is not None
    name, held = value
    assert getattr(network.links[0], name) == held


def test_reference_by_name_is_guessed() -> None:
    actors = ACTORS + "  - {id: malmo-universitet, name: Malmö universitet, name_en: MaU, sector: academia}\n"
    actors += "  - {id: yt, name: Yalla Trappan, sector: civil_society}\n"
    for written, meant in {
        "Malmö universitet": "malmo-universitet",
        "malmö-universitet": "malmo-universitet",
        "MALMO_UNIVERSITET": "malmo-universitet",
        "malmo-univeristet": "malmo-universitet",
        "malmo-uni": "malmo-universitet",
        "Yalla trappan": "yt",
    }.items():
        links = link(f"{{source: a, target: {written}, kind: other}}")
        assert said(actors, links) == expected(
            2, [f"error: link 1: no actor with id '{written}'; did you mean '{meant}'?"]
        )


def test_every_slip_of_the_keyboard_is_guessed_however_many() -> None:
    ids = [f"organisation-{i:03d}" for i in range(1000)]
    actors = "actors:\n" + "".join(f"- {{id: {id}, name: {id}, sector: public}}\n" for id in ids)
    slips = [id.replace("s", "", 1) for id in ids]
    links = "links:\n" + "".join(f"- {{source: {ids[0]}, target: {slip}, kind: other}}\n" for slip in slips)
    assert [p.facts["guess"] for p in report(actors, links).problems] == ids


def test_ids_of_links() -> None:
    links = "links:\n" + "".join(
        f"  - {{source: a, target: {target}, kind: other, id: {id}}}\n"
        for target, id in (("b", "x"), ("c", "x"), ("b", "X"), ("ghost", "x"))
    )
    assert said(links=links) == [
        "links.yaml:3: error: id 'x' is already used on line 2",
        "links.yaml:4: warning: ids 'X' and 'x' differ only by case",
        "links.yaml:4: warning: same members and kind ('other') as on line 2; both are kept and both strengths count",
        "links.yaml:5: error: id 'x' is already used on line 2",
        "links.yaml:5: error: link 4: no actor with id 'ghost'",
    ]


def test_id_of_links_twice_on_one_line() -> None:
    one, other = "{source: a, target: b, kind: other, id: x}", "{source: a, target: c, kind: other, id: x}"
    assert said(links=f"links: [{one}, {other}]") == expected(1, ["error: id 'x' is already used on line 1"])


def test_repeats() -> None:
    """Another kind and the other direction are no repeats; another period is."""
    texts = (
        "{source: a, target: b, kind: funding, start: 2020}",
        "{source: a, target: b, kind: funding, start: 2020}",
        "{source: a, target: b, kind: funding, start: 2023}",
        "{source: b, target: a, kind: funding, start: 2020}",
        "{source: a, target: b, kind: lead, start: 2020}",
        "{members: [a, b, c], kind: other}",
        "{members: [c, b, a], kind: other}",
    )
    links = "links:\n" + "".join(f"  - {text}\n" for text in texts)
    assert said(links=links) == [
        "links.yaml:3: warning: the same link as on line 2, to the letter; both count",
        "links.yaml:4: warning: same members and kind ('funding') as on line 2; both are kept and both strengths count",
        "links.yaml:8: warning: the same link as on line 7, to the letter; both count",
    ]
    network = report(links=links).network
    assert network is not None
    assert len(network.links) == len(texts)


def partnerships(*sizes: int) -> tuple[str, str]:
    """Actors enough, and one partnership a line of each size, from line 2 on."""
    ids = [f"a{i}" for i in range(max(sizes))]
    actors = "actors:\n" + "".join(f"- {{id: {id}, name: X, sector: public}}\n" for id in ids)
    lines = (f"- {{members: [{', '.join(ids[:size])}], kind: other, id: p{i}}}\n" for i, size in enumerate(sizes))
    return actors, "links:\n" + "".join(lines)


@pytest.mark.parametrize(
    ("sizes", "line"),
    [((4_472,), 2), ((1_001,), 2), ((1_000, 32, 3, 3), 5), ((3, 1_000, 33, 3, 3), 4)],
)
def test_partnerships_of_more_than_500_000_pairs_are_refused_at_the_link_that_crosses_it(sizes, line) -> None:
    read = report(*partnerships(*sizes))
    assert [(p.line, p.message()) for p in read.problems if p.severity == "error"] == [
        (line, "the partnerships up to here tie more than 500,000 pairs; split the largest")
    ]
    assert read.network is None


@pytest.mark.parametrize("sizes", [(1_000,), (1_000, 32), (1_000, 32, 3), (1_000, 2, 2, 2) + (2,) * 600])
def test_links_between_two_and_partnerships_of_500_000_pairs_are_read(sizes) -> None:
    assert report(*partnerships(*sizes)).errors == 0
