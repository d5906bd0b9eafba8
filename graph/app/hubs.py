"""Which sectors act as hubs: the answer first, then what it rests on."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ..metrics import HEADLINE
from ..metrics.grouping import MOST_GROUPS, attributes, grouping
from ..network.model import Network
from ..network.selection import Scoped
from ..picture.groups import SECTOR, attribute_name
from ..text import phrases
from . import cache, carriers, chart, choices, evidence, filters, involved, markup, mixing, roles, scope, scorecard
from .answer import answer, is_defined
from .controls import distinct
from .groups import groups
from .limits import limits
from .seen import Seen

_MOST_CHARTED = 8  # groups; with more, only the headline's lens is drawn


def show(seen: Seen) -> None:
    """The page Hubs."""
    say, lang, network = phrases(seen.lang), seen.lang, seen.measured
    title = st.empty()
    if seen.is_part:
        st.caption(markup.plain(scope.sentence(seen)))
    by = _compared_by(network, seen)
    named = markup.plain(attribute_name(by, lang))
    title.title(say["hubs_title"] if by == SECTOR else say["hubs_title_by"].format(by=named), anchor=False)
    if not network.actors:
        filters.way_back(seen)
    views = _different(_views(seen))
    networks = {view: scoped.network for view, scoped in views.items()}
    with st.spinner(say["computing"], show_time=True):
        told = answer(networks, by, lang)
    st.html(told)
    drawn = {view: scoped for view, scoped in views.items() if is_defined(_table(scoped, by))}
    if not drawn:
        return
    compared = groups(network, by, lang)
    _charts(drawn, by, lang)
    scorecard.show({view: networks[view] for view in drawn}, by, lang)
    scorecard.blocks(network, compared, lang)
    involved_in = involved.order(network, lang) if by == SECTOR else ""
    st.html(carriers.of_each(network, compared, lang) + involved_in)
    mixing.show(network, compared, lang, st.context.theme.type or "light")
    if by == SECTOR:
        roles.show(network, lang)
        evidence.show(network, lang)
    else:
        st.caption(say["only_sectors"])
    st.html(f'<div class="prose"><h2>{say["limits"]}</h2>{limits(network, lang)}</div>')


def _views(seen: Seen) -> dict[str, Scoped]:
    """Both views of collaborations, the one that the answer reads first."""
    views = {"as_actors": seen.in_view(as_ties=False), "as_ties": seen.in_view(as_ties=True)}
    first = "as_ties" if seen.view.scope.as_ties else "as_actors"
    return {first: views.pop(first), **views}


def _different(views: Mapping[str, Scoped]) -> dict[str, Scoped]:
    """The views, without the second where there are no collaborations to make it another network."""
    first, second = views
    here, there = views[first].network, views[second].network
    alike = here.actors == there.actors and here.ties == there.ties
    return {first: views[first]} if alike else dict(views)


def _table(scoped: Scoped, by: str) -> pd.DataFrame:
    return cache.sector_hubs(scoped.network, by)


def _compared_by(network: Network, seen: Seen) -> str:
    """What the page compares: sectors, unless another attribute is chosen that can be compared."""
    say = phrases(seen.lang)
    possible = distinct({by: attribute_name(by, seen.lang) for by in attributes(network)})
    st.selectbox(
        say["compare_by"],
        list(possible),
        format_func=possible.__getitem__,
        key="control_by",
        on_change=choices.control("by", seen.view.by if seen.view.by in possible else SECTOR),
        width=280,
    )
    by = seen.view.by if seen.view.by in possible else SECTOR
    try:
        grouping(network, by)
    except ValueError:
        told = say["too_many_groups"].format(by=attribute_name(by, seen.lang), most=MOST_GROUPS)
        st.info(markup.plain(told))
        return SECTOR
    return by


def _charts(views: Mapping[str, Scoped], by: str, lang: str) -> None:
    """The ratios in both views of collaborations side by side, on one scale."""
    say = phrases(lang)
    st.header(say["chart_title"], anchor=False)
    tables = {view: _table(scoped, by) for view, scoped in views.items()}
    compared = {view: groups(scoped.network, by, lang) for view, scoped in views.items()}
    many = max(len(of_view.names) for of_view in compared.values()) > _MOST_CHARTED
    if many:
        tables = {view: table[table["lens"] == HEADLINE] for view, table in tables.items()}
    end = chart.end_of_scale(tables.values())
    notes = {"open_end": chart.has_open_end(tables.values(), end), "chart_headline_only": many}
    st.caption(
        " ".join(
            [
                say["chart_help"].format(**next(iter(compared.values())).nouns(lang)),
                *(say[note] for note, holds in notes.items() if holds),
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
            alt = say["chart_alt"].format(**compared[view].nouns(lang))
            st.altair_chart(chart.hub_ratios(tables[view], compared[view], end, lang, theme), alt=alt)
            if len(views) > 1:
                projection = views[view].projection
                st.caption(scope.as_ties(projection, lang) if projection else say["as_actors_help"])
