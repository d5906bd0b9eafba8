"""Files as the network that they would make."""

from pathlib import Path

import pytest

from graph import Decisions, Network, read_any
from graph.data.importing.preview import Preview, preview, taken_in
from graph.data.importing.tables import Upload

ACTORS = """\
Organisation;Sektor;Kommun/Län;Kontaktperson
Malmö stad;Kommun;Malmö;Anna Andersson
Malmö universitet;Universitet;Malmö;
MAU;Universitet;Malmö;
Coompanion Skåne;Kooperativ;Skåne;
Summa;4;;
"""
LINKS = """\
Part 1;Part 2;Typ;Start;Slut
Malmö stad;Malmö universitet;finansierar;våren 2022;tills vidare
Rädda Barnen;Malmö stad;IOP;2021;
MAU;Coompanion Skåne;kunskapsutbyte;;
"""
SAME = "same:malmo-universitet~mau"


def uploads(actors: str = ACTORS, links: str = LINKS) -> tuple[Upload, ...]:
    return Upload("aktörer 2024.csv", actors.encode()), Upload("länkar 2024.csv", links.encode())


def network(seen: Preview) -> Network:
    assert seen.network is not None
    return seen.network


def test_what_two_tables_make() -> None:
    seen = preview(uploads())
    found = {actor.name: (actor.sector, actor.region) for actor in network(seen).actors}
    assert found == {
        "Malmö stad": ("public", "SE224"),
        "Malmö universitet": ("academia", "SE224"),
        "MAU": ("academia", "SE224"),
        "Coompanion Skåne": ("civil_society", "SE224"),
        "Rädda Barnen": ("not_stated", None),
    }
    assert [(link.members, link.kind, link.start, link.end) for link in network(seen).links] == [
        (("coompanion-skane", "mau"), "knowledge_exchange", None, None),
        (("malmo-stad", "malmo-universitet"), "funding", "2022", None),
        (("malmo-stad", "radda-barnen"), "strategic_partnership", "2021", None),
    ]
    assert not any("Andersson" in repr(value) for value in (network(seen).actors, network(seen).links))


def test_likely_duplicates_are_asked_and_never_merged_unasked() -> None:
    [question] = [one for one in preview(uploads()).understood.questions if one.key == SAME]
    assert (question.suggested, question.answer, question.options) == (None, None, ("same", "different"))
    assert sorted(question.places) == ["aktörer 2024.csv:3", "aktörer 2024.csv:4"]

    seen = preview(uploads(), Decisions(answers={SAME: "same"}))
    [university] = [actor for actor in network(seen).actors if actor.sector == "academia"]
    assert (university.name, university.aliases) == ("Malmö universitet", ("MAU",))
    assert ("coompanion-skane", "malmo-universitet") in [link.members for link in network(seen).links]
    assert [one.answer for one in seen.understood.questions if one.key == SAME] == ["same"]


def test_the_same_decisions_serve_the_next_file_of_the_same_kind() -> None:
    decisions = Decisions(
        roles={"aktörer": {"Kontaktperson": "note"}}, answers={SAME: "different", "sector:kooperativ": "business"}
    )
    next_year = tuple(Upload(upload.name.replace("2024", "2025"), upload.content) for upload in uploads())
    assert network(preview(next_year, decisions)) == network(preview(uploads(), decisions))
    [cooperative] = [actor for actor in network(preview(next_year, decisions)).actors if actor.sector == "business"]
    assert cooperative.name == "Coompanion Skåne"


def test_beside_a_network_that_is_there() -> None:
    known = network(preview(uploads()))
    grown = ACTORS.replace("Summa;4;;", "Region Skåne;Region;Skåne;").replace("MAU;Universitet;Malmö;\n", "")
    seen = preview(uploads(grown, LINKS.splitlines()[0] + "\nRegion Skåne;Malmö stad;IOP;2023;\n"), None, known)
    status = {one.key: one.status for one in seen.comparison}
    assert status["actor:region-skane"] == "new"
    assert status["actor:malmo-stad"] == "unchanged"
    assert status["actor:mau"] == "gone"
    both = taken_in(network(seen), known)
    assert {actor.id for actor in both.actors} == {*known.position, "region-skane"}
    assert len(both.links) == len(known.links) + 1


def test_somebody_new_may_be_one_who_is_there() -> None:
    known = network(
        preview(uploads(ACTORS.replace("MAU;Universitet;Malmö;\n", ""), LINKS.replace("MAU", "Malmö stad")))
    )
    new = (Upload("nya.csv", b"Namn;Sektor\nMAU;Universitet\n"),)
    key = "same:malmo-universitet~mau"
    assert key in [one.key for one in preview(new, None, known).understood.questions]
    seen = preview(new, Decisions(answers={key: "same"}), known)
    both = taken_in(network(seen), known)
    assert len(both.actors) == len(known.actors)
    assert both.actor("malmo-universitet").aliases == ("MAU",)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "import_file_empty"), (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "import_is_picture"), (b"ingenting\n", None)],
)
def test_where_nothing_can_be_taken_in_it_is_said(content: bytes, code: str | None) -> None:
    seen = preview((Upload("fil.csv", content),))
    assert seen.network is None
    errors = {problem.code for problem in seen.problems if problem.severity == "error"}
    assert errors
    assert code is None or code in errors
    for problem in seen.problems:
        assert problem.message("sv")


def test_files_by_their_names(tmp_path: Path) -> None:
    for upload in uploads():
        (tmp_path / upload.name).write_bytes(upload.content)
    seen = read_any(*(tmp_path / upload.name for upload in uploads()))
    assert network(seen) == network(preview(uploads()))
    with pytest.raises(FileNotFoundError):
        read_any(tmp_path / "none.csv")


def test_invisible_marks_that_are_taken_away_are_noted() -> None:
    content = "namn;sektor;kommentar\nAlfa\u202e;kommun;x\nBe\u200bta;kommun;y\u00ad\nGamma;kommun;rad\nrad\n"
    seen = preview([Upload("aktörer.csv", content.replace("rad\nrad", '"rad\nrad"').encode())])
    assert [actor.name for actor in network(seen).actors] == ["Alfa", "Beta", "Gamma"]
    noted = [
        (p.line, p.facts["column"], p.facts["value"], p.facts["n"]) for p in seen.problems if p.code == "import_unseen"
    ]
    assert noted == [(2, "namn", "U+202E", 2), (3, "kommentar", "U+00AD", 1)]
    assert "U+202E" in next(p for p in seen.problems if p.code == "import_unseen").message("en")
