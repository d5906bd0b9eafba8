"""The section of introductions on the page Gaps: who connects, and who should meet."""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from html import escape
from math import isnan
from typing import Any

import pandas as pd
import streamlit as st

from ...metrics.candidates import MOST_MEASURED
from ...metrics.pairs import MOST_ACTORS
from ...narrative import introductions as narrative
from ...network.model import Network
from ...text import introductions as wording
from ...text import number, percent
from ...text.catalogue import messages
from .. import cache, choices, markup, scorecard, words
from ..chart import Theme, legend
from ..computing.measures import Meeting
from ..computing.section import section
from ..exports import download
from ..groups import groups
from ..view_state import ViewState
from . import connectors_chart, ends

FIRST = 3
_MOST_ROWS = 100
_DEFINED = ("pair_betweenness", "exclusive_pairs", "nearness_gained")


def show(state: ViewState) -> None:
    """Show the section: the choices, who connects, the first introductions with their reasons, and the tables."""
    _ = messages(state.lang).gettext
    lang, network = state.lang, state.measured
    st.header(_("Who connects, and who should meet?"), anchor="meet")
    if len(network.actors) > MOST_ACTORS:
        st.html(f'<p class="prose">{escape(wording.too_large(len(network.actors), MOST_ACTORS, lang))}</p>')
        return
    asked = ends.show(state, network)
    if asked is None:
        st.html(f'<p class="prose">{escape(_("Choose an actor, or two."))}</p>')
        return
    section("meeting", network, lang, lambda: _shown(state, asked), height="24rem", always=True)


def _shown(state: ViewState, asked: ends.Ends) -> None:
    lang, network = state.lang, state.measured
    found = cache.meeting(network, *asked)
    first, *further = narrative.answer(network, *asked, found.contact, found.connectors, lang)
    lead = further or [first]
    more = f"<p>{escape(first)}</p>" if further else ""
    st.html(f'<div class="answer prose"><p class="lead">{escape(lead[0])}</p>{more}</div>')
    _connectors(network, found, lang)
    _first(state, found)
    _tables(network, found, lang)
    st.html(words.defined(_DEFINED, lang))


def _connectors(network: Network, found: Meeting, lang: str) -> None:
    """Show the chart of those who connect."""
    _ = messages(lang).gettext
    if found.connectors.empty:
        return
    st.html(legend(groups(network, "sector", lang)))
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    st.altair_chart(
        connectors_chart.chart(network, found, lang, theme),
        alt=_("Bars of the actors that connect the most pairs; the table below has the same numbers."),
        key="meet_chart",
    )
    st.caption(
        _(
            "The share of the shortest paths that lead through each actor; in strong colour that of the pairs without "
            "another path as short."
        )
    )


def _first(state: ViewState, found: Meeting) -> None:
    """Show the introductions to make first, each with its reason and a what-if."""
    _ = messages(state.lang).gettext
    lang, network = state.lang, state.measured
    st.subheader(_("Introductions to make first"), anchor=False)
    table = found.introductions.table
    if table.empty:
        st.html(f'<p class="prose">{escape(wording.no_introductions(lang))}</p>')
        return
    for row in table.head(FIRST).to_dict("records"):
        with st.container(border=True, key=f"meet_{row['rank']}"):
            pair = " – ".join(network.title(row[end], lang) for end in ("a", "b"))
            st.html(f"<p><b>{row['rank']}. {escape(pair)}</b></p><p>{escape(narrative.reason(network, row, lang))}</p>")
            st.button(
                _("What if they met?"),
                key=f"meet_whatif_{row['rank']}",
                icon=":material/add_link:",
                on_click=_suppose,
                args=(state, row),
            )
    note = f"{wording.measured(found.introductions.pairs, MOST_MEASURED, lang)} {_(wording.NO_PREDICTION)}"
    st.html(f'<p class="also">{escape(note)}</p>')


def _suppose(state: ViewState, row: Mapping[Hashable, Any]) -> None:
    """Open the what-if with the tie added to what is supposed already."""
    change = state.view.change
    choices.open_view(replace(state.view, change=replace(change, ties=change.ties | {(row["a"], row["b"])})))
    choices.go_to_page("workshop")


def _tables(network: Network, found: Meeting, lang: str) -> None:
    """Show both tables, closed at first, and the downloads of all their rows."""
    _ = messages(lang).gettext
    with st.expander(_("As tables"), key="meet_tables", on_change="rerun") as folded:
        if folded.open:
            connecting = _readable_connectors(network, found.connectors.head(_MOST_ROWS), lang)
            st.dataframe(
                connecting, hide_index=True, height=scorecard.height(connecting), alt=_("The actors that connect")
            )
            meeting = _readable_introductions(network, found.introductions.table.head(_MOST_ROWS), lang)
            st.dataframe(meeting, hide_index=True, height=scorecard.height(meeting), alt=_("Introductions in order"))
            rows = max(len(found.connectors), len(found.introductions.table))
            if rows > _MOST_ROWS:
                st.caption(
                    _("Shown are the first {n} rows; the downloads have all.").format(n=number(_MOST_ROWS, lang))
                )
    with st.container(horizontal=True):
        download(found.connectors, _("Who connects as CSV"), "connectors")
        download(found.introductions.table, _("The introductions as CSV"), "introductions")


def _readable_connectors(network: Network, table: pd.DataFrame, lang: str) -> pd.DataFrame:
    _ = messages(lang).gettext
    return pd.DataFrame(
        {
            _("Actor"): [network.title(id, lang) for id in table["id"]],
            _("Sector"): [network.sectors[sector].text(lang) for sector in table["sector"]],
            _("Share of the paths"): [percent(share, lang) for share in table["pair_betweenness"]],
            _("Pairs with no other path as short"): table["exclusive_pairs"].to_list(),
            _("Pairs cut off without it"): table["cut_off"].to_list(),
        }
    )


def _readable_introductions(network: Network, table: pd.DataFrame, lang: str) -> pd.DataFrame:
    _ = messages(lang).gettext
    rows = table.to_dict("records")
    return pd.DataFrame(
        {
            _("Order"): table["rank"].to_list(),
            _("Actor"): [network.title(id, lang) for id in table["a"]],
            _("and"): [network.title(id, lang) for id in table["b"]],
            _("Steps now"): ["–" if isnan(steps) else number(steps, lang) for steps in table["steps"]],
            _("Pairs nearer"): table["nearer"].to_list(),
            _("Intermediaries saved"): table["saved"].to_list(),
            _("Nearness gained"): [number(gain, lang, 1) for gain in table["nearness_gained"]],
            _("Reason"): [markup.capital(narrative.reason(network, row, lang)) for row in rows],
        }
    )
