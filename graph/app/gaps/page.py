"""The page Gaps: three questions of a coordinator, one below the other."""

from functools import partial

import streamlit as st

from ...text.catalogue import messages
from .. import filters
from ..computing.section import section
from ..view_state import ViewState
from . import coverage, endings, introductions


def show(state: ViewState) -> None:
    """Show the page Gaps."""
    _ = messages(state.lang).gettext
    network = state.measured
    st.title(_("Gaps"), anchor=False)
    if not filters.is_anybody_in_scope(state, network):
        return
    part = partial(section, network=network, lang=state.lang)
    part("coverage", show=lambda: coverage.show(state), height="40rem")
    part("introductions", show=lambda: introductions.show(state), height="30rem")
    part("endings", show=lambda: endings.show(state), height="30rem")
