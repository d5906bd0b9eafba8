"""A report as a web page: one HTML file that fetches nothing, in which all texts are only text."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from ...text import report as wording
from ..drawing import Drawing
from .value import Grid, Reference, Report, Section

_STYLE = Path(__file__).parent / "page.css"


def page(report: Report) -> bytes:
    """The report as one HTML file; the same bytes for the same report.

    Its style and its pictures are within it, there is no script, and its policy allows nothing else.
    """
    return "".join(_document(report)).encode()


@cache
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")


def _document(report: Report) -> Iterator[str]:
    title, lang = escape(report.title), report.lang
    hashed = b64encode(sha256(_style().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; img-src data:; base-uri 'none'; form-action 'none'"
    yield f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title><style>{_style()}</style></head><body><main>"
    if report.logo:
        yield f'<img class="logo" alt="" src="{_data("image/png", report.logo.png)}">'
    yield f"<h1>{title}</h1>"
    yield f'<p class="quiet">{escape(report.scope)}</p>'
    yield from _plain(report.introduction)
    if report.drawing:
        yield _figure(report.drawing)
    for section in report.sections:
        yield from _section(report, section)
    yield from _plain(report.closing)
    yield from _notes(report)
    yield f"<footer><p>{escape(' · '.join(filter(None, (report.source, report.digest))))}</p></footer>"
    yield "</main></body></html>\n"


def _figure(drawing: Drawing) -> str:
    light, dark = (
        _data("image/svg+xml", Drawing(drawing.picture, drawing.caption, tone).svg().text.encode())
        for tone in ("light", "dark")
    )
    return (
        f'<figure><picture><source media="(prefers-color-scheme: dark) and (not print)" srcset="{dark}">'
        f'<img src="{light}" alt="{escape(drawing.caption.alt)}"></picture></figure>'
    )


def _section(report: Report, section: Section) -> Iterator[str]:
    yield f'<section aria-labelledby="{section.key}"><h2 id="{section.key}">{escape(section.title)}</h2>'
    for paragraph in section.paragraphs:
        sentences = (f"{escape(one.text)}{_marks(report, one.references)}" for one in paragraph)
        yield f"<p>{' '.join(sentences)}</p>"
    if section.grid:
        yield _table(report, section.grid)
    yield "</section>"


def _table(report: Report, grid: Grid) -> str:
    kind = [' class="number"' if numeric else "" for numeric in grid.numeric]
    head = "".join(f'<th scope="col"{k}>{escape(h)}</th>' for h, k in zip(grid.headings, kind, strict=True))
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td{k}>{escape(cell)}</td>" for cell, k in zip(row[1:], kind[1:], strict=True))
        + "</tr>"
        for row in grid.rows
    )
    caption = f"{escape(grid.caption)}{_marks(report, grid.references)}"
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(grid.caption)}"><table>'
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _marks(report: Report, references: tuple[Reference, ...]) -> str:
    """The numbers of the notes of a sentence, each of which leads there."""
    marks = report.marks(references)
    if not marks:
        return ""
    links = " ".join(f'<a href="#n{n}" aria-label="{escape(wording.mark((n,), report.lang))}">{n}</a>' for n in marks)
    return f"<sup>{links}</sup>"


def _notes(report: Report) -> Iterator[str]:
    if not report.notes:
        return
    yield f'<section aria-labelledby="notes"><h2 id="notes">{escape(wording.notes_title(report.lang))}</h2>'
    yield f'<p class="quiet">{escape(wording.notes_lead(report.lang))}</p><ol class="notes">'
    for number, note in enumerate(report.notes, 1):
        yield f'<li id="n{number}">{escape(note.text(report.lang))}</li>'
    yield "</ol></section>"


def _plain(paragraphs: Iterable[str]) -> Iterator[str]:
    yield from (f"<p>{escape(text)}</p>" for text in paragraphs)


def _data(media: str, content: bytes) -> str:
    return f"data:{media};base64,{b64encode(content).decode()}"
