"""The filters of a view: the values of each, the active ones as chips, and the views without them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

import streamlit as st

from ..network.model import Network
from ..network.selection import filters_of
from ..picture.filters import value_names
from ..picture.groups import attribute_name, names_of
from ..picture.url import View
from ..text.catalogue import messages
from ..text.filters import label
from . import choices, layers, markup, scope
from .view_state import ViewState

_CHIPS = "chips"


class Active(NamedTuple):
    """An active filter value: its own key, its label, and the view without it."""

    id: str
    text: str
    without: View


def values(state: ViewState) -> dict[str, dict[str, str]]:
    """The values of each filter that the data have: key → value → name."""
    network = state.network
    return {
        entry.key: value_names(network, entry, entry.offered(network), state.lang)
        for entry in filters_of(state.view.scope.selection)
        if entry.takes == "values"
    }


def active(state: ViewState) -> Iterator[Active]:
    """The active filters, value by value; a focus is no filter."""
    view = state.view
    selection = view.scope.selection
    table = filters_of(selection)

    def with_selection(**changed: Any) -> View:
        return replace(view, scope=replace(view.scope, selection=replace(selection, **changed)))

    for entry in table:
        name, chosen = label(entry.key, state.lang), getattr(selection, entry.field)
        if entry.takes == "values":
            names = value_names(state.network, entry, entry.in_order(state.network, chosen), state.lang)
            for value, value_name in names.items():
                without_it = with_selection(**{entry.field: chosen - {value}})
                yield Active(f"{entry.key}={value}", f"{name}: {value_name}", without_it)
        elif chosen:
            default = type(selection)()
            fields = [entry.field, *(other.field for other in table if other.refines == entry.field)]
            cleared = {field: getattr(default, field) for field in fields}
            yield Active(entry.key, name if entry.takes == "switch" else f"{name}: {chosen}", with_selection(**cleared))
    if view.off:
        yield from _of_colour(state)


def _of_colour(state: ViewState) -> Iterator[Active]:
    """The groups that are switched off in the legend, or if these are more, those that are left."""
    view, by = state.view, attribute_name(state.view.colour, state.lang)
    groups = names_of(state.whole, view.colour, state.lang, layers.member_of(state.whole, view.colour))
    left = [group for group in groups if group not in view.off]
    if 0 < len(left) < len(view.off):
        for group in left:
            off = (*view.off, group) if len(left) > 1 else ()
            yield Active(f"on={group}", f"{by}: {groups[group]}", replace(view, off=off))
        return
    template = messages(state.lang).gettext("{by}: without {group}")
    for group in view.off:
        off = tuple(other for other in view.off if other != group)
        yield Active(f"off={group}", template.format(by=by, group=groups.get(group, group)), replace(view, off=off))


def without(view: View) -> View:
    """The view without filters; a focus remains."""
    return replace(
        view, scope=replace(view.scope, selection=type(view.scope.selection)()), off=(), hide=False, recompute=False
    )


@cache
def _component() -> Callable[..., Any]:
    # Registered once, and not before a script runs; `picture` says why.
    return st.components.v2.component("samverkan.chips", js="chips-*.js", css="chips-*.css")


def show(state: ViewState) -> None:
    """Show the active filters as chips that can be removed one by one."""
    _ = messages(state.lang).gettext
    chips = {one.id: one for one in active(state)}
    if not chips:
        return

    def remove() -> None:
        if (removed := chips.get(st.session_state[_CHIPS].get("removed"))) is not None:
            choices.open_view(removed.without)

    _component()(
        key=_CHIPS,
        data={
            "label": _("Filters that are set"),
            "chips": [
                {"id": one.id, "text": one.text, "name": _("Remove the filter {filter}").format(filter=one.text)}
                for one in chips.values()
            ],
        },
        on_removed_change=remove,
    )


def is_anybody_in_scope(state: ViewState, network: Network) -> bool:
    """Show which part of the data is in scope, and where that is nobody the way out; whether it is anybody."""
    if state.is_part:
        st.caption(markup.escape_markdown(scope.sentence(state)))
    if network.actors:
        return True
    st.html(f'<p class="prose">{messages(state.lang).gettext("No actor is in scope.")}</p>')
    reset_buttons(state)
    return False


def reset_buttons(state: ViewState) -> None:
    """Show the buttons that clear the filters and the focus, for a scope without actors."""
    _ = messages(state.lang).gettext
    view = state.view
    cleared = without(view)
    if cleared != view:
        st.button(_("Clear filters"), key="back_to_all", on_click=choices.open_view, args=(cleared,))
    if view.scope.focus:
        without_focus = replace(view, scope=replace(view.scope, focus=(), radius=1))
        st.button(_("Leave the focus"), key="back_from_focus", on_click=choices.open_view, args=(without_focus,))
