"""The charts of coverage: the heat map, the map of Sweden's counties, and a plain grid of all other regions."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from ...picture.outlines import outlines
from ...picture.theme import CHARTS, PAGES
from ...text import coverage as wording
from ...text import number
from ...text.catalogue import messages
from ..chart import Theme
from .covered import Covered

CELLS, REGIONS = "cells", "regions"  # what is clicked on
_ROW = 27  # pixels
_UPRIGHT, _TIGHT = 84, 48  # pixels of a column, below which no heading fits, and no spaces
_LETTER = 5.3  # pixels of one of the words in a cell
_MAP_HEIGHT, _TILE, _ACROSS = 600, 34, 3
_FAINTEST, _STRONGEST = 0.14, 0.56  # opacities of a colour behind text
_MANY = 6  # actors, whose colour is the strongest
_LINKED = 0.07
_APART = alt.Scale(paddingInner=0.06)


def heat_map(shown: Covered, chosen: tuple[str | None, str | None], lang: str, theme: Theme) -> alt.LayerChart:
    """The heat map: a row per region, a column per group; `chosen` is the region and the group that are marked."""
    look, page = CHARTS[theme], PAGES[theme]
    cells = pd.DataFrame(_cells(shown, chosen, lang))
    catalogue = messages(lang)
    beside = alt.Axis(title=None, labelLimit=170, labelBound=False, labelFlush=False, labelPadding=8)
    words = _LETTER * len(wording.state("not documented", lang))
    narrow, slanted, tight = (f"bandwidth('x') < {pixels}" for pixels in (words, _UPRIGHT, _TIGHT))
    over = alt.Axis(
        title=None,
        orient="top",
        labelAngle=alt.expr(f"{slanted} ? -40 : 0"),
        labelAlign=alt.expr(f"{slanted} ? 'left' : 'center'"),
        labelOverlap=False,
        labelLimit=130,
        labelBound=False,
        labelFlush=False,
        labelFontWeight=600,
    )
    base = alt.Chart(cells).encode(
        x=alt.X("group:N", sort=list(shown.groups.values()), axis=over, scale=_APART),
        y=alt.Y("name:N", sort=list(shown.regions.values()), axis=beside, scale=_APART),
        tooltip=[
            alt.Tooltip("name", title=catalogue.gettext("Region")),
            alt.Tooltip("group", title=catalogue.gettext("Support") if shown.by == "functions" else _sector(lang)),
            alt.Tooltip("basis", title=catalogue.gettext("Documented")),
        ],
    )
    hues = alt.Scale(
        domain=["based", "linked", "more", "fewer", "plain"],
        range=[page.primary, page.primary, look.more, look.fewer, look.axis],
    )
    cell = (
        base.mark_rect(cornerRadius=4, cursor="pointer")
        .encode(
            fill=alt.Fill("hue:N", scale=hues, legend=None),
            fillOpacity=alt.FillOpacity("strength:Q", scale=None),
            stroke=alt.condition("datum.chosen", alt.value(look.text), alt.value(look.band)),
            strokeWidth=alt.condition("datum.chosen", alt.value(2), alt.value(1)),
        )
        .add_params(alt.selection_point(CELLS, fields=["cell"], toggle=False))
    )
    text = base.mark_text(
        fontSize=alt.expr(f"datum.count && !({tight}) ? 13 : 10.5"),
        fontWeight=alt.expr("datum.count ? 600 : 400"),
        text=alt.expr(f"({tight} ? replace(datum.count, ' + ', '+') : datum.count) || ({narrow} ? '–' : datum.words)"),
        color=look.text,
        cursor="pointer",
    ).encode(opacity=alt.condition("datum.count", alt.value(1), alt.value(0.72)))
    layers = alt.layer(cell, text).properties(width="container", height=_ROW * len(shown.regions))
    chart: alt.LayerChart = _plain(layers, look.text)
    return chart


def sweden(shown: Covered, chosen: tuple[str | None, str | None], lang: str, theme: Theme) -> alt.Chart:
    """The map of Sweden's counties, shaded by what is documented of the chosen group, or by how many groups are."""
    look, page = CHARTS[theme], PAGES[theme]
    shades = _shades(shown, chosen, lang)
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]},
            **shades.get(code, {"region": code, "strength": 0.0, "chosen": False}),
        }
        for code, rings in outlines().items()
        if code in shades
    ]
    # What is chosen is drawn last, so that its outline is whole.
    features.sort(key=lambda feature: bool(feature["chosen"]))
    counties = (
        alt.Chart(alt.InlineData(values=features))
        .mark_geoshape(cursor="pointer", strokeJoin="round")
        .encode(
            color=alt.value(page.primary),
            fillOpacity=alt.FillOpacity("strength:Q", scale=None),
            stroke=alt.condition("datum.chosen", alt.value(look.text), alt.value(look.axis)),
            strokeWidth=alt.condition("datum.chosen", alt.value(2.2), alt.value(0.7)),
            tooltip=[
                alt.Tooltip("name:N", title=messages(lang).gettext("County")),
                alt.Tooltip("basis:N", title=messages(lang).gettext("Documented")),
            ],
        )
        .project(type="identity")
        .add_params(alt.selection_point(REGIONS, fields=["region"], toggle=False))
        .properties(width="container", height=_MAP_HEIGHT)
    )
    chart: alt.Chart = _plain(counties, look.text)
    return chart


