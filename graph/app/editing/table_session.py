"""The tables that a visitor has open, and what was done in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from ...data.store.edits import Clash, Edit
from .. import data_source
from . import session
from .session import Form
from .table_rows import Sheet

_OPEN, _WANTED, _RESUMED = "tables_open", "tables_wanted", "tables_resumed"


@dataclass(eq=False)
class Opened:
    """Tables that are open: of each file that is not too long its sheet, and what was done in its widget.

    `clashing` is the edit that others' changes keep from being saved, and `is_begun` whether anything is to be saved.
    """

    folder: str
    sheets: dict[str, Sheet]
    form: Form = field(default_factory=lambda: Form(""))
    kept: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    clashes: tuple[Clash, ...] = ()
    clashing: Edit | None = None
    is_begun: bool = False


def current() -> Opened | None:
    """The tables that are open of the network that is shown."""
    opened: Opened | None = st.session_state.get(_OPEN)
    return opened if opened is not None and opened.folder == data_source.folder() else None


def keep(opened: Opened) -> None:
    """Show these tables until they are closed."""
    st.session_state[_OPEN] = opened
    st.session_state[_WANTED] = False
    st.session_state[_RESUMED] = None


def close() -> None:
    """Close the tables; what was done in them is forgotten."""
    if opened := current():
        session.settle(opened.form)
    st.session_state[_OPEN] = None


def want() -> None:
    """Have the next run open the tables as they are in the files."""
    st.session_state[_WANTED] = True


def resume(kept: object) -> None:
    """Have the next run open the tables in which is done what a browser has kept: see `kept_tables`."""
    close()
    st.session_state[_RESUMED] = kept
    want()


def resumed() -> object:
    """What is to be done in the tables that open; None if nothing."""
    return st.session_state.get(_RESUMED)


def are_wanted() -> bool:
    """Whether the tables are to be opened."""
    return bool(st.session_state.get(_WANTED))
