"""The last step of an import: where the network is saved."""

from functools import partial
from html import escape
from unicodedata import normalize

import streamlit as st

from ...data.folders import NAME_LENGTH
from ...data.importing.taking_in import Destination
from ...data.importing.understood import Decisions
from ...network.model import Network
from ...text import counted
from ...text.catalogue import messages
from .. import choices, markup, visit
from ..worker.preview_wire import PreviewRead
from . import differences, saving, session
from .saving import Saving, Target
from .session import Import

_NAME, _TARGET = "import_name", "import_target"


def show(made: Import, read: PreviewRead, known: Network | None, lang: str) -> None:
    """Show where the network may be saved, what is then there, and the button that saves."""
    _ = messages(lang).gettext
    there = known if made.adds and made.keeps is None else None
    st.title(_("Save the network"), anchor=False)
    if made.saving is not None:
        _save(made, made.saving, lang)
    if read.network is None:
        st.text(_("There is no network to save yet: see the step before."))
        return
    files = made.keeps.file if made.keeps else ", ".join(upload.name for upload in made.uploads)
    decisions = made.keeps.decisions if made.keeps else read.decisions
    if (fault := saving.fault()) is not None:
        st.text(saving.reason(fault, lang))
        download(saving.whole(made, read.network, there), files, decisions, lang)
        return
    network = saving.whole(made, read.network, there)
    possible = saving.targets(adds=there is not None)
    if not possible:
        _without_place(made, network, files, decisions, known, lang)
        return
    actors, links = (
        counted(what, n, lang) for what, n in (("actors", len(network.actors)), ("partnerships", len(network.links)))
    )
    st.text(
        _("{actors} and {links} are written, with the mapping, as one change or not at all.").format(
            actors=actors, links=links
        )
    )
    target = possible[0]
    if len(possible) > 1:
        names = {one: _in_words(one, lang) for one in possible}
        target = st.radio(_("Where"), possible, format_func=names.__getitem__, key=_TARGET)
    elif not target.is_new:
        st.html(f"<p><code>{escape(str(target.folder.absolute()))}</code></p>")
    name = ""
    if target.is_new:
        typed = st.text_input(
            _("Name of the new folder"),
            key=_NAME,
            max_chars=NAME_LENGTH,
            placeholder=_("Letters, digits, spaces, full stops, hyphens and underscores"),
        )
        name = normalize("NFC", typed.strip())
    to = saving.into(target, name, lang)
    if isinstance(to, str) and (name or not target.is_new):
        st.error(markup.escape_markdown(markup.capital(to)))
    if there is not None:
        differences.show(made, read.network, there, lang)
    st.button(
        _("Save"),
        key="import_save",
        type="primary",
        icon=":material/save:",
        disabled=not isinstance(to, Destination),
        on_click=_begin,
        args=(made, network, to, target.is_new, files, decisions),
    )


def download(network: Network, files: str, decisions: Decisions, lang: str) -> None:
    """Show the button that downloads the files of the network."""
    _ = messages(lang).gettext
    st.download_button(
        _("Download the network's files (.zip)"),
        data=partial(saving.archived, network, files, decisions, lang),
        file_name=f"{_('network')}.zip",
        mime="application/zip",
        icon=":material/download:",
        on_click="ignore",
        key="import_archive",
    )


def _without_place(
    made: Import, network: Network, files: str, decisions: Decisions, known: Network | None, lang: str
) -> None:
    """Say that the data folder has no place for another network, and show the ways out."""
    _ = messages(lang).gettext
    st.text(
        _(
            "The data folder is itself a network, so that another has no place in it. Add the files to that network, "
            "or download the new one's files, unpack them in a folder of their own, and start the app with that "
            "folder: samverkan app --data DIR."
        )
    )
    with st.container(horizontal=True, key="import_without_place"):
        if known is not None and made.keeps is None:
            st.button(_("Add them to it"), key="import_add_instead", on_click=_add_instead, args=(made,))
        download(network, files, decisions, lang)


def _in_words(target: Target, lang: str) -> str:
    _ = messages(lang).gettext
    if target.is_new:
        return _("In a new folder inside the data folder")
    folder = markup.escape_markdown(str(target.folder.absolute()))
    return _("In the data folder itself: {folder}").format(folder=folder)


def _add_instead(made: Import) -> None:
    made.adds = True
    session.go_to(made, "review")


def _begin(made: Import, network: Network, to: Destination, is_new: bool, files: str, decisions: Decisions) -> None:
    """Have the next run save the network, and show meanwhile that it does."""
    made.saving = Saving(network, to, is_new, files, decisions)
    choices.go_to_page("data")  # where a network has come into being meanwhile, another page is first


def _save(made: Import, begun: Saving, lang: str) -> None:
    """Save, and go on to the network; or say why it was not saved, with everything as it was."""
    with st.spinner(messages(lang).gettext("Saving the network …"), show_time=True):
        fault = saving.save(begun, lang)
    if fault:
        made.saving = None
        st.error(markup.escape_markdown(markup.capital(fault)))
        return
    session.end()
    if visit.current() is not None:
        visit.close()
    if begun.is_new:
        choices.open_source({"network": begun.to.folder.name})
    choices.go_to_page("explore")
    st.rerun()
