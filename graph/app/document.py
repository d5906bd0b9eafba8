"""What every page asks of the browser's document: its language, Streamlit's words in it, and the keys."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from gzip import compress
from typing import Any

import streamlit as st

from ..text import STREAMLIT, phrases
from . import server

_KEY = "page"


@cache
def _page() -> Callable[..., Any]:
    # Registered once, and not before a script runs, as the picture is.
    return st.components.v2.component("samverkan.page", js="page-*.js", css="page-*.css")


def show(lang: str) -> None:
    """Tell the document which language it is in; `?` shows the keys, and `/` and Ctrl+K find an actor."""
    _page()(key=_KEY, data={"lang": lang, "url": server.publish(_texts(lang), data=None)})


@cache
def _texts(lang: str) -> bytes:
    """The texts, which the browser fetches once."""
    say = phrases(lang)
    content = {
        "streamlit": list(STREAMLIT.items()) if lang == "sv" else [],
        "keys": {
            "title": say["keys_title"],
            "close": say["keys_close"],
            "sections": [{"title": say[title], "keys": list(keys)} for title, keys in _sections(say)],
        },
    }
    return compress(json.dumps(content, ensure_ascii=False).encode(), mtime=0)


def _sections(say: Mapping[str, str]) -> Iterator[tuple[str, Iterator[tuple[list[str], str]]]]:
    """Where keys work, and there the keys and what they do."""
    enter = say["keys_enter"]
    sections = {
        "keys_everywhere": {"keys_find": ["/", "Ctrl + K"], "keys_help": ["?"], "keys_escape": ["Esc"]},
        "keys_search": {"keys_search_move": ["↓", "↑"], "keys_search_take": [enter], "keys_search_leave": ["Esc"]},
        "keys_picture": {
            "keys_step": ["n", "p"],
            "keys_reach": ["1", "2", "3", "4"],
            "keys_pan": ["←", "→", "↑", "↓"],
            "keys_zoom": ["+", "−"],
            "keys_fit": ["0"],
            "keys_leave": ["Esc"],
        },
        "keys_legend": {"keys_only": [say["keys_double_click"], say["keys_shift_enter"]]},
    }
    for title, keys in sections.items():
        yield title, ((names, say[meaning]) for meaning, names in keys.items())
