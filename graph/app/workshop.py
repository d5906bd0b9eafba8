"""The page Workshop: what a facilitator shows to many, and asks with them."""

import streamlit as st

from ..text import phrases
from . import stories, take_home, whatif
from .seen import Seen


def show(seen: Seen) -> None:
    """The page Workshop."""
    say = phrases(seen.lang)
    st.title(say["workshop"], anchor=False)
    st.caption(say["wall_help"])
    stories.show(seen)
    whatif.show(seen)
    take_home.handout(seen)
