"""Surveys of who works with whom: headings, rosters, scales, and who answered."""

import pytest

from graph.data.importing.matrices.matrix import records
from graph.data.importing.tables import Table
from graph.data.importing.understood import Decisions

from .test_matrix import answered, codes, grid, ties

NAMED = """
Organisation | Alfa | Beta | Gamma
Alfa | | 3 | 0
Beta | 0 | | 5
Gamma | | |
"""


def test_headings_that_are_names() -> None:
    made = records(grid(NAMED, "survey"))
    assert ties(made) == {("Alfa", "Beta", "3"), ("Beta", "Gamma", "5")}
    assert made.asked == ("Alfa", "Beta", "Gamma")
    assert made.answered == ("Alfa", "Beta")
    assert [q.code for q in made.questions] == ["import_reports"]


def test_one_sided_reports_of_those_who_answered() -> None:
    both = records(grid(NAMED, "survey"), answered(reports="both"))
    assert ties(both) == {("Beta", "Gamma", "5")}  # Gamma gave no answer
    assert "import_only_report" in codes(both)[2]
    directed = records(grid(NAMED, "survey"), answered(reports="directed"))
    assert ties(directed) == {("Alfa", "Beta", "→", "3"), ("Beta", "Gamma", "→", "5")}


def test_who_stands_in_a_heading_only_was_asked_and_did_not_answer() -> None:
    made = records(grid("Namn | Alfa | Beta | Delta\nAlfa | | 1 | 1\nBeta | 1 | | 0", "survey"))
    assert (made.asked, made.answered) == (("Alfa", "Beta", "Delta"), ("Alfa", "Beta"))
    assert ties(made) == {("Alfa", "Beta"), ("Alfa", "Delta")}
    assert made.remarks[-1].facts == {"answered": 2, "asked": 3, "n": 1}


NUMBERED = "Respondent | Q5_1 | Q5_2 | Q5_3\nAlfa | | 1 | 0\nBeta | 1 | | 2\nGamma | 0 | 2 |"
ROSTER = "Nr | Namn\n1 | Alfa\n2 | Beta\n3 | Gamma"


@pytest.mark.parametrize(
    "roster",
    [ROSTER, "Namn | Nr\nAlfa | 1\nBeta | 2\nGamma | 3", "Namn\nAlfa\nBeta\nGamma", ROSTER.replace("1 |", "Q5_01 |")],
)
def test_numbered_headings_with_a_roster(roster: str) -> None:
    made = records(grid(NUMBERED, "survey"), Decisions(), grid(roster, None, "roster"))
    assert ties(made) == {("Alfa", "Beta"), ("Beta", "Gamma", "2")}
    questions, left_out, remarks = codes(made)
    assert (questions, left_out) == ([], [])
    assert ("import_roster_order" in remarks) == ("1" not in roster)


def test_a_column_of_other_numbers_is_no_numbering() -> None:
    table = grid("Startår | Kort | Namn\n1999 | A | Alfa\n2004 | B | Beta\n2010 | C | Gamma", None, "aktörer")
    made = records(grid(NUMBERED, "survey"), Decisions(), table)
    assert ties(made) == {("Alfa", "Beta"), ("Beta", "Gamma", "2")}
    assert "import_roster_order" in codes(made)[2]
    longer = Table(table.place, "aktörer", table.headings, (*table.rows, table.rows[0]))
    assert [p.code for p in records(grid(NUMBERED, "survey"), Decisions(), longer).problems] == ["import_no_roster"]


def test_numbered_headings_without_a_roster_are_left_out() -> None:
    made = records(grid(NUMBERED, "survey"))
    assert made.links == ()
    assert [(p.code, p.line, p.facts) for p in made.problems] == [("import_no_roster", 1, {"value": "Q5_1", "n": 3})]
    assert [actor.name for actor in made.actors] == ["Alfa", "Beta", "Gamma"]


def test_a_number_that_is_in_no_roster_and_a_heading_without_a_number() -> None:
    text = (
        NUMBERED.replace("Q5_3", "Q5_9").replace("Respondent |", "Respondent | Antal |").replace("Alfa |", "Alfa | 4 |")
    )
    text = text.replace("Beta |", "Beta | 5 |").replace("Gamma |", "Gamma | 6 |")
    made = records(grid(text.replace("Antal", "Storlek"), "survey"), Decisions(), grid(ROSTER, None, "roster"))
    assert [p.code for p in made.problems] == ["import_no_item", "import_not_in_roster"]
    assert ties(made) == {("Alfa", "Beta"), ("Beta", "Gamma", "2")}


def test_several_questions_are_several_relations_and_asked_about_once() -> None:
    text = "Namn | Q1 [Alfa] | Q1 [Beta] | Q2 [Alfa] | Q2 [Beta]\nAlfa | | 1 | | 0\nBeta | 0 | | 1 |"
    made = records(grid(text, "survey"), answered(reports="directed"))
    assert {(link.relation, link.members) for link in made.links} == {
        ("Q1", ("Alfa", "Beta")),
        ("Q2", ("Beta", "Alfa")),
    }
    assert [q.code for q in made.questions] == ["import_reports"]
    assert made.questions[0].facts["pairs"] == 2


def test_names_that_end_in_numbers_are_names() -> None:
    text = "Namn | Skola 1 | Skola 2 | Skola 3\nSkola 1 | | 1 | 0\nSkola 2 | 1 | | 0\nSkola 3 | 0 | 0 |"
    assert ties(records(grid(text, "survey"))) == {("Skola 1", "Skola 2")}


FULL = "Namn | A | B | C\nA | 1 | 5 | 1\nB | 3 | 1 | 1\nC | 1 | 2 | 1"


def test_the_lowest_step_of_a_scale_that_everybody_fills_in() -> None:
    made = records(grid(FULL, "survey"))
    question = made.questions[0]
    assert (question.key, question.suggested) == ("lowest_step:Blad1", "no_tie")
    assert question.facts == {"table": "Blad1", "lowest": "1", "highest": "5"}
    assert ties(made) == {("A", "B", "5"), ("B", "C", "2")}
    kept = records(grid(FULL, "survey"), answered(lowest_step="tie"))
    assert ties(kept) == {("A", "B", "5"), ("A", "C"), ("B", "C", "2")}


def test_words_for_never() -> None:
    made = records(grid("Namn | A | B\nA | | Ja\nB | Aldrig |", "survey"), answered(reports="both"))
    assert ties(made) == set()


def test_who_answers_twice_counts_once() -> None:
    made = records(grid(NAMED + "alfa | | 0 | 1\n", "survey"))
    assert [(p.code, p.line) for p in made.problems] == [("import_respondent_twice", 5)]
    assert ties(made) == {("Alfa", "Beta", "3"), ("Beta", "Gamma", "5")}


def test_a_missing_answer_is_asked_about() -> None:
    text = "Namn | A | B | C\nA | | 1 | 0\nB | | | 0\nC | 0 | 0 |"
    made = records(grid(text, "survey"), answered(reports="both", blank_cells="unknown"))
    assert [q.code for q in made.questions] == ["import_blank_cells", "import_reports"]
    assert ties(made) == {("A", "B")}
    assert ties(records(grid(text, "survey"), answered(reports="both", blank_cells="no_tie"))) == set()


@pytest.mark.parametrize("roster", [None, Table("f", "roster", ("Namn",), ())])
def test_an_empty_survey(roster: Table | None) -> None:
    made = records(Table("f [x]", "x", ("Namn",), (), shape="survey"), Decisions(), roster)
    assert (made.actors, made.links, made.asked, made.questions) == ((), (), (), ())
