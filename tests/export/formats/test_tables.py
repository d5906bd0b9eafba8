"""Tables as CSV, JSON and XLSX: what goes in comes out, and nothing comes alive."""

import csv
import json
import os
import re
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import exported
import networks
import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.export.formats import FORMATS, SINGLE, problem_table, save_table, table_bytes
from graph.export.formats.workbook import workbook
from graph.metrics import actor_metrics, sector_hubs
from graph.network.problems import Problem

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
HOSTILE = [
    '=HYPERLINK("http://evil.example/","click")',
    "=cmd|'/c calc'!A0",
    "+46 40 665 70 00",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "http://example.org/",
    "{=1}",
    "å, ä; ö",
    'with "quotes"',
    "two\nlines",
    "_x0041_",
    "NA",
    "007",
]

texts = st.text(st.characters(exclude_categories=["Cs"]))
numbers = st.floats(allow_infinity=False)


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode(), newline="")))


def as_it_was(cell: str) -> str:
    """Take the apostrophes away that CSV put in front of what could become a formula."""
    return re.sub(r"(?:^|(?<=[;,|\t\r\n]))'(?='*[=+\-@\t\r])", "", cell)


def signs(values: list[float]) -> list[bool]:
    return [bool(np.signbit(value)) for value in values if not np.isnan(value)]


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


# --- CSV ---


@given(st.lists(texts))
@example(HOSTILE)
@example(["x;=1+1;", "a,-1", "a;'=1", "\t\t=1", "a\n=1", "|+1", ";", "'", "a;''"])
@example(["", "'", "''", "'a", "'=", "''=", "a\rb", "\r\n", "\x00", "\u2028"])
def test_no_text_is_a_formula_and_every_text_comes_back(written: list[str]) -> None:
    header, *cells = rows(table_bytes(pd.DataFrame({"name": written, "n": 1})))
    assert header == ["name", "n"]
    # Nor when a spreadsheet splits at another separator.
    assert not any(part.startswith(FORMULA_SIGNS) for cell, _ in cells for part in re.split(r"[;,|\t\r\n]", cell))
    assert [as_it_was(cell) for cell, _ in cells] == written


def test_csv_by_hand() -> None:
    table = pd.DataFrame(
        {
            "text": ["a", "=1", "'=1", "'a", "b,c", ""],
            "number": [0.1, -2.5, np.nan, 1e-17, 1 / 3, 1e22],
            "count": [0, -1, 2, 3, 4, 10**12],
            "truth": [True, False, True, False, True, False],
        }
    )
    assert table_bytes(table).decode() == (
        "text,number,count,truth\n"
        "a,0.1,0,true\n"
        "'=1,-2.5,-1,false\n"
        "''=1,,2,true\n"
        "'a,1e-17,3,false\n"
        '"b,c",0.3333333333333333,4,true\n'
        ",1e+22,1000000000000,false\n"
    )


@given(st.lists(numbers))
def test_floats_come_back_to_the_last_digit(written: list[float]) -> None:
    table = pd.DataFrame({"id": "a", "x": np.array(written, dtype=float)})
    from_csv = [float(cell) if cell else np.nan for _, cell in rows(table_bytes(table))[1:]]
    from_json = [np.nan if row["x"] is None else row["x"] for row in json.loads(table_bytes(table, ".json"))]
    for read in (from_csv, from_json):
        np.testing.assert_array_equal(np.array(read, dtype=float), np.array(written, dtype=float))
        assert signs(read) == signs(written)


# --- JSON ---


@given(st.lists(st.tuples(texts, numbers, st.booleans(), st.integers(-(2**53), 2**53))))
@example([(text, float("nan"), True, 1) for text in HOSTILE])
def test_json_comes_back_as_it_was(written: list[tuple[str, float, bool, int]]) -> None:
    table = pd.DataFrame(written, columns=["text", "number", "truth", "count"])
    read = json.loads(table_bytes(table, ".json"))
    expected = [(text, None if np.isnan(number) else number, truth, count) for text, number, truth, count in written]
    assert [tuple(row.values()) for row in read] == expected
    assert all(list(row) == ["text", "number", "truth", "count"] for row in read)


