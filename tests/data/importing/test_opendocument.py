"""OpenDocument sheets: what is in the cells, what is hidden or merged, and repeats that would fill the memory."""

import pytest

from graph.data.importing.archive import Archive
from graph.data.importing.opendocument import sheets
from graph.data.importing.refused import RefusedError
from graph.data.importing.tables import Row, Sheet, Upload

from .workbooks import changed, ods, ods_row, ods_table

BLANK_ROWS = '<table:table-row table:number-rows-repeated="{}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'


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
    merged = '<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="3"><text:p>x</text:p></table:table-cell><table:covered-table-cell/></table:table-row>'
    hidden = ods_row("c", "d", attributes='table:visibility="filter"')
    (sheet,) = read(ods(ods_table(columns + ods_row("a", "b") + hidden + merged)))
    assert [row.hidden for row in sheet.rows] == [False, True, False]
    assert sheet.hidden_columns == {1, 2}
    assert sheet.merged == ((3, 0, 5, 1),)


def test_repeated_rows_and_cells_are_all_there() -> None:
    repeated = '<table:table-cell office:value-type="string" table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell>'
    (sheet,) = read(ods(ods_table(f'<table:table-row table:number-rows-repeated="2">{repeated}</table:table-row>')))
    assert [(row.number, row.cells) for row in sheet.rows] == [(1, ("x", "x", "x")), (2, ("x", "x", "x"))]


def test_comments_are_no_contents() -> None:
    note = '<table:table-cell office:value-type="string"><office:annotation><text:p>not</text:p></office:annotation><text:p>namn</text:p></table:table-cell>'
    far = '<table:table-cell table:number-columns-repeated="5000"/><table:table-cell><office:annotation><text:p>not</text:p></office:annotation></table:table-cell>'
    (sheet,) = read(ods(ods_table(f"<table:table-row>{note}{far}</table:table-row>")))
    assert sheet.rows == (Row(1, ("namn",)),)


def test_several_sheets_and_row_numbers() -> None:
    first, second = read(
        ods(ods_table(ods_row("a") + BLANK_ROWS.format(3) + ods_row("b"), "Ett") + ods_table("", "Två"))
    )
    assert [(row.number, row.cells) for row in first.rows] == [(1, ("a",)), (5, ("b",))]
    assert (first.name, second.name, second.rows) == ("Ett", "Två", ())


def test_blank_repeats_cost_nothing() -> None:
    (sheet,) = read(ods(ods_table(ods_row("a") + BLANK_ROWS.format(1_048_575))))
    assert [row.cells for row in sheet.rows] == [("a",)]


FULL = '<table:table-cell office:value-type="string" table:number-columns-repeated="{}"><text:p>x</text:p></table:table-cell>'
FULL_ROWS = '<table:table-row table:number-rows-repeated="{}">' + FULL + "</table:table-row>"


@pytest.mark.parametrize(
    ("rows", "place", "code"),
    [
        (FULL_ROWS.format(1_048_576, 1), "fil.ods [Blad1]", "import_many_rows"),
        (FULL_ROWS.format(1, 16_384), "fil.ods [Blad1]", "import_many_columns"),
        (FULL_ROWS.format(1_048_576, 16_384), "fil.ods [Blad1]", "import_many_columns"),
        (FULL_ROWS.format(100_000, 1_000), "fil.ods", "import_many_cells"),
        (BLANK_ROWS.format(1_048_575) + ods_row("x"), "fil.ods [Blad1]", "import_many_rows"),
        (FULL_ROWS.format("9" * 5_000, 1), "fil.ods", "import_damaged"),
        (FULL_ROWS.format("x", 1), "fil.ods", "import_damaged"),
        (ods_row("x" * 32_768), "fil.ods [Blad1]:1", "import_long_cell"),
    ],
)
def test_what_is_too_large_is_refused(rows: str, place: str, code: str) -> None:
    assert refused(ods(ods_table(rows))) == (place, code)


def test_many_sheets_that_are_too_large_together() -> None:
    tables = "".join(ods_table(FULL_ROWS.format(1_000, 1_000), str(i)) for i in range(3))
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
