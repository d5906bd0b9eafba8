"""The report as a PDF, read by another program."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from graph.export.documents.paper import paper

from .reports import HOSTILE, made


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_pdf_is_tagged_and_has_a_title_and_a_language(lang: str) -> None:
    read = PdfReader(BytesIO(paper(made(lang))))
    root = read.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == (lang, True)
    assert read.metadata
    assert read.metadata.title == HOSTILE
    assert [round(float(side) * 25.4 / 72) for side in read.pages[0].mediabox[2:]] == [210, 297]
    assert paper(made(lang)) == paper(made(lang))


def test_its_texts_are_texts_and_marks_lead_to_the_notes() -> None:
    [page] = PdfReader(BytesIO(paper(made()))).pages
    text = page.extract_text()
    assert HOSTILE in text.replace("\n", " ")
    assert "actors.csv, sector = public: antal rader = 3" in text
    assert len(page["/Annots"]) == 4
