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


def sentences(shown: Covered, place: tuple[str | None, str | None], lang: str) -> tuple[str, list[str]]:
    """The name of what is chosen, and what is documented of it and what is not; nothing where nothing is chosen."""
    region, group = place
    if region is None:
        if group is None:
            return "", []
        text = wording.of_group(shown.states, shown.spoken_of, group, lang, counties=bool(shown.counties))
        return shown.groups[group], [text]
    if group is not None:
        [cell] = shown.table[(shown.table["region"] == region) & (shown.table["group"] == group)].to_dict("records")
        basis = wording.basis(cell["based"], cell["linked"], cell["derived"], lang)
        return f"{shown.names[region]}, {shown.called[group]}", [f"{basis}."]
    states = {key: shown.states[region, key] for key in shown.groups}
    there = shown.actors[region]
    lines = wording.of_region(states, shown.called, there, lang)
    return shown.names[region], [wording.actors_of(there, lang), *lines] if there else lines


def show(state: ViewState, shown: Covered, place: tuple[str | None, str | None]) -> None:
    """Show the actors behind the chosen region, function by function, or behind its chosen cell."""
    region, group = place
    if region is None:
        return
    groups = _groups(shown, group)
    st.subheader(markup.escape_markdown(shown.names[region]), anchor=False)
    found = cache.behind(shown.network, shown.by, shown.within)
    found = found[found["region"] == region]
    keys = list(groups)
    for first in range(0, len(keys), _MOST_COLUMNS):
        some = keys[first : first + _MOST_COLUMNS]
        for column, key in zip(st.columns(min(_MOST_COLUMNS, len(keys))), some, strict=False):
            with column, st.container(gap="xxsmall", key=f"contributors_coverage_{key}"):
                st.html(f'<p class="chip"><b>{escape(groups[key])}</b></p>')
                _listed(state, found[found["group"] == key], key, alone=group is not None)


def _groups(shown: Covered, group: str | None) -> dict[str, str]:
    return dict(shown.groups) if group is None else {group: shown.groups[group]}


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
