"""Undo and redo of one's own edits, and what was done last."""

from collections.abc import Callable

import streamlit as st

from ...data.store.edits import ConflictError, RefusedError, Saved
from ...text.catalogue import messages
from .. import markup
from . import access, session

_FAULT = "edit_undo_fault"


def show(lang: str) -> None:
    """Show the buttons for the edits of this visitor that can be undone or made again."""
    if sentence := session.take_done():
        st.toast(sentence, icon=":material/check:")
    if not session.has_edited() or access.refusal():
        return
    _ = messages(lang).gettext
    try:
        made, undone = session.store().last_of(session.author())
    except RefusedError as refused:
        st.caption(markup.escape_markdown(markup.capital(refused.problems[0].message(lang))))
        return
    with st.container(gap="xsmall", key="undo_buttons"):
        for key, label, keys, make, number, done in (
            ("undo", _("Undo"), "Ctrl+Z", session.store().undo, made, _("Undone.")),
            ("redo", _("Redo"), "Ctrl+Shift+Z", session.store().redo, undone, _("Made again.")),
        ):
            st.button(
                label,
                key=key,
                icon=f":material/{key}:",
                shortcut=keys,
                width="stretch",
                disabled=number is None,
                on_click=_again,
                args=(make, number, done, lang),
            )
    if fault := st.session_state.pop(_FAULT, None):
        st.warning(markup.escape_markdown(fault))


def _again(make: Callable[[int, str, str], Saved], number: int, sentence: str, lang: str) -> None:
    _ = messages(lang).gettext
    try:
        make(number, session.who(), session.author())
    except ConflictError:
        st.session_state[_FAULT] = _("Somebody else has changed the same meanwhile, so it stays as it is.")
    except RefusedError as refused:
        st.session_state[_FAULT] = markup.capital(refused.problems[0].message(lang))
    except LookupError:
        st.session_state[_FAULT] = _("The history no longer has this edit.")
    else:
        session.done(sentence)
