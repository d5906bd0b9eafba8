"""The network as it is drawn, or the map of its categories, as values before anything draws them."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from ...network.model import Network, Tie
from . import scales
from .words import WORDS

# A browser draws this many at sixty frames a second, through WebGL; more cannot be read.
MOST_DOTS, MOST_LINES = 20_000, 100_000

WIDEST = 18.0  # the widest tie of a map, in pixels

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
class TieLine:
    """A tie between two dots; `width` is 1 for the usual strength, at most 3.

    In a map it stands for `count` ties, and `width` is in pixels.
    """

    a: str
    b: str
    width: float
    count: int = 0


@dataclass(frozen=True)
class Graph:
    """The dots and lines that are drawn, in one language; every layer refers to them by their places.

    `omitted` is the number of actors, and `omitted_lines` of ties, that are too many to draw.
    """

    lang: str
    words: Mapping[str, str]
    dots: tuple[Dot, ...]
    lines: tuple[TieLine, ...]
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
        return {pair_of(line.a, line.b): i for i, line in enumerate(self.lines)}


def compose_graph(network: Network, lang: str, words: Mapping[str, str], *, everyone: bool = False) -> Graph:
    """Every actor and tie of the network; `words` must hold all of `WORDS`.

    Above 20,000 actors or 100,000 ties, those with most partners and their strongest ties stay, unless `everyone` does.

    Raises
    ------
    ValueError
        If a word is missing.
    """
    partners = Counter(id for tie in network.ties for id in (tie.a, tie.b))
    shown = network.position.keys() if everyone else _shown(network, partners)
    ties = [tie for tie in network.ties if tie.a in shown and tie.b in shown]
    drawn = ties if everyone else _strongest(ties)
    actors = [actor for actor in network.actors if actor.id in shown]
    return Graph(
        lang=lang,
        words=_complete(words),
        dots=tuple(Dot(a.id, network.title(a.id, lang), partners[a.id], a.is_collaboration) for a in actors),
        lines=_lines(drawn),
        omitted=len(network.actors) - len(actors),
        omitted_lines=len(network.ties) - len(drawn),
    )


def compose_map(
    network: Network, groups: Mapping[str, str], names: Mapping[str, str], lang: str, words: Mapping[str, str]
) -> Graph:
    """The network of the categories: one dot for each that has actors, one line for each two that ties join.

    `groups` gives the category of each actor id, `names` their names in the order of the legend; an actor
    without one is in "".
    """
    complete = _complete(words)
    group = {actor.id: groups.get(actor.id, "") for actor in network.actors}
    counts = Counter(group.values())
    between = Counter(pair_of(group[tie.a], group[tie.b]) for tie in network.ties)
    most = max((count for (a, b), count in between.items() if a != b), default=1)
    partners = Counter(id for a, b in between if a != b for id in (a, b))
    titles = titles_of(counts, names, complete)
    return Graph(
        lang=lang,
        words=complete,
        dots=tuple(
            Dot(id, title, partners[id], count=counts[id], within=between[id, id])
            for id, title in titles.items()
            if counts[id]
        ),
        lines=tuple(
            TieLine(a, b, round(max(1.0, WIDEST * count / most), 1), count)
            for (a, b), count in sorted(between.items())
            if a != b
        ),
        map=True,
    )


def pair_of(a: str, b: str) -> Pair:
    """The two ids, the lesser first."""
    return (a, b) if a <= b else (b, a)


def titles_of(counts: Mapping[str, int], names: Mapping[str, str], words: Mapping[str, str]) -> dict[str, str]:
    """The categories in the order of the legend: those with names, those without, and at last the unknown."""
    titles = {id: name for id, name in names.items() if id}
    titles.update({id: id for id in sorted(counts) if id and id not in titles})
    if counts.get(""):
        titles[""] = names.get("", words["unknown"])
    return titles


def _complete(words: Mapping[str, str]) -> dict[str, str]:
    if missing := [word for word in WORDS if word not in words]:
        raise ValueError(f"texts are missing: {', '.join(missing)}")
    return {word: words[word] for word in WORDS}


def _shown(network: Network, partners: Mapping[str, int]) -> Collection[str]:
    if len(network.actors) <= MOST_DOTS:
        return network.position.keys()
    return frozenset(scales.order({id: partners[id] for id in network.position})[:MOST_DOTS])


def _strongest(ties: list[Tie]) -> list[Tie]:
    """At most as many ties as can be drawn, in their order."""
    if len(ties) <= MOST_LINES:
        return ties
    return sorted(sorted(ties, key=lambda tie: (-tie.strength, tie.a, tie.b))[:MOST_LINES])


def _lines(ties: list[Tie]) -> tuple[TieLine, ...]:
    if not ties:
        return ()
    strengths = sorted(tie.strength for tie in ties)
    usual = strengths[len(strengths) // 2]
    # Steps of a half, so that the browser draws lines in few strokes.
    return tuple(TieLine(t.a, t.b, min(max(round(2 * (t.strength / usual) ** 0.5) / 2, 0.5), 3.0)) for t in ties)
