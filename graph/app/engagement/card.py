"""What is stated of an actor's engagement, on its card."""

from html import escape

import streamlit as st

from ...data.reading.engagement import EngagementRead
from ...network.engagement import Engagement, attention
from ...text import labels, number
from ...text.catalogue import messages
from .. import clock, markup
from ..editing import engagement
from ..editing.form_fields import ENGAGEMENT
from ..view_state import ViewState
from . import stated

_WORDS = {"stance": labels.STANCES, "role": labels.ROLES}
_GRADES = ("influence", "interest")


def show(state: ViewState, id: str) -> None:
    """Show what is stated of an actor, and the button that opens the form; nothing to those who may not edit."""
    if not stated.is_shown() or id not in state.network.position:
        return
    _ = messages(state.lang).gettext
    found = stated.of(state.network) or EngagementRead()
    one = found.by_actor.get(id)
    if one:
        st.html(f"<h3>{_('Engagement')}</h3>{markup.definition_list(_rows(one, state.lang))}")
    st.button(
        _("Edit the engagement") if one else _("State the engagement"),
        key="edit_engagement",
        icon=":material/handshake:",
        on_click=engagement.open_form,
        args=(id,),
    )


def shown(one: Engagement, key: str, lang: str) -> str:
    """The value of a field as it is shown; empty where nothing is stated."""
    value = getattr(one, key)
    if value is None:
        return ""
    if key in _GRADES:
        return number(value, lang, 0 if value == int(value) else 1)
    return messages(lang).gettext(_WORDS[key][value]) if key in _WORDS else str(value)


def _rows(one: Engagement, lang: str) -> list[tuple[str, str]]:
    _ = messages(lang).gettext
    values = {field.key: shown(one, field.key, lang) for field in ENGAGEMENT}
    if attention(one, clock.today()) == "overdue":
        values["due"] = _("{date} (overdue)").format(date=values["due"])
    return [(_(field.label), escape(values[field.key])) for field in ENGAGEMENT if values[field.key]]
