"""The section of brokerage roles on the page Hubs: directed open paths by sector, beside the expected numbers."""

import pandas as pd
import streamlit as st

from ..metrics.directed_brokerage import DIRECTED_ROLES
from ..network.model import Network
from ..picture.groups import SECTOR, attribute_name
from ..text import definitions, number
from ..text.catalogue import messages
from . import cache
from .exports import download


def show(network: Network, lang: str) -> None:
    """Show the section: a row per sector, a column per role."""
    _ = messages(lang).gettext
    table = cache.sector_brokerage(network)
    shown = {attribute_name(SECTOR, lang): [name.text(lang) for name in network.sectors.values()]}
    for role in DIRECTED_ROLES:
        rows = table[table["role"] == role].to_dict("records")
        shown[definitions.name(role, lang)] = [_cell(row["count"], row["expected"], row["z"], lang) for row in rows]
    st.header(_("Who brokers between whom?"), anchor=False)
    st.caption(
        _(
            "Open paths in the direction of links through the sector's actors: count (expected when the sectors are "
            "randomly permuted; z, how many standard deviations above it). Links without direction count both ways, "
            "as two arcs that depend on each other: z is therefore a yardstick and no test."
        )
    )
    st.dataframe(
        pd.DataFrame(shown),
        hide_index=True,
        height="content",
        alt=_("Who brokers between whom?"),
        column_config={
            definitions.name(role, lang): st.column_config.Column(help=definitions.meaning(role, lang))
            for role in DIRECTED_ROLES
        },
    )
    download(table, _("The roles as CSV"), "brokerage-by-sector")


def _cell(count: int, expected: float, z: float, lang: str) -> str:
    return f"{number(count, lang)} ({number(expected, lang)}; z {number(z, lang, 1)})"
