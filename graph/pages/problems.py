"""Data that cannot be shown: every fault in the visitor's language, and the way out."""

from html import escape
from shlex import quote

import streamlit as st

from ..errors import Problem
from ..words import phrases
from ..words import problems as wording
from . import cache
from .cache import Opened

_MOST_LISTED = 200
_LOOK_AGAIN = 2  # seconds


def show_page(folder: str, opened: Opened, lang: str) -> None:
    """Say that nothing can be shown, and why; shows the network as soon as the files are mended."""
    say = phrases(lang)
    st.title(say["broken_title"])
    st.text(say["broken_help"])
    st.code(f"samverkan check --data {quote(folder)} --lang {lang}", language=None)
    _show_list(opened.problems, lang)
    _watch(folder, opened.fingerprint)


def show_banner(folder: str, opened: Opened, lang: str) -> None:
    """Say that the network on the screen is an older version, and why."""
    say = phrases(lang)
    st.warning(say["stale"])
    with st.expander(say["problem_list"]):
        _show_list(opened.problems, lang)
    _watch(folder, opened.fingerprint)


def listed(problems: tuple[Problem, ...], lang: str) -> str:
    """Problems as a list in HTML: where, and what."""
    items = "".join(
        f'<li class="{p.severity}"><code>{escape(p.place)}</code> {escape(p.message(lang))}</li>' for p in problems
    )
    return f'<ul class="problems">{items}</ul>'


def _show_list(problems: tuple[Problem, ...], lang: str) -> None:
    say = phrases(lang)
    errors = sum(p.severity == "error" for p in problems)
    st.html(listed(problems[:_MOST_LISTED], lang))
    if len(problems) > _MOST_LISTED:
        st.caption(say["and_more"].format(n=len(problems) - _MOST_LISTED))
    st.caption(wording.nothing_loaded(errors, lang))


@st.fragment(run_every=_LOOK_AGAIN)
def _watch(folder: str, fingerprint: str) -> None:
    if cache.fingerprint(folder) != fingerprint:
        st.rerun()
