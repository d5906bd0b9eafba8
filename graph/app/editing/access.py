"""Whether a visitor may edit the network that is shown, and why not."""

import os
from hmac import compare_digest

import streamlit as st

from ...data import locations
from ...text.catalogue import N_, messages
from .. import data_source, visit
from ..locality import is_local

# The environment variable with the code that opens editing where the app serves others than its own machine.
CODE = "SAMVERKAN_EDIT_CODE"
_ENTERED = "edit_code_entered"
_MOST_TRIES = 20  # a session
_TRIES = "edit_code_tries"

_REASONS = {
    "visit": N_("This network is open for this visit only. Keep it first, and then edit it."),
    "example": N_(
        "These are the example data that come with the program. Start the app with a folder of your own to edit: "
        "samverkan app --data DIR."
    ),
    "closed": N_(
        "Editing is closed here, since the app serves others than its own machine. Whoever runs it opens editing by a "
        "code: SAMVERKAN_EDIT_CODE."
    ),
}


def is_open() -> bool:
    """Whether the visitor may edit now."""
    return refusal() is None and not needs_code()


def refusal() -> str | None:
    """Why nobody may edit what is shown: a key of `reason`; None if it can be edited, perhaps with a code."""
    if visit.current():
        return "visit"
    if locations.is_replaced(data_source.folder()):
        return "example"
    return None if is_local() or _code() else "closed"


def reason(why: str, lang: str) -> str:
    """The sentence that says why nobody may edit."""
    return messages(lang).gettext(_REASONS[why])


def needs_code() -> bool:
    """Whether the visitor has to enter the code first."""
    return bool(_code()) and not is_local() and not st.session_state.get(_ENTERED)


def ask_code(lang: str) -> None:
    """Show the field for the code."""
    _ = messages(lang).gettext
    tries = st.session_state.get(_TRIES, 0)
    if tries >= _MOST_TRIES:
        st.warning(_("Too many wrong codes. Reload the page to try again."))
        return
    with st.form("edit_code", border=False):
        entered = st.text_input(_("Code for editing"), type="password", autocomplete="off")
        if st.form_submit_button(_("Open editing"), type="primary"):
            if compare_digest(entered.encode(), _code().encode()):
                st.session_state[_ENTERED] = True
                st.rerun()
            st.session_state[_TRIES] = tries + 1
            st.warning(_("That is not the code."))


def _code() -> str:
    return os.environ.get(CODE, "")
