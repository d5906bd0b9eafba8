"""What if: what a visitor takes away or adds, and what that changes, before and after side by side."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import streamlit as st

from ..network.selection import Change, Newcomer, funders, link_name
from ..picture.change import supposed
from ..text.catalogue import messages
from . import before_after, cache, choices, markup, search
from .controls import distinct
from .seen import Seen

_Item = tuple[str, str, object]  # the field of the change, what it is called, and its value


def show(seen: Seen) -> None:
    """What can be taken away and added, and what that changes."""
    _ = messages(seen.lang).gettext
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
        _away(seen)
    with new, st.container(border=True, key="whatif_new"):
        st.markdown(f"**{_('Add')}**")
        _new(seen)
    if seen.view.change:
        _chosen(seen)
        before_after.show(seen)


def elsewhere(seen: Seen) -> None:
    """On the other pages: that there is a change, which they do not show."""
    if not seen.view.change:
        return
    _ = messages(seen.lang).gettext
    told = supposed(seen.network, seen.view.change, seen.lang)
    with st.container(horizontal=True, vertical_alignment="center", key="whatif_elsewhere"):
        st.markdown(
            markup.plain(_("A supposed change: {change}. This page shows the network as it is.").format(change=told))
        )
        st.button(
            _("See what it changes"), key="whatif_see", type="tertiary", on_click=choices.turn_to, args=("workshop",)
        )
        st.button(_("Reset"), key="whatif_reset_here", type="tertiary", on_click=_put, args=(seen, Change()))


def _away(seen: Seen) -> None:
    _ = messages(seen.lang).gettext
    network, lang, change = seen.network, seen.lang, seen.view.change
    _search(seen, lambda id: _put(seen, replace(change, actors=change.actors | {id})))
    present = {actor.sector for actor in network.actors}
    sectors = {id: name.text(lang) for id, name in network.sectors.items() if id in present - change.sectors}
    _one(seen, "sector", _("A whole sector"), sectors, lambda id: replace(change, sectors=change.sectors | {id}))
    giving = {id: network.title(id, lang) for id in funders(network) if id not in change.funded_by}
    _one(
        seen,
        "funded_by",
        _("All that is funded by …"),
        giving,
        lambda id: replace(change, funded_by=change.funded_by | {id}),
    )
    years = sorted({link.end[:4] for link in network.links if link.end})
    _one(
        seen,
        "ends_by",
        _("All that ends by the year …"),
        dict(zip(years, years, strict=True)),
        lambda year: replace(change, ends_by=year),
    )
    if seen.view.actor:
        names = dict(_partnerships(seen, seen.view.actor))
        label = _("A partnership of {name}").format(name=markup.plain(network.title(seen.view.actor, lang)))
        _one(seen, "link", label, names, lambda name: replace(change, links=change.links | {name}))
    elif network.links:
        st.caption(
            _("Do you want to take a single partnership away? First choose one of its parties under Find actor.")
        )


def _new(seen: Seen) -> None:
    _ = messages(seen.lang).gettext
    network, lang, change = seen.network, seen.lang, seen.view.change
    a = _remembered(seen, "whatif_tie_a", _("A tie between"))
    b = _remembered(seen, "whatif_tie_b", _("and"))
    st.button(
        _("Add the tie"),
        key="whatif_add_tie",
        disabled=a is None or b is None or a == b,
        on_click=_put,
        args=(seen, replace(change, ties=change.ties | {(a, b)}) if a and b and a != b else change),
    )
    name = st.text_input(_("A new actor"), key="whatif_name", max_chars=300).strip()
    names = {id: text.text(lang) for id, text in network.sectors.items()}
    sector = st.selectbox(_("of the sector"), list(names), format_func=names.__getitem__, key="whatif_of_sector")
    st.button(
        _("Add the actor"),
        key="whatif_add_actor",
        disabled=not name.isprintable() or not name,
        on_click=lambda: _put(seen, replace(change, newcomers=(*change.newcomers, _newcomer(seen, name, sector)))),
    )


def _remembered(seen: Seen, key: str, label: str) -> str | None:
    """A search field that keeps who was found in it, a newcomer of the change too."""
    found: str | None = st.session_state.get(f"{key}_found")
    known = seen.network.position.keys() | {newcomer.id for newcomer in seen.view.change.newcomers}
    value = found if found in known else None

    def remember() -> None:
        st.session_state[f"{key}_found"] = search.chosen(key)

    with_newcomers = cache.changed(seen.network, Change(newcomers=seen.view.change.newcomers))
    search.show(
        key,
        search.address(seen, with_newcomers),
        label=label,
        value=value,
        on_change=remember,
        lang=seen.lang,
    )
    return value


def _search(seen: Seen, take: Callable[[str], None]) -> None:
    """A search field that hands over whoever is found, and is empty again."""
    # A field remembers in the browser whom it found last, and would hand it over once more at the next click.
    key = f"whatif_actor_{len(seen.view.change.actors)}"

    def found() -> None:
        if id := search.chosen(key):
            take(id)

    search.show(
        key,
        search.address(seen, seen.network),
        label=messages(seen.lang).gettext("An actor"),
        value=None,
        on_change=found,
        lang=seen.lang,
    )


def _one(seen: Seen, what: str, label: str, names: dict[str, str], changed: Callable[[str], Change]) -> None:
    """A list of which one is taken, and which is empty again; not shown where there is nothing to take."""
    if not names:
        return
    key, named = f"whatif_pick_{what}", distinct(names)
    st.session_state[key] = None

    def take() -> None:
        if (value := st.session_state[key]) is not None:
            _put(seen, changed(value))

    st.selectbox(
        label,
        list(named),
        index=None,
        format_func=named.__getitem__,
        placeholder=messages(seen.lang).gettext("Choose"),
        key=key,
        on_change=take,
    )


def _chosen(seen: Seen) -> None:
    """Everything that is changed, each to be taken back, and the way back to the data."""
    _ = messages(seen.lang).gettext
    change = seen.view.change
    items = list(_items(seen))
    st.caption(_("The change; click to take back"))
    with st.container(horizontal=True, key="whatif_chosen"):
        for i, (field, told, value) in enumerate(items):
            st.button(
                markup.plain(told),
                key=f"whatif_item_{i}",
                icon=":material/close:",
                on_click=_put,
                args=(seen, _less(change, field, value)),
            )
        st.button(
            _("Reset"),
            key="whatif_reset",
            icon=":material/undo:",
            on_click=_put,
            args=(seen, Change()),
        )


def _items(seen: Seen) -> Iterator[_Item]:
    """What the change consists of, each told as the whole is."""
    change, lang = seen.view.change, seen.lang
    for field in ("actors", "sectors", "links", "funded_by"):
        for value in sorted(getattr(change, field)):
            alone: dict[str, Any] = {field: frozenset({value})}
            yield field, supposed(seen.network, Change(**alone), lang), value
    for tie in sorted(change.ties):
        yield "ties", " – ".join(_called(seen, id) for id in tie), tie
    if change.ends_by:
        yield "ends_by", supposed(seen.network, Change(ends_by=change.ends_by), lang), None
    for newcomer in change.newcomers:
        yield "newcomers", supposed(seen.network, Change(newcomers=(newcomer,)), lang), newcomer


def _called(seen: Seen, id: str) -> str:
    names = {newcomer.id: newcomer.name for newcomer in seen.view.change.newcomers}
    return names.get(id) or seen.network.title(id, seen.lang)


def _less(change: Change, field: str, value: object) -> Change:
    if field == "ends_by":
        return replace(change, ends_by=None)
    if field == "newcomers":
        gone = value.id if isinstance(value, Newcomer) else ""
        left = tuple(newcomer for newcomer in change.newcomers if newcomer.id != gone)
        return replace(change, newcomers=left, ties=frozenset(tie for tie in change.ties if gone not in tie))
    return replace(change, **{field: getattr(change, field) - {value}})


def _put(seen: Seen, change: Change) -> None:
    choices.open_view(replace(seen.view, change=change))


def _partnerships(seen: Seen, id: str) -> Iterator[tuple[str, str]]:
    network, lang = seen.network, seen.lang
    for link in network.links_of(id):
        if link_name(link) not in seen.view.change.links:
            others = ", ".join(network.title(member, lang) for member in link.members if member != id)
            yield link_name(link), f"{others} ({network.kinds[link.kind].name.text(lang).lower()})"


def _newcomer(seen: Seen, name: str, sector: str) -> Newcomer:
    taken = seen.network.position.keys() | {newcomer.id for newcomer in seen.view.change.newcomers}
    number = next(n for n in range(1, len(taken) + 2) if f"new-{n}" not in taken)
    return Newcomer(f"new-{number}", name, sector)
