"""The diagram of resources: ribbons from the groups that give, through what they bring, to those that receive."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

import altair as alt
import pandas as pd

from ..metrics.flows import Flow
from ..picture.sankey import GIVER, RECEIVER, THROUGH, Node, Sankey, sankey
from ..picture.sankey import Flow as Drawn
from ..picture.theme import CHARTS
from ..text import UNDEFINED, number
from ..text import flows as wording
from ..text.catalogue import messages
from .chart import Theme
from .groups import Groups

_MOST_GROUPS = 12  # with more, the bars would be too thin to read
_MOST_RESOURCES = 8  # the others are drawn as one
_OTHER = "\0other"  # no resource is called so
_ROW, _LEAST = 52, 260  # pixels: for each bar of the fullest column, and in all
_BAR = 0.022  # the width of a bar, as a share of the chart's
_BETWEEN = (0.0, 0.3, 0.7, 1.0)  # where a ribbon begins to turn, and where it has turned
_OPACITY, _BRIGHT = 0.42, 0.72
_NARROW = "width < 480"  # pixels, an expression of Vega
_DOWN = alt.Scale(domain=[0, 1], reverse=True, nice=False)


def drawn(flows: Sequence[Flow], compared: Groups, lang: str) -> list[tuple[Drawn, str]]:
    """What the diagram shows, and the amounts of each; nothing where there are too many groups to tell apart."""
    if not flows or len(compared.names) > _MOST_GROUPS:
        return []
    links = Counter[str]()
    for flow in flows:
        links[flow.resource] += flow.links
    common = sorted(links, key=lambda resource: (-links[resource], resource))
    kept = common if len(common) <= _MOST_RESOURCES else common[: _MOST_RESOURCES - 1]
    place = {group: i for i, group in enumerate(compared.names)}

    def order(flow: Flow) -> tuple[int, int, int]:
        resource = kept.index(flow.resource) if flow.resource in kept else len(kept)
        return place[flow.giver], resource, place[flow.receiver]

    return [_together([*same], kept, lang) for _, same in groupby(sorted(flows, key=order), order)]


def _together(same: Sequence[Flow], kept: Sequence[str], lang: str) -> tuple[Drawn, str]:
    """The rows of one flow as one, and its amounts in words."""
    giver, resource, receiver = same[0][:3]
    amounts = defaultdict[str, float](float)
    for one in same:
        if one.currency:
            amounts[one.currency] += one.amount
    sums = ", ".join(wording.amount(total, currency, lang) for currency, total in sorted(amounts.items()))
    through = resource if resource in kept else _OTHER
    return Drawn(giver, through, receiver, sum(one.links for one in same)), sums or UNDEFINED


def flow_chart(shown: Sequence[tuple[Drawn, str]], compared: Groups, lang: str, theme: Theme) -> alt.LayerChart:
    """The diagram; ribbons have the giver's colour, so that one can follow them through the middle."""
    flows = [flow for flow, _ in shown]
    look, diagram = CHARTS[theme], sankey(flows, list(compared.names), list(dict.fromkeys(f.through for f in flows)))
    scale = alt.Scale(
        domain=list(compared.names.values()), range=[getattr(mark.colour, theme) for mark in compared.marks.values()]
    )
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=None)
    y = alt.Y("y:Q", scale=_DOWN, axis=None)
    over = alt.selection_point("over", on="pointerover", clear="pointerout", fields=["flow"], empty=False)
    ribbons = (
        alt.Chart(pd.DataFrame(_edges(diagram, shown, compared, lang)))
        .mark_area(interpolate="basis", line=False)
        .encode(
            x=x,
            y=y,
            y2="y2:Q",
            detail="ribbon:N",
            color=alt.Color("giver:N", scale=scale, legend=None),
            opacity=alt.condition(over, alt.value(_BRIGHT), alt.value(_OPACITY)),
            tooltip=_tooltip(lang),
        )
        .add_params(over)
    )
    bars = pd.DataFrame(_bars(diagram.nodes, compared, lang))
    base = alt.Chart(bars).encode(y=y, y2="y2:Q", x=x, x2="x2:Q")
    groups = base.transform_filter("datum.column != 1").mark_rect()
    middle = base.transform_filter("datum.column == 1").mark_rect(color=look.axis)
    layers: list[alt.Chart] = [ribbons, groups.encode(color=alt.Color("name:N", scale=scale, legend=None)), middle]
    layers += [_labels(bars, column, look.text) for column in (GIVER, THROUGH, RECEIVER)]
    most = max(Counter(node.column for node in diagram.nodes).values())
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .properties(height=max(_LEAST, _ROW * most))
        .configure_view(strokeWidth=0)
        .configure_mark(aria=False)
    )
    return chart


