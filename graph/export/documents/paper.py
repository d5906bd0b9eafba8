"""A report on paper: a PDF with tags, on sheets of A4."""

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

from ...text import report as wording
from ..drawing import TONES, Paper, svg
from ..drawing.glyphs import single_line
from ..drawing.sheet import compiled
from ..drawing.tones import blend
from .value import Logo, Report, Section

_TEMPLATE = Path(__file__).parent / "report.typ"
_TONE = "light"
# The room for the picture on an upright sheet.
FIGURE = Paper(210, 297, 15, 8.3, names=18, figure=0.34)


def paper(report: Report) -> bytes:
    """The report as a PDF with tags, its title and its language; the same bytes for the same report."""
    tone = TONES[_TONE]
    document: dict[str, Any] = {
        "title": single_line(report.title),
        "lang": report.lang,
        "scope": report.scope,
        "introduction": report.introduction,
        "closing": report.closing,
        "picture": _picture(report),
        "alt": report.drawing.caption.alt if report.drawing else "",
        "sections": [_section(report, section) for section in report.sections],
        "notes": [note.text(report.lang) for note in report.notes],
        "notes_title": wording.notes_title(report.lang),
        "notes_lead": wording.notes_lead(report.lang),
        "source": " · ".join(filter(None, (report.source, report.digest))),
        "logo": _svg_of(report.logo) if report.logo else None,
        "ink": tone.text,
        "quiet": tone.quiet,
        "rule": blend(tone.text, tone.background, 0.82),
    }
    made: bytes = compiled(str(_TEMPLATE), "pdf", {"document": json.dumps(document, ensure_ascii=False)})
    return made


def _picture(report: Report) -> str | None:
    if report.drawing is None:
        return None
    caption = report.drawing.caption
    return svg(report.drawing.picture, caption.title, caption.alt, sheet=FIGURE.format, tone=_TONE, web=False).text


def _section(report: Report, section: Section) -> dict[str, Any]:
    grid = section.grid
    return {
        "title": section.title,
        "paragraphs": [
            [{"text": one.text, "marks": report.marks(one.references)} for one in paragraph]
            for paragraph in section.paragraphs
        ],
        "grid": grid
        and {
            "caption": grid.caption,
            "headings": grid.headings,
            "rows": grid.rows,
            "numeric": grid.numeric,
            "marks": report.marks(grid.references),
        },
    }


def _svg_of(logo: Logo) -> str:
    """The logo within a drawing, since the template takes texts alone."""
    content = b64encode(logo.png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {logo.width} {logo.height}" width="{logo.width}" '
        f'height="{logo.height}"><image width="{logo.width}" height="{logo.height}" '
        f'href="data:image/png;base64,{content}"/></svg>'
    )
