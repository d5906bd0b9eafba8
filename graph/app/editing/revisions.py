"""The history as a list: of each revision when it was, who made it and what happened, in words."""

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from html import escape
from zoneinfo import ZoneInfo

import streamlit as st

from ...data.store.edits import ENGAGEMENT
from ...data.store.history import differences
from ...data.store.revision import RecordChange, Revision
from ...data.store.summaries import Summary
from ...network.model import Network
from ...text import number
from ...text.catalogue import messages
from .. import markup
from . import access
from .words import Words

MOST_NAMED = 3  # records of a revision
READ = 12  # changes of a revision that are read for these: two are of one partnership where it has no id

Listed = tuple[Revision, list[RecordChange], int]


def table(listed: Sequence[Listed], network: Network, lang: str) -> str:
    """The revisions as an HTML table."""
    _ = messages(lang).gettext
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in (_("Revision"), _("Time"), _("Who"), _("What")))
    rows = "".join(
        f'<tr><th scope="row">{number(one.number, lang)}</th><td>{_whole(time(one))}</td><td>{escape(one.who)}</td>'
        f"<td>{escape(happened(one, changes, count, network, lang))}</td></tr>"
        for one, changes, count in listed
    )
    return f'<div class="sheet history"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def _whole(time: str) -> str:
    """A time that breaks between the day and the hour alone."""
    return " ".join(f'<span class="whole">{escape(part)}</span>' for part in time.split(" "))


def time(revision: Revision) -> str:
    """When a revision was made, to the minute, on the reader's clock if it is known."""
    zone = _zone()
    at = datetime.fromisoformat(revision.at).astimezone(zone or UTC)
    return f"{at:%Y-%m-%d %H:%M}" + ("" if zone else " UTC")


def happened(revision: Revision, changes: Sequence[RecordChange], count: int, network: Network, lang: str) -> str:
    """What happened at a revision, of which `changes` are the first and `count` all changes of records."""
    _ = messages(lang).gettext
    shown = [one for one in changes if one.file != ENGAGEMENT or access.is_open()]
    found = differences(shown)
    more = count - len(changes) + len(found) - MOST_NAMED
    what = _records(found, max(more, 0), Words.of(network, lang, found))
    if len(shown) < len(changes):  # which those who may not edit are not shown
        what = "; ".join(filter(None, (what, _("what is stated of engagement"))))
    of = number(revision.of or 0, lang)
    match revision.origin:
        case "start":
            return _("The history begins")
        case "edit":
            return markup.capital(what) or _("Nothing but how it is written")
        case "undo":
            lead = _("Revision {n} undone").format(n=of)
        case "redo":
            lead = _("Revision {n} made again").format(n=of)
        case "restore":
            lead = _("Revision {n} restored").format(n=of)
        case _:
            lead = _("The files were changed by hand")
            what = what or _("other lines than those of actors and partnerships")
    return f"{lead}: {what}" if what else lead


def _records(found: Sequence[Summary], more: int, words: Words) -> str:
    named = [words.difference(one) for one in found[:MOST_NAMED]]
    if more:
        named.append(messages(words.lang).gettext("… and {n} more").format(n=number(more, words.lang)))
    return "; ".join(named)


def _zone() -> tzinfo | None:
    try:
        return ZoneInfo(st.context.timezone or "")
    except (ValueError, OSError, KeyError):  # none, or one that this machine does not know
        return None
