"""The chart of a scatter: a mark for each place, in the sector's colour and shape, and the names of the outermost."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import altair as alt
import pandas as pd

from ...picture import shapes
from ...picture.scene import scales
from ...picture.theme import CHARTS, PAGES
from ...text import scatter as wording
from ...text.catalogue import messages
from .. import markup
from ..chart import Theme, decimals
from ..groups import Groups
from .axes import Axes
from .points import Place, who

PLACES = "places"  # what is clicked on
_HEIGHT = 460  # pixels
_SMALLEST, _LARGEST, _CHOSEN = 90, 900, 420  # square pixels; the last of the ring around what is selected
_PADDING = 14  # pixels between the outermost and the edge
_OPACITY = 0.85


def chart(
    places: Sequence[Place],
    axes: Axes,
    titles: tuple[str, str],
    named: Mapping[str, str],
    look: tuple[Groups, str | None, Theme],
    lang: str,
) -> alt.LayerChart:
    """The chart; `titles` are those of the axes, `named` the names of actors.

    `look` are the sectors with their marks, the actor that is selected, and the theme.
    """
    sectors, actor, theme = look
    inks, rows = CHARTS[theme], _rows(places, sectors, named, actor, lang)
    x = alt.X("x:Q", scale=_scale([place.x for place in places], "x" in axes.log), axis=_axis(titles[0], theme, lang))
    y = alt.Y("y:Q", scale=_scale([place.y for place in places], "y" in axes.log), axis=_axis(titles[1], theme, lang))
    base = alt.Chart(rows).encode(
        x=x, y=y, tooltip=[alt.Tooltip("who:N", title=messages(lang).gettext("Actors")), alt.Tooltip("at:N", title=" ")]
    )
    marks = {**dict(zip(sectors.names.values(), sectors.marks.values(), strict=True)), _several(lang): scales.UNKNOWN}
    hues = alt.Scale(domain=[*marks], range=[getattr(mark.colour, theme) for mark in marks.values()])
    forms = alt.Scale(domain=[*marks], range=[shapes.path(mark.shape) or "circle" for mark in marks.values()])
    most = max((len(place.ids) for place in places), default=1)
    sizes = alt.Scale(type="linear", domain=[1, max(2, most)], range=[_SMALLEST, _LARGEST if most > 1 else _SMALLEST])
    points = (
        base.mark_point(filled=True, opacity=_OPACITY, cursor="pointer", stroke=PAGES[theme].background, strokeWidth=1)
        .encode(
            color=alt.Color("sector:N", scale=hues, legend=None),
            shape=alt.Shape("sector:N", scale=forms, legend=None),
            size=alt.Size("count:Q", scale=sizes, legend=None),
        )
        .add_params(alt.selection_point(PLACES, fields=["place"], toggle=False))
    )
    ring = base.transform_filter("datum.chosen").mark_point(
        shape="circle", filled=False, size=_CHOSEN, stroke=inks.text, strokeWidth=2
    )
    texts = base.mark_text(
        color=inks.text,
        fontSize=12,
        align=alt.expr("datum.left ? 'right' : 'left'"),
        dx=alt.expr("datum.left ? -datum.beside : datum.beside"),
        baseline="middle",
    ).encode(text="label:N")
    found: alt.LayerChart = (
        alt.layer(points, ring, texts)
        .properties(width="container", height=_HEIGHT)
        .configure_axis(labelFontSize=12, titleFontSize=12, titleFontWeight="normal", ticks=False, aria=False)
        .configure_mark(aria=False)
        .configure_view(strokeWidth=0)
    )
    return found


def legend_of_several(lang: str) -> str:
    """The row of the legend for places with actors of several sectors, as HTML."""
    return f'<p class="also">{markup.symbol(scales.UNKNOWN)}{escape(_several(lang))}</p>'


def _several(lang: str) -> str:
    return messages(lang).gettext("Several sectors")


def _scale(values: Sequence[float], logarithmic: bool) -> alt.Scale:
    """A scale with room around the outermost, also where all stand at the same place."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if logarithmic:
        domain = [low / 2, high * 2] if low == high else [low, high]
        return alt.Scale(type="log", domain=domain, padding=_PADDING, nice=False)
    return alt.Scale(domain=[low - 1, high + 1] if low == high else [low, high], padding=_PADDING, nice=False)


def _axis(title: str, theme: Theme, lang: str) -> alt.Axis:
    look = CHARTS[theme]
    shown: dict[str, Any] = {"gridColor": look.band, "domainColor": look.axis, "labelColor": look.axis}
    return alt.Axis(title=title, format="~g", labelExpr=decimals(lang), tickCount=6, titleColor=look.text, **shown)


def _rows(
    places: Sequence[Place], sectors: Groups, named: Mapping[str, str], actor: str | None, lang: str
) -> pd.DataFrame:
    several = _several(lang)
    return pd.DataFrame(
        {
            "place": str(i),
            "x": place.x,
            "y": place.y,
            "count": len(place.ids),
            "sector": sectors.names[place.sector] if place.sector else several,
            "who": who(place, named, lang),
            "at": wording.at(len(place.ids), place.x, place.y, lang),
            "label": place.label,
            "left": place.left,
            "beside": 9 + min(8, len(place.ids)),
            "chosen": actor in place.ids,
        }
        for i, place in enumerate(places)
    )
