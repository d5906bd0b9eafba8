"""The layers of a graph: places, sizes, colours, what is within the filters, and highlights."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from . import scales
from .scene import Graph, Pair, pair_of, titles_of

MAP_RADIUS = 300.0  # half the width of the ellipse a map's nodes stand on


@dataclass(frozen=True, slots=True)
class Places:
    """Where each dot sits, x to the right and y downwards.

    `gone` are empty places that the picture has room for, so that before and after have the same frame.
    """

    x: tuple[float, ...]
    y: tuple[float, ...]
    gone: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """What dots are sized by: its name for people, a radius for each dot, and their places from first to last.

    `largest` is the value that the largest radius stands for, 0 where no actor has a value; `values` are those of each
    dot, NaN where it has none. `partners` counts those of each dot where what is measured is not what is drawn, None
    for a dot that is not measured.
    """

    name: str
    radii: tuple[float, ...]
    order: tuple[int, ...]
    largest: float = 0.0
    values: tuple[float, ...] = ()
    partners: tuple[int | None, ...] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the legend: a category, how many actors of the whole network it has, and its mark."""

    id: str
    name: str
    count: int
    mark: scales.Mark


@dataclass(frozen=True, slots=True)
class Partition:
    """What dots are coloured by: `by` for programs, `title` for people, and each dot's row of the legend."""

    by: str
    title: str
    legend: tuple[Entry, ...]
    of: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ScopeMask:
    """Which dots and which lines are within the filters, each by itself, and which lines are dashed."""

    dots: tuple[bool, ...]
    ties: tuple[bool, ...]
    dashed: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Highlight:
    """What is highlighted, such as a path, while all else is faint: places of dots and of lines."""

    dots: tuple[int, ...]
    ties: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """What a change takes away: the names of removed actors, in the order of their places, and the dots cut off."""

    gone: tuple[str, ...]
    apart: tuple[int, ...]


Layer = Graph | Places | Ranking | Partition | ScopeMask | Highlight | Loss


def place(graph: Graph, positions: Mapping[str, tuple[float, float]], gone: Iterable[str] = ()) -> Places:
    """Each dot at its position; one with none, or not a finite one, is put in the middle of the picture.

    `gone` are those of `positions` whose places stay empty.
    """

    def point(id: str) -> tuple[float, float]:
        x, y = positions.get(id, (0.0, 0.0))
        return (round(x, 1) + 0.0, round(y, 1) + 0.0) if math.isfinite(x) and math.isfinite(y) else (0.0, 0.0)

    points = [point(dot.id) for dot in graph.dots]
    return Places(tuple(x for x, _ in points), tuple(y for _, y in points), tuple(map(point, gone)))


def ring(graph: Graph) -> Places:
    """The dots round an ellipse, in their order from the top: how a map is read."""
    n = len(graph.dots)
    reach = MAP_RADIUS * max(1.0, n / 9) if n > 1 else 0.0
    turns = [2 * math.pi * i / n - math.pi / 2 for i in range(n)]
    return place(
        graph,
        {
            dot.id: (1.45 * reach * math.cos(turn), reach * math.sin(turn))
            for dot, turn in zip(graph.dots, turns, strict=True)
        },
    )


def rank(graph: Graph, name: str, values: Mapping[str, float], partners: Mapping[str, int] | None = None) -> Ranking:
    """Dots sized by `values`, area in proportion; `name` is that in the legend.

    An actor that is not in it counts as not a number. The largest of all values has the largest dot, whether its
    actor is drawn or not. `partners` are those of the measured actors, where others are drawn too.
    """
    complete = {dot.id: float(values.get(dot.id, "nan")) for dot in graph.dots}
    largest = max(filter(math.isfinite, map(float, values.values())), default=0.0)
    grown = scales.MAP_SCALE if graph.map else 1.0
    return Ranking(
        name,
        tuple(round(grown * scales.radius(value, largest), 1) for value in complete.values()),
        tuple(graph.place[id] for id in scales.order(complete)),
        largest,
        tuple(complete.values()),
        None if partners is None else tuple(partners.get(dot.id) for dot in graph.dots),
    )


def partition_of(
    graph: Graph, groups: Mapping[str, str], names: Mapping[str, str], by: str, title: str, *, ordered: bool = False
) -> Partition:
    """Dots coloured and shaped by category; `by` names the partition for programs and `title` for people.

    `groups` gives the category of each actor id of the whole network, which the legend counts, and `names` what
    the categories are called; marks are assigned in their order. So are the rows of the legend if `by` is
    "sector", otherwise the largest category is the first. A category without a name shows its id; actors without
    a category are the last row, of the id "". Of a map, the dots are the categories. `ordered` means that they are
    classes of a number, from the lowest, which keep their order and have colours of one scale.
    """
    if graph.map:
        group = {dot.id: dot.id for dot in graph.dots}
        counts = Counter({dot.id: dot.count for dot in graph.dots})
    else:
        group = {dot.id: groups.get(dot.id, "") for dot in graph.dots}
        unknown = sum(dot.id not in groups for dot in graph.dots)
        counts = Counter(groups.values()) + Counter({"": unknown})
    titles = titles_of(counts, names, graph.words)
    marks = scales.sequence(titles) if ordered else scales.partition(titles)
    rows = list(titles)
    if by != "sector" and not ordered:
        rows.sort(key=lambda id: (id == "", -counts[id]))
    row = {id: i for i, id in enumerate(rows)}
    return Partition(
        by=by,
        title=title,
        legend=tuple(Entry(id, titles[id], counts[id], marks[id]) for id in rows),
        of=tuple(row[id] for id in group.values()),
    )


def within(
    graph: Graph, actors: Collection[str], ties: Collection[Pair] | None = None, dashed: Collection[Pair] = ()
) -> ScopeMask:
    """The dots of `actors` are within the filters of actors, the lines of `ties`, pairs of ids, within those of links.

    Without `ties`, all lines are. A line is within the scope if it and both its dots are; one with a single end there
    leads out of it. Lines of `dashed` are drawn dashed, within or not.
    """
    members = frozenset(actors)
    inner = None if ties is None else {pair_of(*tie) for tie in ties}
    broken = {pair_of(*tie) for tie in dashed}
    pairs = [pair_of(line.a, line.b) for line in graph.lines]
    return ScopeMask(
        dots=tuple(dot.id in members for dot in graph.dots),
        ties=tuple(inner is None or pair in inner for pair in pairs),
        dashed=tuple(pair in broken for pair in pairs),
    )


def highlight(graph: Graph, actors: Iterable[str], ties: Iterable[Pair]) -> Highlight:
    """The dots of `actors` and the lines of `ties`; what is not drawn is left out."""
    dots = {graph.place[id] for id in actors if id in graph.place}
    lines = {graph.line_place[pair] for pair in (pair_of(*tie) for tie in ties) if pair in graph.line_place}
    return Highlight(tuple(sorted(dots)), tuple(sorted(lines)))


def loss_of(graph: Graph, gone: Iterable[str], apart: Iterable[str]) -> Loss:
    """The names of removed actors, and the dots of the ids that are cut off; those not drawn are left out."""
    return Loss(tuple(gone), tuple(sorted(graph.place[id] for id in apart if id in graph.place)))
