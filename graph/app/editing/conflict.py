"""A record that somebody else has changed meanwhile: both side by side, for the visitor to choose by field."""

from collections.abc import Mapping

import streamlit as st

from ...data.store.edits import Change, ConflictError, Edit, version
from ...data.store.places import Plain
from ...text.catalogue import messages
from .. import markup
from . import saving, session
from .form_fields import PARTS, fields_of
from .session import Form

_MINE, _THEIRS = "mine", "theirs"


def show(form: Form, lang: str) -> None:
    """Show both versions; what is saved is what the visitor has chosen, once every difference is chosen."""
    _ = messages(lang).gettext
    clash = form.clash
    if clash is None:
        return
    wanted, theirs = clash.wanted.fields, clash.fields
    if theirs is None or wanted is None:
        st.warning(
            _("Somebody else has removed this meanwhile, so nothing was saved. It can be brought back by the history.")
            if theirs is None
            else _("Somebody else has changed this meanwhile, so it was not removed. Look at it again.")
        )
        if st.button(_("Close"), key=f"clash_close_{form.key}"):
            session.close_form()
            st.rerun()
        return
    st.warning(_("Somebody else has changed this meanwhile. Nothing is saved yet: choose what is to stand."))
    chosen, open_choices = ask(form.file, wanted, theirs, form.key, lang, record=form.record)
    with st.container(horizontal=True):
        if st.button(_("Save"), key=f"clash_save_{form.key}", type="primary", disabled=open_choices > 0):
            _save(form, chosen, theirs, lang)
        if st.button(_("Cancel"), key=f"clash_cancel_{form.key}"):
            session.close_form()
            st.rerun()


def ask(
    file: str, wanted: Mapping[str, Plain], theirs: Mapping[str, Plain], key: str, lang: str, record: str = ""
) -> tuple[dict[str, Plain], int]:
    """Show where two versions of a record differ: what is chosen of each field, and how many are still to be."""
    _ = messages(lang).gettext
    chosen = dict(theirs)
    names = {field.key: _(field.label) for field in fields_of(file, record)}
    names |= {"title": _("Title"), "description": _("Description")} if record in PARTS else {}
    names |= dict.fromkeys(("source", "target", "members"), _("Parties"))
    differing = [field for field in {**theirs, **wanted} if theirs.get(field) != wanted.get(field)]
    whose = {_MINE: _("Yours"), _THEIRS: _("The other’s")}
    open_choices = 0
    for field in differing:
        both = {_MINE: wanted.get(field), _THEIRS: theirs.get(field)}
        texts = {way: f"{whose[way]}: {_shown(value, lang)}" for way, value in both.items()}
        way = st.radio(names.get(field, field), list(both), None, format_func=texts.__getitem__, key=f"{field}_{key}")
        open_choices += way is None
        if way == _MINE:
            chosen.pop(field, None)
            if both[_MINE] is not None:
                chosen[field] = both[_MINE]
    return chosen, open_choices


def _save(form: Form, chosen: Mapping[str, Plain], theirs: Mapping[str, Plain], lang: str) -> None:
    wanted = form.clash.wanted if form.clash else None
    if wanted is None:
        return
    change = Change(form.file, wanted.record, version(theirs), chosen)
    try:
        if saving.save(Edit((change,), session.who(), session.author()), lang) is None:
            return
    except ConflictError as error:  # and again
        form.clash = error.clashes[0]._replace(wanted=wanted)
        st.rerun()
    session.close_form()
    st.rerun()


def _shown(value: Plain, lang: str) -> str:
    """A value on one line."""
    if value is None:
        return messages(lang).gettext("not stated")
    if isinstance(value, list):
        return markup.escape_markdown("; ".join(_plain(one) for one in value))
    return markup.escape_markdown(_plain(value))


def _plain(value: Plain) -> str:
    if isinstance(value, dict):
        return ", ".join(str(one) for one in value.values() if one)
    return str(value)
