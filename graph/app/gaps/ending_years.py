"""What the partnerships are over the years, and the sectors' shares: the closed part of the section of endings."""

from html import escape

import streamlit as st

from ...metrics.timeline import beyond, sector_years, year_table, years_of
from ...network.model import Network
from ...picture.groups import SECTOR
from ...text import percent
from ...text import timeline as wording
from ...text.catalogue import messages
from .. import cache, scorecard
from ..chart import Theme
from ..computing.section import section
from ..exports import download
from ..groups import groups
from ..view_state import ViewState
from . import ending_charts, ending_tables


def show(state: ViewState, network: Network, theme: Theme) -> None:
    """Show what holds in each year, once the visitor opens it; `network` has its collaborations as actors."""
    _ = messages(state.lang).gettext
    with st.expander(_("Over the years"), key="endings_years", on_change="rerun") as folded:
        if folded.open:
            _standings(network, state.lang, theme)
            section("endings_shares", network, state.lang, lambda: _shares(state, network, theme), "20rem", always=True)


def _standings(network: Network, lang: str, theme: Theme) -> None:
    _ = messages(lang).gettext
    table, years = cache.remember(year_table, network), years_of(network)
    st.html(f'<div class="prose"><h3>{_("What is active, and what may be")}</h3></div>')
    st.altair_chart(
        ending_charts.standings(table, lang, theme),
        alt=_(
            "How many partnerships are active in each year, and how many have unknown dates; the table has the same."
        ),
    )
    if outside := wording.beyond(cache.remember(beyond, network, years[0], years[-1]), years[0], years[-1], lang):
        st.caption(escape(outside))
    readable = ending_tables.standings(table, lang)
    st.dataframe(readable, hide_index=True, height=scorecard.height(readable), alt=_("What is active, and what may be"))
    download(table, _("The years as CSV"), "timeline-years")


def _shares(state: ViewState, network: Network, theme: Theme) -> None:
    _ = messages(state.lang).gettext
    lang, compared = state.lang, groups(network, SECTOR, state.lang)
    table = cache.remember(sector_years, network, as_ties=state.view.scope.as_ties)
    title = _("Each sector's share of the partners")
    st.html(f'<div class="prose"><h3>{escape(title)}</h3></div>')
    st.altair_chart(
        ending_charts.shares(table, compared, lang, theme),
        alt=_("Each sector's share of all partners in each year; the table below has the same numbers."),
    )
    st.caption(
        _(
            "The line is the share of what is active for certain; the band reaches to the share with all of unknown "
            "dates. What is documented of early years is thin."
        )
    )
    readable = table.assign(group=[compared.names[group] for group in table["group"]])[
        ["year", "group", "share_active", "share_possible"]
    ]
    readable["year"] = readable["year"].astype(str)
    for share in ("share_active", "share_possible"):
        readable[share] = [percent(value, lang) for value in readable[share]]
    readable.columns = [_("Year"), _("Sector"), _("of what is active"), _("of what is active or unknown")]
    st.dataframe(readable, hide_index=True, height=scorecard.height(readable), alt=title)
    download(table, _("The shares as CSV"), "timeline-shares")
