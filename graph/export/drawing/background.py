"""What lies under the actors: the soft area of each group, and the ties."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...picture.theme import CLOUDS, TIES
from .geometry import Geometry
from .markup import dashes, element
from .tones import Tone
from .visibility import Visibility

_MOST_ACTORS = 4_000  # more of them would cover the sheet
_CENTRE, _HALFWAY = CLOUDS.centre, CLOUDS.halfway
_STOPS = ((0, _CENTRE), (0.25, (_CENTRE + _HALFWAY) / 2), (0.5, _HALFWAY), (0.75, 0.1), (1, 0.0))


def clouds(visible: Visibility, geometry: Geometry, colours: Sequence[str], tone: Tone) -> Iterator[str]:
    """The soft area of each group."""
    partition = visible.picture.partition
    rows = sorted({partition.of[i] for i, inside in enumerate(visible.inside) if inside})
    many = len(partition.legend) > CLOUDS.most_groups or sum(visible.inside) > _MOST_ACTORS
    if visible.picture.graph.map or many or not rows:
        return
    glows = {colours[row]: None for row in rows}
    yield element("defs", (_glow(colour) for colour in glows))
    layers = (element("g", _glows(visible, geometry, row, colours[row]), opacity=tone.cloud) for row in rows)
    yield element("g", layers, id="clouds", opacity=CLOUDS.behind if visible.spot is not None else None)


def _glow(colour: str) -> str:
    stops = (element("stop", offset=at, stop_color=colour, stop_opacity=strength) for at, strength in _STOPS)
    return element("radialGradient", stops, id=f"glow-{colour[1:]}")


def _glows(visible: Visibility, geometry: Geometry, row: int, colour: str) -> Iterator[str]:
    members = [i for i, at in enumerate(visible.picture.partition.of) if at == row and visible.inside[i]]
    reach = round(CLOUDS.reach * geometry.scale, 1)
    for i in members:
        if geometry.holds(i, reach):
            x, y, _ = geometry.discs[i]
            yield element("circle", cx=round(x, 1), cy=round(y, 1), r=reach, fill=f"url(#glow-{colour[1:]})")


class _Pen(NamedTuple):
    over: int  # higher values are drawn later, over the others
    colour: str
    strength: float
    width: float
    dashed: bool


def ties(visible: Visibility, geometry: Geometry, colours: Sequence[str], tone: Tone) -> str:
    """The ties, those that look the same in one stroke; those of a selection or a path over the others."""
    strokes: dict[_Pen, list[str]] = {}
    for line, pen in _pens(visible, colours, tone):
        a, b, x, y = geometry.arcs[line]
        if not (geometry.holds(a) or geometry.holds(b)) and not _crosses(geometry, line):
            continue
        (ax, ay, _), (bx, by, _) = geometry.discs[a], geometry.discs[b]
        strokes.setdefault(pen, []).append(f"M{ax:.1f} {ay:.1f}Q{x:.1f} {y:.1f} {bx:.1f} {by:.1f}")
    grown = min(max(geometry.scale**TIES.growth, TIES.thinnest), TIES.widest)
    factor = 1.0 if visible.picture.graph.map else grown
    drawn = (
        element(
            "path",
            d="".join(strokes[pen]),
            stroke=pen.colour,
            stroke_opacity=round(pen.strength, 3),
            stroke_width=pen.width * factor,
            stroke_dasharray=dashes(TIES.dash) if pen.dashed else None,
        )
        for pen in sorted(strokes)
    )
    return element("g", drawn, id="ties", fill="none", stroke_linecap="round")


def _crosses(geometry: Geometry, line: int) -> bool:
    """Whether a tie between two dots beside the sheet may lie on it."""
    a, b, x, y = geometry.arcs[line]
    xs, ys = (geometry.discs[a].x, x, geometry.discs[b].x), (geometry.discs[a].y, y, geometry.discs[b].y)
    return max(xs) > 0 and min(xs) < geometry.width and max(ys) > 0 and min(ys) < geometry.height


def _pens(visible: Visibility, colours: Sequence[str], tone: Tone) -> Iterator[tuple[int, _Pen]]:
    picture = visible.picture
    graph, of = picture.graph, picture.partition.of
    dashed: Mapping[int, bool] = dict(enumerate(picture.scope.dashed)) if picture.scope else {}
    own, faint = _strength(graph.map, sum(visible.crossing)), _strength(graph.map, len(graph.lines))
    for i, line in enumerate(graph.lines):
        if not visible.has_line(i):
            continue
        a, b, inside = of[graph.place[line.a]], of[graph.place[line.b]], visible.crossing[i]
        width = line.width if graph.map else TIES.width + TIES.width_per_link * line.width
        broken = dashed.get(i, False)
        if visible.spot is not None or not inside:
            # Ties that lead out of the filters stay visible.
            weak = TIES.leaving if visible.leaving[i] else TIES.outside
            behind = TIES.behind if inside else TIES.behind_outside
            back = behind if visible.spot is not None and visible.parted else weak
            yield i, _Pen(0, tone.tie, back * (own if inside else faint), width, broken)
        elif a == b:
            yield i, _Pen(1, colours[a], TIES.within_group * own, width, broken)
        else:
            yield i, _Pen(1, tone.tie, TIES.between_groups * own, width, broken)
    for i in visible.highlighted:
        line = graph.lines[i]
        ends = [graph.place[line.a], graph.place[line.b]]
        other = ends[0] if ends[1] == visible.selected else ends[1]
        width = line.width if graph.map else TIES.width + TIES.width_more + TIES.width_per_link * line.width
        yield i, _Pen(2, colours[of[other]], TIES.highlighted, width, dashed.get(i, False))


def _strength(is_map: bool, ties: int) -> float:
    """The more ties, the fainter each, so that together they do not hide the actors."""
    return 1.0 if is_map else min(1.0, max(TIES.weakest, (TIES.many / max(ties, 1)) ** 0.5))
