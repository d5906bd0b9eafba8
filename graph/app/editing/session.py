"""What a visitor is editing, and the store that it is saved by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

import streamlit as st

from ...data.store.edits import Clash, Saved
from ...data.store.folder import FolderStore
from ...data.store.glance import has_revisions_of
from ...data.store.places import Plain
from ...text import number
from ...text.catalogue import messages
from .. import choices, data_source, visitor
from ..live.feed import Feed

_OPEN, _WHO, _DONE, _EDITED = "edit_open", "edit_who", "edit_done", "edit_saved"
_SETTLED = "edit_settled"
_MOST_SETTLED = 20  # forms whose end a browser is sent


@dataclass(eq=False)
class Form:
    """A record that is being edited: what was seen of it, and what keeps it from being saved.

    `file` is that of the record, `record` its name, empty for a new one, and `start` the fields that the form begins
    with; `keeps_change` is a form of the supposed change, and of no record. The `key` is that of all its widgets, and
    the token of the edit: a save that is sent twice is made once. A form that goes on with one that
    a browser has kept begins with what was `typed` in its fields and in the widgets `beside` them; `instead` is the key
    of that one.
    """

    file: str
    record: str = ""
    seen: str = ""
    start: Mapping[str, Plain] = field(default_factory=dict)
    removes: bool = False
    keeps_change: bool = False
    typed: Mapping[str, Plain] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)
    instead: str = ""
    key: str = field(default_factory=lambda: token_hex(8))
    clash: Clash | None = None
    tried: bool = False
    runs: int = 0

    def lineage(self) -> list[str]:
        """Its key, and that of the form that it goes on with."""
        return [key for key in (self.instead, self.key) if key]

    def note_try(self) -> None:
        """Note that it is to be saved: from now on what is missing is said too."""
        self.tried = True

    def turn_to_removal(self) -> None:
        """Ask whether the record is to go."""
        self.removes = True


def has_edited() -> bool:
    """Whether the visitor has saved anything in the folder that is shown, now or in an earlier visit."""
    folder = data_source.folder()
    of_folder: dict[str, bool] = st.session_state.setdefault(_EDITED, {})
    if folder not in of_folder:
        of_folder[folder] = has_revisions_of(Path(folder), author())
    return of_folder[folder]


def store() -> FolderStore:
    """The store of the folder whose network is shown."""
    return _store(data_source.folder())


def feed(folder: str) -> Feed:
    """What tells browsers of the edits of a folder, whoever makes them."""
    return _feed(folder)


@st.cache_resource(max_entries=16, show_spinner=False, on_release=FolderStore.close)
def _store(folder: str) -> FolderStore:
    return FolderStore(folder, on_revision=_feed(folder).notice)


@st.cache_resource(show_spinner=False)
def _feed(folder: str) -> Feed:
    return Feed(folder, lambda: _store(folder))


def author() -> str:
    """What tells this visitor's edits from others'."""
    return visitor.mark()


def who() -> str:
    """The name that the visitor has given, empty if none."""
    return str(st.session_state.get(_WHO, ""))


def set_who(name: str) -> None:
    """Remember the visitor's name."""
    st.session_state[_WHO] = name.strip()


def opened() -> Form | None:
    """The form that is open, if any."""
    form: Form | None = st.session_state.get(_OPEN)
    return form


def open_form(form: Form) -> None:
    """Open a form."""
    st.session_state[_OPEN] = form


def close_form() -> None:
    """Close the form; what was typed in it is forgotten."""
    if form := opened():
        settle(form)
    st.session_state[_OPEN] = None


def settle(form: Form) -> None:
    """Have the browser forget what it keeps of a form, and of the one that it goes on with: saved, or not wanted."""
    st.session_state[_SETTLED] = [*settled(), *form.lineage()][-_MOST_SETTLED:]


def settled() -> list[str]:
    """The keys of the forms that were last saved or closed."""
    keys: list[str] = st.session_state.get(_SETTLED, [])
    return keys


def done(sentence: str) -> None:
    """Have the next run say what has been done."""
    st.session_state[_DONE] = sentence


def take_done() -> str | None:
    """What has been done since this was last asked for."""
    sentence: str | None = st.session_state.pop(_DONE, None)
    return sentence


def announce(saved: Saved, lang: str) -> None:
    """Have the next run say that an edit is saved, and show how it is undone."""
    st.session_state.setdefault(_EDITED, {})[data_source.folder()] = True
    _ = messages(lang).gettext
    sentence = _("Saved as revision {n}.").format(n=number(saved.revision, lang))
    if not saved.is_written:
        sentence += " " + _("The file could not be written yet; it follows as soon as it can be.")
    done(sentence)


def select(actor: str) -> None:
    """Have the next run show the card of an actor, who may be new."""
    choices.choose("actor", actor)
