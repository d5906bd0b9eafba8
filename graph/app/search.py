"""The search field as a component of Streamlit's: finds an actor by any of its names."""

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
    # Registered once, and not before a script runs; `picture` says why.
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

    `value` is the actor shown in it, `without` an actor that cannot be chosen. `on_change` is called before the rerun
    that a choice causes. The browser fetches the names once; after that only ids are sent.
    """
    _ = messages(lang).gettext
    _set_component_state(key, value)
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
    """The id last chosen in the field, None if it is empty; for use in a callback."""
    state = st.session_state.get(key)
    return None if state is None else state.get("chosen")


def address(state: ViewState, network: Network) -> str:
    """The address of the names of the actors of `network`, the data or a part or changed copy of them."""
    return server.publish(_names(network, state.lang), state.network.digest)


@st.cache_resource(hash_funcs={Network: lambda network: network.digest}, max_entries=16, show_spinner=False)
def _names(network: Network, lang: str) -> bytes:
    titles = {actor.id: network.title(actor.id, lang) for actor in network.actors}
    return compress(names_json(network, lang, alphabetical(titles, lang), search_texts(lang)), mtime=0)


def _set_component_state(key: str, value: str | None) -> None:
    # A choice made elsewhere becomes the component's current value: otherwise choosing the actor that was last chosen
    # here would be no change, and no callback would run.
    state = st.session_state.get(key)
    if state is not None and "chosen" in state and state["chosen"] != value:
        state["chosen"] = value