def test_json_is_readable() -> None:
    content = table_bytes(pd.DataFrame({"name": ["Örebro"], "x": [np.nan]}), ".json")
    assert content.decode() == '[\n {\n  "name": "Örebro",\n  "x": null\n }\n]\n'


# --- XLSX ---


def cells(content: bytes) -> list[list[openpyxl.cell.Cell]]:
    return [list(row) for row in openpyxl.load_workbook(BytesIO(content)).active.iter_rows()]


def test_a_workbook_holds_no_formula_and_no_link() -> None:
    table = pd.DataFrame({"name": HOSTILE, "number": np.linspace(-1, 1, len(HOSTILE)), "truth": True})
    content = table_bytes(table, ".xlsx")
    header, *body = cells(content)
    assert [cell.value for cell in header] == ["name", "number", "truth"]
    assert [row[0].value for row in body] == [text.replace("\r", "_x000D_") for text in HOSTILE]
    assert {row[0].data_type for row in body} <= {"s", "inlineStr"}
    assert [row[1].value for row in body] == pytest.approx(list(table["number"]), rel=1e-15)
    assert {row[1].data_type for row in body} == {"n"}
    assert {(row[2].value, row[2].data_type) for row in body} == {(True, "b")}
    with ZipFile(BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet
        assert b"hyperlink" not in sheet
        assert not any("rels" in name and "sheet" in name for name in book.namelist())


@pytest.mark.parametrize("measure", [actor_metrics, sector_hubs])
def test_a_workbook_holds_the_same_values(measure: object) -> None:
    table = measure(networks.toy12())  # type: ignore[operator]
    header, *body = cells(table_bytes(table, ".xlsx"))
    assert [cell.value for cell in header] == list(table.columns)
    for number, name in enumerate(table.columns):
        for cell, value in zip([row[number] for row in body], table[name].tolist(), strict=True):
            if isinstance(value, str):
                assert (cell.value or "") == value
            elif isinstance(value, bool):
                assert cell.value is value
            elif pd.isna(value):
                assert cell.value is None
            else:
                assert cell.value == pytest.approx(value, rel=1e-15, abs=0)


def test_definitions_take_the_lines_they_need() -> None:
    book = openpyxl.load_workbook(BytesIO(SINGLE["tables.xlsx"](exported.material(networks.toy12())).content))
    wrapped = {sheet.title: {cell.alignment.wrap_text for row in sheet["A2:B9"] for cell in row} for sheet in book}
    assert wrapped.pop("definitions") == wrapped.pop("origin") == {True}
    assert set().union(*wrapped.values()) <= {None, False}
    sheet = book["definitions"]
    longest = max(range(2, sheet.max_row + 1), key=lambda row: len(sheet.cell(row, 4).value))
    assert sheet.row_dimensions[longest].height >= len(sheet.cell(longest, 4).value) / 60 * 15
    assert sheet.row_dimensions[2].height in {None, 15}


def test_a_workbook_does_not_know_the_time() -> None:
    with ZipFile(BytesIO(table_bytes(actor_metrics(networks.toy12()), ".xlsx"))) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert book.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


@given(st.lists(texts, max_size=20))
@example(["<r><t>bold</t></r>", "<r></t></r>", "<r></r>", "<b>", "]]>", "&amp;", "x" * 40_000, "🙂" * 20_000, "\ufffe"])
def test_a_workbook_takes_any_text_and_says_what_it_cut(written: list[str]) -> None:
    made = workbook({"Sheet1": pd.DataFrame({"name": pd.Series(written, dtype="str")})})
    read = [row[0].value or "" for row in cells(made.content)[1:]]
    # openpyxl leaves the spelling of control characters as it is.
    spelt = [re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), text) for text in read]
    shown = [text for text in written if text.strip(" \n\t\r")]
    cut = [text.replace("\ufffe", "").replace("\uffff", "").encode("utf-16-le")[: 2 * 32_767] for text in shown]
    expected = [text.decode("utf-16-le", "ignore") for text in cut]
    assert [text for text in spelt if text.strip(" \n\t\r")] == [text for text in expected if text]
    assert {note.code for note in made.notes} <= {"texts_cut", "characters_removed"}
    assert ("texts_cut" in {note.code for note in made.notes}) == any(
        len(t.encode("utf-16-le")) > 65_534 for t in written
    )


