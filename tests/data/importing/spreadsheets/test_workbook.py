"""Excel workbooks: what is in the cells, what is hidden or merged, and containers that would do harm."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from graph.data.importing.spreadsheets.archive import Archive
from graph.data.importing.spreadsheets.refused import RefusedError
from graph.data.importing.spreadsheets.workbook import sheets
from graph.data.importing.tables import Row, Sheet, Upload

from .workbooks import SHEET, Cell, Grid, changed, sheet_xml, with_sheet, xlsx

STRICT = (
    (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)
ID_NAME = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row>'
)


def read(content: bytes) -> tuple[Sheet, ...]:
    found, problems = sheets(Upload("fil.xlsx", content), Archive(content))
    assert problems == ()
    return found


def cells(content: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read(content)[0].rows]


def refused(content: bytes) -> tuple[str, str]:
    """The place and the code of the one problem that keeps a workbook, or its sheet, from being read."""
    try:
        found, problems = sheets(Upload("fil.xlsx", content), Archive(content))
    except RefusedError as error:
        return error.problem("fil.xlsx").place, error.code
    assert found == ()
    ((place, code),) = [(problem.place, problem.code) for problem in problems]
    return place, code


def test_cells_of_all_sorts() -> None:
    content = xlsx(
        [
            ["namn", "år", "tal", "stort", "ja", "dag", "tid"],
            [
                "Malmö stad",
                2020,
                0.1,
                1e5,
                True,
                date(2024, 5, 31),
                datetime(2024, 5, 31, 14, 30, tzinfo=UTC).replace(tzinfo=None),
            ],
        ]
    )
    assert cells(content)[1] == ("Malmö stad", "2020", "0.1", "100000", "TRUE", "2024-05-31", "2024-05-31")
    assert read(content)[0].rows[1].marks == {1: "number", 2: "number", 3: "number", 5: "date", 6: "date"}


@pytest.mark.parametrize(
    ("stored", "format", "text", "mark"),
    [
        (45443, "yyyy-mm-dd", "2024-05-31", "date"),
        (45443, "d-mmm", "2024-05-31", "date"),
        (45443, "[$-41D]d mmmm yyyy", "2024-05-31", "date"),
        (45443, "mmm-yy", "2024-05", "date"),
        (45443, "yyyy-mm", "2024-05", "date"),
        (45443, "mmmm", "2024-05", "date"),
        (45443, "yyyy", "2024", "date"),
        (45443.75, "yyyy-mm-dd hh:mm", "2024-05-31", "date"),
        (0.5, "hh:mm", "0.5", "number"),
        (1.5, "[h]:mm", "1.5", "number"),
        (1e9, "yyyy-mm-dd", "1000000000.0", "number"),
        (12, "0000", "0012", "number"),
        (5566778899, "000000-0000", "556677-8899", "number"),
        (12.5, "0000", "12.5", "number"),
        (5, "0", "5", "number"),
        (1500000, '#,##0 "kr"', "1500000", "number"),
        (1500000, "#,##0.00\\ [$kr-41D];[Red]-#,##0", "1500000", "number"),
        (0.5, "0%", "0.5", "number"),
        (0.3333333333333333, "General", "0.3333333333333333", "number"),
        (5.0, "General", "5", "number"),
        (-0.0, "General", "0", "number"),
        (1e20, "General", "1e+20", "number"),
    ],
)
def test_numbers_as_their_format_shows_them(stored: float, format: str, text: str, mark: str) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A1"].number_format = format

    (row,) = read(xlsx([[stored]], change))[0].rows
    assert (row.cells, row.marks) == ((text,), {0: mark})


def test_dates_that_count_from_1904() -> None:
    assert cells(by_xlsxwriter([[date(2024, 5, 31)]], date_1904=True)) == [("2024-05-31",)]


def test_errors_and_formulas_are_marked() -> None:
    content = with_sheet(
        sheet_xml(
            ID_NAME
            + '<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>A1</f></c></row>'
            + '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>A1&amp;""</f><v></v></c></row>'
            + '<row r="4"><c r="A4" t="str"><f>"x"</f><v>x</v></c></row>'
            + '<row r="5"><c r="B5"><f>A9</f><v/></c></row>'
        )
    )
    assert read(content)[0].rows[1:] == (
        Row(2, ("#N/A", ""), marks={0: "error", 1: "formula"}),
        Row(3, ("2",), marks={0: "number"}),
        Row(4, ("x",)),
        Row(5, ("", ""), marks={1: "formula"}),
    )


def test_rich_text_without_its_pronunciation_and_escapes() -> None:
    content = with_sheet(
        sheet_xml(
            '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Malmö</t></r><r><t xml:space="preserve"> stad</t></r>'
            "<rPh><t>x</t></rPh></is></c>"
            '<c r="B1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c></row>'
        )
    )
    assert cells(content) == [("Malmö stad", "a\nb_x0041_")]


def test_control_characters_are_removed_and_counted() -> None:
    content = with_sheet(sheet_xml('<row><c t="inlineStr"><is><t>Al_x0007_fa</t></is></c></row>'))
    found, problems = sheets(Upload("fil.xlsx", content), Archive(content))
    assert found[0].rows == (Row(1, ("Alfa",)),)
    assert [(problem.code, problem.facts) for problem in problems] == [("import_control_characters", {"n": 1})]


def test_hidden_rows_columns_and_sheets_and_merged_cells() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.merge_cells("A3:B4")
        other = sheet.parent["Dold"]
        other.sheet_state = "veryHidden"

    shown, hidden = read(xlsx([["a", "b"], ["c", "d"], ["e"]], change, Dold=[["x"]]))
    assert [row.hidden for row in shown.rows] == [False, True, False]
    assert shown.hidden_columns == {1}
    assert shown.merged == ((3, 0, 4, 1),)
    assert (shown.name, shown.hidden, hidden.name, hidden.hidden) == ("Blad1", False, "Dold", True)
    assert shown.place == "fil.xlsx [Blad1]"


def test_blank_rows_are_no_rows() -> None:
    content = xlsx([["a"], [], [" ", "\t"], ["b"]])
    assert [(row.number, row.cells) for row in read(content)[0].rows] == [(1, ("a",)), (4, ("b",))]


def test_rows_and_cells_without_references_and_out_of_order() -> None:
    content = with_sheet(
        sheet_xml(
            '<row r="5"><c r="B5"><v>5</v></c><c><v>6</v></c></row><row><c><v>1</v></c></row>'
            '<row r="2"><c r="A2"><v>2</v></c></row>'
        )
    )
    assert [(row.number, row.cells) for row in read(content)[0].rows] == [(2, ("2",)), (5, ("", "5", "6")), (6, ("1",))]


def test_charts_are_no_sheets() -> None:
    written = BytesIO()
    with xlsxwriter.Workbook(written) as book:
        book.add_worksheet("Data").write_row(0, 0, ["a", "b"])
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Data!$A$1:$B$1"})
        book.add_chartsheet("Diagram").set_chart(chart)
    assert [sheet.name for sheet in read(written.getvalue())] == ["Data"]


def by_xlsxwriter(grid: Grid, *, date_1904: bool = False) -> bytes:
    """A workbook whose texts are shared strings."""
    written = BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "date_1904": date_1904}
    with xlsxwriter.Workbook(written, options) as book:
        day, sheet = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_worksheet("Blad1")
        for number, values in enumerate(grid):
            for column, value in enumerate(values):
                if isinstance(value, date):
                    sheet.write_datetime(number, column, value, day)
                else:
                    sheet.write(number, column, value)
    return written.getvalue()


def strict(name: str, part: bytes) -> bytes:
    for transitional, other in STRICT:
        part = part.replace(transitional, other)
    return part


def test_strict_workbooks_are_read_as_others() -> None:
    content = changed(xlsx([["id", "name"], ["a", "Alfa"]]), strict)
    assert cells(content) == [("id", "name"), ("a", "Alfa")]
    with pytest.warns(UserWarning, match="invalid specification"):
        assert list(load_workbook(BytesIO(content), read_only=True)) == []  # why openpyxl does not read the sheets


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_encodings_of_xml(encoding: str) -> None:
    xml = f"<?xml version='1.0' encoding='{encoding}'?>" + sheet_xml(
        "<row r='1'><c r='A1' t='inlineStr'><is><t>Malmö</t></is></c></row>"
    )
    assert cells(with_sheet(xml.encode(encoding))) == [("Malmö",)]


def test_prefixed_elements_and_parts_named_in_another_case() -> None:
    xml = sheet_xml('<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>').replace(
        "<worksheet ", '<worksheet xmlns:x="y" '
    )
    content = changed(with_sheet(xml), lambda _, part: part.replace(b"sheet1.xml", b"Sheet1.XML"))
    assert cells(content) == [("1",)]


def test_a_million_blank_rows_cost_nothing() -> None:
    rows = "".join(f'<row r="{number}" ht="15"/>' for number in range(2, 1_000_002))
    assert cells(with_sheet(sheet_xml(ID_NAME + rows))) == [("id", "name")]


def test_a_blank_cell_in_the_last_corner_costs_nothing() -> None:
    corner = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert cells(with_sheet(sheet_xml(ID_NAME + corner, '<dimension ref="A1:XFD1048576"/>'))) == [("id", "name")]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', ("fil.xlsx [Blad1]:1048576", "import_many_columns")),
        ("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>", ("fil.xlsx [Blad1]:1048576", "import_many_columns")),
        (
            "".join("<row><c><v>1</v></c></row>" for _ in range(200_001)),
            ("fil.xlsx [Blad1]:200001", "import_many_rows"),
        ),
        (
            "".join("<row><c r='AAA'><v>1</v></c></row>" for _ in range(3_000)),
            ("fil.xlsx [Blad1]:2845", "import_many_cells"),
        ),
        (
            f'<row><c t="inlineStr"><is><t>{"x" * 32_768}</t></is></c></row>',
            ("fil.xlsx [Blad1]:1", "import_long_cell"),
        ),
        ('<row r="1048577"><c><v>1</v></c></row>', ("fil.xlsx [Blad1]", "import_damaged")),
        (f'<row r="{"9" * 5000}"><c><v>1</v></c></row>', ("fil.xlsx [Blad1]", "import_damaged")),
        ('<row r="1"><c r="ABCDEFGH1"><v>1</v></c></row>', ("fil.xlsx [Blad1]", "import_damaged")),
        ('<row r="1"><c t="s"><v>99</v></c></row>', ("fil.xlsx [Blad1]", "import_damaged")),
        ('<row r="1"><c><v>1</v></row>', ("fil.xlsx [Blad1]", "import_damaged")),
    ],
)
def test_a_sheet_that_is_too_large_or_damaged(rows: str, problem: tuple[str, str]) -> None:
    assert refused(with_sheet(sheet_xml(rows))) == problem


def test_a_sheet_that_cannot_be_read_leaves_the_others() -> None:
    content = changed(
        xlsx([["a"]], Blad2=[["b"]]),
        lambda name, part: sheet_xml('<row r="x"/>').encode() if name == SHEET else part,
    )
    found, problems = sheets(Upload("fil.xlsx", content), Archive(content))
    assert [sheet.name for sheet in found] == ["Blad2"]
    assert [problem.place for problem in problems] == ["fil.xlsx [Blad1]"]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels", SHEET])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused_in_every_part_that_is_read(part: str, encoding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'.encode(encoding)
    content = changed(by_xlsxwriter([["a"]]), lambda name, old: bomb if name == part else old)
    assert refused(content)[1] == "import_document_type"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    content = with_sheet(sheet_xml(" " * 200_000_000))
    assert len(content) < 300_000
    assert refused(content) == ("fil.xlsx", "import_unpacks")


def test_many_parts() -> None:
    content = changed(xlsx([["a"]]), lambda _, part: part, **{f"x{i}": b"" for i in range(20_000)})
    assert refused(content) == ("fil.xlsx", "import_many_parts")


def test_many_sheets() -> None:
    content = xlsx([["a"]], **{f"Blad{i}": [["b"]] for i in range(2, 102)})
    assert refused(content) == ("fil.xlsx", "import_many_sheets")


def test_a_workbook_without_sheets() -> None:
    content = changed(xlsx([["a"]]), lambda name, part: b"<workbook/>" if name == "xl/workbook.xml" else part)
    assert refused(content) == ("fil.xlsx", "import_no_sheets")


@pytest.mark.parametrize("kept", [30, 1_000, 2_700, -30])
def test_a_workbook_that_is_cut_off(kept: int) -> None:
    assert refused(xlsx([["a", "b"]] * 50)[:kept]) == ("fil.xlsx", "import_damaged")


def test_a_part_whose_bytes_are_spoilt() -> None:
    content = bytearray(xlsx([["a", "b"]] * 50))
    at = content.index(b"xl/worksheets/sheet1.xml") + 60
    content[at : at + 40] = bytes(40)
    assert refused(bytes(content))[1] == "import_damaged"


def test_encrypted_parts() -> None:
    content = bytearray(xlsx([["a"]]))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(content)) == ("fil.xlsx", "import_password")


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    # Both write sixteen digits.
    st.floats(-1e300, 1e300).map(lambda number: float(f"{number:.15g}")),
    st.dates(date(1900, 3, 1)),
    st.text(st.characters(exclude_categories=("C",), exclude_characters="\u2028\u2029"), min_size=1).filter(
        lambda text: not text.isspace() and not text.startswith("=")
    ),
)


def as_text(value: Cell) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value == int(value) and abs(value) <= 2**53:
        return str(int(value))
    return "" if value is None else str(value)


@given(
    st.lists(st.lists(VALUES, min_size=1, max_size=4), min_size=1, max_size=4), st.sampled_from((xlsx, by_xlsxwriter))
)
def test_what_other_libraries_write_is_read(grid: list[list[Cell]], write: Callable[[Grid], bytes]) -> None:
    expected = {
        number: [as_text(value) for value in values]
        for number, values in enumerate(grid, 1)
        if any(value is not None for value in values)
    }
    found = {row.number: list(row.cells) for row in read(write(grid))[0].rows}
    assert found.keys() == expected.keys()
    for number, texts in found.items():
        assert texts == expected[number][: len(texts)]
        assert not any(expected[number][len(texts) :])
