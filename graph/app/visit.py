"""A network that was opened from a file for this visit: held in the session, and written nowhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from secrets import token_hex
from weakref import finalize

import streamlit as st

from ..network.model import Network
from ..network.problems import Problem
from ..text.catalogue import messages
from . import choices, markup, server

KEY = "visit"
SOURCE = {KEY: "1"}  # what the address says of any


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Visit:
    """A network and the name of the file it came from, with what was doubtful there.

    `keep` is called when the visitor wants it kept, None where that is not possible. `place` is where its layers are
    current, and `before` what the address said of the network that was shown before.
    """

    network: Network
    file: str
    problems: tuple[Problem, ...] = ()
    keep: Callable[["Visit"], None] | None = None
    place: str = field(default_factory=token_hex)
    before: Mapping[str, str] = field(default_factory=dict)


def open_network(
    network: Network, file: str, problems: tuple[Problem, ...] = (), keep: Callable[[Visit], None] | None = None
) -> None:
    """Show a network on all pages instead of the folder's, until it is closed or the session ends."""
    shown = choices.beside_view("network")
    made = Visit(network, file, problems, keep, before={"network": shown} if shown else {})
    remember_end(made)
    st.session_state[KEY] = made
    choices.open_source(SOURCE)


def remember_end(visit: Visit) -> None:
    """Have the layers of the network dropped when nobody holds it any more: when it is closed, or the session ends."""
    finalize(visit, server.RESOURCES.release, visit.place)


def close() -> None:
    """Go back to the network that was shown before; the visit's is forgotten."""
    closed: Visit | None = st.session_state.pop(KEY, None)
    choices.open_source(closed.before if closed else {})


def current() -> Visit | None:
    """The network of this visit, None where the address asks for none or the session has none any more."""
    found: Visit | None = st.session_state.get(KEY)
    return found if choices.beside_view(KEY) else None


def show_gone(lang: str) -> None:
    """Say that the address asks for a network that was open for one visit, which has ended."""
    st.warning(
        messages(lang).gettext(
            "The address leads to a network that was open for one visit only, and is gone. Open its file again on the "
            "page Data."
        )
    )


def banner(visit: Visit, lang: str) -> None:
    """Say which file the network comes from and that it is not saved, with the ways out."""
    _ = messages(lang).gettext
    sentence = _(
        "This network comes from {file} and is open for this visit only. Nothing is saved: when the page is reloaded "
        "or closed, it is gone."
    ).format(file=visit.file)
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="visit_banner"):
        st.markdown(markup.escape_markdown(sentence))
        if visit.keep is not None:
            st.button(
                _("Keep the network"),
                key="visit_keep",
                type="primary",
                icon=":material/save:",
                on_click=visit.keep,
                args=(visit,),
            )
        st.button(_("Close it"), key="visit_close", icon=":material/close:", on_click=close)
