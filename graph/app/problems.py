"""Data that cannot be shown, or not yet: every fault in the visitor's language, and the way out."""

from html import escape
from shlex import quote

import streamlit as st

from ..data.reading import MEBIBYTE
from ..network.problems import Problem
from ..text import number
from ..text import problems as wording
from ..text.catalogue import messages
from . import files
from .files import OpenedFolder

LOOK_AGAIN = 2  # seconds


def show_page(folder: str, opened: OpenedFolder, lang: str) -> None:
    """Say that nothing can be shown, and why; shows the network as soon as the files are mended."""
    _ = messages(lang).gettext
    st.title(_("The data contain errors"))
    st.text(
        _(
            "Nothing was loaded: data are read all or nothing. Correct the files and save: the page reads them "
            "again by itself. The same list comes from"
        )
    )
    st.code(f"samverkan check --data {quote(folder)} --lang {lang}", language=None)
    _show_list(opened, lang)
    _watch(folder, opened.revision)


def show_reading(folder: str, opened: OpenedFolder, lang: str) -> None:
    """Say that the files are being read: with a network in a banner, without one on a page of its own."""
    _ = messages(lang).gettext
    if opened.network is None:
        st.title(_("The data are being read"))
        st.text(
            _("The files are {size} MiB together. The page is shown by itself once they have been read.").format(
                size=number(opened.size / MEBIBYTE, lang, 1)
            )
        )
    else:
        st.info(_("The files have changed and are being read. Until then the page shows the last readable version."))
    _watch(folder, opened.revision, lang)


def show_banner(folder: str, opened: OpenedFolder, lang: str) -> None:
    """Say that the network on the screen is an older version, and why."""
    _ = messages(lang).gettext
    st.warning(
        _(
            "The files have changed and cannot be read. The page shows the last readable version until they are "
            "corrected."
        )
    )
    with st.expander(_("Problems and warnings")):
        _show_list(opened, lang)
    _watch(folder, opened.revision)


def listed(problems: tuple[Problem, ...], lang: str) -> str:
    """Problems as a list in HTML: where, and what."""
    items = "".join(
        f'<li class="{p.severity}"><code>{escape(p.place)}</code> {escape(p.message(lang))}</li>' for p in problems
    )
    return f'<ul class="problems">{items}</ul>'


def _show_list(opened: OpenedFolder, lang: str) -> None:
    st.html(listed(opened.problems, lang))
    st.caption(wording.nothing_loaded(opened.errors, lang))


@st.fragment(run_every=LOOK_AGAIN)
def _watch(folder: str, revision: str, lang: str = "") -> None:
    """Run the page again when there is something else to show; in a language, say how long that has taken so far."""
    opened = files.open_folder(folder, wait=False)
    if opened.revision != revision:
        st.rerun()
    if lang and opened.since is not None:
        st.caption(messages(lang).gettext("It has taken {n} s so far.").format(n=files.seconds(opened.since)))
