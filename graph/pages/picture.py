"""The interactive picture of the network, as Streamlit shows it."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import streamlit as st


@cache
def _picture() -> Callable[..., Any]:
    # Registered once, and not before a script runs: the web server imports this module too, and has no
    # component registry yet.
    return st.components.v2.component("samverkan.network", js="network-*.js", css="network-*.css")


def show(  # noqa: PLR0913 - what a picture is told; all but two by name
    key: str,
    url: str,
    *,
    select: str | None,
    hidden: Sequence[str],
    size: str | None,
    height: str,
    failed: str,
    on_change: Callable[[], None] | None = None,
) -> tuple[str | None, list[str]]:
    """Show the scene at `url` and return what is selected in the picture and which categories it hides.

    `select`, `hidden` and `size` say what to show, `height` is a length of CSS; `failed` is the sentence for a
    scene that cannot be fetched. `on_change` is called before the rerun that a click has caused. Only these few
    values travel at every rerun: the browser fetches a scene once.
    """
    _agree(key, select, hidden)
    result = _picture()(
        key=key,
        data={
            "key": key,
            "url": url,
            "select": select,
            "hidden": list(hidden),
            "size": size,
            "height": height,
            "failed": failed,
        },
        default={"selected": select, "hidden": list(hidden)},
        on_selected_change=on_change or _nothing,
        on_hidden_change=on_change or _nothing,
    )
    return result.selected, list(result.hidden or ())


def chosen(key: str) -> dict[str, Any]:
    """What the picture last said, for use in a callback: `selected` and `hidden`, where known."""
    state = st.session_state.get(key)
    return {} if state is None else {name: state[name] for name in ("selected", "hidden") if name in state}


def _agree(key: str, select: str | None, hidden: Sequence[str]) -> None:
    # A selection made elsewhere (search, the address) must count as the old value when the next click comes:
    # otherwise a click on the actor that was last clicked changes nothing, and no callback runs.
    state = st.session_state.get(key)
    if state is None:
        return
    for name, value in (("selected", select), ("hidden", list(hidden))):
        if name in state and state[name] != value:
            state[name] = value


def _nothing() -> None:
    """Streamlit reports a state value only when something listens."""
