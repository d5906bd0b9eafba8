"""The section of top contributors on the page Hubs: the actors with most of each group's headline measure."""

from dataclasses import replace
from html import escape

import streamlit as st

from ..text import number, percent
from ..text.catalogue import messages
from . import cache, choices, markup
from .groups import Groups
from .view_state import ViewState

_MIN_SHARE = 0.005  # of the group's measure; actors with less are not listed
_MAX_NAMED = 3
_MAX_COLUMNS = 4


def show(state: ViewState, compared: Groups) -> None:
    """Show the three top contributors of each group with their shares of its measure; a press opens one in Explore."""
    _ = messages(state.lang).gettext
    lang, network = state.lang, state.measured
    contributors: dict[str, list[tuple[str, float]]] = {group: [] for group in compared.names}
    found = cache.top_contributors(network, compared.by)
    for row in found[found["share"] >= _MIN_SHARE].to_dict("records"):
        contributors[row["group"]].append((row["actor"], row["share"]))
    st.header(_("Who carries it?"), anchor=False)
    st.caption(
        _("The three actors with the most betweenness in each {group}, and what part of it each of them has.").format(
            **compared.nouns(lang)
        )
    )
    groups = list(contributors.items())
    for first in range(0, len(groups), _MAX_COLUMNS):
        for column, (group, listed) in zip(
            st.columns(_MAX_COLUMNS), groups[first : first + _MAX_COLUMNS], strict=False
        ):
            with column, st.container(gap="xxsmall", key=f"contributors_{first}_{group}"):
                st.html(
                    f'<p class="chip">{markup.symbol(compared.marks[group])}<b>{escape(compared.names[group])}</b></p>'
                )
                _listed(state, listed)


def _listed(state: ViewState, listed: list[tuple[str, float]]) -> None:
    """Show the first three actors, and the number of others, which equal the third, or may by a sample's bounds."""
    lang = state.lang
    for actor, share in listed[:_MAX_NAMED]:
        name = markup.escape_markdown(state.network.title(actor, lang))
        st.button(
            f"{name} · {percent(share, lang)}",
            key=f"contributor_{actor}",
            type="tertiary",
            on_click=_open,
            args=(state, actor),
        )
    more = len(listed) - _MAX_NAMED
    if more > 0:
        st.caption(messages(lang).gettext("… and {n} more").format(n=number(more, lang)))
    if not listed:
        st.caption("–")


def _open(state: ViewState, actor: str) -> None:
    choices.open_view(replace(state.view, actor=actor))
    choices.go_to_page("explore")
