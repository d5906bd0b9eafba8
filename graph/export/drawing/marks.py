"""Actors: shape and colour say the group, size the ranking, a ring that the actor is a collaboration."""

from collections.abc import Iterator, Sequence

from .look import Look
from .markup import element, text
from .shapes import outline
from .stage import Disc, Stage
from .tones import Tone, blend

_EDGE = 60.0


def marks(look: Look, stage: Stage, colours: Sequence[str], tone: Tone) -> Iterator[str]:
    """Every actor on the sheet: the faint ones under the others, in each the small ones over the large."""
    dots = look.picture.graph.dots
    order = sorted(
        (i for i in look.present if stage.holds(i, _EDGE)),
        key=lambda i: (i == look.selected, not look.faint(i), -stage.discs[i].r),
    )
    for i in order:
        parts = _parts(look, i, stage.discs[i], colours, tone)
        yield element("g", (element("title", text(dots[i].name)), *parts), class_="actor")


def outlines(look: Look, stage: Stage, tone: Tone) -> Iterator[str]:
    """Who is taken away by a change: an empty outline where each stood."""
    if look.picture.loss:
        for name, (x, y, r) in zip(look.picture.loss.gone, stage.gone, strict=True):
            edge = {"stroke": tone.text, "stroke_opacity": 0.9, "stroke_width": 2.4, "stroke_dasharray": "5 3.5"}
            circle = element("circle", cx=x, cy=y, r=r, fill="none", **edge)
            yield element("g", (element("title", text(name)), circle), class_="gone")


def _parts(look: Look, dot: int, disc: Disc, colours: Sequence[str], tone: Tone) -> Iterator[str]:
    row = look.picture.partition.of[dot]
    shape, colour, chosen = look.picture.partition.legend[row].mark.shape, colours[row], dot == look.selected
    shade = 0.0 if chosen else look.shade(dot, tone.faint)
    paint = blend(colour, tone.background, shade) if shade else colour
    x, y, r = disc
    collaboration = look.picture.graph.dots[dot].collaboration
    if chosen:
        yield element("circle", cx=x, cy=y, r=r * 1.25 + 9, fill=colour, fill_opacity=0.22)
    if collaboration:
        ring = outline(shape, x, y, ring_around(r))
        yield element("path", d=ring, fill=tone.background, stroke=paint, stroke_width=1.5, stroke_linejoin="round")
    edge = {"stroke": tone.text if chosen else tone.background, "stroke_width": 5.0 if chosen else min(2.4, r)}
    if collaboration and not chosen:
        edge = {}
    path = {"d": outline(shape, x, y, r), "stroke_linejoin": "round"}
    # The edge lies under the mark, half of it outside.
    if edge:
        yield element("path", **path, fill="none", **edge)
    yield element("path", **path, fill=paint)
    if look.picture.loss and dot in look.picture.loss.apart:
        reach = (ring_around(r) if collaboration else r) + 5
        yield element(
            "circle", cx=x, cy=y, r=reach, fill="none", stroke=tone.text, stroke_width=2, stroke_dasharray="5 3"
        )


def ring_around(radius: float) -> float:
    """The radius of the ring of a collaboration."""
    return radius + min(3.4, max(0.36 * radius, min(2.0, 0.7 * radius)))
