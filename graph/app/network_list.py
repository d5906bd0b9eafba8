"""The networks of a folder that holds several: the page that lists them, and the switch between them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from urllib.parse import urlencode

import streamlit as st

from ..data.folders import look_into
from ..data.networks import Entry
from ..text import number
from ..text.alphabet import alphabetical
from ..text.catalogue import messages
from . import choices, data_source, doors, markup, visit
from .controls import distinct
from .networks import Networks, networks
from .problems import CHECK_INTERVAL

_SWITCH = "control_network"
_SPARE = ' class="spare"'  # a column that is left out where there is little room


def show(lang: str, unknown: str | None = None) -> None:
    """Show the page that lists the networks; `unknown` is a name in the address that none of them has."""
    _ = messages(lang).gettext
    root = data_source.root()
    found = networks(root)
    st.title(_("Which network?"), anchor=False)
    if unknown:
        st.warning(
            markup.escape_markdown(_("There is no network ”{name}” here. Choose one of these.").format(name=unknown))
        )
    if found.entries:
        st.html(_table(found.entries, lang))
    if found.since is not None:
        st.caption(_("The networks are being read …"))
    _watch(root, found)
    st.header(_("A new network"), anchor=False)
    doors.show(lang)


def switch(lang: str) -> None:
    """Show the choice of another network, where the folder holds several; in the side bar."""
    _ = messages(lang).gettext
    root = data_source.root()
    names = look_into(root).names
    if visit.current() or choices.beside_view("network") not in names:
        return
    titles = {entry.name: _title(entry, lang) for entry in networks(root, wait=False).entries or ()}
    shown = {name: titles.get(name, name) for name in names}
    labels = distinct({name: shown[name] for name in alphabetical(shown, lang)})
    st.session_state[_SWITCH] = choices.beside_view("network")
    st.selectbox(
        _("Network"),
        list(labels),
        format_func=labels.__getitem__,
        key=_SWITCH,
        on_change=lambda: choices.open_source({"network": st.session_state[_SWITCH]}),
    )


def way_back(lang: str) -> None:
    """Show the button that leads to the list, where the folder holds several networks."""
    if look_into(data_source.root()).kind == "several":
        label = messages(lang).gettext("All networks")
        st.button(label, key="all_networks", icon=":material/list:", on_click=choices.open_source, args=({},))


def _table(entries: tuple[Entry, ...], lang: str) -> str:
    _ = messages(lang).gettext
    headings = {_("Network"): "", _("Actors"): "", _("Partnerships"): "", _("Date"): _SPARE, _("Last change"): ""}
    heads = "".join(f'<th scope="col"{rank}>{escape(heading)}</th>' for heading, rank in headings.items())
    by_name = {entry.name: entry for entry in entries}
    ordered = alphabetical({entry.name: _title(entry, lang) for entry in entries}, lang)
    rows = "".join(f"<tr>{''.join(_cells(by_name[name], lang))}</tr>" for name in ordered)
    return f'<div class="sheet"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def _cells(entry: Entry, lang: str) -> Iterator[str]:
    catalogue = messages(lang)
    title, address = _title(entry, lang), urlencode({"network": entry.name, "lang": lang})
    named = "" if title == entry.name else f' <span class="also">{escape(entry.name)}</span>'
    yield f'<th scope="row"><a href="?{escape(address)}" target="_self">{escape(title)}</a>{named}</th>'
    if entry.errors:
        problems = catalogue.ngettext("{n} problem; cannot be shown", "{n} problems; cannot be shown", entry.errors)
        yield f'<td colspan="3" class="fault">{escape(problems.format(n=number(entry.errors, lang)))}</td>'
    else:
        yield f"<td>{number(entry.actors, lang)}</td><td>{number(entry.links, lang)}</td>"
        yield f"<td{_SPARE}>{escape(entry.date or '–')}</td>"
    yield f"<td>{_day(entry.changed)}</td>"


def _title(entry: Entry, lang: str) -> str:
    return entry.title.text(lang) if entry.title else entry.name


def _day(seconds: float | None) -> str:
    return "–" if seconds is None else datetime.fromtimestamp(seconds, UTC).astimezone().date().isoformat()


@st.fragment(run_every=CHECK_INTERVAL)
def _watch(root: str, shown: Networks) -> None:
    """Rerun the page when there is another result."""
    if look_into(root).kind != "several" or networks(root, wait=False).revision != shown.revision:
        st.rerun()
