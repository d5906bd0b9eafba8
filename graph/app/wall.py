"""What is shown on a wall: a document that stands by itself, so that a lost connection takes nothing away."""

from dataclasses import replace
from gzip import compress, decompress
from html import escape
from urllib.parse import urlencode

import streamlit as st

from ..export.html import Stage, document
from ..narrative.staging import of_view, staged
from ..narrative.stories import Story, stories_text
from ..network.model import Network
from ..picture import url
from ..picture.url import Known, View
from ..text.catalogue import N_, messages
from . import cache, choices, server
from .view_state import ViewState

_GROUNDS = {"projector": N_("Black"), "projector-white": N_("White")}
_GROUND = "wall_ground"
_FIRST = "wall_ground_first"
_ASKED = "ground"  # as the way back from a wall has it


def ground(state: ViewState) -> str:
    """Black or white, as is chosen here."""
    _ = messages(state.lang).gettext
    asked = choices.beside_view(_ASKED)
    # Kept, since a control whose default changes takes the new one.
    first = st.session_state.setdefault(_FIRST, asked if asked in _GROUNDS else next(iter(_GROUNDS)))
    chosen: str = st.segmented_control(
        _("Background"),
        _GROUNDS,
        format_func=lambda one: _(_GROUNDS[one]),
        key=_GROUND,
        default=first,
        required=True,
    )
    return chosen


def links(state: ViewState, story: Story | None, theme: str, *, apart: bool) -> None:
    """Links that look like buttons and lead to the story and the present view on a wall; Escape leads back.

    `apart` from this window, in one of its own, the session stays with all that is saved nowhere; Escape closes it.
    """
    _ = messages(state.lang).gettext
    there = back(state.view, state.lang, **{_ASKED: theme}, **({"story": story.id} if story else {}))
    stages = {_("Show this view on a large screen"): _view(state.network, state.view, state.lang, theme, there)}
    if story is not None:
        with st.spinner(_("Computing …")):
            made = _story(state.network, _key(story), state.lang, theme, there, story)
        stages = {_("Show the story on a large screen"): made, **stages}
    # Without the first stroke: the app may be served below another address.
    walls = {
        label: server.publish_stage(made, state.network.digest).removeprefix("/") for label, made in stages.items()
    }
    if apart:
        for label, where in walls.items():
            st.link_button(label, f"{where}#apart", type="primary")
        return
    buttons = (f'<a class="wall" href="{escape(where)}">{escape(label)}</a>' for label, where in walls.items())
    st.html(f'<p class="walls">{"".join(buttons)}</p>')


def offer(state: ViewState, story: Story, theme: str) -> None:
    """The story as one file that steps by keys."""
    st.download_button(
        messages(state.lang).gettext("The story as a web page"),
        data=lambda: decompress(_story(state.network, _key(story), state.lang, theme, "", story)),
        file_name=f"{story.id}.html",
        icon=":material/download:",
        on_click="ignore",
        key="story_html",
    )


def known(state: ViewState) -> Known:
    """What a view of a story may name."""
    return cache.known(state.network)


def _key(story: Story) -> str:
    return stories_text([story]) + repr([step.problems for step in story.steps])


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=16, show_spinner=False)
def _story(network: Network, key: str, lang: str, theme: str, back: str, _story: Story) -> bytes:
    stage = _staged(network, key, lang, _story)
    return compress(document(replace(stage, theme=theme, back=back)), mtime=0)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=8, show_spinner=False)
def _staged(network: Network, key: str, lang: str, _story: Story) -> Stage:  # noqa: ARG001
    # The key is what Streamlit remembers by: the story as it is written, and its faults. By itself, since another view
    # leads back elsewhere, and to compute the pictures again would take seconds.
    return staged(network, _story, lang, hubs=cache.sector_hubs, remember=cache.remember)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=16, show_spinner=False)
def _view(network: Network, view: View, lang: str, theme: str, back: str) -> bytes:
    stage = of_view(network, view, lang, cache.remember)
    return compress(document(replace(stage, theme=theme, back=back)), mtime=0)


def back(view: View, lang: str, **more: str) -> str:
    """The page Workshop with this view, seen from a wall; and what else was chosen there."""
    return f"../workshop?{urlencode({'lang': lang, **url.write(view), **more})}"
