"""The buttons that open forms: on an actor's card, below its partnerships, and in the side bar."""

from collections.abc import Iterable, Mapping

import streamlit as st

from ...data.folders import FILES, data_files
from ...data.store.edits import RefusedError
from ...network.model import Link, Network
from ...text.catalogue import messages
from .. import data_source, markup
from ..links import years
from ..view_state import ViewState
from . import access, session
from .session import Form

_FAULT = "edit_fault"


def of_actor(state: ViewState, id: str) -> None:
    """Show what can be done with an actor; nothing where nobody may edit."""
    if access.refusal():
        return
    _ = messages(state.lang).gettext
    with st.container(horizontal=True, gap="small", key="edit_actor_buttons"):
        st.button(_("Edit"), key="edit_actor", on_click=_edit, args=("actors.yaml", id))
        st.button(_("Add partner"), key="add_partner", on_click=_add_partner, args=(id,))
        st.button(_("Remove"), key="remove_actor", on_click=_remove, args=("actors.yaml", id))


def of_partnerships(network: Network, links: Iterable[Link], key: str, lang: str) -> None:
    """Show a choice among partnerships: the chosen one opens."""
    if access.refusal():
        return
    names = _distinct(network, links, lang)
    widget = f"edit_link_{key}"
    st.session_state[widget] = None
    st.selectbox(
        messages(lang).gettext("Open a partnership"),
        list(names),
        format_func=names.__getitem__,
        key=widget,
        placeholder=messages(lang).gettext("Edit or remove a partnership"),
        label_visibility="collapsed",
        on_change=lambda: _edit_link(network, st.session_state[widget]),
    )


def of_network(lang: str) -> None:
    """Show what can be added to the network."""
    if access.refusal():
        return
    _ = messages(lang).gettext
    with st.container(gap="xsmall", key="add_buttons"):
        for key, label, icon, file in (
            ("new_actor", _("New actor"), ":material/add:", "actors.yaml"),
            ("new_link", _("New partnership"), ":material/add_link:", "links.yaml"),
        ):
            st.button(label, key=key, icon=icon, width="stretch", on_click=_open, args=(file,))


def of_parts(lang: str) -> None:
    """Show what can be edited beside actors and partnerships; nothing of tables."""
    names = data_files(data_source.folder())
    if access.refusal() or (names.actors, names.links) != FILES:
        return
    _ = messages(lang).gettext
    with st.container(horizontal=True, gap="small", key="edit_parts"):
        for record, file, label in (
            ("@about", "actors.yaml", _("Edit the description")),
            ("@sectors", "actors.yaml", _("Edit sectors")),
            ("@kinds", "links.yaml", _("Edit kinds of partnerships")),
        ):
            st.button(label, key=f"edit_{record}", on_click=_edit, args=(file, record))


def of_change(lang: str) -> None:
    """Show the button that makes a supposed change an edit."""
    if access.refusal():
        return
    st.button(
        messages(lang).gettext("Keep the change"),
        key="whatif_keep",
        icon=":material/save:",
        on_click=session.open_form,
        args=(Form("", keeps_change=True),),
    )


def note_fault(refused: RefusedError) -> None:
    """Have the next run say what kept a form from being opened."""
    st.session_state[_FAULT] = refused.problems[0]


def fault(lang: str) -> None:
    """Say what kept a form from being opened."""
    if problem := st.session_state.pop(_FAULT, None):
        st.warning(markup.escape_markdown(markup.capital(problem.message(lang))))


def _open(file: str) -> None:
    session.open_form(Form(file))


def _edit(file: str, name: str, *, removes: bool = False) -> None:
    try:
        found = session.store().record(file, name)
    except RefusedError as refused:
        note_fault(refused)
        return
    if found is not None:
        fields, seen = found
        session.open_form(Form(file, name, seen, fields, removes))


def _remove(file: str, name: str) -> None:
    _edit(file, name, removes=True)


def _add_partner(id: str) -> None:
    session.open_form(Form("links.yaml", start={"source": id}))


def _edit_link(network: Network, position: int | None) -> None:
    if position is None:
        return
    try:
        name = session.store().name_of(network.links[position])
    except RefusedError as refused:
        note_fault(refused)
        return
    if name is not None:
        _edit("links.yaml", name)


def _distinct(network: Network, links: Iterable[Link], lang: str) -> Mapping[int, str]:
    """What each partnership is called in a list, by its place in the network."""
    places = {id(link): i for i, link in enumerate(network.links)}
    names: dict[int, str] = {}
    for link in links:
        parties = " – ".join(network.title(member, lang) for member in link.members)
        name = f"{parties} ({network.kinds[link.kind].name.text(lang)}, {years(link, lang)})"
        names[places[id(link)]] = name if name not in names.values() else f"{name} · {len(names) + 1}"
    return names
