"""What the page Hubs has for analysts: all measures, groups as blocks, roles, and every table as a file."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from ..metrics import HEADLINE
from ..network.selection import Scoped
from ..text.catalogue import messages
from . import cache, chart, dependence, involvement, roles, scope, scorecard, words
from .answer import is_defined
from .chart import Theme
from .computing.section import section
from .groups import Groups, groups

_MAX_CHARTED = 8  # groups; with more, only the headline measure is drawn


def show(views: Mapping[str, Scoped], compared: Groups, lang: str, theme: Theme) -> None:
    """Show the sections for the `views` of collaborations; first the one that the answer is about."""
    _ = messages(lang).gettext
    network, by = next(iter(views.values())).network, compared.by
    part = partial(section, network=network, lang=lang)
    part("numbers", show=lambda: _numbers(views, by, lang, theme), height="48rem")
    part("blocks", show=lambda: scorecard.blocks(network, compared, lang), height="18rem")
    if compared.are_sectors:
        part("involvement", show=lambda: st.html(involvement.section(network, lang)), height="12rem")
        part("roles", show=lambda: roles.show(network, lang), height="18rem")
    else:
        st.caption(
            _(
                "The roles, the order in which the sectors are involved and the tests of the answer are about "
                "sectors only, and are shown when the page compares by sector."
            )
        )


def _numbers(views: Mapping[str, Scoped], by: str, lang: str, theme: Theme) -> None:
    """Show charts and scorecards of the views in which groups can be compared."""
    drawn = {view: scoped for view, scoped in views.items() if is_defined(cache.sector_hubs(scoped.network, by))}
    if drawn:
        network = next(iter(drawn.values())).network
        dependence.show_other_measures(network, groups(network, by, lang), lang)
        st.html(words.of_tables(lang))
        _charts(drawn, by, lang, theme)
        scorecard.show({view: scoped.network for view, scoped in drawn.items()}, by, lang)


def _charts(views: Mapping[str, Scoped], by: str, lang: str, theme: Theme) -> None:
    """Show the hub ratios in both views of collaborations side by side, on one scale."""
    _ = messages(lang).gettext
    st.header(_("Share of each measure relative to share of actors"), anchor=False)
    tables = {view: cache.sector_hubs(scoped.network, by) for view, scoped in views.items()}
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
                    "after adjustment. Hollow: may be chance, or undecided, even if it stands outside the band."
                ).format(**next(iter(compared.values())).nouns(lang)),
                *notes,
            ]
        )
    )
    if not many:
        st.html(chart.legend(next(iter(compared.values()))))
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
