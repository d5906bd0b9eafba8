"""The interactive picture of the network, as Streamlit shows it."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import streamlit as st

from ..text.catalogue import messages

_SAID = ("selected", "hidden", "focus", "tie")


@cache
def _picture() -> Callable[..., Any]:
    # Registered once, and not before a script runs: the web server imports this module too, and has no
    # component registry yet.
    return st.components.v2.component("samverkan.network", js="network-*.js", css="network-*.css")


def show(  # noqa: PLR0913 - what a picture is told; all but two by name
    key: str,
    layers: Mapping[str, str | None],
    *,
    select: str | None = None,
    hidden: Sequence[str] = (),
    focus: Sequence[str] = (),
    radius: int = 1,
    tie: Sequence[str] | None = None,
    hide: bool = False,
    height: str,
    failed: str,
    on_change: Callable[[], None],
) -> None:
    """Show the layers at these addresses, and call `on_change` before the rerun that a visitor's doing has caused.

    `select` is who is selected, `hidden` which groups are switched off in the legend, `focus` and `radius` whose
    surroundings are shown, `tie` the two groups of a map whose line was clicked; `hide` takes away what is out of
    scope, which is dimmed otherwise. `height` is a length of CSS, `failed` the sentence for a layer that cannot be
    fetched. Only these few values travel at every rerun: the browser fetches a layer once.
    """
    surroundings = {"ids": list(focus), "radius": radius}
    _agree(key, {"selected": select, "hidden": list(hidden), "focus": surroundings, "tie": tie and list(tie)})
    _picture()(
        key=key,
        data={
            "key": key,
            **layers,
            "select": select,
            "hidden": list(hidden),
            "focus": list(focus),
            "radius": radius,
            "mode": "hide" if hide else "dim",
            "height": height,
            "failed": failed,
        },
        default={"selected": select, "hidden": list(hidden), "focus": surroundings, "tie": tie and list(tie)},
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
