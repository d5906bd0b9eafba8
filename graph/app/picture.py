"""The interactive picture of the network, as Streamlit shows it."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import streamlit as st

from ..picture import Picture
from ..text.catalogue import messages
from . import layers

_EVENTS = ("selected", "hidden", "focus", "tie")


@cache
def _picture() -> Callable[..., Any]:
    # Registered once, and not before a script runs: the web server imports this module before there is a
    # component registry.
    return st.components.v2.component("samverkan.network", js="network-*.js", css="network-*.css")


def show(
    key: str,
    shown: Picture,
    data: str,
    *,
    tie: Sequence[str] | None = None,
    height: str,
    failed: str,
    on_change: Callable[[], None],
) -> None:
    """Show a picture made from `data`, a network's digest; `on_change` is called before a rerun caused by the visitor.

    `tie` are the two groups of a map whose line was clicked, `height` is a length in CSS, and `failed` the message for
    a layer that cannot be fetched. Each rerun sends only addresses and choices: the browser fetches a layer once.
    """
    chosen = {
        "selected": shown.select,
        "hidden": list(shown.hidden),
        "focus": {"ids": list(shown.focus), "radius": shown.radius},
        "tie": tie and list(tie),
    }
    _set_component_state(key, chosen)
    _picture()(
        key=key,
        data={
            "key": key,
            **layers.addresses(shown, data),
            "select": shown.select,
            "hidden": list(shown.hidden),
            "focus": list(shown.focus),
            "radius": shown.radius,
            "mode": "hide" if shown.hide else "dim",
            "height": height,
            "failed": failed,
        },
        default=chosen,
        **{f"on_{name}_change": on_change for name in _EVENTS},
    )


def unavailable(lang: str, table: str = "{table}") -> str:
    """The message that the picture could not be shown; `table` is the markup around the words "the table of actors"."""
    _ = messages(lang).gettext
    message = _("The picture could not be shown. Reload the page; {table} has the same content.")
    return message.format(table=table.format(table=_("the table of actors")))


def events(key: str) -> dict[str, Any]:
    """The picture's last values of `selected`, `hidden`, `focus` and `tie`, as far as known; for use in a callback."""
    state = st.session_state.get(key)
    return {} if state is None else {name: state[name] for name in _EVENTS if name in state}


def _set_component_state(key: str, values: Mapping[str, object]) -> None:
    # A selection made elsewhere (search, the address) becomes the component's current value: otherwise a click on the
    # actor that was last clicked would be no change, and no callback would run.
    state = st.session_state.get(key)
    if state is None:
        return
    for name, value in values.items():
        if name in state and state[name] != value:
            state[name] = value
