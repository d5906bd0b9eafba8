"""Adding a partnership by one line: what it will be is said in a sentence, then its source, and then it is saved."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from ...data.store.edits import Change, Edit, Finding
from ...data.store.places import Plain
from ...text.catalogue import messages
from ...text.headline import listed
from .. import delivery, markup
from ..view_state import ViewState
from . import access, kept, saving, session, source
from .actor_names import ActorNames
from .link_fields import as_record
from .quick_line import Line, Party, line_of
from .session import Form
from .table_rows import Row, new_ids

_OPEN = "quick_open"
_FEWEST, _PAIR = 2, 2
LONGEST = 2_000  # characters of a line


class _Chosen(NamedTuple):
    """Who a party is: its id, and the record of a new actor."""

    id: str
    record: Mapping[str, Plain] | None = None


def opened() -> Form | None:
    """The form of a line that is open, if any."""
    form: Form | None = st.session_state.get(_OPEN)
    return form


def open_form(form: Form) -> None:
    """Have the next run show what the line comes to that was typed into a form."""
    st.session_state[_OPEN] = form
    st.session_state[f"line_{form.key}"] = form.beside.get("line", "").strip()[:LONGEST]


def _end() -> None:
    if form := opened():
        session.settle(form)
    st.session_state[_OPEN] = None


def show(state: ViewState) -> None:
    """Show what the line comes to, if one has been entered."""
    form = opened()
    if form is None:
        return
    panel = st.dialog(
        messages(state.lang).gettext("New partnership"), position="right", width="medium", on_dismiss=_end
    )
    panel(_content)(state, form)


def _content(state: ViewState, form: Form) -> None:
    _shown(state, form)
    delivery.wait()


def _shown(state: ViewState, form: Form) -> None:
    _ = messages(state.lang).gettext
    lang = state.lang
    if access.needs_code():
        access.ask_code(lang)
        return
    text = st.text_input(_("Add in one line"), key=f"line_{form.key}", max_chars=LONGEST)
    names = ActorNames(state.network, lang)
    line = line_of(text, state.network, names)
    kind = line.kind or _ask_kind(state, line, form)
    parties = [_ask_party(state, party, names, f"{i}_{form.key}") for i, party in enumerate(line.parties)]
    chosen = [one for one in parties if one is not None]
    edit = None
    if len(line.parties) < _FEWEST:
        st.info(_("Write an actor, what it does, and another actor, with dashes between them."))
    elif kind is not None and state.network.kinds[kind].directed and len(parties) > _PAIR:
        st.warning(_("A partnership of this kind runs from one actor to one other. Write a line for each."))
    elif kind is not None and len(chosen) == len(parties):
        chosen = _with_ids(chosen, state)
        st.markdown(f"**{markup.escape_markdown(_sentence(chosen, kind, names, state))}**")
        provenance = source.ask(form, {}, lang)
        name = _("Your name, which the history shows")
        session.set_who(st.text_input(name, session.who(), key=f"who_{form.key}", max_chars=80))
        edit = _edit(chosen, kind, provenance, state, form)
        if form.tried and not provenance.is_given:
            st.warning(_("State a source, or that it was heard in the workshop."))
        found = [one for one in saving.findings(edit) if one.change is not None]
        _show_findings(found, lang)
        is_ready = provenance.is_given and not any(one.problem.severity == "error" for one in found)
    kept.keep(form, "line", text, {"beside": kept.beside(form)}, is_begun=bool(text))
    place = st.container()
    with st.container(horizontal=True):
        if st.button(_("Save"), key="quick_save", type="primary", icon=":material/save:", disabled=edit is None):
            form.tried = True
            if edit is None or not is_ready:
                st.rerun()
            with place:
                _save(edit, lang)
        if st.button(_("Cancel"), key="quick_cancel"):
            _end()
            st.rerun()


def _ask_kind(state: ViewState, line: Line, form: Form) -> str | None:
    """Ask for the kind where the word for it is not known."""
    if len(line.parties) < _FEWEST:
        return None
    _ = messages(state.lang).gettext
    kinds = {id: kind.name.text(state.lang) for id, kind in state.network.kinds.items()}
    chosen: str | None = st.selectbox(
        _("What is “{word}”?").format(word=line.word),
        [*kinds],
        None,
        format_func=lambda id: kinds[id],
        key=f"kind_{form.key}",
        placeholder=_("Choose"),
    )
    return chosen


def _ask_party(state: ViewState, party: Party, names: ActorNames, key: str) -> _Chosen | None:
    """Who a party is: asked where several are called so, and of a new actor its sector."""
    _ = messages(state.lang).gettext
    if len(party.ids) == 1:
        return _Chosen(party.ids[0])
    if party.ids:
        who: str | None = st.selectbox(
            _("Which “{name}”?").format(name=party.text),
            list(party.ids),
            None,
            format_func=names.title,
            key=f"which_{key}",
            placeholder=_("Choose"),
        )
        return None if who is None else _Chosen(who)
    like = names.like(party.text)
    if like and st.checkbox(_("“{name}” is {like}").format(name=party.text, like=like), key=f"like_{key}"):
        return _Chosen(names.found(like)[0])
    sectors = {id: name.text(state.lang) for id, name in state.network.sectors.items()}
    sector: str | None = st.selectbox(
        _("“{name}” is new. Which sector?").format(name=party.text),
        [*sectors],
        None,
        format_func=lambda id: sectors[id],
        key=f"sector_{key}",
        placeholder=_("Choose"),
    )
    return None if sector is None else _Chosen("", {"name": party.text, "sector": sector})


def _with_ids(chosen: Sequence[_Chosen], state: ViewState) -> list[_Chosen]:
    """The parties, of which the new ones have ids now."""
    rows = [Row(None, {"name": str(one.record["name"])} if one.record else {}) for one in chosen]
    ids = new_ids(rows, state.network)
    return [
        _Chosen(ids[i], {"id": ids[i], **one.record}) if one.record is not None else one for i, one in enumerate(chosen)
    ]


def _sentence(chosen: Sequence[_Chosen], kind: str, names: ActorNames, state: ViewState) -> str:
    _ = messages(state.lang).gettext
    of = state.network.kinds[kind]
    called = [str(one.record["name"]) if one.record else names.title(one.id) for one in chosen]
    if of.directed:
        sentence = _("{kind}: from {first} to {second}.").format(
            kind=of.name.text(state.lang), first=called[0], second=called[1]
        )
    else:
        sentence = _("{kind}: {names}.").format(kind=of.name.text(state.lang), names=listed(called, state.lang))
    for one in chosen:
        if one.record:
            sector = state.network.sectors[str(one.record["sector"])].text(state.lang)
            sentence += " " + _("New actor: {name} ({sector}).").format(name=one.record["name"], sector=sector)
    return sentence


def _edit(chosen: Sequence[_Chosen], kind: str, provenance: source.Provenance, state: ViewState, form: Form) -> Edit:
    sources = provenance.added(None)
    stated: dict[str, Plain] = {"sources": sources} if sources else {}
    new = {one.id: {**one.record, **stated} for one in chosen if one.record is not None}
    parties: list[Plain] = [one.id for one in chosen]
    link = as_record({"parties": parties, "kind": kind, **stated}, {}, state.network.kinds)
    changes = [*(Change("actors.yaml", "", "", record) for record in new.values()), Change("links.yaml", "", "", link)]
    return Edit(tuple(changes), session.who(), session.author(), form.key)


def _show_findings(found: Sequence[Finding], lang: str) -> None:
    for one in found:
        text = markup.escape_markdown(markup.capital(one.problem.message(lang)))
        (st.error if one.problem.severity == "error" else st.warning)(text)


def _save(edit: Edit, lang: str) -> None:
    if saving.save(edit, lang) is None:  # nothing that is new conflicts
        return
    _end()
    st.rerun()
