"""The filters: what each can be set to, what is set, and the view without one of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache as remember
from typing import Any, NamedTuple

import streamlit as st

from ..network.selection import filters_of
from ..picture.filters import value_names
from ..picture.groups import attribute_name, names_of
from ..picture.url import View
from ..text.catalogue import messages
from ..text.filters import label
from . import choices, layers
from .view_state import ViewState

_CHIPS = "chips"


class Active(NamedTuple):
    """Something that is filtered by: a key of its own, what it is called, and the view without it."""

    id: str
    text: str
    without: View


def values(state: ViewState) -> dict[str, dict[str, str]]:
    """What each filter can be set to: key → value → name, as far as the data have it."""
    network = state.network
    return {
        entry.key: value_names(network, entry, entry.offered(network), state.lang)
        for entry in filters_of(state.view.scope.selection)
        if entry.takes == "values"
    }


def active(state: ViewState) -> Iterator[Active]:
    """What is filtered by, value by value; a focus is no filter."""
    _ = messages(state.lang).gettext
    now = state.view
    selection = now.scope.selection
    table = filters_of(selection)

    def left(**changed: Any) -> View:
        return replace(now, scope=replace(now.scope, selection=replace(selection, **changed)))

    for entry in table:
        name, chosen = label(entry.key, state.lang), getattr(selection, entry.field)
        if entry.takes == "values":
            names = value_names(state.network, entry, entry.in_order(state.network, chosen), state.lang)
            for value, called in names.items():
                without_it = left(**{entry.field: chosen - {value}})
                yield Active(f"{entry.key}={value}", f"{name}: {called}", without_it)
        elif chosen:
            usual = type(selection)()
            fields = [entry.field, *(other.field for other in table if other.refines == entry.field)]
            gone = {field: getattr(usual, field) for field in fields}
            yield Active(entry.key, name if entry.takes == "switch" else f"{name}: {chosen}", left(**gone))
    if now.off:
        groups = names_of(state.whole, now.colour, state.lang, layers.member_of(state.whole, now.colour))
        for group in now.off:
            text = _("{by}: without {group}").format(
                by=attribute_name(now.colour, state.lang), group=groups.get(group, group)
            )
            yield Active(f"off={group}", text, replace(now, off=tuple(one for one in now.off if one != group)))


def without(view: View) -> View:
    """The view with everybody in it, or everybody near the focus."""
    return replace(
        view, scope=replace(view.scope, selection=type(view.scope.selection)()), off=(), hide=False, recompute=False
    )


@remember
def _component() -> Callable[..., Any]:
    # Registered once, and not before a script runs, as the picture is.
    return st.components.v2.component("samverkan.chips", js="chips-*.js", css="chips-*.css")


def show(state: ViewState) -> None:
    """What is filtered by, as chips that come off one by one; nothing where nothing is."""
    _ = messages(state.lang).gettext
    found = {one.id: one for one in active(state)}
    if not found:
        return

    def take_off() -> None:
        if (gone := found.get(st.session_state[_CHIPS].get("removed"))) is not None:
            choices.open_view(gone.without)

    _component()(
        key=_CHIPS,
        data={
            "label": _("Filters that are set"),
            "chips": [
                {"id": one.id, "text": one.text, "name": _("Remove the filter {filter}").format(filter=one.text)}
                for one in found.values()
            ],
        },
        on_removed_change=take_off,
    )


def way_back(state: ViewState) -> None:
    """Where nobody is left: the ways back to more."""
    _ = messages(state.lang).gettext
    now = state.view
    cleared = without(now)
    if cleared != now:
        st.button(_("Clear filters"), key="back_to_all", on_click=choices.open_view, args=(cleared,))
    if now.scope.focus:
        left = replace(now, scope=replace(now.scope, focus=(), radius=1))
        st.button(_("Leave the focus"), key="back_from_focus", on_click=choices.open_view, args=(left,))
