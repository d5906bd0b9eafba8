"""The ways to a network that is not there yet: to bring a file, to take a template, to start an empty one."""

from collections.abc import Callable

import streamlit as st

from . import importing, start_empty, take_template

# Each shows what it offers in a card, in the language that it is given.
_DOORS: tuple[Callable[[str], None], ...] = (importing.door, take_template.show, start_empty.show)


def show(lang: str) -> None:
    """Show the doors side by side, or below one another where there is no room."""
    for n, (column, door) in enumerate(zip(st.columns(max(len(_DOORS), 2)), _DOORS, strict=False)):
        with column, st.container(border=True, key=f"door_{n}"):
            door(lang)
