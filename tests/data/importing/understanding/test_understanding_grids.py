"""Matrices, two-mode tables and surveys among the other tables."""

from graph.data.importing.tables import Row, Shape, Table
from graph.data.importing.understanding.understand import understand
from graph.data.importing.understood import Decisions
from graph.network.model import Network

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


CROSSES = """
Organisation|Sektor|Kommun|Tråden|Rådet|Kliniken|Summa
Alfa|Kommun|Lund|x|x||2
Beta|Förening|Malmö||x|x|2
Gamma|AB|||x||1
Antal|||1|3|1|5
"""


def test_crosses_beside_what_is_said_of_the_actors() -> None:
    found = understand([table("Blad1", CROSSES)])
    assert [(one.shape, one.key) for one in found.tables] == [("two_mode", "Blad1"), ("actors", "Blad1 (actors)")]
    assert {actor.name: (actor.sector, actor.region) for actor in found.draft.actors} == {
        "Alfa": ("public", "SE224"),
        "Beta": ("civil_society", "SE224"),
        "Gamma": ("business", None),
    }
    assert asked(found)["shape:Blad1"] == "two_mode"
    assert [link.members for link in found.draft.links] == [("alfa", "beta", "gamma")]


def test_crosses_that_are_traits_if_somebody_says_so() -> None:
    found = understand([table("Blad1", CROSSES)], Decisions(answers={"shape:Blad1": "actors"}))
    assert [one.shape for one in found.tables] == ["actors"]
    assert found.draft.links == ()
    assert ("Rådet", "x") in found.draft.actors[0].custom


def test_an_answer_on_a_shape_holds_when_the_collaborations_are_actors_by_then() -> None:
    answers = {"shape:Blad1": "two_mode", "two_modes:Blad1": "network"}
    first = understand([table("Blad1", CROSSES)], Decisions(answers=answers)).draft
    known = Network(first.actors, first.links, first.sectors, first.kinds)
    again = understand([table("Blad1", CROSSES)], Decisions(answers=answers), known)
    assert (again.draft.actors, again.draft.links) == (first.actors, first.links)


def test_numbers_beside_a_sector_are_traits_and_no_crosses() -> None:
    text = "Namn|Sektor|Anställda|Medlemsår|Kontor\nAlfa|Kommun|12|3|1\nBeta|AB|40|5|2\nGamma|AB|9|1|1"
    found = understand([table("Blad1", text)])
    assert [one.shape for one in found.tables] == ["actors"]
    assert found.draft.links == ()


def test_a_matrix_with_the_sectors_of_its_rows() -> None:
    text = "Namn|Sektor|Alfa|Beta|Gamma\nAlfa|Kommun||2|0\nBeta|AB|2||1\nGamma|AB|0|1|"
    found = understand([table("Blad1", text)])
    assert [one.shape for one in found.tables] == ["matrix", "actors"]
    assert [(link.members, link.strength) for link in found.draft.links] == [
        (("alfa", "beta"), 2.0),
        (("beta", "gamma"), 1.0),
    ]
    assert [actor.sector for actor in found.draft.actors] == ["public", "business", "business"]


def test_the_names_of_respondents_stand_behind_the_numbers_of_their_answers() -> None:
    survey = "Svarsid|Inskickat|Organisation|Q1_1|Q1_2|Q1_3\n901|2024-05-01|Alfa||1|1\n902|2024-05-02|Beta|1||0"
    found = understand([table("Svar", survey), table("Organisationer", "Nr|Namn\n1|Alfa\n2|Beta\n3|Gamma")])
    assert [actor.name for actor in found.draft.actors] == ["Alfa", "Beta", "Gamma"]
    assert {link.members for link in found.draft.links} == {("alfa", "beta"), ("alfa", "gamma")}


def test_numbers_of_actors_that_are_ids_of_nodes_by_chance_are_no_parties() -> None:
    found = understand([table("Noder", "Id|Label|Sektor|Degree\n1|Alfa|Kommun|2\n2|Beta|AB|1\n3|Gamma|AB|1")])
    assert found.draft.links == ()
    assert [actor.custom for actor in found.draft.actors] == [(("Degree", n),) for n in "211"]
