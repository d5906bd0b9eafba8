"""The bar at the foot of a telephone's screen: the pages that are opened most, and the others under More."""

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ..text.catalogue import messages

_FIRST = ("explore", "hubs", "data")


def show(entries: Mapping[str, StreamlitPage], lang: str) -> None:
    """Show the bar; the style sheet hides it where the menu has room at the top."""
    with st.container(horizontal=True, key="phone_bar", gap="xxsmall"):
        for key in _FIRST:
            if key in entries:
                st.page_link(entries[key])
        with st.popover(messages(lang).gettext("More"), type="tertiary"):
            for key, entry in entries.items():
                if key not in _FIRST:
                    st.page_link(entry)
