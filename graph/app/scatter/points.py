"""What a scatter shows: actors that have both numbers, those at the same place together, and who is named."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log10
from typing import NamedTuple

import pandas as pd
import streamlit as st

from ...metrics.kernel import Floats
from ...metrics.scatter import Scatter, scatter
from ...text import counted, number, shorten
from ...text.catalogue import messages
from .. import cache
from ..view_state import ViewState
from .axes import ENGAGED, SIDES, Axes, engaged

MOST_PLACES = 5_000  # that a browser draws at once
_MOST_NAMED, _MOST_COUNTED = 10, 60  # of single actors, and of places with several, that have a text in the chart
_MOST_LISTED, _LETTERS = 6, 30  # names at a place, letters of each
_LETTER, _LINE, _GAP = 0.008, 0.05, 0.02  # parts of a chart of usual width that a name takes


class Place(NamedTuple):
    """A place in the chart: its numbers, the actors there, their sector ("" for several), and the name beside it.

    `left` says on which side the name stands.
    """

    x: float
    y: float
    ids: tuple[str, ...]
    sector: str
    label: str = ""
    left: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """The places of a scatter, and what is said of it.

    `logarithms` are the numbers of actors without a place on a logarithmic scale, `omitted` that of the places that are
    too many to draw.
    """

    found: Scatter
    places: tuple[Place, ...]
    logarithms: tuple[int, int]
    omitted: int


def points(state: ViewState, axes: Axes) -> Points:
    """The points of the actors in scope; their numbers are those of the network that is measured."""
    network = state.part
    ids = [actor.id for actor in network.actors]
    x, y = (_values(state, name).reindex(ids).to_numpy(dtype="float64") for name in (axes.x, axes.y))
    found = _scatter(tuple(ids), x, y)
    table, outside = found.table, {"x": 0, "y": 0}
    for side in axes.log:
        outside[side] = int((found.table[side] <= 0).sum())
        table = table[table[side] > 0]
    there = [*_places(table, {actor.id: actor.sector for actor in network.actors})]
    # Of those that overlap, the smaller marks are drawn last.
    drawn = sorted(there[:MOST_PLACES], key=lambda place: -len(place.ids))
    marked = _labelled(drawn, axes, state.view.actor, {id: network.title(id, state.lang) for id in ids}, state.lang)
    return Points(found, tuple(marked), (outside["x"], outside["y"]), len(there) - len(drawn))


# Drawn permutations take a while, and a click asks for the same again.
@st.cache_data(max_entries=32, show_spinner=False)
def _scatter(ids: tuple[str, ...], x: Floats, y: Floats) -> Scatter:
    return scatter(ids, x, y)


def who(place: Place, titles: Mapping[str, str], lang: str) -> str:
    """The names of the actors at a place, or the first of them and the number of the others."""
    named = [shorten(titles[id], _LETTERS * 2) for id in place.ids[:_MOST_LISTED]]
    if more := len(place.ids) - len(named):
        named.append(messages(lang).gettext("{n} more").format(n=number(more, lang)))
    return ", ".join(named)


def _values(state: ViewState, name: str) -> pd.Series:
    """One number of the actors, by id."""
    if name not in ENGAGED:
        return cache.actor_metric(state.measured, name)
    field = name.removeprefix("engagement.")
    return pd.Series({id: getattr(one, field) for id, one in engaged(state.network).items()}, dtype="float64")


def _places(table: pd.DataFrame, sectors: Mapping[str, str]) -> Iterable[Place]:
    """The places, the furthest up first."""
    at: dict[tuple[float, float], list[str]] = {}
    for id, x, y in table.sort_values(["y", "x", "id"], ascending=False)[["id", "x", "y"]].itertuples(index=False):
        at.setdefault((x, y), []).insert(0, id)
    for (x, y), ids in at.items():
        of = {sectors[id] for id in ids}
        yield Place(x, y, tuple(ids), of.pop() if len(of) == 1 else "")


def _labelled(
    places: list[Place], axes: Axes, actor: str | None, titles: Mapping[str, str], lang: str
) -> Iterable[Place]:
    """The same places, with names: first of the actor that is selected, then of the outermost, where there is room."""
    across, up = (_parts([getattr(place, side) for place in places], side in axes.log) for side in SIDES)

    def outer(i: int) -> tuple[bool, float]:
        return actor not in places[i].ids, -max(abs(across[i] - 0.5), abs(up[i] - 0.5)) - 0.1 * (len(places[i].ids) > 1)

    taken: list[tuple[float, float, float]] = []
    names = dict[int, str]()
    for i in sorted(range(len(places)), key=outer):
        if len(names) >= (_MOST_NAMED if len(places[i].ids) == 1 else _MOST_COUNTED):
            continue
        name = _name(places[i], actor, titles, lang)
        width = _LETTER * len(name) + _GAP
        begin = across[i] - width if across[i] > 0.5 else across[i]  # noqa: PLR2004 - the middle
        if all(abs(up[i] - y) >= _LINE or begin > end or begin + width < start for y, start, end in taken):
            taken.append((up[i], begin, begin + width))
            names[i] = name
    for i, place in enumerate(places):
        yield place._replace(label=names.get(i, ""), left=across[i] > 0.5)  # noqa: PLR2004 - the middle


def _name(place: Place, actor: str | None, titles: Mapping[str, str], lang: str) -> str:
    """The name of one actor, of the one that is selected among several, or else how many they are."""
    if len(place.ids) == 1:
        return shorten(titles[place.ids[0]], _LETTERS)
    if actor in place.ids:
        return f"{shorten(titles[str(actor)], _LETTERS)} + {number(len(place.ids) - 1, lang)}"
    return counted("actors", len(place.ids), lang)


def _parts(values: list[float], logarithmic: bool) -> list[float]:
    """Where each value lies between the least, 0, and the largest, 1; in the middle if all are the same."""
    scaled = [log10(value) for value in values] if logarithmic else values
    low, high = min(scaled, default=0.0), max(scaled, default=0.0)
    return [(value - low) / (high - low) if high > low else 0.5 for value in scaled]
