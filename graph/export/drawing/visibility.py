"""Which parts of a picture are visible, and how faint they are, by the rules of the screen."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from ...picture import Picture
from ...picture.theme import DOTS

SECTOR = "sector"


@dataclass(frozen=True)
class Visibility:
    """A picture with its filters, its legend and its focus worked out; dots and lines by their places.

    `inside` and `crossing` are the dots and lines that are not faint, `leaving` the lines from the one to the other
    side of the filters, `counts` how many actors of each row of the legend are within the filters and the focus;
    `spot` are the highlighted dots, None if nothing is selected, and `highlighted` the lines.
    """

    picture: Picture
    inside: tuple[bool, ...]
    crossing: tuple[bool, ...]
    leaving: tuple[bool, ...]
    counts: tuple[int, ...]
    focused: bool
    selected: int | None
    spot: frozenset[int] | None
    highlighted: tuple[int, ...]

    @cached_property
    def present(self) -> tuple[int, ...]:
        """The dots that are drawn."""
        return tuple(i for i, inside in enumerate(self.inside) if inside or not self.picture.hide)

    @cached_property
    def whole(self) -> tuple[int, ...]:
        """The dots that must fit on the sheet."""
        within = tuple(i for i, inside in enumerate(self.inside) if inside)
        return within if self.focused and within else self.present

    @cached_property
    def parted(self) -> bool:
        """Whether some drawn dots are within the filters and others are not."""
        return sum(self.inside) < len(self.present) or (self.picture.hide and self.focused)

    def has_line(self, line: int) -> bool:
        """Whether a line is drawn."""
        return self.crossing[line] or not self.picture.hide

    def faint(self, dot: int) -> bool:
        """Whether a dot is drawn faint."""
        return not self.inside[dot] if self.spot is None else dot not in self.spot

    def shade(self, dot: int, faint: float) -> float:
        """How faint a dot is: 0 not at all, 1 would be gone; `faint` is the value for this background."""
        if not self.faint(dot):
            return 0.0
        if self.spot is None or not self.parted:
            return faint
        return faint * DOTS.faint_within if self.inside[dot] else 1 - (1 - faint) * DOTS.faint_beyond


def visibility_of(picture: Picture) -> Visibility:
    """Which parts of the picture are visible."""
    graph, partition, scope = picture.graph, picture.partition, picture.scope
    ends = [(graph.place[line.a], graph.place[line.b]) for line in graph.lines]
    within = scope.dots if scope else (True,) * len(graph.dots)
    passable = scope.ties if scope else (True,) * len(ends)
    off = [not graph.map and entry.id in picture.hidden for entry in partition.legend]
    # Sectors are a filter, which also limits a focus; the rows of any other legend only choose what is drawn.
    blocking = partition.by == SECTOR
    reachable = [within[i] and not (blocking and off[row]) for i, row in enumerate(partition.of)]
    middle = [graph.place[id] for id in picture.focus if id in graph.place]
    middle = [dot for dot in middle if reachable[dot]]
    circle = _surroundings(middle, picture.radius, _partners(ends, passable), reachable) if middle else None
    counted = [i in circle for i in range(len(within))] if circle is not None else list(within)
    counts = [0] * len(partition.legend)
    for counts_here, row in zip(counted, partition.of, strict=True):
        counts[row] += counts_here
    inside = tuple(here and not off[row] for here, row in zip(counted, partition.of, strict=True))
    crossing = tuple(may and inside[a] and inside[b] for may, (a, b) in zip(passable, ends, strict=True))
    leaving = tuple(may and inside[a] != inside[b] for may, (a, b) in zip(passable, ends, strict=True))
    selected = graph.place.get(picture.select) if picture.select is not None else None
    if selected is not None and picture.hide and not inside[selected]:
        selected = None
    spot, highlighted = _highlighted(picture, ends, inside, crossing, selected)
    return Visibility(picture, inside, crossing, leaving, tuple(counts), bool(middle), selected, spot, highlighted)


def _highlighted(
    picture: Picture,
    ends: list[tuple[int, int]],
    inside: tuple[bool, ...],
    crossing: tuple[bool, ...],
    selected: int | None,
) -> tuple[frozenset[int] | None, tuple[int, ...]]:
    """The highlighted dots and lines: a path, or the selection and its partners."""
    if picture.lit:
        dots = {dot for dot in picture.lit.dots if inside[dot] or not picture.hide}
        lines = tuple(line for line in picture.lit.ties if crossing[line] or not picture.hide)
        return frozenset(dots if selected is None else dots | {selected}), lines
    if selected is None:
        return None, ()
    # The ties of a faint dot are shown too: they show where it belongs.
    shown = crossing if inside[selected] or picture.hide else (True,) * len(ends)
    lines = tuple(i for i, pair in enumerate(ends) if selected in pair and shown[i])
    return frozenset({selected, *(dot for line in lines for dot in ends[line])}), lines


def _partners(ends: list[tuple[int, int]], passable: Collection[bool]) -> dict[int, list[int]]:
    partners = defaultdict(list)
    for (a, b), may in zip(ends, passable, strict=True):
        if may:
            partners[a].append(b)
            partners[b].append(a)
    return partners


def _surroundings(middle: list[int], radius: int, partners: dict[int, list[int]], reachable: list[bool]) -> set[int]:
    """The dots within so many steps of any of those in the middle."""
    found = set(middle)
    edge = list(found)
    for _ in range(radius):
        edge = [dot for dot in {b for a in edge for b in partners.get(a, ())} if dot not in found and reachable[dot]]
        found.update(edge)
    return found
