"""Workbooks whose packing, lists or shared parts are made to trip a reader, and other files by their name, by key."""

import struct
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from graph.data.importing.tables import Upload

from ..spreadsheets.workbooks import SHEET, changed, ods, sheet_xml, with_sheet, xlsx
from .workbooks import GRID, ROWS

DTD = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRINGS = "xl/sharedStrings.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def _spoilt(part: str, content: bytes | str) -> bytes:
    """The good workbook with another part in the place of one."""
    other = content if isinstance(content, bytes) else content.encode()
    return changed(xlsx(GRID), lambda name, old: other if name == part else old)


def _edited(part: str, old: str, new: str) -> bytes:
    """The good workbook with a text in one part replaced."""

    def change(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        assert old.encode() in content
        return content.replace(old.encode(), new.encode(), 1)

    return changed(xlsx(GRID), change)


def _without(part: str) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(xlsx(GRID))) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name != part:
                target.writestr(name, source.read(name))
    return made.getvalue()


def _with_strings(strings: str, rows: str) -> bytes:
    """A workbook with shared strings of its own."""
    return changed(
        xlsx([["a"]]),
        lambda name, old: sheet_xml(rows).encode() if name == SHEET else old,
        **{_STRINGS: f'<sst xmlns="{_MAIN}">{strings}</sst>'.encode()},
    )


def _sheets(count: int) -> bytes:
    """A workbook that lists many sheets, all of them one part."""
    listed = "".join(f'<sheet name="Blad{i}" sheetId="{i + 1}" r:id="rId{i}"/>' for i in range(count))
    targets = "".join(
        f'<Relationship Id="rId{i}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>'
        for i in range(count)
    )
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="x">{targets}</Relationships>',
    }
    return changed(xlsx(GRID), lambda name, old: parts[name].encode() if name in parts else old)


def _nested_zip() -> bytes:
    """A workbook inside a workbook, ten deep, each with 4 MB of blanks beside it."""
    content = xlsx(GRID)
    for _ in range(10):
        content = changed(
            xlsx(GRID), lambda name, old: old, **{"xl/embeddings/book.xlsx": content, "blanks": b" " * 4_000_000}
        )
    return content


