"""The page Actors: a table of all actors and metrics, other views of them, and the exports."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from ..metrics import ACTOR_METRICS, RANKED
from ..metrics.direction import DIRECTED_DEGREES
from ..network.model import Network
from ..text import definitions, labels, number, region_name, separators, shorten
from ..text.catalogue import messages
from . import actors_view, cache, filters, grid, markup, sampled, scatter, scope
from .choices import apply_table_selection
from .computing.section import section
from .data_limits import EIGENVECTOR_UNDEFINED
from .engagement import view as engagement
from .exports import download
from .exports import section as export_section
from .view_state import ViewState

_KEY = "actor_table"
_RANKED_BY = "degree"  # unless the table has more actors than it shows
MOST_ROWS = 1_500  # whose numbers are formatted at every click, which takes .3 s
_BOUNDS = ("_low", "_high", "_samples")  # columns for the analysts' tables
_MAX_NAME = 56  # characters
_NAME_WIDTH = 400  # pixels; the column is not pinned, since a pinned one would be grey


def show(state: ViewState) -> None:
    """Show the page Actors."""
    _ = messages(state.lang).gettext
    title = _("Actors in scope") if state.is_part else _("All actors")
    st.title(title, anchor=False)
    _SHOWN[actors_view.chosen(state.lang)](state, title)
    export_section(state)


def _table_view(state: ViewState, title: str) -> None:
    section("actors", state.network, state.lang, partial(_table, state, title), "52rem")


def _table(state: ViewState, title: str) -> None:
    """Show the table, and its downloads."""
    _ = messages(state.lang).gettext
    lang, network = state.lang, state.part
    with st.spinner(_("Computing …"), show_time=True):
        whole = cache.actor_metrics(state.measured)
    whole = whole[whole["id"].isin(network.position.keys())]
    is_cut = len(whole) > MOST_ROWS
    by = state.view.size if is_cut and state.view.size in whole else _RANKED_BY
    table = whole.sort_values([by, "id"], ascending=[False, True]).head(MOST_ROWS)
    how = _("Sort by clicking on a heading. Tick a row to select the actor on every page.")
    st.caption(f"{how} {markup.escape_markdown(scope.sentence(state))}")
    if table.empty:
        filters.reset_buttons(state)
    if len(whole) and whole["eigenvector"].isna().all():
        st.caption(_(EIGENVECTOR_UNDEFINED))
    if drawn := sampled.of_actors(whole, lang):
        st.caption(drawn)
    if is_cut:
        text = _(
            "The table shows the {n} actors that rank highest by this measure: {measure}. "
            "Choose another under Size by. The downloads hold all {all}."
        )
        counts = {"n": number(len(table), lang), "all": number(len(whole), lang)}
        st.caption(text.format(measure=definitions.name(by, lang), **counts))
    ids = table["id"].tolist()
    picked = [ids.index(state.view.actor)] if state.view.actor in ids else []
    st.dataframe(
        _styled(_readable(network, table, lang), lang),
        key=_KEY,
        hide_index=True,
        height=640,
        alt=title,
        on_select=lambda: apply_table_selection(_KEY, ids),
        selection_mode="single-row",
        selection_default={"selection": {"rows": picked, "columns": []}},
        column_config=_columns(lang),
    )
    with st.container(horizontal=True):
        for suffix, label in ((".csv", _("Metrics as CSV")), (".xlsx", _("Metrics as Excel"))):
            download(whole.sort_values("id"), label, "metrics", suffix)


def _readable(network: Network, table: pd.DataFrame, lang: str) -> pd.DataFrame:
    """The table with the names of the screen, and without the id, which the name replaces."""
    _ = messages(lang).gettext
    bounds = [name for name in table if str(name).endswith(_BOUNDS)]
    shown = table.drop(columns=["id", *bounds])
    shown["name"] = [network.title(id, lang) for id in table["id"]]
    shown["sector"] = [network.sectors[sector].text(lang) for sector in table["sector"]]
    shown["form"] = [_(labels.FORMS[form]) for form in table["form"]]
    shown["region"] = [region_name(region, lang) if region else "" for region in table["region"]]
    return shown


def _styled(shown: pd.DataFrame, lang: str) -> "pd.io.formats.style.Styler":
    """The table with numbers in the language's format; it still sorts by the numbers themselves."""
    decimal, thousands = separators(lang)
    styler = shown.style.format(lambda name: shorten(str(name), _MAX_NAME), subset=["name"])
    for metric in (*RANKED, *DIRECTED_DEGREES):
        if metric not in shown:
            continue
        digits = definitions.DEFINITIONS[metric].digits
        styler = styler.format(precision=digits, decimal=decimal, thousands=thousands, na_rep="–", subset=[metric])
    return styler


def _columns(lang: str) -> dict[str, Any]:
    _ = messages(lang).gettext
    texts = {key: st.column_config.TextColumn(_(labels.ATTRIBUTES[key])) for key in ("sector", "form", "region")}
    named = {"name": st.column_config.TextColumn(_("Name"), width=_NAME_WIDTH)}
    measured = {
        metric: st.column_config.Column(definitions.name(metric, lang), help=definitions.meaning(metric, lang))
        for metric in (*ACTOR_METRICS, *DIRECTED_DEGREES)
    }
    return named | texts | measured


# What shows each view of the page.
_SHOWN: Mapping[str, Callable[[ViewState, str], None]] = {
    actors_view.TABLE: _table_view,
    actors_view.SCATTER: lambda state, _title: scatter.show(state),
    actors_view.GRID: lambda state, _title: section(
        "grid", state.network, state.lang, partial(grid.show, state), "44rem"
    ),
    actors_view.ENGAGEMENT: lambda state, _title: engagement.show(state),
}