def _edges(
    diagram: Sankey, shown: Sequence[tuple[Drawn, str]], compared: Groups, lang: str
) -> Iterator[dict[str, object]]:
    """The edges of the ribbons: four points of each, between which they are smooth."""
    for i, ribbon in enumerate(diagram.ribbons):
        flow, amounts = shown[ribbon.flow]
        said = {
            "giver": compared.names[flow.giver],
            "resource": _resource(flow.through, lang),
            "receiver": compared.names[flow.receiver],
            "links": number(flow.size, lang),
            "amounts": amounts,
        }
        first, length = (_BAR, 0.5 - 1.5 * _BAR) if ribbon.column == GIVER else (0.5 + _BAR / 2, 0.5 - 1.5 * _BAR)
        tops = (ribbon.start, ribbon.start, ribbon.end, ribbon.end)
        for along, top in zip(_BETWEEN, tops, strict=True):
            place = {"x": first + along * length, "y": top, "y2": top + ribbon.width}
            yield {"ribbon": i, "flow": ribbon.flow, **place, **said}


def _bars(nodes: Sequence[Node], compared: Groups, lang: str) -> Iterator[dict[str, object]]:
    left = {GIVER: 0.0, THROUGH: (1 - _BAR) / 2, RECEIVER: 1 - _BAR}
    for node in nodes:
        name = _resource(node.id, lang) if node.column == THROUGH else compared.names[node.id]
        yield {
            "column": node.column,
            "name": name,
            "label": f"{name} ({number(node.size, lang)})",
            "x": left[node.column],
            "x2": left[node.column] + _BAR,
            "y": node.top,
            "y2": node.bottom,
            "middle": (node.top + node.bottom) / 2,
        }


def _resource(resource: str, lang: str) -> str:
    return messages(lang).gettext("Other resources") if resource == _OTHER else wording.resource_name(resource, lang)


def _labels(bars: pd.DataFrame, column: int, ink: str) -> alt.Chart:
    """The names beside the bars of a column, over the ribbons, and their numbers where the page is wide enough."""
    to_left, half = column == RECEIVER, "width / 2 - 24"
    labels: alt.Chart = (
        alt.Chart(bars[bars["column"] == column])
        .transform_calculate(text=f"{_NARROW} ? datum.name : datum.label")
        .mark_text(
            align="right" if to_left else "left",
            dx=-6 if to_left else 6,
            color=ink,
            fontSize=alt.ExprRef(f"{_NARROW} ? 10 : 12"),
            fontWeight=600,
            # Left of the middle there is one column of names, right of it there are two.
            limit=alt.ExprRef(half if column == GIVER else f"{_NARROW} ? width / 4 + 4 : width / 3 - 18"),
        )
        .encode(x="x:Q" if to_left else "x2:Q", y=alt.Y("middle:Q", scale=_DOWN, axis=None), text="text:N")
    )
    return labels


def _tooltip(lang: str) -> list[alt.Tooltip]:
    _ = messages(lang).gettext
    titles = {
        "giver": _("Giver"),
        "resource": _("Resource"),
        "receiver": _("Receiver"),
        "links": _("Partnerships"),
        "amounts": _("Documented amounts"),
    }
    return [alt.Tooltip(key, title=title) for key, title in titles.items()]