def _lying_size() -> bytes:
    """A workbook whose directory states one byte for a sheet of 60 MB."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        with ZipFile(BytesIO(xlsx(GRID))) as source:
            for name in source.namelist():
                target.writestr(name, sheet_xml(" " * 60_000_000) if name == SHEET else source.read(name))
        entry = target.getinfo(SHEET)
        real = entry.file_size
    return made.getvalue().replace(struct.pack("<L", real), struct.pack("<L", 1))


def _many_parts() -> bytes:
    return changed(xlsx(GRID), lambda name, old: old, **{f"xl/media/{i}": b"" for i in range(20_000)})


def _encrypted_flag() -> bytes:
    content = bytearray(xlsx(GRID))
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 1)
    return bytes(content)


def _zip_of(**parts: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return made.getvalue()


def _stored() -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(xlsx(GRID))) as source, ZipFile(made, "w", ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return made.getvalue()


def _in_every_part(entity: str) -> Mapping[str, Callable[[], bytes]]:
    """The good workbook with a document type in each of its parts in turn."""
    parts = {
        "sheet": SHEET,
        "list": "xl/workbook.xml",
        "strings": _STRINGS,
        "styles": "xl/styles.xml",
        "relations": "xl/_rels/workbook.xml.rels",
        "top-relations": "_rels/.rels",
    }

    def spoil(part: str) -> bytes:
        content = _with_strings("<si><t>a</t></si>", ROWS)
        return changed(content, lambda name, old: entity.encode() + _bare(old) if name == part else old)

    return {f"xlsx-bomb-in-{key}": partial(spoil, part) for key, part in parts.items()}


def _bare(xml: bytes) -> bytes:
    """A part without its declaration."""
    return xml.partition(b"?>")[2] if xml.startswith(b"<?xml") else xml


FILES: Mapping[str, bytes | Callable[[], bytes | tuple[Upload, ...]]] = {
    "xlsx-entity": lambda: _spoilt(SHEET, '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + sheet_xml("&f;")),
    "xlsx-is-csv": b"a,b,c\n1,2,3\n",
    "xlsx-cut-off": lambda: xlsx(GRID)[:2700],
    "xlsx-many-parts": _many_parts,
    "xlsx-zip-in-zip": _nested_zip,
    "xlsx-lying-size": _lying_size,
    "xlsx-10000-sheets": lambda: _sheets(10_000),
    "xlsx-sheets-without-parts": lambda: _sheets(50),
    "xlsx-1904": lambda: _edited("xl/workbook.xml", "<workbookPr", '<workbookPr date1904="1"'),
    "xlsx-no-strings": lambda: with_sheet(sheet_xml('<row r="1"><c t="s"><v>0</v></c></row>')),
    "xlsx-missing-string": lambda: _with_strings("<si><t>a</t></si>", '<row r="1"><c t="s"><v>7</v></c></row>'),
    "xlsx-negative-string": lambda: _with_strings("<si><t>a</t></si>", '<row r="1"><c t="s"><v>-1</v></c></row>'),
    "xlsx-string-in-string": lambda: _with_strings(
        "<si><si><t>a</t></si><t>b</t></si>", '<row r="1"><c t="s"><v>0</v></c></row>'
    ),
    "xlsx-deep-strings": lambda: _with_strings("<si>" * 500_000 + "</si>" * 500_000, ROWS),
    "xlsx-million-strings": lambda: _with_strings("<si><t>a</t></si>" * 1_000_000, ROWS),
    "xlsx-one-string-often": lambda: _with_strings(
        f"<si><t>{'x' * 32_000}</t></si>", '<row><c t="s"><v>0</v></c></row>' * 200_000
    ),
    "xlsx-million-styles": lambda: _spoilt(
        "xl/styles.xml",
        f'<styleSheet xmlns="{_MAIN}"><cellXfs>' + '<xf numFmtId="14"/>' * 1_000_000 + "</cellXfs></styleSheet>",
    ),
    "xlsx-long-format": lambda: _spoilt(
        "xl/styles.xml",
        f'<styleSheet xmlns="{_MAIN}"><numFmts><numFmt numFmtId="200" formatCode="{"[" * 100_000}"/></numFmts><cellXfs>'
        + '<xf numFmtId="200"/>' * 1000
        + "</cellXfs></styleSheet>",
    ),
    "xlsx-no-list": lambda: _without("xl/workbook.xml"),
    "xlsx-empty-list": lambda: _spoilt("xl/workbook.xml", f'<workbook xmlns="{_MAIN}"/>'),
    "xlsx-no-relations": lambda: _without("xl/_rels/workbook.xml.rels"),
    "xlsx-no-sheet-part": lambda: _without(SHEET),
    "xlsx-no-content-types": lambda: _without("[Content_Types].xml"),
    "xlsx-wrong-content-types": lambda: _spoilt(
        "[Content_Types].xml", "<Types><Default Extension='xml' ContentType='image/png'/></Types>"
    ),
    "xlsx-climbing-target": lambda: _edited(
        "xl/_rels/workbook.xml.rels", "/xl/worksheets/sheet1.xml", "../../../../etc/passwd"
    ),
    "xlsx-sheet-is-list": lambda: _edited(
        "xl/_rels/workbook.xml.rels", "/xl/worksheets/sheet1.xml", "/xl/workbook.xml"
    ),
    "xlsx-external-target": lambda: _edited(
        "xl/_rels/workbook.xml.rels",
        'Target="/xl/worksheets/sheet1.xml"',
        'TargetMode="External" Target="http://127.0.0.1/x"',
    ),
    "xlsx-sheet-not-xml": lambda: _spoilt(SHEET, b"\0\xff" * 1000),
    "xlsx-sheet-cut-off": lambda: with_sheet(sheet_xml(ROWS)[:-60]),
    "xlsx-sheet-in-utf16": lambda: with_sheet(
        ("<?xml version='1.0' encoding='UTF-16'?>" + sheet_xml(ROWS)).encode("utf-16")
    ),
    "xlsx-sheet-in-no-encoding": lambda: with_sheet("<?xml version='1.0' encoding='klingon'?>" + sheet_xml(ROWS)),
    "xlsx-hidden-sheet": lambda: _edited("xl/workbook.xml", 'state="visible"', 'state="veryHidden"'),
    **_in_every_part(DTD),
    "xlsx-password": lambda: _OLE + "EncryptedPackage".encode("utf-16-le"),
    "xlsx-zip-password": _encrypted_flag,
    "xlsx-is-xls": lambda: _OLE + "Workbook".encode("utf-16-le"),
    "xlsx-is-word": lambda: _zip_of(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}),
    "xlsx-is-xlsb": lambda: _zip_of(**{"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\0"}),
    "xlsx-is-ods": lambda: ods(""),
    "xlsx-is-picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "xlsx-is-pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "xlsx-is-html": b"<html><body><table><tr><td>a</td></tr></table></body></html>",
    "xlsx-is-zip": lambda: _zip_of(**{"readme.txt": b"hello"}),
    "xlsx-empty-zip": b"PK\x05\x06" + bytes(18),
    "xlsx-stored": _stored,
    "xlsx-overlapping": lambda: xlsx(GRID) * 2,
    "xlsx-after-rubbish": lambda: b"PK\x03\x04" + bytes(1000) + xlsx(GRID),
}
