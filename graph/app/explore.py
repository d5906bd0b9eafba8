"""The picture of the network, and one actor at a time beside it."""

from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from ..metrics.ranking import leaders
from ..network.selection import Change
from ..picture import Picture, compose
from ..picture.groups import SECTOR, names_of, size_name
from ..picture.scene import MOST_DOTS
from ..text import definitions, headline, number
from ..text.catalogue import messages
from . import between_groups, cache, card, choices, filters, layers, markup, picture, scope, summary
from .answer import standings
from .groups import groups
from .limits import UNSETTLED
from .view_state import ViewState

_ACTORS_PER_SECTOR = 3
_DIGITS = 2  # of an attribute that is no whole number
_MAP = f"{choices.PICTURE}_map"
# As high as the window leaves room for, beside a wide page's menu; on a telephone the card must show too.
_HEIGHT = "clamp(22rem, 100vh - var(--above), 100vw * 1.15)"
_BETWEEN = "between_map"


def show(state: ViewState) -> None:
    """The page Explore."""
    _ = messages(state.lang).gettext
    with st.container(gap="xsmall", key="explore"):
        fallback = picture.missing(state.lang, '<a href="actors" target="_self">{table}</a>')
        # One row, so that the picture stays where it is when a filter comes or goes.
        with st.container(key="shown", horizontal=True, vertical_alignment="center", gap="small"):
            st.html(
                f'<h1 class="unseen">{_("Explore")}</h1>'
                f'<p class="scope" role="status">{escape(scope.sentence(state))}</p>'
                f'<p class="picture-fallback">{fallback}</p>',
                width="content",
            )
            filters.show(state)
        left, right = st.columns([2.5, 1], gap="medium")
    as_it_is = replace(state.view, change=Change())
    shown = compose(state.network, as_it_is, state.lang, cache.remember, readable=True)
    by = shown.partition.by if shown.graph.map else None
    with left:
        _map(state, by, shown) if by else _network(state, shown)
    with right, st.spinner(_("Computing …"), show_time=True):
        with st.container(border=True, key="actor_card"):
            if state.view.actor:
                card.show(state, state.view.actor, shown.paths)
            else:
                summary.show(state, between=partial(_between, state, by) if by else None)
        if state.view.actor:  # its card is what one has asked for, and takes the room
            with st.expander(_("Hubs per sector"), key="hubs_fold", on_change="rerun") as folded:
                if folded.open:
                    _hubs(state)
        else:
            with st.container(border=True, key="hubs_card"):
                _hubs(state, f"<h2>{_('Hubs per sector')}</h2>")


def _hubs(state: ViewState, heading: str = "") -> None:
    st.html(heading + _hubs_of_each(state))
    st.button(
        messages(state.lang).gettext("How sure is that?"),
        key="hubs_more",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=choices.turn_to,
        args=("hubs",),
    )


def _between(state: ViewState, by: str) -> None:
    """The partnerships that a line of the map stands for."""
    member = layers.member_of(state.whole, by)
    between_groups.show(state.part, member, names_of(state.whole, by, state.lang, member), _BETWEEN, state.lang)


def _network(state: ViewState, shown: Picture) -> None:
    picture.show(
        choices.PICTURE,
        shown,
        state.network.digest,
        height=_HEIGHT,
        failed=picture.missing(state.lang),
        on_change=lambda: choices.take_from_picture(picture.said(choices.PICTURE), state.view, state.network.sectors),
    )


def _map(state: ViewState, by: str, shown: Picture) -> None:
    _ = messages(state.lang).gettext

    def take() -> None:
        said = picture.said(_MAP)
        if (group := said.get("selected")) is not None:
            choices.open_view(layers.opened(state, by, group))
        elif said.get("tie"):
            choices.choose("actor", None)  # whose card is in the place of the list
            st.session_state[_BETWEEN] = between_groups.pair_of(*said["tie"])

    picture.show(
        _MAP,
        shown,
        state.network.digest,
        tie=st.session_state.get(_BETWEEN),
        height=_HEIGHT,
        failed=picture.missing(state.lang),
        on_change=take,
    )
    told = _(
        "One node per group; the number on a line is the number of ties. Click on a node to see its actors, on a line "
        "to see its partnerships."
    )
    if not state.view.map:
        why = _("More than {most} actors cannot be read in one picture, so here are their communities first.")
        told = f"{why.format(most=number(MOST_DOTS, state.lang))} {told}"
    st.caption(told)


def _hubs_of_each(state: ViewState) -> str:
    """Whether a sector is a hub, and the first actors of each sector by what sizes the dots, as bars."""
    lang, size, network = state.lang, state.view.size, state.measured
    _ = messages(lang).gettext
    values, compared = cache.actor_metric(network, size), groups(network, SECTOR, lang)
    answer = headline.sentences(standings(network, compared, lang), lang)[0]
    largest = float(values.max()) if len(values) else 0.0
    defined = definitions.DEFINITIONS.get(size)
    digits = defined.digits if defined else 0 if (values.dropna() % 1 == 0).all() else _DIGITS
    rows = []
    for sector, mark in compared.marks.items():
        members = [actor.id for actor in network.actors if actor.sector == sector]
        held = values[members]
        first = leaders(held.to_numpy(dtype=float), _ACTORS_PER_SECTOR)
        for id, value in held.iloc[list(first.named)].items():
            name = escape(state.network.title(str(id), lang))
            width = 100 * max(value, 0) / largest if largest > 0 else 0
            rows.append(
                f'<li><span class="who">{markup.symbol(mark)}{name}</span>'
                f'<span class="bar"><i style="width:{width:.1f}%;background:{markup.colour(mark)}"></i></span>'
                f"<span>{number(value, lang, digits)}</span></li>"
            )
        if first.more:
            rows.append(f"<li>{_('… and {n} more with as much').format(n=number(first.more, lang))}</li>")
    shown = f'<ul class="bars">{"".join(rows)}</ul>'
    if size == "eigenvector" and len(values) and values.isna().all():
        shown = f'<p class="also">{_(UNSETTLED)}</p>'
    meaning = escape(definitions.meaning(size, lang) if defined else _("An attribute of the data's own."))
    which = _("The actors with the highest value in each sector, at most three.")
    return (
        f"<p class='first'>{escape(answer)}</p>"
        f'<p class="also" title="{meaning}">{escape(size_name(size, lang))}. {which}</p>'
        f"{shown}"
    )
