"""The grid as a component of Streamlit's: what it is sent, and what is dropped in it."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

import streamlit as st

from ...network.engagement import LEAST, MOST, Engagement
from ...text import grid as wording
from ...text import shorten
from .. import cache as page_cache
from ..groups import groups
from ..view_state import ViewState

_KEY = "influence_grid"
_MOST_BESIDE = 60  # actors that are not placed
_LETTERS = 28  # of a name


class Dropped(NamedTuple):
    """An actor and the numbers of the cell that it was dropped in; None where it was taken out."""

    actor: str
    influence: int | None
    interest: int | None


@cache
def _component() -> Callable[..., Any]:
    # Registered once, and not before a script runs; `picture` says why.
    return st.components.v2.component("samverkan.grid", js="grid-*.js", css="grid-*.css")


def show(
    state: ViewState,
    stated: Mapping[str, Engagement],
    quadrants: Mapping[str, str],
    drop: Callable[[], None] | None,
    select: Callable[[], None],
) -> None:
    """Show the grid; `drop` is called when an actor was dropped, and nobody may where it is None."""
    sectors, network = groups(state.part, "sector", state.lang), state.part
    actors = []
    for id in _order(state, stated):
        actor, one = network.actors[network.position[id]], stated.get(id)
        mark, name = sectors.marks[actor.sector], network.title(id, state.lang)
        actors.append(
            {
                "id": id,
                "name": shorten(name, _LETTERS),
                "shape": mark.shape,
                "colour": {"light": mark.colour.light, "dark": mark.colour.dark},
                "influence": one and one.influence,
                "interest": one and one.interest,
                "note": _note(name, one, state.lang),
            }
        )
    _component()(
        key=_KEY,
        data={
            "actors": actors,
            "selected": state.view.actor,
            "editable": drop is not None,
            "quadrants": dict(quadrants),
            "words": wording.words(state.lang),
        },
        on_dropped_change=drop or _nothing,
        on_selected_change=select,
    )


def dropped(state: ViewState) -> Dropped | None:
    """What was dropped, for use in a callback; None for what no grid sends."""
    match _sent("dropped"):
        case {"id": str(id), "influence": None, "interest": None} if id in state.network.position:
            return Dropped(id, None, None)
        case {"id": str(id), "influence": int(up), "interest": int(across)} if id in state.network.position:
            on_scale = all(LEAST <= value <= MOST for value in (up, across))
            return Dropped(id, up, across) if on_scale else None
    return None


def selected(state: ViewState) -> str | None:
    """Who was clicked on, for use in a callback."""
    id = _sent("selected")
    return id if isinstance(id, str) and id in state.network.position else None


def _sent(name: str) -> Any:
    state = st.session_state.get(_KEY)
    return None if state is None else state.get(name)


def _order(state: ViewState, stated: Mapping[str, Engagement]) -> list[str]:
    """The actors in scope that are placed, and of the others those with most partners and the one that is selected."""
    partners = page_cache.actor_metric(state.whole, "degree")
    ids = sorted(state.part.position, key=lambda id: (-partners[id], id))
    there = [id for id in ids if is_placed(stated.get(id))]
    beside = [id for id in ids if not is_placed(stated.get(id))]
    chosen = [id for id in beside if id == state.view.actor]
    return [*there, *dict.fromkeys([*chosen, *beside[:_MOST_BESIDE]])]


def _note(name: str, one: Engagement | None, lang: str) -> str:
    if one is None:
        return name
    return wording.note(name, (one.influence, one.interest), (one.assessed_by, one.assessed_on), lang)


def is_placed(one: Engagement | None) -> bool:
    """Whether both numbers are stated."""
    return one is not None and one.influence is not None and one.interest is not None


def _nothing() -> None:
    """Nobody may drop anything."""
