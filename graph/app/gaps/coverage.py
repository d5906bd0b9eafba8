"""The section of coverage on the page Gaps: what support is documented where, and which sectors are in which region."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from ...metrics.coverage import BY
from ...picture.outlines import attribution
from ...text import chance, number
from ...text import coverage as wording
from ...text.catalogue import N_, messages
from .. import cache, markup, scorecard
from ..chart import Theme
from ..exports import download
from ..view_state import ViewState
from . import address, behind, coverage_charts
from .covered import MOST_SHOWN, Covered, covered

_BY = {"functions": N_("Support"), "sector": N_("Sectors")}
_QUESTION = {"functions": N_("Which support is documented where?"), "sector": N_("Which sectors are documented where?")}
_MOST_COLUMNS = 12  # of the heat map; with more the cells would be too narrow to read
_VERDICTS = {"more": N_("more common"), "fewer": N_("rarer"), "chance": N_("may be chance"), "undefined": "–"}
_LEGEND = {
    "functions": N_(
        "The number of actors that offer it and are based there; after the + those that reach it through a link."
    ),
    "sector": N_(
        "The number of actors that are based there; after the + those that reach it through a link. Coloured is what "
        "is established: violet is more common than chance, red rarer."
    ),
}


def show(state: ViewState) -> None:
    """Show the section: the answer in sentences, the map beside the heat map, the actors behind them, and the table."""
    _ = messages(state.lang).gettext
    lang = state.lang
    by = address.chosen(address.COVERED, "by", BY) or BY[0]
    shown = covered(state, by)
    st.header(_(_QUESTION[by]), anchor=False)
    if not shown.names:
        st.html(f'<p class="prose">{escape(wording.no_regions(lang))}</p>')
        return
    first, *further = _answer(shown, lang)
    more = f"<p>{escape(' '.join(further))}</p>" if further else ""
    st.html(f'<div class="answer prose"><p class="lead">{escape(first)}</p>{more}</div>')
    place = _choices(shown, lang)
    _of_chosen(shown, place, lang)
    _charts(shown, place, lang)
    behind.show(state, shown, place)
    _table(shown, lang)
    terms = markup.definition_list((term, escape(meaning)) for term, meaning in _words(shown, lang))
    st.html(f'<details class="words"><summary>{_("What do these words mean?")}</summary>{terms}</details>')


def _words(shown: Covered, lang: str) -> Iterator[tuple[str, str]]:
    """The words of the section, with the kinds of links that there are."""
    network = shown.network
    kinds = [network.kinds[id] for id in dict.fromkeys(link.kind for link in network.links)]
    return wording.words([(kind.name.text(lang), kind.resource, kind.directed) for kind in kinds], shown.by, lang)


def _answer(shown: Covered, lang: str) -> list[str]:
    if shown.by == "functions":
        return wording.functions(shown.states, shown.spoken_of, lang, counties=bool(shown.counties))
    unusual: dict[str, list[wording.Unusual]] = {"fewer": [], "more": []}
    for row in shown.table.to_dict("records"):
        if row["verdict"] in unusual:
            region, sector = shown.names[row["region"]], shown.groups[row["group"]]
            unusual[row["verdict"]].append(wording.Unusual(region, sector, int(row["based"]), float(row["expected"])))
    reasons = shown.table["reason"].value_counts().drop("", errors="ignore")
    tested = int((shown.table["verdict"] != "undefined").sum())
    return wording.sectors(
        unusual["fewer"], unusual["more"], tested, lang, reason=str(reasons.index[0]) if len(reasons) else ""
    )


def _choices(shown: Covered, lang: str) -> tuple[str | None, str | None]:
    """Show the choices of what is shown, of a region, and of a function or sector; the last two as they are chosen."""
    _ = messages(lang).gettext
    with st.container(horizontal=True, vertical_alignment="bottom", key="coverage_choices"):
        st.segmented_control(
            _("Show"),
            list(BY),
            format_func=lambda by: _(_BY[by]),
            required=True,
            key="coverage_by",
            on_change=_kept("by", shown.by),
        )
        region = address.chosen(address.COVERED, "region", list(shown.names))
        st.selectbox(
            _("Region"),
            list(shown.names),
            index=None,
            format_func=shown.names.__getitem__,
            placeholder=_("All regions"),
            width=260,
            key="coverage_region",
            on_change=_kept("region", region),
        )
        group = address.chosen(address.COVERED, shown.by, list(shown.groups))
        st.selectbox(
            _(_BY[shown.by]) if shown.by == "functions" else _("Sector"),
            list(shown.groups),
            index=None,
            format_func=shown.groups.__getitem__,
            placeholder=_("All"),
            width=220,
            key=f"coverage_{shown.by}",
            on_change=_kept(shown.by, group),
        )
    return region, group


def _of_chosen(shown: Covered, place: tuple[str | None, str | None], lang: str) -> None:
    """Show what is documented of the region or group that is chosen; else how to choose, so that nothing moves."""
    _ = messages(lang).gettext
    name, lines = behind.sentences(shown, place, lang)
    text = escape(
        _("Choose a region, or click on the map or the heat map, to see what is documented there and by whom.")
    )
    if name:
        text = f"<b>{escape(name)}:</b> {escape(' '.join(lines))}"
    st.html(f'<p class="prose" role="status">{text}</p>')


def _kept(what: str, value: str | None) -> Callable[[], None]:
    """Show a value in the widget of a choice, and return what keeps the one that a visitor chooses."""
    st.session_state[f"coverage_{what}"] = value
    return lambda: address.choose(address.COVERED, **{what: st.session_state[f"coverage_{what}"]})


def _charts(shown: Covered, place: tuple[str | None, str | None], lang: str) -> None:
    _ = messages(lang).gettext
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    maps, cells = st.columns([1, 2.6], gap="medium") if len(shown.groups) <= _MOST_COLUMNS else (st.container(), None)
    with maps:
        described = _("Map of the regions, shaded by what is documented; the table below has the same numbers.")
        if shown.counties:
            st.altair_chart(
                coverage_charts.sweden(shown, place, lang, theme),
                alt=described,
                key="coverage_map",
                on_select=partial(_choose_region, "coverage_map"),
            )
        if shown.others:
            if shown.counties:
                st.html(f'<p class="also">{_("Regions beyond the map:")}</p>')
            st.altair_chart(
                coverage_charts.grid(shown, place, lang, theme),
                alt=described,
                key="coverage_grid",
                on_select=partial(_choose_region, "coverage_grid"),
            )
        shading = wording.shading(shown.by, lang, of_one=place[1] is not None)
        st.html(f'<p class="also">{escape(shading)} {_attribution(lang) if shown.counties else ""}</p>')
    if cells is None:
        return
    with cells:
        st.altair_chart(
            coverage_charts.heat_map(shown, place, lang, theme),
            alt=_("Heat map of how many actors are documented; the table below has the same numbers."),
            key="coverage_cells",
            on_select=partial(_choose_cell, shown.by),
        )
        st.caption(f"{_(_LEGEND[shown.by])} {_('Where cells are narrow, – stands for: not documented.')}")
        if len(shown.actors) > MOST_SHOWN:
            text = _("Shown are the {n} regions with most actors; the downloads have all {all}.")
            st.caption(text.format(n=number(MOST_SHOWN, lang), all=number(len(shown.actors), lang)))


def _choose_region(key: str) -> None:
    if found := st.session_state[key].selection[coverage_charts.REGIONS]:
        address.choose(address.COVERED, region=found[0]["region"])


def _choose_cell(by: str) -> None:
    if found := st.session_state["coverage_cells"].selection[coverage_charts.CELLS]:
        region, group = found[0]["cell"].split("|")
        address.choose(address.COVERED, region=region, **{by: group})


def _attribution(lang: str) -> str:
    _, work = messages(lang).gettext, attribution()
    return escape(_("Outlines: {author}, {licence}, simplified.")).format(
        author=markup.link(work.author, work.url), licence=markup.link(work.licence, work.licence_url)
    )


def _table(shown: Covered, lang: str) -> None:
    """Show the table, closed at first, and the downloads."""
    _ = messages(lang).gettext
    with st.expander(_("As a table"), key="coverage_table", on_change="rerun") as folded:
        if folded.open:
            rows = _readable(shown, lang)
            st.dataframe(rows, hide_index=True, height=scorecard.height(rows), alt=_(_QUESTION[shown.by]))
    with st.container(horizontal=True):
        download(shown.table, _("The numbers as CSV"), f"coverage-{shown.by}")
        actors = cache.behind(shown.network, shown.by, shown.within)
        download(actors, _("The actors behind them as CSV"), f"coverage-{shown.by}-actors")


def _readable(shown: Covered, lang: str) -> pd.DataFrame:
    _ = messages(lang).gettext
    table = shown.table
    columns: Mapping[str, list[object]] = {
        _("Region"): [shown.names[region] for region in table["region"]],
        _("Support") if shown.by == "functions" else _("Sector"): [shown.groups[group] for group in table["group"]],
        _("Based there"): table["based"].to_list(),
        _("Through a link"): table["linked"].to_list(),
    }
    if shown.by == "functions":
        more: Mapping[str, list[object]] = {
            _("Of these derived"): table["derived"].to_list(),
            _("Documented"): [wording.state(documented, lang) for documented in table["documented"]],
        }
    else:
        more = {
            messages(lang).pgettext("number of actors", "Expected"): [number(v, lang, 1) for v in table["expected"]],
            _("Result"): [_(_VERDICTS[verdict]) for verdict in table["verdict"]],
            _("p, as few or fewer, adjusted"): [chance(p, lang) for p in table["p_lower_adjusted"]],
            _("p, as many or more, adjusted"): [chance(p, lang) for p in table["p_adjusted"]],
        }
    return pd.DataFrame({**columns, **more})
