"""A report as a web page: one HTML file that fetches nothing, in which all texts are only text."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import NamedTuple

from ...picture.theme import CHROME
from ...text import report as wording
from ..drawing import TONES, Drawing
from ..drawing.tones import blend
from .value import Grid, Reference, Report, Section

_STYLE = Path(__file__).parent / "page.css"
_RULE = 0.82  # how far a rule goes from the colour of the text to that of the background


class _Form(NamedTuple):
    """How the parts are written: the level of the title, and whether marks lead to the notes."""

    level: int
    is_linked: bool


_WHOLE, _WITHIN = _Form(1, is_linked=True), _Form(3, is_linked=False)


def page(report: Report) -> bytes:
    """The report as one HTML file; the same bytes for the same report.

    Its style and its pictures are within it, there is no script, and its policy allows nothing else.
    """
    return "".join(_document(report)).encode()


def part(report: Report, tone: str) -> str:
    """The report as HTML within a page of another document, whose style it takes, on the background of `tone`.

    Its title is a heading of level 3, and its marks are no links.
    """
    return "".join(_body(report, _WITHIN, _drawn(report.drawing, tone) if report.drawing else ""))


@cache
def _style() -> str:
    """The style sheet, in the colours of the app; paper is light."""
    light, dark = (f":root{{{_colours(i, scheme)}}}" for i, scheme in enumerate(("light", "dark")))
    colours = f"{light}@media (prefers-color-scheme:dark){{{dark}}}@media print{{{light}}}"
    return f"{colours}{_STYLE.read_text(encoding='utf-8')}"


def _colours(i: int, scheme: str) -> str:
    tone = TONES[scheme]
    rule = blend(tone.text, tone.background, _RULE)
    named = {"ink": tone.text, "quiet": tone.quiet, "paper": tone.background, "rule": rule, "link": CHROME["link"][i]}
    return ";".join(f"--{name}:{value}" for name, value in named.items())


def _document(report: Report) -> Iterator[str]:
    title, lang = escape(report.title), report.lang
    hashed = b64encode(sha256(_style().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; img-src data:; base-uri 'none'; form-action 'none'"
    yield f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title><style>{_style()}</style></head><body><main>"
    yield from _body(report, _WHOLE, _figure(report.drawing) if report.drawing else "")
    yield f"<footer><p>{escape(' · '.join(filter(None, (report.source, report.digest))))}</p></footer>"
    yield "</main></body></html>\n"


def _body(report: Report, form: _Form, figure: str) -> Iterator[str]:
    if report.logo:
        yield f'<img class="logo" alt="" src="{_data("image/png", report.logo.png)}">'
    yield f"<h{form.level}>{escape(report.title)}</h{form.level}>"
    yield f'<p class="quiet">{escape(report.scope)}</p>'
    yield from _plain(report.introduction)
    yield figure
    for section in report.sections:
        yield from _section(report, section, form)
    yield from _plain(report.closing)
    yield from _notes(report, form)


def _figure(drawing: Drawing) -> str:
    light, dark = (_svg(drawing, tone) for tone in ("light", "dark"))
    return (
        f'<figure><picture><source media="screen and (prefers-color-scheme: dark)" srcset="{dark}">'
        f'<img src="{light}" alt="{escape(drawing.caption.alt)}"></picture></figure>'
    )


def _drawn(drawing: Drawing, tone: str) -> str:
    return f'<figure><img src="{_svg(drawing, tone)}" alt="{escape(drawing.caption.alt)}"></figure>'


def _svg(drawing: Drawing, tone: str) -> str:
    return _data("image/svg+xml", Drawing(drawing.picture, drawing.caption, tone).svg().text.encode())


def _section(report: Report, section: Section, form: _Form) -> Iterator[str]:
    yield _heading(section.key, section.title, form)
    for paragraph in section.paragraphs:
        sentences = (f"{escape(one.text)}{_marks(report, one.references, form)}" for one in paragraph)
        yield f"<p>{' '.join(sentences)}</p>"
    if section.grid:
        yield _table(report, section.grid, form)
    yield "</section>"


def _heading(key: str, title: str, form: _Form) -> str:
    """The start of a section, which its heading names."""
    key, level = f"report-{key}", form.level + 1
    return f'<section aria-labelledby="{key}"><h{level} id="{key}">{escape(title)}</h{level}>'


def _table(report: Report, grid: Grid, form: _Form) -> str:
    kind = [' class="number"' if numeric else "" for numeric in grid.numeric]
    head = "".join(f'<th scope="col"{k}>{escape(h)}</th>' for h, k in zip(grid.headings, kind, strict=True))
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td{k}>{escape(cell)}</td>" for cell, k in zip(row[1:], kind[1:], strict=True))
        + "</tr>"
        for row in grid.rows
    )
    caption = f"{escape(grid.caption)}{_marks(report, grid.references, form)}"
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(grid.caption)}"><table>'
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _marks(report: Report, references: tuple[Reference, ...], form: _Form) -> str:
    """The numbers of the notes of a sentence, each of which may lead there."""
    marks = report.marks(references)
    if not marks:
        return ""
    if not form.is_linked:
        return f"<sup>{' '.join(map(str, marks))}</sup>"
    links = " ".join(f'<a href="#n{n}" aria-label="{escape(wording.mark((n,), report.lang))}">{n}</a>' for n in marks)
    return f"<sup>{links}</sup>"


def _notes(report: Report, form: _Form) -> Iterator[str]:
    if not report.notes:
        return
    yield _heading("notes", wording.notes_title(report.lang), form)
    yield f'<p class="quiet">{escape(wording.notes_lead(report.lang))}</p><ol class="notes">'
    for number, note in enumerate(report.notes, 1):
        place = f' id="n{number}"' if form.is_linked else ""
        yield f"<li{place}>{escape(note.text(report.lang))}</li>"
    yield "</ol></section>"


def _plain(paragraphs: Iterable[str]) -> Iterator[str]:
    yield from (f"<p>{escape(text)}</p>" for text in paragraphs)


def _data(media: str, content: bytes) -> str:
    return f"data:{media};base64,{b64encode(content).decode()}"
