"""The hub ratios of every lens and sector, with the band that chance gives."""

from typing import Literal

import altair as alt
import pandas as pd

from ..words import definitions, number, p_value, percent, phrases
from .groups import Groups

_SHAPES = {
    "dot": "circle",
    "triangle": "triangle-up",
    "triangleDown": "triangle-down",
    "hexagon": "cross",
    "star": "stroke",
}
_ROW = 21
_LEAST_SCALE = 3.0
Theme = Literal["light", "dark"]
INK = {"light": ("#1B2430", "#6B7785", "#DDE1DE"), "dark": ("#E6EAEE", "#9AA7B5", "#3A4654")}


def hub_ratios(table: pd.DataFrame, groups: Groups, lang: str, theme: Theme) -> alt.LayerChart:
    """A row per lens and group: the group's mark at its ratio, on the band of the null.

    A filled mark differs from chance after adjustment, a hollow one does not; an undefined ratio has no mark.
    """
    rows = _rows(table, groups, lang)
    names = groups.names
    colours = [getattr(mark.colour, theme) for mark in groups.marks.values()]
    shapes = [_SHAPES.get(mark.shape, mark.shape) for mark in groups.marks.values()]
    ink, pale, band = INK[theme]
    largest = max(_LEAST_SCALE, rows["ratio"].max() if rows["ratio"].notna().any() else 0) * 1.08
    x_scale = alt.Scale(domain=[0, largest], nice=False, clamp=True)
    axis = alt.Axis(title=None, values=list(range(int(largest) + 1)), format="d", grid=False, domain=False, ticks=False)
    lens_axis = alt.Axis(
        title=None,
        labelColor=ink,
        labelFontSize=13,
        labelFontWeight=600,
        ticks=False,
        domain=False,
        labelLimit=150,
    )
    base = alt.Chart(rows).encode(
        y=alt.Y("lens:N", sort=None, axis=lens_axis, scale=alt.Scale(paddingInner=0.28, paddingOuter=0.1)),
        yOffset=alt.YOffset("group:N", sort=list(names.values())),
        tooltip=[
            alt.Tooltip("lens", title=phrases(lang)["lens"]),
            alt.Tooltip("group", title=phrases(lang)["group"]),
        ]
        + [
            alt.Tooltip(key, title=phrases(lang)[key])
            for key in ("hub_ratio", "share", "share_of_actors", "null_band", "p_adjusted", "verdict")
        ],
    )
    bands = base.mark_bar(height=9, color=band, cornerRadius=4).encode(
        x=alt.X("low:Q", scale=x_scale, axis=axis), x2="high:Q"
    )
    one = (
        alt.Chart(pd.DataFrame({"one": [1.0]}))
        .mark_rule(color=pale, strokeDash=[3, 3])
        .encode(x=alt.X("one:Q", scale=x_scale, axis=axis))
    )
    colour = alt.Scale(domain=list(names.values()), range=colours)
    points = base.mark_point(size=95, strokeWidth=2, opacity=1).encode(
        x=alt.X("ratio:Q", scale=x_scale, axis=axis),
        color=alt.Color(
            "group:N", scale=colour, legend=alt.Legend(title=None, orient="top", columns=2, labelColor=ink)
        ),
        shape=alt.Shape(
            "group:N",
            scale=alt.Scale(domain=list(names.values()), range=shapes),
            legend=alt.Legend(title=None),
        ),
        fill=alt.condition("datum.sure", alt.Color("group:N", scale=colour), alt.value("transparent")),
    )
    height = max(1, len(rows)) * _ROW
    chart: alt.LayerChart = alt.layer(bands, one, points).properties(height=height).configure_view(strokeWidth=0)
    return chart


def bands(table: pd.DataFrame, lang: str) -> list[str]:
    """The null's band of each row in words: `0,47–1,63`."""
    pairs = zip(table["null_low"], table["null_high"], strict=True)
    return ["–" if pd.isna(low) else f"{number(low, lang, 2)}–{number(high, lang, 2)}" for low, high in pairs]


def _rows(table: pd.DataFrame, groups: Groups, lang: str) -> pd.DataFrame:
    say = phrases(lang)
    return pd.DataFrame(
        {
            "lens": [definitions.name(lens, lang) for lens in table["lens"]],
            "group": [groups.names[group] for group in table["group"]],
            "ratio": table["hub_ratio"].astype(float).to_list(),
            "low": table["null_low"].astype(float).to_list(),
            "high": table["null_high"].astype(float).to_list(),
            "sure": table["verdict"].isin(["hub", "under-represented"]).to_list(),
            "hub_ratio": [number(v, lang, 2) for v in table["hub_ratio"]],
            "share": [percent(v, lang) for v in table["share"]],
            "share_of_actors": [percent(v, lang) for v in table["share_of_actors"]],
            "null_band": bands(table, lang),
            "p_adjusted": ["–" if pd.isna(v) else p_value(v, lang) for v in table["p_adjusted"]],
            "verdict": [say[f"verdict_{verdict}"] for verdict in table["verdict"]],
        }
    )
