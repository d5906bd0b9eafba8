"""What every page shares: the window, the data, the menu and the side bar."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from time import monotonic

import streamlit as st

from ..data import locations
from ..picture import theme
from ..picture.url import Unknown
from ..text import installation
from ..text.catalogue import N_, messages
from . import cache as memory
from . import choices, controls, document, files, markup, problems, server, whatif
from .view_state import ViewState, view_state

_LOOK = Path(__file__).with_name("look.css")
_ICONS = {
    "explore": ":material/hub:",
    "hubs": ":material/bar_chart:",
    "actors": ":material/table_rows:",
    "workshop": ":material/co_present:",
    "methods": ":material/menu_book:",
}

PAGES = {
    "explore": N_("Explore"),
    "hubs": N_("Hubs"),
    "actors": N_("Actors"),
    "workshop": N_("Workshop"),
    "methods": N_("Methods"),
}
# The keys of an address whose value may be unknown, by what they choose.
KEYS = {
    "actor": N_("the actor"),
    "to": N_("the actor"),
    "focus": N_("the actor in focus"),
    "size": N_("the size"),
    "colour": N_("the colour"),
    "layout": N_("the layout"),
    "map": N_("the map"),
    "by": N_("the comparison"),
    "chart": N_("the chart"),
    "sector": N_("the sector"),
    "form": N_("the form"),
    "region": N_("the region"),
    "kind": N_("the kind"),
    "resource": N_("the resource"),
    "challenge": N_("the challenge"),
    "confidence": N_("the confidence"),
    "through": N_("the sector"),
    "at": N_("the date"),
    "dates": N_("the choice of dates"),
    "radius": N_("the number of steps"),
    "show": N_("what is out of scope"),
    "numbers": N_("the choice of numbers"),
    "collaborations": N_("the reading of collaborations"),
    "remove": N_("the actor to take away"),
    "remove-sector": N_("the sector to take away"),
    "remove-link": N_("the partnership to take away"),
    "remove-funded-by": N_("the funder"),
    "remove-ending-by": N_("the date of the end"),
    "add-tie": N_("the tie to add"),
    "add-actor": N_("the actor to add"),
    "v": N_("the link's version"),
    "lang": N_("the language"),
}

_MOST_UNKNOWN, _LONGEST_VALUE = 5, 80

Page = Callable[[ViewState], None]


def run(pages: Mapping[str, Page]) -> None:
    """Open the data folder named on the command line and show the page that the address asks for."""
    lang = choices.language()
    _ = messages(lang).gettext
    st.set_page_config(page_icon="🕸️", layout="wide")
    st.html(_look())
    document.show(lang)
    folder, read_at = data_folder(), monotonic()
    opened = files.open_folder(folder)
    if opened.network is None:
        st.set_page_config(page_title=_("Stakeholder network"))
    # There with or without a message: what comes after it keeps its place, and the picture what it shows.
    message = st.empty()
    if opened.since is not None:
        with message.container():
            problems.show_reading(folder, opened, lang)
    elif opened.network is None:
        problems.show_page(folder, opened, lang)
    elif opened.stale:
        with message.container():
            problems.show_banner(folder, opened, lang)
    if opened.network is None:
        return
    server.RESOURCES.set_data(opened.network.digest, read_at)
    chosen = choices.current(memory.known(opened.network))
    now = view_state(opened.network, chosen)
    entries = {
        key: st.Page(
            partial(page, now),
            title=_(PAGES[key]),
            icon=_ICONS[key],
            url_path=key,
            default=key == next(iter(pages)),
        )
        for key, page in pages.items()
    }
    here = st.navigation(list(entries.values()), position="top")
    if page := choices.wanted_page():
        st.switch_page(entries[page])
    about = opened.network.about.title
    network = about.text(lang) if about else _("Stakeholder network")
    st.set_page_config(page_title=f"{here.title} · {network}")
    controls.show(now)
    if chosen.unknown:
        st.warning(markup.plain(_told(chosen.unknown, lang)))
    if here.url_path != "workshop":
        whatif.elsewhere(now)
    here.run()
    choices.write_address(chosen)


def _told(unknown: Sequence[Unknown], lang: str) -> str:
    """What the address asks for that is not there, in one message however much it is."""
    _ = messages(lang).gettext
    named = [f"{_called(one.key, lang)} ”{one.value[:_LONGEST_VALUE]}”" for one in unknown[:_MOST_UNKNOWN]]
    if more := len(unknown) - len(named):
        named.append(_("… and {n} more").format(n=more))
    return _("This is not in these data: {values}. The page shows the nearest that it can.").format(
        values=", ".join(named)
    )


def _called(key: str, lang: str) -> str:
    return messages(lang).gettext(KEYS[key]) if key in KEYS else key


@cache
def _look() -> str:
    """The style of all pages, in one piece: each piece is told of at every click."""
    return f"<style>{theme.properties()}{_LOOK.read_text(encoding='utf-8')}{markup.marks()}</style>"


def data_folder() -> str:
    """The folder after `--data` on the command line, or in SAMVERKAN_DATA, or what commands take without."""
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data")
    asked = parser.parse_known_args(sys.argv[1:])[0].data or os.environ.get(locations.DATA_VARIABLE)
    return asked or _found(Path.cwd())


@cache
def _found(_: Path) -> str:
    """The folder for an app that was started in some folder: once, lest a missing one give way to the example data."""
    folder = locations.data_folder()
    if folder == locations.shipped_data():
        sys.stderr.write(f"{installation.shipped_data(folder, 'en')}\n")
    return folder
