"""Matrices and two-mode tables as actors and links: what is sure, what is asked, and what is left out."""

from dataclasses import replace

import pytest

from graph.data.importing.matrices.matrix import MatrixRecords, records
from graph.data.importing.networks import ucinet
from graph.data.importing.tables import Mark, Row, Shape, Table, Upload
from graph.data.importing.understood import Decisions
from graph.text.importing import OPTIONS, QUESTIONS


def grid(text: str, shape: Shape | None = "matrix", key: str = "Blad1") -> Table:
    """A table of cells between bars, the headings first; rows are numbered from 2."""
    head, *rows = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    lines = tuple(Row(i, tuple(row)) for i, row in enumerate(rows, 2))
    assert all(len(row.cells) == len(head) for row in lines)
    return Table(f"f.xlsx [{key}]", key, tuple(head), lines, heading_row=1, shape=shape)


def answered(**answers: str) -> Decisions:
    return Decisions(answers={f"{code}:Blad1": value for code, value in answers.items()})


def ties(made: MatrixRecords) -> set[tuple[str, ...]]:
    """Each link as its members, then `→` if it is directed, then its strength where that is not 1."""
    return {
        (
            *(link.members if link.directed else sorted(link.members)),
            *(["→"] if link.directed else []),
            *filter(None, [link.strength]),
        )
        for link in made.links
    }


def codes(made: MatrixRecords) -> tuple[list[str], list[str], list[str]]:
    """The questions, what was left out, and the remarks, by code; each has its words in both languages."""
    for problem in (*made.problems, *made.remarks):
        assert problem.severity == "warning"
        assert problem.message("sv") != problem.message("en")
    for question in made.questions:
        assert QUESTIONS[question.code].format_map(question.facts)
        assert question.options == tuple(OPTIONS[question.code])
    return [q.code for q in made.questions], [p.code for p in made.problems], [p.code for p in made.remarks]


SYMMETRIC = """
 | A | B | C
A| 0 | 1 | 0
B| 1 | 0 | 2,5
C| 0 | 2,5 | 0
"""
ASYMMETRIC = """
 | A | B | C | D
A| 0 | 3 | 0 | 1
B| 1 | 0 | 2 | 0
C| 0 | 0 | 0 | 0
D| 0 | 0 | 0 | 0
"""


def test_a_symmetric_matrix_is_undirected_without_a_question() -> None:
    made = records(grid(SYMMETRIC))
    assert [(actor.name, actor.row) for actor in made.actors] == [("A", 2), ("B", 3), ("C", 4)]
    assert ties(made) == {("A", "B"), ("B", "C", "2.5")}
    assert [link.row for link in made.links] == [2, 3]
    assert codes(made) == ([], [], [])
    assert (made.asked, made.answered) == ((), ())


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (None, {("A", "B", "3"), ("A", "D"), ("B", "C", "2")}),
        ("either", {("A", "B", "3"), ("A", "D"), ("B", "C", "2")}),
        ("both", {("A", "B")}),
        ("directed", {("A", "B", "→", "3"), ("A", "D", "→"), ("B", "A", "→"), ("B", "C", "→", "2")}),
        ("nonsense", {("A", "B", "3"), ("A", "D"), ("B", "C", "2")}),
    ],
)
def test_an_asymmetric_matrix_is_asked_about(answer: str | None, expected: set[tuple[str, ...]]) -> None:
    made = records(grid(ASYMMETRIC), answered(reports=answer) if answer else Decisions())
    assert ties(made) == expected
    (question,) = made.questions
    assert (question.key, question.code) == ("reports:Blad1", "import_reports")
    assert question.options == ("either", "both", "directed")
    assert question.suggested == "either"
    assert question.facts == {"table": "Blad1", "one_sided": 2, "pairs": 3}
    assert question.places == ("f.xlsx [Blad1]",)


@pytest.mark.parametrize(
    "text",
    [
        " | A | B | C | D\nA|  | 1 | 0 | 2\nB|  |  | 1 | 0\nC|  |  |  | 1\nD|  |  |  | ",
        " | A | B | C | D\nA|  |  |  | \nB| 1 |  |  | \nC| 0 | 1 |  | \nD| 2 | 0 | 1 | ",
        " | A | B | C | D\nA| - | x |  | 2\nB|  | - | ja | \nC|  |  | - | yes\nD|  |  |  | -",
    ],
)
def test_one_half_of_a_matrix_is_undirected(text: str) -> None:
    made = records(grid(text))
    assert ties(made) == {("A", "B"), ("B", "C"), ("C", "D"), ("A", "D", "2")}
    questions, left_out, remarks = codes(made)
    assert (questions, left_out) == ([], [])
    assert remarks[0] == "import_triangle"


def test_two_ties_in_one_half_may_be_chance() -> None:
    made = records(grid(" | A | B | C | D\nA|  | 1 |  | \nB|  |  |  | \nC|  |  |  | 1\nD|  |  |  | "))
    assert codes(made)[0] == ["import_reports"]


