"""The last step of an import: where the network is saved."""

from html import escape
from typing import Any

import streamlit as st

from ...data.importing.taking_in import MOST_LETTERS, Destination
from ...data.importing.understood import Decisions
from ...network.model import Network
from ...text import counted
from ...text.catalogue import messages
from .. import choices, markup, visit
from ..worker.preview_wire import PreviewRead
from . import differences, saving, session
from .saving import Target
from .session import Import

_NAME, _TARGET, _FAULT = "import_name", "import_target", "import_save_fault"


def show(made: Import, read: PreviewRead, known: Network | None, lang: str) -> None:
    """Show where the network may be saved, what is then there, and the button that saves."""
    _ = messages(lang).gettext
    there = known if made.adds and made.keeps is None else None
    st.title(_("Save the network"), anchor=False)
    if refused := st.session_state.pop(_FAULT, None):
        st.error(refused)
    if read.network is None:
        st.text(_("There is no network to save yet: see the step before."))
        return
    if (fault := saving.fault()) is not None:
        st.text(saving.reason(fault, lang))
        return
    network = saving.whole(read.network, there, made.choices)
    actors, links = (
        counted(what, n, lang) for what, n in (("actors", len(network.actors)), ("partnerships", len(network.links)))
    )
    st.text(
        _("{actors} and {links} are written, with the mapping, as one change or not at all.").format(
            actors=actors, links=links
        )
    )
    possible = saving.targets(adds=there is not None)
    if not possible:
        st.text(
            _(
                "The data folder is itself a network, so that another has no place in it. Bring the files as an "
                "addition, or start the app with another folder: samverkan app --data DIR."
            )
        )
        return
    target = possible[0]
    if len(possible) > 1:
        names = {one: _in_words(one, lang) for one in possible}
        target = st.radio(_("Where"), possible, format_func=names.__getitem__, key=_TARGET)
    elif not target.is_new:
        st.html(f"<p><code>{escape(str(target.folder.absolute()))}</code></p>")
    name = ""
    if target.is_new:
        name = st.text_input(_("Name of the new folder"), key=_NAME, max_chars=MOST_LETTERS).strip()
    if there is not None:
        differences.show(made, read.network, there, lang)
    to = saving.into(target, name, lang) if name or not target.is_new else None
    if isinstance(to, str):
        st.error(to)
    files = made.keeps.file if made.keeps else ", ".join(upload.name for upload in made.uploads)
    decisions = made.keeps.decisions if made.keeps else read.decisions
    st.button(
        _("Save"),
        key="import_save",
        type="primary",
        icon=":material/save:",
        disabled=not isinstance(to, Destination),
        on_click=_save,
        args=(network, to, target, files, decisions, lang),
    )


def _in_words(target: Target, lang: str) -> str:
    _ = messages(lang).gettext
    if target.is_new:
        return _("In a new folder inside the data folder")
    folder = markup.escape_markdown(str(target.folder.absolute()))
    return _("In the data folder itself: {folder}").format(folder=folder)


def _save(network: Network, to: Any, target: Target, files: str, decisions: Decisions, lang: str) -> None:
    """Save, and go on to the network; or say why it was not saved, with everything as it was."""
    if (fault := saving.save(network, to, files, decisions, lang)) is not None:
        st.session_state[_FAULT] = fault
        choices.go_to_page("data")  # where a network has come into being meanwhile, another page is first
        return
    session.end()
    if visit.current() is not None:
        visit.close()
    if target.is_new:
        choices.open_source({"network": to.folder.name})
    choices.go_to_page("explore")
