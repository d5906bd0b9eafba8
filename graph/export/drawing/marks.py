"""Actors: shape and colour stand for the group, size for the ranking, a ring for a collaboration."""

from collections.abc import Iterator, Sequence

from ...picture.theme import DOTS
from .geometry import Disc, Geometry
from .markup import dashes, element, text
from .shapes import outline
from .tones import Tone, blend
from .visibility import Visibility

_EDGE = 60.0


def marks(visible: Visibility, geometry: Geometry, colours: Sequence[str], tone: Tone) -> Iterator[str]:
    """Every actor on the sheet: the faint ones under the others, in each the small ones over the large."""
    dots = visible.picture.graph.dots
    order = sorted(
        (i for i in visible.present if geometry.holds(i, _EDGE)),
        key=lambda i: (i == visible.selected, not visible.faint(i), -geometry.discs[i].r),
    )
    for i in order:
        parts = _parts(visible, i, geometry.discs[i], colours, tone)
        yield element("g", (element("title", text(dots[i].name)), *parts), class_="actor")


def outlines(visible: Visibility, geometry: Geometry, tone: Tone) -> Iterator[str]:
    """The actors that a change removes: an empty outline at the former place of each."""
    if visible.picture.loss:
        for name, (x, y, r) in zip(visible.picture.loss.gone, geometry.gone, strict=True):
            edge = {"stroke": tone.text, "stroke_opacity": DOTS.gone_opacity, "stroke_width": DOTS.gone_width}
            circle = element("circle", cx=x, cy=y, r=r, fill="none", **edge, stroke_dasharray=dashes(DOTS.gone_dash))
            yield element("g", (element("title", text(name)), circle), class_="gone")


def _parts(visible: Visibility, dot: int, disc: Disc, colours: Sequence[str], tone: Tone) -> Iterator[str]:
    row = visible.picture.partition.of[dot]
    shape, colour, chosen = visible.picture.partition.legend[row].mark.shape, colours[row], dot == visible.selected
    shade = 0.0 if chosen else visible.shade(dot, tone.faint)
    paint = blend(colour, tone.background, shade) if shade else colour
    x, y, r = disc
    collaboration = visible.picture.graph.dots[dot].collaboration
    if chosen:
        halo = r * DOTS.halo + DOTS.halo_beyond
        yield element("circle", cx=x, cy=y, r=halo, fill=colour, fill_opacity=DOTS.halo_opacity)
    if collaboration:
        ring = outline(shape, x, y, ring_around(r))
        edge = {"stroke": paint, "stroke_width": DOTS.ring_width, "stroke_linejoin": "round"}
        yield element("path", d=ring, fill=tone.background, **edge)
    edge = {
        "stroke": tone.text if chosen else tone.background,
        "stroke_width": DOTS.edge_selected if chosen else min(DOTS.edge, r),
    }
    if collaboration and not chosen:
        edge = {}
    path = {"d": outline(shape, x, y, r), "stroke_linejoin": "round"}
    # The edge lies under the mark, half of it outside.
    if edge:
        yield element("path", **path, fill="none", **edge)
    yield element("path", **path, fill=paint)
    if visible.picture.loss and dot in visible.picture.loss.apart:
        reach = r + (DOTS.cut_off_ring if collaboration else DOTS.cut_off)
        edge = {"stroke": tone.text, "stroke_width": DOTS.cut_off_width, "stroke_dasharray": dashes(DOTS.cut_off_dash)}
        yield element("circle", cx=x, cy=y, r=reach, fill="none", **edge)


def ring_around(radius: float) -> float:
    """The radius of the ring of a collaboration."""
    least = min(DOTS.ring_least, DOTS.ring_least_share * radius)
    return radius + min(DOTS.ring_most, max(DOTS.ring * radius, least))
