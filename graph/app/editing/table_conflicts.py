"""Records that somebody else has changed while a table was open: for each, what is to stand is chosen by field."""

from collections.abc import Iterable

import streamlit as st

from ...data.store.edits import Change, Clash, Edit, version
from ...text.catalogue import messages
from .. import markup
from . import conflict, session
from .words import Words

_REMOVE, _KEEP = "remove", "keep"


def ask(clashes: Iterable[Clash], edit: Edit, key: str, words: Words) -> Edit | None:
    """Show each record in both versions: the edit as it is chosen, None while anything is still to be chosen."""
    _ = messages(words.lang).gettext
    st.warning(_("Somebody else has changed the same meanwhile. Nothing is saved yet: choose what is to stand."))
    chosen: dict[tuple[str, str], Change | None] = {}
    open_choices = 0
    for clash in clashes:
        wanted = clash.wanted
        fields = clash.fields or wanted.fields
        at = (wanted.file, wanted.record)
        if fields is None:  # both have removed it
            chosen[at] = None
            continue
        st.markdown(f"**{markup.escape_markdown(words.record(wanted.file, fields))}**")
        if clash.fields is None:
            st.caption(_("Somebody else has removed it, so it is left out here. The history can bring it back."))
            chosen[at] = None
        elif wanted.fields is None:
            names = {_REMOVE: _("Remove it all the same"), _KEEP: _("Keep it")}
            way = st.radio(
                _("Removed here, and changed by somebody else"),
                [*names],
                None,
                format_func=names.__getitem__,
                key=f"clash_{wanted.record}_{key}",
            )
            open_choices += way is None
            chosen[at] = wanted._replace(seen=version(clash.fields)) if way == _REMOVE else None
        else:
            stands, more = conflict.ask(wanted.file, wanted.fields, clash.fields, f"{wanted.record}_{key}", words.lang)
            open_choices += more
            chosen[at] = wanted._replace(seen=version(clash.fields), fields=stands)
    return None if open_choices else _resolved(edit, chosen)


def _resolved(edit: Edit, chosen: dict[tuple[str, str], Change | None]) -> Edit:
    """The edit with what is chosen; of an actor who stays, the partnerships stay too."""
    staying = [record for (file, record), change in chosen.items() if file == "actors.yaml" and change is None]
    kept = {name for id in staying for name, _fields, _seen in session.store().partnerships_of(id)}
    changes = []
    for change in edit.changes:
        now = chosen.get((change.file, change.record), change) if change.record else change
        if now is not None and not (now.file == "links.yaml" and now.fields is None and now.record in kept):
            changes.append(now)
    return Edit(tuple(changes), edit.who, edit.author)
