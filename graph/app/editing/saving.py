"""Saving an edit: what the reader finds in it before, and what prevents it."""

import streamlit as st

from ...data.store.edits import ConflictError, Edit, Finding, RefusedError, Saved
from .. import markup
from . import session


def findings(edit: Edit) -> list[Finding]:
    """What the reader would find in an edit; nothing of one that conflicts, which shows when it is saved."""
    try:
        return session.store().findings(edit)
    except RefusedError as refused:
        return [Finding(problem) for problem in refused.problems]
    except ConflictError:
        return []


def save(edit: Edit, lang: str) -> Saved | None:
    """Save an edit and have the next run announce it; None where it is refused, which is shown.

    Raises
    ------
    ConflictError
        If a record has changed since it was seen.
    """
    try:
        saved = session.store().edit(edit)
    except RefusedError as refused:
        show_problems(refused, lang)
        return None
    session.announce(saved, lang)
    return saved


def show_problems(refused: RefusedError, lang: str) -> None:
    """Show what prevents an edit."""
    for problem in refused.problems:
        st.error(markup.escape_markdown(markup.capital(problem.message(lang))))
