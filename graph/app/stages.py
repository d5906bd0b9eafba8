"""Stages: a view or a story for a large screen, as a document of its own that a lost connection does not interrupt."""

from collections.abc import Callable
from functools import partial
from gzip import decompress
from html import escape
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from ..export.html import Live, Stage
from ..narrative.staging import of_view
from ..narrative.stories import FILE, Story
from ..network.model import Network
from ..picture import url
from ..picture.url import View
from ..text.catalogue import N_, messages
from . import cache, choices, data_source, files, server, story_store
from .choices import Choices
from .computing import contents
from .computing.apart import COMPUTING, session
from .computing.contents import Setting, Written
from .live import page as live
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
    found = live.before(data_source.folder())
    stages = {_("Show this view on a large screen"): _view_address(state, Setting(theme, back), found)}
    if story is not None:
        address = _story_address(state, story, Setting(theme, back), found)
        stages = {_("Show the story on a large screen"): address, **stages}
    # Without the leading slash: the app may be served below another address.
    addresses = {label: address.removeprefix("/") for label, address in stages.items()}
    if new_window:
        for label, address in addresses.items():
            st.link_button(label, f"{address}#apart", type="primary")
        return
    buttons = (f'<a class="wall" href="{escape(address)}">{escape(label)}</a>' for label, address in addresses.items())
    st.html(f'<p class="walls">{"".join(buttons)}</p>')


def _view_address(state: ViewState, setting: Setting, found: live.Before | None) -> str:
    """The address of the current view's stage."""
    document = partial(_view, lang=state.lang)
    if found is None:
        return server.publish_stage(document(state.network, state.view, setting=setting), state.network.digest)
    written = url.write(state.view)

    def latest(network: Network, setting: Setting) -> bytes:
        view, _ = url.read(written, cache.known(network))
        return document(network, view, setting=setting)

    return _live_address(state, "view", setting, found, latest)


def _story_address(state: ViewState, story: Story, setting: Setting, found: live.Before | None) -> str:
    """The address of a story's stage."""
    document = partial(_story, lang=state.lang)
    if found is None:
        return server.publish_stage(document(state.network, story, setting=setting), state.network.digest)
    file, is_published = Path(found.folder, FILE), story in story_store.held().saved

    def latest(network: Network, setting: Setting) -> bytes:
        # A draft is the visitor's own until it is published.
        stories = files.stories_of(file, network) if is_published else ()
        return document(network, next((one for one in stories if one.id == story.id), story), setting=setting)

    return _live_address(state, f"story {story.id}", setting, found, latest)


def _live_address(
    state: ViewState, what: str, setting: Setting, found: live.Before, latest: Callable[[Network, Setting], bytes]
) -> str:
    """The address of a stage that is made of the latest network whenever it is asked for; made now too, for a click."""
    events = f"..{live.events_address(found)}"
    known_by = (what, state.lang, setting.theme, setting.back, events)

    def made(network: Network, shown: int) -> bytes:
        return latest(network, Setting(setting.theme, setting.back, Live(events, shown)))

    def make() -> bytes:
        revision = found.feed.revision()
        opened = files.open_folder(found.folder)
        network = opened.network or state.network
        is_current = opened.network is not None and opened.since is None and not opened.stale
        shown = found.feed.shown(network.digest, revision, is_current=is_current)
        return COMPUTING.waited(lambda: made(network, shown), "\0".join(known_by))

    made(state.network, found.feed.shown(state.network.digest, 0, is_current=False))
    return server.publish_live_stage(*known_by, make=make)


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
    return decompress(COMPUTING.waited(lambda: _story(state.network, story, state.lang, Setting(theme)), who))


def _story(network: Network, story: Story, lang: str, setting: Setting) -> bytes:
    written = Written.of(story)
    return _story_document(network, written.key, lang, setting, written)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=16, show_spinner=False)
def _story_document(network: Network, key: str, lang: str, setting: Setting, _written: Written) -> bytes:
    if COMPUTING.is_large(network):
        return COMPUTING(contents.story_stage, network, _written, lang, setting)
    return contents.packed_stage(_staged(network, key, lang, _written), setting)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=8, show_spinner=False)
def _staged(network: Network, key: str, lang: str, _written: Written) -> Stage:  # noqa: ARG001
    # Cached apart from the document, whose return address changes with the view on the page: to compute the pictures
    # again would take seconds.
    return COMPUTING(contents.staged_story, network, _written, lang)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=16, show_spinner=False)
def _view(network: Network, view: View, lang: str, setting: Setting) -> bytes:
    if COMPUTING.is_apart(contents.view_stage, network):
        return COMPUTING(contents.view_stage, network, view, lang, setting)
    return contents.packed_stage(of_view(network, view, lang, cache.remember), setting)


def return_address(chosen: Choices, **more: str) -> str:
    """The address of the page Workshop with these choices and `more` parameters, relative to a stage."""
    return f"../workshop?{urlencode({**chosen.address, **more})}"
