"""The search field, as Streamlit shows it: finds an actor by any of its names."""

from collections.abc import Callable
from functools import cache
from gzip import compress
from typing import Any

import streamlit as st

from ..network.model import Network
from ..picture.scene.names import names_json
from ..picture.texts import search_texts
from ..text.alphabet import alphabetical
from ..text.catalogue import messages
from . import server
from .view_state import ViewState


@cache
def _search() -> Callable[..., Any]:
    # Registered once, and not before a script runs, as the picture is.
    return st.components.v2.component("samverkan.search", js="search-*.js", css="search-*.css")


def show(
    key: str,
    url: str,
    *,
    label: str,
    value: str | None,
    on_change: Callable[[], None],
    without: str | None = None,
    lang: str,
) -> None:
    """Show a field that finds the actors whose names are at `url`.

    `value` is who is to stand in it, `without` an actor that cannot be chosen. `on_change` is called before the
    rerun that a choice has caused. The browser fetches the names once; only an id travels after that.
    """
    _ = messages(lang).gettext
    _agree(key, value)
    _search()(
        key=key,
        data={
            "key": key,
            "url": url,
            "label": label,
            "value": value,
            "without": without,
            "failed": _("The names could not be fetched. Reload the page."),
        },
        default={"chosen": value},
        on_chosen_change=on_change,
    )


def chosen(key: str) -> str | None:
    """The id that was last chosen in the field, for use in a callback; None for nobody."""
    state = st.session_state.get(key)
    return None if state is None else state.get("chosen")


def address(state: ViewState, network: Network) -> str:
    """Where the browser fetches the names of the actors of `network`, a part or a changed copy of the data."""
    return server.publish(_names(network, state.lang), state.network.digest)


@st.cache_resource(hash_funcs={Network: lambda network: network.digest}, max_entries=16, show_spinner=False)
def _names(network: Network, lang: str) -> bytes:
    titles = {actor.id: network.title(actor.id, lang) for actor in network.actors}
    return compress(names_json(network, lang, alphabetical(titles, lang), search_texts(lang)), mtime=0)


def _agree(key: str, value: str | None) -> None:
    # What was chosen elsewhere must count as the old value when the next choice comes: otherwise to choose again
    # who was last chosen here changes nothing, and no callback runs.
    state = st.session_state.get(key)
    if state is not None and "chosen" in state and state["chosen"] != value:
        state["chosen"] = value
