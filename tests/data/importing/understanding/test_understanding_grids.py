"""Matrices, two-mode tables and surveys among the other tables."""

from graph.data.importing.tables import Row, Shape, Table
from graph.data.importing.understanding.understand import understand
from graph.data.importing.understood import Decisions

from .drafts import asked, names, read_back, table, ties

ACTORS = table("Aktörer", "Organisation|Förkortning|Sektor\nAlfa|AA|AB\nBeta||kommun\nGamma||AB")


def test_a_matrix_is_recognised_and_its_names_are_those_of_the_actors() -> None:
    matrix = table("Matris", "|AA|Beta|Gamma\nAA|0|1|0\nBeta|1|0|3\nGamma|0|3|0")
    found = understand([matrix, ACTORS])
    assert [(one.shape, one.rows) for one in found.tables] == [("matrix", 3), ("actors", 3)]
    assert names(found.draft) == ["Alfa", "Beta", "Gamma"]
    assert ties(found.draft) == [("other", "alfa", "beta"), ("other", "beta", "gamma")]
    assert [link.strength for link in found.draft.links] == [1, 3]
    assert asked(found) == {"kind:#Matris": "other"}
    assert read_back(found.draft).errors == 0


def test_who_takes_part_in_what() -> None:
    taking_part = table(
        "Möten", "Organisation|Konferens 2022|Styrgrupp|Nätverk 1\nAlfa|x|x|\nBeta|x||\nDelta||x|\nGamma|||x"
    )
    found = understand([ACTORS, taking_part])
    assert asked(found) == {"shape:Möten": "two_mode", "kind:#Möten": "other", "two_modes:Möten": "partnership"}
    assert [(link.name, link.members) for link in found.draft.links] == [
        ("Konferens 2022", ("alfa", "beta")),
        ("Styrgrupp", ("alfa", "delta")),
    ]
    notes = {actor.id: actor.note for actor in found.draft.actors}
    assert notes == {"alfa": None, "beta": None, "delta": None, "gamma": "Nätverk 1"}
    answers = {"two_modes:Möten": "network"}
    found = understand([ACTORS, taking_part], Decisions(answers=answers))
    forms = {actor.id: actor.form for actor in found.draft.actors}
    assert (forms["styrgrupp"], forms["alfa"]) == ("network", "organisation")
    assert ("membership", "alfa", "styrgrupp") in ties(found.draft)


def test_a_survey_with_a_roster() -> None:
    answers = table("Svar", "Respondent|Q5_1|Q5_2|Q5_3\nAlfa|0|2|0\nBeta|2|0|1")
    roster = table("Roster", "Nr|Organisation\n1|Alfa\n2|Beta\n3|Gamma")
    found = understand([answers, roster])
    assert [one.shape for one in found.tables] == ["survey", "actors"]
    assert names(found.draft) == ["Alfa", "Beta", "Gamma"]
    assert ("other", "alfa", "beta") in ties(found.draft)


def test_a_shape_that_is_decided() -> None:
    square = table("Blad1", "Organisation|A|B\nA|1|2\nB|3|4")
    shape: Shape = "actors"
    assert understand([square], Decisions(shapes={"Blad1": shape})).tables[0].shape == "actors"
    assert understand([square]).tables[0].shape == "matrix"


def test_a_large_matrix_of_a_network_file() -> None:
    numbers = range(60)
    headings = ("", *(f"a{i}" for i in numbers))
    rows = tuple(Row(i, (f"a{i}", *("1" if abs(i - j) == 1 else "0" for j in numbers))) for i in numbers)
    found = understand(
        [Table("x.dl [matrix]", "matrix", headings, rows, format="dl", shape="matrix", roles={0: "name"})]
    )
    assert len(found.draft.links) == 59
