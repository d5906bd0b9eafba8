"""The chart of data quality: how many actors have so many partners and are documented by so many sources."""

import altair as alt
import pandas as pd

from ..metrics.quality import ALL
from ..network.model import Network
from ..picture.theme import CHARTS, PAGES
from ..text import counted, number, shorten
from ..text.catalogue import messages
from .chart import Theme

_HEIGHT, WIDTH = 300, 700  # pixels, the latter at most
_SMALLEST, _LARGEST = 45, 900  # square pixels
_NAMED, _LABEL = 3, 40  # names, and letters of each
_OPACITY = 0.55


def chart(network: Network, actors: pd.DataFrame, lang: str, theme: Theme) -> alt.Chart:
    """A circle for each pair of numbers, larger where more actors have them."""
    _ = messages(lang).gettext
    look = CHARTS[theme]
    axis = alt.Axis(tickMinStep=1, format="d", gridColor=look.band, labelColor=look.axis, titleColor=look.text)
    found: alt.Chart = (
        alt.Chart(_rows(network, actors, lang))
        .mark_circle(color=PAGES[theme].primary, opacity=_OPACITY)
        .encode(
            x=alt.X("sources:Q", axis=axis, title=_("Sources of the actor and its partnerships")),
            y=alt.Y("partners:Q", axis=axis, title=_("Partners")),
            size=alt.Size("count:Q", scale=alt.Scale(range=[_SMALLEST, _LARGEST]), legend=None),
            tooltip=[
                alt.Tooltip("who:N", title=_("Actors")),
                alt.Tooltip("partners:Q", title=_("Partners")),
                alt.Tooltip("sources:Q", title=_("Sources")),
            ],
        )
        .properties(height=_HEIGHT, width="container")
        .configure_axis(
            labelFontSize=12, titleFontSize=12, titleFontWeight="normal", ticks=False, domain=False, aria=False
        )
        .configure_mark(aria=False)
        .configure_view(strokeWidth=0)
    )
    return found


def _rows(network: Network, actors: pd.DataFrame, lang: str) -> pd.DataFrame:
    """A row for each pair of numbers that occurs, with the names of the first who have them."""
    rows = []
    for (partners, sources), those in actors.groupby(["partners", ALL])["id"]:
        named = [shorten(network.title(id, lang), _LABEL) for id in those.head(_NAMED)]
        if more := len(those) - len(named):
            named.append(messages(lang).gettext("{n} more").format(n=number(more, lang)))
        who = f"{counted('actors', len(those), lang)}: {', '.join(named)}"
        rows.append({"partners": partners, "sources": sources, "count": len(those), "who": who})
    return pd.DataFrame(rows)
