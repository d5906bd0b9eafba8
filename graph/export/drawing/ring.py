"""The names of a map: outside the ring its nodes stand on, each in line with its node and the ring's middle."""

import math
from collections.abc import Sequence

from ...picture import Picture
from ...picture.theme import LABELS, MAP_LABELS
from ...text import number
from .geometry import Box, Disc
from .glyphs import BOLD, PLAIN, broken, single_line, text_width
from .names import Name
from .shapes import extent

_MOST_WITH_NUMBERS = 12  # groups; more than on the screen, where they appear when a node is pointed at
_WAYS = sorted(
    ((out, turn) for out in range(MAP_LABELS.steps) for turn in MAP_LABELS.turns),
    key=lambda way: way[0] + MAP_LABELS.turn_cost * abs(way[1]),
)


def ring_names(
    picture: Picture, discs: Sequence[Disc], height: float, origin: tuple[float, float] = (0.0, 0.0)
) -> list[Name]:
    """The names of nodes that stand about the origin, those of the largest first; a node without room has none."""
    nodes = [Disc(x, y, r + 2).box for x, y, r in discs]
    placed: list[Name] = []
    for i in sorted(range(len(discs)), key=lambda i: -discs[i].r):
        taken = [name.box for name in placed] + nodes[:i] + nodes[i + 1 :]
        if found := _placed(picture, i, discs[i], height, origin, taken):
            placed.append(found)
    return placed


def ring_boxes(picture: Picture, discs: Sequence[Disc], height: float) -> list[Box]:
    """What each node and its name fill."""
    return [disc.box for disc in discs] + [name.box for name in ring_names(picture, discs, height)]


def _placed(
    picture: Picture, dot: int, disc: Disc, height: float, origin: tuple[float, float], taken: Sequence[Box]
) -> Name | None:
    lines, weights = _lines(picture, dot)
    font_size = height * LABELS.larger
    w = max(text_width(line, font_size, weight) for line, weight in zip(lines, weights, strict=True)) + 6
    h = font_size * (1 + (len(lines) - 1) * LABELS.leading) + 4
    shape = picture.partition.legend[picture.partition.of[dot]].mark.shape
    x, y, r = disc.x, disc.y, disc.r * max(extent(shape)[::2])
    seen = (x - origin[0], y - origin[1])
    straight = math.atan2(seen[1], seen[0]) if any(seen) else math.pi / 2
    for out, turn in _WAYS:
        right, down = math.cos(straight + turn), math.sin(straight + turn)
        away = _touching(right, down, w, h, r + 2 + MAP_LABELS.gap) + out * MAP_LABELS.step
        box = Box(x + right * away - w / 2, y + down * away - h / 2, w, h)
        if not any(box.meets(other) for other in taken):
            return Name(dot, lines, box, font_size, weights, (x + right * r, y + down * r) if out else None)
    return None


def _lines(picture: Picture, dot: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    graph = picture.graph
    lines = broken(single_line(graph.dots[dot].name), LABELS.letters)
    weights = (BOLD,) * len(lines)
    if len(graph.dots) > _MOST_WITH_NUMBERS:
        return lines, weights
    count, within = (number(value, graph.lang) for value in (graph.dots[dot].count, graph.dots[dot].within))
    return (*lines, graph.words["map_node"].format(actors=count, within=within)), (*weights, PLAIN)


def _touching(right: float, down: float, w: float, h: float, r: float) -> float:
    """How far in this direction the middle of a box must be for the box to touch a circle from outside."""
    near, far = 0.0, r + w + h
    for _ in range(14):
        middle = (near + far) / 2
        gap = math.hypot(max(abs(right * middle) - w / 2, 0), max(abs(down * middle) - h / 2, 0))
        near, far = (middle, far) if gap < r else (near, middle)
    return far