# --- every format ---


@pytest.mark.parametrize("suffix", FORMATS)
def test_equal_tables_give_equal_bytes(suffix: str) -> None:
    once, again = (table_bytes(actor_metrics(networks.shipped()), suffix) for _ in range(2))
    assert once == again


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("table", [actor_metrics(networks.empty()), pd.DataFrame(), pd.DataFrame({"å": []})])
def test_an_empty_table(suffix: str, table: pd.DataFrame) -> None:
    content = table_bytes(table, suffix)
    if suffix == ".csv":
        assert content.decode() == ",".join(table.columns) + "\n"
    elif suffix == ".json":
        assert json.loads(content) == []
    elif suffix == ".parquet":
        assert pd.read_parquet(BytesIO(content)).columns.tolist() == list(table.columns)
    else:
        assert [cell.value for row in cells(content)[:1] for cell in row] == list(table.columns)


@pytest.mark.parametrize("suffix", FORMATS)
def test_writing_leaves_the_table_alone(suffix: str) -> None:
    table = actor_metrics(networks.toy12())
    before = table.copy()
    table_bytes(table, suffix)
    assert table.equals(before)
    assert table.dtypes.equals(before.dtypes)


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError):
        table_bytes(pd.DataFrame(), ".pdf")


def test_the_table_of_problems() -> None:
    problems = [Problem("data/links.yaml", 41, "file_missing"), Problem("b\udcff", 0, "file_missing", {}, "warning")]
    table = problem_table(problems, "en")
    assert list(table.columns) == ["file", "line", "severity", "code", "message"]
    assert table["severity"].tolist() == ["error", "warning"]
    assert table["line"].tolist() == [41, 0]
    assert rows(table_bytes(table))[2][0] == r"b\udcff"  # a name that is no text
    assert problem_table([], "sv").shape == (0, 5)


# --- files ---

TABLE = pd.DataFrame({"a": [1]})


@pytest.mark.parametrize("name", ["table.csv", "TABLE.XLSX", "tåbell.json"])
def test_a_table_is_saved_in_the_format_of_its_suffix(tmp_path: Path, name: str) -> None:
    save_table(TABLE, tmp_path / name)
    assert (tmp_path / name).read_bytes() == table_bytes(TABLE, Path(name).suffix.lower())
    assert names(tmp_path) == [name]


def test_a_table_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("old")
    save_table(TABLE, file)
    assert file.read_bytes() == b"a\n1\n"


def test_a_file_that_anybody_may_read(tmp_path: Path) -> None:
    save_table(TABLE, tmp_path / "table.csv")
    (tmp_path / "other").touch()
    assert (tmp_path / "table.csv").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    taken = tmp_path / "table.csv"
    taken.mkdir()
    (taken / "inside").touch()
    with pytest.raises(OSError, match=r"table\.csv"):
        save_table(TABLE, taken)
    assert names(tmp_path) == ["table.csv"]
    assert names(taken) == ["inside"]


def test_a_table_that_cannot_be_written_out_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "table.json"
    file.write_text("old")
    with pytest.raises(ValueError, match="JSON"):
        save_table(pd.DataFrame({"x": [float("inf")]}), file)
    assert file.read_text() == "old"
    assert names(tmp_path) == ["table.json"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_keeps_its_file(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            save_table(TABLE, file)
    finally:
        tmp_path.chmod(0o700)
    assert (file.read_text(), names(tmp_path)) == ("old", ["table.csv"])


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save_table(TABLE, tmp_path / "nowhere" / "table.csv")