def test_a_diagonal_that_is_filled_in_is_ignored_and_said() -> None:
    made = records(grid(SYMMETRIC.replace("A| 0", "A| 7").replace("| 2,5 | 0", "| 2,5 | 1")))
    assert ties(made) == {("A", "B"), ("B", "C", "2.5")}
    assert [(p.code, p.line, p.facts["n"]) for p in made.remarks] == [("import_diagonal", 2, 2)]


def test_no_answer_is_asked_about_where_no_tie_is_written_otherwise() -> None:
    text = ASYMMETRIC.replace("B| 1 | 0 | 2 | 0", "B| NA | 0 | 2 | 0").replace("C| 0 | 0 | 0 | 0", "C| 0 |  | 0 | 0")
    made = records(grid(text))
    assert codes(made)[0] == ["import_blank_cells", "import_reports"]
    assert made.questions[0].facts["cells"] == 2
    assert [p.code for p in made.remarks] == ["import_blank_no_tie"]
    both = {"reports": "both"}
    assert ties(records(grid(text), answered(**both))) == set()
    unknown = records(grid(text), answered(blank_cells="unknown", **both))
    assert ties(unknown) == {("A", "B", "3"), ("B", "C", "2")}
    assert [(p.code, p.facts["n"]) for p in unknown.remarks] == [("import_only_report", 2)]


def test_empty_cells_are_no_tie_where_nothing_else_is() -> None:
    made = records(grid(" | A | B | C\nA|  | x | \nB| x |  | x\nC|  | x | "))
    assert ties(made) == {("A", "B"), ("B", "C")}
    assert codes(made) == ([], [], ["import_blank_no_tie"])


def test_an_empty_row_did_not_answer() -> None:
    text = ASYMMETRIC.replace("C| 0 | 0 | 0 | 0", "C|  | NA |  | ").replace("A| 0 | 3 | 0 | 1", "A| 0 | 3 | 0 | 0")
    made = records(grid(text), answered(reports="both"))
    assert made.asked == ("A", "B", "C", "D")
    assert made.answered == ("A", "B", "D")
    assert ties(made) == {("A", "B"), ("B", "C", "2")}  # C contradicts nothing
    assert ("import_answered", {"answered": 3, "asked": 4, "n": 1}) in [(p.code, p.facts) for p in made.remarks]


def test_an_empty_row_among_ties_that_agree_did_not_answer_either() -> None:
    made = records(grid(SYMMETRIC.replace("C| 0 | 2,5 | 0", "C| | | ").replace("2,5", "0")))
    assert (made.asked, made.answered) == (("A", "B", "C"), ("A", "B"))
    assert ties(made) == {("A", "B")}


def test_names_are_compared_without_case_and_blanks() -> None:
    made = records(grid("  | malmö  STAD | B\nMalmö stad | 0 | 1\nB | 1 | 0"))
    assert [actor.name for actor in made.actors] == ["Malmö stad", "B"]
    assert ties(made) == {("B", "Malmö stad")}
    assert codes(made) == ([], [], [])


def test_columns_that_are_numbered_are_the_rows() -> None:
    made = records(grid("| 1 | 2 \nA | 0 | 1\nB | 1 | 0"))
    assert ties(made) == {("A", "B")}
    assert codes(made) == ([], [], ["import_numbered_columns"])


RECTANGLE = "| möte | resa\nA | 1 | 0\nB | x | ja\nC |  | 1"


@pytest.mark.parametrize(
    ("text", "suggested", "shared"),
    [
        (RECTANGLE, "two_mode", 0),
        ("| A | B | X\nA | 0 | 1 | 1\nB | 1 | 0 | 0", "matrix", 2),
        ("| A | X | Y\nA | 0 | 1 | 1\nB | 1 | 0 | 0\nC | 1 | 0 | 0", "two_mode", 1),
    ],
)
def test_a_matrix_that_is_not_square_is_asked_about(text: str, suggested: str, shared: int) -> None:
    question = records(grid(text)).questions[0]
    assert (question.code, question.suggested, question.facts["shared"]) == ("import_not_square", suggested, shared)
    assert question.options == ("matrix", "two_mode")


def test_names_on_one_side_only_are_actors_too() -> None:
    made = records(grid("| A | B | X\nA | 0 | 1 | 1\nB | 1 | 0 | 0\nC | 0 | 0 | 1"))
    assert [(actor.name, actor.row) for actor in made.actors] == [("A", 2), ("B", 3), ("C", 4), ("X", 0)]
    assert ties(made) == {("A", "B"), ("A", "X"), ("C", "X")}


def test_what_can_not_be_read_is_left_out_with_its_row() -> None:
    text = (
        " | A | B | C | Anm | | Summa\nA| 0 | kanske | -1 | Ring oss | 5 | 1\nB| 1 | 0 | 1 | | | 2\n"
        " | 1 | | | | | \nC| 1 | 1 | 0 | Bra | | 2\nTotalt | 2 | 1 | 2 | | | 5"
    )
    made = records(grid(text))
    assert [(p.code, p.line) for p in made.problems] == [
        ("import_grid_unnamed_column", 1),
        ("import_grid_total", 1),
        ("import_grid_text_column", 1),
        ("import_grid_text", 2),
        ("import_grid_negative", 2),
        ("import_grid_unnamed_row", 4),
    ]
    assert [actor.name for actor in made.actors] == ["A", "B", "C"]
    assert ties(made) == {("A", "B"), ("A", "C"), ("B", "C")}


