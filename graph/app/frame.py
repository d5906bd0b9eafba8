"""What all pages share: the page configuration, the data, the menu and the side bar."""

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
from . import cache as page_cache
from . import choices, controls, document, files, markup, problems, server, whatif
from .view_state import ViewState, view_state

_STYLE = Path(__file__).with_name("style.css")
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
# The keys of an address whose value may be unknown, and the name of what each chooses.
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

_MAX_LISTED, _MAX_VALUE = 5, 80  # unknown values listed, and characters of each

Page = Callable[[ViewState], None]


def run(pages: Mapping[str, Page]) -> None:
    """Open the data folder and show the page that the address names."""
    lang = choices.language()
    _ = messages(lang).gettext
    st.set_page_config(page_icon="🕸️", layout="wide")
    st.html(_style())
    document.show(lang)
    folder, read_at = data_folder(), monotonic()
    opened = files.open_folder(folder)
    if opened.network is None:
        st.set_page_config(page_title=_("Stakeholder network"))
    # Created with or without a message, so that the elements after it keep their positions and the picture its state.
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
    chosen = choices.current(page_cache.known(opened.network))
    state = view_state(opened.network, chosen)
    entries = {
        key: st.Page(
            partial(page, state),
            title=_(PAGES[key]),
            icon=_ICONS[key],
            url_path=key,
            default=key == next(iter(pages)),
        )
        for key, page in pages.items()
    }
    here = st.navigation(list(entries.values()), position="top")
    if page := choices.requested_page():
        st.switch_page(entries[page])
    about = opened.network.about.title
    network = about.text(lang) if about else _("Stakeholder network")
    st.set_page_config(page_title=f"{here.title} · {network}")
    controls.show(state)
    if chosen.unknown:
        st.warning(markup.escape_markdown(_unknown_values(chosen.unknown, lang)))
    if here.url_path != "workshop":
        whatif.notice(state)
    here.run()
    choices.write_address(chosen)


def _unknown_values(unknown: Sequence[Unknown], lang: str) -> str:
    """The message about values in the address that the data do not have; lists the first of them."""
    _ = messages(lang).gettext
    listed = [f"{_key_name(one.key, lang)} ”{one.value[:_MAX_VALUE]}”" for one in unknown[:_MAX_LISTED]]
    if more := len(unknown) - len(listed):
        listed.append(_("… and {n} more").format(n=more))
    return _("This is not in these data: {values}. The page shows the nearest that it can.").format(
        values=", ".join(listed)
    )


def _key_name(key: str, lang: str) -> str:
    return messages(lang).gettext(KEYS[key]) if key in KEYS else key


@cache
def _style() -> str:
    """The style sheet of all pages as one element: each element is sent again at every click."""
    return f"<style>{theme.properties()}{_STYLE.read_text(encoding='utf-8')}{markup.symbol_style()}</style>"


def data_folder() -> str:
    """The data folder: from `--data` on the command line, or SAMVERKAN_DATA, or the default of the commands."""
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data")
    given = parser.parse_known_args(sys.argv[1:])[0].data or os.environ.get(locations.DATA_VARIABLE)
    return given or _default_folder(Path.cwd())


@cache
def _default_folder(_: Path) -> str:
    """The default data folder, found once: if it disappears later, the example data must not take its place."""
    folder = locations.data_folder()
    if folder == locations.shipped_data():
        sys.stderr.write(f"{installation.shipped_data(folder, 'en')}\n")
    return folder