def grid(shown: Covered, chosen: tuple[str | None, str | None], lang: str, theme: Theme) -> alt.LayerChart:
    """The regions without a map as a plain grid, shaded as the map is."""
    look, page = CHARTS[theme], PAGES[theme]
    shades = _shades(shown, chosen, lang)
    tiles = pd.DataFrame(
        {**shades[code], "across": place % _ACROSS, "down": place // _ACROSS} for place, code in enumerate(shown.others)
    )
    base = alt.Chart(tiles).encode(
        x=alt.X("across:O", axis=None, scale=_APART),
        y=alt.Y("down:O", axis=None, scale=_APART),
        tooltip=[
            alt.Tooltip("name:N", title=messages(lang).gettext("Region")),
            alt.Tooltip("basis:N", title=messages(lang).gettext("Documented")),
        ],
    )
    tile = (
        base.mark_rect(cornerRadius=5, cursor="pointer")
        .encode(
            color=alt.value(page.primary),
            fillOpacity=alt.FillOpacity("strength:Q", scale=None),
            stroke=alt.condition("datum.chosen", alt.value(look.text), alt.value(look.axis)),
            strokeWidth=alt.condition("datum.chosen", alt.value(2.2), alt.value(0.7)),
        )
        .add_params(alt.selection_point(REGIONS, fields=["region"], toggle=False))
    )
    names = base.mark_text(
        color=look.text, fontSize=12, cursor="pointer", limit=alt.expr("bandwidth('x') - 10")
    ).encode(text="name:N")
    rows = -(-len(shown.others) // _ACROSS)
    layers = alt.layer(tile, names).properties(width="container", height=_TILE * rows)
    chart: alt.LayerChart = _plain(layers, look.text)
    return chart


def _plain(chart: Any, ink: str) -> Any:
    return (
        chart.configure_axis(labelColor=ink, labelFontSize=12, ticks=False, domain=False, aria=False, grid=False)
        .configure_mark(aria=False)
        .configure_view(strokeWidth=0)
    )


def _sector(lang: str) -> str:
    return messages(lang).gettext("Sector")


def _cells(shown: Covered, chosen: tuple[str | None, str | None], lang: str) -> list[dict[str, object]]:
    words = wording.state("not documented", lang)
    region, group = chosen
    cells = []
    for row in shown.table.to_dict("records"):
        if row["region"] not in shown.regions:
            continue
        based, linked = int(row["based"]), int(row["linked"])
        hue = _hue(row)
        at = row["region"], row["group"]
        cells.append(
            {
                "cell": "|".join(at),
                "name": shown.regions[at[0]],
                "group": shown.groups[at[1]],
                "count": _count(based, linked, lang),
                "words": words,
                "basis": wording.basis(based, linked, int(row["derived"]), lang),
                "hue": hue,
                "strength": _strength(based, linked) if hue != "plain" else _LINKED * bool(based + linked),
                "chosen": (region == at[0] and group in (None, at[1])) or (region is None and group == at[1]),
            }
        )
    return cells


def _hue(row: Mapping[Any, Any]) -> str:
    if row["by"] == "functions":
        return str("linked" if row["documented"] == "linked" else "based")
    return str(row["verdict"]) if row["verdict"] in ("more", "fewer") else "plain"


def _count(based: int, linked: int, lang: str) -> str:
    """`5`, or with those through a link `5 + 2`, `+ 2`; nothing where nobody is."""
    own = number(based, lang) if based else ""
    return f"{own} + {number(linked, lang)}".strip() if linked else own


def _strength(based: int, linked: int) -> float:
    """The opacity of a cell: the stronger the more actors are based there, faint where they are only linked to it."""
    if not based:
        return _LINKED * bool(linked)
    return _FAINTEST + (_STRONGEST - _FAINTEST) * (min(based, _MANY) - 1) / (_MANY - 1)


def _shades(
    shown: Covered, chosen: tuple[str | None, str | None], lang: str
) -> dict[str, dict[str, str | float | bool]]:
    """What a map shows of each region: the shade, and how it is explained."""
    region, group = chosen
    rows = {(row["region"], row["group"]): row for row in shown.table.to_dict("records")}
    found: dict[str, dict[str, str | float | bool]] = {}
    for code, name in shown.regions.items():
        if group:
            row = rows[code, group]
            based, linked = int(row["based"]), int(row["linked"])
            strength, basis = _strength(based, linked), wording.basis(based, linked, int(row["derived"]), lang)
        else:
            there = [key for key in shown.groups if rows[code, key]["documented"] != "not documented"]
            strength = _STRONGEST * len(there) / len(shown.groups)
            basis = ", ".join(shown.groups[key] for key in there) or wording.state("not documented", lang)
        found[code] = {"region": code, "name": name, "strength": strength, "basis": basis, "chosen": code == region}
    return found
