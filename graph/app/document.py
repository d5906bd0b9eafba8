"""The component on every page that sets the document's language, translates Streamlit's texts, and handles keys."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from gzip import compress
from typing import Any

import streamlit as st

from ..data.importing.spreadsheets.sizes import MEGABYTE, MOST_BYTES, MOST_BYTES_TOGETHER
from ..text import REWORDED, STREAMLIT
from ..text.catalogue import SOURCE, messages
from . import server
from .uploads import MOST_FILES

_KEY = "page"


@cache
def _page() -> Callable[..., Any]:
    # Registered once, and not before a script runs; `picture` says why.
    return st.components.v2.component("samverkan.page", js="page-*.js", css="page-*.css")


def show(lang: str, step: str = "", place: str = "") -> None:
    """Set the document's language; `?` shows the keys, and `/` and Ctrl+K go to the search field.

    Another `step` than before, of a page that has several, is shown from its top, and its heading gets the focus.
    Within a step the focus stays next to a control that has gone. The heading of the `place`, an anchor, is scrolled
    to and gets the focus once it is there.
    """
    url = server.publish(_texts(lang), data=None)
    _page()(key=_KEY, data={"lang": lang, "step": step, "place": place, "url": url})


@cache
def _texts(lang: str) -> bytes:
    """The component's texts as gzipped JSON, which the browser fetches once."""
    _ = messages(lang).gettext
    content = {
        "streamlit": [*_reworded(lang), *([word, _(word)] for word in STREAMLIT if lang != SOURCE)],
        "keys": {
            "title": _("Keys"),
            "close": _("Close"),
            "sections": [{"title": title, "keys": keys} for title, keys in _sections(lang)],
        },
    }
    return compress(json.dumps(content, ensure_ascii=False).encode(), mtime=0)


def _reworded(lang: str) -> Iterator[list[str]]:
    """What Streamlit says of files that were not taken, and the sentence that is shown for it."""
    most = {
        "limit": MOST_BYTES // MEGABYTE,
        "together": MOST_BYTES_TOGETHER // MEGABYTE,
        "files": MOST_FILES,
    }
    for words, sentence in REWORDED.items():
        yield [words, messages(lang).gettext(sentence).format(**most)]


def _sections(lang: str) -> Iterator[tuple[str, list[tuple[list[str], str]]]]:
    """The sections of the list of keys: where they work, then each key and what it does."""
    _ = messages(lang).gettext
    enter = _("Enter")
    yield (
        _("On every page"),
        [
            (["/", "Ctrl + K"], _("Find an actor")),
            (["?"], _("Show the keys")),
            (["Esc"], _("Close what lies on top")),
        ],
    )
    yield (
        _("In the search field"),
        [
            (["↓", "↑"], _("Move among the matches")),
            ([enter], _("Take the marked one, or the best match")),
            (["Esc"], _("Undo what has been typed")),
        ],
    )
    yield (
        _("In the picture, while it has the focus"),
        [
            (["n", "p"], _("Next and previous actor by rank")),
            (["1", "2", "3", "4"], _("Show only what surrounds the selected actor, so many steps away")),
            (["←", "→", "↑", "↓"], _("Move the picture")),
            (["+", "−"], _("Zoom")),
            (["0"], _("Show all")),
            (["Esc"], _("Leave the surroundings, then deselect")),
        ],
    )
    yield (
        _("In the legend"),
        [([_("Double click"), _("Shift + Enter")], _("Show this group only, and then all again"))],
    )
