"""The form of what is stated of an actor's engagement: what it is of, and the edit that it makes."""

from collections.abc import Mapping

import streamlit as st

from ...data.store.edits import ENGAGEMENT, Change, Edit, RefusedError
from ...data.store.engagement import By, engagement_of, with_assessor
from ...data.store.places import Plain
from ...data.store.record_values import stated
from ...network.model import Network
from ...text.catalogue import messages
from .. import clock, markup
from . import buttons, session
from .session import Form


def by() -> By:
    """Who sets something now."""
    return By(clock.today(), session.who(), session.author())


def open_form(actor: str) -> None:
    """Open the form of an actor, with what is stated of it."""
    try:
        fields, seen = engagement_of(session.store(), actor)
    except RefusedError as refused:
        buttons.note_fault(refused)
        return
    session.open_form(Form(ENGAGEMENT, actor if fields else "", seen, fields or {"actor": actor}))


def heading(network: Network, form: Form, lang: str) -> None:
    """Show whom the form is of, and what becomes of what is stated."""
    _ = messages(lang).gettext
    actor = str(form.start.get("actor") or "")
    title = network.title(actor, lang) if actor in network.position else actor
    st.markdown(f"**{markup.escape_markdown(title)}**")
    st.caption(
        _(
            "No export contains this unless it is asked for. Influence, interest and stance are kept with your name "
            "and today’s date. State no persons: the owner is a role."
        )
    )


def edit(form: Form, values: Mapping[str, Plain]) -> Edit:
    """What is to be saved; without a change where nothing differs."""
    before = stated(form.start) if form.record else {}
    wanted = with_assessor(before, stated({"actor": form.start.get("actor"), **values}), by())
    if (wanted or {}) == before:
        return Edit(())
    change = Change(ENGAGEMENT, form.record, form.seen, wanted)
    return Edit((change,), session.who(), session.author(), form.key)
