"""Data that cannot be shown, or not yet: every fault in the visitor's language, and the way out."""

from html import escape
from shlex import quote

import streamlit as st

from ..data.reading import MEBIBYTE
from ..network.problems import Problem
from ..text import number, phrases
from ..text import problems as wording
from . import files
from .files import Opened

LOOK_AGAIN = 2  # seconds


def show_page(folder: str, opened: Opened, lang: str) -> None:
    """Say that nothing can be shown, and why; shows the network as soon as the files are mended."""
    say = phrases(lang)
    st.title(say["broken_title"])
    st.text(say["broken_help"])
    st.code(f"samverkan check --data {quote(folder)} --lang {lang}", language=None)
    _show_list(opened, lang)
    _watch(folder, opened.state)


def show_reading(folder: str, opened: Opened, lang: str) -> None:
    """Say that the files are being read: with a network in a banner, without one on a page of its own."""
    say = phrases(lang)
    if opened.network is None:
        st.title(say["reading_title"])
        st.text(say["reading_help"].format(size=number(opened.size / MEBIBYTE, lang, 1)))
    else:
        st.info(say["reading_changed"])
    _watch(folder, opened.state, lang)


def show_banner(folder: str, opened: Opened, lang: str) -> None:
    """Say that the network on the screen is an older version, and why."""
    say = phrases(lang)
    st.warning(say["stale"])
    with st.expander(say["problem_list"]):
        _show_list(opened, lang)
    _watch(folder, opened.state)


def listed(problems: tuple[Problem, ...], lang: str) -> str:
    """Problems as a list in HTML: where, and what."""
    items = "".join(
        f'<li class="{p.severity}"><code>{escape(p.place)}</code> {escape(p.message(lang))}</li>' for p in problems
    )
    return f'<ul class="problems">{items}</ul>'


def _show_list(opened: Opened, lang: str) -> None:
    st.html(listed(opened.problems, lang))
    st.caption(wording.nothing_loaded(opened.errors, lang))


@st.fragment(run_every=LOOK_AGAIN)
def _watch(folder: str, state: str, lang: str = "") -> None:
    """Run the page again when there is something else to show; in a language, say how long that has taken so far."""
    opened = files.open_folder(folder, wait=False)
    if opened.state != state:
        st.rerun()
    if lang and opened.since is not None:
        st.caption(phrases(lang)["reading_since"].format(n=files.seconds(opened.since)))
