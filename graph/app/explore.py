"""The page Explore: the picture of the network, the summary or the card of an actor, and the hubs."""

from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from ..network.selection import Change
from ..picture import Picture, compose
from ..picture.groups import SECTOR, names_of
from ..picture.scene import MOST_DOTS
from ..text import headline, number
from ..text.catalogue import messages
from . import (
    actor_card,
    between_groups,
    cache,
    changed_since,
    choices,
    filters,
    layers,
    over_time,
    picture,
    scope,
    shares,
    summary,
)
from .answer import standings
from .computing.section import section
from .editing.since import Changed
from .groups import groups
from .view_state import ViewState

_MAP = f"{choices.PICTURE}_map"
# As high as the window allows below the menu of a wide page; on a telephone the card must be visible too.
_HEIGHT = "clamp(22rem, 100vh - var(--above), 100vw * 1.15)"
_BETWEEN = "between_map"


def show(state: ViewState) -> None:
    """Show the page Explore."""
    _ = messages(state.lang).gettext
    state = over_time.shown(state)
    with st.container(gap="xsmall", key="explore"):
        fallback = picture.unavailable(state.lang, '<a href="actors" target="_self">{table}</a>')
        # One row, so that the picture does not move when a filter is set or removed.
        with st.container(key="shown", horizontal=True, vertical_alignment="center", gap="small"):
            st.html(
                f'<h1 class="unseen">{_("Explore")}</h1>'
                f'<p class="scope" role="status">{escape(scope.sentence(state))}</p>'
                f'<p class="picture-fallback">{fallback}</p>',
                width="content",
            )
            filters.show(state)
            over_time.opener(state)
        left, right = st.columns([2.5, 1], gap="medium")
    part = partial(section, network=state.network, lang=state.lang)
    changed = changed_since.found(state)
    with left:
        shown = part("picture", show=partial(_picture, state, changed), height=_HEIGHT)
        over_time.show(state)
    with right, st.spinner(_("Computing …"), show_time=True):
        changed_since.show(state, changed, shown)
        with st.container(border=True, key="actor_card"):
            part("card", show=lambda: _card(state, shown), height="24rem")
        if state.view.actor:  # its card takes the space
            with st.expander(_("Hubs per sector"), key="hubs_fold", on_change="rerun") as folded:
                if folded.open:
                    part("hubs", show=lambda: _hubs(state), height="20rem")
        else:
            with st.container(border=True, key="hubs_card"):
                part("hubs", show=lambda: _hubs(state, f"<h2>{_('Hubs per sector')}</h2>"), height="20rem")


def _picture(state: ViewState, changed: Changed | str | None) -> Picture:
    """Show the picture, or the map in its place, with what has changed highlighted; what was drawn."""
    without_change = replace(state.view, change=Change())
    composed = compose(state.network, without_change, state.lang, cache.remember, readable=True)
    shown = changed_since.highlighted(composed, changed)
    by = _map_of(shown)
    if by:
        _map(state, by, shown)
    else:
        _network(state, shown)
    return shown


def _map_of(shown: Picture) -> str | None:
    """What the groups are that a map shows; None if it is no map."""
    return shown.partition.by if shown.graph.map else None


def _card(state: ViewState, shown: Picture | None) -> None:
    """Show the card of the actor who is selected, or the summary; `shown` is the picture once it is there."""
    if state.view.actor:
        actor_card.show(state, state.view.actor, shown.paths if shown else None)
    else:
        by = _map_of(shown) if shown else None
        summary.show(state, between=partial(_between, state, by) if by else None)


def _hubs(state: ViewState, heading: str = "") -> None:
    compared = groups(state.measured, SECTOR, state.lang)
    answer = headline.title(standings(state.measured, compared, state.lang), state.lang)
    chart = shares.beside_picture(state.measured, compared, state.lang)
    st.html(f'{heading}<p class="first">{escape(answer)}</p>{chart}')
    st.button(
        messages(state.lang).gettext("How sure is that?"),
        key="hubs_more",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=choices.go_to_page,
        args=("hubs",),
    )


def _between(state: ViewState, by: str) -> None:
    """Show the partnerships that a line of the map represents."""
    member = layers.member_of(state.whole, by)
    names = names_of(state.whole, by, state.lang, member)
    between_groups.show(state.part, by, member, names, _BETWEEN, state.lang)


def _network(state: ViewState, shown: Picture) -> None:
    picture.show(
        choices.PICTURE,
        shown,
        state.network.digest,
        height=_HEIGHT,
        failed=picture.unavailable(state.lang),
        on_change=lambda: choices.apply_picture_events(
            picture.events(choices.PICTURE), state.view, state.network.sectors
        ),
    )


def _map(state: ViewState, by: str, shown: Picture) -> None:
    _ = messages(state.lang).gettext

    def apply() -> None:
        events = picture.events(_MAP)
        if (group := events.get("selected")) is not None:
            choices.open_view(layers.group_view(state, by, group))
        elif events.get("tie"):
            choices.choose("actor", None)  # the list takes the place of the actor's card
            st.session_state[_BETWEEN] = between_groups.pair_of(*events["tie"])

    picture.show(
        _MAP,
        shown,
        state.network.digest,
        tie=st.session_state.get(_BETWEEN),
        height=_HEIGHT,
        failed=picture.unavailable(state.lang),
        on_change=apply,
    )
    caption = _(
        "One node per group; the number on a line is the number of ties. Click on a node to see its actors, on a line "
        "to see its partnerships."
    )
    if not state.view.map:
        reason = _("More than {most} actors cannot be read in one picture, so here are their communities first.")
        caption = f"{reason.format(most=number(MOST_DOTS, state.lang))} {caption}"
    st.caption(caption)
