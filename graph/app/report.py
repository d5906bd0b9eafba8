"""The section with the network in two pages on the page Workshop: choices, the report as it will be, and its files."""

from functools import lru_cache, partial

import pandas as pd
import streamlit as st

from .. import picture
from ..export.documents import FORMATS
from ..metrics.hub_table import joined
from ..metrics.pairs import EVERYBODY, MOST_ACTORS
from ..narrative.report import needed
from ..network.model import Network
from ..network.selection import Scope
from ..picture.url import View
from ..text.catalogue import N_, messages
from . import cache, report_choices
from .computing import contents, measures
from .computing.apart import COMPUTING, Pending, session
from .computing.contents import ReportAsked
from .computing.outcomes import Failed
from .computing.section import section
from .view_state import ViewState

_LABELS = {".html": N_("Report as a web page"), ".pdf": N_("Report as PDF"), ".docx": N_("Report for Word (DOCX)")}


def show(state: ViewState) -> None:
    """Show the section, folded at first: it needs most of what is computed of a network."""
    _ = messages(state.lang).gettext
    st.header(_("The network in two pages"), anchor="report")
    st.caption(
        _(
            "A report in words: who is in the network, which sectors are hubs and how sure that is, who connects, "
            "what is not documented, what ends, weak points and limits. Each sentence names where its numbers stand "
            "in the export."
        )
    )
    with st.expander(_("Compose the report"), key="report_open", on_change="rerun") as folded:
        if not folded.open:
            report_choices.withdraw()
            return
        report_choices.show(state.lang)
        section("report", state.measured, state.lang, lambda: _shown(state), "40rem", always=True)


def _shown(state: ViewState) -> None:
    """Show the report and the buttons of its files."""
    _ = messages(state.lang).gettext
    network, failed = state.measured, list[Pending]()
    asked = _asked(state, failed)
    with st.container(horizontal=True):
        for suffix in FORMATS:
            st.download_button(
                _(_LABELS[suffix]),
                data=partial(
                    COMPUTING.waited, partial(COMPUTING, contents.report_file, network, asked, suffix), session()
                ),
                file_name=f"report{suffix}",
                icon=":material/download:",
                on_click="ignore",
                key=f"report_take_{suffix[1:]}",
            )
    if failed:
        st.button(_("Compute what is lacking again"), key="report_again", on_click=_again, args=(failed,))
    tone = "dark" if st.context.theme.type == "dark" else "light"
    st.html(f'<div class="report prose">{_part(network, asked, tone)}</div>')


@lru_cache(maxsize=4)
def _part(network: Network, asked: ReportAsked, tone: str) -> str:
    return COMPUTING(contents.report_part, network, asked, tone)


def _asked(state: ViewState, failed: list[Pending]) -> ReportAsked:
    """The report that is asked for; all of its tables are computed at once, and those that could not be are `failed`.

    Raises
    ------
    Pending
        If some of them are still being computed.
    """
    chosen = report_choices.kept().choices(state.lang)
    tables, waiting = dict[str, pd.DataFrame](), list[Pending]()
    for name in needed(chosen.sections):
        try:
            tables[name] = _table(state.measured, name)
        except Pending as pending:
            (failed if isinstance(pending.outcome, Failed) else waiting).append(pending)
    if waiting:
        raise waiting[0]
    return ReportAsked(state.lang, _scope(state), chosen, tables, tuple(tables))


def _scope(state: ViewState) -> str:
    """The sentence on which part of the data is measured, and so in the report."""
    as_ties = state.view.scope.as_ties
    measured = state.view.scope if state.view.recompute else Scope(as_ties=as_ties)
    scoped = state.in_view(as_ties=as_ties)
    return picture.sentence(state.network, View(scope=measured), scoped, state.lang, numbers=False)


def _table(network: Network, name: str) -> pd.DataFrame:
    """A table of the export; where a page has computed the same, that."""
    match name:
        case "sectors":
            return joined([cache.sector_hubs(network), cache.hub_questions(network)])
        case "facts":
            return cache.quality(network).facts
        case "documentation_bias":
            return cache.quality(network).bias
        case "connectors" | "introductions" if len(network.actors) <= MOST_ACTORS:
            found = cache.meeting(network, EVERYBODY, None)
            return found.connectors if name == "connectors" else found.introductions.table
        case _:
            return cache.remember(measures.exported, network, name)


def _again(failed: list[Pending]) -> None:
    for pending in failed:
        COMPUTING.pool.forget(session(), pending.key)
