"""The page Workshop: stories, what-if, handouts and the report, for a facilitator and a group."""

import streamlit as st

from ..text.catalogue import messages
from . import report, stories, whatif, workshop_exports
from .view_state import ViewState


def show(state: ViewState) -> None:
    """Show the page Workshop."""
    _ = messages(state.lang).gettext
    st.title(_("Workshop"), anchor=False)
    st.caption(
        _(
            "On a large screen the picture fills all of it. Arrows or a presentation clicker move between the"
            " steps, 1–4 show the surroundings, / searches, b blanks, s opens the speaker's window, ? shows "
            "the keys."
        )
    )
    stories.show(state)
    whatif.show(state)
    workshop_exports.handout(state)
    report.show(state)
