"""The interactive picture of the network, as Streamlit shows it."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import streamlit as st

from ..picture import Picture
from ..text.catalogue import messages
from . import layers

_SAID = ("selected", "hidden", "focus", "tie")


@cache
def _picture() -> Callable[..., Any]:
    # Registered once, and not before a script runs: the web server imports this module too, and has no
    # component registry yet.
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
    """Show a picture made of `data`, a network's digest; call `on_change` before a rerun that a visitor has caused.

    `tie` are the two groups of a map whose line was clicked, `height` is a length of CSS, `failed` the sentence for a
    layer that cannot be fetched. Only addresses and what is chosen travel at every rerun: the browser fetches a layer
    once.
    """
    chosen = {
        "selected": shown.select,
        "hidden": list(shown.hidden),
        "focus": {"ids": list(shown.focus), "radius": shown.radius},
        "tie": tie and list(tie),
    }
    _agree(key, chosen)
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
        **{f"on_{name}_change": on_change for name in _SAID},
    )


def missing(lang: str, table: str = "{table}") -> str:
    """That the picture could not be shown; `table` is how the words for the table of actors stand in it."""
    _ = messages(lang).gettext
    told = _("The picture could not be shown. Reload the page; {table} has the same content.")
    return told.format(table=table.format(table=_("the table of actors")))


def said(key: str) -> dict[str, Any]:
    """What the picture last said, for use in a callback: `selected`, `hidden`, `focus` and `tie`, where known."""
    state = st.session_state.get(key)
    return {} if state is None else {name: state[name] for name in _SAID if name in state}


def _agree(key: str, values: Mapping[str, object]) -> None:
    # A selection made elsewhere (search, the address) must count as the old value when the next click comes:
    # otherwise a click on the actor that was last clicked changes nothing, and no callback runs.
    state = st.session_state.get(key)
    if state is None:
        return
    for name, value in values.items():
        if name in state and state[name] != value:
            state[name] = value
