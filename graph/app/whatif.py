"""The section What if on the page Workshop: the change that the visitor supposes, and its effects."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from ..network.selection import Change, Newcomer, funders, link_name
from ..picture.change import supposed
from ..text.catalogue import messages
from . import before_after, cache, choices, markup, search
from .computing.section import section
from .controls import distinct
from .editing import buttons
from .view_state import ViewState

_Item = tuple[str, str, object]  # the field of the change, its description, and its value


def show(state: ViewState) -> None:
    """Show what can be taken away and added, and the effects of the change."""
    _ = messages(state.lang).gettext
    st.header(_("What if …"), anchor="whatif")
    st.caption(
        _(
            "Take somebody or something away, or add, and see what changes. The data are not touched; the "
            "change stands in the address and can be shared."
        )
    )
    away, new = st.columns(2, gap="large")
    with away, st.container(border=True, key="whatif_away"):
        st.markdown(f"**{_('Take away')}**")
        _removals(state)
    with new, st.container(border=True, key="whatif_new"):
        st.markdown(f"**{_('Add')}**")
        _additions(state)
    if state.view.change:
        _change(state)
        section("whatif", state.network, state.lang, partial(before_after.show, state), "40rem")


def notice(state: ViewState) -> None:
    """Show on another page that there is a change, which that page leaves out."""
    if not state.view.change:
        return
    _ = messages(state.lang).gettext
    description = supposed(state.network, state.view.change, state.lang)
    with st.container(horizontal=True, vertical_alignment="center", key="whatif_elsewhere"):
        st.markdown(
            markup.escape_markdown(
                _("A supposed change: {change}. This page shows the network as it is.").format(change=description)
            )
        )
        st.button(
            _("See what it changes"), key="whatif_see", type="tertiary", on_click=choices.go_to_page, args=("workshop",)
        )
        st.button(_("Reset"), key="whatif_reset_here", type="tertiary", on_click=_set_change, args=(state, Change()))


def _removals(state: ViewState) -> None:
    _ = messages(state.lang).gettext
    network, lang, change = state.network, state.lang, state.view.change
    _search(state, lambda id: _set_change(state, replace(change, actors=change.actors | {id})))
    present = {actor.sector for actor in network.actors}
    sectors = {id: name.text(lang) for id, name in network.sectors.items() if id in present - change.sectors}
    _choice(state, "sector", _("A whole sector"), sectors, lambda id: replace(change, sectors=change.sectors | {id}))
    giving = {id: network.title(id, lang) for id in funders(network) if id not in change.funded_by}
    _choice(
        state,
        "funded_by",
        _("All that is funded by …"),
        giving,
        lambda id: replace(change, funded_by=change.funded_by | {id}),
    )
    years = sorted({link.end[:4] for link in network.links if link.end})
    _choice(
        state,
        "ends_by",
        _("All that ends by the year …"),
        dict(zip(years, years, strict=True)),
        lambda year: replace(change, ends_by=year),
    )
    if state.view.actor:
        names = dict(_partnerships(state, state.view.actor))
        label = _("A partnership of {name}").format(name=markup.escape_markdown(network.title(state.view.actor, lang)))
        _choice(state, "link", label, names, lambda name: replace(change, links=change.links | {name}))
    elif network.links:
        st.caption(
            _("Do you want to take a single partnership away? First choose one of its parties under Find actor.")
        )


def _additions(state: ViewState) -> None:
    _ = messages(state.lang).gettext
    network, lang, change = state.network, state.lang, state.view.change
    a = _persistent_search(state, "whatif_tie_a", _("A tie between"))
    b = _persistent_search(state, "whatif_tie_b", _("and"))
    st.button(
        _("Add the tie"),
        key="whatif_add_tie",
        disabled=a is None or b is None or a == b,
        on_click=_set_change,
        args=(state, replace(change, ties=change.ties | {(a, b)}) if a and b and a != b else change),
    )
    name = st.text_input(_("A new actor"), key="whatif_name", max_chars=300).strip()
    names = {id: text.text(lang) for id, text in network.sectors.items()}
    sector = st.selectbox(_("of the sector"), list(names), format_func=names.__getitem__, key="whatif_of_sector")
    st.button(
        _("Add the actor"),
        key="whatif_add_actor",
        disabled=not name.isprintable() or not name,
        on_click=lambda: _set_change(
            state, replace(change, newcomers=(*change.newcomers, _newcomer(state, name, sector)))
        ),
    )


def _persistent_search(state: ViewState, key: str, label: str) -> str | None:
    """Show a search field, newcomers of the change included, that keeps the actor found; the id of that actor."""
    found: str | None = st.session_state.get(f"{key}_found")
    known = state.network.position.keys() | {newcomer.id for newcomer in state.view.change.newcomers}
    value = found if found in known else None

    def store() -> None:
        st.session_state[f"{key}_found"] = search.chosen(key)

    with_newcomers = cache.changed(state.network, Change(newcomers=state.view.change.newcomers))
    search.show(
        key,
        search.address(state, with_newcomers),
        label=label,
        value=value,
        on_change=store,
        lang=state.lang,
    )
    return value


def _search(state: ViewState, on_found: Callable[[str], None]) -> None:
    """Show a search field that passes the actor found to `on_found`, and is cleared."""
    # A field keeps the last actor found in the browser, and would pass it again at the next click.
    key = f"whatif_actor_{len(state.view.change.actors)}"

    def found() -> None:
        if id := search.chosen(key):
            on_found(id)

    search.show(
        key,
        search.address(state, state.network),
        label=messages(state.lang).gettext("An actor"),
        value=None,
        on_change=found,
        lang=state.lang,
    )


def _choice(state: ViewState, what: str, label: str, names: dict[str, str], changed: Callable[[str], Change]) -> None:
    """Show a list from which one value at a time is added to the change; not shown where there is none."""
    if not names:
        return
    key, labels = f"whatif_pick_{what}", distinct(names)
    st.session_state[key] = None

    def apply() -> None:
        if (value := st.session_state[key]) is not None:
            _set_change(state, changed(value))

    st.selectbox(
        label,
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        placeholder=messages(state.lang).gettext("Choose"),
        key=key,
        on_change=apply,
    )


def _change(state: ViewState) -> None:
    """Show each part of the change as a button that undoes it, and a button that undoes all."""
    _ = messages(state.lang).gettext
    change = state.view.change
    items = list(_items(state))
    st.caption(_("The change; click to take back"))
    with st.container(horizontal=True, key="whatif_chosen"):
        for i, (field, description, value) in enumerate(items):
            st.button(
                markup.escape_markdown(description),
                key=f"whatif_item_{i}",
                icon=":material/close:",
                on_click=_set_change,
                args=(state, _without(change, field, value)),
            )
        st.button(
            _("Reset"),
            key="whatif_reset",
            icon=":material/undo:",
            on_click=_set_change,
            args=(state, Change()),
        )
        buttons.of_change(state.lang)


def _items(state: ViewState) -> Iterator[_Item]:
    """The parts of the change, each described as the whole change is."""
    change, lang = state.view.change, state.lang
    for field in ("actors", "sectors", "links", "funded_by"):
        for value in sorted(getattr(change, field)):
            alone: dict[str, Any] = {field: frozenset({value})}
            yield field, supposed(state.network, Change(**alone), lang), value
    for tie in sorted(change.ties):
        yield "ties", " – ".join(_name(state, id) for id in tie), tie
    if change.ends_by:
        yield "ends_by", supposed(state.network, Change(ends_by=change.ends_by), lang), None
    for newcomer in change.newcomers:
        yield "newcomers", supposed(state.network, Change(newcomers=(newcomer,)), lang), newcomer


def _name(state: ViewState, id: str) -> str:
    names = {newcomer.id: newcomer.name for newcomer in state.view.change.newcomers}
    return names.get(id) or state.network.title(id, state.lang)


def _without(change: Change, field: str, value: object) -> Change:
    if field == "ends_by":
        return replace(change, ends_by=None)
    if field == "newcomers":
        removed = value.id if isinstance(value, Newcomer) else ""
        remaining = tuple(newcomer for newcomer in change.newcomers if newcomer.id != removed)
        return replace(change, newcomers=remaining, ties=frozenset(tie for tie in change.ties if removed not in tie))
    return replace(change, **{field: getattr(change, field) - {value}})


def _set_change(state: ViewState, change: Change) -> None:
    choices.open_view(replace(state.view, change=change))


def _partnerships(state: ViewState, id: str) -> Iterator[tuple[str, str]]:
    """The name and a label of each partnership of an actor that the change has not taken away."""
    network, lang = state.network, state.lang
    for link in network.links_of(id):
        if link_name(link) not in state.view.change.links:
            others = ", ".join(network.title(member, lang) for member in link.members if member != id)
            yield link_name(link), f"{others} ({network.kinds[link.kind].name.text(lang).lower()})"


def _newcomer(state: ViewState, name: str, sector: str) -> Newcomer:
    taken = state.network.position.keys() | {newcomer.id for newcomer in state.view.change.newcomers}
    number = next(n for n in range(1, len(taken) + 2) if f"new-{n}" not in taken)
    return Newcomer(f"new-{number}", name, sector)
