"""The rules of both files as a whole: what they must hold, what is refused, and how it is said."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph import DataError
from graph.data.reading import Sources, parse

from .example import ACTORS, LINKS, report, said

FORMAT_3 = "actors.yaml:1: error: written for a newer version (format {0}; this one reads up to 2); update the program"

# The text of actors.yaml, and what is said of it.
ACTOR_FILES = {
    "nothing": ("", ["actors.yaml: error: no data found; the file should hold actors:"]),
    "a comment only": ("# later\n", ["actors.yaml: error: no data found; the file should hold actors:"]),
    "a document without content": ("---\n", ["actors.yaml: error: no data found; the file should hold actors:"]),
    "a word": ("hello\n", ["actors.yaml:1: error: expected actors: with a list under it"]),
    "a list": ("- id: a\n", ["actors.yaml:1: error: expected actors: with a list under it"]),
    "no actors": ("about: {licence: CC0}\n", ["actors.yaml: error: expected actors: with a list under it"]),
    "actors as a mapping": (
        "actors:\n  a: {name: Alfa}\n",
        [
            "actors.yaml:1: error: 'actors' must be a list with '-' before each entry, or [a, b]; "
            "write [] for an empty one"
        ],
    ),
    "another word for actors": (
        "nodes: []\n",
        [
            "actors.yaml: error: expected actors: with a list under it",
            "actors.yaml:1: error: unknown field 'nodes'; did you mean 'actors'?",
        ],
    ),
    "a misspelt top": (
        "sektors: {}\nactors: []\n",
        ["actors.yaml:1: error: unknown field 'sektors'; did you mean 'sectors'?"],
    ),
    "a top of one's own": (
        "remarks: x\nactors: []\n",
        ["actors.yaml:1: error: unknown field 'remarks' (there are: format, about, sectors, actors)"],
    ),
    "actors twice": (
        "actors: []\nabout: {}\nactors: []\n",
        ["actors.yaml:3: error: 'actors' is written twice (first on line 1); keep one"],
    ),
    "a newer format": ("format: 3\nactors: []\n", [FORMAT_3.format(3)]),
    "a much newer format": ("format: 10\nactors: []\n", [FORMAT_3.format(10)]),
    "a newer format, and what only it may know": (
        "format: 3\nweather: x\nactors: [{id: a}]\n",
        [FORMAT_3.format(3)],
    ),
    "a format that is no number": (
        "format: one\nactors: []\n",
        ["actors.yaml:1: error: format 'one' is not a whole number from 1"],
    ),
    "format 0": ("format: 0\nactors: []\n", ["actors.yaml:1: error: format '0' is not a whole number from 1"]),
    "an empty entry": (
        "actors:\n  - {id: a, name: Alfa, sector: public}\n  -\n",
        ["actors.yaml:3: error: actor 2 is empty; fill it in or remove its '-'"],
    ),
    "an entry of nothing": (
        "actors: [{}]\n",
        ["actors.yaml:1: error: actor 1 is empty; fill it in or remove its '-'"],
    ),
    "a word as an entry": (
        "actors:\n  - id:a\n",
        ["actors.yaml:2: error: actor 1 must consist of key: value (a space after the colon), such as id: …"],
    ),
}

# The text of links.yaml, and what is said of it.
LINK_FILES = {
    "nothing": ("", ["links.yaml: error: no data found; the file should hold links:"]),
    "no links": ("kinds: {}\n", ["links.yaml: error: expected links: with a list under it"]),
    "another word for links": (
        "edges: []\n",
        [
            "links.yaml: error: expected links: with a list under it",
            "links.yaml:1: error: unknown field 'edges'; did you mean 'links'?",
        ],
    ),
    "what belongs in actors.yaml": (
        "format: 1\nlinks: []\n",
        ["links.yaml:1: error: unknown field 'format' (there are: kinds, links)"],
    ),
    "an empty entry": (
        "links:\n  -\n",
        ["links.yaml:2: error: link 1 is empty; fill it in or remove its '-'"],
    ),
    "a word as an entry": (
        "links:\n  - a-b\n",
        ["links.yaml:2: error: link 1 must consist of key: value (a space after the colon), such as source: …"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ACTOR_FILES.values(), ids=ACTOR_FILES)
def test_actors_file(text: str, expected: list[str]) -> None:
    assert said(actors=text) == expected
    assert report(actors=text).network is None


@pytest.mark.parametrize(("text", "expected"), LINK_FILES.values(), ids=LINK_FILES)
def test_links_file(text: str, expected: list[str]) -> None:
    assert said(links=text) == expected
    assert report(links=text).network is None


def test_empty_lists_are_a_network_without_actors() -> None:
    network = report("actors: []\n", "links: []\n").network
    assert network is not None
    assert (network.actors, network.links) == ((), ())


def test_all_problems_of_both_files_at_once() -> None:
    actors = "actors:\n  - {id: a, sector: publik}\n  - {id: a b, name: B, sector: public, phone: 1}\n"
    links = "links:\n  - {source: a, target: x, kind: funds, strength: 0}\n  - {source: a}\n"
    assert said(actors, links) == [
        "actors.yaml:2: error: actor 'a' has no 'name'",
        "actors.yaml:2: error: unknown sector 'publik' (there are: public, academia, civil_society, business); "
        "did you mean 'public'?",
        "actors.yaml:3: error: id 'a b' may hold A–Z a–z 0–9 . _ - : only, at most 80 characters; did you mean 'a-b'?",
        "actors.yaml:3: error: unknown field 'phone'; put it under custom:",
        "links.yaml:2: error: strength '0' must be above 0",
        "links.yaml:2: error: link 1: no actor with id 'x'",
        "links.yaml:2: error: unknown kind of link 'funds' (there are: funding, membership, hosting, lead, commission, "
        "founding, procurement, board_representation, project_participation, project_partnership, "
        "strategic_partnership, knowledge_exchange, co_organising, other); did you mean 'funding'?",
        "links.yaml:3: error: link 2 has no 'kind'",
        "links.yaml:3: error: link 2 has no 'target'",
    ]


def test_a_fault_in_one_file_does_not_make_faults_in_the_other() -> None:
    for broken in ("", "hello", "actors: x\n", "actors: [\n"):
        assert {line.partition(":")[0] for line in said(actors=broken, links=LINKS)} == {"actors.yaml"}


def test_an_actor_with_a_fault_still_exists_for_the_links() -> None:
    actors = ACTORS.replace("sector: public", "sector: publik")
    assert {line.partition(":")[0] for line in said(actors, LINKS)} == {"actors.yaml"}


def test_error_lists_every_fault_and_says_that_nothing_was_loaded() -> None:
    actors = ACTORS.replace("name: Alfa", "nmae: Alfa")
    with pytest.raises(DataError) as error:
        parse(Sources.of(actors, LINKS.replace("kind: funding", "kind: funding, strength: x"), folder="mine"))
    assert str(error.value).splitlines() == [
        "mine/actors.yaml:2: actor 'a' has no 'name'",
        "mine/actors.yaml:2: unknown field 'nmae'; did you mean 'name'? A field of your own goes under custom:",
        "mine/links.yaml:2: strength 'x' is not a number such as 3 or 1.5",
        "3 problems; nothing was loaded",
    ]
    assert [p.code for p in error.value.problems] == ["missing", "unknown_key", "bad_number"]


def test_one_fault_is_one_problem() -> None:
    with pytest.raises(DataError, match=r"\n1 problem; nothing was loaded$"):
        parse(Sources.of("", LINKS))


def test_warnings_load_and_come_in_order() -> None:
    actors = ACTORS + "  - {id: A, name: A, sector: public, note: anna@gmail.com}\n"
    loaded = report(actors, LINKS)
    assert loaded.network is not None
    assert [(p.line, p.code, p.severity) for p in loaded.problems] == [
        (5, "ids_alike", "warning"),
        (5, "private_mail", "warning"),
    ]


def test_order_does_not_hang_on_the_hash_seed(tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("actors: [{form: x, region: y, url: z, functions: [a, b], c: d, e: f}]\n")
    (tmp_path / "links.yaml").write_text("links: [{source: g, target: h, kind: i, j: k, l: m, members: [n, o]}]\n")
    program = "import sys; from graph.data.reading import check, read; print(check(read(sys.argv[1])).problems)"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1
    assert outputs != {b"()\n"}


@pytest.mark.parametrize(
    ("actors", "links", "expected"),
    [
        ("", LINKS, "actors.yaml: error: inga data; filen ska innehålla actors:"),
        (ACTORS, LINKS + "  -\n", "links.yaml:3: error: länk 2 är tom; fyll i den eller ta bort dess '-'"),
        ("actors:\n  - {id: a, sector: public}\n", "links: []", "actors.yaml:2: error: aktör 'a' saknar 'name'"),
        (
            "actors:\n  - {name: Alfa, sector: public}\n",
            "links: []",
            "actors.yaml:2: error: aktör 1 saknar 'id'",
        ),
        (
            "actors:\n  - id: a\n    name: Alfa: den första\n",
            "links: []",
            "actors.yaml:3: error: ingen giltig YAML: ett kolon på oväntad plats; kontrollera indraget och att ett "
            "blanksteg följer på kolonet på raden ovanför, eller sätt texten inom citattecken",
        ),
        (
            "actors:\n  - {id: a, name: A, sector: public,\n     telefon: x}\n",
            "links: []",
            "actors.yaml:3: error: okänt fält 'telefon'; egna fält skrivs under custom:",
        ),
        (
            ACTORS,
            "links:\n  - {source: a, target: B, kind: other}\n",
            "links.yaml:2: error: länk 1: ingen aktör har id 'B'; menade du 'b'?",
        ),
        (
            ACTORS,
            "links:\n  - {source: a, target: b, kind: other, strength: 2000000}\n",
            "links.yaml:2: error: strength '2000000' måste vara ändligt och högst 1\N{NO-BREAK SPACE}000"
            "\N{NO-BREAK SPACE}000",
        ),
        (
            "about: {limits: [text]}\nactors: []\n",
            "links: []",
            "actors.yaml:1: error: begränsning 1 ska bestå av nyckel: värde (ett blanksteg efter kolonet), t.ex. "
            "{sv: …, en: …}",
        ),
    ],
)
def test_swedish(actors: str, links: str, expected: str) -> None:
    assert expected in said(actors, links, lang="sv")


def test_a_list_with_nothing_under_it_is_empty() -> None:
    network = report(links="links:\n").network
    assert network is not None
    assert (len(network.actors), network.links) == (3, ())
    assert report(actors="actors:\n", links="links:\n").network is not None


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("bidrag", "funding"),
        ("Avtal", "strategic_partnership"),
        ("IOP", "strategic_partnership"),
        ("nätverk", "membership"),
        ("värd", "hosting"),
        ("Finansiering", "funding"),
    ],
)
def test_words_that_people_use_for_kinds_are_understood(word: str, kind: str) -> None:
    [problem] = said(links=f"links:\n  - {{source: a, target: b, kind: {word}}}\n")
    assert problem.endswith(f"; did you mean '{kind}'?")


@pytest.mark.parametrize(
    ("field", "word", "meant"),
    [
        ("form", "nätverk", "network"),
        ("form", "Kluster", "cluster"),
        ("confidence", "hög", "high"),
        ("functions", "[bidrag]", "funding"),
        ("region", "Malmö", "SE224"),
        ("region", "Göteborgs stad", "SE232"),
        ("region", "Håbo kommun", "SE121"),
        ("region", "Habo", "SE211"),
        ("region", "Region Skåne", "SE224"),
        ("region", "Nationell", "SE"),
    ],
)
def test_words_that_people_use_for_fields_are_understood(field: str, word: str, meant: str) -> None:
    [problem] = said(actors=f"actors:\n  - {{id: a, name: A, sector: public, {field}: {word}}}\n")
    assert problem.endswith(f"; did you mean '{meant}'?")
