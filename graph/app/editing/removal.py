"""Removing an actor or a partnership: what goes with it is said before."""

from collections.abc import Iterator, Mapping

import streamlit as st

from ...data.store.edits import Change, ConflictError, Edit
from ...data.store.engagement import engagement_of
from ...data.store.places import Plain
from ...network.model import Network
from ...text import counted
from ...text.catalogue import messages
from .. import markup
from . import kept, saving, session
from .session import Form

_FEWEST = 2
_MOST_NAMED = 10


def show(network: Network, form: Form, lang: str) -> None:
    """Show what goes, and the buttons."""
    _ = messages(lang).gettext
    with_it = list(_with_actor(form)) if form.file == "actors.yaml" else []
    gone = [change for change in with_it if change.fields is None]
    name = str(form.start.get("name") or form.start.get("id") or _("The partnership"))
    kept.keep(form, "removal", name, kept.record_of(form, {}), is_begun=False, sends=f"remove_{form.key}")
    st.markdown(f"**{markup.escape_markdown(name)}**")
    if gone:
        partnerships = counted("partnerships", len(gone), lang)
        st.warning(_("{partnerships} go with it.").format(partnerships=partnerships))
        names = [_parties(network, change, form, lang) for change in gone[:_MOST_NAMED]]
        more = [_("… and {n} more").format(n=len(gone) - len(names))] if len(gone) > len(names) else []
        st.markdown("\n".join(f"- {markup.escape_markdown(one)}" for one in [*names, *more]))
    if len(with_it) > len(gone):
        partnerships = counted("partnerships", len(with_it) - len(gone), lang)
        st.caption(_("{partnerships} of several stay, without it.").format(partnerships=partnerships))
    if form.file == "actors.yaml" and engagement_of(session.store(), form.record)[0]:
        st.caption(_("What is stated of its engagement goes with it."))
    st.caption(_("It can be undone, and the history keeps it."))
    with st.container(horizontal=True):
        if st.button(_("Remove"), key=f"remove_{form.key}", type="primary", icon=":material/delete:"):
            _save(form, with_it, lang)
        if st.button(_("Cancel"), key=f"cancel_{form.key}"):
            session.close_form()
            st.rerun()


def _with_actor(form: Form) -> Iterator[Change]:
    """What becomes of the partnerships of an actor that goes."""
    for name, fields, version in session.store().partnerships_of(form.record):
        members = fields.get("members")
        rest = [one for one in members if one != form.record] if isinstance(members, list) else []
        now: Mapping[str, Plain] | None = {**fields, "members": rest} if len(rest) >= _FEWEST else None
        yield Change("links.yaml", name, version, now)


def _parties(network: Network, change: Change, form: Form, lang: str) -> str:
    """The other parties of a partnership that goes."""
    for name, fields, _version in session.store().partnerships_of(form.record):
        if name == change.record:
            members = fields.get("members")
            ids = members if isinstance(members, list) else [fields.get("source"), fields.get("target")]
            others = (str(id) for id in ids if id != form.record)
            return ", ".join(network.title(id, lang) if id in network.position else id for id in others)
    return change.record


def _save(form: Form, with_it: list[Change], lang: str) -> None:
    change = Change(form.file, form.record, form.seen, None)
    edit = Edit((change, *with_it), session.who(), session.author(), form.key)
    try:
        if saving.save(edit, lang) is None:
            return
    except ConflictError as error:
        form.clash = error.clashes[0]
        st.rerun()
    session.close_form()
    if form.file == "actors.yaml":
        session.select("")
    st.rerun()
