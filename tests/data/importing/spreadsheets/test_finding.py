"""The tables in a sheet: headings, records, and what stands around them."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.data.importing.spreadsheets.finding import tables
from graph.data.importing.spreadsheets.headings import folded, is_word, kind
from graph.data.importing.tables import Mark, Row, Sheet, Table

Grid = Sequence[Sequence[str]]
ACTORS = [
    ["Organisation", "Sektor", "Kommun"],
    ["Malmö stad", "kommun", "Malmö"],
    ["ABF Skåne", "förening", "Lund"],
    ["Lunds universitet", "universitet", "Lund"],
]
LINKS = [["Part 1", "Part 2", "Typ"], ["Malmö stad", "ABF Skåne", "avtal"], ["ABF Skåne", "Lunds universitet", "IOP"]]


def sheet(grid: Grid, **more: object) -> Sheet:
    """A sheet of a workbook, whose rows without text are blank."""
    rows = [Row(number, tuple(cells)) for number, cells in enumerate(grid, 1) if any(cells)]
    return Sheet(**{"file": "fil.xlsx", "name": "Blad1", "rows": tuple(rows), **more})  # type: ignore[arg-type]


def found(grid: Grid, format: str = "xlsx", **more: object) -> tuple[list[Table], list[tuple[int, str]]]:
    made, problems = tables(sheet(grid, **more), "Blad1", format)
    assert all(problem.severity == "warning" for problem in problems)
    return list(made), [(problem.line, problem.code) for problem in problems]


def grid_of(table: Table) -> list[list[str]]:
    return [list(table.headings), *(list(row.cells) for row in table.rows)]


def beside(left: Grid, right: Grid, gap: int = 1) -> list[list[str]]:
    wide = max(map(len, left))
    high = max(len(left), len(right))
    rows = [(left[i] if i < len(left) else [], right[i] if i < len(right) else []) for i in range(high)]
    return [[*a, *[""] * (wide - len(a) + gap), *b] for a, b in rows]


def test_a_plain_table() -> None:
    (table,), problems = found(ACTORS)
    assert grid_of(table) == ACTORS
    assert (table.place, table.key, table.heading_row, table.format) == ("fil.xlsx [Blad1]", "Blad1", 1, "xlsx")
    assert (table.shape, table.roles, table.directed) == (None, {}, None)
    assert [row.number for row in table.rows] == [2, 3, 4]
    assert problems == []


@pytest.mark.parametrize(
    "titles",
    [
        [["Aktörer i Skåne 2024"]],
        [["Aktörer i Skåne 2024"], [], ["Sammanställt av Region Skåne, kontakta oss gärna om något saknas i listan."]],
        [["", "Aktörer"], []],
        [["Uppdaterad:", "2024-05-01"]],
        [["Projekt", "SI Skåne"], ["Datum", "2024-05-01"], ["Ansvarig", "Eva"], ["Version", "2"], []],
    ],
)
def test_titles_above_the_headings(titles: Grid) -> None:
    (table,), problems = found([*titles, *ACTORS])
    assert grid_of(table) == ACTORS
    assert table.heading_row == len(titles) + 1
    assert problems == [(1, "import_titles")]


@pytest.mark.parametrize("blank", [1, 2, 3])
def test_blank_rows_between_records_are_skipped(blank: int) -> None:
    between = [ACTORS[0], *[row for cells in ACTORS[1:] for row in (*[[]] * blank, cells)]]
    (table,), problems = found(between)
    assert grid_of(table) == ACTORS
    assert problems == []


def test_groups_of_records_are_one_table() -> None:
    (table,), _ = found([*ACTORS, [], ["SV", "förening", "Eslöv"], ["NBV", "förening", ""], [], ["IM", "", "Lund"]])
    assert len(table.rows) == 6


@pytest.mark.parametrize("gap", [1, 2])
@pytest.mark.parametrize(
    ("left", "right"), [(ACTORS, LINKS), (LINKS, ACTORS), (ACTORS, [*LINKS, *[["x", "y", "z"]] * 3])]
)
def test_tables_beside_one_another(left: Grid, right: Grid, gap: int) -> None:
    made, problems = found([["Titel"], *beside([*left, ["a", "b", "c"], ["d", "e", "f"]], right, gap)])
    assert [grid_of(table)[: len(ACTORS)][0] for table in made] == [left[0], right[0]]
    assert len(made[1].rows) == len(right) - 1
    assert [table.key for table in made] == ["Blad1", "Blad1 2"]
    assert (0, "import_several_tables") in problems


def test_tables_with_the_same_headings_beside_one_another() -> None:
    made, _ = found(beside(ACTORS, ACTORS))
    assert [grid_of(table) for table in made] == [ACTORS, ACTORS]


def test_a_blank_column_inside_a_table_is_left_out() -> None:
    (table,), problems = found([[*cells[:1], "", *cells[1:]] for cells in ACTORS])
    assert grid_of(table) == ACTORS
    assert problems == []
    sparse = [
        ["Namn", "Sektor", "", "Webb", "Not"],
        ["A", "kommun", "", "a.se", ""],
        ["B", "region", "", "", "x"],
        ["C", "region"],
    ]
    assert found(sparse)[0][0].headings == ("Namn", "Sektor", "Webb", "Not")


@pytest.mark.parametrize("titles", [[], [["Samverkan"]], [["Samverkan 2024"], []]])
def test_tables_below_one_another(titles: Grid) -> None:
    made, problems = found([["Aktörer"], *ACTORS, [], *titles, *LINKS])
    assert [grid_of(table) for table in made] == [ACTORS, LINKS]
    assert made[1].heading_row == len(ACTORS) + len(titles) + 3
    assert [code for _, code in problems].count("import_titles") == 1 + bool(titles)


def test_a_narrow_table_above_a_wide_one() -> None:
    first = [["Namn", "Sektor"], ["A", "kommun"], ["B", "region"], ["C", "region"]]
    second = [["Part 1", "Part 2", "Typ", "Belopp"], ["A", "B", "avtal", "100"], ["B", "C", "IOP", "200"]]
    made, _ = found([*first, [], *second])
    assert [grid_of(table) for table in made] == [first, second]


def test_headings_that_come_again_are_left_out() -> None:
    (table,), problems = found([*ACTORS, [], ["Sida 2"], ACTORS[0], ["SV", "förening", "Eslöv"]])
    assert grid_of(table) == [*ACTORS, ["SV", "förening", "Eslöv"]]
    assert problems == [(6, "import_headings_again")]


@pytest.mark.parametrize("word", ["Summa", "summa:", "Totalt", "TOTAL", "Sum", "Totalt antal", "Delsumma"])
def test_totals_are_left_out(word: str) -> None:
    grid = [["Organisation", "Bidrag", "År"], ["A", "100", "2020"], ["B", "200", "2021"], [word, "300", ""]]
    (table,), problems = found(grid)
    assert grid_of(table) == grid[:-1]
    assert problems == [(4, "import_total_row")]


def test_totals_of_groups_and_after_a_blank_row() -> None:
    grid = [["Namn", "Bidrag"], ["A", "1"], ["Delsumma", "1"], ["B", "2"], [], ["Summa", "3"]]
    (table,), problems = found(grid)
    assert [row.cells[0] for row in table.rows] == ["A", "B"]
    assert problems == [(3, "import_total_row"), (6, "import_total_row")]


def test_a_name_that_is_a_word_for_a_total_stays() -> None:
    grid = [["Namn", "Sektor"], ["Total", "bolag"], ["Summa Equity AB", "bolag"], ["Total", "förening"]]
    (table,), problems = found(grid)
    assert grid_of(table) == grid
    assert problems == []


def test_a_total_without_a_number_is_the_last_row() -> None:
    (table,), _ = found([["Namn"], ["A"], ["Total"], ["B"], ["Summa"]])
    assert [row.cells[0] for row in table.rows] == ["A", "Total", "B"]
    (table,), _ = found([*ACTORS, ["Totalt: 3"]])
    assert grid_of(table) == ACTORS
    (table,), _ = found([*ACTORS, ["Total Produktion AB"]])
    assert len(table.rows) == 4


@pytest.mark.parametrize(
    "notes",
    [
        [["Källa: egen inventering"]],
        [[], ["* preliminär uppgift"], ["Not: gäller 2024"]],
        [[], ["Uppgifterna är hämtade i maj."]],
    ],
)
def test_notes_below_the_table(notes: Grid) -> None:
    (table,), problems = found([*ACTORS, *notes])
    assert grid_of(table) == ACTORS
    assert [code for _, code in problems] == ["import_notes_below"]


def test_an_actor_with_nothing_but_a_name_is_no_note() -> None:
    (table,), problems = found([*ACTORS, [], ["Sparbanken Skåne"]])
    assert table.rows[-1].cells == ("Sparbanken Skåne", "", "")
    assert problems == []


def test_notes_beside_the_table() -> None:
    grid = [[*cells, "", note] for cells, note in zip(ACTORS, ["", "kolla!", "", "ny 2024"], strict=True)]
    (table,), problems = found(grid)
    assert grid_of(table) == ACTORS
    assert problems == [(2, "import_notes_beside")]


def test_notes_in_the_next_column_are_a_column_without_a_heading() -> None:
    (table,), problems = found([[*cells, note] for cells, note in zip(ACTORS, ["", "kolla!", "", ""], strict=True)])
    assert table.headings == ("Organisation", "Sektor", "Kommun", "")
    assert problems == [(1, "import_unnamed_column")]


@pytest.mark.parametrize(
    "grid",
    [
        [["Malmö stad", "kommun"], ["Lunds kommun", "kommun"], ["ABF", "förening"], ["SV", "förening"]],
        [["a", "b"], ["b", "c"], ["c", "a"]],
        [["a", "1", "2020-01-01"], ["b", "2", "2021-01-01"]],
        [["a", "b", "1.5"], ["b", "c", "2"], ["a", "c", "1"]],
        [["https://a.se", "1"], ["https://b.se", "2"]],
    ],
)
def test_no_headings_at_all(grid: Grid) -> None:
    (table,), problems = found(grid)
    assert table.headings == ("",) * len(grid[0])
    assert table.heading_row == 0
    assert len(table.rows) == len(grid)
    assert problems == [(1, "import_no_headings")]


@pytest.mark.parametrize(
    "headings",
    [
        ["id", "name"],
        ["Foo", "Bar"],
        ["Organisation", "2021"],
        ["Nodes", "Weight (kr)"],
        ["Hur ofta samverkar ni med kommunen i frågor om social innovation?", "Ålder"],
    ],
)
def test_headings_of_any_words(headings: list[str]) -> None:
    grid = [headings, ["a", "1"], ["b", "2"]]
    (table,), problems = found(grid)
    assert grid_of(table) == grid
    assert problems == []


@pytest.mark.parametrize(
    ("grid", "guessed"),
    [
        ([["Foo", "Bar"], ["a", "b"], ["c", "d"]], True),
        ([["Foo", "Sektor"], ["a", "b"], ["c", "d"]], False),
        ([["Foo", "Bar"], ["a", "1"], ["c", "2"]], False),
        ([["", "X", "Y", "Z"], ["X", "", "1", ""], ["Y", "1", "", ""], ["Z", "", "", ""]], False),
    ],
)
def test_headings_that_might_be_a_record_are_said(grid: Grid, guessed: bool) -> None:
    (table,), problems = found(grid)
    assert table.heading_row == 1
    assert ((1, "import_headings_guessed") in problems) == guessed


def test_a_list_of_one_column_loses_no_name() -> None:
    (table,), problems = found([["Malmö stad"], ["ABF"], ["Lunds universitet"]])
    assert (table.headings, len(table.rows), problems) == (("",), 3, [(1, "import_no_headings")])
    (table,), problems = found([["Deltagare"], ["Malmö stad"], ["ABF"]])
    assert (table.headings, len(table.rows), problems) == (("Deltagare",), 2, [])


def test_an_explanation_of_colours_is_a_table_of_its_own() -> None:
    made, _ = found([*ACTORS, [], ["Färgkod", "Betydelse"], ["Gul", "osäker"], ["Röd", "saknas"]])
    assert [grid_of(table)[0] for table in made] == [ACTORS[0], ["Färgkod", "Betydelse"]]


def test_a_heading_that_is_a_value_of_another_column() -> None:
    grid = [
        ["Namn", "Sektor", "Kommun"],
        ["Lunds kommun", "Kommun", "Lund"],
        ["ABF", "Förening", "Lund"],
        ["X", "Kommun", ""],
    ]
    assert grid_of(found(grid)[0][0]) == grid


def test_headings_that_stand_twice_are_said() -> None:
    (table,), problems = found([["Part", "Part", "part ", "Typ"], ["A", "B", "C", "avtal"]])
    assert table.headings == ("Part", "Part", "part", "Typ")
    assert problems == [(1, "import_heading_twice")]


def test_merged_headings_are_joined_to_those_below() -> None:
    grid = [
        ["Organisation", "Kontakt", "", "Sektor"],
        ["", "Namn", "E-post", ""],
        ["A", "Eva", "e@a.se", "kommun"],
        ["B", "Bo", "b@b.se", "region"],
    ]
    (table,), problems = found(grid, merged=((1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 2, 3)))
    assert table.headings == ("Organisation", "Kontakt: Namn", "Kontakt: E-post", "Sektor")
    assert len(table.rows) == 2
    assert problems == [(2, "import_merged_filled")]


def test_a_merged_title_is_no_heading() -> None:
    (table,), problems = found([["Aktörer", "", ""], *ACTORS], merged=((1, 0, 1, 2),))
    assert grid_of(table) == ACTORS
    assert problems == [(1, "import_titles")]


def test_merged_cells_of_records_hold_for_each_row() -> None:
    grid = [["Part 1", "Part 2"], ["A", "B"], ["", "C"], ["", "D"], ["B", "C"]]
    (table,), problems = found(grid, merged=((2, 0, 4, 0),))
    assert [row.cells for row in table.rows] == [("A", "B"), ("A", "C"), ("A", "D"), ("B", "C")]
    assert problems == [(3, "import_merged_filled")]


def test_overlapping_merged_cells_take_no_time() -> None:
    grid = [["Namn", "Not"], *[["", str(i)] for i in range(20_000)]]
    merged = tuple((first, 0, 20_001, 0) for first in range(2, 15_000))
    assert len(found(grid, merged=merged)[0][0].rows) == 20_000


def test_what_is_hidden_is_read_and_said() -> None:
    whole = sheet(ACTORS, hidden=True, hidden_columns=frozenset({1, 7}))
    rows = [*whole.rows[:2], Row(3, whole.rows[2].cells, hidden=True), *whole.rows[3:]]
    (table,), problems = found([], rows=tuple(rows), hidden=True, hidden_columns=frozenset({1, 7}))
    assert grid_of(table) == ACTORS
    assert [row.hidden for row in table.rows] == [False, True, False]
    assert problems == [(0, "import_hidden_sheet"), (3, "import_hidden_rows"), (0, "import_hidden_columns")]


def test_marks_move_with_their_columns() -> None:
    marks: dict[int, Mark] = {1: "date", 3: "formula"}
    rows = (Row(1, ("", "Start", "", "Belopp")), Row(2, ("", "2024-05-31", "", ""), marks=marks))
    (table,), _ = found([], rows=rows)
    assert table.headings == ("Start", "Belopp")
    assert table.rows == (Row(2, ("2024-05-31", ""), marks={0: "date", 1: "formula"}),)


MATRIX = [["", "A", "B", "C"], ["A", "0", "1", ""], ["B", "1", "0", "NA"], ["C", "", "", "0"]]


@pytest.mark.parametrize("corner", ["", "Organisation"])
@pytest.mark.parametrize("title", [[], [["Vem samverkar med vem?"]]])
def test_a_matrix(corner: str, title: Grid) -> None:
    (table,), problems = found([*title, [corner, *MATRIX[0][1:]], *MATRIX[1:]])
    assert table.shape == "matrix"
    assert grid_of(table)[1:] == MATRIX[1:]
    assert len(problems) == len(title)


def test_a_matrix_of_numbered_actors_with_totals() -> None:
    grid = [
        ["", "1", "2", "3", "Summa"],
        ["1", "0", "1", "1", "2"],
        ["2", "1", "0", "0", "1"],
        ["3", "1", "0", "0", "1"],
        ["Summa", "2", "1", "1", "4"],
    ]
    (table,), _ = found(grid)
    assert (table.shape, table.headings, len(table.rows)) == ("matrix", ("", "1", "2", "3"), 3)


@pytest.mark.parametrize("headings", [["", "X", "Y", "Z"], ["Respondent", "A", "X", "Y"]])
def test_what_is_perhaps_a_matrix_is_left_to_be_asked(headings: list[str]) -> None:
    (table,), _ = found([headings, *MATRIX[1:]])
    assert table.shape is None
    assert table.headings == tuple(headings)


def test_wide_tables_are_said_and_matrices_are_not() -> None:
    names = [f"n{i}" for i in range(300)]
    (table,), problems = found([["Namn", *names], ["A", *["1"] * 300], ["B", *["2"] * 300]])
    assert len(table.headings) == 301
    assert problems == [(1, "import_wide_table")]
    (table,), problems = found([["", *names], *[[name, *["0"] * 300] for name in names]])
    assert (table.shape, problems) == ("matrix", [])


def test_headings_alone_and_blank_sheets_have_no_tables() -> None:
    assert found([["Namn", "Sektor"]]) == ([], [(1, "import_no_rows")])
    assert found([["Titel"], [], ["Namn", "Sektor"]])[0] == []
    assert found([]) == ([], [])


def test_delimited_rows_that_are_wider_or_narrower_than_the_headings() -> None:
    grid = [["id", "name"], ["a", "Alfa", "x"], ["b", "Beta", ""], ["c"], ["d", "Delta"]]
    (table,), problems = found(grid, "csv", name="")
    assert [row.cells for row in table.rows] == [("b", "Beta"), ("c", ""), ("d", "Delta")]
    assert problems == [(2, "import_row_wider"), (4, "import_row_narrower")]


def test_delimited_rows_that_are_all_wider_shift_nothing() -> None:
    made, problems = found([["id", "name"], *[["a", "b", "c"]] * 100], "csv")
    assert made == []
    assert len(problems) == 22
    assert problems[20:] == [(22, "import_rows_wider"), (1, "import_no_rows")]


def test_unnamed_columns_of_delimited_text() -> None:
    (table,), problems = found([["id", "", "", "name", ""], ["a", "x", "", "Alfa", ""]], "csv")
    assert table.headings == ("id", "", "name")
    assert problems == [(1, "import_unnamed_column"), (1, "import_empty_column")]


def test_columns_are_named_as_the_program_names_them() -> None:
    wide = [[*[f"x{i}" for i in range(27)], "", "Namn"], [*["1"] * 27, "2", "A"]]
    for format, name in (("xlsx", "AB"), ("csv", "28")):
        _, problems = tables(sheet(wide), "Blad1", format)
        assert problems[0].facts == {"column": name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Org.nr", "orgnr"), ("E-post", "epost"), ("Län ", "lan"), ("", "")],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Namn",
        "Part 1",
        "Kommun/Län",
        "Typ av organisation",
        "Org.nr",
        "Source",
        "Belopp (kr)",
        "START",
    ],
)
def test_words_of_headings(text: str) -> None:
    assert is_word(text)


@pytest.mark.parametrize("text", ["Malmö stad", "Region Skåne", "Nätverket Idéburen sektor", "2024", "", "x" * 10_000])
def test_names_are_no_words_of_headings(text: str) -> None:
    assert not is_word(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, "number") for text in ("5", "-1,5", "1 500 000 kr", "45 %", "2.5", "100:-")),
        *((text, "date") for text in ("2024-05-31", "2024-05", "31/5/2024", "1.3.2022")),
        *((text, "address") for text in ("https://a.se", "www.a.se", "eva@a.se")),
        *((text, "text") for text in ("Malmö", "5 st", "A1", "x" * 100_000)),
        ("", ""),
    ],
)
def test_kinds_of_cells(text: str, expected: str) -> None:
    assert kind(text) == expected


@given(
    st.lists(st.lists(st.sampled_from(["", "a", "Namn", "1", "x y", "Summa", "2024-05-31"]), max_size=6), max_size=12)
)
def test_every_cell_is_in_a_table_or_is_spoken_of(grid: list[list[str]]) -> None:
    made, problems = found(grid)
    rows = {row.number for table in made for row in table.rows} | {table.heading_row for table in made}
    silent = {number for number, cells in enumerate(grid, 1) if any(cells)} - rows
    assert not silent or problems


def test_more_tables_than_anybody_puts_in_a_sheet() -> None:
    grid = [cells for _ in range(60) for cells in ([], *ACTORS, [], *LINKS)]
    made, problems = tables(sheet(grid), "Blad1", "xlsx")
    assert made == ()
    assert [(problem.severity, problem.code) for problem in problems] == [("error", "import_many_tables")]


def test_many_blank_columns_part_nothing() -> None:
    (table,), _ = found([[f"{row} {column}" if column % 2 else "" for column in range(100)] for row in range(50)])
    assert len(table.headings) == 50


def test_many_blank_rows_take_no_time() -> None:
    rng = Random(1)
    rows = [Row(2 * i + 1, (f"a{rng.randrange(99)}", f"b{i}")) for i in range(50_000)]
    (table,), _ = found([], rows=(Row(1, ("Från", "Till")), *rows[1:]))
    assert len(table.rows) == 49_999
