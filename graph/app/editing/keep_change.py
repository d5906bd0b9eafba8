"""A supposed change kept as a real edit: what it takes away goes, and what it adds is added, all together."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import streamlit as st

from ...data.store.edits import Change as RecordChange
from ...data.store.edits import ConflictError, Edit
from ...data.store.folder import FolderStore
from ...data.store.places import Plain
from ...network.model import Link, Network
from ...network.selection import Change, what_changes
from ...picture.change import supposed
from ...text.catalogue import N_, messages
from .. import choices, markup
from ..view_state import ViewState
from . import kept, saving, session, source
from .form_fields import Field
from .inputs import Inputs
from .new_ids import id_for
from .session import Form

_KIND = Field("kind", N_("Kind of the new ties"), "kind")


def show(state: ViewState, form: Form) -> None:
    """Show what is to be kept, and ask what the data need to know of it."""
    network, change, lang = state.network, state.view.change, state.lang
    _ = messages(lang).gettext
    st.markdown(markup.escape_markdown(markup.capital(supposed(network, change, lang)) + "."))
    kept.keep(form, "change", _("the supposed change"), {}, is_begun=False, sends=f"keep_{form.key}")
    kind = Inputs(network, form.key, lang).ask(_KIND, None) if change.ties else None
    adds = change.ties or change.newcomers
    provenance = source.ask(form, {}, lang) if adds else source.Provenance(None, is_given=True)
    st.caption(_("It can be undone, and the history keeps it."))
    is_asked = st.button(_("Save"), key=f"keep_{form.key}", type="primary", icon=":material/save:")
    if not is_asked:
        return
    if not provenance.is_given or (change.ties and not kind):
        st.warning(_("State the kind, and where it comes from."))
        return
    _save(state, form, list(_edits(network, change, kind, provenance.added(None), session.store())))


def _edits(network: Network, change: Change, kind: Plain, sources: Plain, store: FolderStore) -> Iterator[RecordChange]:
    """The changes of records that the supposed change comes to."""
    made = what_changes(network, change)
    gone = {actor.id for actor in made.actors}
    ids = {new.id: id_for(new.name, network) for new in change.newcomers}
    for new in change.newcomers:
        fields = {"id": ids[new.id], "name": new.name, "sector": new.sector, "region": new.region, "sources": sources}
        yield RecordChange("actors.yaml", "", "", fields)
    there = set(made.network.links)
    for link in network.links:
        if link not in there:
            yield from _without(store, link, gone, there)
    for id in sorted(gone):
        if found := store.record("actors.yaml", id):
            yield RecordChange("actors.yaml", id, found[1], None)
    for a, b in sorted(change.ties):
        yield RecordChange(
            "links.yaml",
            "",
            "",
            {"source": ids.get(a, a), "target": ids.get(b, b), "kind": kind, "sources": sources},
        )


def _without(store: FolderStore, link: Link, gone: set[str], there: set[Link]) -> Iterator[RecordChange]:
    """What becomes of a link that is not as it was: it goes, or stays among the members that do."""
    name = store.name_of(link)
    found = store.record("links.yaml", name) if name else None
    if name is None or found is None:
        return
    fields, seen = found
    members = fields.get("members")
    rest = [one for one in members if one not in gone] if isinstance(members, list) else []
    stays = any({*one.members} == {*rest} and one.kind == link.kind for one in there) and len(rest) > 1
    now: Mapping[str, Plain] | None = {**fields, "members": rest} if stays else None
    yield RecordChange("links.yaml", name, seen, now)


def _save(state: ViewState, form: Form, changes: list[RecordChange]) -> None:
    lang = state.lang
    _ = messages(lang).gettext
    try:
        if saving.save(Edit(tuple(changes), session.who(), session.author(), form.key), lang) is None:
            return
    except ConflictError:
        st.warning(_("Somebody else has changed some of this meanwhile, so nothing was saved. Look at it again."))
        return
    session.close_form()
    choices.open_view(replace(state.view, change=Change()))
    st.rerun()
