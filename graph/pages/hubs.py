"""Which sectors act as hubs: the answer first, then what it rests on."""

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from ..metrics.grouping import MOST_GROUPS, attributes, grouping
from ..model import Network
from ..selection import Scoped
from ..words import definitions, number, percent, phrases, significant
from . import cache, chart, choices, evidence, markup, mixing, roles, scope
from .answer import HEADLINE, answer, standings
from .controls import distinct
from .exports import download
from .groups import SECTOR, Groups, attribute_name, groups
from .involved import order
from .limits import limits
from .seen import Seen

_MOST_CHARTED = 8  # groups; with more, only the headline's lens is drawn


def show(seen: Seen) -> None:
    """The page Hubs."""
    say, lang, network = phrases(seen.lang), seen.lang, seen.measured
    st.title(say["hubs_title"])
    if seen.is_part:
        st.caption(scope.sentence(seen))
    by = _compared_by(network, seen)
    compared = groups(network, by, lang)
    views = {"as_actors": seen.in_view(as_ties=False), "as_ties": seen.in_view(as_ties=True)}
    networks = {view: scoped.network for view, scoped in views.items()}
    st.html(answer(networks, "as_ties" if seen.view.scope.as_ties else "as_actors", by, lang))
    _charts(views, by, lang)
    _tables(networks, by, lang)
    st.header(say["block_title"], anchor=False)
    st.caption(say["block_help"])
    st.dataframe(_blocks(network, compared, lang), hide_index=True, height="content", alt=say["block_title"])
    involved = order(network, lang) if by == SECTOR else ""
    st.html(
        f'<div class="prose"><h2>{say["carriers"]}</h2><p class="also">{say["carriers_help"]}</p>'
        f"{_carriers(network, compared, lang)}</div>{involved}"
    )
    mixing.show(network, compared, lang, st.context.theme.type or "light")
    if by == SECTOR:
        roles.show(network, lang)
        evidence.show(network, lang)
    st.html(f'<div class="prose"><h2>{say["limits"]}</h2>{limits(network, lang)}</div>')


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
    """The ratios in both views of collaborations, side by side."""
    say = phrases(lang)
    st.header(say["chart_title"], anchor=False)
    st.caption(say["chart_help"])
    helps = {"as_actors": say["as_actors_help"], "as_ties": scope.as_ties(views["as_ties"].projection, lang)}
    for column, (view, scoped) in zip(st.columns(2, gap="medium"), views.items(), strict=True):
        table, compared = cache.sector_hubs(scoped.network, by), groups(scoped.network, by, lang)
        if few := len(compared.names) > _MOST_CHARTED:
            table = table[table["lens"] == HEADLINE]
        with column, st.container(border=True):
            st.subheader(say[view], anchor=False)
            st.altair_chart(
                chart.hub_ratios(table, compared, lang, st.context.theme.type or "light"), alt=say["chart_alt"]
            )
            st.caption(" ".join([helps[view], *([say["chart_headline_only"]] if few else [])]))


def _tables(views: Mapping[str, Network], by: str, lang: str) -> None:
    say = phrases(lang)
    st.header(say["hub_table"], anchor=False)
    for tab, (view, network) in zip(st.tabs([say[view] for view in views]), views.items(), strict=True):
        with tab:
            st.dataframe(
                _readable(cache.sector_hubs(network, by), network, groups(network, by, lang), lang),
                hide_index=True,
                height="content",
                alt=f"{say['hub_table']}: {say[view]}",
                column_config=_columns(by, lang),
            )
            download(_whole(network, by), say["download_hubs"], f"hubs-{view.replace('_', '-')}")


def _whole(network: Network, by: str) -> pd.DataFrame:
    """The scorecard as the command `hubs` writes it."""
    tables = cache.sector_hubs(network, by), cache.group_hubs(network, by)
    return pd.concat([table for table in tables if len(table)] or tables[:1], ignore_index=True)


def _blocks(network: Network, compared: Groups, lang: str) -> pd.DataFrame:
    """The group lenses, a row per group and a column per lens; without rows where they were not measured."""
    rows = cache.group_hubs(network, compared.by)
    shown = {phrases(lang)["group"]: [compared.names[group] for group in rows["group"].unique()]}
    for lens, values in rows.groupby("lens", sort=False)["value"]:
        shown[definitions.name(str(lens), lang)] = [number(value, lang, 3) for value in values]
    return pd.DataFrame(shown)


def _carriers(network: Network, compared: Groups, lang: str) -> str:
    rows = []
    for group, s in zip(compared.names, standings(network, compared, lang), strict=True):
        carried = f"<b>{escape(s.top_actor)}</b> ({percent(s.top_share, lang)})" if s.top_actor else "–"
        rows.append(f"<li>{markup.symbol(compared.marks[group])}{escape(s.sector)}: {carried}</li>")
    return f'<ul class="carriers">{"".join(rows)}</ul>'


def _readable(table: pd.DataFrame, network: Network, compared: Groups, lang: str) -> pd.DataFrame:
    """The scorecard in the words of the screen, numbers as the language writes them."""
    say = phrases(lang)

    return pd.DataFrame(
        {
            "lens": [definitions.name(lens, lang) for lens in table["lens"]],
            "group": [compared.names[group] for group in table["group"]],
            "n_actors": table["actors"].to_list(),
            "share_of_actors": [percent(v, lang) for v in table["share_of_actors"]],
            "share": [percent(v, lang) for v in table["share"]],
            "hub_ratio": [number(v, lang, 2) for v in table["hub_ratio"]],
            "null_band": chart.bands(table, lang),
            "p_adjusted": [significant(v, lang) for v in table["p_adjusted"]],
            "p_lower_adjusted": [significant(v, lang) for v in table["p_lower_adjusted"]],
            "verdict": [say[f"verdict_{verdict}"] for verdict in table["verdict"]],
            "top_actor": [network.actor(id).title(lang) if id else "–" for id in table["top_actor"]],
            "top_share": [percent(v, lang) for v in table["top_share"]],
        }
    )


def _columns(by: str, lang: str) -> dict[str, Any]:
    say = phrases(lang)
    helped = {"hub_ratio": "hub_ratio", "p_adjusted": "p_value"}
    measured = ("lens", "group", "n_actors", "share_of_actors", "share", "hub_ratio", "null_band")
    judged = ("p_adjusted", "p_lower_adjusted", "verdict", "top_actor", "top_share")
    return {
        name: st.column_config.Column(
            attribute_name(by, lang) if name == "group" else say[name],
            help=definitions.meaning(helped[name], lang) if name in helped else None,
        )
        for name in (*measured, *judged)
    }