def test_error_cells_are_no_answer() -> None:
    table = grid(SYMMETRIC)
    marks: dict[int, Mark] = {2: "error"}
    row = replace(table.rows[0], cells=("A", "0", "#N/A", "0"), marks=marks)
    made = records(replace(table, rows=(row, *table.rows[1:])))
    assert [(p.code, p.line) for p in made.problems] == [("import_grid_error", 2)]
    assert ties(made) == {("A", "B"), ("B", "C", "2.5")}


def test_rows_and_columns_that_stand_twice() -> None:
    made = records(grid("| A | B | a\nA | 0 | 1 | 0\nB | 1 | 0 | 1\nA | 0 | 0 | 0"))
    assert [p.code for p in made.problems] == ["import_grid_row_twice", "import_grid_column_twice"]
    assert ties(made) == {("A", "B")}


def test_columns_with_a_role_are_attributes() -> None:
    table = grid("| Sektor | A | B\nA | 1 | 0 | 1\nB | 2 | 1 | 0")
    decided = Decisions(roles={"Blad1": {"Sektor": "sector"}})
    assert codes(records(table, decided)) == ([], [], [])
    assert codes(records(replace(table, roles={1: "sector"}))) == ([], [], [])
    named = replace(grid("Nr | Namn | A | B\n1 | A | 0 | 1\n2 | B | 1 | 0"), roles={0: "unused", 1: "name"})
    assert ties(records(named)) == {("A", "B")}


def test_another_shape_is_no_matrix_unless_it_is_decided() -> None:
    table = grid(SYMMETRIC, shape=None)
    with pytest.raises(ValueError, match="None"):
        records(table)
    assert ties(records(table, Decisions(shapes={"Blad1": "matrix"}))) == {("A", "B"), ("B", "C", "2.5")}


def test_the_matrices_of_a_network_file_are_relations() -> None:
    text = b"dl n=2 nm=2\nlabels: a b\nmatrix labels: advice, friend\ndata:\n0 1\n1 0\n0 1\n1 0\n"
    made = [records(table) for table in ucinet.tables(Upload("n.dl", text))[0]]
    assert [[link.relation for link in one.links] for one in made] == [["advice"], ["friend"]]
    assert [link.relation for link in records(grid(SYMMETRIC, key="matrix advice")).links] == ["", ""]


# --- two modes


def test_collaborations_become_partnerships() -> None:
    made = records(grid(RECTANGLE, "two_mode"))
    assert [(link.members, link.link_name, link.directed, link.row) for link in made.links] == [
        (("A", "B"), "möte", False, 2),
        (("B", "C"), "resa", False, 3),
    ]
    assert [(actor.name, actor.form) for actor in made.actors] == [(name, "organisation") for name in "ABC"]
    (question,) = made.questions
    assert (question.key, question.options, question.suggested) == (
        "two_modes:Blad1",
        ("partnership", "network"),
        "partnership",
    )


def test_collaborations_become_actors_with_members() -> None:
    made = records(grid(RECTANGLE, "two_mode"), answered(two_modes="network"))
    assert [(actor.name, actor.form) for actor in made.actors][3:] == [("möte", "network"), ("resa", "network")]
    assert ties(made) == {("A", "möte", "→"), ("B", "möte", "→"), ("B", "resa", "→"), ("C", "resa", "→")}
    assert {link.kind for link in made.links} == {"membership"}


def test_a_matrix_that_is_decided_to_be_two_mode() -> None:
    made = records(grid(RECTANGLE), answered(not_square="two_mode", two_modes="partnership"))
    assert [link.link_name for link in made.links] == ["möte", "resa"]
    assert [q.code for q in made.questions] == ["import_not_square", "import_two_modes"]


def test_a_collaboration_of_one_is_a_fact_and_no_tie() -> None:
    made = records(grid("| möte | resa | tom\nA | 1 | 0 | 0\nB | 1 | 3 | 0", "two_mode"))
    assert ties(made) == {("A", "B")}
    assert made.one_member == (("resa", "B"),)
    assert [(p.code, p.line, p.facts["value"]) for p in made.problems] == [
        ("import_one_member", 3, "resa"),
        ("import_no_member", 1, "tom"),
    ]


def test_values_of_members_are_no_strength_of_a_partnership() -> None:
    made = records(grid("| möte\nA | 2\nB | 1\nB | 1", "two_mode"))
    assert ties(made) == {("A", "B")}
    assert codes(made)[2] == ["import_grid_rows_joined", "import_member_strengths"]
    as_network = records(grid("| möte\nA | 2\nB | 1", "two_mode"), answered(two_modes="network"))
    assert ties(as_network) == {("A", "möte", "→", "2"), ("B", "möte", "→")}
