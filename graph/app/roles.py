"""What the actors of each sector broker, with direction, beside what chance gives."""

import pandas as pd
import streamlit as st

from ..metrics.directed_brokerage import DIRECTED_ROLES
from ..network.model import Network
from ..picture.groups import SECTOR, attribute_name
from ..text import definitions, number, phrases
from . import cache
from .exports import download


def show(network: Network, lang: str) -> None:
    """The section: a row per sector, a column per role."""
    say = phrases(lang)
    table = cache.sector_brokerage(network)
    shown = {attribute_name(SECTOR, lang): [name.text(lang) for name in network.sectors.values()]}
    for role in DIRECTED_ROLES:
        rows = table[table["role"] == role].to_dict("records")
        shown[definitions.name(role, lang)] = [_cell(row["count"], row["expected"], row["z"], lang) for row in rows]
    st.header(say["roles_title"], anchor=False)
    st.caption(say["roles_help"])
    st.dataframe(
        pd.DataFrame(shown),
        hide_index=True,
        height="content",
        alt=say["roles_title"],
        column_config={
            definitions.name(role, lang): st.column_config.Column(help=definitions.meaning(role, lang))
            for role in DIRECTED_ROLES
        },
    )
    download(table, say["download_roles"], "brokerage-by-sector")


def _cell(count: int, expected: float, z: float, lang: str) -> str:
    return f"{number(count, lang)} ({number(expected, lang)}; z {number(z, lang, 1)})"
