"""The chart of who connects: the share of the paths through each actor, and of the pairs that have no other."""

import altair as alt
import pandas as pd

from ...network.model import Network
from ...picture.theme import CHARTS
from ...text import number, percent, shorten
from ...text.catalogue import messages
from ..chart import Theme
from ..computing.measures import Meeting
from ..controls import distinct
from ..groups import groups

_MOST = 8  # bars
_ROW = 30  # pixels
_MARGIN = 12  # pixels
_LABEL = 30  # letters
_PALE = 0.4


def chart(network: Network, found: Meeting, lang: str, theme: Theme) -> alt.LayerChart:
    """The bars of the actors on the most paths, in the colours of their sectors."""
    _ = messages(lang).gettext
    look, compared = CHARTS[theme], groups(network, "sector", lang)
    rows = _rows(network, found, lang)
    order = rows["name"].to_list()
    sectors = list(dict.fromkeys(rows["sector"]))
    hues = [getattr(compared.marks[sector].colour, theme) for sector in sectors]
    names = [compared.names[sector] for sector in sectors]
    rows["of"] = rows["sector"].map(dict(zip(sectors, names, strict=True)))
    base = alt.Chart(rows).encode(
        y=alt.Y(
            "name:N", sort=order, axis=alt.Axis(title=None, labelLimit=200, labelOverlap=False, labelColor=look.text)
        ),
        tooltip=[
            alt.Tooltip(key, title=title)
            for key, title in (
                ("full", _("Actor")),
                ("of", _("Sector")),
                ("through", _("Share of the paths")),
                ("pairs", _("Pairs with no other path as short")),
                ("apart", _("Pairs cut off without it")),
            )
        ],
    )
    scale = alt.Scale(domain=[0, max(rows["share"].max() * 1.15, 0.01)], nice=False)
    x = alt.X("share:Q", scale=scale, axis=None)
    hue = alt.Color("of:N", scale=alt.Scale(domain=names, range=hues), legend=None)
    bars = base.mark_bar(cornerRadius=3, opacity=_PALE).encode(x=x, color=hue)
    strong = base.mark_bar(cornerRadius=3).encode(x=alt.X("exclusive:Q", scale=scale, axis=None), color=hue)
    text = base.mark_text(align="left", dx=5, color=look.text).encode(x=x, text="through:N")
    found_chart: alt.LayerChart = (
        alt.layer(bars, strong, text)
        .properties(height=_ROW * len(rows) + _MARGIN)
        .configure_axis(labelFontSize=12, ticks=False, domain=False, grid=False, aria=False)
        .configure_mark(aria=False)
        .configure_view(strokeWidth=0)
    )
    return found_chart


def _rows(network: Network, found: Meeting, lang: str) -> pd.DataFrame:
    table = found.connectors.head(_MOST)
    names = {id: network.title(id, lang) for id in table["id"]}
    short = distinct({id: shorten(name, _LABEL) for id, name in names.items()})
    # Of the pairs that the actor is no end of, which paths / pair_betweenness are.
    pairs = table["paths"] / table["pair_betweenness"]
    return pd.DataFrame(
        {
            "name": list(short.values()),
            "full": list(names.values()),
            "sector": table["sector"].to_list(),
            "share": table["pair_betweenness"].to_list(),
            "exclusive": (table["exclusive_pairs"] / pairs).to_list(),
            "through": [percent(share, lang) for share in table["pair_betweenness"]],
            "pairs": [number(count, lang) for count in table["exclusive_pairs"]],
            "apart": [number(count, lang) for count in table["cut_off"]],
        }
    )
