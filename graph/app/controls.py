"""What can be chosen beside every page: the language, an actor, how to see, what to see."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from ..network.selection import Filter, Selection, filters_of
from ..picture import url
from ..picture.groups import attribute_name, size_name
from ..picture.url import View
from ..text import LANGUAGES, counted, labels, language_name
from ..text.catalogue import N_, messages
from ..text.filters import example, label
from . import cache, choices, filters, search
from .view_state import ViewState

_WHOLE = ""  # no map
_FIND = "find"
_LAYOUTS = {
    "sectors": N_("By sector"),
    "regions": N_("By region"),
    "rings": N_("Rings around the selected"),
}
_MAPS = {_WHOLE: N_("Actors"), **labels.MAPS}


def show(state: ViewState) -> None:
    """The side bar."""
    _ = messages(state.lang).gettext
    lang = state.lang
    title = state.network.about.title.text(lang) if state.network.about.title else _("Stakeholder network")
    with st.sidebar:
        size = f"{counted('actors', len(state.whole.actors), lang)} · {counted('ties', len(state.whole.ties), lang)}"
        st.html(f'<p class="app-title">{escape(title)}</p><p class="also">{size}</p>')
        st.segmented_control(
            _("Language"),
            LANGUAGES,
            format_func=language_name,
            key="control_lang",
            required=True,
            label_visibility="collapsed",
            on_change=choices.control("lang", lang),
        )
        _search(state)
        if state.view.map is None:  # the nodes of a map are as large as they have actors
            sizes = cache.known(state.network).values["size"]
            _one("size", sizes, state.view.size, _("Size by"), partial(size_name, lang=lang))
        _focus(state)
        # What is folded is not sent at every click. The label stays the same, or the fold would close.
        with st.expander(_("Filters"), key="filters", on_change="rerun") as folded:
            if folded.open:
                _filters(state)
        _clear(state)
        with st.expander(_("Appearance"), key="ways", on_change="rerun") as folded:
            if folded.open:
                _ways(state)
        st.html(f'<button type="button" class="opens-keys" data-keys="">{_("Keys: ?")}</button>')


def _search(state: ViewState) -> None:
    search.show(
        _FIND,
        search.address(state, state.network),
        label=messages(state.lang).gettext("Find actor"),
        value=state.view.actor,
        on_change=lambda: choices.choose("actor", search.chosen(_FIND)),
        lang=state.lang,
    )


def _one(key: str, options: Iterable[str], value: str, label: str, named: Callable[[str], str]) -> None:
    """A choice of one."""
    names = distinct({option: named(option) for option in options})
    st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        key=f"control_{key}",
        on_change=choices.control(key, value),
    )


def _several(state: ViewState, key: str, values: Iterable[str], names: Mapping[str, str], label: str) -> None:
    """A choice of any; not shown where there is nothing to choose from."""
    if len(names) < 2 and not values:  # noqa: PLR2004 - one value alone is no choice
        return
    widget, labels = f"control_{key}", distinct(names)
    st.session_state[widget] = [value for value in names if value in values]
    st.multiselect(
        label,
        list(names),
        format_func=labels.__getitem__,
        key=widget,
        placeholder=messages(state.lang).gettext("All"),
        select_all=False,
        on_change=lambda: choices.choose_several(key, st.session_state[widget]),
    )


def distinct(names: Mapping[str, str]) -> dict[str, str]:
    """The names, with the id where two have the same: Streamlit tells options apart by what it shows."""
    often = Counter(names.values())
    return {id: name if often[name] == 1 else f"{name} ({id})" for id, name in names.items()}


def _filters(state: ViewState) -> None:
    now, names = state.view, filters.values(state)
    _ = messages(state.lang).gettext
    for entry in sorted(filters_of(now.scope.selection), key=lambda entry: entry.takes != "text"):
        _filter(state, entry, names.get(entry.key, {}))
    with st.container(key="how_filtered"):
        _switch("show", "hide", now.hide, _("Out of scope"), (_("Dim"), _("Hide")))
        _switch(
            "numbers", "scope", now.recompute, _("Metrics computed on"), (_("the whole network"), _("the scope alone"))
        )


def _filter(state: ViewState, entry: Filter, names: Mapping[str, str]) -> None:
    """The control of a filter; `names` are the values to choose from."""
    selection, key = state.view.scope.selection, entry.key
    asked, name = getattr(selection, entry.field), label(key, state.lang)
    if entry.takes == "values":
        _several(state, key, asked, names, name)
    elif not entry.applies(state.network):
        return
    elif entry.takes != "switch":
        st.text_input(
            name,
            key=f"control_{key}",
            placeholder=example(key, state.lang),
            on_change=choices.control(key, asked or "", str.strip),
        )
    elif getattr(selection, entry.refines):
        st.toggle(
            name,
            key=f"control_{key}",
            on_change=choices.control(key, asked, lambda on: entry.on if on else None),
        )


def _clear(state: ViewState) -> None:
    """The way back to all actors, where anything is filtered; a focus is no filter, and has a way out of its own."""
    cleared = filters.without(state.view)
    if cleared == state.view:
        return
    asked = _asked(state.view.scope.selection)
    label = messages(state.lang).gettext("Clear filters") + (f" ({asked})" if asked else "")
    st.button(label, key="clear_filters", on_click=choices.open_view, args=(cleared,))


def _switch(key: str, on: str, value: bool, label: str, names: tuple[str, str]) -> None:
    st.segmented_control(
        label,
        (False, True),
        format_func=lambda chosen: names[chosen],
        key=f"control_{key}",
        required=True,
        on_change=choices.control(key, value, lambda chosen: on if chosen else None),
    )


def _ways(state: ViewState) -> None:
    _ = messages(state.lang).gettext
    lang, now, known = state.lang, state.view, cache.known(state.network).values
    _one("colour", known["colour"], now.colour, _("Colour by"), lambda by: attribute_name(by, lang))
    _one("layout", url.LAYOUTS, now.layout, _("Layout"), lambda layout: _(_LAYOUTS[layout]))
    _one("map", (_WHOLE, *known["map"]), now.map or _WHOLE, _("Show"), lambda by: _(_MAPS[by]))
    _switch("collaborations", "as-ties", now.scope.as_ties, _("Collaborations as"), (_("Actors"), _("Ties")))


def _focus(state: ViewState) -> None:
    scope = state.view.scope
    if not scope.focus:
        return
    _ = messages(state.lang).gettext
    names = ", ".join(state.network.title(id, state.lang) for id in scope.focus)
    with st.container(key="focus", gap="xsmall"):
        st.html(f'<p class="also">{_("Focus on")} <b>{escape(names)}</b></p>')
        st.segmented_control(
            _("Number of steps"),
            range(url.NARROWEST, url.WIDEST + 1),
            key="control_radius",
            required=True,
            on_change=choices.control("radius", scope.radius),
        )
        left = replace(state.view, scope=replace(scope, focus=(), radius=1))
        st.button(_("Leave the focus"), key="leave_focus", on_click=choices.open_view, args=(left,))


def _asked(selection: Selection) -> int:
    """How many filters are set."""
    return sum(bool(getattr(selection, entry.field)) for entry in filters_of(selection) if not entry.refines)


def focused(view: View, id: str) -> View:
    """The view of the surroundings of an actor, or of one more."""
    scope = view.scope
    return replace(view, scope=replace(scope, focus=(*(f for f in scope.focus if f != id), id)))
