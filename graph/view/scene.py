"""What is to be drawn, as values, before anything draws it: a graph, and the layers that lie on it."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..model import Network, Tie
from . import scales
from .words import WORDS

# So much a browser draws at sixty frames a second, through WebGL; nobody reads more.
MOST_DOTS, MOST_LINES = 20_000, 100_000

# The widest tie of a map, in pixels, and half the breadth of the ellipse its nodes stand on.
WIDEST, MAP_RADIUS = 18.0, 300.0

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Dot:
    """An actor; `partners` counts those left out of the picture too.

    In a map it is a category of `count` actors, with `within` ties among themselves.
    """

    id: str
    name: str
    partners: int
    collaboration: bool = False
    count: int = 0
    within: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A tie between two dots; `width` is 1 for the usual strength, at most 3.

    In a map it stands for `count` ties, and `width` is in pixels.
    """

    a: str
    b: str
    width: float
    count: int = 0


@dataclass(frozen=True)
class Graph:
    """Who is drawn and what joins them, in one language: what every layer counts its dots and lines by.

    `omitted` is the number of actors, and `omitted_lines` of ties, that are too many to draw.
    """

    lang: str
    words: Mapping[str, str]
    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    map: bool = False
    omitted: int = 0
    omitted_lines: int = 0

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The id of a dot to its place in `dots`."""
        return {dot.id: i for i, dot in enumerate(self.dots)}

    @cached_property
    def line_place(self) -> Mapping[Pair, int]:
        """The two ids of a line, the lesser first, to its place in `lines`."""
        return {_sorted(line.a, line.b): i for i, line in enumerate(self.lines)}


@dataclass(frozen=True, slots=True)
class Places:
    """Where each dot sits, x to the right and y downwards."""

    x: tuple[float, ...]
    y: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """What dots are sized by: its name for people, a radius for each dot, and their places from first to last."""

    name: str
    radii: tuple[float, ...]
    order: tuple[int, ...]


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
class Scope:
    """What is within the filters, and which ties are dashed: a truth for each dot or line."""

    dots: tuple[bool, ...]
    ties: tuple[bool, ...]
    dashed: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Lit:
    """What shines, a path for instance, while all else is faint: places of dots and of lines."""

    dots: tuple[int, ...]
    ties: tuple[int, ...]


Layer = Graph | Places | Ranking | Partition | Scope | Lit


def compose_graph(
    network: Network, lang: str, words: Mapping[str, str], first: Mapping[str, float] | None = None
) -> Graph:
    """Every actor and tie of the network; `words` must hold all of `WORDS`.

    Above 20,000 actors or 100,000 ties, the first by the values of `first` and their strongest ties stay; an
    actor that `first` does not name comes last. Without it, partners are counted.

    Raises
    ------
    ValueError
        If a word is missing.
    """
    partners = Counter(id for tie in network.ties for id in (tie.a, tie.b))
    values = dict(partners) if first is None else first
    shown = _shown(network, {actor.id: float(values.get(actor.id, "nan")) for actor in network.actors})
    ties = [tie for tie in network.ties if tie.a in shown and tie.b in shown]
    drawn = _strongest(ties)
    actors = [actor for actor in network.actors if actor.id in shown]
    return Graph(
        lang=lang,
        words=_complete(words),
        dots=tuple(Dot(a.id, a.title(lang), partners[a.id], a.is_collaboration) for a in actors),
        lines=_lines(drawn),
        omitted=len(network.actors) - len(actors),
        omitted_lines=len(network.ties) - len(drawn),
    )


def compose_map(
    network: Network, groups: Mapping[str, str], names: Mapping[str, str], lang: str, words: Mapping[str, str]
) -> Graph:
    """The network of the categories: one dot for each that has actors, one line for each two that ties join.

    `groups` gives the category of each actor id, `names` their names in the order of the legend; who has no
    category is in the one called "".
    """
    complete = _complete(words)
    group = {actor.id: groups.get(actor.id, "") for actor in network.actors}
    counts = Counter(group.values())
    between = Counter(_sorted(group[tie.a], group[tie.b]) for tie in network.ties)
    most = max((count for (a, b), count in between.items() if a != b), default=1)
    partners = Counter(id for a, b in between if a != b for id in (a, b))
    titles = _titles(counts, names, complete)
    return Graph(
        lang=lang,
        words=complete,
        dots=tuple(
            Dot(id, title, partners[id], count=counts[id], within=between[id, id])
            for id, title in titles.items()
            if counts[id]
        ),
        lines=tuple(
            Line(a, b, round(max(1.0, WIDEST * count / most), 1), count)
            for (a, b), count in sorted(between.items())
            if a != b
        ),
        map=True,
    )


def place(graph: Graph, positions: Mapping[str, tuple[float, float]]) -> Places:
    """Each dot at its position; who has none, or not a finite one, is put in the middle of the picture."""
    points = [positions.get(dot.id, (0.0, 0.0)) for dot in graph.dots]
    points = [(x, y) if math.isfinite(x) and math.isfinite(y) else (0.0, 0.0) for x, y in points]
    return Places(tuple(round(x, 1) for x, _ in points), tuple(round(y, 1) for _, y in points))


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


def rank(graph: Graph, name: str, values: Mapping[str, float]) -> Ranking:
    """Dots sized by `values`, area in proportion; `name` is what the legend says of it.

    Who is not named in it counts as not a number. The largest of all values has the largest dot, whether its
    actor is drawn or not.
    """
    complete = {dot.id: float(values.get(dot.id, "nan")) for dot in graph.dots}
    largest = max(filter(math.isfinite, map(float, values.values())), default=0.0)
    grown = scales.MAP_SCALE if graph.map else 1.0
    return Ranking(
        name,
        tuple(round(grown * scales.radius(value, largest), 1) for value in complete.values()),
        tuple(graph.place[id] for id in scales.order(complete)),
    )


def partition_of(graph: Graph, groups: Mapping[str, str], names: Mapping[str, str], by: str, title: str) -> Partition:
    """Dots coloured and shaped by category; `by` names the partition for programs and `title` for people.

    `groups` gives the category of each actor id of the whole network, which the legend counts, and `names` what
    the categories are called; marks are handed out in their order. So are the rows of the legend if `by` is
    "sector", otherwise the largest category is the first. A category without a name shows its id; actors without
    a category are the last row, of the id "". Of a map, the dots are the categories.
    """
    if graph.map:
        group = {dot.id: dot.id for dot in graph.dots}
        counts = Counter({dot.id: dot.count for dot in graph.dots})
    else:
        group = {dot.id: groups.get(dot.id, "") for dot in graph.dots}
        unknown = sum(dot.id not in groups for dot in graph.dots)
        counts = Counter(groups.values()) + Counter({"": unknown})
    titles = _titles(counts, names, graph.words)
    marks = scales.partition(titles)
    rows = list(titles)
    if by != "sector":
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
) -> Scope:
    """The dots of `actors` and the lines of `ties`, pairs of ids in any order, are within the filters.

    Without `ties`, all lines between those actors are. Lines of `dashed` are drawn dashed, within or not.
    """
    members = frozenset(actors)
    inner = None if ties is None else {_sorted(*tie) for tie in ties}
    broken = {_sorted(*tie) for tie in dashed}
    pairs = [_sorted(line.a, line.b) for line in graph.lines]
    return Scope(
        dots=tuple(dot.id in members for dot in graph.dots),
        ties=tuple(a in members and b in members and (inner is None or (a, b) in inner) for a, b in pairs),
        dashed=tuple(pair in broken for pair in pairs),
    )


def light(graph: Graph, actors: Iterable[str], ties: Iterable[Pair]) -> Lit:
    """The dots of `actors` and the lines of `ties` shine; what is not drawn is passed over."""
    dots = {graph.place[id] for id in actors if id in graph.place}
    lines = {graph.line_place[pair] for pair in (_sorted(*tie) for tie in ties) if pair in graph.line_place}
    return Lit(tuple(sorted(dots)), tuple(sorted(lines)))


def _sorted(a: str, b: str) -> Pair:
    return (a, b) if a <= b else (b, a)


def _complete(words: Mapping[str, str]) -> dict[str, str]:
    if missing := [word for word in WORDS if word not in words]:
        raise ValueError(f"texts are missing: {', '.join(missing)}")
    return {word: words[word] for word in WORDS}


def _titles(counts: Mapping[str, int], names: Mapping[str, str], words: Mapping[str, str]) -> dict[str, str]:
    """The categories in the order of the legend: those with names, those without, and at last the unknown."""
    titles = {id: name for id, name in names.items() if id}
    titles.update({id: id for id in sorted(counts) if id and id not in titles})
    if counts.get(""):
        titles[""] = names.get("", words["unknown"])
    return titles


def _shown(network: Network, values: Mapping[str, float]) -> frozenset[str]:
    if len(network.actors) <= MOST_DOTS:
        return frozenset(values)
    return frozenset(scales.order(values)[:MOST_DOTS])


def _strongest(ties: list[Tie]) -> list[Tie]:
    """At most as many ties as can be drawn, in their order."""
    if len(ties) <= MOST_LINES:
        return ties
    return sorted(sorted(ties, key=lambda tie: (-tie.strength, tie.a, tie.b))[:MOST_LINES])


def _lines(ties: list[Tie]) -> tuple[Line, ...]:
    if not ties:
        return ()
    strengths = sorted(tie.strength for tie in ties)
    usual = strengths[len(strengths) // 2]
    # Steps of a half, so that the browser draws lines in few strokes.
    return tuple(Line(t.a, t.b, min(max(round(2 * (t.strength / usual) ** 0.5) / 2, 0.5), 3.0)) for t in ties)
