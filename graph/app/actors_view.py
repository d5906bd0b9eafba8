"""The views of the page Actors: the table, and what stands in its place when chosen, also in the address."""

from collections.abc import Mapping

import streamlit as st

from ..text.catalogue import N_, messages
from . import choices

KEY = "actors"
TABLE, SCATTER, GRID, ENGAGEMENT = "table", "scatter", "grid", "engagement"
VIEWS = {
    TABLE: N_("Table"),
    SCATTER: N_("Scatter"),
    GRID: N_("Influence and interest"),
    ENGAGEMENT: N_("Engagement"),
}


def asked() -> Mapping[str, str]:
    """The view that the address asks for, if there is such a view; nothing for the table."""
    value = choices.beside_view(KEY)
    return {KEY: value} if value in VIEWS and value != TABLE else {}


def chosen(lang: str) -> str:
    """Show the choice of the view, and return the one that is chosen."""
    _ = messages(lang).gettext
    view = asked().get(KEY, TABLE)
    st.segmented_control(
        _("View"),
        list(VIEWS),
        format_func=lambda view: _(VIEWS[view]),
        required=True,
        label_visibility="collapsed",
        key=f"control_{KEY}",
        on_change=choices.control(KEY, view, lambda view: None if view == TABLE else str(view)),
    )
    return view
