"""What was read of sheets as text: where it stands, and what values become."""

import pytest

from graph.app.importing import sheets
from graph.data.importing.tables import Shape, Upload
from graph.data.importing.understood import Column, Reason, TableUnderstood
from graph.network.problems import Problem
from graph.network.vocabulary import SECTORS

ONE = (Upload("a.xlsx", b""),)
TWO = (*ONE, Upload("b.xlsx", b""))


@pytest.mark.parametrize(
    ("file", "line", "uploads", "expected"),
    [
        ("a.xlsx [Aktörer]", 4, ONE, "Aktörer, rad 4"),
        ("a.xlsx [Aktörer]", 4, TWO, "Aktörer (a.xlsx), rad 4"),
        ("a.xlsx [Blad [2]]", 4, ONE, "Blad [2], rad 4"),
        ("a.csv", 4, ONE, "a.csv, rad 4"),
        ("a.csv", 0, ONE, "a.csv"),
        ("[x]", 1, ONE, "[x], rad 1"),
    ],
)
def test_a_problem_is_in_a_row_of_a_sheet(file: str, line: int, uploads: tuple[Upload, ...], expected: str) -> None:
    assert sheets.row(Problem(file, line, "import_empty_row"), uploads, "sv") == expected


def test_rows_of_a_question_are_named_by_sheet_and_the_first_few() -> None:
    places = [f"a.xlsx [Aktörer]:{n}" for n in range(2, 9)] + ["a.xlsx [Samarbeten]:3", "no line"]
    assert sheets.rows_named(places, ONE, "sv") == "Aktörer, rad 2, 3, 4, 5 … · Samarbeten, rad 3"


@pytest.mark.parametrize(
    ("role", "example", "expected"),
    [
        ("sector", "Kommun → public", "Kommun → Offentlig sektor"),
        ("sector", "Akademi/offentlig → academia + public", "Akademi/offentlig → Akademi + Offentlig sektor"),
        ("region", "Lund → SE224", "Lund → Skåne län (SE224)"),
        ("region", "Nationell → SE", "Nationell → Sverige (SE)"),
        ("form", "NGO-nät → network", "NGO-nät → nätverk"),
        ("form", "Nätverk → network", "Nätverk"),
        ("direction", "Directed → forward", "Directed → riktad"),
        ("confidence", "bekräftad → high", "bekräftad → säker"),
        ("amount", "1,5 mkr → 1500000 SEK", "1,5 mkr → 1\xa0500\xa0000 SEK"),
        ("amount", "12,50 → 12.5", "12,50"),
        ("note", "a → b", "a → b"),
        ("sector", "Kooperativ", "Kooperativ"),
    ],
)
def test_what_a_value_becomes_is_named_as_the_app_names_it(role: str, example: str, expected: str) -> None:
    column = Column("x", role, Reason("import_by_decision"), (example,))
    assert sheets.examples(column, SECTORS, "sv") == [expected]


def test_what_a_sheet_says_beside_its_grid_is_called_so() -> None:
    def table(place: str, shape: Shape) -> TableUnderstood:
        column = Column("Namn", "name", Reason("import_by_decision"), ())
        return TableUnderstood(place, place, shape, Reason("import_by_decision"), (column, column), 1)

    tables = (table("a.xlsx [Svar]", "survey"), table("a.xlsx [Lista]", "actors"), table("a.xlsx [Svar]", "actors"))
    assert sheets.titles(tables, ONE, "sv") == ["Svar", "Lista", "Svar: övriga kolumner"]
    assert sheets.count(tables) == 4


def test_headings_and_values_are_text() -> None:
    column = Column("<b>x</b>", "name", Reason("import_by_heading", {"word": "<i>"}), ("<script>",))
    table = TableUnderstood("a.xlsx [<u>]", "<u>", "actors", Reason("import_by_decision"), (column,), 1)
    shown = sheets.table((table, table), ONE, {}, "sv")
    assert not any(tag in shown for tag in ("<b>", "<i>", "<script>", "<u>"))
