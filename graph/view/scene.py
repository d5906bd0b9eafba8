"""What is to be drawn, as a value, before anything draws it."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Network, Tie
from . import scales

# A browser draws so much at sixty frames a second; nobody reads more.
MOST_DOTS, MOST_LINES = 2_000, 10_000

# The component's own texts. What stands in braces is filled in by the browser.
WORDS = (
    "picture",  # {actors}, {ties}: what the picture is, for those who do not see it
    "keys",  # which keys do what
    "toolbar",
    "zoom_in",
    "zoom_out",
    "fit",
    "full_screen",
    "leave_full_screen",
    "save_picture",
    "file_name",
    "legend",
    "collaboration",
    "partner",  # the word after the number 1
    "partners",  # the word after any other number
    "selected",  # {name}, {sector}, {partners}
    "none_selected",
    "hidden",  # {sector}
    "shown",  # {sector}
    "omitted",  # {omitted}: how many actors are not in the picture
    "scroll",  # how to zoom with the wheel
)


@dataclass(frozen=True, slots=True)
class Dot:
    """An actor in its place; `partners` counts those left out of the picture too."""

    id: str
    name: str
    category: str
    x: float
    y: float
    partners: int
    collaboration: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A tie between two dots; `width` is 1 for the usual strength, at most 3."""

    a: str
    b: str
    width: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """What dots can be sized by: a radius for each dot in order, and their places from first to last."""

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
class Scene:
    """Everything a picture of one network in one language needs; the first ranking is the usual size.

    `omitted` is the number of actors, and `omitted_lines` of ties, that are too many to draw.
    """

    lang: str
    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    legend: tuple[Entry, ...]
    rankings: tuple[Ranking, ...]
    words: Mapping[str, str]
    omitted: int = 0
    omitted_lines: int = 0


def compose(
    network: Network,
    positions: Mapping[str, tuple[float, float]],
    rankings: Mapping[str, Mapping[str, float]],
    lang: str,
    words: Mapping[str, str],
) -> Scene:
    """Place every actor at its position, coloured by sector and sized by the first of `rankings`.

    A ranking maps actor ids to values; an actor it does not name counts as not a number. `words` must hold
    all of `WORDS`. Above 2,000 actors or 10,000 ties the first-ranked actors and their strongest ties stay.

    Raises
    ------
    ValueError
        If a word is missing.
    """
    if missing := [word for word in WORDS if word not in words]:
        raise ValueError(f"texts are missing: {', '.join(missing)}")
    partners = Counter(id for tie in network.ties for id in (tie.a, tie.b))
    complete = {name: _complete(network, values) for name, values in rankings.items()}
    complete = complete or {"partners": {actor.id: float(partners[actor.id]) for actor in network.actors}}
    shown = _shown(network, next(iter(complete.values())))
    ties = [tie for tie in network.ties if tie.a in shown and tie.b in shown]
    drawn = _strongest(ties)
    actors = [actor for actor in network.actors if actor.id in shown]
    return Scene(
        lang=lang,
        dots=tuple(
            Dot(a.id, a.title(lang), a.sector, *positions[a.id], partners[a.id], a.is_collaboration) for a in actors
        ),
        lines=_lines(drawn),
        legend=_legend(network, lang),
        rankings=tuple(_ranking(name, [a.id for a in actors], values) for name, values in complete.items()),
        words={word: words[word] for word in WORDS},
        omitted=len(network.actors) - len(actors),
        omitted_lines=len(network.ties) - len(drawn),
    )


def _complete(network: Network, values: Mapping[str, float]) -> dict[str, float]:
    return {actor.id: float(values.get(actor.id, "nan")) for actor in network.actors}


def _shown(network: Network, values: Mapping[str, float]) -> frozenset[str]:
    if len(network.actors) <= MOST_DOTS and len(network.ties) <= MOST_LINES:
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


def _legend(network: Network, lang: str) -> tuple[Entry, ...]:
    counts = Counter(actor.sector for actor in network.actors)
    marks = scales.partition(network.sectors)
    return tuple(Entry(id, name.text(lang), counts[id], marks[id]) for id, name in network.sectors.items())


def _ranking(name: str, ids: list[str], values: Mapping[str, float]) -> Ranking:
    place = {id: i for i, id in enumerate(ids)}
    ranked = scales.order({id: values[id] for id in ids})
    largest = max(filter(math.isfinite, values.values()), default=0.0)
    return Ranking(
        name,
        tuple(scales.radius(values[id], largest) for id in ids),
        tuple(place[id] for id in ranked),
    )
