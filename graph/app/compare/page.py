"""The page Compare: the answer, the two sides as pictures and scorecards, and what differs record by record."""

from collections.abc import Mapping
from functools import partial
from html import escape

import streamlit as st

from ...narrative import compared
from ...picture.groups import SECTOR
from ...picture.url import Unknown
from ...text import region_name
from ...text.catalogue import messages
from .. import cache, involvement, markup, scope, unknown_values
from ..computing.section import section
from ..view_state import ViewState
from . import differing, pictures, ratios, waves
from .sides import KEY, ROWS, SORTS, Asked, Offer, UnreadableError, begun, choose, chosen, offers, side


def show(state: ViewState) -> None:
    """Show the page Compare."""
    _ = messages(state.lang).gettext
    st.title(_("Compare"), anchor=False)
    if state.is_part:
        st.caption(markup.escape_markdown(scope.sentence(state)))
    found = offers(state)
    if not found:
        st.html(f'<p class="prose">{escape(_nothing(state.lang))}</p>')
        return
    asked, unknown = chosen(found, state.network)
    if unknown:
        st.warning(markup.escape_markdown(unknown_values.sentence([Unknown(KEY, unknown)], state.lang)))
    names = _choices(asked, found, state.lang)
    try:
        first, second = (side(state, asked.sort, value, names) for value in (asked.first, asked.second))
    except UnreadableError as unreadable:
        st.warning(markup.escape_markdown(str(unreadable)))
        return
    part = partial(section, network=first.network, lang=state.lang, always=True)
    part("compared", show=lambda: _two(state, first, second), height="60rem")
    if asked.sort in ROWS:
        with st.expander(_("Several in a row"), key="compare_row", on_change="rerun") as folded:
            if folded.open:
                part("waves", show=lambda: waves.show(state, asked.sort, names), height="24rem")


def _nothing(lang: str) -> str:
    return messages(lang).gettext(
        "There is nothing to compare yet: the actors state fewer than two regions, the partnerships fewer than two "
        "years, and there is neither a history of changes nor another network in the folder. Set a filter on the left "
        "to compare its scope with everything."
    )


def _choices(asked: Asked, found: Mapping[str, Offer], lang: str) -> Mapping[str, str]:
    """Show what is compared, and the choice of each side; the names of all values."""
    _ = messages(lang).gettext
    names = dict(found[asked.sort].names)
    for value in (asked.first, asked.second):  # an address may name a part of a country, or another date
        names.setdefault(value, region_name(value, lang) if asked.sort == "region" else value)
    with st.container(horizontal=True, vertical_alignment="bottom", key="compare_sides"):
        st.session_state["compare_sort"] = asked.sort
        st.segmented_control(
            _("Compare"),
            list(found),
            format_func=lambda sort: _(SORTS[sort]),
            required=True,
            key="compare_sort",
            on_change=lambda: choose(begun(st.session_state["compare_sort"], found)),
        )
        if asked.sort == "scope":
            return names
        for which, label in (("first", _("One side")), ("second", _("The other side"))):
            key = f"compare_{which}_{asked.sort}"
            st.session_state[key] = getattr(asked, which)
            st.selectbox(
                label, list(names), format_func=names.__getitem__, width=260, key=key, on_change=_chosen, args=(asked,)
            )
        st.button(
            _("Swap"),
            key="compare_swap",
            icon=":material/swap_horiz:",
            on_click=choose,
            args=(Asked(asked.sort, asked.second, asked.first),),
        )
    return names


def _chosen(asked: Asked) -> None:
    first, second = (st.session_state[f"compare_{which}_{asked.sort}"] for which in ("first", "second"))
    choose(Asked(asked.sort, first, second))


def _two(state: ViewState, first: compared.LabelledScope, second: compared.LabelledScope) -> None:
    """Show the two sides: the answer, both as pictures, their scorecards, and what differs."""
    _, lang = messages(state.lang).gettext, state.lang
    networks = first.network, second.network
    changes, records = cache.differences(*networks)
    hubs = cache.sector_hubs(networks[0]), cache.sector_hubs(networks[1])
    sides = compared.Sides((first.label, second.label), networks, changes, records, hubs, SECTOR)
    size, answer, *further = [*compared.sentences(sides, lang), ""]
    more = "".join(f"<p>{escape(one)}</p>" for one in further if one)
    st.html(f'<div class="answer prose" role="status"><p class="lead">{escape(f"{size} {answer}")}</p>{more}</div>')
    pictures.show(state, (first, second), sides)
    ratios.show(sides, lang)
    if any(network.links for network in networks):
        st.header(_("In what order are the sectors involved?"), anchor=False)
        st.html(involvement.on_each(list(zip(sides.labels, networks, strict=True)), lang))
    differing.show(sides, lang)
