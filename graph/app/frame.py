"""What all pages share: the page configuration, the data, the menu and the side bar."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from time import monotonic

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ..data.folders import look_into, network_in
from ..network.model import Network
from ..network.vocabulary import KINDS, SECTORS
from ..picture import theme
from ..text.catalogue import N_, messages
from . import (
    actors_view,
    choices,
    compare,
    controls,
    data_page,
    data_source,
    delivery,
    document,
    files,
    gaps,
    importing,
    markup,
    network_list,
    phone_bar,
    problems,
    scatter,
    server,
    unknown_values,
    visit,
    whatif,
)
from . import cache as page_cache
from .computing import section
from .computing.apart import COMPUTING, Pending
from .editing import dialog as edit_dialog
from .editing import kept_page, since
from .live import page as live
from .view_state import ViewState, view_state

_STYLE = Path(__file__).with_name("style.css")
_ICONS = {
    "explore": ":material/hub:",
    "hubs": ":material/bar_chart:",
    "actors": ":material/table_rows:",
    "gaps": ":material/grid_view:",
    "compare": ":material/compare_arrows:",
    "workshop": ":material/co_present:",
    "data": ":material/database:",
    "methods": ":material/menu_book:",
    "networks": ":material/folder_open:",
}

PAGES = {
    "explore": N_("Explore"),
    "hubs": N_("Hubs"),
    "actors": N_("Actors"),
    "gaps": N_("Gaps"),
    "compare": N_("Compare"),
    "workshop": N_("Workshop"),
    "data": N_("Data"),
    "methods": N_("Methods"),
}
# The front page where no network is shown.
_WITHOUT = {"data": N_("Data"), "networks": N_("Networks")}
_NOBODY = Network((), (), SECTORS, KINDS)
Page = Callable[[ViewState], None]


def run(pages: Mapping[str, Page]) -> None:
    """Open the network that the address names and show the page that it names."""
    begun = monotonic()
    _run(pages)
    COMPUTING.show(begun)
    delivery.wait()


def _run(pages: Mapping[str, Page]) -> None:
    lang = choices.language()
    st.set_page_config(page_icon="🕸️", layout="wide")
    st.html(_style())
    under_way = importing.current()
    document.show(lang, under_way.step if under_way else "", choices.requested_place())
    # Created with or without a message, so that the elements after it keep their positions and the picture its state.
    message = st.empty()
    if visiting := visit.current():
        with message.container():
            visit.banner(visiting, lang)
        _show(pages, visiting.network, visiting.place, monotonic(), visit.SOURCE)
        return
    root, name = data_source.root(), choices.beside_view("network")
    kind = look_into(root).kind
    if kind == "several":
        found = network_in(root, name) if name else None
        if found is None:
            server.RESOURCES.release(str(Path(root, name or "")))
            _show_without(pages, "networks", lambda: network_list.show(lang, name))
            return
        _open(pages, str(found), {"network": found.name}, message)
    elif kind != "network" and not files.has_been_read(root):
        _show_without(pages, "data", lambda: data_page.show_without_network(lang))
    else:
        _open(pages, root, {}, message)


def _open(pages: Mapping[str, Page], folder: str, source: Mapping[str, str], message: DeltaGenerator) -> None:
    """Show the network of a folder, or why it cannot be shown; `source` is what the address says of it."""
    lang, read_at = choices.language(), monotonic()
    before = live.before(folder)
    opened = files.open_folder(folder)
    if opened.network is None:
        st.set_page_config(page_title=messages(lang).gettext("Stakeholder network"))
        _hold_page(pages)
    if opened.since is not None:
        with message.container():
            problems.show_reading(folder, opened, lang)
    elif opened.network is None:
        problems.show_page(folder, opened, lang)
        data_page.other_networks(lang)
    elif opened.stale:
        with message.container():
            problems.show_banner(folder, opened, lang)
    if opened.network is not None:
        is_current = opened.since is None and not opened.stale
        live.show(before, opened.network.digest, lang, is_current=is_current)
        kept_page.show(lang)
        _show(pages, opened.network, folder, read_at, source)


def _hold_page(pages: Mapping[str, Page]) -> None:
    """Let the page that the address names be the current one though it is not shown.

    Without navigation Streamlit would open the front page once there is a network.
    """
    unseen = [st.Page(_nothing, title=key, url_path=key, default=key == next(iter(pages))) for key in pages]
    st.navigation(unseen, position="hidden")


def _nothing() -> None:
    """A page that is not shown."""


def _show(pages: Mapping[str, Page], network: Network, place: str, read_at: float, source: Mapping[str, str]) -> None:
    """Show the page that the address names of a network that is read from a place."""
    server.RESOURCES.set_data(network.digest, read_at, place)
    asked = {**since.asked(), **compare.asked(), **actors_view.asked(), **scatter.asked(network), **gaps.asked()}
    chosen = choices.current(page_cache.known(network), {**source, **asked})
    state, lang = view_state(network, chosen), chosen.lang
    _ = messages(lang).gettext
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
    phone_bar.show(entries, lang)
    about = network.about.title
    title = about.text(lang) if about else _("Stakeholder network")
    st.set_page_config(page_title=f"{here.title} · {title}")
    if here.url_path == "data" and importing.current():
        importing.side_bar(lang)
    else:
        importing.end()
        controls.show(state, partial(network_list.switch, lang))
    if unknown := [one for one in chosen.unknown if one.key != visit.KEY]:
        st.warning(markup.escape_markdown(unknown_values.sentence(unknown, lang)))
    if len(unknown) < len(chosen.unknown):
        visit.show_gone(lang)
    if here.url_path != "workshop":
        whatif.notice(state)
    edit_dialog.show(state)
    try:
        here.run()
    except Pending as pending:  # a part that is no section of its own
        section.show_pending("page", pending, lang, "60vh")
    choices.write_address(chosen)
    choices.arrive()


def _show_without(pages: Mapping[str, Page], key: str, show: Callable[[], None]) -> None:
    """Show a page where there is no network to show, at whatever address; of the others the menu has Methods alone."""
    chosen = choices.without_network()
    _ = messages(chosen.lang).gettext
    methods = partial(pages["methods"], view_state(_NOBODY, chosen))
    front = st.Page(show, title=_(_WITHOUT[key]), icon=_ICONS[key], url_path=next(iter(pages)), default=True)
    others = [
        st.Page(show, title=_(PAGES[name]), url_path=name, visibility="hidden")
        for name in (*pages,)[1:]
        if name != "methods"
    ]
    last = st.Page(methods, title=_(PAGES["methods"]), icon=_ICONS["methods"], url_path="methods")
    here = st.navigation([front, *others, last], position="top")
    if page := choices.requested_page():
        st.switch_page(last if page == "methods" else front)
    st.set_page_config(page_title=f"{here.title} · {_('Stakeholder network')}")
    if here is not last and importing.current():
        importing.side_bar(chosen.lang)
    else:
        importing.end()
        controls.show_without_network(chosen.lang)
    if visit.KEY in chosen.source:
        visit.show_gone(chosen.lang)
    here.run()
    choices.write_address(chosen)


@cache
def _style() -> str:
    """The style sheet of all pages as one element: each element is sent again at every click."""
    return f"<style>{theme.properties()}{_STYLE.read_text(encoding='utf-8')}{markup.symbol_style()}</style>"
