"""The door *Start empty*: a title and sectors, of which both files of an empty network are made."""

from pathlib import Path

import streamlit as st

from ..data import locations
from ..data.folders import NAME_LENGTH, look_into, name_problem
from ..data.starting import start_network
from ..network.problems import Problem
from ..network.vocabulary import MOST_SECTORS
from ..text.catalogue import N_, messages
from . import choices, data_source, markup
from .locality import is_local

_TITLE, _SECTORS, _FOLDER = "start_title", "start_sectors", "start_folder"
_FAULT = "start_fault"
_MAX_TITLE, _MAX_SECTORS = 300, 5_000  # characters
_FAULTS = {
    "title": N_("Write a title first."),
    "exists": N_("There is a network already. Nothing was written."),
    "unfit": N_("Nothing was written: the title and the sectors could not be read again. Remove unusual characters."),
    "sectors": N_("Nothing was written: there are at most {n} sectors."),
    "unwritable": N_("Nothing was written: the folder cannot be written, or the disk is full."),
}


def show(lang: str) -> None:
    """Show the door; where no network can be started here, why not and what to do."""
    _ = messages(lang).gettext
    st.subheader(_("Start empty"), anchor=False)
    st.text(_("A title and sectors; actors and partnerships are added afterwards."))
    if reason := _refusal(lang):
        st.markdown(markup.escape_markdown(reason))
        return
    with st.form("start_empty", border=False):
        st.text_input(_("Title"), key=_TITLE, max_chars=_MAX_TITLE)
        fault = st.session_state.pop(_FAULT, None)
        if look_into(data_source.root()).kind == "several":
            st.text_input(
                _("Folder"), key=_FOLDER, max_chars=NAME_LENGTH, placeholder=_("As the title, where it is left empty")
            )
            if isinstance(fault, Problem):
                st.warning(markup.escape_markdown(markup.capital(fault.message(lang))))
        st.text_area(
            _("Sectors, one a line"),
            key=_SECTORS,
            max_chars=_MAX_SECTORS,
            height=120,
            placeholder=_("Without any: public sector, academia, civil society and business"),
        )
        if isinstance(fault, str):
            st.warning(_(_FAULTS[fault]).format(n=MOST_SECTORS))
        st.form_submit_button(_("Start the network"), key="start_submit", on_click=_start)


def _refusal(lang: str) -> str:
    """Why no network can be started here; empty where one can."""
    _ = messages(lang).gettext
    root = data_source.root()
    if not is_local():
        return _("A network is started at the computer that the app runs on.")
    if locations.is_replaced(root):
        return _(
            "These are the example data that come with the program. Start the app with a folder of your own: "
            "samverkan app --data DIR"
        )
    if look_into(root).kind == "network":
        return _(
            "The folder holds a network already. Start the app with another folder, or with one that holds a folder "
            "for each network: samverkan app --data DIR"
        )
    return ""


def _start() -> None:
    """Write the files, and go on to the page Explore; or remember what kept them from being written."""
    if _refusal("en"):
        return
    title = _printable(st.session_state[_TITLE])
    sectors = [_printable(line) for line in st.session_state[_SECTORS].splitlines()]
    root = Path(data_source.root())
    several = look_into(root).kind == "several"
    name = _printable(st.session_state.get(_FOLDER, "")) or _folder_name(title)
    if not title:
        st.session_state[_FAULT] = "title"
    elif several and (problem := name_problem(name)):
        st.session_state[_FAULT] = problem
    elif len({*filter(None, sectors)}) > MOST_SECTORS:
        st.session_state[_FAULT] = "sectors"
    elif fault := _written(root / name if several else root, title, sectors):
        st.session_state[_FAULT] = fault
    else:
        choices.open_source({"network": name} if several else {})
        choices.go_to_page("explore")


def _written(folder: Path, title: str, sectors: list[str]) -> str | None:
    try:
        start_network(folder, title, sectors)
    except FileExistsError:
        return "exists"
    except ValueError:  # DataError is one
        return "unfit"
    except OSError:
        return "unwritable"
    return None


def _folder_name(title: str) -> str:
    """The title as the name of a folder: what such a name cannot have is a blank in it."""
    letters = "".join(letter if letter.isalnum() or letter in "._-" else " " for letter in title)
    return " ".join(letters.split()).lstrip("._- ")[:NAME_LENGTH].rstrip(" .")


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable()).strip()
