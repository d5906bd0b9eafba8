"""The two sides as pictures of one layout, each over its sectors' shares."""

from dataclasses import replace
from html import escape

import streamlit as st

from ...narrative.compared import LabelledScope, Sides
from ...picture.groups import SECTOR
from ...picture.scene import MOST_DOTS
from ...picture.side_by_side import joined, side_by_side
from ...text import number
from ...text.catalogue import messages
from .. import cache, choices, picture, shares
from ..groups import groups
from ..view_state import ViewState

_HEIGHT = "clamp(18rem, 46vh, 40rem)"


def show(state: ViewState, shown: tuple[LabelledScope, LabelledScope], sides: Sides) -> None:
    """Show both, one beside the other."""
    _, lang = messages(state.lang).gettext, state.lang
    both = joined(*sides.networks, sides.records)
    drawn = 0 < len(both.actors) <= MOST_DOTS
    pictures = side_by_side(both, [one.scoped for one in shown], lang, cache.remember) if drawn else (None, None)
    for column, one, composed, which in zip(
        st.columns(2, gap="medium"), shown, pictures, ("first", "second"), strict=True
    ):
        with column:
            st.html(f"<h2>{escape(one.label)}</h2>")
            if composed is not None:
                key = f"compare_picture_{which}"
                picture.show(
                    key,
                    replace(composed, select=state.view.actor),
                    state.network.digest,
                    height=_HEIGHT,
                    failed=picture.unavailable(lang),
                    on_change=lambda key=key: _select(state, key),  # type: ignore[misc]
                )
            if one.network.actors:
                st.html(shares.beside_picture(one.network, groups(one.network, SECTOR, lang), lang))
    if drawn:
        st.caption(_("Both pictures have one layout. Faint is what is on the other side alone."))
    elif both.actors:
        text = _("More than {most} actors on both sides together are too many for pictures.")
        st.caption(text.format(most=number(MOST_DOTS, lang)))


def _select(state: ViewState, key: str) -> None:
    """Select the actor that was clicked, if the network that all pages show has it."""
    selected = picture.events(key).get("selected")
    if selected is None or selected in state.network.position:
        choices.choose("actor", selected)
