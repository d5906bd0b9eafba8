"""The actors behind the cells of coverage: of a chosen region, each a press from the page Explore."""

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from ...text import coverage as wording
from ...text import number
from ...text.catalogue import messages
from .. import cache, choices, markup
from ..view_state import ViewState
from .covered import Covered

_MOST_COLUMNS = 5
_MOST_NAMED, _MOST_OF_ONE = 6, 100  # actors in a column of several, and in the only one
_MOST_THROUGH = 2


def show(state: ViewState, shown: Covered, place: tuple[str | None, str | None]) -> None:
    """Show who is behind the chosen region, function by function, or behind its chosen cell."""
    region, group = place
    lang = state.lang
    if region is None:
        if group is not None:
            text = wording.of_group(shown.states, shown.spoken_of, group, lang, counties=bool(shown.counties))
            _heading(shown.groups[group], [text])
        return
    groups = dict(shown.groups) if group is None else {group: shown.groups[group]}
    states = {key: shown.states[region, key] for key in groups}
    lines = wording.of_region(states, groups, shown.actors[region], lang)
    _heading(shown.regions[region], [wording.actors_of(shown.actors[region], lang) + ".", *lines])
    found = cache.behind(shown.network, shown.by, shown.within)
    found = found[found["region"] == region]
    keys = list(groups)
    for first in range(0, len(keys), _MOST_COLUMNS):
        some = keys[first : first + _MOST_COLUMNS]
        for column, key in zip(st.columns(max(len(some), min(_MOST_COLUMNS, len(keys)))), some, strict=False):
            with column, st.container(gap="xxsmall", key=f"contributors_coverage_{key}"):
                st.html(f'<p class="chip"><b>{escape(groups[key])}</b></p>')
                _listed(state, found[found["group"] == key], key, alone=group is not None)


def _heading(title: str, lines: list[str]) -> None:
    st.subheader(markup.escape_markdown(title), anchor=False)
    st.html(f'<p class="prose" role="status">{escape(" ".join(lines))}</p>')


def _listed(state: ViewState, rows: pd.DataFrame, key: str, *, alone: bool) -> None:
    """Show the actors of one cell; derived functions and links are marked."""
    _ = messages(state.lang).gettext
    most = _MOST_OF_ONE if alone else _MOST_NAMED
    for row in rows.head(most).to_dict("records"):
        marks = []
        if row["function"] == "derived":
            marks.append(_("derived"))
        if row["basis"] == "linked":
            marks.append(_("through {names}").format(names=_names(state, row["through"].split(";"))))
        label = " · ".join([state.network.title(row["actor"], state.lang), *marks])
        st.button(
            markup.escape_markdown(label),
            key=f"behind_{key}_{row['actor']}",
            type="tertiary",
            on_click=_open,
            args=(state, row["actor"]),
        )
    more = len(rows) - most
    if more > 0:
        st.caption(_("… and {n} more").format(n=number(more, state.lang)))
    if rows.empty:
        st.caption(wording.state("not documented", state.lang))


def _names(state: ViewState, ids: list[str]) -> str:
    """The first of the actors by name, and the number of all others."""
    named = [state.network.title(id, state.lang) for id in ids[:_MOST_THROUGH]]
    more = len(ids) - len(named)
    rest = [messages(state.lang).gettext("{n} more").format(n=number(more, state.lang))] if more else []
    return ", ".join([*named, *rest])


def _open(state: ViewState, actor: str) -> None:
    choices.open_view(replace(state.view, actor=actor))
    choices.go_to_page("explore")
