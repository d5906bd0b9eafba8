"""The side bar of all pages: language, search, size, focus, filters and appearance."""

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
from . import cache, changed_since, choices, filters, search
from .editing import buttons, quick_field, undo
from .view_state import ViewState

_WHOLE = ""  # no map
_FIND = "find"
_LAYOUTS = {
    "sectors": N_("By sector"),
    "regions": N_("By region"),
    "rings": N_("Rings around the selected"),
}
_MAPS = {_WHOLE: N_("Actors"), **labels.MAPS}


def show(state: ViewState, switch: Callable[[], None] = lambda: None) -> None:
    """Show the side bar; `switch` shows the choice of another network, where there is one."""
    _ = messages(state.lang).gettext
    lang = state.lang
    title = state.network.about.title.text(lang) if state.network.about.title else _("Stakeholder network")
    with st.sidebar:
        size = f"{counted('actors', len(state.whole.actors), lang)} · {counted('ties', len(state.whole.ties), lang)}"
        st.html(f'<p class="app-title">{escape(title)}</p><p class="also">{size}</p>')
        switch()
        language(lang)
        _search(state)
        if state.view.map is None:  # nodes of a map are sized by their number of actors
            sizes = cache.known(state.network).values["size"]
            _choice("size", sizes, state.view.size, _("Size by"), partial(size_name, lang=lang))
        _focus(state)
        # The content of a closed expander is not sent. The label is constant, since an expander whose label changes
        # closes.
        with st.expander(_("Filters"), key="filters", on_change="rerun") as folded:
            if folded.open:
                _filters(state)
        _clear(state)
        with st.expander(_("Appearance"), key="ways", on_change="rerun") as folded:
            if folded.open:
                _appearance(state)
        quick_field.show(state)
        buttons.of_network(lang)
        undo.show(state)
        st.html('<p class="also" data-here=""></p>')  # who is here, which the browser is sent
        _keys(lang)


def show_without_network(lang: str) -> None:
    """Show the side bar where there is no network: the language and the keys."""
    with st.sidebar:
        st.html(f'<p class="app-title">{escape(messages(lang).gettext("Stakeholder network"))}</p>')
        language(lang)
        _keys(lang)


def language(lang: str) -> None:
    """Show the choice of the language."""
    st.segmented_control(
        messages(lang).gettext("Language"),
        LANGUAGES,
        format_func=language_name,
        key="control_lang",
        required=True,
        label_visibility="collapsed",
        on_change=choices.control("lang", lang),
    )


def _keys(lang: str) -> None:
    st.html(f'<button type="button" class="opens-keys" data-keys="">{messages(lang).gettext("Keys: ?")}</button>')


def _search(state: ViewState) -> None:
    search.show(
        _FIND,
        search.address(state, state.network),
        label=messages(state.lang).gettext("Find actor"),
        value=state.view.actor,
        on_change=lambda: choices.choose("actor", search.chosen(_FIND)),
        lang=state.lang,
    )


def _choice(key: str, options: Iterable[str], value: str, label: str, name_of: Callable[[str], str]) -> None:
    """Show a choice of one option."""
    names = distinct({option: name_of(option) for option in options})
    st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        key=f"control_{key}",
        on_change=choices.control(key, value),
    )


def _multiple_choice(state: ViewState, key: str, values: Iterable[str], names: Mapping[str, str], label: str) -> None:
    """Show a choice of any number of values; not shown where there is nothing to choose."""
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
    """The names, with the id added where two are equal: Streamlit distinguishes options by their labels."""
    often = Counter(names.values())
    return {id: name if often[name] == 1 else f"{name} ({id})" for id, name in names.items()}


def _filters(state: ViewState) -> None:
    view, names = state.view, filters.values(state)
    _ = messages(state.lang).gettext
    for entry in sorted(filters_of(view.scope.selection), key=lambda entry: entry.takes != "text"):
        _filter(state, entry, names.get(entry.key, {}))
    with st.container(key="how_filtered"):
        _switch("show", "hide", view.hide, _("Out of scope"), (_("Dim"), _("Hide")))
        _switch(
            "numbers", "scope", view.recompute, _("Metrics computed on"), (_("the whole network"), _("the scope alone"))
        )


def _filter(state: ViewState, entry: Filter, names: Mapping[str, str]) -> None:
    """Show the control of a filter; `names` are the values to choose from."""
    selection, key = state.view.scope.selection, entry.key
    chosen, name = getattr(selection, entry.field), label(key, state.lang)
    if entry.takes == "values":
        _multiple_choice(state, key, chosen, names, name)
    elif not entry.applies(state.network):
        return
    elif entry.takes != "switch":
        st.text_input(
            name,
            key=f"control_{key}",
            placeholder=example(key, state.lang),
            on_change=choices.control(key, chosen or "", str.strip),
        )
    elif getattr(selection, entry.refines):
        st.toggle(
            name,
            key=f"control_{key}",
            on_change=choices.control(key, chosen, lambda on: entry.on if on else None),
        )


def _clear(state: ViewState) -> None:
    """Show the button that clears all filters, if any is set; a focus is no filter, and has a button of its own."""
    cleared = filters.without(state.view)
    if cleared == state.view:
        return
    count = _active_filters(state.view.scope.selection)
    label = messages(state.lang).gettext("Clear filters") + (f" ({count})" if count else "")
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


def _appearance(state: ViewState) -> None:
    _ = messages(state.lang).gettext
    lang, view, known = state.lang, state.view, cache.known(state.network).values
    _choice("colour", known["colour"], view.colour, _("Colour by"), lambda by: attribute_name(by, lang))
    _choice("layout", url.LAYOUTS, view.layout, _("Layout"), lambda layout: _(_LAYOUTS[layout]))
    _choice("map", (_WHOLE, *known["map"]), view.map or _WHOLE, _("Show"), lambda by: _(_MAPS[by]))
    _switch("collaborations", "as-ties", view.scope.as_ties, _("Collaborations as"), (_("Actors"), _("Ties")))
    changed_since.control(state)


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
        without_focus = replace(state.view, scope=replace(scope, focus=(), radius=1))
        st.button(_("Leave the focus"), key="leave_focus", on_click=choices.open_view, args=(without_focus,))


def _active_filters(selection: Selection) -> int:
    """The number of filters that are set."""
    return sum(bool(getattr(selection, entry.field)) for entry in filters_of(selection) if not entry.refines)


def focused(view: View, id: str) -> View:
    """The view with an actor added to the focus."""
    scope = view.scope
    return replace(view, scope=replace(scope, focus=(*(f for f in scope.focus if f != id), id)))
