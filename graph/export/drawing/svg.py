"""A picture as SVG: one text, for browsers, for drawing programs and for the typesetter."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...picture import Picture
from ...picture.theme import LABELS
from . import labels
from .background import clouds, ties
from .embedded_fonts import embedded_fonts
from .format import Format
from .geometry import Geometry, geometry_of
from .legend import Legend, drawn, legend
from .marks import marks, outlines
from .markup import element, text
from .names import gone_names, names
from .ring import ring_boxes, ring_names
from .tones import TONES, Tone
from .visibility import Visibility, visibility_of

_LONGEST = 2_000  # characters of a description, which screen readers read
SCREEN = Format(1600, 1000, 15, 32, inset=24)


class SvgDocument(NamedTuple):
    """An SVG, and how many actors and ties it shows."""

    text: str
    actors: int
    ties: int


def svg(
    picture: Picture,
    title: str,
    description: str,
    *,
    sheet: Format = SCREEN,
    tone: str = "light",
    web: bool = True,
) -> SvgDocument:
    """The picture as a document of its own, the same text for the same value.

    `title` and `description` are for those who do not see it. For the `web` the fonts are embedded, which
    browsers use; other programs use those that are installed.
    """
    visible, palette = visibility_of(picture), TONES[tone]
    colours = [getattr(entry.mark.colour, tone) for entry in picture.partition.legend]
    explained = legend(visible, colours, sheet)
    fills = partial(ring_boxes, picture, height=sheet.font_size) if picture.graph.map else None
    geometry = geometry_of(visible, sheet.width, sheet.height, explained.width, fills)
    actors = list(marks(visible, geometry, colours, palette))
    strokes = ties(visible, geometry, colours, palette)
    parts = [
        element("title", text(title)),
        element("desc", text(description, _LONGEST)),
        element("rect", width=sheet.width, height=sheet.height, fill=palette.background),
        *clouds(visible, geometry, colours, palette),
        strokes,
        element("g", outlines(visible, geometry, palette), id="gone") if picture.loss else "",
        element("g", actors, id="actors"),
        *_written(visible, geometry, sheet, palette, explained, web),
    ]
    if web:
        parts.insert(2, element("style", embedded_fonts("".join(parts))))
    drawing = element(
        "svg",
        parts,
        xmlns="http://www.w3.org/2000/svg",
        version="1.1",
        width=sheet.width,
        height=sheet.height,
        viewBox=f"0 0 {sheet.width:g} {sheet.height:g}",
        role="img",
        lang=picture.graph.lang,
        font_family=LABELS.family,
    )
    text_ = f'<?xml version="1.0" encoding="UTF-8"?>\n{drawing}\n'
    return SvgDocument(text_, len(actors), strokes.count("Q"))


def _written(
    visible: Visibility, geometry: Geometry, sheet: Format, tone: Tone, explained: Legend, web: bool
) -> Iterator[str]:
    """All texts: names, the numbers of a map, the legend."""
    picture = visible.picture
    if not visible.present:
        yield labels.empty_message(picture.graph.words["nobody"], geometry, sheet.font_size, tone)
    if picture.graph.map:
        found = ring_names(picture, geometry.discs, sheet.font_size, geometry.origin)
        counts = labels.numbers(visible, geometry, sheet.font_size, tone, [name.box for name in found])
        yield element("g", counts, id="numbers")
    else:
        gone = gone_names(visible, geometry, sheet.font_size)
        taken = [explained.box(geometry.scale), *(name.box for name in gone), *(disc.box for disc in geometry.gone)]
        found = [*gone, *names(visible, geometry, sheet.font_size, sheet.names, taken)]
    yield element("g", (labels.written(name, tone, web) for name in found), id="names")
    yield element("g", drawn(explained, geometry.scale, tone), id="legend")
