"""What every page shares: the window, the data, the menu and the side bar."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from pathlib import Path

import streamlit as st

from ..model import Network
from ..words import LANGUAGES, counted, definitions, phrases
from . import cache, choices, markup, problems
from .choices import Choices

_LOOK = Path(__file__).with_name("look.css")
_LANGUAGE_NAMES = {"sv": "Svenska", "en": "English"}
_ICONS = {
    "explore": ":material/hub:",
    "hubs": ":material/bar_chart:",
    "actors": ":material/table_rows:",
    "methods": ":material/menu_book:",
}

Page = Callable[[Network, Choices], None]


def run(pages: Mapping[str, Page]) -> None:
    """Open the data folder named on the command line and show the page that the address asks for."""
    lang = choices.language()
    say = phrases(lang)
    st.set_page_config(page_title=say["app"], page_icon="🕸️", layout="wide")
    st.html(_LOOK)
    folder = data_folder()
    opened = cache.open_folder(folder)
    if opened.network is None:
        problems.show_page(folder, opened, lang)
        return
    if opened.stale:
        problems.show_banner(folder, opened, lang)
    chosen = choices.current(opened.network.position)
    with st.spinner(say["computing"], show_time=True):
        cache.actor_metrics(opened.network)
    entries = [
        st.Page(
            partial(page, opened.network, chosen),
            title=say[key],
            icon=_ICONS[key],
            url_path=key,
            default=key == next(iter(pages)),
        )
        for key, page in pages.items()
    ]
    here = st.navigation(entries, position="top")
    _side_bar(opened.network, chosen)
    for unknown in chosen.unknown:
        key = "unknown_actor" if unknown.key == "actor" else "unknown_choice"
        st.warning(markup.plain(say[key].format(key=unknown.key, value=unknown.value[:80])))
    here.run()
    choices.write_address(chosen)


def data_folder() -> str:
    """The folder after `--data` on the command line; `data` beside the program without it."""
    parser = ArgumentParser(add_help=False)
    parser.add_argument("--data", default="data")
    return str(parser.parse_known_args(sys.argv[1:])[0].data)


def _side_bar(network: Network, chosen: Choices) -> None:
    say = phrases(chosen.lang)
    title = network.about.title.text(chosen.lang) if network.about.title else say["app"]
    names = {actor.id: _searchable(actor.title(chosen.lang), actor.aliases) for actor in network.actors}
    with st.sidebar:
        st.html(f'<p class="app-title">{escape(title)}</p>')
        st.segmented_control(
            say["language"],
            LANGUAGES,
            format_func=_LANGUAGE_NAMES.__getitem__,
            key="control_lang",
            required=True,
            label_visibility="collapsed",
            on_change=choices.control("lang", chosen.lang),
        )
        st.selectbox(
            say["find"],
            sorted(names, key=lambda id: names[id].casefold()),
            format_func=names.__getitem__,
            index=None,
            key="control_actor",
            placeholder=say["find_placeholder"],
            on_change=choices.control("actor", chosen.actor),
        )
        st.pills(
            say["size_by"],
            choices.SIZES,
            format_func=lambda size: definitions.name(size, chosen.lang),
            key="control_size",
            required=True,
            on_change=choices.control("size", chosen.size),
        )
        sizes = (
            counted("actors", len(network.actors), chosen.lang),
            counted("ties", len(network.ties), chosen.lang),
        )
        st.caption(" · ".join(sizes))


def _searchable(name: str, aliases: tuple[str, ...]) -> str:
    """A name with the other names that it is found by."""
    return f"{name} ({', '.join(aliases)})" if aliases else name
