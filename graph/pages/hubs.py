"""Which sectors act as hubs: the answer first, then what it rests on."""

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from ..model import Network
from ..view import scales
from ..words import definitions, headline, number, percent, phrases, significant
from . import cache, chart, markup
from .choices import Choices
from .limits import limits

HEADLINE = "betweenness"
_DRAWS = 10_000
_STANDING = (
    "share_of_actors",
    "share",
    "hub_ratio",
    "p_adjusted",
    "p_lower_adjusted",
    "verdict",
    "top_share",
)


def show(network: Network, chosen: Choices) -> None:
    """The page Hubs."""
    lang = chosen.lang
    say = phrases(lang)
    projection = cache.collaborations_as_ties(network)
    views = {"as_actors": network, "as_ties": projection.network}
    tables = {view: cache.sector_hubs(part) for view, part in views.items()}
    st.title(say["hubs_title"])
    st.html(_answer(network, tables, lang))
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
                chart.hub_ratios(tables[view], network, lang, st.context.theme.type or "light"),
                alt=say["chart_alt"],
            )
            st.caption(helps[view])
    st.header(say["hub_table"], anchor=False)
    for tab, view in zip(st.tabs([say[view] for view in views]), views, strict=True):
        with tab:
            st.dataframe(
                _readable(tables[view], network, lang),
                hide_index=True,
                height="content",
                alt=f"{say['hub_table']}: {say[view]}",
                column_config=_columns(lang),
            )
    st.html(
        f'<div class="prose"><h2>{say["carriers"]}</h2><p class="also">{say["carriers_help"]}</p>'
        f"{_carriers(network, tables['as_actors'], lang)}"
        f"<h2>{say['limits']}</h2>{limits(network, lang)}</div>"
    )


def standings(network: Network, table: pd.DataFrame, lang: str) -> list[headline.Standing]:
    """Where each sector stands on the headline's lens, in the words of the screen."""
    return [
        headline.Standing(
            sector=network.sectors[row["group"]].text(lang),
            top_actor=network.actor(row["top_actor"]).title(lang) if row["top_actor"] else "",
            **{field: row[field] for field in _STANDING},
        )
        for row in table[table["lens"] == HEADLINE].to_dict("records")
    ]


def _answer(network: Network, tables: Mapping[str, pd.DataFrame], lang: str) -> str:
    say = phrases(lang)
    here, there = (standings(network, tables[view], lang) for view in ("as_actors", "as_ties"))
    verdicts = {key.removeprefix("verdict_"): text for key, text in say.items() if key.startswith("verdict_")}
    first, *rest = headline.sentences(here, lang)
    rest.append(
        headline.comparison({s.sector: s.verdict for s in here}, {s.sector: s.verdict for s in there}, verdicts, lang)
    )
    caution = network.about.limits[0].text(lang) if network.about.limits else ""
    return (
        f'<div class="answer"><p class="first">{escape(first)}</p><p>{escape(" ".join(rest))}</p>'
        f'<p class="also">{escape(caution)}</p>'
        f"<details><summary>{say['how_title']}</summary>"
        f"<p>{escape(say['hubs_how'].format(draws=number(_DRAWS, lang)))}</p></details></div>"
    )


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
