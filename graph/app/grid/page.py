"""The view of influence and interest: who is placed where, the grid, the names of the quadrants, and the table."""

from collections.abc import Mapping
from html import escape

import pandas as pd
import streamlit as st

from ...data.quadrants import LONGEST, keep_quadrants, read_quadrants
from ...data.store.edits import ConflictError, RefusedError
from ...data.store.engagement import By, set_engagement
from ...network.engagement import Engagement, quadrant_of, whole
from ...network.model import Network
from ...picture.groups import attribute_name
from ...text import grid as wording
from ...text.catalogue import messages
from .. import choices, clock, data_source, filters, markup, problems, scorecard
from ..chart import legend
from ..editing import access, session
from ..engagement import stated as engagement
from ..groups import groups
from ..view_state import ViewState
from . import component
from .own_numbers import own_numbers

_FAULT = "grid_fault"
_MOST_ROWS = 1_500  # of the table
_MOST_PROBLEMS = 20
_WHOLE = 1  # cell


def show(state: ViewState) -> None:
    """Show the view."""
    _, lang = messages(state.lang).gettext, state.lang
    if not filters.is_anybody_in_scope(state, state.part):
        return
    read = engagement.of(state.network)
    if read is None:
        _reading(state.network, lang)
        return
    stated, may_edit = read.by_actor, engagement.is_shown()
    own = {} if may_edit else own_numbers(state.part)
    quadrants = wording.quadrants(read_quadrants(data_source.folder()), lang)
    st.html(_answer(state, stated or own, quadrants))
    if read.problems:
        st.warning(_("The file holds faults; what they concern is not shown."))
        st.html(problems.listed(read.problems[:_MOST_PROBLEMS], lang))
    if fault := st.session_state.pop(_FAULT, None):
        st.error(markup.escape_markdown(fault))
    _ask_who(lang)
    if own:
        st.caption(_("Shown are the actors' own attributes for influence and interest, which are part of the network."))
    st.html(legend(groups(state.part, "sector", lang)))
    component.show(
        state,
        stated or own,
        quadrants,
        (lambda: _drop(state)) if may_edit else None,
        lambda: choices.choose("actor", component.selected(state)),
    )
    if may_edit:
        st.caption(
            _(
                "Drag an actor, or go to it with Tab and the arrow keys: Space lifts it, the arrow keys move it, Space "
                "drops it. Each drop is saved with the date of today, and can be undone. What is stated here is in no "
                "export unless it is asked for."
            )
        )
        _names(quadrants, lang)
    _table(state, stated or own, quadrants)


@st.fragment(run_every=1)
def _reading(network: Network, lang: str) -> None:
    """Show that the file is being read, until it has been."""
    st.info(messages(lang).gettext("What is stated is being read."))
    if engagement.of(network) is not None:
        st.rerun()


def _answer(state: ViewState, stated: Mapping[str, Engagement], quadrants: Mapping[str, str]) -> str:
    """Who is placed, as HTML."""
    lang, cells = state.lang, set[tuple[int, int]]()
    there: dict[str, list[str]] = {}
    for actor in state.part.actors:
        one = stated.get(actor.id)
        if one is None or one.influence is None or one.interest is None:
            continue
        there.setdefault(quadrant_of(one.influence, one.interest), []).append(state.part.title(actor.id, lang))
        cells.add((whole(one.influence), whole(one.interest)))
    first, *more = wording.placed(there, quadrants, len(state.part.actors), lang)
    n = sum(map(len, there.values()))
    if n > _WHOLE and len(cells) == _WHOLE:
        more.append(wording.in_one(n, *cells.pop(), lang))
    further = "".join(f"<p>{escape(sentence)}</p>" for sentence in more)
    return f'<div class="answer prose" role="status"><p class="lead">{escape(first)}</p>{further}</div>'


def _ask_who(lang: str) -> None:
    """Ask who assesses, where the visitor may; else say why not."""
    _ = messages(lang).gettext
    if not access.is_open():
        st.caption(_("What is stated of influence and interest is shown to those who may edit it."))
    if why := access.refusal():
        st.caption(markup.escape_markdown(access.reason(why, lang)))
        return
    if access.needs_code():
        access.ask_code(lang)
        return
    st.text_input(
        _("Assessed by"),
        session.who(),
        key="grid_who",
        max_chars=80,
        width=300,
        on_change=lambda: session.set_who(st.session_state["grid_who"]),
    )


def _drop(state: ViewState) -> None:
    """Save where an actor was dropped, as one edit."""
    found, lang = component.dropped(state), state.lang
    if found is None or not access.is_open():
        return
    _ = messages(lang).gettext
    values = {"influence": found.influence, "interest": found.interest}
    try:
        saved = set_engagement(session.store(), found.actor, values, By(clock.today(), session.who(), session.author()))
    except ConflictError:
        st.session_state[_FAULT] = _("Somebody else has changed the same meanwhile, so it stays as it is.")
    except RefusedError as refused:
        st.session_state[_FAULT] = " ".join(markup.capital(one.message(lang)) for one in refused.problems)
    else:
        session.announce(saved, lang)


def _names(quadrants: Mapping[str, str], lang: str) -> None:
    """Show the fields for the names of the quadrants, closed at first."""
    _ = messages(lang).gettext
    with st.expander(_("Name the quadrants"), key="grid_names", on_change="rerun") as folded:
        if not folded.open:
            return
        with st.form("grid_quadrants", border=False):
            named = {
                key: st.text_input(wording.side(key, lang), name, key=f"grid_name_{key}", max_chars=LONGEST)
                for key, name in quadrants.items()
            }
            st.caption(_("An empty field has its usual name again. The names are kept beside the data, for everybody."))
            if st.form_submit_button(_("Keep the names"), type="primary"):
                _keep(named, lang)


def _keep(named: Mapping[str, str], lang: str) -> None:
    _ = messages(lang).gettext
    own = {key: name for key, name in named.items() if name.strip() != _(wording.QUADRANTS[key])}
    try:
        keep_quadrants(data_source.folder(), own)
    except OSError:
        st.error(_("The names could not be written beside the data."))
        return
    st.rerun()


def _table(state: ViewState, stated: Mapping[str, Engagement], quadrants: Mapping[str, str]) -> None:
    """Show the table, closed at first."""
    _, lang, network = messages(state.lang).gettext, state.lang, state.part
    with st.expander(_("As a table"), key="grid_table", on_change="rerun") as folded:
        if not folded.open:
            return
        rows = [stated[actor.id] for actor in network.actors if actor.id in stated]
        sectors = {actor.id: network.sectors[actor.sector].text(lang) for actor in network.actors}
        rows.sort(key=lambda one: (-(one.influence or 0), -(one.interest or 0), one.actor))
        shown = rows[:_MOST_ROWS]
        readable = pd.DataFrame(
            {
                _("Actor"): [network.title(one.actor, lang) for one in shown],
                attribute_name("sector", lang): [sectors[one.actor] for one in shown],
                _("Influence"): [one.influence for one in shown],
                _("Interest"): [one.interest for one in shown],
                _("Quadrant"): [_quadrant(one, quadrants) for one in shown],
                _("Assessed by"): [one.assessed_by or "" for one in shown],
                _("Assessed on"): [one.assessed_on or "" for one in shown],
            }
        )
        st.dataframe(readable, hide_index=True, height=scorecard.height(readable), alt=_("Influence and interest"))


def _quadrant(one: Engagement, quadrants: Mapping[str, str]) -> str:
    if one.influence is None or one.interest is None:
        return ""
    return quadrants.get(quadrant_of(one.influence, one.interest), "–")
