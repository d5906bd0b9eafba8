"""The charts of what ends: partnerships as bars over time, what they are in each year, and the sectors' shares."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from ...picture.theme import CHARTS, Chart
from ...text import counted, percent
from ...text.catalogue import messages
from ..chart import Theme
from ..groups import Groups

MOST_BARS = 30  # with more, the chart counts the ends in each year
_ROW, _BAR, _HEIGHT = 24, 14, 220  # pixels
_LONGEST = 25  # years before the period that a bar is drawn over at most
_MONTHS, _DAYS = 12, 31
_MOST_TICKS = 12


class Bar(NamedTuple):
    """A partnership that ends: what it is called, no two alike, its dates as they are stated, and who takes part."""

    name: str
    start: str
    end: str
    members: str


def place_of(date: str, *, last: bool) -> float:
    """Where the first or the last day of a date stands on a scale of years; a year is from its number to the next.

    >>> place_of("2025", last=False), place_of("2025", last=True), place_of("2025-06", last=True)
    (2025.0, 2026.0, 2025.5)
    """
    year, month, day = int(date[:4]), date[5:7], date[8:10]
    if not month:
        return float(year + last)
    if not day:
        return year + (int(month) - 1 + last) / _MONTHS
    return year + (int(month) - 1 + (int(day) - 1 + last) / _DAYS) / _MONTHS


def bars(ending: Sequence[Bar], unknown: int, within: tuple[str, str], lang: str, theme: Theme) -> alt.LayerChart:
    """Each partnership that ends as a bar, in their order, over the period; those without a known end are one band.

    Where a start is not known, or lies far back, the bar begins at the edge and is paler.
    """
    _ = messages(lang).gettext
    look, first, last = CHARTS[theme], place_of(within[0], last=False), place_of(within[1], last=True)
    starts = [place_of(bar.start, last=False) for bar in ending if bar.start]
    edge = max(min([first, *starts]), first - _LONGEST) - 0.5
    rows = [
        {
            "name": bar.name,
            "from": max(place_of(bar.start, last=False), edge) if bar.start else edge,
            "to": place_of(bar.end, last=True),
            "members": bar.members,
            "start": bar.start or _("not known"),
            "end": bar.end,
            "sure": bool(bar.start) and place_of(bar.start, last=False) >= edge,
        }
        for bar in ending
    ]
    band = _("{n} without a known end").format(n=counted("partnerships", unknown, lang))
    names = [bar.name for bar in ending] + [band] * bool(unknown)
    axis = alt.Axis(title=None, labelColor=look.text, labelLimit=230, ticks=False, domain=False, labelOverlap=False)
    y = alt.Y("name:N", scale=alt.Scale(domain=names), axis=axis)
    x: dict[str, Any] = {
        "scale": alt.Scale(domain=[edge, last], nice=False, clamp=True),
        "axis": _years(range(int(edge) + 1, int(last) + 1), look),
    }
    titles = {"name": _("Partnership"), "members": _("Who takes part"), "start": _("Start"), "end": _("End")}
    tooltip = [alt.Tooltip(f"{key}:N", title=title) for key, title in titles.items()]
    period = alt.Chart(pd.DataFrame([{"from": first, "to": last}])).mark_rect(color=look.band, opacity=0.45)
    drawn = alt.Chart(pd.DataFrame(rows)).mark_bar(height=_BAR, cornerRadius=4, color=look.more)
    opacity = alt.condition("datum.sure", alt.value(1), alt.value(0.5))
    layers = [
        period.encode(x=alt.X("from:Q", **x), x2="to:Q"),
        drawn.encode(x=alt.X("from:Q", **x), x2="to:Q", y=y, opacity=opacity, tooltip=tooltip),
    ]
    if unknown:
        whole = alt.Chart(pd.DataFrame([{"name": band, "from": edge, "to": last}])).mark_bar(
            height=_BAR, color=look.band, stroke=look.axis, strokeDash=[3, 3], cornerRadius=4
        )
        layers.append(whole.encode(x=alt.X("from:Q", **x), x2="to:Q", y=y, tooltip=tooltip[:1]))
    return _plain(len(names) * _ROW + 10, *layers)


def counts(ends: Sequence[str], theme: Theme) -> alt.LayerChart:
    """How many partnerships end in each year, where they are too many for a bar each."""
    look = CHARTS[theme]
    years = pd.Series([end[:4] for end in ends]).value_counts().sort_index()
    rows = pd.DataFrame({"year": list(years.index), "ending": years.to_list()})
    base = alt.Chart(rows).encode(
        x=alt.X("year:N", axis=alt.Axis(title=None, labelColor=look.text, ticks=False, domain=False, labelAngle=0)),
        y=alt.Y("ending:Q", axis=None),
    )
    drawn = base.mark_bar(color=look.more, cornerRadius=4, size=36)
    numbers = base.mark_text(color=look.text, dy=-8).encode(text=alt.Text("ending:Q"))
    return _plain(_HEIGHT, drawn, numbers)


def standings(table: pd.DataFrame, lang: str, theme: Theme) -> alt.LayerChart:
    """How many partnerships are active in each year, and above them how many may be: those of unknown dates."""
    _ = messages(lang).gettext
    look = CHARTS[theme]
    names = {"active": _("active"), "unknown": _("unknown dates")}
    rows = table.melt("year", list(names), "standing", "partnerships")
    rows["standing"] = [names[one] for one in rows["standing"]]
    rows["order"] = [list(names.values()).index(one) for one in rows["standing"]]
    colour = alt.Scale(domain=list(names.values()), range=[look.more, look.band])
    bars = (
        alt.Chart(rows)
        .mark_bar()
        .encode(
            x=alt.X("year:O", axis=_ordinal(table["year"].to_list(), look)),
            y=alt.Y("partnerships:Q", axis=alt.Axis(title=None, labelColor=look.axis, grid=False, domain=False)),
            color=alt.Color("standing:N", scale=colour, legend=alt.Legend(title=None, orient="bottom")),
            order=alt.Order("order:Q"),
            tooltip=[
                alt.Tooltip("year:O", title=_("Year")),
                alt.Tooltip("standing:N", title=_("Partnerships")),
                alt.Tooltip("partnerships:Q", title=_("Number")),
            ],
        )
    )
    return _plain(_HEIGHT, bars)


def shares(table: pd.DataFrame, compared: Groups, lang: str, theme: Theme) -> alt.LayerChart:
    """Each sector's share of all partners in each year: a line for what is active, and a band to active or unknown."""
    _ = messages(lang).gettext
    look, names = CHARTS[theme], list(compared.names.values())
    rows = table.assign(
        name=[compared.names[group] for group in table["group"]],
        low=table[["share_active", "share_possible"]].min(axis=1),
        high=table[["share_active", "share_possible"]].max(axis=1),
        active=[percent(share, lang) for share in table["share_active"]],
        possible=[percent(share, lang) for share in table["share_possible"]],
    )
    known = rows.dropna(subset=["share_active", "share_possible"])
    colour = alt.Scale(domain=names, range=[getattr(mark.colour, theme) for mark in compared.marks.values()])
    encoded: dict[str, Any] = {
        "x": alt.X("year:Q", axis=_years(table["year"].to_list(), look), scale=alt.Scale(nice=False, zero=False)),
        "color": alt.Color("name:N", scale=colour, legend=alt.Legend(title=None, orient="bottom")),
        "tooltip": [
            alt.Tooltip("year:Q", title=_("Year"), format="d"),
            alt.Tooltip("name:N", title=_("Sector")),
            alt.Tooltip("active:N", title=_("of what is active")),
            alt.Tooltip("possible:N", title=_("of what is active or unknown")),
        ],
    }
    axis = alt.Axis(title=None, format="%", labelColor=look.axis, grid=False, domain=False)
    bands = alt.Chart(known).mark_area(opacity=0.18).encode(y=alt.Y("low:Q", axis=axis), y2="high:Q", **encoded)
    lines = (
        alt.Chart(known).mark_line(strokeWidth=2, point=True).encode(y=alt.Y("share_active:Q", axis=axis), **encoded)
    )
    return _plain(_HEIGHT + 60, bands, lines)


def _years(years: Sequence[int], look: Chart) -> alt.Axis:
    """An axis of years, some of them named."""
    step = max(1, -(-len(years) // _MOST_TICKS))
    return alt.Axis(
        title=None, format="d", values=list(years[::step]), labelColor=look.axis, grid=False, domain=False, ticks=False
    )


def _ordinal(years: Sequence[int], look: Chart) -> alt.Axis:
    step = max(1, -(-len(years) // _MOST_TICKS))
    return alt.Axis(
        title=None, values=list(years[::step]), labelColor=look.axis, labelAngle=0, domain=False, ticks=False
    )


def _plain(height: int, *layers: alt.Chart) -> alt.LayerChart:
    """The layers without a frame; and not read out mark by mark, since a table has the same content."""
    sized = alt.layer(*layers).properties(height=height).configure_view(strokeWidth=0)
    plain: alt.LayerChart = sized.configure_mark(aria=False).configure_axis(aria=False)
    return plain
