"""Parts of pages that fill in: what is being computed for them stands in their place."""

from collections.abc import Callable, Hashable, Mapping
from html import escape
from time import monotonic
from typing import TypeVar

import streamlit as st

from ... import metrics
from ...metrics import brokerage_null, coverage, crossing, ended, flows, hubs, quality, timeline
from ...metrics.involvement import involvement
from ...network.model import Network
from ...picture.groups import member_of
from ...picture.placed import territories
from ...text import number, percent
from ...text.catalogue import N_, messages
from .. import delivery
from . import contents, imports, measures
from .apart import COMPUTING, Pending, session
from .outcomes import Failed, Waiting

T = TypeVar("T")

_INTERVAL = 1  # seconds
_NAMES: Mapping[Callable[..., object], str] = {
    metrics.actor_metrics: N_("Computing the metrics of all actors"),
    metrics.measured: N_("Computing a metric of all actors"),
    metrics.places: N_("Computing a metric of all actors"),
    measures.sector_hubs: N_("Computing which groups are hubs"),
    measures.hub_questions: N_("Comparing with randomly rewired ties and reassigned partnerships"),
    measures.plausible: N_("Computing which networks the confidence in the data allows"),
    measures.uneven: N_("Computing the test against uneven records"),
    measures.resampling: N_("Computing the test with partnerships drawn anew, and without each of them"),
    measures.hubs_without: N_("Computing what changes without some actors"),
    measures.comparison: N_("Computing what a supposed change leads to"),
    measures.differences: N_("Comparing the two sides"),
    measures.row_of: N_("Comparing several in a row"),
    measures.group_hubs: N_("Computing the measures of groups as blocks"),
    hubs.carriers: N_("Computing the top contributors"),
    measures.mixing_untested: N_("Computing the ties between groups"),
    measures.mixing_tested: N_("Comparing the ties between groups with those of random networks"),
    coverage.coverage: N_("Computing what is documented where"),
    coverage.behind: N_("Computing what is documented where"),
    quality.quality: N_("Computing how well it is documented"),
    measures.connecting: N_("Computing who connects"),
    measures.meeting: N_("Computing who connects and who should meet"),
    crossing.partnership_span: N_("Computing the ties between groups"),
    flows.resources: N_("Computing which resources are brought to whom"),
    involvement: N_("Computing in what order the sectors are involved"),
    brokerage_null.sector_brokerage: N_("Computing who brokers between whom"),
    measures.stability: N_("Computing the test against missing data"),
    measures.leave_one_out: N_("Computing the test without each actor"),
    measures.explained_leave_one_out: N_("Comparing with random networks without each of five actors"),
    measures.fewest: N_("Computing how few partnerships decide"),
    member_of: N_("Computing the communities"),
    ended.after: N_("Computing what is left once what ends has ended"),
    timeline.sector_years: N_("Computing the shares of the sectors in each year"),
    measures.exported: N_("Computing the tables of the report"),
    contents.report_part: N_("Composing the report"),
    contents.report_file: N_("Composing the report"),
    imports.different: N_("Comparing the files with the network that is there"),
    imports.both: N_("Putting together the files and the network that is there"),
    contents.staged_story: N_("Preparing the pictures for the large screen"),
    contents.story_stage: N_("Preparing the pictures for the large screen"),
    contents.view_stage: N_("Preparing the pictures for the large screen"),
    territories: N_("Computing where the actors stand in the picture"),
}
_REASONS = {
    "cancelled": N_("This was cancelled."),
    "memory": N_("This was stopped, since it needed more memory than is allowed."),
    "stopped": N_("This was stopped: the process that computed it ended."),
}


def section(
    name: str, network: Network, lang: str, show: Callable[[], T], height: str = "8rem", *, always: bool = False
) -> T | None:
    """Show a part of a page by `show`; in its place, if that has to wait, what is computed, and then None.

    `name` is another for each part of a page, `height` about that of the part, as a length in CSS. Nothing is added to
    a page of a small network, except for parts that may have to wait `always`, however small it is.
    """
    if not (always or COMPUTING.is_large(network)):
        return show()
    place = st.empty()
    try:
        with place.container():
            return show()
    except Pending as pending:
        with place.container():
            show_pending(name, pending, lang, height)
    return None


def show_pending(name: str, pending: Pending, lang: str, height: str) -> None:
    """Show what is being computed, or why it was not, with a button to cancel it or to try again."""
    if isinstance(pending.outcome, Failed):
        _failed(name, pending, pending.outcome.reason, lang, height)
    else:
        _watch(name, pending, lang, height)


@st.fragment(run_every=_INTERVAL)
def _watch(name: str, pending: Pending, lang: str, height: str) -> None:
    """Show how far a computation is; rerun the page when there is a result."""
    outcome = COMPUTING.pool.poll(session(), pending.key)
    if not isinstance(outcome, Waiting):
        st.rerun()
    _ = messages(lang).gettext
    if outcome.since is None:
        text = _("Waiting for other computations to end.")
    else:
        text = _("It has taken {n} s so far.").format(n=number(int(monotonic() - outcome.since), lang))
        if outcome.done is not None:
            text += f" {_('{share} is done.').format(share=percent(outcome.done, lang))}"
    st.html(_block(f"{_(_NAMES[pending.make])} …", text, height))
    st.button(_("Cancel"), key=f"computing_cancel_{name}", on_click=_cancel, args=(pending.key,))
    delivery.wait()


def _failed(name: str, pending: Pending, reason: str, lang: str, height: str) -> None:
    _ = messages(lang).gettext
    text = _(_REASONS.get(reason, N_("This could not be computed.")))
    st.html(_block(f"{_(_NAMES[pending.make])}: {text}", "", height))
    st.button(_("Try again"), key=f"computing_again_{name}", on_click=_again, args=(pending.key,))


def _block(status: str, text: str, height: str) -> str:
    """What is announced, and what changes each second and is not."""
    return (
        f'<div class="computing" style="min-height:{height}"><p role="status" aria-live="polite">{escape(status)}</p>'
        f"<p>{escape(text)}</p></div>"
    )


def _cancel(key: Hashable) -> None:
    COMPUTING.pool.cancel(session(), key)


def _again(key: Hashable) -> None:
    COMPUTING.pool.forget(session(), key)
