"""Several years, revisions or networks in a row: each sector's ratio in each, and what differs from one to the next."""

from collections.abc import Mapping, Sequence
from html import escape

import altair as alt
import pandas as pd
import streamlit as st

from ...narrative import compared as sentences
from ...network.model import Network
from ...picture.groups import SECTOR, group_name
from ...picture.scene import scales
from ...picture.theme import CHARTS
from ...text import chance, compared, number
from ...text.catalogue import messages
from .. import cache, markup, scorecard
from ..chart import Theme, decimals
from ..exports import download
from ..view_state import ViewState
from .sides import UnreadableError, side

_MOST = 8  # in a row
_WIDTH, _HEIGHT = 230, 150  # pixels


def show(state: ViewState, sort: str, names: Mapping[str, str]) -> None:
    """Show the row: a sentence on each step, a small chart for each sector, and the table."""
    _, lang = messages(state.lang).gettext, state.lang
    labels, networks, left_out = [], list[Network](), list[str]()
    for value in _some(list(names)):
        try:
            one = side(state, sort, value, names)
        except UnreadableError:
            left_out.append(names[value])
            continue
        labels.append(one.label)
        networks.append(one.network)
    if left_out:
        st.caption(
            markup.escape_markdown(_("Left out, since it cannot be read: {names}.").format(names=", ".join(left_out)))
        )
    if len(networks) < 2:  # noqa: PLR2004 - a row
        st.html(f'<p class="prose">{escape(_("There are fewer than two to put in a row."))}</p>')
        return
    table = cache.row_of(*networks)
    items = "".join(f"<li>{escape(one)}</li>" for one in sentences.steps(table, labels, networks, lang))
    note = _(
        "Only neighbours in the row are tested, with p adjusted for all sectors and steps together (Holm); the lines "
        "describe, and no trend is tested."
    )
    st.html(f'<ul class="prose">{items}</ul><p class="also">{escape(note)}</p>')
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    called = _called(networks, lang)
    if table["hub_ratio"].notna().any():
        st.altair_chart(
            _chart(table, labels, called, lang, theme),
            alt=_("Each sector's ratio in each of them; the table has the same numbers."),
            key="compare_waves",
            width="content",
        )
    rows = _readable(table, labels, called, lang)
    st.dataframe(rows, hide_index=True, height=scorecard.height(rows, 24), alt=_("Several in a row"))
    table.insert(0, "side", [labels[wave - 1] for wave in table["wave"]])
    download(table, _("The row as CSV"), f"compare-row-{sort}")


def _some(values: Sequence[str]) -> list[str]:
    """At most eight of the values, evenly spread, with the first and the last."""
    if len(values) <= _MOST:
        return list(values)
    return [values[round(i * (len(values) - 1) / (_MOST - 1))] for i in range(_MOST)]


def _called(networks: Sequence[Network], lang: str) -> dict[str, str]:
    return {s: group_name(network, SECTOR, s, lang) for network in networks for s in network.sectors}


def _chart(
    table: pd.DataFrame, labels: Sequence[str], called: Mapping[str, str], lang: str, theme: Theme
) -> alt.FacetChart:
    """A small chart for each sector: a line over the row, a large mark where the step to it is established."""
    _ = messages(lang).gettext
    look, names = CHARTS[theme], [called[group] for group in dict.fromkeys(table["group"])]
    marks = scales.partition(tuple(dict.fromkeys(table["group"])))
    rows = pd.DataFrame(
        {
            "sector": [called[group] for group in table["group"]],
            "side": [labels[wave - 1] for wave in table["wave"]],
            "ratio": table["hub_ratio"],
            "shown": [number(value, lang, 2) for value in table["hub_ratio"]],
            "size": [160 if verdict == "established" else 45 for verdict in table["verdict"]],
            "result": _results(table, lang),
        }
    ).dropna(subset=["ratio"])
    colour = alt.Scale(domain=names, range=[getattr(mark.colour, theme) for mark in marks.values()])
    below = alt.Axis(title=None, labelColor=look.axis, labelAngle=-40, labelLimit=90)
    x = alt.X("side:O", sort=list(labels), axis=below)
    y = alt.Y(
        "ratio:Q", axis=alt.Axis(title=None, labelColor=look.axis, labelExpr=decimals(lang), grid=False, tickCount=4)
    )
    base = alt.Chart(rows).encode(x=x, y=y, color=alt.Color("sector:N", scale=colour, legend=None))
    points = base.mark_point(filled=True, opacity=1).encode(
        size=alt.Size("size:Q", scale=None),
        tooltip=[
            alt.Tooltip("side:O", title=_("Side")),
            alt.Tooltip("sector:N", title=_("Sector")),
            alt.Tooltip("shown:N", title=_("Times its share of the actors")),
            alt.Tooltip("result:N", title=_("Result")),
        ],
    )
    header = alt.Header(title=None, labelColor=look.text, labelFontSize=13)
    facet: alt.FacetChart = (
        alt.layer(base.mark_line(strokeWidth=2), points)
        .properties(width=_WIDTH, height=_HEIGHT)
        .facet(facet=alt.Facet("sector:N", sort=names, header=header), columns=2)
        .configure_view(strokeWidth=0)
        .configure_mark(aria=False)
        .configure_axis(aria=False)
    )
    return facet


def _results(table: pd.DataFrame, lang: str) -> list[str]:
    """The result of each step; nothing of the first in the row."""
    every = zip(table["verdict"], table["reason"], strict=True)
    return [compared.verdict(verdict, reason, lang) if verdict else "–" for verdict, reason in every]


def _readable(table: pd.DataFrame, labels: Sequence[str], called: Mapping[str, str], lang: str) -> pd.DataFrame:
    _ = messages(lang).gettext
    return pd.DataFrame(
        {
            _("Side"): [labels[wave - 1] for wave in table["wave"]],
            _("Sector"): [called[group] for group in table["group"]],
            _("Actors"): table["actors"].to_list(),
            _("Times its share of the actors"): [number(value, lang, 2) for value in table["hub_ratio"]],
            _("Difference"): [number(value, lang, 2) for value in table["difference"]],
            _("Result"): _results(table, lang),
            _("p, adjusted"): [chance(value, lang) for value in table["p_adjusted"]],
        }
    )
