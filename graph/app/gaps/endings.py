"""The section of endings on the page Gaps: what ends when, and whom that touches."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from ...metrics.ended import after, most_endings, touched_actors, touched_groups
from ...metrics.endings import COURSES, Ending, ending_around, partnership_table
from ...metrics.grouping import WITHOUT
from ...metrics.timeline import years_of
from ...network.model import Network
from ...network.selection import EXACTLY
from ...network.selection.regions import beginnings
from ...picture.groups import sector_called
from ...text import region_name
from ...text import timeline as wording
from ...text.catalogue import messages
from .. import cache, scorecard, words
from ..chart import Theme
from ..computing.section import section
from ..controls import distinct
from ..exports import download
from ..view_state import ViewState
from . import address, ending_charts, ending_tables, ending_years

_ALL = ""
_YEARS = re.compile(r"(\d{1,4})-(\d{1,4})", re.ASCII)


def show(state: ViewState) -> None:
    """Show the section: its heading, the answer in a sentence, a chart, and the table."""
    _ = messages(state.lang).gettext
    lang = state.lang
    # Links have dates only as the files have them: collaborations become ties once some have ended.
    network = state.in_view(as_ties=False).network
    st.header(_("What ends when?"), anchor="endings")
    usual = ending_around(network)
    if usual is None or not years_of(network):
        st.html(f'<p class="prose">{escape(wording.no_dates(lang))}</p>')
        return
    theme: Theme = st.context.theme.type or "light"
    asked = _asked(network, usual, lang)
    table, actors = (cache.remember(make, network, asked) for make in (partnership_table, touched_actors))
    regions = cache.remember(touched_groups, network, asked)
    counts: Mapping[str, int] = dict.fromkeys(COURSES, 0) | Counter(table["course"])
    within = wording.period(asked.first, asked.last)
    named = [
        (region_name(code, lang), n)
        for code, n in zip(regions["group"], regions["ending"], strict=True)
        if code != WITHOUT
    ]
    most = [(network.title(id, lang), n) for id, n in most_endings(actors)]
    first, *others = wording.answer(within, counts, len(actors), most, named, lang)
    st.html(f'<div class="answer"><p class="lead">{escape(first)}</p><p>{escape(" ".join(others))}</p></div>')
    ending = table[table["course"] == "ends"]
    if len(ending):
        section("endings_after", network, lang, lambda: _left(network, asked, state), height="4rem", always=True)
        _chart(network, ending, counts["unknown"], asked, lang, theme)
        st.dataframe(
            ending_tables.partnerships(network, ending, lang),
            hide_index=True,
            height=scorecard.height(ending),
            alt=_("What ends"),
        )
        _touched(network, actors, regions, lang)
    with st.container(horizontal=True):
        download(table, _("All partnerships as CSV"), "timeline")
        if len(ending):
            download(actors, _("The actors as CSV"), "timeline-actors")
            download(regions, _("The regions as CSV"), "timeline-regions")
    ending_years.show(state, network, theme)
    st.html(words.listed(wording.words(lang), lang))


def _asked(network: Network, usual: Ending, lang: str) -> Ending:
    """Show the choices of a period, a sector and a region; what they ask about."""
    _ = messages(lang).gettext
    years, period = years_of(network), (int(usual.first), int(usual.last))
    least, most = min(years[0], period[0]), max(years[-1], period[1])
    here = {actor.sector for actor in network.actors}
    sectors = {id: name.text(lang) for id, name in network.sectors.items() if id in here}
    codes = beginnings({actor.region for actor in network.actors if actor.region})
    regions = {code: region_name(code, lang) for code in codes if not code.endswith(EXACTLY)}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="endings_asked"):
        if least < most:
            first, last = _years() or period
            if not least <= first <= last <= most:  # of other data
                first, last = period
            label = _("Ends in the years")
            held = _held("period", (first, last), _hold_years)
            st.slider(label, least, most, key="control_endings_period", width=320, on_change=held)
        else:
            first = last = least
        sector = _choice("sector", _("With an actor of the sector"), {_ALL: _("any"), **sectors})
        region = _choice("region", _("With an actor of the region"), {_ALL: _("any"), **regions})
    return Ending(f"{first:04}", f"{last:04}", sector or None, region or None)


def _choice(name: str, label: str, names: Mapping[str, str]) -> str:
    """Show a choice of one value, if there are several; the one that is chosen."""
    labels = distinct(names)
    value = address.chosen(address.ENDS, name, labels) or _ALL
    if len(labels) > 2:  # noqa: PLR2004 - one value beside "any" is no choice
        st.selectbox(
            label,
            list(labels),
            format_func=labels.__getitem__,
            key=f"control_endings_{name}",
            on_change=_held(name, value, lambda chosen: address.choose(address.ENDS, **{name: chosen})),
            width=240,
        )
    return value


def _years() -> tuple[int, int] | None:
    """The years that are chosen."""
    found = _YEARS.fullmatch(address.chosen(address.ENDS, "years") or "")
    return (int(found[1]), int(found[2])) if found else None


def _hold_years(years: tuple[int, int]) -> None:
    address.choose(address.ENDS, years="-".join(map(str, years)))


def _held(name: str, value: object, hold: Callable[[Any], None]) -> Callable[[], None]:
    """Show a value in the widget of a choice, and return the callback that holds what the visitor chooses."""
    st.session_state[f"control_endings_{name}"] = value
    return lambda: hold(st.session_state[f"control_endings_{name}"])


def _left(network: Network, asked: Ending, state: ViewState) -> None:
    """Show how the network hangs together once that has ended, in two sentences and a table."""
    _ = messages(state.lang).gettext
    lang = state.lang
    table = cache.remember(after, network, asked, as_ties=state.view.scope.as_ties)
    possible = table[table["reading"] == "possible"]
    ratios = possible[possible["measure"] == "hub_ratio"]
    measures = {
        row["measure"]: (row["before"], row["after"])
        for row in possible[possible["measure"] != "hub_ratio"].to_dict("records")
    }
    called = [
        (sector_called(network, row["group"], lang), row["before"], row["after"]) for row in ratios.to_dict("records")
    ]
    sentences = [wording.left(measures, lang), wording.hubs(called, lang)]
    st.html(f'<p class="prose">{escape(" ".join(filter(None, sentences)))}</p>')
    with st.expander(_("Before and afterwards, in numbers")):
        st.caption(_("Neither of the two readings is the truth: nobody knows which of the unknown dates still hold."))
        st.dataframe(ending_tables.left(network, table, lang), hide_index=True, alt=_("Before and afterwards"))
        download(table, _("Before and afterwards as CSV"), "timeline-after")


def _chart(network: Network, ending: pd.DataFrame, unknown: int, asked: Ending, lang: str, theme: Theme) -> None:
    """Show what ends as bars; of many, how many end in each year."""
    _ = messages(lang).gettext
    if len(ending) > ending_charts.MOST_BARS:
        st.altair_chart(
            ending_charts.counts(ending["end"].tolist(), theme),
            alt=_("How many partnerships end in each year; the table below has each of them."),
        )
        st.caption(_("With fewer years, a sector or a region each partnership has a bar."))
        return
    st.altair_chart(
        ending_charts.bars(ending_tables.bars(network, ending, lang), unknown, (asked.first, asked.last), lang, theme),
        alt=_("Each partnership that ends as a bar over the years; the table below has the same dates."),
    )
    st.caption(
        _(
            "A pale bar has no known start. Grey behind the bars are the years that were chosen; the dashed band is "
            "what has no known end."
        )
    )


def _touched(network: Network, actors: pd.DataFrame, regions: pd.DataFrame, lang: str) -> None:
    """Show whom it touches: the actors, and the regions."""
    _ = messages(lang).gettext
    tables = {
        _("Whom it touches"): ending_tables.actors(network, actors, lang),
        _("Which regions it touches"): ending_tables.regions(network, regions, lang),
    }
    for title, readable in tables.items():
        st.html(f'<div class="prose"><h3>{title}</h3></div>')
        st.dataframe(readable, hide_index=True, height=scorecard.height(readable), alt=title)
