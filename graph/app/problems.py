"""Messages about data that contain errors or are being read, in the visitor's language."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from pathlib import Path
from shlex import quote

import streamlit as st

from ..data.reading import MEBIBYTE
from ..network.problems import Problem
from ..text import number
from ..text import problems as wording
from ..text.catalogue import messages
from . import files
from .files import OpenedFolder

CHECK_INTERVAL = 2  # seconds


def show_page(folder: str, opened: OpenedFolder, lang: str) -> None:
    """Show the page of errors in the data; the network is shown as soon as the files have been corrected."""
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
    """Show that the files are being read: as a banner over an earlier network, or as a page if there is none."""
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
    """Show the banner that the network on the screen is an older version, with the errors in the new one."""
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
    """Problems as an HTML list: the place and the message of each."""
    items = "".join(
        f'<li class="{p.severity}"><code>{escape(p.place)}</code> {escape(p.message(lang))}</li>' for p in problems
    )
    return f'<ul class="problems">{items}</ul>'


def without_paths(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems with the names of their files alone: where these lie is nobody's business elsewhere."""
    return tuple(replace(problem, file=Path(problem.file).name) for problem in problems)


def _show_list(opened: OpenedFolder, lang: str) -> None:
    st.html(listed(opened.problems, lang))
    st.caption(wording.nothing_loaded(opened.errors, lang))


@st.fragment(run_every=CHECK_INTERVAL)
def _watch(folder: str, revision: str, lang: str = "") -> None:
    """Rerun the page when there is another result; if `lang` is given, show how long reading has taken so far."""
    opened = files.open_folder(folder, wait=False)
    if opened.revision != revision:
        st.rerun()
    if lang and opened.since is not None:
        st.caption(messages(lang).gettext("It has taken {n} s so far.").format(n=files.seconds(opened.since)))
