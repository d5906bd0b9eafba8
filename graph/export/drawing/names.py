"""Which actors are named on a sheet, and where: in order of rank, never over one another, nor over larger dots."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from ...picture.theme import LABELS
from ...text import shorten
from .geometry import Box, Disc, Geometry
from .glyphs import BOLD, PLAIN, broken, single_line, text_width
from .marks import ring_around
from .shapes import extent
from .visibility import Visibility

_CUT = 260.0  # the cost of cutting off all of a name, in square units of what it would cover
_BESIDE = 4.0  # this near another dot of the same size, a name seems to belong to that one
_AMBIGUOUS = LABELS.most_covered + 4.0  # the cost of that, unless the other is named already: too high at rest
_CELL = 64.0  # of the squares in which obstacles are looked up


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a dot on one line or two, in a box; `lead` is where a fine line to it begins, if it needs one."""

    dot: int
    lines: tuple[str, ...]
    box: Box
    height: float
    weights: tuple[int, ...]
    lead: tuple[float, float] | None = None


class _Slot(NamedTuple):
    box: Box
    far: float


def names(visible: Visibility, geometry: Geometry, height: float, most: int, taken: Sequence[Box]) -> list[Name]:
    """The names of at most so many dots at rest, or of a selection and all about it, none on what is `taken`."""
    placed: list[Name] = []
    boxes = list(taken)
    obstacles = _Obstacles(visible, geometry)
    candidates, most, hubs = _candidates(visible, most)
    middle = _middle(visible)
    if middle is not None:
        boxes.append(geometry.discs[middle].box)
    tried = 0
    for dot in candidates:
        if len(placed) >= most or tried > LABELS.most_tried * most:
            break
        if not geometry.holds(dot, -geometry.discs[dot].r):
            continue
        tried += 1
        chosen = dot == visible.selected
        bold = chosen or dot in hubs
        font_size, weight = (height * LABELS.larger, BOLD) if bold else (height, PLAIN)
        about = geometry.discs[middle] if middle is not None and not chosen else None
        if about is None and visible.picture.loss and dot in visible.picture.loss.apart and geometry.gone:
            about = geometry.gone[0]  # so that its name goes outwards, at the end of a fine line if need be
        named = {name.dot for name in placed}
        found = _best(_Wanted(visible, geometry, dot, font_size, weight, about, bold, named), boxes, obstacles)
        if found is None or (visible.spot is None and not bold and found[0] > LABELS.most_covered):
            continue
        placed.append(found[1])
        boxes.append(found[1].box)
    return placed


def gone_names(visible: Visibility, geometry: Geometry, height: float) -> list[Name]:
    """The names of the actors that a change removes, under their outlines; of two that overlap, the first."""
    found: list[Name] = []
    for named, disc in zip(visible.picture.loss.gone if visible.picture.loss else (), geometry.gone, strict=True):
        line = shorten(single_line(named), LABELS.letters)
        font_size = height * LABELS.larger
        w, h = text_width(line, font_size, BOLD) + 6, font_size * 1.05 + 3
        box = Box(disc.x - w / 2, disc.y + disc.r + 2, w, h)
        if line and _on(box, geometry) and not any(box.meets(other.box) for other in found):
            found.append(Name(-1, (line,), box, font_size, (BOLD,)))
    return found


class _Wanted(NamedTuple):
    visible: Visibility
    geometry: Geometry
    dot: int
    font_size: float
    weight: int
    about: Disc | None
    bold: bool
    named: Set[int]


