"""The page Hubs: which sectors act as hubs, how sure that is, what it depends on, and who carries it."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from ..metrics.grouping import MOST_GROUPS, attributes, grouping
from ..network.model import Network
from ..network.selection import Scoped
from ..picture.groups import SECTOR, attribute_name
from ..text.catalogue import messages
from . import (
    analysis,
    answer,
    choices,
    dependence,
    filters,
    flows,
    markup,
    mixing,
    scope,
    shares,
    top_contributors,
)
from .computing.section import section
from .controls import distinct
from .data_limits import data_limits
from .groups import groups
from .view_state import ViewState


def show(state: ViewState) -> None:
    """Show the page Hubs."""
    _ = messages(state.lang).gettext
    lang, network = state.lang, state.measured
    title = st.empty()
    if state.is_part:
        st.caption(markup.escape_markdown(scope.sentence(state)))
    place = st.container()
    by = _compared_by(network, state)
    question = _("Which sectors act as hubs?")
    if by != SECTOR:
        question = _("Which groups act as hubs? ({by})").format(by=attribute_name(by, lang))
    title.title(markup.escape_markdown(question), anchor=False)
    if not network.actors:
        filters.reset_buttons(state)
    views = distinct_views(_views(state))
    part = partial(section, network=network, lang=lang)
    with place:
        answered = part("answer", show=lambda: answer.show(network, by, lang, title), height="8rem")
    if answered is False:
        return
    compared = groups(network, by, lang)
    part("shares", show=lambda: shares.show(network, compared, lang), height="24rem")
    part("dependence", show=lambda: dependence.show(views, compared, lang), height="12rem")
    part("contributors", show=lambda: top_contributors.show(state, compared), height="12rem")
    theme = st.context.theme.type or "light"
    with st.expander(_("Who works with whom?"), key="hubs_mixing", on_change="rerun") as folded:
        if folded.open:
            part("mixing", show=lambda: mixing.show(network, compared, lang, theme), height="30rem")
    with st.expander(_("Who brings which resource to whom?"), key="hubs_resources", on_change="rerun") as folded:
        if folded.open:
            part("resources", show=lambda: flows.show(network, compared, lang, theme), height="30rem")
    st.html(f'<div class="prose"><h2>{_("What the data cannot show")}</h2>{data_limits(network, lang)}</div>')
    with st.expander(_("For analysts"), key="hubs_analysis", on_change="rerun") as folded:
        if folded.open:
            analysis.show(views, compared, lang, theme)


def _views(state: ViewState) -> dict[str, Scoped]:
    """Both views of collaborations, first the one that the answer is about."""
    views = {"as_actors": state.in_view(as_ties=False), "as_ties": state.in_view(as_ties=True)}
    first = "as_ties" if state.view.scope.as_ties else "as_actors"
    return {first: views.pop(first), **views}


def distinct_views(views: Mapping[str, Scoped]) -> dict[str, Scoped]:
    """The views, without the second where it is the same network, since there are no collaborations."""
    first, second = views
    one, other = views[first].network, views[second].network
    equal = one.actors == other.actors and one.ties == other.ties
    return {first: views[first]} if equal else dict(views)


def _compared_by(network: Network, state: ViewState) -> str:
    """Show the choice of attribute; the one to compare by: sectors, unless the chosen attribute can be compared."""
    _ = messages(state.lang).gettext
    possible = distinct({by: attribute_name(by, state.lang) for by in attributes(network)})
    st.selectbox(
        _("Compare by"),
        list(possible),
        format_func=possible.__getitem__,
        key="control_by",
        on_change=choices.control("by", state.view.by if state.view.by in possible else SECTOR),
        width=280,
    )
    by = state.view.by if state.view.by in possible else SECTOR
    try:
        grouping(network, by)
    except ValueError:
        message = _(
            "“{by}” makes more than {most} groups, which is too many to compare. The page compares by sector."
        ).format(by=attribute_name(by, state.lang), most=MOST_GROUPS)
        st.info(markup.escape_markdown(message))
        return SECTOR
    return by
