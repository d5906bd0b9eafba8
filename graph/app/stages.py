"""Stages: a view or a story for a large screen, as a document of its own that a lost connection does not interrupt."""

from functools import partial
from gzip import decompress
from html import escape
from urllib.parse import urlencode

import streamlit as st

from ..export.html import Stage
from ..narrative.staging import of_view
from ..narrative.stories import Story
from ..network.model import Network
from ..picture.url import View
from ..text.catalogue import N_, messages
from . import cache, choices, server
from .choices import Choices
from .computing import contents
from .computing.apart import COMPUTING, session
from .computing.contents import Written
from .view_state import ViewState

_BACKGROUNDS = {"projector": N_("Black"), "projector-white": N_("White")}
_BACKGROUND = "wall_ground"
_DEFAULT = "wall_ground_first"
_PARAMETER = "ground"  # of the address that leads back from a stage


def background(state: ViewState) -> str:
    """Show the choice of background; the name of the theme that is chosen."""
    _ = messages(state.lang).gettext
    asked = choices.parameter(_PARAMETER)
    # Stored, since a control whose default changes takes the new one.
    default = st.session_state.setdefault(_DEFAULT, asked if asked in _BACKGROUNDS else next(iter(_BACKGROUNDS)))
    chosen: str = st.segmented_control(
        _("Background"),
        _BACKGROUNDS,
        format_func=lambda theme: _(_BACKGROUNDS[theme]),
        key=_BACKGROUND,
        default=default,
        required=True,
    )
    return chosen


def links(state: ViewState, story: Story | None, theme: str, *, new_window: bool) -> None:
    """Show links to the stages of the story and of the current view, styled as buttons; Escape leads back.

    In a `new_window` the session, with all that is not saved, stays open here; there Escape closes the window.
    """
    _ = messages(state.lang).gettext
    back = return_address(state.choices, **{_PARAMETER: theme}, **({"story": story.id} if story else {}))
    stages = {_("Show this view on a large screen"): _view(state.network, state.view, state.lang, theme, back)}
    if story is not None:
        content = _story(state.network, story, state.lang, theme, back)
        stages = {_("Show the story on a large screen"): content, **stages}
    # Without the leading slash: the app may be served below another address.
    addresses = {
        label: server.publish_stage(content, state.network.digest).removeprefix("/")
        for label, content in stages.items()
    }
    if new_window:
        for label, address in addresses.items():
            st.link_button(label, f"{address}#apart", type="primary")
        return
    buttons = (f'<a class="wall" href="{escape(address)}">{escape(label)}</a>' for label, address in addresses.items())
    st.html(f'<p class="walls">{"".join(buttons)}</p>')


def download(state: ViewState, story: Story, theme: str) -> None:
    """Show the button that downloads the stage of the story as one file."""
    st.download_button(
        messages(state.lang).gettext("The story as a web page"),
        data=partial(_downloaded, state, story, theme, session()),
        file_name=f"{story.id}.html",
        icon=":material/download:",
        on_click="ignore",
        key="story_html",
    )


def _downloaded(state: ViewState, story: Story, theme: str, who: str) -> bytes:
    return decompress(COMPUTING.waited(lambda: _story(state.network, story, state.lang, theme, ""), who))


def _story(network: Network, story: Story, lang: str, theme: str, back: str) -> bytes:
    written = Written.of(story)
    return _story_document(network, written.key, lang, theme, back, written)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=16, show_spinner=False)
def _story_document(network: Network, key: str, lang: str, theme: str, back: str, _written: Written) -> bytes:
    if COMPUTING.is_large(network):
        return COMPUTING(contents.story_stage, network, _written, lang, theme, back)
    return contents.packed_stage(_staged(network, key, lang, _written), theme, back)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=8, show_spinner=False)
def _staged(network: Network, key: str, lang: str, _written: Written) -> Stage:  # noqa: ARG001
    # Cached apart from the document, whose return address changes with the view on the page: to compute the pictures
    # again would take seconds.
    return COMPUTING(contents.staged_story, network, _written, lang)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=16, show_spinner=False)
def _view(network: Network, view: View, lang: str, theme: str, back: str) -> bytes:
    if COMPUTING.is_apart(contents.view_stage, network):
        return COMPUTING(contents.view_stage, network, view, lang, theme, back)
    return contents.packed_stage(of_view(network, view, lang, cache.remember), theme, back)


def return_address(chosen: Choices, **more: str) -> str:
    """The address of the page Workshop with these choices and `more` parameters, relative to a stage."""
    return f"../workshop?{urlencode({**chosen.address, **more})}"
