"""What edited tables come to: said in words, with its source, checked, and saved as one edit."""

from collections.abc import Mapping, Sequence

import streamlit as st

from ...data.store.edits import Change, ConflictError, Edit
from ...text import counted
from ...text.catalogue import messages
from .. import markup
from ..view_state import ViewState
from . import kept, kept_tables, saving, session, source, table_conflicts, table_messages, table_session
from .form_fields import FIELDS
from .table_rows import Read, Row
from .table_session import Opened
from .words import Words

_CHECKED = 1_000  # rows up to which the reader looks at each change at once, and not only when it is to be saved


def show(state: ViewState, opened: Opened, rows: Mapping[str, Sequence[Row]], result: Read) -> None:
    """Show what the rows come to, where that comes from, what is wrong, and the buttons."""
    _ = messages(state.lang).gettext
    lang, form, changes = state.lang, opened.form, result.changes
    if changes or result.faults:
        st.markdown(markup.escape_markdown(_summary(result, lang)))
    provenance = source.Provenance(None, is_given=True)
    stated = [one.fields for one, at in zip(changes, result.places, strict=True) if at and one.fields is not None]
    if stated:
        form.start = {"sources": "there"} if all(one.get("sources") for one in stated) else {}
        provenance = source.ask(form, {}, lang)
    if changes:
        name = _("Your name, which the history shows")
        session.set_who(st.text_input(name, session.who(), key=f"who_{form.key}", max_chars=80))
    changes = [
        _sourced(one, provenance) if at and one.fields is not None else one
        for one, at in zip(changes, result.places, strict=True)
    ]
    opened.is_begun = bool(changes or result.faults)
    _keep(opened, rows, lang)
    edit = Edit(tuple(changes), session.who(), session.author(), form.key)
    place = st.container()
    with st.container(horizontal=True, key="tables_ways"):
        is_wanted = st.button(
            _("Save"), key="tables_save", type="primary", icon=":material/save:", disabled=not changes
        )
        label = _("Cancel") if changes or result.faults else _("Close the tables")
        if st.button(label, key="tables_close"):
            table_session.close()
            st.rerun()
    form.tried = form.tried or is_wanted
    is_looked_at = changes and (form.tried or sum(map(len, rows.values())) <= _CHECKED)
    with place:
        listed = table_messages.of(result, saving.findings(edit) if is_looked_at else (), rows, lang)
        if listed:
            st.html(table_messages.html(listed, lang))
        if form.tried and changes and not provenance.is_given:
            st.warning(_("State a source, or that it was heard in the workshop."))
        if is_wanted and provenance.is_given and not any(one.is_error for one in listed):
            _save(opened, edit, lang)


def _keep(opened: Opened, rows: Mapping[str, Sequence[Row]], lang: str) -> None:
    """Have the browser keep what was done; of more than it can keep, that it was done."""
    done = kept_tables.content(opened, rows) if opened.is_begun else {}
    content = {**done, "beside": kept.beside(opened.form)} if done else {}
    title = messages(lang).gettext("the tables")
    kept.keep(opened.form, "tables", title, content, is_begun=opened.is_begun)


def _sourced(change: Change, provenance: source.Provenance) -> Change:
    """The change with the source that is stated."""
    fields = change.fields or {}
    sources = provenance.added(fields.get("sources"))
    return change._replace(fields={**fields, "sources": sources}) if sources else change


def _summary(result: Read, lang: str) -> str:
    _ = messages(lang).gettext
    of = [[one for one in result.changes if one.file == file] for file in FIELDS]
    actors, links = counted("actors", len(of[0]), lang), counted("partnerships", len(of[1]), lang)
    sentence = _("To be saved: {actors} and {partnerships}.").format(actors=actors, partnerships=links)
    gone = [sum(one.fields is None for one in some) for some in of]
    if any(gone):
        actors, links = counted("actors", gone[0], lang), counted("partnerships", gone[1], lang)
        sentence += " " + _("Of these {actors} and {partnerships} are removed.").format(
            actors=actors, partnerships=links
        )
    return sentence


def _save(opened: Opened, edit: Edit, lang: str) -> None:
    try:
        if saving.save(edit, lang) is None:
            return
    except ConflictError as error:
        opened.clashes, opened.clashing = error.clashes, edit
        st.rerun()
    table_session.close()
    table_session.want()
    st.rerun()


def show_conflicts(state: ViewState, opened: Opened) -> None:
    """Show what others have changed meanwhile, and the buttons."""
    _ = messages(state.lang).gettext
    if opened.clashing is None:
        return
    words = Words.of(state.network, state.lang)
    resolved = table_conflicts.ask(opened.clashes, opened.clashing, opened.form.key, words)
    with st.container(horizontal=True):
        is_wanted = st.button(_("Save"), key="tables_resolve", type="primary", disabled=resolved is None)
        if st.button(_("Back to the tables"), key="tables_back"):
            opened.clashing = None
            st.rerun()
    if is_wanted and resolved is not None:
        _save(opened, resolved, state.lang)
