"""Pictures on paper: sheets with a title, what is in scope and where the data come from, as PDF; and PNG."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ...text import shorten
from ...text.extras import require
from .format import FONT_SIZE, Format
from .glyphs import FONTS, single_line
from .tones import TONES, blend

_HERE = Path(__file__).parent
_POINTS_PER_INCH = 72.0
_POINTS_PER_MM = _POINTS_PER_INCH / 25.4
_LONGEST_TITLE, _LONGEST_TEXT = 160, 700


_LEGEND = 0.86  # the font size of the legend, as a share of that of the text


class Paper(NamedTuple):
    """A sheet of paper in millimetres; `font_size` is that of the text in points.

    `names` is how many actors are named on it at rest, and `figure` the share of its height that is the picture's.
    """

    width: float
    height: float
    margin: float
    font_size: float
    names: int
    figure: float
    smaller: float = _LEGEND  # the font size of names, as a share of that of the text
    title: float = 2.1  # … and that of the title
    limits: bool = False

    @property
    def format(self) -> Format:
        """The room for the picture, in the units of a format."""
        unit = FONT_SIZE / (self.font_size * self.smaller)
        width = (self.width - 2 * self.margin) * _POINTS_PER_MM * unit
        height = self.height * self.figure * _POINTS_PER_MM * unit
        return Format(round(width), round(height), names=self.names, larger=_LEGEND / self.smaller)


PAPERS = {
    "a4": Paper(297, 210, 14, 9.2, 26, 0.765),
    "a3": Paper(420, 297, 18, 11.5, 60, 0.79),
    "a0": Paper(1189, 841, 48, 26, 170, 0.71, smaller=0.7, title=3.1, limits=True),
}


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one sheet; `picture` is an SVG without embedded fonts, and `alt` describes it.

    `lead` stands under the title, `findings` under the picture and beside them `link` as a QR code;
    at the foot `source` on the left and `mark` on the right. Texts are plain.
    """

    title: str
    lead: str
    picture: str
    alt: str
    source: str = ""
    mark: str = ""
    findings: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    link: str = ""


def pdf(pages: Sequence[Page], paper: Paper, lang: str, words: dict[str, str], tone: str = "light") -> bytes:
    """The pages as a PDF with tags, the same bytes for the same pages; its title is that of the first.

    `words` are the sheet's own: "limits", what stands above the limits of the data.
    """
    palette = TONES[tone]
    document = {
        "title": single_line(pages[0].title) if pages else "",
        "lang": lang,
        "paper": paper._asdict(),
        "background": palette.background,
        "ink": palette.text,
        "quiet": palette.quiet,
        "rule": blend(palette.text, palette.background, 0.82),
        "words": words,
        "pages": [_page(page) for page in pages],
    }
    made: bytes = compiled("sheet.typ", "pdf", {"document": json.dumps(document, ensure_ascii=False)})
    return made


def _page(page: Page) -> dict[str, Any]:
    content = asdict(page)
    for name, most in (
        ("title", _LONGEST_TITLE),
        ("lead", _LONGEST_TEXT),
        ("alt", _LONGEST_TEXT),
        ("source", _LONGEST_TEXT),
    ):
        content[name] = _cut(content[name], most)
    for name in ("findings", "limits"):
        content[name] = [_cut(text, _LONGEST_TEXT) for text in content[name]]
    return {**content, "code": _code(page.link)}


def _code(link: str) -> str:
    """A QR code as SVG; none for nothing, or for what is too long for one."""
    require("pictures")
    import segno  # noqa: PLC0415 - tables and network files do without

    try:
        return segno.make(link, micro=False).svg_inline(border=0, omitsize=True) if link else ""
    except segno.DataOverflowError:
        return ""


def _cut(text: str, most: int) -> str:
    return shorten(single_line(text, 2 * most), most)


def png(picture: str, width: float, scale: float = 1.0) -> bytes:
    """An SVG of this width in units as PNG, with `scale` pixels for each unit."""
    given = {"picture": picture, "width": f"{width:g}"}
    made: bytes = compiled("plain.typ", "png", given, ppi=_POINTS_PER_INCH * scale)
    return made


def compiled(template: str, form: Any, inputs: dict[str, str], ppi: float | None = None) -> Any:
    """The output of the typesetter for a template: its bytes, or of several pages as `svg` or `png` a list of them."""
    require("pictures")
    import typst  # noqa: PLC0415 - tables and network files do without

    return typst.compile(
        (_HERE / template).read_bytes(), format=form, ppi=ppi, sys_inputs=inputs, font_paths=_fonts(), timestamp=0
    )


@cache
def _fonts() -> Any:
    """The shipped fonts, and the system's for what these lack."""
    import typst  # noqa: PLC0415

    return typst.Fonts(include_system_fonts=True, font_paths=[FONTS])
