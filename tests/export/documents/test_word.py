"""The report for word processors, read by another program."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from graph.export.documents.word import word

from .reports import HOSTILE, made


@pytest.mark.parametrize(("lang", "language"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_document_has_a_title_a_language_and_headings(lang: str, language: str) -> None:
    content = word(made(lang))
    read = docx.Document(BytesIO(content))
    assert (read.core_properties.title, read.core_properties.language) == (HOSTILE, language)
    assert {one.get(qn("w:val")) for one in read.styles.element.iter(qn("w:lang"))} == {language}
    styles = [
        one.style.name for one in read.paragraphs if one.style and one.style.name.startswith(("Title", "Heading"))
    ]
    assert styles == ["Title", "Heading 1", "Heading 1"]
    assert content == word(made(lang))
    parts = ZipFile(BytesIO(content))
    assert {entry.date_time[0] for entry in parts.infolist()} == {1980}
    assert "created" not in parts.read("docProps/core.xml").decode()
    assert [name for name in parts.namelist() if "thumbnail" in name] == []


def test_the_table_has_a_row_of_headings_and_pictures_have_texts() -> None:
    read = docx.Document(BytesIO(word(made())))
    [table] = read.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Sektor", "Aktörer"], [HOSTILE, "3"]]
    assert len(table.rows[0]._tr.findall(f".//{qn('w:tblHeader')}")) == 1
    assert [shape._inline.docPr.get("descr") for shape in read.inline_shapes] == [""]


def test_marks_lead_to_where_the_numbers_stand() -> None:
    body = docx.Document(BytesIO(word(made()))).element.body
    there = [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))]
    links = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    assert there == ["n1", "n2"]
    assert links == ["n1", "n1", "n2", "n2"]
