"""A picture as SVG: one text, for browsers, for drawing programs and for the typesetter."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...picture import Picture
from ...picture.theme import LABELS
from . import labels
from .faces import faces
from .format import Format
from .ground import clouds, ties
from .legend import Legend, drawn, legend
from .look import Look, look_at
from .marks import marks, outlines
from .markup import element, text
from .names import gone_names, names
from .ring import ring_boxes, ring_names
from .stage import Stage, set_up
from .tones import TONES, Tone

_LONGEST = 2_000  # characters of a description, which is heard
SCREEN = Format(1600, 1000, 15, 32, inset=24)


class Drawn(NamedTuple):
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
) -> Drawn:
    """The picture as a document of its own, the same text for the same value.

    `title` and `description` are for those who do not see it. One for the `web` brings its letters along,
    which browsers take; other programs find them installed.
    """
    look, ground = look_at(picture), TONES[tone]
    colours = [getattr(entry.mark.colour, tone) for entry in picture.partition.legend]
    explained = legend(look, colours, sheet)
    fills = partial(ring_boxes, picture, height=sheet.letters) if picture.graph.map else None
    stage = set_up(look, sheet.width, sheet.height, explained.breadth, fills)
    actors = list(marks(look, stage, colours, ground))
    strokes = ties(look, stage, colours, ground)
    parts = [
        element("title", text(title)),
        element("desc", text(description, _LONGEST)),
        element("rect", width=sheet.width, height=sheet.height, fill=ground.background),
        *clouds(look, stage, colours, ground),
        strokes,
        element("g", outlines(look, stage, ground), id="gone") if picture.loss else "",
        element("g", actors, id="actors"),
        *_written(look, stage, sheet, ground, explained, web),
    ]
    if web:
        parts.insert(2, element("style", faces("".join(parts))))
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
    return Drawn(text_, len(actors), strokes.count("Q"))


def _written(look: Look, stage: Stage, sheet: Format, tone: Tone, explained: Legend, web: bool) -> Iterator[str]:
    """All letters: names, the numbers of a map, the legend."""
    picture = look.picture
    if not look.present:
        yield labels.nobody(picture.graph.words["nobody"], stage, sheet.letters, tone)
    if picture.graph.map:
        found = ring_names(picture, stage.discs, sheet.letters, stage.origin)
        counts = labels.numbers(look, stage, sheet.letters, tone, [name.box for name in found])
        yield element("g", counts, id="numbers")
    else:
        gone = gone_names(look, stage, sheet.letters)
        taken = [explained.box(stage.scale), *(name.box for name in gone), *(disc.box for disc in stage.gone)]
        found = [*gone, *names(look, stage, sheet.letters, sheet.names, taken)]
    yield element("g", (labels.written(name, tone, web) for name in found), id="names")
    yield element("g", drawn(explained, stage.scale, tone), id="legend")
