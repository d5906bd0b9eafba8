"""The component on every page that shows an editable network: it listens to what becomes of it."""

from collections.abc import Callable
from functools import cache
from secrets import token_hex
from typing import Any, NamedTuple

import streamlit as st

from ...data.folders import FILES, data_files
from ...text.catalogue import messages
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
    feed, folder, revision = found
    visitor = st.session_state.setdefault(_VISITOR, token_hex(16))
    feed.name(visitor, session.who())
    _live()(
        key=_KEY,
        data={
            "url": f"/events/{FEEDS.add(feed, folder)}?visitor={visitor}",
            "shown": feed.shown(network, revision, is_current=is_current),
            "own": events.of_author(session.author()),
            "lang": lang,
            "words": _words(lang),
        },
        on_update_change=_nothing,
    )


@cache
def _live() -> Callable[..., Any]:
    # Registered once, and not before a script runs; `picture` says why.
    return st.components.v2.component("samverkan.live", js="live-*.js", css="live-*.css")


def _nothing() -> None:
    """The run that the button asks for shows the latest revision by itself."""


def _words(lang: str) -> dict[str, str]:
    _ = messages(lang).gettext
    return {
        "stale": _("Numbers of revision {shown}, now {latest}"),
        "update": _("Update"),
        "changed": _("{who} has changed the network. The numbers are of revision {shown}, now {latest}."),
        "somebody": _("Somebody"),
        "here": _("Here now: {names}"),
        "others": _("{n} more"),
        "alone": _("{n} here now"),
    }
