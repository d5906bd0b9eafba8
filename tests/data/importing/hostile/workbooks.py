"""Sheets of workbooks made to trip a reader, by key."""

from collections.abc import Callable, Mapping
from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from graph.data.importing.tables import Upload

from ..spreadsheets.workbooks import sheet_xml, with_sheet, xlsx

GRID = [["id", "name", "sector"], ["a", "Alfa", "public"], ["b", "Beta", "business"]]


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number: int, *texts: str) -> str:
    return f'<row r="{number}">' + "".join(cell(f"{'ABC'[i]}{number}", text) for i, text in enumerate(texts)) + "</row>"


ROWS = row(1, *map(str, GRID[0])) + row(2, "a", "Alfa", "public") + row(3, "b", "Beta", "business")


def _merged(range: str) -> Callable[[], bytes]:
    return lambda: with_sheet(sheet_xml(ROWS, after=f'<mergeCells><mergeCell ref="{range}"/></mergeCells>'))


def _many_merged() -> bytes:
    ranges = "".join(f'<mergeCell ref="A{i}:C{i + 1000}"/>' for i in range(1, 50_000))
    return with_sheet(sheet_xml(ROWS, after=f"<mergeCells>{ranges}</mergeCells>"))


def _formula(sheet: Worksheet) -> None:
    sheet["B2"] = "=A2"


def _blank_sheet_rows(count: int) -> bytes:
    return with_sheet(
        sheet_xml(ROWS + "".join(f'<row r="{i}"/>' for i in range(4, count)) + row(count, "c", "Gamma", "public"))
    )


def _cells(rows: int, width: int, kind: str = "", value: str = "1") -> bytes:
    line = "".join(f"<c{kind}><v>{value}</v></c>" for _ in range(width))
    return with_sheet(sheet_xml(f"<row>{line}</row>" * rows))


def _matrix(size: int) -> bytes:
    """A full matrix of many actors."""
    heading = "<row><c/>" + "".join(f'<c t="inlineStr"><is><t>A{i}</t></is></c>' for i in range(size)) + "</row>"
    line = "<c><v>1</v></c>" * size
    return with_sheet(
        sheet_xml(heading + "".join(f'<row><c t="inlineStr"><is><t>A{i}</t></is></c>{line}</row>' for i in range(size)))
    )


def _date_as_id(sheet: Worksheet) -> None:
    sheet["A2"] = date(2024, 5, 1)


FILES: Mapping[str, bytes | Callable[[], bytes | tuple[Upload, ...]]] = {
    "xlsx-good": lambda: xlsx(GRID),
    "xlsx-blanks": lambda: with_sheet(sheet_xml(ROWS + " " * 60_000_000)),
    "xlsx-rows": lambda: with_sheet(sheet_xml('<row><c t="str"><v>a</v></c></row>' * 300_000)),
    "xlsx-formula": lambda: xlsx(GRID, _formula),
    "xlsx-default-sheet": lambda: xlsx([["namn", "sektor"], ["Alfa", "offentlig"]]),
    "xlsx-date-as-id": lambda: xlsx(GRID, _date_as_id),
    "xlsx-blank-rows": lambda: xlsx([GRID[0], [], GRID[1], [], [], GRID[2]]),
    "xlsx-300-columns": lambda: xlsx([[f"k{i}" for i in range(300)], list(range(300))]),
    "xlsx-far-cell": lambda: with_sheet(sheet_xml(ROWS + f'<row r="1048576">{cell("XFD1048576", "x")}</row>')),
    "xlsx-beyond-last-row": lambda: with_sheet(sheet_xml(ROWS + '<row r="99999999"><c><v>1</v></c></row>')),
    "xlsx-row-zero": lambda: with_sheet(sheet_xml('<row r="0"><c><v>1</v></c></row>')),
    "xlsx-million-blank-rows": lambda: _blank_sheet_rows(1_000_000),
    "xlsx-million-cells": lambda: _cells(1000, 1000),
    "xlsx-three-million-cells": lambda: _cells(3000, 1000),
    "xlsx-matrix-million": lambda: _matrix(1000),
    "xlsx-rows-without-numbers": lambda: with_sheet(sheet_xml(ROWS.replace(' r="', ' x="'))),
    "xlsx-rows-backwards": lambda: with_sheet(
        sheet_xml(row(3, "b", "Beta", "business") + row(2, "a", "Alfa", "public") + row(1, "id", "name", "sector"))
    ),
    "xlsx-deep-elements": lambda: with_sheet("<a>" * 1_000_000),
    "xlsx-many-attributes": lambda: with_sheet("<worksheet " + " ".join(f'a{i}="x"' for i in range(200_000)) + "/>"),
    "xlsx-long-text": lambda: with_sheet(
        sheet_xml(row(1, "id", "name", "sector") + row(2, "a", "x" * 40_000_000, "public"))
    ),
    "xlsx-long-number": lambda: with_sheet(
        sheet_xml(ROWS + '<row r="4"><c r="A4"><v>' + "9" * 5_000_000 + "</v></c></row>")
    ),
    "xlsx-merged-everything": _merged("A1:XFD1048576"),
    "xlsx-merged-actors": _merged("A2:A3"),
    "xlsx-merged-backwards": _merged("C9:A1"),
    "xlsx-merged-nonsense": _merged("A1:ZZZZ99999999999"),
    "xlsx-many-merged": _many_merged,
    "xlsx-errors": lambda: with_sheet(
        sheet_xml(row(1, "id", "name", "sector") + "<row>" + '<c t="e"><v>#N/A</v></c>' * 3 + "</row>")
    ),
    "xlsx-booleans": lambda: _cells(3, 3, ' t="b"'),
    "xlsx-dates-before-1900": lambda: with_sheet(
        sheet_xml(
            row(1, "namn", "sektor", "stand")
            + '<row r="2">'
            + cell("A2", "Alfa")
            + cell("B2", "offentlig")
            + '<c r="C2" s="1"><v>-40000</v></c></row>'
        )
    ),
    "xlsx-year-9999": lambda: with_sheet(
        sheet_xml(
            row(1, "namn", "sektor") + '<row r="2">' + cell("A2", "Alfa") + '<c r="B2" s="1"><v>1e300</v></c></row>'
        )
    ),
    "xlsx-nonsense-numbers": lambda: with_sheet(
        sheet_xml(ROWS + '<row r="4"><c r="A4"><v>1e</v></c><c r="B4"><v>NaN</v></c><c r="C4"><v>--</v></c></row>')
    ),
    "xlsx-nonsense-reference": lambda: with_sheet(sheet_xml('<row r="1"><c r="&lt;b&gt;"><v>1</v></c></row>')),
    "xlsx-nonsense-types": lambda: with_sheet(sheet_xml(ROWS.replace("inlineStr", "zzz"))),
    "xlsx-nonsense-styles": lambda: with_sheet(
        sheet_xml(
            row(1, "namn", "sektor")
            + '<row r="2">'
            + cell("A2", "Alfa")
            + '<c r="B2" s="99999999999"><v>1</v></c></row>'
        )
    ),
    "xlsx-escaped-controls": lambda: xlsx([*GRID, ["c", "Ga_x0000_mma_x001B_[2J", "public"]]),
    "xlsx-formula-texts": lambda: with_sheet(
        sheet_xml(ROWS + row(4, "c", "=HYPERLINK(&quot;http://x&quot;)", "public"))
    ),
    "xlsx-markup": lambda: with_sheet(
        sheet_xml(ROWS + row(4, "__proto__", "&lt;script&gt;alert(1)&lt;/script&gt;", "public"))
    ),
}
