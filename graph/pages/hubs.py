"""Which sectors act as hubs: the answer first, then what it rests on."""

from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from ..metrics import LENSES
from ..metrics.groups import GROUP_LENSES
from ..model import Network
from ..view import scales
from ..words import definitions, number, percent, phrases, significant
from ..writing import table_bytes
from . import cache, chart, evidence, markup
from .answer import answer, standings
from .choices import Choices
from .involved import order
from .limits import limits


def show(network: Network, chosen: Choices) -> None:
    """The page Hubs."""
    lang = chosen.lang
    say = phrases(lang)
    projection = cache.collaborations_as_ties(network)
    views = {"as_actors": network, "as_ties": projection.network}
    tables = {view: cache.sector_hubs(part) for view, part in views.items()}
    per_capita = {view: table[table["lens"].isin(LENSES.keys())] for view, table in tables.items()}
    st.title(say["hubs_title"])
    st.html(answer(network, lang))
    counts = {
        "collaborations": projection.collaborations,
        "other": projection.other_links,
        "inner": projection.inner_links,
        "small": projection.too_small,
    }
    helps = {"as_actors": say["as_actors_help"], "as_ties": say["as_ties_help"].format(**counts)}
    st.header(say["chart_title"], anchor=False)
    st.caption(say["chart_help"])
    for column, view in zip(st.columns(2, gap="medium"), views, strict=True):
        with column, st.container(border=True):
            st.subheader(say[view], anchor=False)
            st.altair_chart(
                chart.hub_ratios(per_capita[view], network, lang, st.context.theme.type or "light"),
                alt=say["chart_alt"],
            )
            st.caption(helps[view])
    st.header(say["hub_table"], anchor=False)
    for tab, view in zip(st.tabs([say[view] for view in views]), views, strict=True):
        with tab:
            st.dataframe(
                _readable(per_capita[view], network, lang),
                hide_index=True,
                height="content",
                alt=f"{say['hub_table']}: {say[view]}",
                column_config=_columns(lang),
            )
            st.download_button(
                say["download_hubs"],
                data=partial(table_bytes, tables[view]),
                file_name=f"hubs-{view.replace('_', '-')}.csv",
                icon=":material/download:",
                on_click="ignore",
                key=f"download_{view}",
            )
    st.header(say["block_title"], anchor=False)
    st.caption(say["block_help"])
    st.dataframe(_blocks(tables["as_actors"], network, lang), hide_index=True, height="content", alt=say["block_title"])
    st.html(
        f'<div class="prose"><h2>{say["carriers"]}</h2><p class="also">{say["carriers_help"]}</p>'
        f"{_carriers(network, tables['as_actors'], lang)}</div>{order(network, lang)}"
    )
    evidence.show(network, lang)
    st.html(f'<div class="prose"><h2>{say["limits"]}</h2>{limits(network, lang)}</div>')


def _blocks(table: pd.DataFrame, network: Network, lang: str) -> pd.DataFrame:
    """The group lenses, a row per sector and a column per lens."""
    rows = table[table["lens"].isin(GROUP_LENSES.keys())]
    shown = {phrases(lang)["group"]: [name.text(lang) for name in network.sectors.values()]}
    for lens, values in rows.groupby("lens", sort=False)["value"]:
        shown[definitions.name(str(lens), lang)] = [number(value, lang, 3) for value in values]
    return pd.DataFrame(shown)


def _carriers(network: Network, table: pd.DataFrame, lang: str) -> str:
    marks = scales.partition(network.sectors)
    rows = []
    for sector, s in zip(network.sectors, standings(network, table, lang), strict=True):
        carried = f"<b>{escape(s.top_actor)}</b> ({percent(s.top_share, lang)})" if s.top_actor else "–"
        rows.append(f"<li>{markup.symbol(marks[sector])}{escape(s.sector)}: {carried}</li>")
    return f'<ul class="carriers">{"".join(rows)}</ul>'


def _readable(table: pd.DataFrame, network: Network, lang: str) -> pd.DataFrame:
    """The scorecard in the words of the screen, numbers as the language writes them."""
    say = phrases(lang)

    return pd.DataFrame(
        {
            "lens": [definitions.name(lens, lang) for lens in table["lens"]],
            "group": [network.sectors[group].text(lang) for group in table["group"]],
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


def _columns(lang: str) -> dict[str, Any]:
    say = phrases(lang)
    helped = {"hub_ratio": "hub_ratio", "p_adjusted": "p_value"}
    measured = ("lens", "group", "n_actors", "share_of_actors", "share", "hub_ratio", "null_band")
    judged = ("p_adjusted", "p_lower_adjusted", "verdict", "top_actor", "top_share")
    return {
        name: st.column_config.Column(
            say[name], help=definitions.meaning(helped[name], lang) if name in helped else None
        )
        for name in (*measured, *judged)
    }
