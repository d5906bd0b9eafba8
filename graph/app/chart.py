"""The chart of the hub ratios of each measure and group, with the 95% null interval."""

from collections.abc import Iterable
from html import escape
from typing import Any, Literal

import altair as alt
import pandas as pd

from ..picture import shapes
from ..picture.groups import attribute_name
from ..picture.theme import CHARTS
from ..text import chance, definitions, labels, number, percent
from ..text.catalogue import messages
from . import markup
from .groups import Groups

_ROW = 21  # pixels
_MIN_SCALE = 3.0
_MARGIN = 1.08
_TICKS = 8
Theme = Literal["light", "dark"]


def decimals(lang: str) -> str:
    """The expression that writes the labels of an axis with the decimal sign of the language."""
    return f"replace(datum.label, '.', '{number(0.5, lang, 1)[1]}')"


def end_of_scale(tables: Iterable[pd.DataFrame]) -> float:
    """The end of the scale of charts side by side, from their largest ratio.

    It does not depend on the widest null interval: that of a small sector would compress all ratios.
    """
    return max([_MIN_SCALE, *(float(r) for table in tables for r in table["hub_ratio"].dropna())]) * _MARGIN


def has_open_end(tables: Iterable[pd.DataFrame], end: float) -> bool:
    """Whether a null interval extends beyond the end of the scale."""
    return any((table["null_high"] > end).any() for table in tables)


def legend(groups: Groups) -> str:
    """The legend of the marks, as HTML that wraps on narrow pages."""
    items = (
        f'<span style="white-space:nowrap">{markup.symbol(groups.marks[id])}{escape(name)}</span>'
        for id, name in groups.names.items()
    )
    return f'<p class="prose">{" &ensp; ".join(items)}</p>'


