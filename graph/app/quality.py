"""The section of data quality on the page Data: how good the data are, and which conclusion hangs on it."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from ..metrics.quality import ALL, OWN, Quality
from ..narrative import quality as narrative
from ..network.model import Network
from ..picture.groups import attribute_name, sector_called
from ..text import number, record, region_name
from ..text import quality as wording
from ..text.catalogue import N_, messages
from . import cache, choices, dependence, markup, quality_chart, scorecard
from .chart import Theme
from .computing.section import section
from .exports import download

_ACROSS = 3
_MOST_ROWS = 1_500  # of the table on the page; the download has all
_PAGES = {"hubs": N_("Hubs"), "gaps": N_("Gaps"), "actors": N_("Actors")}
_PLACES = {"hubs": "depends"}  # the heading to come to


def show(network: Network, lang: str) -> None:
    """Show the section: the answer, the chart, a card for each question, and the tables."""
    st.header(messages(lang).gettext("How good the data are"), anchor="quality")

    def show_content() -> None:
        _content(network, cache.quality(network), lang)

    section("quality", network, lang, show_content, "40rem", always=True)


def _content(network: Network, found: Quality, lang: str) -> None:
    _ = messages(lang).gettext
    first, *further = narrative.answer(found, lang)
    more = f"<p>{escape(' '.join(filter(None, further)))}</p>"
    st.html(f'<div class="answer prose"><p class="lead">{escape(first)}</p>{more}</div>')
    if not network.actors:
        return
    _chart(network, found, lang)
    _cards(network, found, lang)
    _tables(network, found, lang)
    terms = markup.definition_list((term, escape(meaning)) for term, meaning in wording.words(lang))
    st.html(f'<details class="words"><summary>{_("What do these words mean?")}</summary>{terms}</details>')


def _chart(network: Network, found: Quality, lang: str) -> None:
    """Show the chart, if there is anything to compare."""
    _ = messages(lang).gettext
    if found.bias["rho"].isna().all():
        return
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    with st.container(width=quality_chart.WIDTH):
        st.altair_chart(
            quality_chart.chart(network, found.actors, lang, theme),
            alt=_("Circles of actors by their partners and sources; the table below has the same numbers."),
            key="quality_chart",
        )
    st.caption(_("Each circle is of actors with as many partners and sources; the larger, the more of them."))


def _cards(network: Network, found: Quality, lang: str) -> None:
    every = [*narrative.cards(network, found, lang)]
    for first in range(0, len(every), _ACROSS):
        columns = st.columns(_ACROSS, gap="medium")
        for column, card in zip(columns, every[first : first + _ACROSS], strict=False):
            with column, st.container(border=True, key=f"quality_card_{card.key}", height="stretch"):
                _card(network, card, lang)


def _card(network: Network, card: narrative.Card, lang: str) -> None:
    """Show a card: what is found, what it means, what tests on the page Hubs have found, and the way to its page."""
    _ = messages(lang).gettext
    texts = [card.line, card.means, *_tested(network, card.key, lang)]
    st.html(f"<h3>{escape(card.title)}</h3>" + "".join(f"<p>{escape(text)}</p>" for text in texts))
    st.button(
        _("Open {page}").format(page=_(_PAGES[card.page])),
        key=f"open_quality_{card.key}",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=choices.go_to_page,
        args=(card.page, _PLACES.get(card.page, "")),
    )


def _tested(network: Network, key: str, lang: str) -> list[str]:
    """The sentences of those tests of the hub answer that any visitor has run and that hang on what a card is about."""
    results = cache.sensitivity_results(network.digest)
    if key == "confidence" and (table := results.get(dependence.OF_CONFIDENCE)) is not None:
        return [dependence.of_confidence(network, table, lang)]
    if key == "documentation" and (table := results.get("uneven")) is not None:
        return _uneven(network, table, lang)
    return []


def _uneven(network: Network, table: pd.DataFrame, lang: str) -> list[str]:
    """How much would have to be missing for hubs to be none; where there is no hub, for the first verdict to change."""
    rows = table.drop_duplicates("group")
    hubs = rows[rows["verdict"] == "hub"]
    most = float(table["missing"].max()) if len(table) else 0.0
    return [
        record.uneven(
            sector_called(network, one["group"], lang), one["verdict"], one["thinned"], one["changes_at"], most, lang
        )
        for one in (hubs if len(hubs) else rows.head(1)).to_dict("records")
    ]


def _tables(network: Network, found: Quality, lang: str) -> None:
    """Show the tables, closed at first, and the downloads."""
    _ = messages(lang).gettext
    with st.expander(_("As a table"), key="quality_table", on_change="rerun") as folded:
        if folded.open:
            _of_actors(network, found.actors, lang)
            _of_regions(found.regions, lang)
    with st.container(horizontal=True):
        download(found.actors, _("Partners and sources as CSV"), "data-quality-actors")
        download(found.facts, _("The numbers as CSV"), "data-quality")
        download(found.bias, _("The correlations as CSV"), "data-quality-correlations")
        download(found.regions, _("The regions as CSV"), "data-quality-regions")


def _of_actors(network: Network, actors: pd.DataFrame, lang: str) -> None:
    _ = messages(lang).gettext
    rows = actors.sort_values(["partners", "id"], ascending=[False, True]).head(_MOST_ROWS)
    readable = pd.DataFrame(
        {
            _("Actor"): [network.title(id, lang) for id in rows["id"]],
            attribute_name("sector", lang): [network.sectors[sector].text(lang) for sector in rows["sector"]],
            _("Partners"): rows["partners"].to_list(),
            _("Sources of its own"): rows[OWN].to_list(),
            _("Sources of the actor and its partnerships"): rows[ALL].to_list(),
        }
    )
    st.dataframe(readable, hide_index=True, height=scorecard.height(readable), alt=_("Partners and sources"))
    if len(actors) > _MOST_ROWS:
        text = _("Shown are the {n} actors with most partners; the download has all {all}.")
        st.caption(text.format(n=number(_MOST_ROWS, lang), all=number(len(actors), lang)))


def _of_regions(regions: pd.DataFrame, lang: str) -> None:
    """Show the actors of each region, and the public ones where the data have that sector."""
    _ = messages(lang).gettext
    if regions.empty:
        return
    columns: dict[str, list[Any]] = {
        attribute_name("region", lang): [region_name(code, lang) for code in regions["region"]],
        _("Actors"): regions["actors"].to_list(),
    }
    if regions["public"].notna().all():
        columns[_("Public actors")] = regions["public"].astype("int64").to_list()
    readable = pd.DataFrame(columns)
    st.dataframe(readable, hide_index=True, height=scorecard.height(readable), alt=_("Regions without actors"))
