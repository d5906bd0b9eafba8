"""Where what is edited comes from: a source, or expressly what was said in a workshop."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple

import streamlit as st

from ...data.store.places import Plain
from ...text.catalogue import N_, messages
from .session import Form

_WAYS = {
    "source": N_("A source"),
    "workshop": N_("Heard in the workshop"),
    "there": N_("Its sources say so"),
}


class Provenance(NamedTuple):
    """The source that is stated, if one is to be added, and whether it is said where the facts come from."""

    source: Mapping[str, Plain] | None
    is_given: bool

    def added(self, sources: Plain) -> Plain:
        """The sources with this one."""
        if self.source is None:
            return sources
        there = sources if isinstance(sources, list) else []
        return there if dict(self.source) in there else [*there, dict(self.source)]


def ask(form: Form, values: Mapping[str, Plain], lang: str) -> Provenance:
    """Ask where it comes from."""
    _ = messages(lang).gettext
    ways = [way for way in _WAYS if way != "there" or form.start.get("sources")]
    begun = form.beside.get("way", "there")
    way = st.radio(
        _("Where does this come from?"),
        ways,
        ways.index(begun) if begun in ways else None,
        format_func=lambda way: _(_WAYS[way]),
        key=f"way_{form.key}",
        horizontal=True,
    )
    if way == "there":
        return Provenance(None, is_given=True)
    if way == "workshop":
        day = datetime.now(UTC).astimezone().date().isoformat()
        return Provenance({"title": _("Heard in a workshop, {day}").format(day=day)}, is_given=True)
    if way is None:
        return Provenance(None, bool(values.get("sources")) and values.get("sources") != form.start.get("sources"))
    begun_title, begun_url = form.beside.get("source_title", ""), form.beside.get("source_url", "")
    title = st.text_input(_("Title of the source"), begun_title, key=f"source_title_{form.key}").strip()
    url = st.text_input(_("Its web address"), begun_url, key=f"source_url_{form.key}", placeholder="https://").strip()
    stated = {key: text for key, text in (("title", title), ("url", url)) if text}
    return Provenance(stated or None, bool(stated))