def hub_ratios(table: pd.DataFrame, groups: Groups, end: float, lang: str, theme: Theme) -> alt.LayerChart:
    """The chart: a row per measure and group with the group's mark at its ratio, over the null interval.

    A filled mark differs from chance after adjustment, a hollow one does not; an undefined ratio has no row. An
    interval that extends beyond `end` ends in an arrow.
    """
    _ = messages(lang).gettext
    rows, names = _rows(table[table["hub_ratio"].notna()], groups, end, lang), list(groups.names.values())
    look = CHARTS[theme]
    ink, pale, band = look.text, look.axis, look.band
    ticks = range(0, int(end) + 1, max(1, int(end) // _TICKS))
    axis = alt.Axis(title=None, values=list(ticks), format="d", grid=False, domain=False, ticks=False, labelColor=pale)
    x: dict[str, Any] = {"scale": alt.Scale(domain=[0, end], nice=False, clamp=True), "axis": axis}
    base = alt.Chart(rows).encode(
        **_places(rows, names, ink),
        tooltip=[
            alt.Tooltip(key, title=title)
            for key, title in {
                "lens": _("Measure"),
                "group": attribute_name(groups.by, lang),
                "hub_ratio": _("Relative to its share"),
                "share": _("Share of measure"),
                "share_of_actors": _("Share of actors"),
                "null_band": _("95% null interval"),
                "p_adjusted": _("p, more (adjusted)"),
                "p_lower_adjusted": _("p, less (adjusted)"),
                "verdict": _("Result"),
            }.items()
        ],
    )
    bands = base.mark_bar(height=9, color=band, cornerRadius=4).encode(x=alt.X("low:Q", **x), x2="high:Q")
    open_ends = base.transform_filter("datum.open").mark_text(text="▶", align="right", dx=4, fontSize=11, color=pale)
    one = alt.Chart(pd.DataFrame({"one": [1.0]})).mark_rule(color=pale, strokeDash=[3, 3]).encode(x=alt.X("one:Q", **x))
    marks = list(groups.marks.values())
    colour = alt.Scale(domain=names, range=[getattr(mark.colour, theme) for mark in marks])
    shape = alt.Scale(domain=names, range=[shapes.path(mark.shape) or "circle" for mark in marks])
    points = base.mark_point(size=95, strokeWidth=2, opacity=1).encode(
        x=alt.X("ratio:Q", **x),
        color=alt.Color("group:N", scale=colour, legend=None),
        shape=alt.Shape("group:N", scale=shape, legend=None),
        fill=alt.condition("datum.sure", alt.Color("group:N", scale=colour, legend=None), alt.value("transparent")),
    )
    layers = alt.layer(bands, open_ends.encode(x=alt.X("high:Q", **x)), one, points)
    sized = layers.properties(height=len(rows) * _ROW).configure_view(strokeWidth=0)
    # The table has the same content; hundreds of marks read out one by one are of no use with a screen reader.
    chart: alt.LayerChart = sized.configure_mark(aria=False).configure_axis(aria=False)
    return chart


def curves(table: pd.DataFrame, groups: Groups, lang: str, theme: Theme) -> alt.Chart:
    """The curves of uneven records: by the share of partnerships missing, the share of changed verdicts on a sector."""
    _ = messages(lang).gettext
    rows = table.assign(name=[groups.names[group] for group in table["group"]])[["name", "missing", "changed"]]
    names = list(groups.names.values())
    colour = alt.Scale(domain=names, range=[getattr(mark.colour, theme) for mark in groups.marks.values()])
    axis: dict[str, Any] = {
        "format": "%",
        "labelColor": CHARTS[theme].axis,
        "titleColor": CHARTS[theme].axis,
        "grid": False,
    }
    chart: alt.Chart = (
        alt.Chart(rows)
        .mark_line(strokeWidth=2)
        .encode(
            x=alt.X("missing:Q", axis=alt.Axis(title=_("Partnerships missing"), **axis)),
            y=alt.Y("changed:Q", scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(title=_("Verdicts changed"), **axis)),
            color=alt.Color("name:N", scale=colour, legend=alt.Legend(title=None, orient="bottom")),
        )
        .properties(height=200)
    )
    return chart


def _places(rows: pd.DataFrame, names: list[str], ink: str) -> dict[str, Any]:
    """The vertical encoding: rows named after the measures, or after the groups if there is only one measure."""
    axis = alt.Axis(
        title=None,
        labelColor=ink,
        labelFontSize=13,
        ticks=False,
        domain=False,
        labelLimit=150,
        labelOverlap=False,
        labelFlush=False,
        labelBaseline="middle",
    )
    if rows["lens"].nunique() == 1:
        return {"y": alt.Y("group:N", sort=names, axis=axis)}
    scale = alt.Scale(paddingInner=0.28, paddingOuter=0.1)
    return {
        "y": alt.Y("lens:N", sort=None, axis=axis, scale=scale),
        "yOffset": alt.YOffset("group:N", sort=names),
    }


def bands(table: pd.DataFrame, lang: str) -> list[str]:
    """The null interval of each row as text: `0,47–1,63`."""
    pairs = zip(table["null_low"], table["null_high"], strict=True)
    return ["–" if pd.isna(low) else f"{number(low, lang, 2)}–{number(high, lang, 2)}" for low, high in pairs]


def _rows(table: pd.DataFrame, groups: Groups, end: float, lang: str) -> pd.DataFrame:
    _ = messages(lang).gettext
    return pd.DataFrame(
        {
            "lens": [definitions.name(measure, lang) for measure in table["lens"]],
            "group": [groups.names[group] for group in table["group"]],
            "ratio": table["hub_ratio"].astype(float).to_list(),
            "low": table["null_low"].astype(float).to_list(),
            "high": table["null_high"].astype(float).clip(upper=end).to_list(),
            "open": (table["null_high"] > end).to_list(),
            "sure": table["verdict"].isin(["hub", "under-represented"]).to_list(),
            "hub_ratio": [number(v, lang, 2) for v in table["hub_ratio"]],
            "share": [percent(v, lang) for v in table["share"]],
            "share_of_actors": [percent(v, lang) for v in table["share_of_actors"]],
            "null_band": bands(table, lang),
            "p_adjusted": [chance(v, lang) for v in table["p_adjusted"]],
            "p_lower_adjusted": [chance(v, lang) for v in table["p_lower_adjusted"]],
            "verdict": [_(labels.VERDICTS[verdict]) for verdict in table["verdict"]],
        }
    )
