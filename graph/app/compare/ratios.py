"""The scorecards of two sides beside each other, and the test of each difference."""

from html import escape
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from ...metrics.compared import comparison_table
from ...metrics.whatif import Side
from ...narrative.compared import Sides
from ...picture.groups import group_name
from ...picture.theme import CHARTS
from ...text import chance, compared, definitions, number
from ...text.catalogue import messages
from .. import scorecard
from ..chart import Theme, decimals
from ..exports import download

_DEFINED = ("betweenness", "hub_ratio", "p_value")
_ROW, _HEIGHT = 34, 60  # pixels


def show(sides: Sides, lang: str) -> None:
    """Show the ratios as a chart and as a table, how they are tested, and the numbers on all measures."""
    _ = messages(lang).gettext
    st.header(_("How do the sectors differ?"), anchor=False)
    names = {group: group_name(_having(sides, group), sides.by, group, lang) for group in sides.headline["group"]}
    rows = _readable(sides.headline, names, sides, lang)
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    if sides.headline[["hub_ratio_first", "hub_ratio_second"]].notna().any(axis=None):
        st.altair_chart(
            _chart(sides, names, lang, theme),
            alt=_("How many times its share of the actors each sector has; the table has the same numbers."),
            key="compare_ratios",
        )
    st.dataframe(rows, hide_index=True, height=scorecard.height(rows), alt=_("How do the sectors differ?"))
    tested = sides.headline[sides.headline["verdict"] != "undefined"]
    if len(tested):
        one = tested.iloc[0]
        alone = [len(network.actors) - sides.common for network in sides.networks]
        text = compared.tested(sides.common, (alone[0], alone[1]), int(one["draws"]), str(one["method"]), lang)
        st.html(f'<details class="prose"><summary>{_("Details")}</summary><p>{escape(text)}</p></details>')
    with st.expander(_("All measures"), key="compare_all", on_change="rerun") as folded:
        if folded.open:
            table = _readable(sides.changes, names, sides, lang, with_measure=True)
            st.dataframe(table, hide_index=True, height=scorecard.height(table, 28), alt=_("All measures"))
    first, second = (Side(network) for network in sides.networks)
    download(
        comparison_table(first, second, sides.hubs, sides.changes, sides.records),
        _("The comparison as CSV"),
        "compare",
    )


def _having(sides: Sides, group: str) -> Any:
    """The network that has a sector."""
    return next((one for one in sides.networks if group in one.sectors), sides.networks[0])


def _readable(
    table: pd.DataFrame, names: dict[str, str], sides: Sides, lang: str, *, with_measure: bool = False
) -> pd.DataFrame:
    _ = messages(lang).gettext
    first, second = _labels(sides)
    columns: dict[str, list[object]] = {_("Sector"): [names[group] for group in table["group"]]}
    if with_measure:
        columns = {_("Measure"): [definitions.name(lens, lang) for lens in table["lens"]], **columns}
    columns |= {
        first: [number(value, lang, 2) for value in table["hub_ratio_first"]],
        second: [number(value, lang, 2) for value in table["hub_ratio_second"]],
        _("Difference"): [number(value, lang, 2) for value in table["difference"]],
        _("Result"): [
            compared.verdict(verdict, reason, lang)
            for verdict, reason in zip(table["verdict"], table["reason"], strict=True)
        ],
        _("p, adjusted"): [chance(value, lang) for value in table["p_adjusted"]],
    }
    return pd.DataFrame(columns)


def _labels(sides: Sides) -> tuple[str, str]:
    """The names of the sides, which head columns of their own."""
    first, second = sides.labels
    return (first, second) if first != second else (f"{first} (1)", f"{second} (2)")


def _chart(sides: Sides, names: dict[str, str], lang: str, theme: Theme) -> alt.LayerChart:
    """Each sector's ratio on both sides, joined by a line; 1 is exactly its share."""
    _ = messages(lang).gettext
    look, labels = CHARTS[theme], _labels(sides)
    rows = [
        {
            "sector": names[str(row["group"])],
            "side": labels[i],
            "ratio": row[f"hub_ratio_{which}"],
            "shown": number(float(row[f"hub_ratio_{which}"]), lang, 2),
        }
        for row in sides.headline.to_dict("records")
        for i, which in enumerate(("first", "second"))
    ]
    data = pd.DataFrame(rows).dropna(subset=["ratio"])
    beside = alt.Axis(title=None, labelColor=look.text, ticks=False, domain=False)
    y = alt.Y("sector:N", sort=list(names.values()), axis=beside)
    axis = alt.Axis(
        title=_("Times its share of the actors"),
        titleColor=look.axis,
        labelColor=look.axis,
        labelExpr=decimals(lang),
        grid=False,
        tickCount=6,
    )
    x = alt.X("ratio:Q", scale=alt.Scale(zero=True), axis=axis)
    base = alt.Chart(data)
    share = alt.Chart(pd.DataFrame([{"ratio": 1.0}])).mark_rule(color=look.band, strokeWidth=2).encode(x="ratio:Q")
    lines = base.mark_line(color=look.axis, strokeWidth=2).encode(x=x, y=y, detail="sector:N")
    legend = alt.Legend(title=None, orient="bottom", labelLimit=300)
    colours = alt.Scale(domain=list(labels), range=[look.fewer, look.more])
    shapes = alt.Scale(domain=list(labels), range=["circle", "diamond"])
    points = base.mark_point(filled=True, size=130, opacity=1).encode(
        x=x,
        y=y,
        color=alt.Color("side:N", scale=colours, legend=legend),
        shape=alt.Shape("side:N", scale=shapes, legend=legend),
        tooltip=[
            alt.Tooltip("sector:N", title=_("Sector")),
            alt.Tooltip("side:N", title=_("Side")),
            alt.Tooltip("shown:N", title=definitions.name("hub_ratio", lang)),
        ],
    )
    chart: alt.LayerChart = (
        alt.layer(share, lines, points)
        .properties(height=_ROW * max(1, len(names)) + _HEIGHT)
        .configure_view(strokeWidth=0)
        .configure_mark(aria=False)
        .configure_axis(aria=False)
    )
    return chart
