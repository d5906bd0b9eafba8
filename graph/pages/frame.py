"""What every page shares: the window, the data, the menu and the side bar."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import streamlit as st

from ..words import phrases
from . import cache as memory
from . import choices, controls, markup, problems
from .seen import Seen, seen

_LOOK = Path(__file__).with_name("look.css")
_ICONS = {
    "explore": ":material/hub:",
    "hubs": ":material/bar_chart:",
    "actors": ":material/table_rows:",
    "methods": ":material/menu_book:",
}

Page = Callable[[Seen], None]


def run(pages: Mapping[str, Page]) -> None:
    """Open the data folder named on the command line and show the page that the address asks for."""
    lang = choices.language()
    say = phrases(lang)
    st.set_page_config(page_title=say["app"], page_icon="🕸️", layout="wide")
    st.html(_look())
    folder = data_folder()
    opened = memory.open_folder(folder)
    if opened.network is None:
        problems.show_page(folder, opened, lang)
        return
    if opened.stale:
        problems.show_banner(folder, opened, lang)
    chosen = choices.current(memory.known(opened.network))
    now = seen(opened.network, chosen)
    with st.spinner(say["computing"], show_time=True):
        memory.actor_metrics(now.measured)
    entries = {
        key: st.Page(
            partial(page, now),
            title=say[key],
            icon=_ICONS[key],
            url_path=key,
            default=key == next(iter(pages)),
        )
        for key, page in pages.items()
    }
    here = st.navigation(list(entries.values()), position="top")
    if page := choices.wanted_page():
        st.switch_page(entries[page])
    controls.show(now)
    for unknown in chosen.unknown:
        key = "unknown_actor" if unknown.key == "actor" else "unknown_choice"
        st.warning(markup.plain(say[key].format(key=unknown.key, value=unknown.value[:80])))
    here.run()
    choices.write_address(chosen)


@cache
def _look() -> str:
    """The style of all pages, in one piece: each piece is told of at every click."""
    return f"<style>{_LOOK.read_text(encoding='utf-8')}{markup.marks()}</style>"


def data_folder() -> str:
    """The folder after `--data` on the command line; `data` beside the program without it."""
    parser = ArgumentParser(add_help=False)
    parser.add_argument("--data", default="data")
    return str(parser.parse_known_args(sys.argv[1:])[0].data)
