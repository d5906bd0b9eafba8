"""The component on every page that shows an editable network: it listens to what becomes of it."""

from collections.abc import Callable
from functools import cache
from secrets import token_hex
from typing import Any, NamedTuple

import streamlit as st

from ...data.folders import FILES, data_files
from ...text.catalogue import messages
from ...text.revisions import revision_texts
from ..editing import access, session
from . import events
from .feed import Feed
from .stream import FEEDS

_KEY, _VISITOR = "live", "live_visitor"


class Before(NamedTuple):
    """A folder's feed, and its latest revision before the files are looked at."""

    feed: Feed
    folder: str
    revision: int


def before(folder: str) -> Before | None:
    """What `show` is to know of a folder before its files are looked at; None where nobody may edit them.

    In tables, in a network that is open for one visit and in the example data there are no revisions.
    """
    names = data_files(folder)
    if access.refusal() or (names.actors, names.links) != FILES:
        return None
    feed = session.feed(folder)
    return Before(feed, folder, feed.revision())


def show(found: Before | None, network: str, lang: str, *, is_current: bool) -> None:
    """Have the browser listen to the feed of what is shown: a network by its digest, and whether it is the latest."""
    if found is None:
        return
    feed, _, revision = found
    feed.name(_visitor(), session.who())
    _live()(
        key=_KEY,
        data={
            "url": events_address(found),
            "shown": feed.shown(network, revision, is_current=is_current),
            "own": events.of_author(session.author()),
            "lang": lang,
            "words": _words(lang),
        },
        on_update_change=_nothing,
    )


def events_address(found: Before) -> str:
    """The address of the events of a folder for this visitor, below the app's own."""
    return f"/events/{FEEDS.add(found.feed, found.folder)}?visitor={_visitor()}"


def _visitor() -> str:
    name: str = st.session_state.setdefault(_VISITOR, token_hex(16))
    return name


@cache
def _live() -> Callable[..., Any]:
    # Registered once, and not before a script runs; `picture` says why.
    return st.components.v2.component("samverkan.live", js="live-*.js", css="live-*.css")


def _nothing() -> None:
    """The run that the button asks for shows the latest revision by itself."""


def _words(lang: str) -> dict[str, str]:
    _ = messages(lang).gettext
    return {
        **revision_texts(lang),
        "here": _("Here now: {names}"),
        "others": _("{n} more"),
        "alone": _("{n} here now"),
    }
