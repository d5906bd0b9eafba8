"""The view Scatter: the choice of two numbers, whether they go together, the chart, and its numbers as a table."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from ...metrics.scatter import contrasts
from ...picture.groups import attribute_name
from ...text import number, shorten
from ...text import scatter as wording
from ...text.catalogue import messages
from .. import choices, filters, markup, scorecard
from ..chart import Theme, legend
from ..computing.section import section
from ..controls import distinct
from ..exports import download
from ..groups import groups
from ..view_state import ViewState
from . import chart
from .axes import ENGAGED, Axes, chosen, controls, names, presets, stated
from .points import MOST_PLACES, Place, Points, points

_CHART, _AT = "scatter_chart", "scatter_at"
_LETTERS = 60  # of a name in a sentence
_MOST_ROWS = 1_500  # of the table on the page; the download has all


def show(state: ViewState) -> None:
    """Show the view."""
    _ = messages(state.lang).gettext
    if not filters.is_anybody_in_scope(state, state.part):
        return
    axes = chosen(state.network)
    presets(state.network, axes, state.lang)
    controls(state.network, axes, state.lang)
    section("scatter", state.network, state.lang, partial(_content, state, axes), "44rem")


def _content(state: ViewState, axes: Axes) -> None:
    _, lang = messages(state.lang).gettext, state.lang
    shown, labels = points(state, axes), names(state.network, lang)
    titles = labels[axes.x], labels[axes.y]
    st.html(_answer(state, shown, axes, titles))
    if shown.places:
        _chart(state, shown, axes, titles)
    without = shown.found.without_x, shown.found.without_y
    for sentence in wording.missing(titles, without, shown.logarithms, lang):
        st.caption(markup.escape_markdown(sentence))
    if shown.omitted:
        text = _("Shown are {n} places; the download has all actors.")
        st.caption(text.format(n=number(MOST_PLACES, lang)))
    if not stated(state.network):
        st.caption(
            _(
                "No number is stated of the actors. An attribute of your own (custom) that is a number in every actor "
                "that has it can be chosen here."
            )
        )
    _table(state, shown, titles, axes)


def _answer(state: ViewState, shown: Points, axes: Axes, titles: tuple[str, str]) -> str:
    """The sentences on both numbers, as HTML: whether they go together, what that means, and who differs most."""
    lang, found, known = state.lang, shown.found, stated(state.network)
    facts = found.correlation.rho, found.correlation.p_value, len(found.table)
    is_stated = axes.x in known, axes.y in known
    case = found.correlation.reason or found.verdict
    if axes.x == axes.y:
        return ""
    sentences = []
    if not found.correlation.reason:
        sentences = [*_contrasts(state, found.table, is_stated, titles), wording.means(*is_stated, lang)]
    more = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
    lead = wording.together(*titles, case, facts, lang)
    return f'<div class="answer prose" role="status"><p class="lead">{escape(lead)}</p>{more}</div>'


def _contrasts(
    state: ViewState, table: pd.DataFrame, is_stated: tuple[bool, bool], titles: tuple[str, str]
) -> list[str]:
    """Who stands much higher or lower by the number that is stated than by the one that is measured."""
    if is_stated[0] == is_stated[1]:
        return []
    higher, lower = ([shorten(state.network.title(id, state.lang), _LETTERS) for id in ids] for ids in contrasts(table))
    if is_stated[1]:
        higher, lower, titles = lower, higher, (titles[1], titles[0])
    return [*wording.contrasts(*titles, higher, lower, state.lang)]


def _chart(state: ViewState, shown: Points, axes: Axes, titles: tuple[str, str]) -> None:
    _, lang, network = messages(state.lang).gettext, state.lang, state.part
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    sectors = groups(network, "sector", lang)
    named = {actor.id: network.title(actor.id, lang) for actor in network.actors}
    mixed = any(not place.sector for place in shown.places)
    st.html(legend(sectors) + (chart.legend_of_several(lang) if mixed else ""))
    st.altair_chart(
        chart.chart(shown.places, axes, titles, named, (sectors, state.view.actor, theme), lang),
        alt=_("Marks of actors by {x} and {y}; the table below has the same numbers.").format(x=titles[0], y=titles[1]),
        key=_CHART,
        on_select=partial(_choose_place, shown.places),
    )
    st.caption(_("Click on a mark to select its actor on every page. A larger mark stands for several at one place."))
    _at(state, shown.places)


def _choose_place(places: Sequence[Place]) -> None:
    found = st.session_state[_CHART].selection[chart.PLACES]
    if not found or int(found[0]["place"]) >= len(places):
        return
    choices.choose("actor", places[int(found[0]["place"])].ids[0])


def _at(state: ViewState, places: Sequence[Place]) -> None:
    """Show who is selected, the others at the same place, and the way to Explore."""
    _, lang, actor = messages(state.lang).gettext, state.lang, state.view.actor
    place = next((place for place in places if actor in place.ids), None)
    if actor is None or place is None:
        return
    if len(place.ids) > 1:
        titles = distinct({id: state.part.title(id, lang) for id in place.ids})
        st.session_state[_AT] = actor
        st.selectbox(
            wording.at(len(place.ids), place.x, place.y, lang),
            list(titles),
            format_func=titles.__getitem__,
            width=420,
            key=_AT,
            on_change=lambda: choices.choose("actor", st.session_state[_AT]),
        )
    st.button(
        _("Open {name} in Explore").format(name=markup.escape_markdown(state.part.title(actor, lang))),
        key="scatter_open",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=_open,
        args=(state, actor),
    )


def _open(state: ViewState, actor: str) -> None:
    choices.open_view(replace(state.view, actor=actor))
    choices.go_to_page("explore")


def _table(state: ViewState, shown: Points, titles: tuple[str, str], axes: Axes) -> None:
    """Show the table, closed at first, the download, and what the words mean."""
    _, lang, network = messages(state.lang).gettext, state.lang, state.part
    table = shown.found.table
    with st.expander(_("As a table"), key="scatter_table", on_change="rerun") as folded:
        if folded.open:
            rows = table.sort_values(["rank_x", "rank_y", "id"]).head(_MOST_ROWS)
            sectors = {actor.id: network.sectors[actor.sector].text(lang) for actor in network.actors}
            place = _("Rank by {name}")
            readable = pd.DataFrame(
                {
                    _("Actor"): [network.title(id, lang) for id in rows["id"]],
                    attribute_name("sector", lang): [sectors[id] for id in rows["id"]],
                    titles[0]: [wording.value(value, lang) for value in rows["x"]],
                    titles[1] if titles[1] != titles[0] else f"{titles[1]} (2)": [
                        wording.value(value, lang) for value in rows["y"]
                    ],
                    place.format(name=titles[0]): rows["rank_x"].to_list(),
                    place.format(name=titles[1]): rows["rank_y"].to_list(),
                }
            )
            st.dataframe(readable, hide_index=True, height=scorecard.height(readable), alt=_("Scatter"))
    terms = markup.definition_list((term, escape(meaning)) for term, meaning in wording.words(lang))
    file = _as_file(state, table, axes)
    if of_engagement := [column for column in file if str(column).removeprefix("rank_") in ENGAGED]:
        asked = st.checkbox(_("With what is stated of engagement"), key="scatter_engaged")
        file = file if asked else file.drop(columns=of_engagement)
    download(file, _("The numbers as CSV"), "scatter")
    st.html(f'<details class="words"><summary>{_("What do these words mean?")}</summary>{terms}</details>')


def _as_file(state: ViewState, table: pd.DataFrame, axes: Axes) -> pd.DataFrame:
    """The actors with both numbers, under the names that these have in files."""
    actors = state.part.actors
    by_id = {actor.id: actor for actor in actors}
    columns = {
        "id": table["id"].to_list(),
        "name": [by_id[id].name for id in table["id"]],
        "sector": [by_id[id].sector for id in table["id"]],
        axes.x: table["x"].to_list(),
        axes.y: table["y"].to_list(),
        f"rank_{axes.x}": table["rank_x"].to_list(),
        f"rank_{axes.y}": table["rank_y"].to_list(),
    }
    return pd.DataFrame(columns)
