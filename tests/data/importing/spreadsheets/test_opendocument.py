"""OpenDocument sheets: what is in the cells, what is hidden or merged, and repeats that would fill the memory."""

import pytest

from graph.data.importing.spreadsheets.archive import Archive
from graph.data.importing.spreadsheets.opendocument import sheets
from graph.data.importing.spreadsheets.refused import RefusedError
from graph.data.importing.tables import Row, Sheet, Upload

from .workbooks import changed, ods, ods_row, ods_table

CELL = '<table:table-cell office:value-type="string" {}>{}<text:p>{}</text:p></table:table-cell>'
BLANK = '<table:table-cell table:number-columns-repeated="{}"/>'
ROWS = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
NOTE = "<office:annotation><text:p>not</text:p></office:annotation>"


def blank_rows(times: int) -> str:
    return ROWS.format(times, BLANK.format(16_384))


def full_rows(times: object, columns: int) -> str:
    return ROWS.format(times, CELL.format(f'table:number-columns-repeated="{columns}"', "", "x"))


def read(content: bytes) -> tuple[Sheet, ...]:
    found, problems = sheets(Upload("fil.ods", content), Archive(content))
    assert problems == ()
    return found


def refused(content: bytes) -> tuple[str, str]:
    try:
        found, problems = sheets(Upload("fil.ods", content), Archive(content))
    except RefusedError as error:
        return error.problem("fil.ods").place, error.code
    assert found == ()
    return problems[0].place, problems[0].code


def cell(type: str, attributes: str = "", text: str = "") -> str:
    paragraph = f"<text:p>{text}</text:p>" if text else ""
    return f'<table:table-cell office:value-type="{type}" {attributes}>{paragraph}</table:table-cell>'


def test_cells_of_all_sorts() -> None:
    row = (
        cell("string", text="Malmö <text:span>stad</text:span>")
        + cell("float", 'office:value="2020"', "2020,0")
        + cell("float", 'office:value="0.1"')
        + cell("date", 'office:date-value="2024-05-31"', "31 maj")
        + cell("date", 'office:date-value="2024-05-31T14:30:00"')
        + cell("boolean", 'office:boolean-value="true"')
        + cell("percentage", 'office:value="0.5"')
    )
    (sheet,) = read(ods(ods_table(f"<table:table-row>{row}</table:table-row>")))
    assert sheet.rows[0].cells == ("Malmö stad", "2020", "0.1", "2024-05-31", "2024-05-31", "TRUE", "0.5")
    assert sheet.rows[0].marks == {1: "number", 2: "number", 3: "date", 4: "date", 6: "number"}


def test_errors_and_formulas_are_marked() -> None:
    row = cell("string", 'calcext:value-type="error"', "#N/A") + '<table:table-cell table:formula="of:=[.A1]"/>'
    (sheet,) = read(ods(ods_table(f"<table:table-row>{row}</table:table-row>")))
    assert sheet.rows == (Row(1, ("#N/A",), marks={0: "error", 1: "formula"}),)


def test_hidden_rows_and_columns_and_merged_cells() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
    spans = 'table:number-columns-spanned="2" table:number-rows-spanned="3"'
    merged = ROWS.format(1, CELL.format(spans, "", "x") + "<table:covered-table-cell/>")
    hidden = ods_row("c", "d", attributes='table:visibility="filter"')
    (sheet,) = read(ods(ods_table(columns + ods_row("a", "b") + hidden + merged)))
    assert [row.hidden for row in sheet.rows] == [False, True, False]
    assert sheet.hidden_columns == {1, 2}
    assert sheet.merged == ((3, 0, 5, 1),)


def test_repeated_rows_and_cells_are_all_there() -> None:
    (sheet,) = read(ods(ods_table(full_rows(2, 3))))
    assert [(row.number, row.cells) for row in sheet.rows] == [(1, ("x", "x", "x")), (2, ("x", "x", "x"))]


def test_comments_are_no_contents() -> None:
    far = BLANK.format(5_000) + f"<table:table-cell>{NOTE}</table:table-cell>"
    (sheet,) = read(ods(ods_table(ROWS.format(1, CELL.format("", NOTE, "namn") + far))))
    assert sheet.rows == (Row(1, ("namn",)),)


def test_several_sheets_and_row_numbers() -> None:
    first, second = read(ods(ods_table(ods_row("a") + blank_rows(3) + ods_row("b"), "Ett") + ods_table("", "Två")))
    assert [(row.number, row.cells) for row in first.rows] == [(1, ("a",)), (5, ("b",))]
    assert (first.name, second.name, second.rows) == ("Ett", "Två", ())


def test_blank_repeats_cost_nothing() -> None:
    (sheet,) = read(ods(ods_table(ods_row("a") + blank_rows(1_048_575))))
    assert [row.cells for row in sheet.rows] == [("a",)]


@pytest.mark.parametrize(
    ("rows", "place", "code"),
    [
        (full_rows(1_048_576, 1), "fil.ods [Blad1]", "import_many_rows"),
        (full_rows(1, 16_384), "fil.ods [Blad1]", "import_many_columns"),
        (full_rows(1_048_576, 16_384), "fil.ods [Blad1]", "import_many_columns"),
        (full_rows(100_000, 1_000), "fil.ods", "import_many_cells"),
        (blank_rows(1_048_575) + ods_row("x"), "fil.ods [Blad1]", "import_many_rows"),
        (full_rows("9" * 5_000, 1), "fil.ods", "import_damaged"),
        (full_rows("x", 1), "fil.ods", "import_damaged"),
        (ods_row("x" * 32_768), "fil.ods [Blad1]:1", "import_long_cell"),
    ],
)
def test_what_is_too_large_is_refused(rows: str, place: str, code: str) -> None:
    assert refused(ods(ods_table(rows))) == (place, code)


def test_many_sheets_that_are_too_large_together() -> None:
    tables = "".join(ods_table(full_rows(1_000, 1_000), str(i)) for i in range(3))
    assert refused(ods(tables)) == ("fil.ods", "import_many_cells")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ods(ods_table(ods_row("a")), manifest="<manifest:encryption-data/>"), "import_password"),
        (ods(ods_table(ods_row("a")), start="<!DOCTYPE x [<!ENTITY a 'b'>]>"), "import_document_type"),
        (ods("<table:table>"), "import_damaged"),
        (ods(""), "import_no_sheets"),
        (changed(ods(ods_table(ods_row("a"))), lambda n, part: b"x" if n == "content.xml" else part), "import_damaged"),
        (ods("".join(ods_table("", str(i)) for i in range(101))), "import_many_sheets"),
        (ods(ods_table(" " * 60_000_000)), "import_unpacks"),
    ],
)
def test_documents_that_cannot_be_read(content: bytes, code: str) -> None:
    assert refused(content) == ("fil.ods", code)


def test_control_characters_are_removed_and_counted() -> None:
    content = ods(ods_table(ods_row("Al\x85fa\x9f")))
    found, problems = sheets(Upload("fil.ods", content), Archive(content))
    assert found[0].rows[0].cells == ("Al\nfa",)
    assert [(problem.code, problem.facts) for problem in problems] == [("import_control_characters", {"n": 1})]
