"""The section of resources on the page Hubs: which group brings which to which, as a diagram and as a table."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby

import pandas as pd
import streamlit as st

from ..metrics.flows import Flow, Shared, flow_table, shared_table
from ..network.model import Network
from ..text import UNDEFINED, number
from ..text import flows as wording
from ..text.catalogue import messages
from ..text.filters import value_name
from ..text.headline import capital, listed
from . import cache, scorecard, words
from .chart import Theme
from .exports import download
from .flow_chart import drawn, flow_chart
from .groups import Groups

_MOST_ROWS = 12  # at once; the rest by scrolling


def show(network: Network, compared: Groups, lang: str, theme: Theme) -> None:
    """Show the section: what is brought to whom in a few sentences, the diagram, and the tables."""
    _ = messages(lang).gettext
    found = cache.resources(network, compared.by)
    st.header(_("Who brings which resource to whom?"), anchor=False)
    amounts = _in_all(found.flows)
    sentences = wording.sentences(found.documented._asdict(), _largest(found.flows, compared, lang), amounts, lang)
    sentences += wording.results(found.documented._asdict(), found.levels, lang)
    st.html(f'<p class="prose">{escape(" ".join(sentences))}</p>')
    shown = drawn(found.flows, compared, lang)
    if shown:
        st.altair_chart(
            flow_chart(shown, compared, lang, theme),
            alt=_(
                "Diagram of who brings which resource to whom, by the number of partnerships; the table below has the "
                "same numbers."
            ),
            key="resource_flows",
        )
        st.caption(
            _(
                "From givers on the left through what they bring to receivers on the right: the wider, the more "
                "partnerships. The colour is that of the giver."
            )
        )
    if found.flows:
        _table(_readable_flows(found.flows, compared, lang), _("Who brings which resource to whom?"))
        download(flow_table(found.flows), _("The resources as CSV"), f"resources-by-{compared.by}")
    if found.shared:
        title = _("Resources that are shared without direction")
        st.subheader(title, anchor=False)
        _table(_readable_shared(found.shared, compared, lang), title)
        label = _("The shared resources as CSV")
        download(shared_table(found.shared), label, f"shared-resources-by-{compared.by}")
    st.html(words.of_resources(lang))


def _table(table: pd.DataFrame, alt: str) -> None:
    st.dataframe(table, hide_index=True, height=scorecard.height(table, _MOST_ROWS), alt=alt)


def _in_all(flows: Iterable[Flow]) -> Mapping[str, float]:
    """What all flows together amount to in each currency, the currency of most links first."""
    links, amounts = Counter[str](), defaultdict[str, float](float)
    for flow in flows:
        if flow.currency:
            links[flow.currency] += flow.links
            amounts[flow.currency] += flow.amount
    return {currency: amounts[currency] for currency in sorted(links, key=lambda one: (-links[one], one))}


def _largest(flows: Iterable[Flow], compared: Groups, lang: str) -> wording.Largest | None:
    """The flow of most links, where no other has as many."""
    links = Counter[tuple[str, str, str]]()
    for flow in flows:
        links[flow.giver, flow.resource, flow.receiver] += flow.links
    first = links.most_common(2)
    if not first or (len(first) > 1 and first[0][1] == first[1][1]):
        return None
    (giver, resource, receiver), most = first[0]
    named = value_name("resource", resource, lang)
    return wording.Largest(compared.called[giver], named, compared.called[receiver], most)


def _readable_flows(flows: Iterable[Flow], compared: Groups, lang: str) -> pd.DataFrame:
    """One row per giver, resource and receiver, with a column for each currency."""
    _ = messages(lang).gettext
    rows = []
    for (giver, resource, receiver), same in groupby(flows, lambda one: one[:3]):
        named = wording.resource_name(str(resource), lang)
        rows.append(((compared.names[giver], named, compared.names[receiver]), [*same]))
    return _with_amounts((_("Giver"), _("Resource"), _("Receiver")), rows, lang)


def _readable_shared(shared: Iterable[Shared], compared: Groups, lang: str) -> pd.DataFrame:
    _ = messages(lang).gettext
    rows = []
    for (groups, resource), same in groupby(shared, lambda one: one[:2]):
        several = capital(listed([compared.names[group] for group in groups], lang))
        rows.append(((several, wording.resource_name(str(resource), lang)), [*same]))
    title = _("Sectors") if compared.are_sectors else _("Groups")
    return _with_amounts((title, _("Resource")), rows, lang)


def _with_amounts(
    titles: tuple[str, ...], rows: Sequence[tuple[tuple[str, ...], Sequence[Flow | Shared]]], lang: str
) -> pd.DataFrame:
    """The table of named rows: how many partnerships, how many without an amount, and the sum in each currency."""
    _ = messages(lang).gettext
    currencies = sorted({one.currency for _names, same in rows for one in same if one.currency})
    table = []
    for names, same in rows:
        by = {one.currency: one for one in same}
        unpriced = by[""].links if "" in by else 0
        sums = [wording.plain_amount(by[c].amount, lang) if c in by else UNDEFINED for c in currencies]
        table.append((*names, sum(one.links for one in same), number(unpriced, lang), *sums))
    columns = [*titles, _("Partnerships"), _("Without amount"), *currencies]
    return pd.DataFrame(table, columns=columns)
