"""Where everything stands on a sheet: the places of a picture, scaled to its size."""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...picture import Picture
from ...picture.theme import DOTS, TIES
from .visibility import Visibility

_MARGIN = 18.0  # from all that is drawn to the edge of the sheet
_PADDING = 74.0  # around the actors, in units of the layout: there the areas of their groups end
_EDGE, _MAP_NAMES = (
    70.0,
    150.0,
)  # about so much is left free beside the actors, and beside the nodes of a map, whose names stand outside
_LARGEST, _SMALLEST = 2.4, 0.01  # a few actors are not enlarged to fill a sheet
_FEWEST_STRETCHED = 3  # points
_MOST_STRETCHED, _FLATTEST = 1.9, 0.8
_LEAST = 1.6  # the smallest radius
_SHRINK = 0.955


class Box(NamedTuple):
    """A rectangle on the sheet, y downwards."""

    x: float
    y: float
    w: float
    h: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a part in common."""
        apart = self.x >= other.x + other.w or other.x >= self.x + self.w
        return not (apart or self.y >= other.y + other.h or other.y >= self.y + self.h)


class Disc(NamedTuple):
    """A dot on the sheet."""

    x: float
    y: float
    r: float

    @property
    def box(self) -> Box:
        """The square around it."""
        return Box(self.x - self.r, self.y - self.r, 2 * self.r, 2 * self.r)


class Arc(NamedTuple):
    """A tie on the sheet: from one dot to another by way of a third point."""

    a: int
    b: int
    x: float
    y: float


@dataclass(frozen=True)
class Geometry:
    """A sheet of so many units, and the dots and ties on it.

    `scale` is how much larger than the layout they are, `origin` where its middle stands.
    """

    width: float
    height: float
    scale: float
    origin: tuple[float, float]
    discs: tuple[Disc, ...]
    arcs: tuple[Arc, ...]
    gone: tuple[Disc, ...] = ()  # the former places of the actors that a change removes

    def holds(self, dot: int, edge: float = 0.0) -> bool:
        """Whether a dot, or anything within `edge` of it, is on the sheet."""
        x, y, r = self.discs[dot]
        edge += r
        return -edge < x < self.width + edge and -edge < y < self.height + edge


# What dots fill, with all that belongs to them.
Fills = Callable[[Sequence[Disc]], Sequence[Box]]


def geometry_of(visible: Visibility, width: float, height: float, taken: float, fills: Fills | None = None) -> Geometry:
    """The picture on a sheet of this size, of which a strip at the left is `taken`; no dot is cut off.

    `fills` gives what the dots of a map and their names fill.
    """
    picture = visible.picture
    points = list(zip(picture.places.x, picture.places.y, strict=True))
    stretch = _stretch([points[i] for i in visible.whole], width - taken, height, fills is not None)
    points = [(x, y * stretch) for x, y in points]
    left = [(x, y * stretch) for x, y in picture.places.gone] if picture.loss else []
    shown = _span([Box(x, y, 0.0, 0.0) for x, y in (*(points[i] for i in visible.whole), *left)])
    padding = _PADDING if fills is None else 0.0
    room = (width - taken - 2 * _MARGIN, height - 2 * _MARGIN)
    scale = min(room[0] / max(shown.w + 2 * padding, 1.0), room[1] / max(shown.h + 2 * padding, 1.0), _LARGEST)
    while True:
        radii = _radii(picture, points, scale)
        discs = [Disc(x * scale, y * scale, r) for (x, y), r in zip(points, radii, strict=True)]
        gone = [Disc(x * scale, y * scale, grown(DOTS.gone, scale)) for x, y in left]
        span = _span(fills(discs) if fills else [disc.box for disc in (*(discs[i] for i in visible.whole), *gone)])
        if (span.w <= room[0] and span.h <= room[1]) or scale < _SMALLEST:
            break
        scale *= _SHRINK
    # In the middle of the sheet, or as near to it as what is taken allows.
    x = max(width / 2, taken + _MARGIN + padding * scale + span.w / 2) - (span.x + span.w / 2)
    y = height / 2 - (span.y + span.h / 2)
    placed = tuple(Disc(disc.x + x, disc.y + y, disc.r) for disc in discs)
    outlines = tuple(Disc(disc.x + x, disc.y + y, disc.r) for disc in gone)
    return Geometry(width, height, scale, (x, y), placed, _arcs(picture, placed), outlines)


def _stretch(points: Sequence[tuple[float, float]], width: float, height: float, is_map: bool) -> float:
    """The factor by which the picture is stretched vertically to fill the sheet; a map may be made much flatter."""
    if len(points) < _FEWEST_STRETCHED:
        return 1.0
    shown = _span([Box(x, y, 0.0, 0.0) for x, y in points])
    across = width - 2 * (_MAP_NAMES if is_map else _EDGE)
    needed = max(shown.w, 1.0) / max(shown.h, 1.0) * (height - 2 * _EDGE) / max(across, 1.0)
    return min(max(needed, 0.5 if is_map else _FLATTEST), _MOST_STRETCHED)


def _span(boxes: Sequence[Box]) -> Box:
    if not boxes:
        return Box(0.0, 0.0, 0.0, 0.0)
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.x + box.w for box in boxes) - x, max(box.y + box.h for box in boxes) - y)


def grown(radius: float, scale: float) -> float:
    """The radius of a dot on a sheet, if its neighbours leave room: dots grow slower than the picture."""
    return float(radius * (DOTS.natural / scale) ** DOTS.growth * scale)


def _radii(picture: Picture, points: Sequence[tuple[float, float]], scale: float) -> list[float]:
    """The radius of each dot by the ranking, as far as its neighbours leave room."""
    wanted = [grown(radius, scale) for radius in picture.ranking.radii]
    radii = list(wanted)
    cell = 2 * max(wanted, default=1.0) / DOTS.overlap or 1.0
    cells = defaultdict(list)
    for i, (x, y) in enumerate(points):
        cells[int(x * scale // cell), int(y * scale // cell)].append(i)
    for (column, row), members in cells.items():
        near = [j for across in (-1, 0, 1) for down in (-1, 0, 1) for j in cells.get((column + across, row + down), ())]
        for i in members:
            for j in near:
                if i != j:
                    apart = math.dist(points[i], points[j]) * scale * DOTS.overlap
                    radii[i] = min(radii[i], apart * wanted[i] / (wanted[i] + wanted[j]))
    return [max(radius, min(_LEAST, want)) for radius, want in zip(radii, wanted, strict=True)]


def _arcs(picture: Picture, discs: Sequence[Disc]) -> tuple[Arc, ...]:
    """Each tie an arc to the same side, seen from the better-connected end, so that a hub's ties bend one way."""
    graph = picture.graph
    arcs = []
    for line in graph.lines:
        a, b = graph.place[line.a], graph.place[line.b]
        if graph.dots[a].partners < graph.dots[b].partners:
            a, b = b, a
        (ax, ay, _), (bx, by, _) = discs[a], discs[b]
        arcs.append(Arc(a, b, (ax + bx) / 2 - (by - ay) * TIES.bow, (ay + by) / 2 + (bx - ax) * TIES.bow))
    return tuple(arcs)
