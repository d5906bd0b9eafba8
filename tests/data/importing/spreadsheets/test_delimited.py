"""Delimited text: encodings and delimiters are found out, and every cell stays the text that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.data.importing.spreadsheets import delimited
from graph.data.importing.spreadsheets.encodings import decoded
from graph.data.importing.spreadsheets.refused import RefusedError
from graph.data.importing.tables import Upload

SWEDISH = "namn;sektor;vikt\nMalmö stad;kommun;1,5\nÅre & Östra Ämtervik;förening;2,25\n"
ROWS = [
    ("namn", "sektor", "vikt"),
    ("Malmö stad", "kommun", "1,5"),
    ("Åre & Östra Ämtervik", "förening", "2,25"),
]


def read(content: bytes | str) -> tuple[dict[int, tuple[str, ...]], list[tuple[int, str]]]:
    """The rows by line, and the lines and codes of the problems."""
    raw = content.encode() if isinstance(content, str) else content
    sheets, problems = delimited.sheets(Upload("fil.csv", raw))
    rows = {row.number: row.cells for sheet in sheets for row in sheet.rows}
    return rows, [(problem.line, problem.code) for problem in problems]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_an_encoding_that_is_sure_is_not_spoken_of(codec: str) -> None:
    rows, problems = read(SWEDISH.encode(codec))
    assert list(rows.values()) == ROWS
    assert problems == []


@pytest.mark.parametrize(("mark", "codec"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_utf_16_of_either_order(mark: bytes, codec: str) -> None:
    rows, problems = read(mark + SWEDISH.encode(codec))
    assert list(rows.values()) == ROWS
    assert problems == []


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read_and_said(codec: str) -> None:
    rows, problems = read(SWEDISH.encode(codec))
    assert list(rows.values()) == ROWS
    assert problems == [(0, "import_encoding")]


@pytest.mark.parametrize(("codec", "name"), [("cp1252", "Windows-1252"), ("mac_roman", "MacRoman")])
@pytest.mark.parametrize("text", ["å", "Ö", "Malmö stad", "é", "Café Ñandú für 5 € – “x”", SWEDISH])
def test_an_old_encoding_is_told_by_its_letters(codec: str, name: str, text: str) -> None:
    assert decoded(text.encode(codec)) == (text, name, True)
    _, problems = read(text.encode(codec))
    assert problems == [(0, "import_encoding")]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"id,name\na,\xc3\x28\n", 2),
        ("id,name\r\na,Åäö\r\nb,åäö\r\nc,\xc3".encode()[:-1], 4),
        (b"id\ra\r\xb7\xb8\xbd\r", 3),
        (b"\xff\xfei\x00\x00\xd8", 0),
    ],
)
def test_a_broken_character_is_no_other_encoding(content: bytes, line: int) -> None:
    assert read(content) == ({}, [(line, "import_broken_character")])


@pytest.mark.parametrize("content", [b"a,b\n\0\0", SWEDISH.encode("utf-16-le")[1:], b"a\x01\x02\x03\x04\x05"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    assert read(content) == ({}, [(0, "import_no_text")])


def test_control_characters_are_removed_and_counted() -> None:
    rows, problems = read("id,name\na,Al\x07fa\x1b och en lång text\n")
    assert rows[2] == ("a", "Alfa och en lång text")
    assert problems == [(0, "import_control_characters")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_delimiters_and_line_ends(delimiter: str, end: str) -> None:
    lines = [delimiter.join(cells) for cells in (("id", "namn"), ("a", f'"A{delimiter} B"'), ("b", '"rad 1\nrad 2"'))]
    rows, problems = read(end.join(lines) + end)
    assert rows == {1: ("id", "namn"), 2: ("a", f"A{delimiter} B"), 3: ("b", "rad 1\nrad 2")}
    assert problems == []


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("namn;belopp\nA;1,5\nB;2,5\nC;3,5\n", 2),
        ("namn\tparter\nX\tA, B; C\nY\tA, D; E\n", 2),
        ("namn,text\nA,x; y\nB,z\n", 2),
        ("Samverkan i Skåne, 2024\n\nid;namn;ort\na;A;Lund\nb;B;Eslöv\nc;C;Lund\n", 3),
        ("namn\nMalmö, kultur\nLund\nKalmar\nNora\n", 1),
        ("namn\nA\nB\n", 1),
        ("a|b|c\n1|2|3\n", 3),
    ],
)
def test_the_delimiter_that_makes_rows_equally_wide(text: str, width: int) -> None:
    rows, _ = read(text)
    assert max(map(len, rows.values())) == width


def test_a_line_that_names_the_delimiter_is_obeyed() -> None:
    assert read("sep=;\r\na;b,c\r\n1;2,3\r\n")[0] == {2: ("a", "b,c"), 3: ("1", "2,3")}


@pytest.mark.parametrize(
    "cell", ["NA", "None", "null", "nan", "0012", "1e5", "1,5", "TRUE", "2024-05", "=1+1", "#N/A", "-"]
)
def test_nothing_is_taken_for_a_value(cell: str) -> None:
    sheets, _ = delimited.sheets(Upload("x.csv", f"id;x\na;{cell}\n".encode()))
    assert sheets[0].rows[1].cells == ("a", cell)
    assert not sheets[0].rows[1].marks


def test_lines_are_counted_as_an_editor_does() -> None:
    rows, _ = read('id,text\n\na,"x\ny\nz"\n\nb,w\n')
    assert rows == {1: ("id", "text"), 3: ("a", "x\ny\nz"), 7: ("b", "w")}


def test_rows_are_as_wide_as_they_are() -> None:
    rows, _ = read("id,name\na\nb,Beta,x\nc,,\n")
    assert rows == {1: ("id", "name"), 2: ("a",), 3: ("b", "Beta", "x"), 4: ("c", "", "")}


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("id,name\na,“Malmö, stad”\n", ("a", "Malmö, stad")),
        ("id,name\na,”Malmö, stad”\n", ("a", "Malmö, stad")),
        ("id,name\na,”Hopp” i Lund\n", ("a", "”Hopp” i Lund")),
        ('id,name\na,"“Hopp”, Lund"\n', ("a", "“Hopp”, Lund")),
        ('id,name\na,"Hopp ""X"", Lund"\n', ("a", 'Hopp "X", Lund')),
        ('id,name\na,Hopp "X"\n', ("a", 'Hopp "X"')),
        ('id,name\na,"Hopp" X\n', ("a", "Hopp X")),
    ],
)
def test_quotation_marks(text: str, cells: tuple[str, ...]) -> None:
    rows, problems = read(text)
    assert rows[2] == cells
    assert problems == []


@pytest.mark.parametrize("text", ['id,name\na,Alfa\nb,"Beta\nc,Ce\n', 'id,name\na,Alfa\nb,"Beta\nc,"Ce"\n'])
def test_a_quotation_mark_that_stays_open_swallows_no_rows(text: str) -> None:
    rows, problems = read(text)
    assert rows == {1: ("id", "name"), 2: ("a", "Alfa"), 3: ("b", '"Beta'), 4: ("c", "Ce")}
    assert problems == [(3, "import_quote_open")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id,name\na," + "x" * 10_000_000, (2, "import_long_cell")),
        ('id,name\na,"' + "x" * 40_000 + '"', (2, "import_long_cell")),
        ('id,name\na,"' + "x\n" * 210_000, (200_001, "import_many_rows")),
        ("a,b\n" * 200_001, (200_001, "import_many_rows")),
        ("x," * 1_100 + "x\n", (1, "import_many_columns")),
        (("x;" * 1_000 + "\n") * 2_001, (1_999, "import_many_cells")),
    ],
)
def test_what_is_too_large_is_refused_with_its_line(text: str, problem: tuple[int, str]) -> None:
    rows, problems = read(text)
    assert rows == {}
    assert problems[-1] == problem


def test_blank_cells_far_out_are_no_columns() -> None:
    assert read("id;namn" + ";" * 5_000 + "\na;A" + ";" * 5_000)[0][2][:2] == ("a", "A")


@given(st.binary(max_size=200))
def test_any_bytes_give_rows_or_a_problem(content: bytes) -> None:
    rows, problems = read(content)
    assert not rows or all(any(cells) for cells in rows.values())
    assert all(line >= 0 and code.startswith("import_") for line, code in problems)


CELLS = st.text(st.characters(exclude_categories=("C",), exclude_characters="“”„\u2028\u2029"), min_size=1).filter(
    lambda text: not text.isspace()
)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1), st.sampled_from(",;\t|"))
def test_what_is_quoted_comes_back_as_it_was(grid: list[list[str]], delimiter: str) -> None:
    lines = (delimiter.join('"' + cell.replace('"', '""') + '"' for cell in cells) for cells in grid)
    rows, problems = read("\n".join(lines))
    assert [list(cells) for cells in rows.values()] == grid
    assert problems == []


def test_a_refusal_names_its_file() -> None:
    assert RefusedError("import_no_text", 3, "Blad1").problem("x.csv").place == "x.csv [Blad1]:3"
