"""The field for a line that adds a partnership, as a component of Streamlit's: completed as it is typed."""

from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st

from ...data.importing.understanding.kinds import verbs_of
from ...text.catalogue import N_, messages
from .. import search
from ..view_state import ViewState
from . import access, kept_forms, quick_add
from .session import Form

_FIELD = "quick_line"
_MOST_WORDS = 24  # of a kind that complete a line
# What the first party does, as it is offered before anything is typed.
_VERBS = {
    "funding": N_("funds"),
    "membership": N_("is a member of"),
    "hosting": N_("hosts"),
    "lead": N_("leads"),
    "commission": N_("commissions"),
    "founding": N_("founded"),
    "procurement": N_("procures from"),
    "board_representation": N_("is on the board of"),
    "project_participation": N_("participates in"),
    "strategic_partnership": N_("has an agreement with"),
    "knowledge_exchange": N_("exchanges knowledge with"),
}


@cache
def _component() -> Callable[..., Any]:
    # Registered once, and not before a script runs; `picture` says why.
    return st.components.v2.component("samverkan.line", js="line-*.js", css="line-*.css")


def show(state: ViewState) -> None:
    """Show the line, which is completed in the browser as it is typed; nothing where nobody may edit."""
    if access.refusal():
        return
    _ = messages(state.lang).gettext
    kinds = [
        {"id": id, "name": kind.name.text(state.lang), "words": _words(id, state.lang)}
        for id, kind in state.network.kinds.items()
    ]
    _component()(
        key=_FIELD,
        data={
            "label": _("Add in one line"),
            "placeholder": _("Actor – funds – actor"),
            "url": search.address(state, state.network),
            "kinds": kinds,
            "count": _("Suggestions: {n}"),
        },
        on_entered_change=_begin,
    )


def _words(kind: str, lang: str) -> list[str]:
    """What completes a line for a kind: the verb of the visitor's language first."""
    own = [messages(lang).gettext(_VERBS[kind])] if kind in _VERBS else []
    return list(dict.fromkeys([*own, *verbs_of(kind)]))[:_MOST_WORDS]


def _begin() -> None:
    entered = st.session_state[_FIELD].get("entered")
    if isinstance(entered, dict) and kept_forms.is_key(entered.get("key")):
        quick_add.open_form(Form("links.yaml", beside={"line": str(entered.get("text", ""))}, key=entered["key"]))
