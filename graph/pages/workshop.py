"""The page Workshop: what a facilitator shows to many, and asks with them."""

import streamlit as st

from ..words import phrases
from . import whatif
from .seen import Seen


def show(seen: Seen) -> None:
    """The page Workshop."""
    st.title(phrases(seen.lang)["workshop"], anchor="content")
    whatif.show(seen)
