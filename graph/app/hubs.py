"""The page Hubs: which sectors act as hubs, the answer first and then its basis."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import streamlit as st

from ..metrics import HEADLINE
from ..metrics.grouping import MOST_GROUPS, attributes, grouping
from ..network.model import Network
from ..network.selection import Scoped
from ..picture.groups import SECTOR, attribute_name
from ..text.catalogue import messages
from . import (
    cache,
    chart,
    choices,
    filters,
    involvement,
    markup,
    mixing,
    roles,
    scope,
    scorecard,
    sensitivity_tests,
    top_contributors,
)
from .answer import answer, is_defined
from .computing.section import section
from .controls import distinct
from .data_limits import data_limits
from .groups import Groups, groups
from .view_state import ViewState

_MAX_CHARTED = 8  # groups; with more, only the headline measure is drawn


def show(state: ViewState) -> None:
    """Show the page Hubs."""
    _ = messages(state.lang).gettext
    lang, network = state.lang, state.measured
    title = st.empty()
    if state.is_part:
        st.caption(markup.escape_markdown(scope.sentence(state)))
    by = _compared_by(network, state)
    attribute = markup.escape_markdown(attribute_name(by, lang))
    title.title(
        _("Which sectors act as hubs?") if by == SECTOR else _("Which groups act as hubs? ({by})").format(by=attribute),
        anchor=False,
    )
    if not network.actors:
        filters.reset_buttons(state)
    views = _distinct_views(_views(state))
    networks = {view: scoped.network for view, scoped in views.items()}

    def show_answer() -> None:
        with st.spinner(_("Computing …"), show_time=True):
            content = answer(networks, by, lang)
        st.html(content)

    def defined() -> dict[str, Scoped]:
        return {view: scoped for view, scoped in views.items() if is_defined(_table(scoped, by))}

    part = partial(section, network=network, lang=lang)
    part("answer", show=show_answer, height="24rem")
    drawn = part("numbers", show=lambda: _numbers(defined(), by, lang), height="48rem")
    if drawn is False:
        return
    compared = groups(network, by, lang)
    part("blocks", show=lambda: scorecard.blocks(network, compared, lang), height="18rem")
    part("contributors", show=lambda: _contributors(network, compared, lang), height="16rem")
    theme = st.context.theme.type or "light"
    part("mixing", show=lambda: mixing.show(network, compared, lang, theme), height="30rem")
    if by == SECTOR:
        part("roles", show=lambda: roles.show(network, lang), height="18rem")
        part("sensitivity", show=lambda: sensitivity_tests.show(network, lang), height="12rem")
    else:
        st.caption(
            _(
                "The roles, the order in which the sectors are involved and the tests of the answer are about "
                "sectors only, and are shown when the page compares by sector."
            )
        )
    st.html(f'<div class="prose"><h2>{_("What the data cannot show")}</h2>{data_limits(network, lang)}</div>')


def _numbers(drawn: Mapping[str, Scoped], by: str, lang: str) -> bool:
    """Show charts and scorecards of the views in which groups can be compared; whether there is any."""
    if drawn:
        _charts(drawn, by, lang)
        scorecard.show({view: scoped.network for view, scoped in drawn.items()}, by, lang)
    return bool(drawn)


def _contributors(network: Network, compared: Groups, lang: str) -> None:
    """Show the top contributors of each group, and the order in which sectors are involved."""
    of_involvement = involvement.section(network, lang) if compared.are_sectors else ""
    st.html(top_contributors.section(network, compared, lang) + of_involvement)


def _views(state: ViewState) -> dict[str, Scoped]:
    """Both views of collaborations, first the one that the answer is about."""
    views = {"as_actors": state.in_view(as_ties=False), "as_ties": state.in_view(as_ties=True)}
    first = "as_ties" if state.view.scope.as_ties else "as_actors"
    return {first: views.pop(first), **views}


def _distinct_views(views: Mapping[str, Scoped]) -> dict[str, Scoped]:
    """The views, without the second where it is the same network, since there are no collaborations."""
    first, second = views
    one, other = views[first].network, views[second].network
    equal = one.actors == other.actors and one.ties == other.ties
    return {first: views[first]} if equal else dict(views)


def _table(scoped: Scoped, by: str) -> pd.DataFrame:
    return cache.sector_hubs(scoped.network, by)


def _compared_by(network: Network, state: ViewState) -> str:
    """Show the choice of attribute; the one to compare by: sectors, unless the chosen attribute can be compared."""
    _ = messages(state.lang).gettext
    possible = distinct({by: attribute_name(by, state.lang) for by in attributes(network)})
    st.selectbox(
        _("Compare by"),
        list(possible),
        format_func=possible.__getitem__,
        key="control_by",
        on_change=choices.control("by", state.view.by if state.view.by in possible else SECTOR),
        width=280,
    )
    by = state.view.by if state.view.by in possible else SECTOR
    try:
        grouping(network, by)
    except ValueError:
        message = _(
            "“{by}” makes more than {most} groups, which is too many to compare. The page compares by sector."
        ).format(by=attribute_name(by, state.lang), most=MOST_GROUPS)
        st.info(markup.escape_markdown(message))
        return SECTOR
    return by


def _charts(views: Mapping[str, Scoped], by: str, lang: str) -> None:
    """Show the hub ratios in both views of collaborations side by side, on one scale."""
    _ = messages(lang).gettext
    st.header(_("Share of each measure relative to share of actors"), anchor=False)
    tables = {view: _table(scoped, by) for view, scoped in views.items()}
    compared = {view: groups(scoped.network, by, lang) for view, scoped in views.items()}
    many = max(len(of_view.names) for of_view in compared.values()) > _MAX_CHARTED
    if many:
        tables = {view: table[table["lens"] == HEADLINE] for view, table in tables.items()}
    end = chart.end_of_scale(tables.values())
    notes = [
        *([_("▶ means that the band goes on beyond the chart.")] if chart.has_open_end(tables.values(), end) else []),
        *([_("With so many groups only betweenness is shown; the table has all measures.")] if many else []),
    ]
    st.caption(
        " ".join(
            [
                _(
                    "1 is exactly its share. The grey band is the 95% null interval: where 95% of the outcomes fall "
                    "when the {groups} are randomly permuted among the actors. Filled: differs from chance even "
                    "after adjustment. Hollow: may be chance, even if it stands outside the band."
                ).format(**next(iter(compared.values())).nouns(lang)),
                *notes,
            ]
        )
    )
    if not many:
        st.html(chart.legend(next(iter(compared.values()))))
    theme = st.context.theme.type or "light"
    for column, view in zip(st.columns(len(views), gap="medium"), views, strict=True):
        with column, st.container(border=True):
            if len(views) > 1:
                st.subheader(scorecard.title(view, views, lang), anchor=False)
            alt = _(
                "Chart of how many times its share each {group} holds of each measure; the table below has the same "
                "numbers."
            ).format(**compared[view].nouns(lang))
            st.altair_chart(chart.hub_ratios(tables[view], compared[view], end, lang, theme), alt=alt)
            if len(views) > 1:
                projection = views[view].projection
                st.caption(scope.as_ties(projection, lang) if projection else _(scope.AS_ACTORS))
