"""A report for word processors, as DOCX: its headings, its table and its marks are what the program calls so."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from ...data.atomic import archive
from ...text import report as wording
from ...text.extras import require
from ..drawing import png, svg
from ..drawing.glyphs import single_line
from ..formats.characters import legal
from .paper import FIGURE
from .value import Grid, Reference, Report

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_MARGIN, _WIDTH = 20, 170  # millimetres
_LOGO = 14
_SCALE = 2.0  # pixels of the picture for each of its units
_TEXT, _SMALL = 10, 7  # points
_LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}


def word(report: Report) -> bytes:
    """The report as a DOCX with its title and its language; the same bytes for the same report."""
    require("pictures")
    import docx  # noqa: PLC0415 - tables and network files do without

    made = docx.Document()
    _prepare(made, report)
    if report.logo:
        _picture(made, report.logo.png, "", height=_LOGO)
    made.add_heading(legal(single_line(report.title)), 0)
    _plain(made, (report.scope, *report.introduction))
    if report.drawing:
        caption = report.drawing.caption
        drawn = svg(report.drawing.picture, caption.title, caption.alt, sheet=FIGURE.format, web=False).text
        _picture(made, png(drawn, FIGURE.format.width, _SCALE), caption.alt, width=_WIDTH)
    for section in report.sections:
        made.add_heading(legal(section.title), 1)
        for paragraph in section.paragraphs:
            written = made.add_paragraph()
            for place, sentence in enumerate(paragraph):
                written.add_run((" " if place else "") + legal(sentence.text))
                _marks(written, report, sentence.references)
        if section.grid:
            _table(made, report, section.grid)
    _plain(made, report.closing)
    _notes(made, report)
    _plain(made, [" · ".join(filter(None, (report.source, report.digest)))])
    content = BytesIO()
    made.save(content)
    return _without_times(content)


def _prepare(made: "Document", report: Report) -> None:
    """Set the sheet, the letters, the language, and what the file states of itself."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 - as above
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above
    from docx.shared import Mm, Pt  # noqa: PLC0415 - as above

    [sheet] = made.sections
    sheet.page_width, sheet.page_height = Mm(210), Mm(297)
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = Mm(_MARGIN)
    normal: Any = made.styles["Normal"]
    normal.font.size = Pt(_TEXT)
    normal.paragraph_format.space_after = Pt(5)
    language = _LANGUAGES.get(report.lang, report.lang)
    for found in made.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)
    stated: Any = made.core_properties
    stated.title, stated.language = legal(single_line(report.title)), language
    stated.author = stated.comments = ""
    # Of the template that it begins with: when it was made, and what it looks like.
    for name in ("dcterms:created", "dcterms:modified"):
        for found in stated._element.findall(qn(name)):
            stated._element.remove(found)
    of_package: Any = made.part.package.rels
    for key in [key for key, relation in of_package.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del of_package[key]


def _picture(made: "Document", content: bytes, alt: str, width: float = 0, height: float = 0) -> None:
    from docx.shared import Mm  # noqa: PLC0415 - as above

    shape = made.add_picture(BytesIO(content), Mm(width) if width else None, Mm(height) if height else None)
    properties: Any = shape._inline.docPr
    properties.set("descr", legal(alt))


def _plain(made: "Document", paragraphs: Iterable[str]) -> None:
    for text in paragraphs:
        made.add_paragraph(legal(text))


def _marks(written: "Paragraph", report: Report, references: tuple[Reference, ...]) -> None:
    """Add the numbers of the notes of a sentence, each of which leads there."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    for place, number in enumerate(report.marks(references)):
        run = written.add_run(f"{' ' if place else ''}{number}")
        run.font.superscript = True
        link: Any = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"n{number}")
        link.append(run._r)
        written._p.append(link)


def _table(made: "Document", report: Report, grid: Grid) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - as above
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above

    caption = made.add_paragraph(legal(grid.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    _marks(caption, report, grid.references)
    table = made.add_table(rows=0, cols=len(grid.headings), style="Light List")
    for row in (grid.headings, *grid.rows):
        cells = table.add_row().cells
        for cell, text, numeric in zip(cells, row, grid.numeric, strict=True):
            cell.text = legal(text)
            if numeric:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    # The first row is repeated on each sheet, and what reads aloud calls it the headings.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made.add_paragraph()


def _notes(made: "Document", report: Report) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above
    from docx.shared import Pt  # noqa: PLC0415 - as above

    if not report.notes:
        return
    made.add_heading(wording.notes_title(report.lang), 1)
    _plain(made, [wording.notes_lead(report.lang)])
    for number, note in enumerate(report.notes, 1):
        written = made.add_paragraph()
        written.paragraph_format.space_after = Pt(1)
        start: Any = OxmlElement("w:bookmarkStart")
        end: Any = OxmlElement("w:bookmarkEnd")
        start.set(qn("w:name"), f"n{number}")
        for mark in (start, end):
            mark.set(qn("w:id"), str(number))
        written._p.append(start)
        written.add_run(f"{number}. {legal(note.text(report.lang))}").font.size = Pt(_SMALL)
        written._p.append(end)


def _without_times(content: BytesIO) -> bytes:
    """The same file without the time at which each of its parts was written."""
    with ZipFile(content) as parts:
        return archive((name, parts.read(name)) for name in parts.namelist())
