"""The view Engagement of the page Actors: what is overdue, whom nobody sees to, what comes next, and the roles."""

from collections.abc import Sequence
from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from ...network.engagement import Attention, Engagement, attention, by_date, by_influence, role_counts
from ...text import counted, labels, number
from ...text import engagement as wording
from ...text.catalogue import messages
from .. import choices, clock, filters, markup, problems
from ..editing import access
from ..editing.form_fields import ENGAGEMENT
from ..view_state import ViewState
from . import stated
from .card import shown

_COLUMNS: dict[Attention, tuple[str, ...]] = {
    "overdue": ("due", "next", "owner", "influence", "stance"),
    "unattended": ("influence", "interest", "stance", "assessed_by", "assessed_on"),
    "upcoming": ("due", "next", "owner", "influence", "stance"),
}
_FEW = 8  # rows that are all shown; more scroll
_HEIGHT = 320  # pixels, of more


def show(state: ViewState) -> None:
    """Show the view, or why it is not shown."""
    _ = messages(state.lang).gettext
    if why := access.refusal():
        st.info(_("Engagement is shown to those who may edit it.") + " " + access.reason(why, state.lang))
        return
    if access.needs_code():
        st.info(_("Engagement is shown to those who may edit it."))
        access.ask_code(state.lang)
        return
    found = stated.of(state.network)
    if found is None:
        st.info(_("The file is being read. Open the view again in a moment."))
        return
    if found.problems:
        st.warning(_("Some of what is stated has errors and is left out."))
        st.html(problems.listed(problems.without_paths(found.problems), state.lang))
    if not found.entries:
        st.info(
            _(
                "Nothing is stated yet. Open the card of an actor and choose State the engagement: influence, "
                "interest, stance, and what is to be done next by whom."
            )
        )
        return
    _content(state, [one for one in found.entries if one.actor in state.part.position], len(found.entries))


def _content(state: ViewState, entries: Sequence[Engagement], every: int) -> None:
    _ = messages(state.lang).gettext
    lang, day = state.lang, clock.today()
    of = _("Engagement is stated of {n}.").format(n=counted("actors", len(entries), lang))
    beyond = _("Of {n} out of scope it is stated too.").format(n=counted("actors", every - len(entries), lang))
    kept = _("Kept in engagement.yaml beside the data, and in no export unless it is asked for.")
    st.caption(" ".join([of, *([beyond] if every > len(entries) else []), kept]))
    if not entries:
        filters.reset_buttons(state)
        return
    for kind in _COLUMNS:
        _listed(state, kind, _of_kind(entries, kind, day))
    _roles(entries, lang)


def _of_kind(entries: Sequence[Engagement], kind: Attention, day: date) -> list[Engagement]:
    found = [one for one in entries if attention(one, day) == kind]
    return by_influence(found) if kind == "unattended" else by_date(found)


def _listed(state: ViewState, kind: Attention, entries: Sequence[Engagement]) -> None:
    """Show a list with what it holds; a row that is ticked selects its actor."""
    _ = messages(state.lang).gettext
    title = f"{_(wording.TITLES[kind])} ({number(len(entries), state.lang)})"
    st.header(markup.escape_markdown(title), anchor=False)
    st.caption(markup.escape_markdown(_(wording.DEFINITIONS[kind])))
    if not entries:
        st.text(_(wording.NOTHING[kind]))
        return
    key, ids = f"engagement_{kind}", [one.actor for one in entries]
    picked = [ids.index(state.view.actor)] if state.view.actor in ids else []
    st.dataframe(
        _table(state, entries, _COLUMNS[kind]),
        key=key,
        hide_index=True,
        height="content" if len(entries) <= _FEW else _HEIGHT,
        alt=title,
        on_select=lambda: choices.apply_table_selection(key, ids),
        selection_mode="single-row",
        selection_default={"selection": {"rows": picked, "columns": []}},
    )


def _table(state: ViewState, entries: Sequence[Engagement], columns: Sequence[str]) -> pd.DataFrame:
    _ = messages(state.lang).gettext
    names = {field.key: _(field.label) for field in ENGAGEMENT}
    rows = [
        {
            _("Actor"): state.network.title(one.actor, state.lang),
            **{names[key]: shown(one, key, state.lang) for key in columns},
        }
        for one in entries
    ]
    return pd.DataFrame(rows)


def _roles(entries: Sequence[Engagement], lang: str) -> None:
    """Show how many actors have each role."""
    _ = messages(lang).gettext
    st.header(_("Roles (RACI)"), anchor=False)
    counts = role_counts(entries)
    if not any(counts.values()):
        st.text(_("No role is stated: who is responsible, accountable, consulted or informed."))
        return
    rows = [(markup.capital(_(labels.ROLES[role])), escape(number(n, lang))) for role, n in counts.items()]
    if not counts["accountable"]:
        st.text(_("Nobody is stated to be accountable."))
    st.html(markup.definition_list([*rows, (_("Not stated"), number(len(entries) - sum(counts.values()), lang))]))
