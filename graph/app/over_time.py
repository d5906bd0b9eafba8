"""The date of the picture on the page Explore as a slider, and play: year after year, with every actor in its place."""

from collections.abc import Sequence
from dataclasses import replace
from time import monotonic

import streamlit as st

from ..metrics.timeline import years_of
from ..picture.scene import MOST_DOTS
from ..text.catalogue import messages
from . import cache, choices
from .view_state import ViewState

_PAUSE = 1.5  # seconds that a year is shown
_EARLY = 0.8  # of these: a clock's tick may come a little early
_LOST = 10.0  # seconds without a step, after which the visitor has left the page
_ALL = 0  # no year: everything, whatever its dates
_OPEN, _STEPPED = "over_time_open", "over_time_stepped"


def opener(state: ViewState) -> None:
    """Show the button that opens the slider, where there are years to choose from and it is not open."""
    if _years(state) and not _is_open(state):
        st.button(
            messages(state.lang).gettext("Over the years"),
            key="over_time_opens",
            type="tertiary",
            icon=":material/timeline:",
            on_click=st.session_state.__setitem__,
            args=(_OPEN, True),
        )


def shown(state: ViewState) -> ViewState:
    """The state to draw the page from: while the years are played nothing is computed anew within the scope."""
    if not _is_playing(state) or not state.view.recompute:
        return state
    return replace(state, choices=replace(state.choices, view=replace(state.view, recompute=False)))


def show(state: ViewState) -> None:
    """Show the slider of years with play, if it is open."""
    years = _years(state)
    if not years or not _is_open(state):
        return
    _ = messages(state.lang).gettext
    at, playing = _year(state), _is_playing(state)
    options = [_ALL, *sorted({*years, at} - {_ALL})]
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="over_time"):
        st.button(
            _("Pause") if playing else _("Play"),
            key="over_time_play",
            icon=":material/pause:" if playing else ":material/play_arrow:",
            on_click=_stop if playing else _play,
            args=() if playing else (years, at),
        )
        st.session_state["control_over_time"] = at
        st.select_slider(
            _("Year shown"),
            options,
            format_func=lambda year: str(year) if year else _("All"),
            key="control_over_time",
            label_visibility="collapsed",
            on_change=_choose,
        )
        st.button(_("Close"), key="over_time_closes", type="tertiary", icon=":material/close:", on_click=_close)
    if playing:
        _clock(years, at)


@st.fragment(run_every=_PAUSE)
def _clock(years: Sequence[int], at: int) -> None:
    """Go on to the next year once this one has been shown long enough; after the last, stop."""
    stepped = st.session_state.get(_STEPPED)
    if stepped is None or monotonic() - stepped < _PAUSE * _EARLY:
        return
    after = next((year for year in years if year > at), None)
    if after is None:
        _stop()
    else:
        _go_to(after)
    st.rerun()


def _years(state: ViewState) -> Sequence[int]:
    """The years to choose from; none where there is no choice, or the picture would not keep its places."""
    years: Sequence[int] = cache.remember(years_of, state.network)
    keeps_places = state.view.map is not None or len(state.whole.actors) <= MOST_DOTS
    return years if keeps_places and len(years) > 1 else ()


def _year(state: ViewState) -> int:
    """The year of the date of the view, if it has one."""
    at = state.view.scope.selection.at
    return int(at[:4]) if at else _ALL


def _is_open(state: ViewState) -> bool:
    return bool(st.session_state.get(_OPEN)) or _year(state) != _ALL


def _is_playing(state: ViewState) -> bool:
    """Whether the years are being played: not if the date has been taken away, or the page been left meanwhile."""
    stepped = st.session_state.get(_STEPPED)
    return stepped is not None and _year(state) != _ALL and monotonic() - stepped < _LOST


def _play(years: Sequence[int], at: int) -> None:
    _go_to(at if at in years and at != years[-1] else years[0])


def _go_to(year: int) -> None:
    choices.choose("at", f"{year:04}")
    st.session_state[_STEPPED] = monotonic()


def _choose() -> None:
    """Show the year that the visitor has moved the slider to."""
    _stop()
    year: int = st.session_state["control_over_time"]
    st.session_state[_OPEN] = True
    choices.choose("at", f"{year:04}" if year else None)


def _stop() -> None:
    st.session_state.pop(_STEPPED, None)


def _close() -> None:
    """Close the slider, and show everything again."""
    _stop()
    st.session_state.pop(_OPEN, None)
    choices.choose("at", None)
    choices.choose("dates", None)
