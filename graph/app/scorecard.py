"""The scorecard as tables: a row per lens and group, and the lenses that take a group as one block."""

from collections.abc import Collection, Mapping
from math import isnan
from typing import Any, Literal

import pandas as pd
import streamlit as st

from ..metrics.ranking import ranks
from ..network.model import Network
from ..picture.groups import attribute_name
from ..text import chance, counted, definitions, number, percent, phrases
from . import cache, chart
from .exports import download
from .groups import Groups, groups

_ROW = 33  # pixels, with the font of the app
_MOST_ROWS = 24  # all of four sectors
_WIDTHS = {"lens": 150, "hub_ratio": 120, "null_band": 110, "p": 120, "n_actors": 70, "top_actor": 260}
_HELPED = {"hub_ratio": "hub_ratio", "p": "p_value", "null_band": "null_band", "verdict": "verdict"}


def title(view: str, views: Collection[str], lang: str) -> str:
    """What a view is called, and whether it is the one that the answer reads: the first."""
    say = phrases(lang)
    return say["answered"].format(view=say[view]) if view == next(iter(views)) else say[view]


def show(views: Mapping[str, Network], by: str, lang: str) -> None:
    """The numbers of each view, the one that the answer reads first."""
    say = phrases(lang)
    st.header(say["hub_table"], anchor=False)
    tabs = st.tabs([title(view, views, lang) for view in views]) if len(views) > 1 else [st.container()]
    for tab, (view, network) in zip(tabs, views.items(), strict=True):
        with tab:
            st.dataframe(
                _readable(cache.sector_hubs(network, by), network, groups(network, by, lang), lang),
                hide_index=True,
                height=height(cache.sector_hubs(network, by), _MOST_ROWS),
                alt=f"{say['hub_table']}: {say[view]}",
                column_config=_columns(by, lang),
            )
            table = cache.sector_hubs(network, by)
            if table.loc[table["lens"] == "eigenvector", "value"].isna().any():
                st.caption(say["eigenvector_unsettled"])
            download(_whole(network, by), say["download_hubs"], f"hubs-{view.replace('_', '-')}-by-{by}")


def blocks(network: Network, compared: Groups, lang: str) -> None:
    """The group lenses, a row per group and a column per lens, each with its rank; nothing where there are too many."""
    rows = cache.group_hubs(network, compared.by)
    if rows.empty:
        return
    say, nouns = phrases(lang), compared.nouns(lang)
    shown = {attribute_name(compared.by, lang): [compared.names[group] for group in rows["group"].unique()]}
    for lens, values in rows.groupby("lens", sort=False)["value"]:
        places = ranks(values.to_numpy(dtype=float)).tolist()
        shown[definitions.name(str(lens), lang)] = [
            number(value, lang, 3) if isnan(place) else f"{number(value, lang, 3)} ({number(place, lang)})"
            for value, place in zip(values, places, strict=True)
        ]
    heading = say["block_title_sector" if compared.are_sectors else "block_title_group"]
    st.header(heading, anchor=False)
    st.caption(say["block_help"].format(**nouns))
    st.dataframe(pd.DataFrame(shown), hide_index=True, height="content", alt=heading)


def height(table: pd.DataFrame, most: int = 10) -> int | Literal["content"]:
    """As high as its rows; of many, as so many whole rows and the head, so that none is cut."""
    return "content" if len(table) <= most else _ROW * (most + 1) + 2


def _whole(network: Network, by: str) -> pd.DataFrame:
    """The scorecard as the command `hubs` writes it."""
    tables = cache.sector_hubs(network, by), cache.group_hubs(network, by)
    return pd.concat([table for table in tables if len(table)] or tables[:1], ignore_index=True)


def _readable(table: pd.DataFrame, network: Network, compared: Groups, lang: str) -> pd.DataFrame:
    """The scorecard in the words of the screen, numbers as the language writes them; what matters most comes first."""
    say = phrases(lang)
    return pd.DataFrame(
        {
            "lens": [definitions.name(lens, lang) for lens in table["lens"]],
            "group": [compared.names[group] for group in table["group"]],
            "hub_ratio": [number(v, lang, 2) for v in table["hub_ratio"]],
            "null_band": chart.bands(table, lang),
            "p": sided(table["p_adjusted"], table["p_lower_adjusted"], lang),
            "verdict": [say[f"verdict_{verdict}"] for verdict in table["verdict"]],
            "n_actors": table["actors"].to_list(),
            "share_of_actors": [percent(v, lang) for v in table["share_of_actors"]],
            "share": [percent(v, lang) for v in table["share"]],
            "top_actor": [
                top_actor(network, id, count, lang)
                for id, count in zip(table["top_actor"], table["top_actors"], strict=True)
            ],
            "top_share": [percent(v, lang) for v in table["top_share"]],
        }
    )


def top_actor(network: Network, id: str, count: int, lang: str) -> str:
    """Who carries most: the actor, or how many carry as much."""
    if id:
        return network.actor(id).title(lang)
    return phrases(lang)["top_shared"].format(actors=counted("actors", count, lang)) if count else "–"


def sided(upper: pd.Series, lower: pd.Series, lang: str) -> list[str]:
    """The smaller of two one-sided chances, and which side it is: `0,014 (mindre)`."""
    say = phrases(lang)
    told = []
    for more, less in zip(upper, lower, strict=True):
        side = "p_more" if more <= less else "p_less"
        told.append("–" if isnan(more) else say[side].format(p=chance(min(more, less), lang)))
    return told


def _columns(by: str, lang: str) -> dict[str, Any]:
    say = phrases(lang)
    names = ("lens", "group", "hub_ratio", "null_band", "p", "verdict", "n_actors", "share_of_actors", "share")
    return {
        name: st.column_config.Column(
            attribute_name(by, lang) if name == "group" else say["p_sided" if name == "p" else name],
            width=_WIDTHS.get(name),
            help=definitions.meaning(_HELPED[name], lang) if name in _HELPED else None,
        )
        for name in (*names, "top_actor", "top_share")
    }
