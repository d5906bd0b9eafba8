"""Undo and redo of one's own edits, and what was done last."""

from collections.abc import Callable

import streamlit as st

from ...data.store.applying import fields_of
from ...data.store.edits import ConflictError, RefusedError, Saved
from ...text.catalogue import messages
from .. import markup
from ..view_state import ViewState
from . import access, session

_FAULT = "edit_undo_fault"


def show(state: ViewState) -> None:
    """Show the buttons for the edits of this visitor that can be undone or made again."""
    lang = state.lang
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
                args=(make, number, done, state.view.actor, lang),
            )
    if fault := st.session_state.pop(_FAULT, None):
        st.warning(markup.escape_markdown(fault))


def _again(make: Callable[[int, str, str], Saved], number: int, sentence: str, selected: str | None, lang: str) -> None:
    _ = messages(lang).gettext
    try:
        saved = make(number, session.who(), session.author())
    except ConflictError:
        st.session_state[_FAULT] = _("Somebody else has changed the same meanwhile, so it stays as it is.")
    except RefusedError as refused:
        st.session_state[_FAULT] = markup.capital(refused.problems[0].message(lang))
    except LookupError:
        st.session_state[_FAULT] = _("The history no longer has this edit.")
    else:
        session.done(sentence)
        _select(saved.revision, selected)


def _select(revision: int, selected: str | None) -> None:
    """Have the next run show no card of an actor that is gone, and that of one who has come in its place or first."""
    try:
        _, changes = session.store().happened(revision)
    except (RefusedError, LookupError):
        return
    of_actors = [one for one in changes if one.file == "actors.yaml"]
    before = {_id(one.before) for one in of_actors} - {""}
    after = {_id(one.after) for one in of_actors} - {""}
    come = next(iter(after - before), "") if len(after - before) == 1 else ""
    if selected in before - after or (come and not selected):
        session.select(come)


def _id(text: str | None) -> str:
    return str((fields_of(text, "actors.yaml") or {}).get("id", ""))
