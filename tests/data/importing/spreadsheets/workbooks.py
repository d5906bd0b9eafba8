"""Workbooks made for the tests: ordinary ones by openpyxl, spoilt ones part by part."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from graph.data.importing.tables import Upload

Cell = str | float | bool | date | datetime | None
Grid = Sequence[Sequence[Cell]]

SHEET = "xl/worksheets/sheet1.xml"
ROW = '<row r="{0}"><c r="{1}{0}" t="inlineStr"><is><t>{2}</t></is></c></row>'


def xlsx(grid: Grid, change: Callable[[Worksheet], None] | None = None, **more: Grid) -> bytes:
    """A workbook with a sheet `Blad1`, and further ones by their names."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "Blad1"
    sheets = [(first, grid), *((book.create_sheet(name), other) for name, other in more.items())]
    for sheet, rows in sheets:
        for row in rows:
            sheet.append(row)
    if change:
        change(first)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def changed(content: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """A workbook with each part as `change(name, part)` makes it, and further parts."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
        for name, part in more.items():
            target.writestr(name, part)
    return written.getvalue()


def with_sheet(xml: str | bytes) -> bytes:
    """A workbook whose only sheet is this XML."""
    part = xml if isinstance(xml, bytes) else xml.encode()
    return changed(xlsx([["a"]]), lambda name, old: part if name == SHEET else old)


def sheet_xml(rows: str, before: str = "", after: str = "") -> str:
    """A sheet of rows in XML."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)
_CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{}</manifest:file-entry>'
    "</manifest:manifest>"
)


def ods(body: str, manifest: str = "", start: str = "") -> bytes:
    """An OpenDocument spreadsheet whose tables are this XML."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", ZIP_STORED)
        target.writestr("META-INF/manifest.xml", _MANIFEST.format(manifest))
        target.writestr(
            "content.xml",
            f'{start}<office:document-content {_SPACES} {_CALC} office:version="1.2"><office:body><office:spreadsheet>'
            f"{body}</office:spreadsheet></office:body></office:document-content>",
        )
    return written.getvalue()


def ods_table(rows: str, name: str = "Blad1") -> str:
    """A table of rows in XML."""
    return f'<table:table table:name="{name}">{rows}</table:table>'


def ods_row(*texts: str, attributes: str = "") -> str:
    """A row of texts; a blank one is an empty cell."""
    cells = (
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        if text
        else "<table:table-cell/>"
        for text in texts
    )
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def upload(content: bytes, name: str = "fil.xlsx") -> Upload:
    """A file of these bytes."""
    return Upload(name, content)