def _best(wanted: _Wanted, boxes: Sequence[Box], obstacles: "_Obstacles") -> tuple[float, Name] | None:
    """The best place for a name, on one line or two, whole or if need be cut; and what of others it covers."""
    best: tuple[float, float, Name] | None = None
    geometry, dot, picture = wanted.geometry, wanted.dot, wanted.visible.picture
    disc, shape = geometry.discs[dot], picture.partition.legend[picture.partition.of[dot]].mark.shape
    around = ring_around(disc.r) + 1 if picture.graph.dots[dot].collaboration else disc.r
    name = single_line(picture.graph.dots[dot].name)
    if not name:
        return None
    in_two = broken(name, max(LABELS.letters // 2, len(name) * 2 // 3)) if len(name) <= 2 * LABELS.letters else (name,)
    ways = (
        broken(name, LABELS.letters),
        in_two,
        (shorten(name, LABELS.letters),),
        broken(name, LABELS.letters_small),
        (shorten(name, LABELS.letters_small),),
    )
    for lines in dict.fromkeys(ways):
        cut = "…" in lines[-1] and "…" not in name
        if max(map(len, lines)) > LABELS.letters or (cut and best is not None and best[1] <= LABELS.most_covered):
            continue
        w = max(text_width(line, wanted.font_size, wanted.weight) for line in lines) + 6
        h = wanted.font_size * (1.05 + (len(lines) - 1) * LABELS.leading) + 3
        for box, far in _slots(disc, around, extent(shape), (w, h), wanted.bold, wanted.about is not None):
            if not _on(box, geometry) or any(box.meets(other) for other in boxes):
                continue
            covered = obstacles.under(box, dot, disc.r, wanted.named)
            cost = covered + _CUT * (1 - sum(map(len, lines)) / len(name)) * cut
            if wanted.about is not None:
                cost += LABELS.away_cost * far + LABELS.inward_cost * _inward(box, disc, wanted.about)
            if best is None or cost < best[0]:
                weights = (wanted.weight,) * len(lines)
                lead = (disc.x, disc.y) if far else None
                best = cost, covered, Name(dot, lines, box, wanted.font_size, weights, lead)
            if cost == 0:
                break
        if best is not None and best[0] == 0:
            break
    return None if best is None else best[1:]


def _on(box: Box, geometry: Geometry) -> bool:
    across = box.x >= LABELS.margin and box.x + box.w <= geometry.width - LABELS.margin
    return across and box.y >= LABELS.margin and box.y + box.h <= geometry.height - LABELS.margin


def _inward(box: Box, disc: Disc, about: Disc) -> bool:
    """Whether a name is nearer than its dot to the middle of the selection, where all the ties are."""
    away = math.hypot(box.x + box.w / 2 - about.x, box.y + box.h / 2 - about.y)
    return away < math.hypot(disc.x - about.x, disc.y - about.y)


def _slots(
    disc: Disc, around: float, extent: tuple[float, float, float], size: tuple[float, float], bold: bool, far: bool
) -> Iterator[_Slot]:
    """Under, over, right, left; a hub's name may go aside too, and about a selection to the end of a fine line."""
    (x, y, _), (w, h) = disc, size
    across, up, down = (around * share for share in extent)
    below, above = y + down + 1, y - up - h - 1
    yield _Slot(Box(x - w / 2, below, w, h), 0)
    yield _Slot(Box(x - w / 2, above, w, h), 0)
    yield _Slot(Box(x + across + 2, y - h / 2, w, h), 0)
    yield _Slot(Box(x - across - w - 2, y - h / 2, w, h), 0)
    if bold and not far:
        yield from _corners(disc, around, w, h, 0)
        for aside in LABELS.aside:
            yield _Slot(Box(x - w / 2 + aside * w, below, w, h), 0)
            yield _Slot(Box(x - w / 2 + aside * w, above, w, h), 0)
    if far:
        for steps in LABELS.away:
            yield from _corners(disc, around, w, h, steps)


def _corners(disc: Disc, around: float, w: float, h: float, far: float) -> Iterator[_Slot]:
    across, down = around * 0.7 + far * 0.6, around * 0.7 + far
    for y in (disc.y - down - h, disc.y + down):
        yield _Slot(Box(disc.x + across, y, w, h), far)
        yield _Slot(Box(disc.x - across - w, y, w, h), far)


def _candidates(visible: Visibility, most: int) -> tuple[list[int], int, frozenset[int]]:
    """The dots that may be named, in order; how many of them; and which are hubs."""
    order = visible.picture.ranking.order
    within = [i for i in order if visible.inside[i]]
    apart = visible.picture.loss.apart if visible.picture.loss else ()
    # Actors that are cut off are named first, and like hubs, beside their dots if necessary.
    hubs = frozenset((*within[: LABELS.hubs], *apart))
    if visible.spot is None:
        return [*apart, *(i for i in within if i not in apart)], max(most, len(apart)), hubs
    others = [i for i in order if i in visible.spot and i != visible.selected]
    return [*([] if visible.selected is None else [visible.selected]), *others], len(visible.spot), hubs


def _middle(visible: Visibility) -> int | None:
    """The middle of a selection, which no name may cover; none where there are too many to name them all."""
    if not visible.spot or len(visible.spot) > LABELS.most_around:
        return None
    return visible.selected if visible.selected is not None else min(visible.spot)


class _Obstacles:
    """Dots by the squares they touch, so that a name is compared with those near it only."""

    def __init__(self, visible: Visibility, geometry: Geometry) -> None:
        self._discs = geometry.discs
        self._boxes: dict[int, Box] = {}
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        seen = visible.present if visible.spot is None else visible.spot
        for dot in seen:
            x, y, r = geometry.discs[dot]
            if visible.picture.graph.dots[dot].collaboration:
                r = ring_around(r)
            self._boxes[dot] = Disc(x, y, r).box
            for cell in _cells(self._boxes[dot]):
                self._cells[cell].append(dot)

    def under(self, box: Box, own: int, radius: float, named: Set[int]) -> float:
        """How much of others' dots a name would cover, and whether it would be taken for that of one beside it.

        Far too much if it covers one that is as large as its own.
        """
        around = Box(box.x - _BESIDE, box.y - _BESIDE, box.w + 2 * _BESIDE, box.h + 2 * _BESIDE)
        cost = 0.0
        for dot in {dot for cell in _cells(around) for dot in self._cells.get(cell, ())} - {own}:
            r, alike = self._discs[dot].r, self._discs[dot].r >= LABELS.same_size * radius
            if self._boxes[dot].meets(box):
                cost += r * r + LABELS.too_much * alike * max(1.0, r / radius)
            elif alike and dot not in named and self._boxes[dot].meets(around):
                cost += _AMBIGUOUS
        return cost


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.x // _CELL), int((box.x + box.w) // _CELL) + 1):
        for row in range(int(box.y // _CELL), int((box.y + box.h) // _CELL) + 1):
            yield column, row
